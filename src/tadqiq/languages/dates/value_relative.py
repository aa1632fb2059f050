"""What relative phrases mean: last year, this month, a year earlier, the same period of another year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from .meaning import MODIFIERS, Anchor, Meaning, months_of, moved
from .phrases import DatePhrase

PARTS = ("quarter", "half", "month", "range")
WHOLE = ("the year of the part said before it",)


def _relative(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    """Last year, this month, next quarter, from the publication; "the previous year" from the date said before it."""
    shift = MODIFIERS[phrase.modifier]
    said = anchor.said
    if phrase.modifier == "previous" and anchor.same_sentence and said and said.start and phrase.unit == "year":
        return _unit(said.start, phrase.unit, shift, ("counted from the date said before it",))
    if anchor.published is None and phrase.unit in ("decade", "century") and anchor.fallback_year:
        return _unit(dt.date(anchor.fallback_year, 1, 1), phrase.unit, shift, ("counted from the dates of the text",))
    if anchor.published is None:
        return Meaning(None, None, phrase.unit, True, ("no date of publication to count from",))
    return _unit(anchor.published, phrase.unit, shift, ())


def _ago(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    """ "A year earlier": the period said before it, one year back; else from the publication."""
    unit, count, *context = phrase.offset.split()
    said = anchor.said
    if context and said and said.start and said.end and unit == "year":
        return _shifted(said, int(count))
    if anchor.published is None:
        return Meaning(None, None, unit, True, ("no date of publication to count from",))
    return _unit(anchor.published, unit, int(count), ())


def _same(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    """ "The same period last year": the period said before it, in the other year."""
    said = anchor.said
    if phrase.modifier == "whole":
        part = said.start if said and anchor.same_sentence and said.grain in PARTS else None
        return (
            _unit(part, "year", 0, WHOLE)
            if part
            else Meaning(None, None, "year", True, ("no part was said before it",))
        )
    if phrase.unit == "year" and not (phrase.year or phrase.modifier or phrase.offset) and said and said.start:
        return _unit(said.start, "year", 0, ("the year of the date said before it",))
    if phrase.year and (said is None or said.start is None):
        start, end = dt.date(phrase.year, 1, 1), dt.date(phrase.year + 1, 1, 1)
        return Meaning(start, end, "year", True, ("no period was said before it, the whole year taken",))
    if said is None or said.start is None or said.end is None:
        return Meaning(None, None, phrase.unit, True, ("no period was said before it",))
    if phrase.year:
        years = phrase.year - said.start.year
    else:
        years = MODIFIERS.get(phrase.modifier, int(phrase.offset.split()[1]) if phrase.offset else -1)
    return _shifted(said, years)


def _shifted(said: Meaning, years: int) -> Meaning:
    assert said.start is not None and said.end is not None
    start, end = moved(said.start, years), moved(said.end, years)
    return Meaning(start, end, said.grain, True, ("counted from the date said before it",))


def _unit(day: dt.date, unit: str, shift: int, notes: tuple[str, ...]) -> Meaning:
    """The week, month, quarter, half, year, decade or century of ``day``, ``shift`` of them on."""
    if unit == "week":
        start = day - dt.timedelta(days=day.isoweekday() - 1) + dt.timedelta(days=7 * shift)
        return Meaning(start, start + dt.timedelta(days=7), unit, True, notes)
    months = {"month": 1, "quarter": 3, "half": 6}.get(unit)
    if months:
        index = (day.year * 12 + day.month - 1) // months * months + shift * months
        year, month = divmod(index, 12)
        iso = f"{year:04}-{month + 1:02}" if months == 1 else ""
        return months_of(year, month + 1, month + months, unit, True, notes, iso)
    size = {"year": 1, "decade": 10, "century": 100}.get(unit, 1)
    first = day.year // size * size + shift * size + (unit == "century")
    iso = f"{first:04}" if size == 1 else ""
    return Meaning(dt.date(first, 1, 1), dt.date(first + size, 1, 1), unit, True, notes, iso)


KINDS: dict[str, Callable[[DatePhrase, Anchor], Meaning]] = {"relative": _relative, "ago": _ago, "same": _same}
