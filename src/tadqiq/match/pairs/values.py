"""What the figures themselves say about two claims: do they meet, and how surprising would that be by chance?"""

from __future__ import annotations

import math
from functools import lru_cache

from ...knowledge.dimensions import TIMES
from ...knowledge.printed import converted_slack, misheard, misprinted, one_base, same_number, unit_unsaid
from ...languages.dates.slips import leeway
from ...model import Claim, Interval
from ...text import neighbours_swapped

SLIPS = (10.0, 100.0, 1000.0, 1e6)
ROUND_SHARES = (25.0, 75.0)
SMALL_COUNT = 20
SCALE_BITS = 1.5
RANGE_BITS = 6.0
ALIKE = 2e-3
NEAR_SHARE = 0.25
WORLDS, TIMES_APART = 20, 5
TELLING_PRINT = 6.0
TELLING_DIGITS = 3
SHUFFLED = 4.0
FLOORS, CEILINGS = ("at_least", "more_than"), ("at_most", "less_than")
BOUNDS = (*FLOORS, *CEILINGS)
GRAIN_DAYS = {"month": 3.0, "quarter": 8.0, "half": 12.0, "year": 15.0, "fiscal_year": 15.0}
GRAIN_BITS = {"day": 5.0, "month": 4.0, "quarter": 4.0, "half": 3.5, "year": 2.0}


def intervals(a: Claim, b: Claim) -> tuple[Interval, Interval] | None:
    """Both figures in one unit, widened by the uncertainty of a conversion; None where there is no common unit."""
    if _as_stated(a, b):
        return a.interval, b.interval
    if a.base is None or b.base is None or not one_base(a, b):
        return None
    rounded = 0.0 if a.base.tolerance or b.base.tolerance else converted_slack(a, b) / 2
    return (
        a.base.interval.widened(a.base.tolerance + rounded),
        b.base.interval.widened(b.base.tolerance + rounded),
    )


def points(a: Claim, b: Claim) -> tuple[float, float] | None:
    """Both values in one unit, None where one has no single value."""
    if _as_stated(a, b):
        left, right = a.value, b.value
    elif a.base and b.base and one_base(a, b):
        left, right = a.base.value, b.base.value
    else:
        return None
    return None if left is None or right is None else (left, right)


def _as_stated(a: Claim, b: Claim) -> bool:
    """Whether the figures can be held side by side as they stand: one unit, be it left out or without "a day"."""
    # Most are in one unit to the letter, which is told without a call.
    return (a.basis == b.basis and (a.unit == b.unit or _one_unit(a.unit, b.unit))) or unit_unsaid(a, b)


@lru_cache(maxsize=10_000)
def _one_unit(a: str, b: str) -> bool:
    short, long = sorted((_counted(a), _counted(b)), key=len)
    return short == long or (long.startswith(short + "/") and long.rpartition("/")[2] in TIMES)


def _counted(unit: str) -> str:
    """People are counted as things are."""
    return "count" + unit.removeprefix("person") if unit.startswith("person") else unit


def meet(a: Claim, b: Claim) -> bool:
    """Whether some figure, or some day, satisfies both claims."""
    if a.kind == "date":
        return _days_meet(a, b)
    # Most pairs are of figures in one unit, and far apart: their ends tell, no interval need be made.
    if a.unit == b.unit and a.basis == b.basis and (_below(a, b) or _below(b, a)):
        return False
    if a.hedge in BOUNDS and b.hedge in BOUNDS and turned_bound(a, b):
        return False
    both = intervals(a, b)
    return both is not None and both[0].overlaps(both[1])


def turned_bound(a: Claim, b: Claim) -> bool:
    """Whether one number is the floor of the one and the ceiling of the other: at least 8 %, and at most 8 %.

    That figure alone satisfies both, which nobody means who says either.
    """
    if not any(x.hedge in FLOORS and y.hedge in CEILINGS for x, y in ((a, b), (b, a))):
        return False
    return a.kind == "quantity" and same_number(a, b) and _as_stated(a, b)


