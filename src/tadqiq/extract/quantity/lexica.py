"""The language packs' tables about figures, merged and turned round for lookup by token."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from ...errors import PackError
from ...languages import tables
from ...languages.affixes import forms
from ...languages.compiled import kept
from ...languages.lexicon import Hit, Index, Lexicon
from ...languages.reading import reading
from ...text import WORDS_KEPT, Token, tokenise

WORD_SECTIONS = (
    "cardinals", "teens", "hundreds", "scales", "accusatives", "duals", "plurals", "fractions", "weak_fractions",
    "marked_fractions", "fraction_plurals", "ordinals", "multipliers", "fold_verbs", "fold_nouns", "glued_scales",
)  # fmt: skip


# وست, and six: too short for the clitics that other words are stripped of.
SHORT_SIX = 3


class Unit(NamedTuple):
    """What a surface stands for: ``value`` in the table's words, how many of it, and which table named it."""

    name: str
    factor: float = 1.0
    kind: str = "unit"


class NumberWord(NamedTuple):
    """The readings of one word by section name, and the clitics that stood before it."""

    readings: dict[str, float]
    prefix: str


@dataclass(slots=True)
class Lexica:
    """Every table of figures for one reading language, loaded once."""

    words: dict[str, dict[str, float]] = field(default_factory=dict)
    phrases: dict[str, Lexicon[str]] = field(default_factory=dict)
    sets: dict[str, frozenset[str]] = field(default_factory=dict)
    endings: dict[str, Backward] = field(default_factory=dict)
    units: Lexicon[Unit] = field(default_factory=lambda: Lexicon({}))
    money: Lexicon[Unit] = field(default_factory=lambda: Lexicon({}))
    codes: dict[str, dict[str, Unit]] = field(default_factory=dict)
    code_starts: frozenset[str] = frozenset()
    letters: dict[str, str] = field(default_factory=dict)
    decimal_comma: bool = False
    word: Callable[[str], NumberWord | None] = field(init=False)
    first_words: frozenset[str] = frozenset()
    anchors: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.word = functools.lru_cache(maxsize=WORDS_KEPT)(self._word)

    def begins(self, text: str) -> bool:
        """Whether a folded word, clitics aside, may begin a number, a unit or a sum of money."""
        first_words = self.first_words
        return any(form in first_words for form, _ in _number_forms(text))

    def _word(self, text: str) -> NumberWord | None:
        """What a folded word may mean as a number word, through its clitics."""
        found = None
        for form, prefix in _number_forms(text):
            short = len(form) <= 2 and prefix not in ("", "و", "ال", "وال")
            if form in self.words and not short and not ("ك" in prefix and "hundreds" in self.words[form]):
                found = NumberWord(self.words[form], prefix)
                if found.readings.keys() != {"name"}:
                    break
        return found

    def find(self, table: str, tokens: list[Token], i: int) -> Hit | None:
        """The longest phrase of a table that starts at token ``i``."""
        return self.phrases[table].match(tokens, i) if i < len(tokens) and table in self.phrases else None


def _number_forms(text: str) -> tuple[tuple[str, str], ...]:
    """(rest, what was stripped) for every way to read clitics before a number word or a unit."""
    short_six = len(text) == SHORT_SIX and text[0] == "و"
    return (*forms(text), (text[1:], "و")) if short_six else forms(text)


class Backward:
    """Phrases found by where they end: ``match(tokens, j)`` is the longest one whose last token is ``j - 1``."""

    def __init__(self, phrases: dict[str, str], index: Index[str] | None = None) -> None:
        """``index`` is that of a ``Backward`` made before; the phrases are not looked at then."""
        self.index = _by_last(phrases) if index is None else index

    def match(self, tokens: list[Token], j: int) -> tuple[str, int] | None:
        """(value, index of the first token) or None; only the first word of a phrase may carry clitics."""
        if j < 1:
            return None
        for form, prefix in forms(tokens[j - 1].text):
            for before, value in self.index.get(form, ()):
                if (prefix and before) or len(before) > j - 1:
                    continue
                first = j - 1 - len(before)
                if self._fits(tokens, first, before):
                    return value, first
        return None

    @staticmethod
    def _fits(tokens: list[Token], first: int, words: tuple[str, ...]) -> bool:
        if not words:
            return True
        # Clitics go before a word, so that its end tells most others.
        if not tokens[first].text.endswith(words[0]) or not any(w == words[0] for w, _ in forms(tokens[first].text)):
            return False
        return all(tokens[first + k].text == word for k, word in enumerate(words) if k)


def _by_last(phrases: dict[str, str]) -> Index[str]:
    """Last word → what must stand before and the value of the phrase, the longest first."""
    index: Index[str] = {}
    for phrase, value in phrases.items():
        *before, last = phrase.split(" ")
        index.setdefault(last, []).append((tuple(before), value))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


def key(surface: str) -> str:
    """A surface as the tokens of a text spell it, symbols kept: ``key("km/h") == "km / h"``."""
    return " ".join(token.text for token in tokenise(surface))


def surfaces(package: str, name: str) -> dict[str, dict[str, str]]:
    """Section → token key → canonical name for one table, symbols kept."""
    return kept(f"{package}.{name}.surfaces", functools.partial(_surfaces, package, name))


def _surfaces(package: str, name: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for section, rows in tables.sections(package, name).items():
        inverted: dict[str, str] = {}
        for canonical, words in rows.items():
            for word in words:
                if inverted.setdefault(key(word), canonical) != canonical:
                    raise PackError(f"{package}/{name} [{section}]: {word!r} stands for two things")
        found[section] = inverted
    return found


@functools.cache
def lexica(language: str) -> Lexica:
    """The merged tables for an article in ``language`` (ISO 639-1, ``und`` reads as Arabic and English)."""
    from .lexica_kept import built

    return built(reading(language if language != "und" else ""))
