"""Whether an Arabic word looks borrowed: its letters against those of foreign names and of everyday words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from ...knowledge.everyday import everyday
from ...languages.affixes import forms
from ...languages.compiled import kept
from ...languages.tables import sections
from ...text import WORDS_KEPT, fold_phrase

SMOOTHING = 0.5
LIKELY = 0.55
# Verbs begin as many foreign names do (ي ت ن), and no table holds all of them.
VERB = 0.3


@lru_cache(maxsize=WORDS_KEPT)
def foreignness(word: str) -> float:
    """Mean log odds per letter triple that a folded Arabic word, clitics off, was borrowed; above 0.5 is likely."""
    bare = next((form for form, prefix in forms(word) if prefix.endswith("ال")), word)
    table, unseen = _odds()
    triples = _triples(bare)
    verb = VERB if bare.lstrip("وفس")[:1] in ("ي", "ت", "ن") else 0.0
    return sum([table.get(t, unseen) for t in triples]) / max(len(triples), 1) - verb


def looks_foreign(word: str) -> bool:
    """Whether a folded Arabic word is more likely a borrowed name than a word of the language."""
    return len(word) > 2 and foreignness(word) > LIKELY


def _triples(word: str) -> list[str]:
    padded = f"^{word}$"
    return [padded[i : i + 3] for i in range(len(padded) - 2)]


@cache
def _odds() -> tuple[dict[str, float], float]:
    return kept("extract.odds", _counted)


def _counted() -> tuple[dict[str, float], float]:
    far, near = Counter(_grams(_borrowed())), Counter(_grams(_native()))
    kinds = len(far | near)
    far_all, near_all = sum(far.values()) + SMOOTHING * kinds, sum(near.values()) + SMOOTHING * kinds

    def odds(gram: str) -> float:
        return math.log((far[gram] + SMOOTHING) / far_all) - math.log((near[gram] + SMOOTHING) / near_all)

    return {gram: odds(gram) for gram in far | near}, 0.0


def _grams(words: Iterable[str]) -> Iterator[str]:
    return (gram for word in words for gram in _triples(word))


def _borrowed() -> set[str]:
    cities = sections("knowledge", "cities.toml")["far"]
    people = sections("knowledge", "first_names.toml")["person"]
    surfaces = [*(s for row in cities.values() for s in row), *people["foreign"]]
    return {w for s in surfaces for w in fold_phrase(s).split() if "\u0600" <= w[0] <= "\u06ff" and len(w) > 2}


def _native() -> set[str]:
    return {w for w in everyday() if "\u0600" <= w[0] <= "\u06ff" and len(w) > 2}
