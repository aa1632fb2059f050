"""What a date phrase means in days, given the day of publication and the dates said before it."""

from __future__ import annotations

import datetime as dt

from . import value_days as date_value_days
from . import value_relative as date_value_relative
from . import value_spans as date_value_spans
from . import value_stretches as date_value_stretches
from .meaning import ONE_DAY, Anchor, Meaning, add_months
from .phrases import DatePhrase

KINDS = date_value_days.KINDS | date_value_spans.KINDS | date_value_relative.KINDS | date_value_stretches.KINDS

# Months from the start at which the middle begins and ends: of a quarter, a year, a century.
MIDDLES = {3: (1, 2), 12: (5, 7), 1200: (588, 600)}


def resolve(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    """The meaning of ``phrase``; a missing year is completed and noted, a relative one counted from ``anchor``."""
    meaning = KINDS[phrase.kind](phrase, anchor)
    if phrase.part and meaning.start is not None and meaning.end is not None:
        meaning = _part(meaning, phrase.part)
    return meaning


def _part(meaning: Meaning, part: str) -> Meaning:
    """The end is about the last day, the start the first; early, late and the middle are stretches or a 15th.

    "At the end of September" is said of the 29th too.
    """
    start, end = meaning.start, meaning.end
    assert start is not None and end is not None
    months = (end.year - start.year) * 12 + end.month - start.month
    if part in ("end", "start"):
        return _day(meaning, end - ONE_DAY if part == "end" else start, True)
    if part == "middle" and months == 1:
        return _day(meaning, start + 14 * ONE_DAY, True)
    if part == "middle":
        first, last = MIDDLES.get(months, (months // 3, months - months // 3))
        return _stretch(meaning, add_months(start, first), add_months(start, last)) if months else meaning
    length = max((end - start) // 3, ONE_DAY)
    # Late in a year is its last quarter, of longer stretches and of shorter ones the last third.
    edge = 3 if months == 12 else months // 3
    early, late = (add_months(start, edge), add_months(end, -edge)) if months > 2 else (None, None)
    if part == "early":
        return _stretch(meaning, start, early or start + length)
    return _stretch(meaning, late or end - length, end)


def _day(meaning: Meaning, day: dt.date, approximate: bool) -> Meaning:
    return meaning._replace(
        start=day, end=day + ONE_DAY, grain="day", iso=day.isoformat(), approximate=meaning.approximate or approximate
    )


def _stretch(meaning: Meaning, start: dt.date, end: dt.date) -> Meaning:
    return meaning._replace(start=start, end=end, grain="range", iso="", approximate=True)
