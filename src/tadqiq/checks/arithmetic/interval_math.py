"""Arithmetic on what figures allow, so that rounded inputs never raise a false alarm."""

from __future__ import annotations

import math
from collections.abc import Iterable

from ...model import Interval

POINT = Interval(0.0, 0.0)


def exactly(value: float) -> Interval:
    """The interval of a number that is not rounded."""
    return Interval(value, value)


def total(parts: Iterable[Interval]) -> Interval:
    """What the sum of figures can be."""
    result = POINT
    for part in parts:
        result = result.plus(part)
    return result


def minus(a: Interval, b: Interval) -> Interval:
    """What the difference ``a - b`` can be."""
    low = None if a.low is None or b.high is None else a.low - b.high
    high = None if a.high is None or b.low is None else a.high - b.low
    return Interval(low, high, a.low_open or b.high_open, a.high_open or b.low_open)


def times(a: Interval, b: Interval) -> Interval:
    """What the product of two figures can be; neither is below zero."""
    low = None if a.low is None or b.low is None else a.low * b.low
    high = None if a.high is None or b.high is None else a.high * b.high
    return Interval(low, high, a.low_open or b.low_open, a.high_open or b.high_open)


def over(a: Interval, b: Interval) -> Interval:
    """What the quotient ``a / b`` can be; neither is below zero and ``b`` is not zero."""
    low = 0.0 if a.low is None or b.high is None else a.low / b.high
    high = None if a.high is None or not b.low else a.high / b.low
    return Interval(low, high, a.low_open or b.high_open, a.high_open or b.low_open)


def change(old: Interval, new: Interval) -> Interval:
    """What the relative change from ``old`` to ``new`` can be, in per cent (a fall is below zero)."""
    ratio = over(new, old)
    low = None if ratio.low is None else (ratio.low - 1) * 100
    high = None if ratio.high is None else (ratio.high - 1) * 100
    return Interval(low, high, ratio.low_open, ratio.high_open)


def size(a: Interval) -> Interval:
    """What the amount of a change can be, whichever its direction."""
    if a.bottom >= 0:
        return a
    if a.top <= 0:
        low, high = a.high, a.low
        return Interval(None if low is None else -low, None if high is None else -high, a.high_open, a.low_open)
    reach = max(-a.bottom, a.top)
    return Interval(0.0, None if math.isinf(reach) else reach)


def gap(a: Interval, b: Interval) -> float:
    """By what factor two intervals above zero are apart at their nearest ends (1.0 when they overlap)."""
    if a.overlaps(b):
        return 1.0
    lower, upper = (a, b) if a.top <= b.bottom else (b, a)
    return math.inf if lower.top <= 0 else upper.bottom / lower.top


def telling(value: float) -> int:
    """How many digits of a number tell, the noughts at its end left out: three of 48,600."""
    return len(f"{abs(value):.12g}".partition("e")[0].replace(".", "").strip("0"))


def closed(interval: Interval, most: float) -> Interval:
    """An interval of which an end left open lies no further than ``most`` from the other."""
    low, high = interval.low, interval.high
    if low is None and high is not None:
        return Interval(high - most, high, False, interval.high_open)
    if high is None and low is not None:
        return Interval(low, low + most, interval.low_open, False)
    return interval


def capped(interval: Interval, value: float | None, reach: float) -> Interval:
    """An interval no wider than ``reach`` of its value to each side."""
    if value is None or math.isinf(reach):
        return interval
    most = abs(value) * reach
    low = None if interval.low is None else max(interval.low, value - most)
    high = None if interval.high is None else min(interval.high, value + most)
    return Interval(low, high, interval.low_open, interval.high_open)
