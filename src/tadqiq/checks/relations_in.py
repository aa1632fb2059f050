"""The claims of a group that stand in one relation to each other: who agrees, who only does not contradict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model import Claim, Verdict
from .conflicts import Judged, judged
from .evidence import Evidence


class Related(NamedTuple):
    """A group, those of its claims that stand in the relation to another of them, and what the relation rests on."""

    judged: Judged
    claims: tuple[Claim, ...]
    by: frozenset[str]


def related(evidence: Evidence, verdict: Verdict) -> Iterator[Related]:
    """For each group the claims with that relation to another; camps that contradict each other apart."""
    for group in judged(evidence):
        pairs = {ids: r.by for ids, r in group.pairs.items() if r.verdict == verdict}
        for camp in _connected(pairs):
            claims = tuple(c for c in group.claims if c.id in camp)
            yield Related(group, claims, frozenset(by for ids, by in pairs.items() if ids[0] in camp))


def _connected(pairs: dict[tuple[str, str], str]) -> list[set[str]]:
    camps: list[set[str]] = []
    for a, b in pairs:
        touched = [camp for camp in camps if a in camp or b in camp]
        camps = [camp for camp in camps if camp not in touched]
        camps.append({a, b}.union(*touched))
    return camps
