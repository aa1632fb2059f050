"""Feasts as days of a year: fixed ones, those that go by Easter, and those of the Hijri calendar."""

from __future__ import annotations

import datetime as dt

from . import hijri

ISLAMIC_ERA = 1700


def feast(name: str, year: int) -> dt.date | None:
    """The day of a feast in a year: ``12-25`` a fixed day, ``easter+1`` days from Easter, ``hijri 10-1`` a Hijri day.

    A year below 1700 is a Hijri one. ``None`` where the calendar tells no such day.
    """
    if name.startswith("easter"):
        return easter(year) + dt.timedelta(days=int(name.removeprefix("easter") or 0))
    month, day = (int(part) for part in name.removeprefix("hijri ").split("-"))
    return _hijri(month, day, year) if name.startswith("hijri") else dt.date(year, month, day)


def _hijri(month: int, day: int, year: int) -> dt.date | None:
    if year < ISLAMIC_ERA:
        return hijri.day(year, month, day)
    first = hijri.year_of(dt.date(year, 1, 1))
    found = (hijri.day(hijri_year, month, day) for hijri_year in (first, first + 1))
    return next((when for when in found if when and when.year == year), None)


def easter(year: int) -> dt.date:
    """Easter Sunday of the western churches, by the anonymous rule (Meeus, Astronomical Algorithms, 8)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, skipped = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - correction + 15) % 30
    quads, odd = divmod(rest, 4)
    weekday = (32 + 2 * skipped + 2 * quads - moon - odd) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
