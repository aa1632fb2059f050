"""The claims of a group that stand in one relation to each other: who agrees, who only does not contradict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...model import Claim, Verdict
from ..evidence import Evidence
from .conflicts import Judged, judged


class Related(NamedTuple):
    """A group, those of its claims that stand in the relation to another of them, and what the relation rests on."""

    judged: Judged
    claims: tuple[Claim, ...]
    by: frozenset[str]


def related(evidence: Evidence, verdict: Verdict) -> Iterator[Related]:
    """For each group the claims with that relation to another; camps that contradict each other apart."""
    for group in judged(evidence):
        pairs = {ids: r.by for ids, r in group.pairs.items() if r.verdict == verdict}
        for linked in _connected(pairs):
            for camp in _apart(group, linked):
                claims = tuple(c for c in group.claims if c.id in camp)
                by = frozenset(by for ids, by in pairs.items() if camp.issuperset(ids))
                if by:
                    yield Related(group, claims, by)


def _connected(pairs: dict[tuple[str, str], str]) -> list[set[str]]:
    camps: list[set[str]] = []
    for a, b in pairs:
        touched = [camp for camp in camps if a in camp or b in camp]
        camps = [camp for camp in camps if camp not in touched]
        camps.append({a, b}.union(*touched))
    return camps


def _apart(group: Judged, linked: set[str]) -> list[set[str]]:
    """The claims of one camp as camps without contradictions; what suits several of these stands in each."""
    claims = [c for c in group.claims if c.id in linked]
    at_odds = {c.id: {o.id for o in claims if group.at_odds(c, o)} for c in claims}
    camps: list[set[str]] = []
    for id in sorted(at_odds, key=lambda id: -len(at_odds[id])):
        homes = [camp for camp in camps if camp.isdisjoint(at_odds[id])]
        for camp in homes:
            camp.add(id)
        if not homes:
            camps.append({id})
    return camps
