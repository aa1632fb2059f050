"""One sum at two stages: announced and paid, approved and disbursed, reserve and production."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim, Finding
from .evidence import Evidence
from .rules import finding, words
from .scopes import Scope, scopes
from .wording import slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """Differences of stage whose two stages are both known, named."""
    for scope in scopes(evidence):
        if scope.reason == "stage" and _stage(scope.left) and _stage(scope.right):
            text = slots(_words, evidence, scope)
            yield finding("announced_against_paid", [*scope.left, *scope.right], text)


def _stage(claims: tuple[Claim, ...]) -> str:
    return next((c.stage for c in claims if c.stage), "")


def _words(evidence: Evidence, scope: Scope, language: str) -> dict[str, str]:
    names = words("announced_against_paid").get(language, {})
    left, right = _stage(scope.left), _stage(scope.right)
    return {
        "left": with_sources(evidence, scope.left, language),
        "right": with_sources(evidence, scope.right, language),
        "left_stage": names.get(left, left.replace("_", " ")),
        "right_stage": names.get(right, right.replace("_", " ")),
    }
