"""What resolving a date phrase needs and yields: the anchor it is held against and its meaning in days."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

ONE_DAY = dt.timedelta(days=1)
MODIFIERS = {"past": -1, "previous": -1, "future": 1, "current": 0}


class Meaning(NamedTuple):
    """The days ``[start, end)`` of a phrase; ``None`` where they cannot be told.

    ``iso`` is the date as precisely as it was stated: 2026-03, or XXXX-10-02 where no year can be told.
    """

    start: dt.date | None
    end: dt.date | None
    grain: str
    relative: bool = False
    notes: tuple[str, ...] = ()
    iso: str = ""
    approximate: bool = False


class Anchor(NamedTuple):
    """What a phrase is held against: the day of publication, the date said before it, and hints for a missing year."""

    published: dt.date | None = None
    said: Meaning | None = None
    same_sentence: bool = False
    another_clause: bool = False
    fallback_year: int = 0
    future: bool = False
    starts: bool = False
    present: bool = False
    month_first: bool = False
    country: str = ""


def months_of(
    year: int, first: int, last: int, grain: str, relative: bool, notes: tuple[str, ...], iso: str = ""
) -> Meaning:
    """Whole months of one year, from the ``first`` to the ``last``."""
    return Meaning(dt.date(year, first, 1), dt.date(*next_month(year, last), 1), grain, relative, notes, iso)


def next_month(year: int, month: int) -> tuple[int, int]:
    """The month after, with its year."""
    return (year, month + 1) if month < 12 else (year + 1, 1)


def add_months(day: dt.date, months: int) -> dt.date:
    """The first day of the month that lies ``months`` after that of ``day``."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, 1)


def date_or_none(year: int, month: int, day: int) -> dt.date | None:
    """The date, or ``None`` when there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def moved(day: dt.date, years: int) -> dt.date:
    """The same day in another year; 29 February becomes 1 March."""
    return date_or_none(day.year + years, day.month, day.day) or dt.date(day.year + years, 3, 1)
