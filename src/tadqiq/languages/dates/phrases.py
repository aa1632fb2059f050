"""Date phrases as they stand in a text, not yet resolved: "the first quarter", «27 أكتوبر الماضي»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...text import Token
from . import days as date_days
from . import relative_spans as date_relative_spans
from . import spans as date_spans
from . import stretches as date_stretches
from . import years as date_years
from .grammar import candidates
from .items import Item, items
from .parts import Parts

BUILDERS = (
    date_days.BUILDERS
    | date_spans.BUILDERS
    | date_relative_spans.BUILDERS
    | date_stretches.BUILDERS
    | date_years.BUILDERS
)


class DatePhrase(NamedTuple):
    """One phrase. ``kind`` says what it is: day, days, month, months, quarter, half, year … (see ``date_values``).

    ``start``/``end`` count code points, ``first``/``last`` tokens. Numbers are 0 and names "" where nothing was said.
    """

    kind: str
    start: int
    end: int
    first: int
    last: int
    year: int = 0
    month: int = 0
    day: int = 0
    number: int = 0
    to: int = 0
    part: str = ""
    modifier: str = ""
    unit: str = ""
    weekday: int = 0
    calendar: str = ""
    fiscal: str = ""
    offset: str = ""
    cue: str = ""
    cue_start: int = -1
    numeric: tuple[int, int] = (0, 0)


def date_phrases(text: str, tokens: Sequence[Token], bare: bool = False, language: str = "") -> list[DatePhrase]:
    """All date phrases of a text in order, none overlapping.

    ``bare`` reads single expressions, where lower case and a missing context are normal.
    """
    found = items(tokens, language)
    letters = "".join(item.letter for item in found)
    taken = bytearray(len(letters))
    phrases = []
    for match in candidates(letters):
        if any(taken[match.first : match.last]):
            continue
        phrase = _built(Parts(text, tokens, found, match, bare))
        if phrase is not None:
            phrases.append(phrase)
            taken[match.first : match.last] = b"\x01" * (match.last - match.first)
    phrases.sort(key=lambda phrase: phrase.start)
    return _joined(phrases, found)


def _built(parts: Parts) -> DatePhrase | None:
    values = None if parts.glued() or parts.referenced() else BUILDERS[parts.match.kind](parts)
    if values is None:
        return None
    cue, cue_start = parts.cue()
    values = {"kind": parts.match.kind, "cue": cue, "cue_start": cue_start, "part": parts.name("part"), **values}
    first, last = parts.items[parts.first].first, parts.items[parts.last - 1].last
    start, end = parts.start(parts.first) + parts.joined(), parts.end(parts.last - 1)
    return DatePhrase(start=start, end=end, first=first, last=last, **values)


def _joined(phrases: Sequence[DatePhrase], found: Sequence[Item]) -> list[DatePhrase]:
    """A Hijri date and the Gregorian one that it equals are one date."""
    letters: dict[int, str] | None = None
    kept: list[DatePhrase] = []
    for phrase in phrases:
        before = kept[-1] if kept else None
        if before is not None and (before.calendar == "hijri") != (phrase.calendar == "hijri"):
            letters = letters or {item.first: item.letter for item in found if item.last > item.first}
            if _equal(before, phrase, letters):
                kept[-1] = _merged(before, phrase)
                continue
        kept.append(phrase)
    return kept


def _equal(a: DatePhrase, b: DatePhrase, letters: dict[int, str]) -> bool:
    between = [letters.get(i, "_") for i in range(a.last, b.first)]
    whole = {a.kind, b.kind} <= {"day", "hijri_day"}
    return whole and len(between) < 5 and all(letter in "=/-(,Dwjv" for letter in between)


def _merged(a: DatePhrase, b: DatePhrase) -> DatePhrase:
    gregorian = b if a.calendar == "hijri" else a
    placed = gregorian._replace(start=a.start, end=b.end, first=a.first, last=b.last)
    return placed._replace(cue=a.cue, cue_start=a.cue_start, weekday=a.weekday or b.weekday)
