"""Figures that could be taken for one and differ in measure, stage, part, period or what they are of."""

from __future__ import annotations

from collections.abc import Iterator

from ..knowledge.labels import label
from ..model import Claim, Finding
from .evidence import Evidence
from .judging.scopes import Scope, scopes
from .rules import finding, words
from .wording import shared, slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every difference of scope but those between two known stages, once for each pair of things compared."""
    for scope in scopes(evidence):
        if not scope.staged:
            yield finding("scope_difference", list(scope.claims), slots(_words, evidence, scope), kind=scope.reason)


def _words(evidence: Evidence, scope: Scope, language: str) -> dict[str, str]:
    of = [_of(claim, scope.reason, language) for claim in (scope.left, scope.right)]
    told = of if all(of) and of[0] != of[1] else ["", ""]
    left, right = (
        with_sources(evidence, [claim], language, what)
        for claim, what in zip((scope.left, scope.right), told, strict=True)
    )
    return {"left": left, "right": right, "reason": shared("scope", language).get(scope.reason, scope.reason)}


def _of(claim: Claim, reason: str, language: str) -> str:
    """What of a figure it is that differs, in words: its measure, its part, its period as the article puts it."""
    if reason == "period":
        return _when(claim)
    known = getattr(claim, reason) if reason in ("measure", "part") else ""
    # What the tables know a part by is not always what a reader calls it.
    own = words("scope_difference")[language].get(known)
    return own or (label(reason, known, language) if known else "")


def _when(claim: Claim) -> str:
    """A whole year by its number, as "last year" tells a reader nothing; any other time as it is printed."""
    period = claim.period
    if period is None or period.start is None:
        return ""
    return str(period.start.year) if period.grain == "year" else " ".join(period.text.split())
