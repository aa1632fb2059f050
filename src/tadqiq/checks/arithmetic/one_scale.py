"""Two figures in one unit, as far as units, bases and rates allow."""

from __future__ import annotations

from typing import NamedTuple

from ...knowledge.dimensions import TIMES
from ...knowledge.printed import converted_slack, one_base, unit_unsaid
from ...model import Base, Claim, Interval
from .money import one_amount

UNSAID = 3.0
RATES = 0.025


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
    if a.base is None or b.base is None or _other_basis(a, b):
        return None
    if a.base.dimension != b.base.dimension and not one_base(a, b):
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
