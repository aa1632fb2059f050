"""Figures that can all be right thanks to a bound, a range, a hedge or a coarser date."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim, Finding
from .evidence import Evidence
from .judging.relations_in import related
from .rules import finding
from .wording import slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """Claims that do not contradict each other and yet do not state the same figure."""
    for found in related(evidence, "compatible"):
        words = slots(_words, evidence, found.claims)
        yield finding("bounds_compatible", found.claims, words, group=found.judged.group.id)


def _words(evidence: Evidence, claims: tuple[Claim, ...], language: str) -> dict[str, str]:
    return {"figures": with_sources(evidence, claims, language)}
