"""Values told with how far off they may be: 290 ± 20 years, 46%, give or take 3 points."""

from __future__ import annotations

from ..figure import Figure
from ..ranges import is_plain
from ..scan import Scan

POINTS = {"%": ("%", "pp", "point"), "pp": ("pp", "point")}
PUNCTUATION = ("(", ",", "،")


def is_give_or_take(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """Whether the second figure is how far the first may be off."""
    told = scan.said([word for word in gap if word not in PUNCTUATION], "give_or_take")
    if not told or not is_plain(a) or not is_plain(b) or a.hedge not in ("exact", "approx") or b.hedge != "exact":
        return False
    one = not a.own_unit or not b.own_unit or b.unit in POINTS.get(a.unit, (a.unit,))
    return one and not a.counted and 0 < b.value < a.value


def spread_by(a: Figure, b: Figure) -> None:
    """Make an approximate figure of a value and its margin."""
    a.hedge, a.low, a.high, a.last, a.margin = "approx", a.value - b.value, a.value + b.value, b.last, b.value
    if not a.own_unit:
        a.unit, a.family, a.per, a.own_unit, a.counted = b.unit, b.family, b.per, b.own_unit, b.counted
    a.steps += [*b.steps, f"give or take {b.value:g}"]
