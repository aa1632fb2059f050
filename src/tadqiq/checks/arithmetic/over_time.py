"""Averages a day or a week over a month, a quarter or a year, and rates for every so many people."""

from __future__ import annotations

from collections.abc import Iterator

from ...knowledge.dimensions import COUNTS, TIMES
from ...model import Finding, Interval
from ..evidence import Evidence
from . import interval_math as im
from .calculation import calculated, plausible, rounded
from .each_words import A_TIME, per_so_many
from .figures import Figure, Passage

SPANS = {"day": 1.0, "week": 7.0, "month": 365 / 12}
# How many days a week, a month, a quarter, half a year and a year have.
WHOLE = ((7, 7), (28, 31), (89, 92), (181, 184), (365, 366))
MOST, YEAR = 2.0, 365
# Money changes hands on five days of seven, less the holidays.
WORKING = Interval(0.62, 0.77)


def over_time(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "9.3 million barrels in December, an average of 300,000 a day": so much a day in so many days."""
    for each in passage.figures:
        span = _span(each)
        averaged = each.led("average", "equals", within=3) or each.trailed("average", within=3)
        total = _total(passage, each) if span and averaged and each.precise else None
        days = _days(total) if total else 0
        if total is None or not days or any(f.unit in TIMES for f in passage.figures):
            continue
        number = days / SPANS[span]
        computed = total.interval.scaled(1 / number)
        worked = im.over(total.interval, WORKING.scaled(number))
        traded = span == "day" and total.dimension.startswith("money") and worked.overlaps(each.interval)
        if plausible(computed, each.interval, MOST) and not traded:
            yield calculated(
                "average", evidence, [total], each, computed, rounded(each, each.interval),
                f"{total.words} / {number:g} {span}s", kind="period",
            )  # fmt: skip


def _span(each: Figure) -> str:
    below = each.unit.rpartition("/")[2] if "/" in each.unit else ""
    told = (span for word, span in A_TIME.items() if span in SPANS and each.trailed(word, within=0))
    return below if below in SPANS else next(told, "")


def _total(passage: Passage, each: Figure) -> Figure | None:
    """The only amount of the sentence before the average that it can be the average of."""
    own = each.unit.rpartition("/")[0] if each.unit.rpartition("/")[2] in SPANS else each.unit
    units = COUNTS if own in COUNTS else (own,)
    before = [f for f in passage.before(each) if f.precise and not f.repeats and f.unit in units]
    return before[0] if len(before) == 1 and before[0].interval.bottom > each.interval.top else None


def _days(total: Figure) -> int:
    """How many days the time of the total has, where it is a whole week, month, quarter or year; else 0."""
    period = total.claim.period
    if period is None or period.start is None or period.end is None:
        return YEAR if total.trailed("in_a_year", within=2) else 0
    days = (period.end - period.start).days
    return days if any(low <= days <= high for low, high in WHOLE) else 0


def incidence(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "342 cases among 1.8 million people, or 19 for every 100,000": cases, people, and the rate of both."""
    for each, per in zip(passage.figures, passage.figures[1:], strict=False):
        if not per_so_many(each, per) or not each.precise or each.percent is not None or per.dimension != "count":
            continue
        told = [f for f in passage.before(each) if f.precise and f.dimension == "count" and not f.repeats]
        people = [f for f in told if f.unit == "person" and f.interval.bottom > per.interval.top]
        cases = [f for f in told if f not in people and f.unit == each.unit]
        if len(people) == len(cases) == 1 and each.led("equals", "rate", "average", within=4):
            computed = im.times(im.over(cases[0].interval, people[0].interval), im.exactly(per.value))
            if plausible(computed, each.interval, MOST):
                yield calculated(
                    "ratio", evidence, [cases[0], people[0]], each, computed, each.interval,
                    f"{cases[0].words} / {people[0].words} × {per.words}", kind="rate", amount=False,
                )  # fmt: skip
