"""How two figures about one thing stand to each other: the verdict of a pair and what it rests on."""

from __future__ import annotations

import datetime as dt
import math
from typing import NamedTuple

from ..knowledge.printed import converted_slack, same_number, unit_unsaid
from ..languages.date_slips import leeway
from ..model import Base, Claim, Interval, Verdict
from .interval_math import gap
from .money import one_amount

BOUNDS = {"more_than": "low", "at_least": "low", "less_than": "high", "at_most": "high"}
LESS = ("below", "down")
NEAR = 0.01
VAGUE_GAP = 3.0
UNSAID = 3.0
RATES = 0.025
TIMES = ("year", "month", "week", "day", "hour")


class Relation(NamedTuple):
    """The verdict of a pair; ``by`` is what decides: equal, rounding, hedge, bound, range, precision, vague, apart."""

    verdict: Verdict
    by: str


class Scaled(NamedTuple):
    """Two figures on one scale: what each allows, its point if it has one, and how uncertain the conversion is."""

    a: Interval
    b: Interval
    x: float | None
    y: float | None
    tolerance: float


def on_one_scale(a: Claim, b: Claim) -> Scaled | None:
    """The two figures in one unit, or None where they cannot be compared."""
    if a.unit == b.unit and (a.basis == b.basis or _printed_alike(a, b)):
        return Scaled(a.interval, b.interval, a.value, b.value, 0.0)
    if one_amount(a, b) or _rate_unsaid(a, b) or unit_unsaid(a, b):
        return Scaled(a.interval, b.interval, a.value, b.value, 0.0)
    if {a.unit, b.unit} == {"%", "x"}:
        return _as_shares(a, b)
    if a.base is None or b.base is None or a.base.dimension != b.base.dimension or _other_basis(a, b):
        return None
    one, other = slack(a.base), slack(b.base)
    if not (one or other):
        one = other = converted_slack(a, b) / 2
    wide = a.base.interval.widened(one), b.base.interval.widened(other)
    return Scaled(*wide, a.base.value, b.base.value, one + other)


def slack(base: Base) -> float:
    """How uncertain a conversion is: for money at least what a published monthly rate strays from a day's."""
    return max(base.tolerance, RATES) if base.dimension.startswith("money") and base.converted else base.tolerance


def worlds_apart(scaled: Scaled) -> bool:
    """Whether two figures of which one leaves its unit out are too far apart for that unit to be the other's."""
    if not scaled.x or not scaled.y:
        return False
    return not 1 / UNSAID <= scaled.x / scaled.y <= UNSAID


def _printed_alike(a: Claim, b: Claim) -> bool:
    """Whether the figures meet as printed although only one of them names its basis: the other may mean the same."""
    return not (a.basis and b.basis) and a.interval.overlaps(b.interval)


def _rate_unsaid(a: Claim, b: Claim) -> bool:
    """Whether the figures meet as printed although only one of them says "a day": the other may mean the same."""
    short, long = sorted((unit.replace("person", "count") for unit in (a.unit, b.unit)), key=len)
    timed = any(long == f"{short}/{per}" for per in TIMES)
    return timed and _printed_alike(a, b)


def _other_basis(a: Claim, b: Claim) -> bool:
    return bool(a.base and b.base and a.base.basis and b.base.basis and a.base.basis != b.base.basis)


def _as_shares(a: Claim, b: Claim) -> Scaled:
    scale_a, scale_b = (100.0 if c.unit == "x" else 1.0 for c in (a, b))
    x, y = (None if c.value is None else c.value * s for c, s in ((a, scale_a), (b, scale_b)))
    return Scaled(a.interval.scaled(scale_a), b.interval.scaled(scale_b), x, y, 0.0)


def relation(a: Claim, b: Claim) -> Relation | None:
    """The verdict on two claims about one thing, or None where they cannot be compared."""
    if a.kind != b.kind:
        return None
    if a.kind == "date":
        return _of_dates(a, b)
    scaled = on_one_scale(a, b)
    if scaled is None or _complements(a, b) or (unit_unsaid(a, b) and worlds_apart(scaled)):
        return None
    if "vague" in (a.hedge, b.hedge):
        return _of_vague(a, b, scaled)
    if a.hedge in BOUNDS or b.hedge in BOUNDS:
        return Relation("disagree", "apart") if _other_unit(a, b, scaled) else _of_bounds(a, b, scaled)
    if not scaled.a.overlaps(scaled.b) or _neighbours(a, b, scaled):
        return Relation("disagree", "apart")
    if "range" in (a.hedge, b.hedge):
        return _of_ranges(a, b, scaled)
    return _of_points(a, b, scaled)


def _neighbours(a: Claim, b: Claim, scaled: Scaled) -> bool:
    """Whether two exact figures touch where one is rounded up and the other down: 8 million and 9 million."""
    low, high = sorted((scaled.a, scaled.b), key=lambda i: i.bottom)
    return a.hedge == b.hedge == "exact" and math.isclose(low.top, high.bottom, rel_tol=1e-9) and low.top < high.top


def _complements(a: Claim, b: Claim) -> bool:
    """Whether one share is what the other leaves: 45 % of the mean is 55 % below it."""
    if a.unit != "%" or b.unit != "%" or a.value is None or b.value is None:
        return False
    return (a.direction in LESS) != (b.direction in LESS) and math.isclose(a.value + b.value, 100, abs_tol=1)


def _of_vague(a: Claim, b: Claim, scaled: Scaled) -> Relation:
    if a.hedge == b.hedge and scaled.a == scaled.b:
        return Relation("agree", "equal")
    apart = gap(scaled.a, scaled.b) > VAGUE_GAP
    return Relation("disagree", "apart") if apart else Relation("vague", "vague")