def _below(a: Claim, b: Claim) -> bool:
    """Whether all that the first figure allows is clearly less than what the second does, in one unit."""
    top, bottom = a.high, b.low
    return top is not None and bottom is not None and top < bottom and not math.isclose(top, bottom, rel_tol=1e-9)


def _days_meet(a: Claim, b: Claim) -> bool:
    if a.period is None or b.period is None:
        return False
    one, other, far = a.period, b.period, leeway(a) + leeway(b)
    after = one.end is not None and other.start is not None and one.end + far <= other.start
    before = other.end is not None and one.start is not None and other.end + far <= one.start
    return not after and not before


def surprise(a: Claim, b: Claim) -> float:
    """Bits of surprise that two figures of a kind meet by chance, 0 where they do not.

    Figures that print alike surprise by their digits ("218,600" more than "3"), others by how narrow the wider one is.
    """
    return meeting_bits(a, b) if meet(a, b) else 0.0


def meeting_bits(a: Claim, b: Claim) -> float:
    """``surprise`` of two figures that are known to meet."""
    if a.kind == "date":
        return _date_bits(a, b)
    both, values = intervals(a, b), points(a, b)
    if both is None:
        return 0.0
    if a.hedge == b.hedge == "range":
        return _range_bits(*both)
    if values is None or not (values[0] and values[1]):
        return 0.5
    if math.isclose(*values, rel_tol=ALIKE):
        return min(_digit_bits(a), _digit_bits(b))
    off = abs(values[0] - values[1]) / max(map(abs, values))
    width = max((i.top - i.bottom) / abs(v) for i, v in zip(both, values, strict=True))
    # Never more than if they were the same: 10 and 11 years only touch.
    same = min(_digit_bits(a), _digit_bits(b))
    return min(max(-math.log2(off) - SCALE_BITS, -math.log2(width) - SCALE_BITS, 0.5), same, 8.0)


def _range_bits(a: Interval, b: Interval) -> float:
    """Two ranges meet easily; that both their ends are the same is no chance."""
    pairs = (a.bottom, b.bottom), (a.top, b.top)
    return RANGE_BITS if all(math.isclose(x, y, rel_tol=ALIKE) for x, y in pairs) else 0.5


def _date_bits(a: Claim, b: Claim) -> float:
    if a.period is None or b.period is None:
        return 0.0
    bits = min(GRAIN_BITS.get(p.grain, 3.0) for p in (a.period, b.period))
    return bits if a.period.start == b.period.start else bits - 1


def _digit_bits(claim: Claim) -> float:
    """How many bits a printed value carries: small counts few, percentages at most some, others by their digits."""
    return _bits(abs(claim.value or 0), claim.unit)


@lru_cache(maxsize=10_000)
def _bits(value: float, unit: str) -> float:
    digits = max(len(f"{value:.5e}".split("e")[0].replace(".", "").strip("0")), 1)
    if unit in ("count", "person", "year", "rank") and value < SMALL_COUNT:
        return 1.5
    if unit == "%" and (value % 10 == 0 or value in ROUND_SHARES):
        # Every other story has its 50 % and its quarter.
        return 1.5
    space = min(9 * 10 ** (digits - 1), 1e5)
    return math.log2(space) + (0.0 if unit == "%" else SCALE_BITS)


def slip_bits(a: Claim, b: Claim, values: tuple[float, float]) -> float:
    """Bits of surprise that two figures that do not meet bear the same digits: rescaled, two of them transposed.

    ``values`` are their ``points``. That is the mark of a slip of the pen: 387 beside 38.7, 6.7 beside 7.6. 0 where it
    is none.
    """
    if not (values[0] and values[1]):
        return 0.0
    if not (_rescaled(a, b, values) or transposed(*values) or misprinted(a, b) or misheard(a, b)):
        return max(min(_digit_bits(a), _digit_bits(b)) - SHUFFLED, 0.0) if shuffled(*values) else 0.0
    return max(min(_digit_bits(a), _digit_bits(b)) - SCALE_BITS, 0.0)


