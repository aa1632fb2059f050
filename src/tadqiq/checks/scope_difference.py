"""Figures about one thing that differ in measure, stage, part, place, period or basis and so are not comparable."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from .evidence import Evidence
from .rules import finding
from .scopes import Scope, scopes
from .wording import shared, slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every known difference of scope, once for each pair of things compared."""
    for scope in scopes(evidence):
        words = slots(_words, evidence, scope)
        yield finding("scope_difference", [*scope.left, *scope.right], words, kind=scope.reason)


def _words(evidence: Evidence, scope: Scope, language: str) -> dict[str, str]:
    return {
        "left": with_sources(evidence, scope.left, language),
        "right": with_sources(evidence, scope.right, language),
        "reason": shared("scope", language).get(scope.reason, scope.reason),
    }