def _of_bounds(a: Claim, b: Claim, scaled: Scaled) -> Relation:
    if not scaled.a.overlaps(scaled.b):
        return Relation("compatible", "bound") if _at_its_bound(a, b) else Relation("disagree", "bound")
    side = BOUNDS.get(a.hedge)
    if side and side == BOUNDS.get(b.hedge) and _close(getattr(scaled.a, side), getattr(scaled.b, side), 0.001):
        return Relation("agree", "equal")
    if side and _opposed(a, b, scaled):
        return Relation("disagree", "bound")
    return Relation("compatible", "bound")


def _at_its_bound(a: Claim, b: Claim) -> bool:
    """Whether one is the very figure that the other has for a bound: "more than 200 people" is said of 200 too."""
    return (a.hedge in BOUNDS) != (b.hedge in BOUNDS) and a.unit == b.unit and same_number(a, b)


def _other_unit(a: Claim, b: Claim, scaled: Scaled) -> bool:
    """Whether one number stands in two units: "over 24bn dollars" bears 24bn dinars out by chance alone."""
    apart = a.unit != b.unit and a.value == b.value and bool(a.value) and scaled.x is not None and scaled.y is not None
    telling = apart and len(f"{a.value:g}".split("e")[0].replace(".", "").strip("0")) > 1
    return telling and not _close(scaled.x, scaled.y, NEAR + scaled.tolerance)


def _opposed(a: Claim, b: Claim, scaled: Scaled) -> bool:
    """Whether one figure is the floor of one claim and the ceiling of the other: only that figure satisfies both."""
    sides = {BOUNDS.get(a.hedge): scaled.a, BOUNDS.get(b.hedge): scaled.b}
    if set(sides) != {"low", "high"}:
        return False
    # Five years and 60 months are one bound, however long a month is taken to be.
    return _close(sides["low"].low, sides["high"].high, 0.001) or _close(scaled.x, scaled.y, 0.001)


def _of_ranges(a: Claim, b: Claim, scaled: Scaled) -> Relation:
    same = (
        a.hedge == b.hedge and _close(scaled.a.low, scaled.b.low, NEAR) and _close(scaled.a.high, scaled.b.high, NEAR)
    )
    return Relation("agree", "equal") if same else Relation("compatible", "range")


def _converted(a: Claim, b: Claim) -> bool:
    """Whether one figure may be the other in another unit or currency, which is told as "about" without further ado."""
    return converted_slack(a, b) > 0


def _of_points(a: Claim, b: Claim, scaled: Scaled) -> Relation:
    if _close(scaled.x, scaled.y, 1e-6):
        return Relation("agree", "equal")
    if a.hedge == b.hedge == "exact":
        return Relation("agree", "rounding")
    if a.hedge != b.hedge and not _converted(a, b):
        # "About 14 thousand" and 14,200 agree only thanks to the hedge.
        return Relation("compatible", "hedge")
    near = NEAR if a.hedge != b.hedge else NEAR / 2
    if _close(scaled.x, scaled.y, max(near, scaled.tolerance)):
        return Relation("agree", "rounding")
    return Relation("compatible", "hedge")


def _close(x: float | None, y: float | None, rel: float) -> bool:
    return x is not None and y is not None and math.isclose(x, y, rel_tol=rel)


def days(claim: Claim) -> Interval | None:
    """What a date claim allows, as day numbers; a bound (by, not before) opens one end."""
    period = claim.period
    if period is None:
        return None
    far = leeway(claim).days
    low = None if period.start is None else float(period.start.toordinal() - far)
    high = None if period.end is None else float(period.end.toordinal() + far)
    if BOUNDS.get(claim.hedge) == "high":
        return Interval(None, high, False, True)
    if BOUNDS.get(claim.hedge) == "low":
        return Interval(low, None)
    return Interval(low, high, False, True)


def _of_dates(a: Claim, b: Claim) -> Relation | None:
    x, y = days(a), days(b)
    if x is None or y is None:
        return None
    if not x.overlaps(y):
        return Relation("disagree", "bound" if a.hedge in BOUNDS or b.hedge in BOUNDS else "apart")
    if x == y or _one_day(a, b):
        return Relation("agree", "equal")
    if _other_deadline(a, b):
        return Relation("disagree", "bound")
    return Relation("compatible", "bound" if a.hedge in BOUNDS or b.hedge in BOUNDS else "precision")


def _one_day(a: Claim, b: Claim) -> bool:
    """Whether one day is told in two ways: the end of June, and 30 June."""
    if a.hedge in BOUNDS or b.hedge in BOUNDS or a.period is None or b.period is None:
        return False
    return (a.period.start, a.period.end) == (b.period.start, b.period.end)


def _other_deadline(a: Claim, b: Claim) -> bool:
    """Whether two deadlines contradict each other: the later one is no coarser way to tell the earlier.

    "By 4 June" is not told as "by 4 July", though as "by the end of June"; nor the end of 2028 as the end of 2029.
    """
    if BOUNDS.get(a.hedge) != "high" or BOUNDS.get(b.hedge) != "high" or a.period is None or b.period is None:
        return False
    earlier, later = sorted((a.period, b.period), key=lambda p: p.end or dt.date.max)
    # Mid-year and a summer have no day that ends them, and "by 2030" hardly has.
    loose = not {"range", "year"}.isdisjoint((earlier.grain, later.grain))
    return later.end is not None and not loose and _coarse(later.end) <= _coarse(earlier.end)


def _coarse(end: dt.date | None) -> int:
    """How coarse a deadline is by the day behind it: the end of a year, a half, a quarter, a month, or none."""
    if end is None or end.day != 1:
        return 0
    return {1: 4, 7: 3, 4: 2, 10: 2}.get(end.month, 1)
