"""Everyday words: what the vocabularies hold is evidence that a word is no name."""

from __future__ import annotations

from functools import cache, lru_cache

from ..languages.affixes import forms, stem
from ..languages.compiled import kept
from ..languages.tables import folder, read
from ..text import WORDS_KEPT, fold_phrase
from .inflection import citations

VOCABULARY = (
    ("languages.ar", "common.toml"),
    ("languages.ar", "units.toml"),
    ("languages.ar", "currencies.toml"),
    ("languages.ar", "numbers.toml"),
    ("knowledge", "measures.toml"),
    ("knowledge", "concepts.toml"),
    ("knowledge", "substances.toml"),
    ("knowledge", "directions.toml"),
    ("knowledge", "stages.toml"),
    ("knowledge", "parts.toml"),
    ("knowledge", "attribution.toml"),
)


@cache
def everyday() -> frozenset[str]:
    """Folded single words of the vocabularies."""
    return kept("knowledge.everyday", _everyday)


def _everyday() -> frozenset[str]:
    rows = (
        row for package, name in VOCABULARY if (folder(package) / name).exists() for row in _lists(read(package, name))
    )
    return frozenset(word for row in rows for s in row if " " not in s and (word := fold_phrase(s)))


def _lists(node: object) -> list[list[str]]:
    if isinstance(node, list):
        return [[item for item in node if isinstance(item, str)]]
    return [row for child in node.values() for row in _lists(child)] if isinstance(node, dict) else []


@lru_cache(maxsize=WORDS_KEPT)
def spelt(word: str) -> bool:
    """Whether a folded word, clitics aside, stands in the vocabularies as it is spelt, endings and all."""
    return not everyday().isdisjoint([form for form, _ in forms(word)])


@lru_cache(maxsize=WORDS_KEPT)
def listed(word: str) -> bool:
    """Whether a folded word, clitics and endings aside, stands in the vocabularies."""
    return not everyday().isdisjoint(citations(word))


@lru_cache(maxsize=WORDS_KEPT)
def common(word: str) -> bool:
    """Whether a folded word stands in the vocabularies or shares its light stem with one that does."""
    return listed(word) or stem(word) in _stems()


@cache
def _stems() -> frozenset[str]:
    return kept("knowledge.everyday.stems", lambda: frozenset(stem(word) for word in everyday() if len(stem(word)) > 2))