def _rescaled(a: Claim, b: Claim, values: tuple[float, float]) -> bool:
    """Whether they are a power of ten apart; in one unit the shorter bears the digits of the longer, rounded."""
    if not rescaled(*values):
        return False
    if a.unit != b.unit:
        return True
    (_, left), (_, right) = (_digits(v) for v in values)
    short, long = sorted((left, right), key=len)
    return short == f"{round(int(long) / 10.0 ** (len(long) - len(short)))}".strip("0") if long else False


def print_bits(a: Claim, b: Claim) -> float:
    """Bits of surprise that two figures that do not meet print the one number that they do: 72 hours, more than them.

    A small number in units that are worlds apart is none: five years and five days. So many tonnes a month and so many
    a day are one amount.
    """
    bits, values = min(_digit_bits(a), _digit_bits(b)), points(a, b)
    if bits >= TELLING_PRINT or values is None or a.unit.partition("/")[0] == b.unit.partition("/")[0]:
        return bits
    return 0.0 if worlds_apart(values, a.unit) else bits


def near(values: tuple[float, float], unit: str = "") -> bool:
    """Whether two figures that do not meet are close, as two versions of one fact mostly are; ranks, if next."""
    return abs(values[0] - values[1]) <= 1 if unit == "rank" else math.isclose(*values, rel_tol=NEAR_SHARE)


def worlds_apart(values: tuple[float, float], unit: str, *, twice: bool = False) -> bool:
    """Whether two figures are too many times apart to be versions of one; of times fewer are: 18 years, 30 months.

    ``twice``: so many times that often over: 14 hours, 20 years.
    """
    if not (values[0] and values[1]):
        return False
    most = TIMES_APART if unit in TIMES else WORLDS
    most = most**2 if twice else most
    return max(map(abs, values)) > most * min(map(abs, values))


def days_apart(a: Claim, b: Claim) -> float | None:
    """Days between two dates, fewer the coarser they are stated: a quarter from a quarter counts as some days."""
    if a.period is None or b.period is None or a.period.start is None or b.period.start is None:
        return None
    stated = (a, a.period), (b, b.period)
    coarser = max(GRAIN_DAYS["half"] if c.hedge in BOUNDS else GRAIN_DAYS.get(p.grain, 1.0) for c, p in stated)
    return abs((a.period.start - b.period.start).days) / coarser


def rescaled(a: float, b: float) -> bool:
    """Whether two figures are a power of ten apart."""
    if not (a and b):
        return False
    one, other = abs(a), abs(b)
    factor = one / other if one > other else other / one
    if factor > SLIPS[0] / 2:
        for slip in SLIPS:
            if math.isclose(factor, slip, rel_tol=0.02):
                return True
    return False


def transposed(a: float, b: float) -> bool:
    """Whether two figures of one order of magnitude are the same digits with two neighbours swapped."""
    if _far_apart(a, b):
        return False
    (size, left), (other_size, right) = _digits(a), _digits(b)
    return size == other_size and min(len(left), len(right)) > 1 and neighbours_swapped(left, right)


def shuffled(a: float, b: float) -> bool:
    """Whether two figures of one order of magnitude are the same digits in another order behind the first two."""
    if _far_apart(a, b):
        return False
    (size, left), (other_size, right) = _digits(a), _digits(b)
    same = size == other_size and left[:2] == right[:2] and left != right
    return same and len(left) > TELLING_DIGITS + 1 and sorted(left) == sorted(right)


def _far_apart(a: float, b: float) -> bool:
    """Whether two figures are more than an order of magnitude apart: most are, which needs no look at their digits."""
    return not abs(a) < 10 * abs(b) < 100 * abs(a)


@lru_cache(maxsize=50_000)
def _digits(value: float) -> tuple[int, str]:
    """The order of magnitude of a figure and its digits."""
    return math.floor(math.log10(abs(value))), f"{abs(value):.9e}".partition("e")[0].replace(".", "").strip("0")
