"""An axis for a few figures: linear or logarithmic, with ticks a reader can read, in per cent of its length."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

ORDERS_APART = 30.0
ZERO_BELOW = 0.4
MARGIN = 4.0
TICKS = 4


@dataclass(frozen=True, slots=True)
class Axis:
    """From ``low`` to ``high``; ``log`` for figures orders apart. Positions run from MARGIN to 100 - MARGIN."""

    low: float
    high: float
    log: bool
    ticks: tuple[float, ...]

    def at(self, value: float | None, *, open_end: float = 100.0) -> float:
        """The place of a value in per cent from the left; ``open_end`` for None."""
        if value is None:
            return open_end
        low, high, here = (self._log(v) if self.log else v for v in (self.low, self.high, value))
        share = (here - low) / (high - low)
        return round(min(100.0, max(0.0, MARGIN + share * (100 - 2 * MARGIN))), 2)

    def _log(self, value: float) -> float:
        return math.log10(max(value, self.low / 10))


def axis(values: Sequence[float], *, whole: bool = False) -> Axis:
    """An axis that holds all values; ``whole`` (days) has ticks at its first and last and never starts at zero."""
    low, high = min(values), max(values)
    if low > 0 and high / low > ORDERS_APART and not whole:
        return _logarithmic(low, high)
    if 0 <= low < ZERO_BELOW * high and not whole:
        low = 0.0
    if math.isclose(low, high):
        room = 1.0 if whole or not low else abs(low) * 0.1
        low, high = low - room, high + room
    if whole:
        return Axis(low, high, False, (low, high))
    step = _step(high - low)
    first = math.ceil(low / step - 1e-9)
    ticks = tuple(i * step for i in range(first, math.floor(high / step + 1e-9) + 1))
    return Axis(low, high, False, ticks or (low, high))


def _step(span: float) -> float:
    raw = span / TICKS
    power = 10.0 ** math.floor(math.log10(raw))
    return next(nice * power for nice in (1, 2, 2.5, 5, 10) if nice * power >= raw)


def _logarithmic(low: float, high: float) -> Axis:
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    every = max(1, math.ceil((last - first) / (TICKS + 1)))
    return Axis(10.0**first, 10.0**last, True, tuple(10.0**power for power in range(first, last + 1, every)))
