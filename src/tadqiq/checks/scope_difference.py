"""Figures that could be taken for one and differ in measure, stage, part, period or what they are of."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from .evidence import Evidence
from .rules import finding
from .scopes import Scope, scopes
from .wording import shared, slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every difference of scope but those between two known stages, once for each pair of things compared."""
    for scope in scopes(evidence):
        if not scope.staged:
            words = slots(_words, evidence, scope)
            yield finding("scope_difference", list(scope.claims), words, kind=scope.reason)


def _words(evidence: Evidence, scope: Scope, language: str) -> dict[str, str]:
    return {
        "left": with_sources(evidence, [scope.left], language),
        "right": with_sources(evidence, [scope.right], language),
        "reason": shared("scope", language).get(scope.reason, scope.reason),
    }
