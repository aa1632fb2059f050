"""Whether a conflict is borne by what links its claims, or may only show that they are about different things."""

from __future__ import annotations

import math
from itertools import product

from ..knowledge.printed import same_number
from ..languages.date_slips import slipped
from ..model import Claim, Interval, Pair, Period
from ..text import neighbours_swapped
from .evidence import Evidence
from .relation import BOUNDS, LESS, days, on_one_scale

# Two days this far apart may be one event's; a deadline that another source denies lies further off.
FORTNIGHT, YEAR = 14, 366
MORE = ("above", "up")
SLIPS = ("digits", "slip", "slip_share", "turned", "turned_round")
LINKS = frozenset(("same_measure", "same_entity", "company"))
NAMING = "mcnw"
# Distances at which the figures themselves do not say that one is the other gone astray.
UNLIKE = ("bounds", "near", "far")
LEAST_FIRST = ("turned", "digits", "slip", "turned_round", "slip_share", "rank", "tenfold", "day", "bounds", "near")


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
    if across and all(_counting_others(p) or _moves_only(evidence, p) for p in across):
        return False
    distance = distance_of(odd, rest)
    if all(_apart(evidence, a, b, distance in SLIPS) for a, b in product(odd, rest)):
        return False
    least: float = evidence.setting("maybe_conflict", distance)
    if distance not in UNLIKE:
        return linking >= least
    return any(told(evidence, p) and linked(evidence, p, ("left_over",)) >= least for p in across)


def _counting_others(pair: Pair) -> bool:
    """Whether two counts say that they count different things, and state no measure in common."""
    names = {name for name, _ in pair.evidence}
    return "other_counted" in names and "same_measure" not in names


def _moves_only(evidence: Evidence, pair: Pair) -> bool:
    """Whether two changes have nothing in common but to have gone the same way: shares up 18 %, a rate up 1.8 %."""
    a, b = evidence.claims[pair.a], evidence.claims[pair.b]
    if not a.role == b.role == "change" or not LINKS.isdisjoint(dict(pair.evidence)):
        return False
    said, also = ({t for t in (*c.clause, *c.sentence_terms) if t[0] in NAMING} for c in (a, b))
    return bool(said and also) and said.isdisjoint(also)


def _apart(evidence: Evidence, a: Claim, b: Claim, slipped: bool) -> bool:
    """Whether two figures say that they are of different parts or changes, or (if it is no slip) times or stages."""
    if a.kind != "quantity":
        return False
    parted = _parted(evidence, a, b) and not _turned(a, b)
    return _moves_apart(a, b) or parted or (not slipped and _staged(evidence, a, b))


def _turned(a: Claim, b: Claim) -> bool:
    """Whether one number is the floor of the one and the ceiling of the other: whose part it is was told alike."""
    if {BOUNDS.get(a.hedge), BOUNDS.get(b.hedge)} != {"low", "high"}:
        return False
    scaled = on_one_scale(a, b)
    if scaled is None or scaled.x is None or scaled.y is None:
        return same_number(a, b)
    return same_number(a, b) or math.isclose(scaled.x, scaled.y, rel_tol=0.001)


def _moves_apart(a: Claim, b: Claim) -> bool:
    """Whether an article tells two changes: shares up 2.4 %, and orders up 8.4 %; a quarter less, and 7 % more."""
    if a.article != b.article:
        return False
    changes = a.role == b.role == "change" and bool(a.measure and b.measure) and a.measure != b.measure
    return changes or any(x.direction in MORE and y.direction in LESS for x, y in ((a, b), (b, a)))


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


def told(evidence: Evidence, pair: Pair) -> bool:
    """Whether words or names link two figures that are merely different: one measure alone may be of two things."""
    wordless = {*evidence.setting("maybe_conflict", "figures"), *evidence.setting("maybe_conflict", "wordless")}
    least: float = evidence.setting("maybe_conflict", "told")
    return sum(weight for name, weight in pair.evidence if name not in wordless and weight > 0) >= least


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
        return "day" if apart <= (YEAR if a.hedge in BOUNDS or b.hedge in BOUNDS else FORTNIGHT) else "far"
    if a.unit == b.unit == "rank":
        return "rank"
    if same_number(a, b) or _turned(a, b):
        # On the other side of a bound, or in another unit.
        return "turned" if min(len(digits(a)), len(digits(b))) > 1 else "turned_round"
    if same_digits(a, b):
        return "digits" if len(digits(a)) > 2 else "slip_share" if a.unit == "%" else "slip"
    scaled = on_one_scale(a, b)
    if scaled is None or not scaled.x or not scaled.y or scaled.x * scaled.y <= 0:
        return "far"
    power = abs(math.log10(scaled.x / scaled.y))
    # "Some 44 billion pounds" is ten times many an amount of another currency.
    sure = _plain(a, b) and not (scaled.tolerance and a.hedge == b.hedge == "approx")
    if sure and power > 0.5 and abs(power - round(power)) < 0.01 + scaled.tolerance:
        return "tenfold"
    if {BOUNDS.get(a.hedge), BOUNDS.get(b.hedge)} == {"low", "high"}:
        return "bounds"
    return "near" if 1 / 1.5 <= scaled.x / scaled.y <= 1.5 else "far"


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
    """The digits of a figure that count: "264" of 26.4 billion."""
    return digits_of(claim.value)


def digits_of(value: float | None) -> str:
    """The same of a bare value."""
    return f"{value:.12g}".split("e")[0].replace(".", "").strip("0-") if value else ""
