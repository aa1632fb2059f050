"""A price for a unit beside the same price in another currency, which leaves out what it is for."""

from __future__ import annotations

from msgspec.structs import replace

from ...knowledge.dimensions import TIMES
from ...model import Base, Claim
from ..evidence import Evidence
from .calculation import plausible
from .equivalents import Pair
from .figures import Figure
from .interval_math import gap

MONEY = "money"
FAR = 2.0


def without_unit(evidence: Evidence, pair: Pair) -> Pair | None:
    """ "52 dirhams a kilo, or 14 dollars" as 52 dirhams and 14 dollars; None if one is no price for the other's unit.

    Other pairs stay as they are. Where the two are far apart and by no power of ten, one is what many cost.
    """
    priced = [f for f in pair if "/" in f.unit]
    if len(priced) != 1:
        return pair
    amount = _amount(evidence, priced[0].claim)
    if amount is None:
        return None
    a, b = (Figure(amount) if f is priced[0] else f for f in pair)
    held = [f.claim.base.interval for f in (a, b) if f.claim.base is not None]
    if len(held) != len(pair):
        return None
    # 30 million a year are 300 million in ten years: a power of ten is no slip there.
    timed = priced[0].unit.rpartition("/")[2] in TIMES
    near = gap(held[0], held[1]) <= FAR if timed else plausible(held[0], held[1])
    return (a, b) if near else None


def _amount(evidence: Evidence, price: Claim) -> Claim | None:
    """The price as a plain amount of its currency, None where nothing tells what that is worth."""
    currency, _, unit = price.unit.partition("/")
    base = _same(price, unit) or _like(evidence, price, currency)
    return replace(price, unit=currency, base=base) if base is not None else None


def _same(price: Claim, unit: str) -> Base | None:
    """The base of a price that is told for the very unit that prices are compared in."""
    base = price.base
    if base is None or base.unit.partition("/")[2] != unit:
        return None
    return replace(base, unit=base.unit.partition("/")[0], dimension=MONEY)


def _like(evidence: Evidence, price: Claim, currency: str) -> Base | None:
    """What another amount of the currency in the article tells it is worth."""
    told = (c for c in evidence.by_article[price.article] if c.unit == currency and c.value and c.base is not None)
    for claim in told:
        if claim.base is not None and claim.base.value and claim.value and price.value is not None:
            factor = claim.base.value / claim.value
            return replace(claim.base, value=price.value * factor, interval=price.interval.scaled(factor))
    return None
