"""How unlikely two figures are to meet by chance: turned, their digits moved, ten times as much, near or far."""

from __future__ import annotations

import math
from itertools import product

from ...knowledge.dimensions import TIMES
from ...knowledge.printed import misheard, misprinted, rounded_alike, same_number
from ...languages.dates.slips import prints_year, slipped
from ...model import Claim
from ...text import neighbours_swapped
from ..arithmetic.one_scale import Scaled, on_one_scale
from .related import BOUNDS
from .related_dates import days

# Two days this far apart may be one event's; a deadline that another source denies lies further off.
FORTNIGHT, YEAR = 14, 366
# How far apart, as a share, rounding alone may leave what is converted at a fixed rate.
CONVERTED = 0.01
# How uncertain a conversion may be for its result to be told from ten times as much by its digits.
LOOSE = 0.07
SLIPS = ("digits", "slip", "slip_share", "turned_bound", "turned", "turned_round")
# Distances at which the figures themselves do not say that one is the other gone astray.
UNLIKE = ("bounds", "near", "near_share", "far")
LEAST_FIRST = (
    "turned_bound", "turned", "digits", "slip", "turned_round", "slip_share", "rank", "scale_word", "tenfold", "day",
    "year", "month", "bounds", "near", "near_share",
)  # fmt: skip
SHARE = "%"
LARGE = 1000
# By what powers of ten a word of scale taken for another is off.
SCALE_WORDS = (3, 6)


def turned(a: Claim, b: Claim) -> bool:
    """Whether one number is the floor of the one and the ceiling of the other: whose part it is was told alike."""
    if {BOUNDS.get(a.hedge), BOUNDS.get(b.hedge)} != {"low", "high"}:
        return False
    scaled = on_one_scale(a, b)
    if scaled is None or scaled.x is None or scaled.y is None:
        return same_number(a, b)
    return same_number(a, b) or math.isclose(scaled.x, scaled.y, rel_tol=0.001)


def distance_of(odd: tuple[Claim, ...], rest: tuple[Claim, ...]) -> str:
    """How unlikely the figures are to meet by chance: the name of the setting that says how much is wanted."""
    found = [_of_pair(a, b) for a, b in product(odd, rest)]
    return next((kind for kind in LEAST_FIRST if kind in found), "far")


def _of_dates(a: Claim, b: Claim) -> str:
    if slipped(a, b):
        return "day"
    if _years(a, b):
        return "year"
    if _months(a, b):
        return "month"
    x, y = days(a), days(b)
    apart = max(x.bottom - y.top, y.bottom - x.top) if x and y else math.inf
    return "day" if apart <= (YEAR if a.hedge in BOUNDS or b.hedge in BOUNDS else FORTNIGHT) else "far"


def _of_pair(a: Claim, b: Claim) -> str:
    if a.kind == "date":
        return _of_dates(a, b)
    if a.unit == b.unit == "rank":
        return "rank"
    if _one_print(a, b):
        # On the other side of a bound, or in another unit.
        if turned(a, b) and _as_stated(a, b):
            return "turned_bound"
        return "turned" if min(len(digits(a)), len(digits(b))) > 1 or _by_two_times(a, b) else "turned_round"
    if _plain(a, b) and misprinted(a, b):
        return "digits"
    if same_digits(a, b):
        return "digits" if len(digits(a)) > 2 else "slip_share" if a.unit == SHARE else "slip"
    if _plain(a, b) and misheard(a, b):
        return "slip"
    scaled = on_one_scale(a, b)
    if scaled is None or not scaled.x or not scaled.y or scaled.x * scaled.y <= 0:
        return "far"
    return _of_sizes(a, b, scaled, scaled.x / scaled.y)


def _by_two_times(a: Claim, b: Claim) -> bool:
    """Whether one large amount is told by two times: 40,000 a month, and 40,000 a year."""
    one, other = (c.unit.partition("/") for c in (a, b))
    timed = one[2] != other[2] and {one[2], other[2]} <= TIMES
    return timed and one[0] == other[0] and abs(a.value or 0.0) >= LARGE


def _one_print(a: Claim, b: Claim) -> bool:
    return same_number(a, b) or turned(a, b) or (a.unit != b.unit and rounded_alike(a, b))


