"""What phrases that name months, parts of years, years and longer stretches mean."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable

from ..tables import inverted
from .meaning import ONE_DAY, Anchor, Meaning, add_months, date_or_none, months_of, next_month
from .phrases import DatePhrase
from .year import year_of

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
SPLIT_YEAR_STARTS = {"school": 9, "season": 7, "marketing": 7, "": 7}


def fiscal_start(country: str) -> int:
    """The month in which a country's fiscal year over two calendar years starts; 0 where none is known."""
    return int(inverted("knowledge", "fiscal_years.toml", "starts").get(country.casefold(), "0"))


def _month(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    year, notes, relative = year_of(phrase, anchor, phrase.month, 0)
    if not year:
        return Meaning(None, None, "month", notes=notes, iso=f"XXXX-{phrase.month:02}")
    return months_of(year, phrase.month, phrase.month, "month", relative, notes, f"{year:04}-{phrase.month:02}")


def _months(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    year, notes, relative = year_of(phrase, anchor, phrase.to, 0)
    if not year:
        return Meaning(None, None, "range", notes=notes)
    first = year if phrase.month <= phrase.to else year - 1
    start, end = dt.date(first, phrase.month, 1), dt.date(*next_month(year, phrase.to), 1)
    return Meaning(start, end, "range", relative, notes)


def _quarter(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    return _fraction(phrase, anchor, 3, "quarter")


def _half(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    return _fraction(phrase, anchor, 6, "half")


def _fraction(phrase: DatePhrase, anchor: Anchor, months: int, grain: str) -> Meaning:
    last = phrase.number * months
    if phrase.to:
        return _of_split_year(phrase, anchor, months, grain)
    year, notes, relative = year_of(phrase, anchor, last, 0)
    if phrase.fiscal == "fiscal":
        notes = (*notes, "a fiscal year, read as the calendar year")
    if not year:
        return Meaning(None, None, grain, True, notes)
    return months_of(year, last - months + 1, last, grain, relative, notes)


def _of_split_year(phrase: DatePhrase, anchor: Anchor, months: int, grain: str) -> Meaning:
    """The second quarter of 2024/25, counted from the month in which that year starts."""
    whole = _split_year(phrase, anchor)
    assert whole.start is not None
    start = add_months(whole.start, (phrase.number - 1) * months)
    return whole._replace(start=start, end=add_months(start, months), grain=grain)


def _first_months(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    year, notes, relative = year_of(phrase, anchor, phrase.number, 0)
    if not year:
        return Meaning(None, None, "range", True, notes)
    return months_of(year, 1, phrase.number, "range", relative, notes)


def _last_months(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    return months_of(phrase.year, 13 - phrase.number, 12, "range", False, ())


def _ended(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    """So many months up to a day or to the end of a month."""
    year, notes, relative = year_of(phrase, anchor, phrase.month, phrase.day)
    last = date_or_none(year, phrase.month, phrase.day) if year and phrase.day else None
    if not year or (phrase.day and last is None):
        return Meaning(None, None, "range", notes=notes)
    end = last + ONE_DAY if last else dt.date(*next_month(year, phrase.month), 1)
    start = add_months(end, -phrase.number)
    start = (start if end.day == 1 else date_or_none(start.year, start.month, end.day)) or start
    grain = {"year": "fiscal_year", "quarter": "quarter", "half": "half"}.get(phrase.unit, "range")
    return Meaning(start, end, grain, relative, notes)


def _season(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    first, last = SEASONS[phrase.unit]
    year, notes, relative = year_of(phrase, anchor, first, 0)
    if not year:
        return Meaning(None, None, "range", True, notes)
    start, end = dt.date(year, first, 1), dt.date(*next_month(year + (last < first), last), 1)
    return Meaning(start, end, "range", relative, (*notes, "season of the northern half"), approximate=True)


def _calendar_year(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    notes = ("a fiscal year, read as the calendar year",) if phrase.fiscal in ("fiscal", "marketing") else ()
    grain = "fiscal_year" if notes else "year"
    return Meaning(dt.date(phrase.year, 1, 1), dt.date(phrase.year + 1, 1, 1), grain, False, notes, f"{phrase.year:04}")


def _years(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    return Meaning(dt.date(phrase.year, 1, 1), dt.date(phrase.to + 1, 1, 1), "range")


def _split_year(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    month = SPLIT_YEAR_STARTS.get(phrase.fiscal) or fiscal_start(anchor.country) or 7
    note = f"a year over two calendar years, taken to start in {calendar.month_name[month]}"
    return Meaning(dt.date(phrase.year, month, 1), dt.date(phrase.to, month, 1), "fiscal_year", False, (note,))


def _decade(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    return Meaning(dt.date(phrase.year, 1, 1), dt.date(phrase.year + 10, 1, 1), "decade")


def _century(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    first = (phrase.number - 1) * 100 + 1
    return Meaning(dt.date(first, 1, 1), dt.date(first + 100, 1, 1), "century")


KINDS: dict[str, Callable[[DatePhrase, Anchor], Meaning]] = {
    "month": _month,
    "months": _months,
    "quarter": _quarter,
    "half": _half,
    "first_months": _first_months,
    "last_months": _last_months,
    "season": _season,
    "ended": _ended,
    "years": _years,
    "split_year": _split_year,
    "decade": _decade,
    "century": _century,
    "year": _calendar_year,
}
