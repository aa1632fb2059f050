"""Which words of an article its claims file keeps so that later checks can do without the text."""

from __future__ import annotations

from ..model import Extraction


def kept_words(extraction: Extraction, quote: str) -> list[tuple[int, str]]:
    """(place, word) for the words and marks that tie figures together; none where whole sentences are kept."""
    return []
