"""Figures of several claims brought to one unit for the eye: their own if they share it, else through their bases."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ..knowledge.printed import one_unit
from ..model import Base, Claim, Interval

OFFSET = ("degC", "degF", "degree_Celsius", "degree_Fahrenheit", "kelvin")
DAYS = "date"


class Placed(NamedTuple):
    """A claim's value and interval in the common unit; of a date, days since year 1."""

    claim: Claim
    value: float | None
    span: Interval


def in_one_unit(claims: Sequence[Claim]) -> tuple[str, list[Placed]] | None:
    """The unit and each claim in it; None when the units don't convert (or dates stand among quantities)."""
    if {claim.kind for claim in claims} == {"date"}:
        return DAYS, [_day(claim) for claim in claims if claim.period and (claim.period.start or claim.period.end)]
    if not claims or any(claim.kind == "date" for claim in claims):
        return None
    bases = [claim.base for claim in claims if claim.base]
    if one_unit(claims):
        return claims[0].unit, [Placed(claim, claim.value, claim.interval) for claim in claims]
    if len(bases) < len(claims) or len({(base.dimension, base.unit) for base in bases}) > 1:
        return None
    unit, factor = _unit(claims, bases)
    placed = [_scaled(claim, claim.base, factor) for claim in claims if claim.base]
    return unit, placed


def _unit(claims: Sequence[Claim], bases: Sequence[Base]) -> tuple[str, float]:
    """The commonest unit among the claims that needed no rate or composition, and its size in base units."""
    sizes = {
        claim.unit: base.value / claim.value
        for claim, base in zip(claims, bases, strict=True)
        if base.value and claim.value and not base.converted and claim.unit not in OFFSET
    }
    common = Counter(claim.unit for claim in claims if claim.unit in sizes).most_common(1)
    return (common[0][0], sizes[common[0][0]]) if common else (bases[0].unit, 1.0)


def _scaled(claim: Claim, base: Base, factor: float) -> Placed:
    value = None if base.value is None else base.value / factor
    return Placed(claim, value, base.interval.scaled(1 / factor))


def _day(claim: Claim) -> Placed:
    assert claim.period is not None
    start = claim.period.start.toordinal() if claim.period.start else None
    last = (claim.period.end - dt.timedelta(days=1)).toordinal() if claim.period.end else None
    return Placed(claim, start if start == last else None, Interval(start, last))
