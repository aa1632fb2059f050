"""Longest-match lookup of phrases in tokens, through the clitics that Arabic writes onto words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from ..text import WORDS_KEPT, Token
from .affixes import ARTICLE, forms

Value = TypeVar("Value")
Index = dict[str, list[tuple[tuple[str, ...], Value]]]
Readings = tuple[tuple[str, list[tuple[tuple[str, ...], Value]]], ...]


class Hit(NamedTuple):
    """A phrase found: its value, how many tokens it took and the clitics that stood before its first word."""

    value: object
    length: int
    prefix: str


class Lexicon(Generic[Value]):
    """Folded phrases with a value each. ``match(tokens, i)`` finds the longest phrase that starts at token ``i``."""

    def __init__(self, phrases: Mapping[str, Value], index: Index[Value] | None = None) -> None:
        """``index`` is what ``indexed`` made of the phrases before; they are not looked at then."""
        self.index = indexed(phrases) if index is None else index
        self._read = lru_cache(maxsize=WORDS_KEPT)(self._readings)

    def match(self, tokens: Sequence[Token], i: int) -> Hit | None:
        """The longest phrase at token ``i``; of equal lengths the one that strips the least; none behind the last."""
        readings = self._read(tokens[i].text) if i < len(tokens) else None
        return _longest(tokens, i, readings) if readings else None

    def spots(self, tokens: Sequence[Token], first: int = 0, last: int | None = None) -> Iterator[tuple[int, Hit]]:
        """(place, hit) for every token, of ``first`` to ``last`` (half-open), at which a phrase starts."""
        readings_of = map(self._read, [token.text for token in tokens[first:last]])
        for i, readings in enumerate(readings_of, first):
            if readings and (hit := _longest(tokens, i, readings)):
                yield i, hit

    def _readings(self, word: str) -> Readings[Value]:
        """What may begin with a word, by the clitics that it is read without; nothing for most words."""
        first = self.index
        return tuple([(prefix, first[form]) for form, prefix in forms(word) if form in first])


def indexed(phrases: Mapping[str, Value]) -> Index[Value]:
    """First word → what may follow and the value of the phrase, the longest first."""
    index: Index[Value] = {}
    for phrase, value in phrases.items():
        first, _, rest = phrase.partition(" ")
        index.setdefault(first, []).append((tuple(rest.split(" ")) if rest else (), value))
    for entries in index.values():
        # Most words begin one phrase.
        if len(entries) > 1:
            entries.sort(key=lambda entry: -len(entry[0]))
    return index


def _longest(tokens: Sequence[Token], i: int, readings: Readings[Value]) -> Hit | None:
    best: Hit | None = None
    longest = 0
    for prefix, entries in readings:
        for rest, value in entries:
            size = len(rest) + 1
            if size <= longest:
                break
            if not rest or _continues(tokens, i + 1, rest, prefix.endswith(ARTICLE)):
                best, longest = Hit(value, size, prefix), size
                break
    return best


def _continues(tokens: Sequence[Token], i: int, rest: tuple[str, ...], definite: bool) -> bool:
    """Whether the words go on as the phrase does; behind an article they may bear it too: المتر المكعب."""
    if i + len(rest) > len(tokens):
        return False
    if not definite:
        return tokens[i].text == rest[0] and all(tokens[i + k].text == word for k, word in enumerate(rest))
    return all(tokens[i + k].text in (word, ARTICLE + word) for k, word in enumerate(rest))
