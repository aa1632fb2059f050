"""One sum at two stages: announced and paid, approved and disbursed, reserve and production."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from .evidence import Evidence
from .judging.scopes import Scope, scopes
from .rules import finding, words
from .wording import slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """Differences of stage whose two stages are both known, named."""
    for scope in scopes(evidence):
        if scope.staged:
            yield finding("announced_against_paid", list(scope.claims), slots(_words, evidence, scope))


def _words(evidence: Evidence, scope: Scope, language: str) -> dict[str, str]:
    names = words("announced_against_paid").get(language, {})
    one, other = scope.figures
    left, right = one.stage, other.stage
    return {
        "left": with_sources(evidence, [one], language),
        "right": with_sources(evidence, [other], language),
        "left_stage": names.get(left, left.replace("_", " ")),
        "right_stage": names.get(right, right.replace("_", " ")),
    }
