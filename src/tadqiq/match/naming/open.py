"""Words that may be names although none was read there: long enough, everyday in no form."""

from __future__ import annotations

from functools import cache, lru_cache

from ...knowledge.everyday import spelt
from ...knowledge.names import entries
from ...languages.affixes import forms
from ...languages.tables import sections
from ...text import fold_phrase

LETTERS = 4


@lru_cache(maxsize=20_000)
def unlisted(word: str) -> bool:
    """Whether no table holds a word of four letters or more."""
    if len(word) < LETTERS or word[0].isdigit() or spelt(word):
        return False
    # A word that only begins known names is none of them: سانت.
    if any(not entry.rest for _, rows in entries(word) for entry in rows):
        return False
    return not closed(word)


@lru_cache(maxsize=20_000)
def closed(word: str) -> bool:
    """Whether a word, clitics aside, is of grammar, of saying, a title or a cue."""
    return any(bare in _closed() for bare, _ in forms(word))


def readings(word: str) -> list[tuple[str, str]]:
    """The ways to read a word as a name behind clitics: what is left of it, and the clitics."""
    return [(bare, prefix) for bare, prefix in forms(word) if len(bare) >= LETTERS and "ا" not in prefix]


@cache
def _closed() -> frozenset[str]:
    """Function words, words of saying and titles, which are never names."""
    rows = [
        row
        for language, keys in (("ar", ("stop", "say", "title", "cue", "institution")), ("en", ("stop", "title", "cue")))
        for key in keys
        for row in sections(f"languages.{language}", "names.toml")[key].values()
    ]
    return frozenset(fold_phrase(s) for row in rows for s in row)
