"""Hijri dates as Gregorian days (Umm al-Qura calendar, 1343 to 1500)."""

from __future__ import annotations

import datetime as dt

FIRST, LAST = 1343, 1500


def day(year: int, month: int, number: int) -> dt.date | None:
    """The Gregorian day of a Hijri date; ``None`` when there is no such day or the year is outside the calendar."""
    from hijridate import Hijri

    try:
        found = Hijri(year, month, number).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return dt.date(found.year, found.month, found.day)


def year_of(when: dt.date) -> int:
    """The Hijri year in which a Gregorian day falls."""
    from hijridate import Gregorian

    try:
        return int(Gregorian(when.year, when.month, when.day).to_hijri().year)
    except (ValueError, OverflowError):
        return 0
