"""Longest-match lookup of phrases in tokens, through the clitics that Arabic writes onto words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from ..text import Token
from .affixes import ARTICLE, forms

Value = TypeVar("Value")


class Hit(NamedTuple):
    """A phrase found: its value, how many tokens it took and the clitics that stood before its first word."""

    value: object
    length: int
    prefix: str


class Lexicon(Generic[Value]):
    """Folded phrases with a value each. ``match(tokens, i)`` finds the longest phrase that starts at token ``i``."""

    def __init__(self, phrases: Mapping[str, Value]) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in phrases.items():
            first, *rest = phrase.split(" ")
            self._first.setdefault(first, []).append((tuple(rest), value))
        for entries in self._first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._read: dict[str, tuple[tuple[str, list[tuple[tuple[str, ...], Value]]], ...]] = {}

    def match(self, tokens: Sequence[Token], i: int) -> Hit | None:
        """The longest phrase at token ``i``; of equal lengths the one that strips the least."""
        word = tokens[i].text
        readings = self._read.get(word)
        if readings is None:
            found = ((prefix, self._first.get(form)) for form, prefix in forms(word))
            readings = self._read[word] = tuple((prefix, entries) for prefix, entries in found if entries)
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
