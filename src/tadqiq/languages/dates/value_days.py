"""What phrases that name days mean."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable

from . import hijri
from .days import SUNDAY
from .meaning import MODIFIERS, ONE_DAY, Anchor, Meaning, add_months, date_or_none, next_month
from .phrases import DatePhrase
from .year import year_of

MONTH = 31
UNCOUNTED = ("no date of publication to count from",)


def _day(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    month, day, notes = _month_and_day(phrase, anchor)
    year, more, relative = year_of(phrase, anchor, month, day)
    if not year:
        return Meaning(None, None, "day", notes=(*notes, *more), iso=f"XXXX-{month:02}-{day:02}")
    start = date_or_none(year, month, day)
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


def _of_one_month(said: Meaning | None) -> dt.date | None:
    """The first day of a date said before that lies within one month; "mid-2026" tells of none."""
    start, end = (said.start, said.end) if said else (None, None)
    return start if start and end and (end - start).days <= MONTH else None


def month_told(phrase: DatePhrase, anchor: Anchor) -> dt.date | None:
    """A day of this, the last or the next month, or of the one said before."""
    told = _of_one_month(anchor.said) if phrase.modifier in ("same", "that") else None
    ahead = told is not None and anchor.published is not None and told > anchor.published
    if ahead and phrase.day and not (anchor.future or anchor.same_sentence):
        told = None
    counted = told or anchor.published
    return add_months(counted, MODIFIERS.get(phrase.modifier, 0)) if counted else None


def _day_of_month(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    month = month_told(phrase, anchor)
    if month is None:
        return Meaning(None, None, "day", True, UNCOUNTED)
    start = date_or_none(month.year, month.month, phrase.day)
    if start is None:
        return Meaning(None, None, "day", True, ("there is no such day",))
    last = date_or_none(month.year, month.month, phrase.to) if phrase.to > phrase.day else None
    if last is not None:
        return Meaning(start, last + ONE_DAY, "range", True)
    return Meaning(start, start + ONE_DAY, "day", True, (), start.isoformat())


def _days(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    first = _day(phrase, anchor)
    last = date_or_none(first.start.year, phrase.month, phrase.to) if first.start else None
    if first.start is None or last is None:
        return first
    return first._replace(end=last + ONE_DAY, grain="range", iso="")


def _hijri_day(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    year, notes = phrase.year, tuple[str, ...]()
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
    start, end = hijri.day(year, phrase.month, 1), hijri.day(*next_month(year, phrase.month), 1)
    return Meaning(start, end, "month", False, ("Hijri month, Umm al-Qura calendar",))


def _hijri_year(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    start, end = hijri.day(phrase.year, 1, 1), hijri.day(phrase.year + 1, 1, 1)
    return Meaning(start, end, "year", False, ("Hijri year, Umm al-Qura calendar",))


def _nth_weekday(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    year, notes, relative = year_of(phrase, anchor, phrase.month, 1)
    if not year or phrase.number > 5:
        return Meaning(None, None, "day", notes=notes)
    first = dt.date(year, phrase.month, 1)
    start = first + dt.timedelta(days=(phrase.weekday - first.isoweekday()) % 7 + 7 * (phrase.number - 1))
    return Meaning(start, start + ONE_DAY, "day", relative, notes, start.isoformat())


def _weekday_after(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    base = _day(phrase._replace(weekday=0), anchor)
    if base.start is None:
        return base
    days = (phrase.weekday - base.start.isoweekday() - 1) % 7 + 1 + 7 * (phrase.number - 1)
    start = base.start + dt.timedelta(days=days)
    return base._replace(start=start, end=start + ONE_DAY, iso=start.isoformat())


def _relative_day(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    if anchor.published is None:
        return Meaning(None, None, "day", True, UNCOUNTED)
    start = anchor.published + dt.timedelta(days=int(phrase.offset.split()[1]))
    wrong = phrase.weekday and start.isoweekday() != phrase.weekday
    notes = (f"{start} is a {calendar.day_name[start.weekday()]}",) if wrong else ()
    return Meaning(start, start + ONE_DAY, "day", True, notes, start.isoformat())


def _weekday(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    if anchor.published is None:
        return Meaning(None, None, "day", True, UNCOUNTED)
    back = (anchor.published.isoweekday() - phrase.weekday) % 7
    start = anchor.published - dt.timedelta(days=back)
    if phrase.modifier == "future" or ((anchor.future or anchor.present) and phrase.modifier != "past"):
        start += dt.timedelta(days=7)
    elif phrase.modifier == "past" and back == 0:
        start -= dt.timedelta(days=7)
    return Meaning(start, start + ONE_DAY, "day", True, ("weekday counted from the publication",), start.isoformat())


def _weekday_of_week(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    """The weekday in the week before, of or after the publication, which begins on a Monday or, in Arabic, a Sunday."""
    if anchor.published is None:
        return Meaning(None, None, "day", True, UNCOUNTED)
    ahead = 1 if phrase.offset == SUNDAY else 0
    first = anchor.published - dt.timedelta(days=(anchor.published.isoweekday() - 1 + ahead) % 7)
    days = (phrase.weekday - 1 + ahead) % 7 + 7 * MODIFIERS[phrase.modifier]
    start = first + dt.timedelta(days=days)
    return Meaning(start, start + ONE_DAY, "day", True, ("weekday counted from the publication",), start.isoformat())


def _night(phrase: DatePhrase, anchor: Anchor) -> Meaning:
    last = _weekday(phrase, anchor)
    if last.start is None:
        return last
    return last._replace(start=last.start - ONE_DAY, grain="range", iso="")


KINDS: dict[str, Callable[[DatePhrase, Anchor], Meaning]] = {
    "day": _day,
    "days": _days,
    "day_of_month": _day_of_month,
    "hijri_day": _hijri_day,
    "hijri_month": _hijri_month,
    "hijri_year": _hijri_year,
    "nth_weekday": _nth_weekday,
    "weekday_after": _weekday_after,
    "relative_day": _relative_day,
    "weekday": _weekday,
    "weekday_of_week": _weekday_of_week,
    "night": _night,
}
