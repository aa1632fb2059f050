"""What a date phrase means in days, given the day of publication and the dates said before it."""

from __future__ import annotations

import datetime as dt

from . import date_value_days, date_value_relative, date_value_spans
from .date_meaning import ONE_DAY, Anchor, Meaning, add_months
from .date_phrases import DatePhrase

KINDS = date_value_days.KINDS | date_value_spans.KINDS | date_value_relative.KINDS


def resolve(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    """The meaning of ``phrase``; a missing year is completed and noted, a relative one counted from ``anchor``."""
    meaning = KINDS[phrase.kind](phrase, anchor)
    if phrase.part and meaning.start is not None and meaning.end is not None:
        meaning = _part(meaning, phrase.part)
    return meaning


def _part(meaning: Meaning, part: str) -> Meaning:
    """The end points at the last day, the start at the first, the middle at the middle month (or the 15th)."""
    start, end = meaning.start, meaning.end
    assert start is not None and end is not None
    months = (end.year - start.year) * 12 + end.month - start.month
    if part == "end":
        return meaning._replace(start=end - ONE_DAY, grain="day", iso=(end - ONE_DAY).isoformat())
    if part == "start":
        return meaning._replace(end=start + ONE_DAY, grain="day", iso=start.isoformat())
    third = max((end - start) // 3, ONE_DAY)
    if part == "early":
        return meaning._replace(end=start + third, approximate=True, iso="")
    if part == "late":
        return meaning._replace(start=end - third, approximate=True, iso="")
    if months == 1:
        middle = start + dt.timedelta(days=14)
        return meaning._replace(
            start=middle, end=middle + ONE_DAY, grain="day", approximate=True, iso=middle.isoformat()
        )
    if months == 12:
        return meaning._replace(
            start=add_months(start, 5), end=add_months(start, 7), grain="month", approximate=True, iso=""
        )
    if months >= 1200:
        return meaning._replace(
            start=dt.date(start.year + 49, 1, 1), end=dt.date(start.year + 50, 1, 1), approximate=True
        )
    return meaning._replace(start=start + third, end=start + 2 * third, approximate=True, iso="")
