"""Whether a conflict is borne by what links its claims, or may only show that they are about different things."""

from __future__ import annotations

import math
from itertools import product

from ..knowledge.printed import same_number
from ..languages.date_slips import slipped
from ..model import Claim, Interval, Pair, Period
from ..text import neighbours_swapped
from .evidence import Evidence
from .relation import days, on_one_scale

SLIPS = ("digits", "slip", "turned", "turned_round")
# Distances at which the figures themselves do not say that one is the other gone astray.
UNLIKE = ("near", "far")
LEAST_FIRST = ("turned", "digits", "slip", "turned_round", "rank", "tenfold", "day", "near")


def supported(evidence: Evidence, pairs: tuple[Pair, ...], odd: tuple[Claim, ...], rest: tuple[Claim, ...]) -> bool:
    """Whether enough besides the figures links the two sides; the further apart they are, the more is wanted.

    Groups without recorded pairs (made by hand, or confirmed by a person) are taken as they are.
    """
    if not pairs:
        return True
    across = _across(pairs, odd, rest)
    linking = max((linked(evidence, p) for p in across), default=0.0)
    if any(name == "same_owner" for pair in across for name, _ in pair.evidence):
        # One side gives to another owner what the other side gives to this one.
        swapped: float = evidence.setting("maybe_conflict", "swapped")
        return linking >= swapped
    distance = distance_of(odd, rest)
    if all(_apart(evidence, a, b, distance in SLIPS) for a, b in product(odd, rest)):
        return False
    least: float = evidence.setting("maybe_conflict", distance)
    if distance not in UNLIKE:
        return linking >= least
    return any(_told(evidence, p) and linked(evidence, p, ("left_over",)) >= least for p in across)


def _apart(evidence: Evidence, a: Claim, b: Claim, slipped: bool) -> bool:
    """Whether two figures say themselves that they are about different parts, or (if no slip) times or stages."""
    return a.kind == "quantity" and bool(_parted(evidence, a, b) or (not slipped and _staged(evidence, a, b)))


def _parted(evidence: Evidence, a: Claim, b: Claim) -> bool:
    telling = set(evidence.setting("maybe_conflict", "telling"))
    return a.part != b.part and bool({a.part, b.part} & telling)


def _staged(evidence: Evidence, a: Claim, b: Claim) -> bool:
    """Whether one only expects what the other has seen, or their periods do not meet."""
    ahead, seen = (set(evidence.setting("maybe_conflict", key)) for key in ("ahead", "seen"))
    one, other = _days(a.period), _days(b.period)
    times = one is not None and other is not None and not one.overlaps(other)
    return times or any(x.stage in ahead and y.stage in seen for x, y in ((a, b), (b, a)))


def _days(period: Period | None) -> Interval | None:
    if period is None or period.start is None or period.end is None:
        return None
    return Interval(period.start.toordinal(), period.end.toordinal(), high_open=True)


def _across(pairs: tuple[Pair, ...], odd: tuple[Claim, ...], rest: tuple[Claim, ...]) -> list[Pair]:
    """The pairs of one figure of either side."""
    left, right = {c.id for c in odd}, {c.id for c in rest}
    return [p for p in pairs if (p.a in left and p.b in right) or (p.b in left and p.a in right)]


def _told(evidence: Evidence, pair: Pair) -> bool:
    """Whether words or names link two figures that are merely different: one measure alone may be of two things."""
    wordless = {*evidence.setting("maybe_conflict", "figures"), *evidence.setting("maybe_conflict", "wordless")}
    told: float = evidence.setting("maybe_conflict", "told")
    return sum(weight for name, weight in pair.evidence if name not in wordless and weight > 0) >= told


def linked(evidence: Evidence, pair: Pair, without: tuple[str, ...] = ()) -> float:
    """The evidence of a pair that is not of the figures alone; a telling measure that both state speaks loudest."""
    figures = {*evidence.setting("maybe_conflict", "figures"), *without}
    own = [(name, weight) for name, weight in pair.evidence if name not in figures]
    least, bonus = (evidence.setting("maybe_conflict", key) for key in ("specific", "bonus"))
    specific = any(name == "same_measure" and weight >= least for name, weight in own)
    units = {evidence.claims[c].unit for c in (pair.a, pair.b)}
    sure = specific and len(units) == 1 and all(weight >= 0 for _, weight in own)
    return sum(weight for _, weight in own) + (bonus if sure else 0.0)


def distance_of(odd: tuple[Claim, ...], rest: tuple[Claim, ...]) -> str:
    """How unlikely the figures are to meet by chance: the name of the setting that says how much is wanted."""
    found = [_of_pair(a, b) for a, b in product(odd, rest)]
    return next((kind for kind in LEAST_FIRST if kind in found), "far")


def _of_pair(a: Claim, b: Claim) -> str:
    if a.kind == "date":
        x, y = days(a), days(b)
        if slipped(a, b):
            return "day"
        apart = max(x.bottom - y.top, y.bottom - x.top) if x and y else math.inf
        return "day" if apart <= 14 else "far"
    if a.unit == b.unit == "rank":
        return "rank"
    if same_number(a, b):
        # On the other side of a bound, or in another unit.
        return "turned" if len(digits(a)) > 1 else "turned_round"
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
    same = sorted(x) == sorted(y) or neighbours_swapped(x, y)
    return _plain(a, b) and min(len(x), len(y)) > 1 and same


def _plain(a: Claim, b: Claim) -> bool:
    return a.hedge in ("exact", "approx") and b.hedge in ("exact", "approx")


def digits(claim: Claim) -> str:
    """The digits of a figure that count: "264" of 26.4 billion."""
    return f"{claim.value:.12g}".split("e")[0].replace(".", "").strip("0-") if claim.value else ""
