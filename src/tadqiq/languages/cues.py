"""Cue words at the start of a line or sentence, looked up longest first in the packs of all languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..text import fold_phrase
from .tables import folder, inverted

WORD = re.compile(r"[^\W_]+", re.UNICODE)


@cache
def packs() -> tuple[str, ...]:
    """The languages that ship: the folders of this package, in order."""
    return tuple(sorted(p.name for p in folder("languages").iterdir() if p.is_dir() and not p.name.startswith("_")))


@cache
def with_table(name: str) -> tuple[str, ...]:
    """The languages that have the table ``name``."""
    return tuple(code for code in packs() if (folder("languages") / code / name).exists())


@cache
def cues(table: str, section: str) -> dict[str, str]:
    """Folded phrase → canonical name, of one section over all languages."""
    found: dict[str, str] = {}
    for code in with_table(table):
        found.update(inverted(f"languages.{code}", table, section))
    return found


@cache
def longest(table: str, section: str) -> int:
    """How many words the longest phrase of a section has."""
    return max((len(phrase.split()) for phrase in cues(table, section)), default=0)


@cache
def _first_words(table: str, section: str) -> frozenset[str]:
    return frozenset(phrase.split(" ")[0] for phrase in cues(table, section))


def leading(words: list[str], table: str, section: str) -> tuple[str, int]:
    """The canonical name of the longest phrase that ``words`` start with and its length; ("", 0) when there is none."""
    found = cues(table, section)
    # Most lines begin as no phrase does, which one word tells.
    if not words or words[0] not in _first_words(table, section):
        return "", 0
    for size in range(min(longest(table, section), len(words)), 0, -1):
        name = found.get(" ".join(words[:size]))
        if name:
            return name, size
    return "", 0


def holds(folded: str, table: str, sections: Iterable[str]) -> str:
    """The canonical name of a phrase of ``sections`` that a folded line holds between word borders, else ""."""
    padded = f" {folded} "
    for section in sections:
        for phrase, name in cues(table, section).items():
            if f" {phrase} " in padded:
                return name
    return ""


def words_of(line: str) -> list[str]:
    """The folded words and numbers of a line, symbols dropped."""
    return fold_phrase(line).split()
