"""Figures that can all be right thanks to a bound, a range, a hedge or a coarser date."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim, Finding
from .conflicts import Judged, judged
from .evidence import Evidence
from .related import BOUNDS
from .relations_in import related
from .rules import finding
from .wording import slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """Claims that do not contradict each other and yet do not state the same figure; one figure that some hedge."""
    told: set[str] = set()
    for found in related(evidence, "compatible"):
        told.update(claim.id for claim in found.claims)
        words = slots(_words, evidence, found.claims)
        yield finding("bounds_compatible", found.claims, words, kind="apart", group=found.judged.group.id)
    for group in judged(evidence):
        if one := _hedged_by_some(group, told):
            words = slots(_words, evidence, one)
            yield finding("bounds_compatible", one, words, kind="hedged", group=group.group.id, verdict="agree")


def _hedged_by_some(group: Judged, told: set[str]) -> tuple[Claim, ...]:
    """The claims that state one figure, or one day, which they hedge in different ways or not at all."""
    agreed = {id for ids, r in group.pairs.items() if r.verdict == "agree" and _hedged(group, *ids) for id in ids}
    claims = tuple(c for c in group.claims if c.id in agreed)
    return () if agreed <= told else claims


def _hedged(group: Judged, a: str, b: str) -> bool:
    """Whether two equals are hedged in two ways: about 40, and 40; by the end of May, and on 31 May."""
    hedges = {BOUNDS.get(c.hedge, c.hedge) for c in group.claims if c.id in (a, b)}
    return len(hedges) > 1 and "range" not in hedges


def _words(evidence: Evidence, claims: tuple[Claim, ...], language: str) -> dict[str, str]:
    return {"figures": with_sources(evidence, claims, language)}
