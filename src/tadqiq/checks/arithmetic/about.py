"""How near "about" is, by the digits of the number or by the fraction that is told so."""

from __future__ import annotations

import math

from ...model import Interval
from . import interval_math as im

# A figure of so many telling digits behind "about" is meant to be nearer than "about" says.
DIGITS, NARROW = 3, 0.03
# Nor does one say "about 48" for 52, though 45 and 50 are round enough to be said so.
PAIR, NARROWER, ROUND = 2, 0.06, "5"
# The plain fractions in per cent, and how far a percentage may be from one that it writes down.
PLAIN, SAME = (25.0, 100 / 3, 50.0, 200 / 3, 75.0), 0.5


def about(value: float) -> float:
    """How far to each side "about" reaches, by how many digits of the number tell."""
    telling = im.telling(value)
    if telling == PAIR and f"{abs(value):e}"[2] != ROUND:
        return NARROWER
    return NARROW if telling >= DIGITS else math.inf


def nearest(said: Interval, value: float) -> Interval:
    """What is nearer to a plain fraction than to the next one: 67 per cent is not about three quarters."""
    others = [f for f in PLAIN if abs(f - value) > SAME]
    if len(others) == len(PLAIN):
        return said
    below = max((f for f in others if f < value), default=-math.inf)
    above = min((f for f in others if f > value), default=math.inf)
    return Interval(max(said.bottom, (value + below) / 2), min(said.top, (value + above) / 2))
