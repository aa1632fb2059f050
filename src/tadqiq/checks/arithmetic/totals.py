"""Whether parts make the total that the text ties to them, and when that they do not is worth an alarm."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from ...knowledge.dimensions import TIMES
from ...model import Finding, Interval
from ..evidence import Evidence
from . import interval_math as im
from .calculation import calculated, plausible
from .figures import Figure, common
from .interval_math import gap
from .listed import NEARLY, Listed, few
from .nouns import unlike

SAME = 1e-3
MOST = 8
# How many times a total may be what its parts make and be meant for it; what is less than one of them is none.
FAR = 2.0
# How many words "or some" may take.
AGAIN = 3
# How far behind the last part a "one" may stand.
ONE = 6


def added(evidence: Evidence, listed: Listed) -> Iterator[Finding]:
    """The first total that the parts make up; else the only one they could be meant to make up."""
    parts, totals, certain = listed.parts, listed.totals, listed.certain
    totals = [t for t in totals if not _said_again(t, parts) and (certain or not _of_other_measures(parts, t))]
    held = [(t, _allowed([t, *parts])) for t in totals]
    usable = [(t, i[0], im.total(i[1:])) for t, i in held if i]
    formula = " + ".join(f.words for f in parts)
    for t, said, computed in usable:
        if computed.overlaps(said):
            yield calculated("sum", evidence, parts, t, computed, said, formula)
            return
    most = {t.claim.id: max(i.bottom for i in own[1:]) for t, own in held if own}
    usable = [u for u in usable if most[u[0].claim.id] <= u[1].top or gap(u[2], u[1]) > FAR]
    near = [(t, said, computed) for t, said, computed in usable if plausible(computed, said, FAR if certain else 1.5)]
    # "32 won, four lost, with one drawn": a number of one is often not told as a figure.
    near = [n for n in near if not (parts[-1].trailed("one", within=ONE) and _lacks_one(n[2], n[1]))]
    open_ended = "dual" in parts[-1].after  # two more may stand behind the list without a number
    if certain and len({t.claim.value for t, _, _ in near}) > 1:
        near = [n for n in near if gap(n[2], n[1]) <= NEARLY]
    near = [n for n in near if any(_makes(s, n[0]) for s in listed.before)] or near
    if near and not open_ended and len({t.claim.value for t, _, _ in near}) == 1:
        yield from _wrong(evidence, listed, near[0][0], formula)


def _lacks_one(computed: Interval, said: Interval) -> bool:
    return im.minus(said, computed).overlaps(im.exactly(1.0))


def _said_again(total: Figure, parts: Sequence[Figure]) -> bool:
    """ "650 million euros, or some 535 million dinars": the amount before it in other money, and no total."""
    return total.led("equals", within=2) and total.gap <= AGAIN and total.unit != parts[-1].unit


def _of_other_measures(parts: Sequence[Figure], total: Figure) -> bool:
    """ "A contract of 3.1 billion. Its profit was 0.2 billion on revenue of 2.8": each measures something else."""
    measures = {f.claim.measure for f in parts}
    return len(measures) == len(parts) and "" not in measures and total.claim.measure not in {"", *measures}


def _allowed(figures: Sequence[Figure]) -> list[Interval] | None:
    """What the figures allow in one unit; sentences of seven, six and three years are no rounded years."""
    whole = all(
        f.unit in TIMES and f.claim.hedge == "exact" and float(f.claim.value or 0.5).is_integer() for f in figures
    )
    if whole and len({f.unit for f in figures}) == 1:
        return [im.exactly(f.value) for f in figures]
    return common(figures)


def _makes(sentence: Sequence[Figure], total: Figure) -> bool:
    """Whether the amounts of a sentence make the total: "24 men, 11 women and six children" bear out 41 dead."""
    told = [f for f in sentence if f.precise and f.percent is None and f.dimension == total.dimension]
    return len(told) > 1 and sum(f.value for f in told) == total.claim.value


def _wrong(evidence: Evidence, listed: Listed, total: Figure, formula: str) -> Iterator[Finding]:
    """The alarm, unless fewer parts (the rest belongs elsewhere) or more make the total, or not all count one thing."""
    parts = listed.parts
    said, *held = _allowed([total, *parts]) or []
    if any(im.total([said, *(h for h in held if h is not one)]).overlaps(one) for one in held):
        return  # "a profit of 18, against a loss of 6, a swing of 24": one of the parts is the total
    if len(held) > 2 and im.total(held[:-1]).overlaps(held[-1]):
        return  # "31 seats and 24, which makes 55 out of 101": the last of them sums up the others
    # Where a number beside them says how many parts there are, none of them belongs elsewhere.
    counted = any(few(f) and f.value == len(parts) for f in (*listed.beside, *listed.totals))
    enough = () if counted else _enough(parts, total) or _completed(listed, total)
    if enough:
        words = " + ".join(f.words for f in enough)
        made = common([total, *enough]) or [f.interval for f in (total, *enough)]
        yield calculated("sum", evidence, enough, total, im.total(made[1:]), said, words)
    elif listed.mixed or not any(unlike(a.claim, b.claim) for a, b in pairwise((total, *parts))):
        yield calculated("sum", evidence, parts, total, im.total(held), said, formula)


def _completed(listed: Listed, total: Figure) -> Sequence[Figure]:
    """The parts, or all but one of them, with one or two amounts of the sentence, or of that before, that make it."""
    # Values are added as they are printed: of one unit, or counts, be they of people.
    above = [f for f in (*listed.before, ())[0] if f.precise and f.unit == total.unit and f not in listed.parts]
    told = [f for f in listed.beside if f is not total and (f.bare or _added(f, total))]
    others = [*told, *above][:MOST]
    most = len(listed.parts)
    kept = (some for size in range(most, max(most - 2, 1), -1) for some in combinations(listed.parts, size))
    for own in kept:
        for some in (s for size in (1, 2) for s in combinations(others, size)):
            together = sorted((*own, *some), key=lambda f: f.claim.start)
            if math.isclose(sum(f.value for f in together), total.value, rel_tol=SAME):
                return together
    return ()


def _added(figure: Figure, total: Figure) -> bool:
    return figure.unit == total.unit or figure.dimension == total.dimension == "count"


def _enough(parts: Sequence[Figure], total: Figure) -> Sequence[Figure]:
    """Some of the parts that make the total to the digit."""
    if len({"count" if f.dimension == "count" else f.unit for f in (*parts, total)}) > 1 or len(parts) > MOST:
        return ()
    for size in range(len(parts) - 1, 1, -1):
        for some in combinations(parts, size):
            made = sum(f.value for f in some)
            if math.isclose(made, total.value, rel_tol=SAME):
                return some
    return ()
