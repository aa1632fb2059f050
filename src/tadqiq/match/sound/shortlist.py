"""Words that sound somewhat like a given one, found at the speed of a table: first consonants must agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from .sounds import skeleton, sounds


class Shortlist:
    """Words by the first consonant of their skeletons, each with what is ``heard`` of it, else its skeleton."""

    def __init__(self, words: Sequence[str], heard: Callable[[str], str] | None = None) -> None:
        self._words: dict[str, list[str]] = defaultdict(list)
        self._heard: dict[str, list[str]] = defaultdict(list)
        for word in words:
            bones = skeleton(word)
            self._words[bones[:1]].append(word)
            self._heard[bones[:1]].append(heard(word) if heard else bones)

    def near(self, start: str, said: str, least: float) -> Iterator[str]:
        """The words that begin with consonant ``start`` of which is heard what is at least so like ``said`` (0-100)."""
        from rapidfuzz import fuzz, process

        row = self._heard.get(start, [])
        hits = process.extract(said, row, scorer=fuzz.ratio, score_cutoff=least, limit=None)
        return (self._words[start][place] for _, _, place in hits)


@lru_cache(maxsize=16)
def shortlist(words: tuple[str, ...]) -> Shortlist:
    """Words by their sounds, kept for the stories in hand: the same few are often checked again."""
    return Shortlist(words, sounds)
