"""What phrases mean that name a part of a month or a year by weeks, days or halves."""

from __future__ import annotations

import calendar
from collections.abc import Callable

from .meaning import ONE_DAY, Anchor, Meaning, date_or_none
from .phrases import DatePhrase
from .value_days import UNCOUNTED, month_told
from .year import year_of

DAYS = {"week": 7, "weeks": 7, "day": 1, "days": 1}
HALF_MONTH = 15


def _in_month(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    year, notes, relative = year_of(phrase._replace(kind="month"), anchor, phrase.month, 0)
    if not year:
        return Meaning(None, None, "range", notes=notes)
    start, end = _days_of(phrase, year)
    first, last = date_or_none(year, phrase.month, start), date_or_none(year, phrase.month, end)
    if first is None or last is None:
        return Meaning(None, None, "range", notes=(*notes, "there is no such part of the month"))
    return Meaning(first, last + ONE_DAY, "range", relative, notes, approximate=phrase.unit in ("week", "weeks"))


def _half_of_month(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    month = month_told(phrase, anchor)
    if month is None:
        return Meaning(None, None, "range", True, UNCOUNTED)
    start, end = _days_of(phrase._replace(month=month.month), month.year)
    return Meaning(month.replace(day=start), month.replace(day=end) + ONE_DAY, "range", True)


def _days_of(phrase: DatePhrase, year: int) -> tuple[int, int]:
    """The first and the last day of the month that are meant."""
    length = calendar.monthrange(year, phrase.month)[1]
    if phrase.unit == "half":
        return (1, HALF_MONTH) if phrase.number == 1 else (HALF_MONTH + 1, length)
    size = DAYS[phrase.unit] * max(phrase.to, 1)
    if not phrase.number:
        return length - size + 1, length
    first = 1 if phrase.to else size * (phrase.number - 1) + 1
    return first, min(first + size - 1, length) if first <= length else first


KINDS: dict[str, Callable[[DatePhrase, Anchor], Meaning]] = {"in_month": _in_month, "half_of_month": _half_of_month}
