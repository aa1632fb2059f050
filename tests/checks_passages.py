"""Passages of a text in the notation of the corpora, for tests of what a single step of arithmetic reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from checks_corpus import evidence

from tadqiq.checks import Evidence
from tadqiq.checks.arithmetic.cues import mark
from tadqiq.checks.arithmetic.figures import Figure, Passage, passages


def marked(text: str) -> Evidence:
    """The evidence of a text, its claims with the tie words beside them."""
    given = evidence({"text": text})
    claims = mark(given.claims.values(), given.articles)
    return replace(given, claims={c.id: c for c in claims})


def told(text: str) -> list[Passage]:
    """The passages of a text in order."""
    return passages(marked(text))


def words(figures: Iterable[Figure]) -> list[str]:
    """Figures as printed."""
    return [f.words for f in figures]
