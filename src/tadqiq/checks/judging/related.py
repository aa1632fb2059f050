"""What two figures about one thing can be to each other, and on what it rests."""

from __future__ import annotations

import math
from typing import NamedTuple

from ...model import Verdict

BOUNDS = {"more_than": "low", "at_least": "low", "less_than": "high", "at_most": "high"}
LESS = ("below", "down")
NEAR = 0.01


class Relation(NamedTuple):
    """The verdict of a pair; ``by`` is what decides: equal, rounding, hedge, bound, range, precision, vague, apart."""

    verdict: Verdict
    by: str


def close(x: float | None, y: float | None, rel: float) -> bool:
    """Whether both numbers are known and no further apart than the given part of the greater."""
    return x is not None and y is not None and math.isclose(x, y, rel_tol=rel)