def _as_stated(a: Claim, b: Claim) -> bool:
    """Whether both are held side by side as they are printed: in one unit, or one that only one tells by the year."""
    scaled = on_one_scale(a, b)
    return scaled is not None and (scaled.x, scaled.y) == (a.value, b.value)


def _of_sizes(a: Claim, b: Claim, scaled: Scaled, ratio: float) -> str:
    power = abs(math.log10(ratio))
    # "Some 44 billion pounds" is ten times many an amount of another currency.
    sure = _plain(a, b) and not (scaled.tolerance and a.hedge == b.hedge == "approx")
    if sure and power > 0.5 and _round_power(power, scaled.tolerance) and _as_printed(scaled):
        return "scale_word" if a.unit == b.unit and round(power) in SCALE_WORDS else "tenfold"
    if {BOUNDS.get(a.hedge), BOUNDS.get(b.hedge)} == {"low", "high"}:
        return "bounds"
    if not 1 / 1.5 <= ratio <= 1.5:
        return "far"
    return "near_share" if a.unit == b.unit == SHARE else "near"


def _round_power(power: float, tolerance: float) -> bool:
    """Whether a factor (its decimal logarithm) is a power of ten; what is converted at a loose rate tells of none."""
    return tolerance < LOOSE and abs(power - round(power)) < 0.01 + math.log10(1 + tolerance)


def _years(a: Claim, b: Claim) -> bool:
    """Whether one of two dates is told as no more than a year, and both print theirs outright."""
    grains = [c.period.grain for c in (a, b) if c.period is not None and c.hedge == "exact" and prints_year(c)]
    return len(grains) > 1 and "year" in grains


def _months(a: Claim, b: Claim) -> bool:
    """Whether two dates are told as no more than two months of one year."""
    told = [c.period.start for c in (a, b) if c.period is not None and c.period.grain == "month" and c.hedge == "exact"]
    starts = [start for start in told if start is not None]
    return len(starts) > 1 and starts[0].year == starts[1].year


def _as_printed(scaled: Scaled) -> bool:
    """Whether the figures are a power of ten apart as they are printed: 98.1 is no tenth of 985.4, rates may be."""
    if scaled.tolerance > CONVERTED or not scaled.x or not scaled.y:
        return True
    fold = 10.0 ** round(math.log10(scaled.x / scaled.y))
    return scaled.a.overlaps(scaled.b.scaled(fold))


def same_digits(a: Claim, b: Claim) -> bool:
    """Whether two plain figures have the same two or more digits, in the same or another order."""
    x, y = digits(a), digits(b)
    # In another unit only the very digits may be the same figure gone astray; kilograms and tonnes share theirs.
    same = x == y or (_one_unit(a, b) and _one_size(a, b) and (sorted(x) == sorted(y) or neighbours_swapped(x, y)))
    return _plain(a, b) and min(len(x), len(y)) > 1 and same


def _one_size(a: Claim, b: Claim) -> bool:
    """Whether both are of one order of magnitude: 412 thousand is no 1.24 million with its digits moved."""
    alike = a.unit == b.unit or a.base is None or b.base is None
    one, other = (abs((c.value if alike or c.base is None else c.base.value) or 0.0) for c in (a, b))
    return bool(one and other) and math.floor(math.log10(one)) == math.floor(math.log10(other))


def _one_unit(a: Claim, b: Claim) -> bool:
    alike = a.base is not None and b.base is not None and a.base.unit == b.base.unit and _decimal(a) and _decimal(b)
    return a.unit.replace("person", "count") == b.unit.replace("person", "count") or alike


def _decimal(claim: Claim) -> bool:
    """Whether the figure bears the digits it is printed with in the unit of its kind too."""
    return claim.base is not None and bool(claim.value) and digits_of(claim.value) == digits_of(claim.base.value)


def _plain(a: Claim, b: Claim) -> bool:
    return a.hedge in ("exact", "approx") and b.hedge in ("exact", "approx")


def digits(claim: Claim) -> str:
    """The digits of a figure that count: "387" of 38.7 billion."""
    return digits_of(claim.value)


def digits_of(value: float | None) -> str:
    """The same of a bare value."""
    return f"{value:.12g}".split("e")[0].replace(".", "").strip("0-") if value else ""
