"""A part of a whole in per cent, and whether the text's own figures bear a share out."""

from __future__ import annotations

from collections.abc import Sequence
from math import isclose
from typing import NamedTuple

from ...model import Interval
from . import interval_math as im
from .calculation import ratio_of
from .figures import Figure, Passage, common
from .splits import splits
from .ways import amount

ORE = "ore"
HUNDRED = im.exactly(100.0)


class Share(NamedTuple):
    """A part of a total in per cent: what it can be, and what the bare numbers give."""

    part: Figure
    total: Figure
    computed: Interval
    point: float

    @classmethod
    def of(cls, part: Figure, total: Figure) -> Share | None:
        """The share, or None where the two are of different kinds or the total may be nothing."""
        held = common([part, total]) or _of_ore(part, total)
        if held is None or not held[1].low or held[1].low <= 0:
            return None
        return cls(part, total, im.times(im.over(*held), HUNDRED), 100 * (ratio_of(held) or 0.0))


def _of_ore(part: Figure, total: Figure) -> list[Interval] | None:
    """Metal and the ore that holds it, in one unit of mass."""
    bases = [f.claim.base for f in (part, total) if f.claim.base]
    if len(bases) < 2 or bases[0].dimension != bases[1].dimension or bases[1].basis != ORE:
        return None
    return [b.interval.widened(b.tolerance) for b in bases]


def of_all(part: Figure, totals: Sequence[Figure]) -> list[Share]:
    """The part as a share of each of the totals that it can be a share of."""
    return [share for total in totals if (share := Share.of(part, total))]


def sisters(passage: Passage, share: Share, stated: Figure) -> bool:
    """ "Of its 4.4 million units 3.6 were sold at home and 0.8, or 18 %, abroad": parts of what stands before."""
    if stated.trailed("of", "from", "out_of", within=0):
        return False
    part, total = share.part, share.total
    before = (f for f in passage.all() if f.claim.start < min(part.claim.start, total.claim.start) and amount(f))
    wholes = (f for f in before if f.dimension == part.dimension and f.value > max(part.value, total.value))
    alike = part.unit == total.unit and part.claim.sentence == total.claim.sentence
    return alike and any(f.unit == part.unit and isclose(part.value + total.value, f.value) for f in wholes)


def borne_out(passage: Passage, stated: Figure) -> bool:
    """Whether a part and a whole that the text ties to the percentage, or tells just before it, give it: no change."""
    said = stated.percent or Interval()
    found = (share for split in splits(passage, stated) for share in of_all(split.part, split.totals))
    before = [f for f in passage.before(stated) if amount(f)][-2:]
    told = len(before) > 1 and before[0].dimension == before[1].dimension
    # A bound would let almost any share pass.
    beside = Share.of(*before) if told and all(f.claim.hedge in ("exact", "approx") for f in before) else None
    return any(share.computed.overlaps(said) for share in (*found, *((beside,) if beside else ())))
