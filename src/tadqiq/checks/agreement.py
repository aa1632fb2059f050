"""Figures of a group that agree although other members of it do not."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim, Finding
from .evidence import Evidence
from .relations_in import related
from .rules import finding
from .wording import slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """Claims that agree, said only where the group's own verdict is another or rounding alone makes them agree."""
    for found in related(evidence, "agree"):
        mixed = any(r.verdict != "agree" for r in found.judged.pairs.values())
        told = len({c.article for c in found.claims}) > 1 or len({c.text for c in found.claims}) > 1
        if told and (mixed or "rounding" in found.by):
            kind = "rounding" if "rounding" in found.by else "equal"
            words = slots(_words, evidence, found.claims)
            yield finding("agreement", found.claims, words, kind=kind, group=found.judged.group.id)


def _words(evidence: Evidence, claims: tuple[Claim, ...], language: str) -> dict[str, str]:
    return {"figures": with_sources(evidence, claims, language)}
