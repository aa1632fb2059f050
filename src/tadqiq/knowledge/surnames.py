"""Families, and the given names that are everyday words as well, as the tables hold them."""

from __future__ import annotations

from functools import cache

from ..languages.compiled import kept
from ..languages.tables import sections
from ..text import fold_phrase

ARTICLE = "ال"


def surname(word: str) -> bool:
    """Whether a folded word, its article aside, is a family of the table: النجار, دروبي."""
    return word.removeprefix(ARTICLE) in _families()


def everyday_given(word: str) -> bool:
    """Whether a folded given name is as often a word of prose, be it in no vocabulary: ورد, نسيم."""
    return word in _everyday()


@cache
def _families() -> frozenset[str]:
    return kept("knowledge.surnames", lambda: _folded("surnames.toml", "family"))


@cache
def _everyday() -> frozenset[str]:
    return _folded("first_names.toml", "everyday")


def _folded(name: str, section: str) -> frozenset[str]:
    return frozenset(fold_phrase(s) for row in sections("knowledge", name)[section].values() for s in row)
