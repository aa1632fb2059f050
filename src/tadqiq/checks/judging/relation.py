"""How two figures about one thing stand to each other: the verdict of a pair and what it rests on."""

from __future__ import annotations

import math

from ...knowledge.printed import converted_slack, kind, same_number, unit_unsaid
from ...model import Claim
from ..arithmetic.interval_math import gap
from ..arithmetic.one_scale import Scaled, on_one_scale, worlds_apart
from .related import BOUNDS, LESS, NEAR, Relation, close
from .related_dates import of_dates

VAGUE_GAP = 3.0
THOUSAND = 1000
MONEY = "money"


def relation(a: Claim, b: Claim) -> Relation | None:
    """The verdict on two claims about one thing, or None where they cannot be compared."""
    if a.kind != b.kind:
        return None
    if a.kind == "date":
        return of_dates(a, b)
    scaled = on_one_scale(a, b)
    if scaled is None and _other_currency(a, b):
        return Relation("disagree", "apart")
    if scaled is None or _complements(a, b) or (unit_unsaid(a, b) and worlds_apart(scaled)):
        return None
    if "vague" in (a.hedge, b.hedge):
        return _of_vague(a, b, scaled)
    if a.hedge in BOUNDS or b.hedge in BOUNDS:
        return Relation("disagree", "apart") if _other_unit(a, b, scaled) else _of_bounds(a, b, scaled)
    if not scaled.a.overlaps(scaled.b) or _neighbours(a, b, scaled):
        return Relation("agree", "rounding") if _in_thousands(a, b) else Relation("disagree", "apart")
    if "range" in (a.hedge, b.hedge):
        return _of_ranges(a, b, scaled)
    return _of_points(a, b, scaled)


def _other_currency(a: Claim, b: Claim) -> bool:
    """Whether one number stands in two currencies, of which one alone is told by the year: 140 million a year."""
    paid = kind(a) == kind(b) == MONEY and a.unit.partition("/")[0] != b.unit.partition("/")[0]
    return paid and same_number(a, b)


def _neighbours(a: Claim, b: Claim, scaled: Scaled) -> bool:
    """Whether two exact figures touch where one is rounded up and the other down: 8 million and 9 million."""
    low, high = sorted((scaled.a, scaled.b), key=lambda i: i.bottom)
    return a.hedge == b.hedge == "exact" and math.isclose(low.top, high.bottom, rel_tol=1e-9) and low.top < high.top


def _in_thousands(a: Claim, b: Claim) -> bool:
    """Whether one figure of three digits or more, in whole thousands, is the other rounded: 574,000 and 574,318."""
    if a.unit != b.unit or not a.hedge == b.hedge == "exact" or not (a.value and b.value):
        return False
    round_, full = sorted((a.value, b.value), key=lambda value: value % THOUSAND)
    telling = round_ % THOUSAND == 0 != full % THOUSAND and len(f"{round_:.0f}".rstrip("0")) > 2
    return telling and abs(full - round_) <= THOUSAND / 2


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
    if side and side == BOUNDS.get(b.hedge) and close(getattr(scaled.a, side), getattr(scaled.b, side), 0.001):
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
    return telling and not close(scaled.x, scaled.y, NEAR + scaled.tolerance)


def _opposed(a: Claim, b: Claim, scaled: Scaled) -> bool:
    """Whether one figure is the floor of one claim and the ceiling of the other: only that figure satisfies both."""
    sides = {BOUNDS.get(a.hedge): scaled.a, BOUNDS.get(b.hedge): scaled.b}
    if set(sides) != {"low", "high"}:
        return False
    # Five years and 60 months are one bound, however long a month is taken to be.
    return close(sides["low"].low, sides["high"].high, 0.001) or close(scaled.x, scaled.y, 0.001)


def _of_ranges(a: Claim, b: Claim, scaled: Scaled) -> Relation:
    same = a.hedge == b.hedge and close(scaled.a.low, scaled.b.low, NEAR) and close(scaled.a.high, scaled.b.high, NEAR)
    return Relation("agree", "equal") if same else Relation("compatible", "range")


def _converted(a: Claim, b: Claim) -> bool:
    """Whether one figure may be the other in another unit or currency, which is told as "about" without further ado."""
    return converted_slack(a, b) > 0


def _of_points(a: Claim, b: Claim, scaled: Scaled) -> Relation:
    if close(scaled.x, scaled.y, 1e-6):
        return Relation("agree", "equal")
    if a.hedge == b.hedge == "exact":
        return Relation("agree", "rounding")
    if a.hedge != b.hedge and not _converted(a, b):
        # "About 14 thousand" and 14,200 agree only thanks to the hedge.
        return Relation("compatible", "hedge")
    near = NEAR if a.hedge != b.hedge else NEAR / 2
    if close(scaled.x, scaled.y, max(near, scaled.tolerance)):
        return Relation("agree", "rounding")
    return Relation("compatible", "hedge")
