"""Figures of a group that agree although other members of it do not."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim, Finding
from .evidence import Evidence
from .judging.related import BOUNDS
from .judging.relations_in import Related, related
from .rules import finding
from .wording import slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """Claims of several origins that agree, where the group's verdict is another, by rounding, or hedged unalike."""
    for found in related(evidence, "agree"):
        mixed = any(r.verdict != "agree" for r in found.judged.pairs.values())
        told = len({evidence.origin(c) for c in found.claims}) > 1
        kind = _kind(found, evidence.matching.draft)
        if told and (mixed or kind != "equal"):
            words = slots(_words, evidence, found.claims)
            yield finding("agreement", found.claims, words, kind=kind, group=found.judged.group.id)


def _kind(found: Related, draft: str) -> str:
    """By rounding; one figure that only some sources hedge (about 40, and 40), a draft being told so itself; equal."""
    if "rounding" in found.by:
        return "rounding"
    hedges = {BOUNDS.get(c.hedge, c.hedge) for c in found.claims if c.article != draft}
    return "hedged" if len(hedges) > 1 and "range" not in hedges else "equal"


def _words(evidence: Evidence, claims: tuple[Claim, ...], language: str) -> dict[str, str]:
    return {"figures": with_sources(evidence, claims, language)}
