"""How two dates of one thing stand to each other: the same day, a deadline, a coarser telling."""

from __future__ import annotations

import datetime as dt

from ...languages.dates.slips import leeway, names_month
from ...model import Claim, Interval
from .related import BOUNDS, Relation

DATED = frozenset(("day", "month"))
YEAR, WEEK, YEAR_DIGITS, MIDDLE = 365.25, 7, 4, 15
# How coarse the end of what comes before a month is: of a year, a half, a quarter; of a month.
ENDS, MONTH_END = {1: 4, 7: 3, 4: 2, 10: 2}, 1


def days(claim: Claim) -> Interval | None:
    """What a date claim allows, as day numbers; a bound (by, not before) opens one end."""
    period = claim.period
    if period is None:
        return None
    far = leeway(claim).days
    low = None if period.start is None else float(period.start.toordinal() - far)
    high = None if period.end is None else float(period.end.toordinal() + far)
    if BOUNDS.get(claim.hedge) == "high":
        return Interval(None, high, high_open=True)
    if BOUNDS.get(claim.hedge) == "low":
        return Interval(low, None)
    return Interval(low, high, high_open=True)


def of_dates(a: Claim, b: Claim) -> Relation | None:
    """The verdict on two dates, or None where one of them names no time."""
    x, y = days(a), days(b)
    if x is None or y is None:
        return None
    if not x.overlaps(y) and _year_unsaid(a, b):
        return None
    if not x.overlaps(y):
        return Relation("disagree", "bound" if a.hedge in BOUNDS or b.hedge in BOUNDS else "apart")
    if x == y or _one_day(a, b):
        return Relation("agree", "equal")
    if _other_deadline(a, b) or _other_year(a, b):
        return Relation("disagree", "bound")
    return Relation("compatible", "bound" if a.hedge in BOUNDS or b.hedge in BOUNDS else "precision")


def _year_unsaid(a: Claim, b: Claim) -> bool:
    """Whether two times of a year lie in two years only because one leaves its year open: it may mean the other's."""
    if a.period is None or b.period is None or not (a.period.start and b.period.start):
        return False
    one, other = a.period.start, b.period.start
    grains = {a.period.grain, b.period.grain} <= DATED
    open_year = any(c.period and not c.period.relative and not _year_printed(c) for c in (a, b))
    near = abs(abs((one - other).days) - YEAR) <= WEEK
    return grains and open_year and one.year != other.year and near


def _year_printed(claim: Claim) -> bool:
    return sum(map(str.isdigit, claim.text)) >= YEAR_DIGITS


def _middle(claim: Claim) -> bool:
    """Whether a deadline is the middle of a month, told without its day."""
    period = claim.period
    named = sum(map(str.isdigit, claim.text)) in (0, YEAR_DIGITS)
    return named and period is not None and period.start is not None and period.start.day == MIDDLE


def _one_day(a: Claim, b: Claim) -> bool:
    """Whether one day is told in two ways: the end of June, and 30 June."""
    if a.hedge in BOUNDS or b.hedge in BOUNDS or a.period is None or b.period is None:
        return False
    return (a.period.start, a.period.end) == (b.period.start, b.period.end)


def _other_deadline(a: Claim, b: Claim) -> bool:
    """Whether two deadlines contradict each other: the later one is no coarser way to tell the earlier.

    "By 4 June" is not told as "by 4 July", though as "by mid-June" and "by the end of June"; nor the end of 2028 as
    the end of 2029.
    """
    if BOUNDS.get(a.hedge) != "high" or BOUNDS.get(b.hedge) != "high" or a.period is None or b.period is None:
        return False
    earlier, later = sorted((a, b), key=lambda c: (c.period and c.period.end) or dt.date.max)
    # Mid-year and a summer have no day that ends them, and "by 2030" hardly has.
    loose = not {"range", "year"}.isdisjoint((a.period.grain, b.period.grain))
    return not loose and not _middle(later) and _coarse(later) <= _coarse(earlier)


def _other_year(a: Claim, b: Claim) -> bool:
    """Whether a deadline that is a bare year lies in another year than what is told to end before it.

    Who knows of 2029 does not say "by 2030"; the end of a year may be told as by the next.
    """
    if a.period is None or b.period is None or a.period.start is None or b.period.start is None:
        return False
    earlier, later = sorted((a, b), key=lambda c: c.period.start if c.period and c.period.start else dt.date.max)
    told = earlier.hedge == "exact" or BOUNDS.get(earlier.hedge) == "high"
    years = later.period is not None and {a.period.grain, b.period.grain} == {"year"}
    return years and told and BOUNDS.get(later.hedge) == "high" and a.period.start != b.period.start


def _coarse(claim: Claim) -> int:
    """How coarse a deadline is by the day behind it: the end of a year, a half, a quarter, a month, or none."""
    end = claim.period.end if claim.period else None
    if end is None or end.day != 1:
        return 0
    return MONTH_END if names_month(claim.text) else ENDS.get(end.month, MONTH_END)
