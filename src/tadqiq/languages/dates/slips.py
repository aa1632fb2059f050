"""Days that a slip of the pen makes of each other, and the days that an approximate one may mean."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from ...model import Claim
from ...text import neighbours_swapped, tokenise
from .items import items

MONTHS, YEARS = 5, (1, 10)
YEAR_DIGITS = 4
SPOKEN = "mcnw"
# The classes of items that are months, of our calendar and of the Hijri one.
MONTH = ("m", "h")
ABOUT = dt.timedelta(days=5)
# Grains of which a coarser one may tell when a finer one ends.
ENDING = frozenset(("day", "month", "quarter"))
# A year by itself is no slip of another: every other story names several.
YEARLY = frozenset(("year", "fiscal_year", "decade"))


def slipped(a: Claim, b: Claim) -> bool:
    """Whether one of two dates may be the other gone astray: a day with another month, year or order, a time of another
    year.
    """
    one, other = _day(a), _day(b)
    if one is not None and other is not None and one != other:
        if _astray(one, other):
            return True
        if one.year != other.year and _turned_day(one, other) and not (prints_year(a) and prints_year(b)):
            # 3 October, and 10 March, which was taken for that of the next year.
            return True
    return _of_another_year(a, b) or _turned_year(a, b)


def _turned_year(a: Claim, b: Claim) -> bool:
    """Whether two digits of a printed year have changed places: 2013, and May 2031; of something both speak of.

    By themselves a year past and one to come are made of each other too easily.
    """
    if a.period is None or b.period is None or not (a.period.start and b.period.start):
        return False
    years = {a.period.grain, b.period.grain} <= {"year", "month"} and a.hedge == b.hedge == "exact"
    one, other = (f"{p.start.year}" for p in (a.period, b.period) if p.start)
    # Hardly any two years are made of each other: what else is asked of them is asked last.
    turned = years and neighbours_swapped(one, other) and prints_year(a) and prints_year(b)
    return turned and not _said(a).isdisjoint(_said(b))


def _said(claim: Claim) -> frozenset[str]:
    """What the sentence of a date speaks of: measures, concepts, names and words."""
    return frozenset([t for t in (*claim.clause, *claim.sentence_terms) if t[0] in SPOKEN])


def _of_another_year(a: Claim, b: Claim) -> bool:
    """The third quarter of 2028 and that of 2029, the end of 2030 and December 2029 or the last quarter of 2031."""
    if a.period is None or b.period is None or a.period.end is None or b.period.end is None:
        return False
    if a.period.relative or b.period.relative:
        # "The first half of last year" is told beside that of this year, and no slip of it.
        return False
    one, other = a.period.end, b.period.end
    grains = {a.period.grain, b.period.grain}
    if grains == {"day", "month"} and a.hedge == b.hedge == "exact" and prints_year(a) and prints_year(b):
        # The first of March 2031, and March 2032.
        one, other = (p.start for p in (a.period, b.period) if p.start)
        return one.month == other.month and abs(one.year - other.year) in YEARS
    alike = grains <= ENDING if len(grains) > 1 else not grains & YEARLY
    # Of two exact days other slips are asked for too.
    named = alike and (grains != {"day"} or a.hedge == b.hedge == "approx")
    return named and (one.day, one.month) == (other.day, other.month) and abs(one.year - other.year) in YEARS


def _day(claim: Claim) -> dt.date | None:
    period = claim.period
    return period.start if period and period.grain == "day" and claim.hedge != "approx" else None


def _astray(a: dt.date, b: dt.date) -> bool:
    """7 November and 7 December, 9 June and 6 September, 12 and 21 May, 3 May 2025 and 3 May 2026."""
    if a.day == b.day:
        months = abs((a.year - b.year) * 12 + a.month - b.month)
        return months <= MONTHS or (a.month == b.month and abs(a.year - b.year) in YEARS)
    if a.year != b.year:
        return False
    turned = a.month == b.month and f"{a.day:02}"[::-1] == f"{b.day:02}"
    return turned or _turned_day(a, b)


def _turned_day(a: dt.date, b: dt.date) -> bool:
    """Whether day and month have changed places: 3 October, and 10 March."""
    return (a.day, a.month) == (b.month, b.day)


def prints_year(claim: Claim) -> bool:
    """Whether a date stands with its year in digits: "May 2019", not "last year" or "on Monday"."""
    return claim.kind == "date" and _digits(claim.text) >= YEAR_DIGITS


@lru_cache(maxsize=10_000)
def names_month(text: str) -> bool:
    """Whether the words of a date name a month: "the end of June", not "the end of the quarter"."""
    return any(item.letter in MONTH for item in items(tokenise(text)))


@lru_cache(maxsize=10_000)
def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))


def leeway(claim: Claim) -> dt.timedelta:
    """How far from the day it names a date may lie: mid-May and about 3 May are some days more."""
    near = claim.hedge == "approx" and claim.period is not None and claim.period.grain == "day"
    return ABOUT if near else dt.timedelta(0)


__all__ = ["leeway", "names_month", "prints_year", "slipped"]
