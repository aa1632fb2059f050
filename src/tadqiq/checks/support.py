"""Whether a conflict is borne by what links its claims, or may only show that they are about different things."""

from __future__ import annotations

import math
from itertools import product

from ..model import Claim, Pair
from .evidence import Evidence
from .relation import days, on_one_scale


def supported(evidence: Evidence, pairs: tuple[Pair, ...], odd: tuple[Claim, ...], rest: tuple[Claim, ...]) -> bool:
    """Whether enough besides the figures links the two sides; the further apart they are, the more is wanted.

    Groups without recorded pairs (made by hand, or confirmed by a person) are taken as they are.
    """
    return not pairs or _linked(evidence, pairs, odd, rest) >= evidence.setting("maybe_conflict", _distance(odd, rest))


def _linked(evidence: Evidence, pairs: tuple[Pair, ...], odd: tuple[Claim, ...], rest: tuple[Claim, ...]) -> float:
    """The strongest evidence between the sides that does not come from the figures."""
    figures = set(evidence.setting("maybe_conflict", "figures"))
    left, right = {c.id for c in odd}, {c.id for c in rest}
    across = [p for p in pairs if (p.a in left and p.b in right) or (p.b in left and p.a in right)]
    return max((sum(weight for name, weight in p.evidence if name not in figures) for p in across), default=0.0)


def _distance(odd: tuple[Claim, ...], rest: tuple[Claim, ...]) -> str:
    """How unlikely the figures are to meet by chance: the name of the setting that says how much is wanted."""
    found = [_of_pair(a, b) for a, b in product(odd, rest)]
    return next((kind for kind in ("digits", "slip", "tenfold", "day", "near") if kind in found), "far")


def _of_pair(a: Claim, b: Claim) -> str:
    if a.kind == "date":
        x, y = days(a), days(b)
        apart = max(x.bottom - y.top, y.bottom - x.top) if x and y else math.inf
        return "day" if apart <= 14 else "far"
    if same_digits(a, b):
        return "digits" if len(digits(a)) > 2 else "slip"
    scaled = on_one_scale(a, b)
    if scaled is None or not scaled.x or not scaled.y or scaled.x * scaled.y <= 0:
        return "far"
    power = abs(math.log10(scaled.x / scaled.y))
    if _plain(a, b) and power > 0.5 and abs(power - round(power)) < 0.01 + scaled.tolerance:
        return "tenfold"
    return "near" if 1 / 1.5 <= scaled.x / scaled.y <= 1.5 else "far"


def same_digits(a: Claim, b: Claim) -> bool:
    """Whether two plain figures have the same two or more digits, in the same or another order."""
    x, y = digits(a), digits(b)
    return _plain(a, b) and len(x) > 1 and sorted(x) == sorted(y)


def _plain(a: Claim, b: Claim) -> bool:
    return a.hedge in ("exact", "approx") and b.hedge in ("exact", "approx")


def digits(claim: Claim) -> str:
    """The digits of a figure that count: "264" of 26.4 billion."""
    return f"{claim.value:.12g}".split("e")[0].replace(".", "").strip("0-") if claim.value else ""
