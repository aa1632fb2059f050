"""Figures that could be taken for one and differ in measure, stage, part, period or what they are of."""

from __future__ import annotations

from collections.abc import Iterator

from ..knowledge.labels import label
from ..model import Claim, Finding
from .evidence import Evidence
from .judging.scopes import Scope, scopes
from .rules import finding, words
from .wording import listed, shared, slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every difference of scope but those between two known stages, once for the things compared with one another."""
    for scope in scopes(evidence):
        if not scope.staged:
            yield finding("scope_difference", list(scope.claims), slots(_words, evidence, scope), kind=_kind(scope))


def _kind(scope: Scope) -> str:
    """The reason of two figures; of several, whether anything is known to set them apart."""
    if len(scope.figures) == 2:
        return scope.reason
    return "several" if scope.known else "several_unsaid"


def _words(evidence: Evidence, scope: Scope, language: str) -> dict[str, str]:
    of = [_of(claim, reason, language) for claim, reason in zip(scope.figures, scope.reasons, strict=True)]
    # What is said of both alike sets nothing apart.
    told = of if len(scope.figures) > 2 or (all(of) and of[0] != of[1]) else [""] * len(of)
    figures = [with_sources(evidence, [claim], language, what) for claim, what in zip(scope.figures, told, strict=True)]
    reasons = listed((shared("scope", language)[reason] for reason in scope.known), language)
    return {"left": figures[0], "right": figures[-1], "figures": listed(figures, language), "reasons": reasons}


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
