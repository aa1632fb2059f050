"""One amount printed in two units that a fixed factor does not join; output that capacity and hours do not give."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Interval
from .arithmetic import interval_math as im
from .arithmetic.calculation import calculated, plausible
from .arithmetic.equivalents import Pair, equivalents, narrow, same_unit
from .arithmetic.figures import Figure, Passage, passages
from .arithmetic.lasting import lasting
from .arithmetic.over_time import incidence
from .arithmetic.products import products
from .evidence import Evidence

HOURS = 8766.0
# A capacity further off than that is of something else: of the store beside the mill.
FAR = 2.0
# Nor is what is further from its equivalent than one unit taken for another, unless by a power of ten: what one person
# eats and what all of them do.
TAKEN = 5.0
# Times by which output is told, and what share of the long ones at least is worked.
SHORT, LONG, LEAST = ("hour", "day"), ("week", "month", "year"), 0.6
KINDS = ("count", "share", "ratio", "points", "rank")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Equivalents in brackets or after "that is", and capacity factors."""
    for passage in passages(evidence):
        for pair in equivalents(passage, money=False):
            yield from _units(evidence, pair)
        for a, b in same_unit(passage):
            if _share_of(passage, a, b) or _left_of(passage, a, b):
                continue
            said, stated = a.interval, b.interval
            yield calculated("ratio", evidence, [a], b, said, stated, a.words)
        yield from _capacity(evidence, passage)
        yield from products(evidence, passage, "ratio")
        yield from incidence(evidence, passage)
        yield from lasting(evidence, passage)


def _share_of(passage: Passage, a: Figure, b: Figure) -> bool:
    """Whether a percentage of the sentence makes the second of the first: "22 % of 150 million, that is 33 million"."""
    shares = [f.percent for f in passage.figures if f.percent is not None]
    return any(im.times(s, a.interval).scaled(0.01).overlaps(b.interval) for s in shares)


def _left_of(passage: Passage, a: Figure, b: Figure) -> bool:
    """Whether another amount of the sentence is all that lies between them: "31 of the 86 tonnes, that is, 55 …"."""
    others = (f for f in passage.figures if f not in (a, b) and f.unit == a.unit and f.precise)
    return any(im.size(im.minus(a.interval, b.interval)).overlaps(f.interval) for f in others)


def _units(evidence: Evidence, pair: Pair) -> Iterator[Finding]:
    a, b = (narrow(evidence, f, "ratio") for f in pair)
    if a is None or b is None or pair[0].dimension in KINDS:
        return
    a, b = _running(a, b, pair)
    if not a.overlaps(b) and not plausible(a, b, TAKEN):
        return
    unit = pair[0].claim.base.unit if pair[0].claim.base else pair[0].unit
    yield calculated("ratio", evidence, [pair[0]], pair[1], a, b, f"{pair[0].words} in {unit}", edges=False)


def _running(a: Interval, b: Interval, pair: Pair) -> tuple[Interval, Interval]:
    """ "6,000 tonnes a day, or about 2 million a year": nothing runs every day of the year, nor every hour of a day."""
    one, other = (f.unit.partition("/")[2] for f in pair)
    idle = [Interval(i.bottom * LEAST, i.high, i.low_open, i.high_open) for i in (a, b)]
    if one in SHORT and other in LONG:
        return idle[0], b
    return (a, idle[1]) if other in SHORT and one in LONG else (a, b)


def _capacity(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """Energy a year over power times the hours of a year is the capacity factor."""
    for share in passage.figures:
        if share.percent is None or not share.led("capacity_factor", within=4):
            continue
        power = [f for f in passage.above() if f.dimension == "power" and f.precise]
        energy = [f for f in passage.all() if f.dimension in ("energy", "energy/time") and f.precise]
        made = [(p, ratio) for p in power if (ratio := _factor(energy[0], p))] if energy else []
        sound = [m for m in made if m[1].overlaps(share.percent)]
        alone = [m for m in made if len({p.claim.value for p in power}) == 1 and im.gap(m[1], share.percent) <= FAR]
        for one, ratio in (sound or alone)[:1]:
            formula = f"{energy[0].words} / ({one.words} × {HOURS:g} h)"
            yield calculated(
                "ratio", evidence, [energy[0], one], share, ratio, share.percent, formula,
                kind="capacity", amount=False,
            )  # fmt: skip


def _factor(energy: Figure, power: Figure) -> Interval | None:
    """The capacity factor in per cent; energy without a time is taken as a year's."""
    a, b = energy.claim.base, power.claim.base
    if a is None or b is None:
        return None
    hours = 24.0 if a.dimension == "energy/time" else HOURS
    return im.over(a.interval.scaled(100 / hours), b.interval)
