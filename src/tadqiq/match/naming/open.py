"""Words that may be names although none was read there: long enough, everyday in no form."""

from __future__ import annotations

from functools import cache, lru_cache

from ...knowledge.everyday import spelt
from ...knowledge.names import entries
from ...languages.affixes import forms, stem
from ...languages.tables import sections
from ...text import fold_phrase

LETTERS = 4
# An article alone or behind a conjunction.
ARTICLES = ("ال", "وال")


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
    return [row for row in forms(word) if len(row[0]) >= LETTERS and ("ا" not in row[1] or _bare_name(*row))]


def _bare_name(bare: str, prefix: str) -> bool:
    """Whether a word is left without its article that no table holds, so that a name may be written with or without."""
    return prefix in ARTICLES and not spelt(bare)


def describing(word: str) -> bool:
    """Whether an Arabic word, its article aside, is one of the everyday adjectives: الجديدة, كبير."""
    return stem(word) in _adjectives()


@cache
def _adjectives() -> frozenset[str]:
    listed = sections("languages.ar", "common.toml")["common"]["adjectives"]
    return frozenset(stem(fold_phrase(s)) for s in listed)


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
