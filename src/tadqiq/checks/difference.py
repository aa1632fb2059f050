"""A difference that its two figures do not give: points between shares, an amount between two amounts."""

from __future__ import annotations

import math
from collections.abc import Iterator

from ..model import Finding, Interval
from .arithmetic import interval_math as im
from .arithmetic.amounts_apart import amounts_apart
from .arithmetic.balance import balance, swing
from .arithmetic.calculation import calculated, middle, plausible
from .arithmetic.changes import MOVES, POINTS, Change
from .arithmetic.figures import Figure, common, passages
from .arithmetic.points_apart import points_apart
from .arithmetic.unmet import unmet
from .evidence import Evidence

# How many times the difference its two figures may give and still be its own.
FAR = 4.0
# … and where a word of movement of their own parts the two from it.
OWN_MOVE = 1.5
BOUND = 0.3  # how far, as a share, a figure told as more or less than something may lie from it


def check(evidence: Evidence) -> Iterator[Finding]:
    """Differences in points or amounts whose two figures stand in the same sentence or just before."""
    for passage in passages(evidence):
        for stated in passage.figures:
            if stated.led("up", within=4) and stated.led("down", within=4):
                continue  # "7 per cent, give or take two points" is a margin
            missing = list(unmet(evidence, passage, stated))
            yield from missing
            if missing:
                continue
            pair = points_apart(passage, stated) if _counts_points(stated) else amounts_apart(passage, stated)
            pair = pair or balance(passage, stated)
            if pair and _meant(pair, stated):
                yield _finding(evidence, pair, stated)
            yield from swing(evidence, passage, stated)


def _counts_points(figure: Figure) -> bool:
    return figure.unit in POINTS and figure.claim.value is not None


def _meant(pair: Change, stated: Figure) -> bool:
    """Whether what lies between the two is near enough to the difference to be meant for it."""
    old, new, said = _intervals(pair, stated)
    computed = im.size(im.minus(new, old))
    far = OWN_MOVE if _moves_by_itself(pair, stated) else FAR
    # Metres are no slip of centimetres; ten points for one are.
    slips = len({f.unit for f in (*pair, stated)}) == 1 or (stated.unit in POINTS and _of_shares(pair))
    return computed.overlaps(said) or (plausible(computed, said, far) if slips else im.gap(computed, said) <= far)


def _moves_by_itself(pair: Change, stated: Figure) -> bool:
    """ "A bonus of 150 dinars, and pay rises from 380 to 437": a word of movement stands between the two."""
    first = min(pair, key=lambda f: f.claim.start)
    return first.claim.start > stated.claim.start and first.led(*MOVES, within=first.gap)


def _finding(evidence: Evidence, pair: Change, stated: Figure) -> Finding:
    old, new, said = _intervals(pair, stated)
    computed = im.size(im.minus(new, old))
    # The larger stands first: what is computed is how far apart the two are, not which way.
    larger, smaller = (pair.new, pair.old) if middle(new) >= middle(old) else (pair.old, pair.new)
    formula = f"{larger.words} - {smaller.words}"
    points = stated.unit in POINTS and _of_shares(pair)
    return calculated(
        "difference", evidence, pair, stated, computed, said, formula,
        kind="points" if points else "", amount=not points, old=pair.old, new=pair.new,
    )  # fmt: skip


def _of_shares(pair: Change) -> bool:
    """Whether points are of percentages; those of a table of teams are not."""
    return all(f.percent is not None for f in pair)


def _as_precise(pair: list[Interval]) -> list[Interval]:
    """Both shares as precise as the finer of them: a text that sets 5.5 % beside 6 % means 6.0 %."""
    half = min((i.top - i.bottom) / 2 for i in pair)
    if math.isinf(half):
        return pair
    return [Interval((i.bottom + i.top) / 2 - half, (i.bottom + i.top) / 2 + half) for i in pair]


def _intervals(pair: Change, stated: Figure) -> list[Interval]:
    """Old, new and the difference as stated, in one unit."""
    if stated.unit in POINTS and _of_shares(pair):
        said = stated.interval.scaled(0.01) if stated.unit == "bp" else stated.interval
        return [*_as_precise([f.percent for f in pair if f.percent is not None]), said]
    told = common([*pair, stated]) or [f.interval for f in (*pair, stated)]
    # "Less than 21 million" is no 11: what is told as a bound lies near it.
    return [im.closed(i, BOUND * abs(i.low or i.high or 0.0)) for i in told]
