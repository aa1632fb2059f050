"""What a date phrase means in days, given the day of publication and the dates said before it."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from . import hijri
from .date_phrases import MODIFIERS, DatePhrase

ONE_DAY = dt.timedelta(days=1)
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
SPLIT_YEAR_STARTS = {"school": 9, "season": 7, "fiscal": 7, "marketing": 7, "": 7}


class Anchor(NamedTuple):
    """What a phrase is held against: the day of publication, the date last said, and what decides about a missing year."""

    published: dt.date | None = None
    said: Meaning | None = None
    same_sentence: bool = False
    fallback_year: int = 0
    future: bool = False
    month_first: bool = False


class Meaning(NamedTuple):
    """The days ``[start, end)`` of a phrase; ``None`` where they cannot be told. ``iso`` is the date as precisely as it was

    stated (2026-03, XXXX-10-02 without a year)."""

    start: dt.date | None
    end: dt.date | None
    grain: str
    relative: bool = False
    notes: tuple[str, ...] = ()
    iso: str = ""
    approximate: bool = False


UNKNOWN = Meaning(None, None, "open")


def resolve(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    """The meaning of ``phrase``; a missing year is completed and noted, a relative one counted from ``anchor``."""
    meaning = _KINDS[phrase.kind](phrase, anchor)
    if phrase.part and meaning.start is not None and meaning.end is not None:
        meaning = _part(meaning, phrase.part)
    return meaning


# -- days ------------------------------------------------------------------------------------------------------------


def _day(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    month, day, notes = _month_and_day(phrase, anchor)
    year, more, relative = _year(phrase, anchor, month, day)
    if not year:
        return Meaning(None, None, "day", notes=(*notes, *more), iso=f"XXXX-{month:02}-{day:02}")
    start = _date(year, month, day)
    iso = f"{year:04}-{month:02}-{day:02}"
    if start is None:
        return Meaning(None, None, "day", notes=(*notes, f"{iso}: there is no such day"), iso=iso)
    wrong = phrase.weekday and start.isoweekday() != phrase.weekday
    notes = (
        (*notes, *more, f"{iso} is no such weekday: {calendar.day_name[start.weekday()]}") if wrong else (*notes, *more)
    )
    return Meaning(start, start + ONE_DAY, "day", relative, notes, iso)


def _month_and_day(phrase: DatePhrase, anchor: Anchor) -> tuple[int, int, tuple[str, ...]]:
    a, b = phrase.numeric
    if not a:
        return phrase.month, phrase.day, ()
    if a > 12 or b > 12:
        return (b, a, ()) if a > 12 else (a, b, ())
    month, day = (a, b) if anchor.month_first else (b, a)
    order = "month first" if anchor.month_first else "day first"
    return month, day, () if a == b else (f"day and month ambiguous, read {order}",)


def _days(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    first = _day(phrase, anchor)
    last = _date(first.start.year, phrase.month, phrase.to) if first.start else None
    if first.start is None or last is None:
        return first
    return first._replace(end=last + ONE_DAY, grain="range", iso="")


def _hijri_day(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    year, notes = phrase.year, ()
    if not year and anchor.published:
        year, notes = hijri.year_of(anchor.published), ("Hijri year taken from the publication",)
    start = hijri.day(year, phrase.month, phrase.day) if year else None
    if start is None:
        return Meaning(None, None, "day", notes=("Hijri date without a known day",))
    return Meaning(
        start, start + ONE_DAY, "day", False, ("Hijri date, Umm al-Qura calendar", *notes), start.isoformat()
    )


def _hijri_month(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    year = phrase.year
    if phrase.calendar == "mixed":
        year = next((y for y in range(1343, 1501) if (d := hijri.day(y, phrase.month, 1)) and d.year == phrase.year), 0)
    start, end = hijri.day(year, phrase.month, 1), hijri.day(*_next_month(year, phrase.month), 1)
    return Meaning(start, end, "month", False, ("Hijri month, Umm al-Qura calendar",))


def _hijri_year(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    start, end = hijri.day(phrase.year, 1, 1), hijri.day(phrase.year + 1, 1, 1)
    return Meaning(start, end, "year", False, ("Hijri year, Umm al-Qura calendar",))


def _nth_weekday(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    year, notes, relative = _year(phrase, anchor, phrase.month, 1)
    if not year or phrase.number > 5:
        return UNKNOWN
    first = dt.date(year, phrase.month, 1)
    start = first + dt.timedelta(days=(phrase.weekday - first.isoweekday()) % 7 + 7 * (phrase.number - 1))
    return Meaning(start, start + ONE_DAY, "day", relative, notes, start.isoformat())


def _relative_day(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    if anchor.published is None:
        return Meaning(None, None, "day", True, ("no date of publication to count from",))
    start = anchor.published + dt.timedelta(days=int(phrase.offset.split()[1]))
    wrong = phrase.weekday and start.isoweekday() != phrase.weekday
    notes = (f"{start} is a {calendar.day_name[start.weekday()]}",) if wrong else ()
    return Meaning(start, start + ONE_DAY, "day", True, notes, start.isoformat())


def _weekday(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    if anchor.published is None:
        return Meaning(None, None, "day", True, ("no date of publication to count from",))
    back = (anchor.published.isoweekday() - phrase.weekday) % 7
    start = anchor.published - dt.timedelta(days=back)
    if phrase.modifier == "future" or (anchor.future and phrase.modifier != "past"):
        start += dt.timedelta(days=7)
    elif phrase.modifier == "past" and back == 0:
        start -= dt.timedelta(days=7)
    return Meaning(start, start + ONE_DAY, "day", True, ("weekday counted from the publication",), start.isoformat())


# -- months and parts of years -------------------------------------------------------------------------------------------


def _month(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    year, notes, relative = _year(phrase, anchor, phrase.month, 0)
    if not year:
        return Meaning(None, None, "month", notes=notes, iso=f"XXXX-{phrase.month:02}")
    return _months_of(year, phrase.month, phrase.month, "month", relative, notes, f"{year:04}-{phrase.month:02}")


def _months(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    year, notes, relative = _year(phrase, anchor, phrase.to, 0)
    if not year:
        return Meaning(None, None, "range", notes=notes)
    first = year if phrase.month <= phrase.to else year - 1
    start, end = dt.date(first, phrase.month, 1), dt.date(*_next_month(year, phrase.to), 1)
    return Meaning(start, end, "range", relative, notes)


def _quarter(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    return _fraction(phrase, anchor, 3, "quarter")


def _half(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    return _fraction(phrase, anchor, 6, "half")


def _fraction(phrase: DatePhrase, anchor: Anchor, months: int, grain: str) -> Meaning:
    last = phrase.number * months
    year, notes, relative = _year(phrase, anchor, last, 0)
    if phrase.fiscal == "fiscal":
        notes = (*notes, "a fiscal year, read as the calendar year")
    if not year:
        return Meaning(None, None, grain, True, notes)
    return _months_of(year, last - months + 1, last, grain, relative, notes)


def _first_months(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    year, notes, relative = _year(phrase, anchor, phrase.number, 0)
    if not year:
        return Meaning(None, None, "range", True, notes)
    return _months_of(year, 1, phrase.number, "range", relative, notes)


def _last_months(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    return _months_of(phrase.year, 13 - phrase.number, 12, "range", False, ())


def _season(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    first, last = SEASONS[phrase.unit]
    year, notes, relative = _year(phrase, anchor, first, 0)
    if not year:
        return UNKNOWN
    start, end = dt.date(year, first, 1), dt.date(*_next_month(year + (last < first), last), 1)
    return Meaning(start, end, "range", relative, (*notes, "season of the northern half"), approximate=True)


# -- years and longer ------------------------------------------------------------------------------------------------------


def _year_kind(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    notes = ("a fiscal year, read as the calendar year",) if phrase.fiscal in ("fiscal", "marketing") else ()
    grain = "fiscal_year" if notes else "year"
    return Meaning(dt.date(phrase.year, 1, 1), dt.date(phrase.year + 1, 1, 1), grain, False, notes, f"{phrase.year:04}")


def _years(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    return Meaning(dt.date(phrase.year, 1, 1), dt.date(phrase.to + 1, 1, 1), "range")


def _split_year(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    month = SPLIT_YEAR_STARTS.get(phrase.fiscal, 7)
    note = f"a year over two calendar years, taken to start in {calendar.month_name[month]}"
    return Meaning(dt.date(phrase.year, month, 1), dt.date(phrase.to, month, 1), "fiscal_year", False, (note,))


def _decade(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    return Meaning(dt.date(phrase.year, 1, 1), dt.date(phrase.year + 10, 1, 1), "decade")


def _century(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    first = (phrase.number - 1) * 100 + 1
    return Meaning(dt.date(first, 1, 1), dt.date(first + 100, 1, 1), "century")


# -- relative ----------------------------------------------------------------------------------------------------------------


def _relative(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    """Last year, this month, next quarter, from the publication; "the previous year" from the date said before it."""
    shift = MODIFIERS[phrase.modifier]
    said = anchor.said
    if phrase.modifier == "previous" and anchor.same_sentence and said and said.start and phrase.unit == "year":
        return _unit(said.start, phrase.unit, shift, ("counted from the date said before it",))
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
    if said is None or said.start is None or said.end is None:
        return Meaning(None, None, phrase.unit, True, ("no period was said before it",))
    if phrase.year:
        years = phrase.year - said.start.year
    else:
        years = MODIFIERS.get(phrase.modifier, int(phrase.offset.split()[1]) if phrase.offset else -1)
    return _shifted(said, years)


def _shifted(said: Meaning, years: int) -> Meaning:
    assert said.start is not None and said.end is not None
    start, end = _moved(said.start, years), _moved(said.end, years)
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
        return _months_of(year, month + 1, month + months, unit, True, notes, iso)
    size = {"year": 1, "decade": 10, "century": 100}.get(unit, 1)
    first = day.year // size * size + shift * size + (unit == "century")
    iso = f"{first:04}" if size == 1 else ""
    return Meaning(dt.date(first, 1, 1), dt.date(first + size, 1, 1), unit, True, notes, iso)


# -- help ----------------------------------------------------------------------------------------------------------------------


def _year(phrase: DatePhrase, anchor: Anchor, month: int, day: int) -> tuple[int, tuple[str, ...], bool]:
    """The year of a phrase, what had to be assumed for it, and whether it was counted from the publication."""
    if phrase.year:
        return phrase.year, (), False
    if phrase.offset.startswith("year"):
        said = anchor.said.start if anchor.said else None
        base = said or anchor.published
        return (base.year - 1, (), True) if base else (0, ("no date to count from",), True)
    if phrase.offset and anchor.published and day:
        return (anchor.published + dt.timedelta(days=int(phrase.offset.split()[1]))).year, (), True
    published = anchor.published
    if published is None:
        return _year_from_text(phrase, anchor)
    if phrase.kind not in ("day", "days", "month", "months", "season") and phrase.modifier:
        return published.year + MODIFIERS.get(phrase.modifier, 0), (), True
    if anchor.same_sentence and anchor.said and anchor.said.start and not phrase.modifier and not anchor.said.relative:
        return anchor.said.start.year, ("year taken from the date said before it",), False
    return _nearest(phrase, anchor, published, month, day), ("year taken from the publication",), bool(phrase.modifier)


def _year_from_text(phrase: DatePhrase, anchor: Anchor) -> tuple[int, tuple[str, ...], bool]:
    if anchor.said and anchor.said.start and phrase.kind in ("day", "days", "month", "months", "quarter", "half"):
        return anchor.said.start.year, ("year taken from the date said before it",), False
    if anchor.fallback_year:
        return anchor.fallback_year, ("year taken from elsewhere in the text",), False
    return 0, ("no year is said and no date of publication is known",), False


def _nearest(phrase: DatePhrase, anchor: Anchor, published: dt.date, month: int, day: int) -> int:
    """Last, next and this decide; then by, until and since; then the verb; else the year that is nearest."""
    this, mark = (published.month, published.day), (month, day or (31 if phrase.modifier != "past" else 1))
    if phrase.modifier in ("past", "previous"):
        return published.year - (mark > this) - (not day and month == published.month)
    if phrase.modifier == "future":
        return published.year + (mark < this or (not day and month == published.month))
    if phrase.modifier == "current":
        return published.year
    if phrase.cue in ("by", "before", "not_before", "not_after") or (anchor.future and phrase.cue != "since"):
        return published.year + (mark < this)
    if phrase.cue == "since":
        return published.year - (mark > this)
    distance = (month - published.month) + (min(day or 15, 28) - min(published.day, 28)) / 31
    return published.year + (1 if distance < -8 else -1 if distance > 4 else 0)


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
        return meaning._replace(start=_add(start, 5), end=_add(start, 7), grain="month", approximate=True, iso="")
    if months >= 1200:
        return meaning._replace(
            start=dt.date(start.year + 49, 1, 1), end=dt.date(start.year + 50, 1, 1), approximate=True
        )
    return meaning._replace(start=start + third, end=start + 2 * third, approximate=True, iso="")


def _add(day: dt.date, months: int) -> dt.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, 1)


def _moved(day: dt.date, years: int) -> dt.date:
    return _date(day.year + years, day.month, day.day) or dt.date(day.year + years, 3, 1)


def _months_of(
    year: int, first: int, last: int, grain: str, relative: bool, notes: tuple[str, ...], iso: str = ""
) -> Meaning:
    return Meaning(dt.date(year, first, 1), dt.date(*_next_month(year, last), 1), grain, relative, notes, iso)


def _next_month(year: int, month: int) -> tuple[int, int]:
    return (year, month + 1) if month < 12 else (year + 1, 1)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


_KINDS: dict[str, Callable[[DatePhrase, Anchor], Meaning]] = {
    "day": _day,
    "days": _days,
    "hijri_day": _hijri_day,
    "hijri_month": _hijri_month,
    "hijri_year": _hijri_year,
    "nth_weekday": _nth_weekday,
    "relative_day": _relative_day,
    "weekday": _weekday,
    "month": _month,
    "months": _months,
    "quarter": _quarter,
    "half": _half,
    "first_months": _first_months,
    "last_months": _last_months,
    "season": _season,
    "year": _year_kind,
    "years": _years,
    "split_year": _split_year,
    "decade": _decade,
    "century": _century,
    "relative": _relative,
    "ago": _ago,
    "same": _same,
}
