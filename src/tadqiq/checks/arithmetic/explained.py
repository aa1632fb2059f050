"""Whether other figures of a passage explain one, whatever the words: then it is no slip of another calculation."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from .figures import Figure, common
from .tied import PLUS, TIMES, Tied, scale

# Half of what the figure allows, and a little for the arithmetic of floats.
HALF, FLOATS = 0.5001, 1e-9
PAIR = 2


def sound(found: Tied) -> bool:
    """Whether a calculation comes out, all rounding allowed for."""
    expected = found.expected(found.stated)
    return expected is not None and expected.overlaps(found.stated.interval)


def made_by_fewer(found: Tied) -> bool:
    """Whether all parts of a sum but one make its whole to the digit: "1,240: 900 for 31 teams and 340 of us"."""
    parts, whole = found.parts, found.whole
    one_unit = {f.unit for f in (whole, *parts)} == {whole.unit} or {f.dimension for f in (whole, *parts)} == {"count"}
    made = sum(f.value for f in parts)
    summed = found.sign == PLUS and len(parts) > PAIR and one_unit
    return summed and any(math.isclose(made - f.value, whole.value, rel_tol=FLOATS) for f in parts)


def of_both(found: Tied) -> bool:
    """Whether a share is that of one amount in the two together: "312 votes to 128, or 71 % of those cast"."""
    shares = [f for f in found.figures if f.percent is not None]
    amounts = [abs(f.value) for f in found.figures if f.percent is None]
    both = sum(amounts) if len(shares) == 1 and len(amounts) == PAIR else 0.0
    return both > 0 and any(_fits(shares[0], 100 * amount / both) for amount in amounts)


def made_by_another(found: Tied, told: Sequence[Figure]) -> bool:
    """Whether another figure in the place of a factor gives the product: "7,400 staff, 5,600 of them below; each …"."""
    if found.sign != TIMES:
        return False
    parts = found.parts
    swaps = (
        tuple(other if f is part else f for f in parts)
        for part in parts
        for other in told
        if other not in found.figures and other.dimension == part.dimension
    )
    return any(sound(replace(found, parts=swap)) for swap in swaps)


def explained(figure: Figure, told: Sequence[Figure], but: Sequence[Figure]) -> bool:
    """Whether two figures that are not both among ``but`` add up, differ, divide or grow to this one, to the digit."""
    others = [f for f in told if f is not figure]
    pairs = ((a, b) for a, b in combinations(others, 2) if not (a in but and b in but))
    return any(_fits(figure, made) for a, b in pairs for made in _made(figure, a, b))


def _made(figure: Figure, a: Figure, b: Figure) -> Iterator[float]:
    """What two figures make in the kind of the figure asked for, in its own unit."""
    x, y = (abs(f.value) for f in (a, b))
    if figure.percent is not None or figure.unit == "x":
        if x and y and a.dimension == b.dimension:
            yield from (100 * v for v in (x / y, y / x, x / y - 1, y / x - 1, 1 - x / y, 1 - y / x))
            yield from (x / y, y / x)
    elif figure.unit in ("pp", "point") and a.unit == b.unit == "%":
        yield abs(x - y)
    elif a.dimension == b.dimension == figure.dimension and common([figure, a, b]):
        yield from (v * _unit(a, figure) for v in (x + y * _unit(b, a), abs(x - y * _unit(b, a))))
    if "%" in (a.unit, b.unit) and a.unit != b.unit:
        share, amount = (x, b) if a.unit == "%" else (y, a)
        if amount.dimension == figure.dimension:
            whole = abs(amount.value) * _unit(amount, figure)
            yield from (whole * share / 100, whole * (100 - share) / 100, whole * (100 + share) / 100)
            yield from (whole / (s / 100) for s in (share, 100 - share, 100 + share) if s > 0)


def _unit(a: Figure, b: Figure) -> float:
    """What one of the first figure's units is in the second's."""
    return 1.0 if a.unit == b.unit else scale(a) / scale(b)


def _fits(figure: Figure, made: float) -> bool:
    allowed, value = figure.interval.top - figure.interval.bottom, abs(figure.value)
    return math.isfinite(allowed) and abs(made - value) <= max(allowed, value * FLOATS) * HALF
