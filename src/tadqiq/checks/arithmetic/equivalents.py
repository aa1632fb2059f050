"""Pairs of figures that the text gives as one amount in two units or currencies: a bracket, "equivalent to"."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from ...knowledge.dimensions import TIMES
from ...model import Interval
from ..evidence import Evidence
from .figures import Figure, Passage
from .one_scale import slack

Pair = tuple[Figure, Figure]
ONE = 4
# How many words may stand between a rate and the same rate by another time: a comma, or.
PLAIN = 2
# How far apart, as a decimal logarithm, two amounts may be and still be meant as one: two and a half times.
NEAR = 0.4
OTHER = (
    "total",
    "each",
    "average",
    "up",
    "down",
    "during",
    "share_word",
    "represent",
    "from",
    "to",
    "against",
    "among",
    "out_of",
)


def equivalents(passage: Passage, money: bool) -> Iterator[Pair]:
    """Neighbours of one kind and different units, the second in brackets or led by a word of equality."""
    for a, b in pairwise(passage.figures):
        if (
            _exchanged(a, b) == money
            and _money(a) == _money(b)
            and a.precise
            and b.precise
            and _tied(a, b)
            and a.unit != b.unit
        ):
            yield a, b


def _exchanged(a: Figure, b: Figure) -> bool:
    """Whether both are money, and not the same money told by another time: "3,000 a month, or 36,000 a year"."""
    (one, _, per), (other, _, by) = a.unit.partition("/"), b.unit.partition("/")
    return _money(a) and _money(b) and not (one == other and {per, by} <= TIMES)


def rates(passage: Passage) -> Iterator[Pair]:
    """ "One franc bought $1.12": one of a currency and what it is worth in another."""
    for a, b in pairwise(passage.figures):
        one = a.claim.value == 1 and a.unit != b.unit and b.gap <= ONE and a.precise and b.precise
        if one and _money(a) and _money(b) and "/" not in a.unit + b.unit and "/" not in a.dimension:
            yield a, b


def same_unit(passage: Passage) -> Iterator[Pair]:
    """Neighbours of one unit that a word of equality, not a mere bracket, holds to be the same amount."""
    for a, b in pairwise(passage.figures):
        # "The old record was 2:08:10, that is a gap of 82 seconds": what lies between two amounts is neither.
        worded = b.gap <= 4 and "equals" in b.before and b.before.keys().isdisjoint((*OTHER, "gap_word"))
        worded = worded and not b.trailed("each", "per", "yearly", "total", within=2)
        if (
            worded
            and a.unit == b.unit
            and a.precise
            and b.precise
            and a.percent is None
            and a.unit not in ("x", "rank", "count", "person")
            and _of_one_size(a, b)
        ):
            yield a, b


def _of_one_size(a: Figure, b: Figure) -> bool:
    """Whether two amounts may be meant as one: what falls to each of five ("240, that is 48 a year") is not."""
    x, y = abs(a.value), abs(b.value)
    slips = math.log10(x / y) if x and y else 0.0
    return abs(slips) < NEAR or math.isclose(slips, round(slips), abs_tol=0.02)


def _money(figure: Figure) -> bool:
    return figure.dimension.startswith("money")


def _tied(a: Figure, b: Figure) -> bool:
    if (a.dimension != b.dimension and not _money(a)) or _one_of_many(a, b):
        return False
    gap = b.gap
    # "They made 60 tonnes, and a crate (12 kg) sold for …": the bracket is of what stands behind the comma.
    bracket = (b.led("open", within=1) and "comma" not in b.before) or f"equivalent:{a.claim.id}" in b.claim.ties
    bracket = (bracket or _at_a_rate(a, b)) and gap <= 4
    worded = b.led("equals", within=4) and gap <= 8 and b.before.keys().isdisjoint(OTHER)
    # $16 million, that is 1.5 million riyals for each school: all of it and what falls to one.
    return bracket or (worded and ("/" in b.unit or not b.trailed("each", "per", within=2)))


def _at_a_rate(a: Figure, b: Figure) -> bool:
    """ "96 tonnes a year, an average of 8 a month", «8 أطنان شهريا، أو 96 طنا في العام»: one rate told by two times."""
    (one, _, per), (other, _, by) = a.unit.rpartition("/"), b.unit.rpartition("/")
    timed = per != by and {per, by} <= TIMES and one == other
    named = b.led("average", "rate", within=1) and b.led("comma", "equals", within=4)
    return timed and (named or (b.led("comma", within=1) and b.gap <= PLAIN))


def _one_of_many(a: Figure, b: Figure) -> bool:
    """ "$31.40 a share, or $720 million": what one costs and what all of them do."""
    (one, _, per), (other, _, by) = a.unit.partition("/"), b.unit.partition("/")
    return one == other and bool(per) != bool(by)


def narrow(evidence: Evidence, figure: Figure, check: str) -> Interval | None:
    """What the figure allows as an equivalent: "about" covers the rounding of a conversion, not the amount."""
    base = figure.claim.base
    if base is None or base.value is None:
        return None
    if figure.claim.hedge == "exact":
        return base.interval.widened(max(slack(base), evidence.setting(check, "printed")))
    return Interval(base.value, base.value).widened(evidence.setting(check, "about") + slack(base))
