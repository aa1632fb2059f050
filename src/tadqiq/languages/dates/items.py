"""Tokens to items of dates: each word or number that can belong to a date gets a class letter, all others ``_``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ...text import Token, tokenise
from ..compiled import kept
from ..reading import reading
from ..tables import sections

TABLE = "dates.toml"
# Sections in order of precedence, each with the letter of its class; "" = the letter depends on the canonical name.
CLASSES = {
    "month": "m",
    "hijri": "h",
    "weekday": "w",
    "relative": "a",
    "decade": "g",
    "noun": "",
    "year_kind": "L",
    "part": "",
    "modifier": "",
    "ordinal": "o",
    "cue": "",
    "era": "",
    "cardinal": "c",
    "season": "X",
    "holiday": "l",
    "tense": "T",
    "year_end": "V",
}
LETTERS = {
    "year": "Y",
    "season_year": "Z",
    "school_year": "Z",
    "month": "N",
    "months": "N",
    "day": "D",
    "days": "J",
    "week": "K",
    "weeks": "K",
    "quarter": "Q",
    "quarter_letter": "q",
    "half": "H",
    "half_letter": "u",
    "decade": "G",
    "century": "C",
    "period": "O",
    "fiscal_letters": "f",
    "end": "E",
    "late": "E",
    "start": "S",
    "early": "S",
    "middle": "I",
    "past": "P",
    "previous": "P",
    "future": "F",
    "current": "R",
    "same": "M",
    "that": "A",
    "whole": "W",
    "ended": "U",
    "by": "b",
    "until": "b",
    "before": "b",
    "not_before": "b",
    "not_after": "b",
    "after": "b",
    "since": "s",
    "starting": "s",
    "as_of": "b",
    "about": "b",
    "in": "i",
    "between": "B",
    "to": "t",
    "and": "t",
    "of": "v",
    "from": "x",
    "equals": "=",
    "gregorian": "e",
    "hijri": "j",
}
SYMBOLS = {c: c for c in "/-.(),:'\n"} | {
    "،": ",",
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
    "~": "-",
    "": "-",  # a lone tatweel, drawn as a dash
    "’": "'",
    "؍": "/",
}
ORDINAL_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
PREFIXES = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")


class Item(NamedTuple):
    """A stretch of tokens ``[first, last)`` with its class, its canonical name and its number (0 for none)."""

    letter: str
    first: int
    last: int
    name: str
    number: int
    definite: bool = False


# A surface of the tables: the words after its first one, the class letter, the canonical name, whether "and" is written
# onto it and whether it bears an article.
Phrase = tuple[tuple[str, ...], str, str, bool, bool]


def items(tokens: Sequence[Token], language: str = "") -> list[Item]:
    """The items of a text: one a known phrase, number or symbol, one for each "and" (و) written onto a word.

    All words between two of them that belong to no date are one item ``_``.
    """
    codes = reading(language, TABLE)
    first, telling = _phrases(codes), _telling(codes)
    found: list[Item] = []
    end = 0
    # Most words belong to no date.
    spots = [(i, kind, text) for i, (kind, _, _, text) in enumerate(tokens) if text in telling or kind == "digits"]
    for i, kind, text in spots:
        if i < end:
            continue
        if end < i:
            _other(found, end)
        if kind == "digits":
            found.append(_number(tokens, i))
        elif text in first:
            _phrase(tokens, i, first[text], found)
        else:
            found.append(Item(SYMBOLS[text], i, i + 1, text, 0))
        end = max(i + 1, found[-1].last)
    if end < len(tokens):
        _other(found, end)
    return found


def _other(found: list[Item], i: int) -> None:
    """Words that belong to no date begin or go on at token ``i``."""
    if not found or found[-1].letter != "_":
        found.append(Item("_", i, i + 1, "", 0))


def _phrase(tokens: Sequence[Token], i: int, phrases: Sequence[Phrase], found: list[Item]) -> None:
    """Add the longest phrase that starts here."""
    after = tokens[i + 1].text if i + 1 < len(tokens) else ""
    for rest, letter, name, joined, definite in phrases:
        end = i + 1 + len(rest)
        if not rest or (rest[0] == after and end <= len(tokens) and _goes_on(tokens, i + 1, rest)):
            if joined:
                found.append(Item("t", i, i, "and", 0))
            found.append(Item(letter, i, end, name, _int(name), definite))
            return
    _other(found, i)


def _goes_on(tokens: Sequence[Token], i: int, rest: tuple[str, ...]) -> bool:
    return all(tokens[k].text == word for k, word in enumerate(rest, i))


def _number(tokens: Sequence[Token], i: int) -> Item:
    """Digits by what they can be: day or month (d), ordinal (o), year (y), decade (g), two digits (z), other (n)."""
    token = tokens[i]
    value, length = int(token.text[:9]) if token.text.isdecimal() else 0, len(token.text)
    after = tokens[i + 1] if i + 1 < len(tokens) and tokens[i + 1].start == token.end else None
    if length <= 2 and 1 <= value <= 31:
        if after is not None and after.text in ORDINAL_SUFFIXES:
            return Item("o", i, i + 2, "", value)
        return Item("d", i, i + 1, "", value)
    if length == 4 and 1000 <= value <= 2199:
        if after is not None and after.text == "s" and value % 10 == 0:
            return Item("g", i, i + 2, "", value)
        return Item("y", i, i + 1, "", value)
    return Item("z" if length == 2 else "n", i, i + 1, "", value)


def _int(name: str) -> int:
    return int(name) if name.isdecimal() else 0


@cache
def _telling(codes: tuple[str, ...]) -> frozenset[str]:
    """All words and symbols that may belong to a date."""
    return frozenset(_phrases(codes)).union(SYMBOLS)


@cache
def _phrases(codes: tuple[str, ...]) -> dict[str, list[Phrase]]:
    """First word → phrases, longest first; Arabic words also with the clitics that are written onto them."""
    return kept(f"languages.{'+'.join(codes)}.{TABLE}.phrases", lambda: _listed(codes))


def _listed(codes: tuple[str, ...]) -> dict[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    for section, letter in CLASSES.items():
        for code in codes:
            for name, surfaces in sections(f"languages.{code}", TABLE).get(section, {}).items():
                for surface in surfaces:
                    _enter(found, [t.text for t in tokenise(surface)], letter or LETTERS[name], name)
    return {first: sorted(entries, key=lambda phrase: -len(phrase[0])) for first, entries in found.items()}


def _enter(found: dict[str, list[Phrase]], surface: list[str], letter: str, name: str) -> None:
    first, *rest = surface
    for form, joined in _written(first, letter):
        entries = found.setdefault(form, [])
        if all(known[0] != tuple(rest) for known in entries):
            entries.append((tuple(rest), letter, name, joined, "ال" in form[:4] or form.startswith("لل")))


def _written(word: str, letter: str) -> Iterator[tuple[str, bool]]:
    """The word, and for Arabic the word behind each clitic, with whether "and" is among them."""
    yield word, False
    if not word or not "\u0600" <= word[0] <= "\u06ff" or len(word) < 2 or letter in "Tej":
        return
    for prefix in PREFIXES:
        yield prefix + word, prefix.startswith("و")
        if prefix.endswith("ل") and word.startswith("ال"):
            yield prefix + word[1:], prefix.startswith("و")
