"""Words that sound somewhat like a given one, found at the speed of a table: first consonants must agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from .sounds import skeleton


class Shortlist:
    """Words by the first consonant of their skeletons, each with what is ``heard`` of it."""

    def __init__(self, words: Sequence[str], heard: Callable[[str], str]) -> None:
        self._words: dict[str, list[str]] = defaultdict(list)
        for word in words:
            self._words[skeleton(word)[:1]].append(word)
        self._heard = {start: [heard(word) for word in row] for start, row in self._words.items()}

    def near(self, start: str, said: str, least: float) -> Iterator[str]:
        """The words that begin with consonant ``start`` of which is heard what is at least so like ``said`` (0-100)."""
        from rapidfuzz import fuzz, process

        row = self._heard.get(start, [])
        hits = process.extract(said, row, scorer=fuzz.ratio, score_cutoff=least, limit=None)
        return (self._words[start][place] for _, _, place in hits)
