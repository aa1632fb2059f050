"""How well a treatment works: by how much fewer fell ill of those who had it than of as many who had not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ...model import Finding
from ..evidence import Evidence
from . import interval_math as im
from .calculation import calculated
from .figures import Figure, Passage

MEASURE = "efficacy"
HUNDRED = im.exactly(100.0)
REACH, BESIDE = 12, 3


def efficacy(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "27 of those who had it fell ill, against 148 of an equally large group": it spares 81.8 per cent of them."""
    for first, second in combinations(passage.figures, 2):
        stated = _stated(passage) if _compared(first, second) else None
        if stated is None or stated.percent is None:
            continue
        treated, others = sorted((first, second), key=lambda f: f.value)
        ill = im.over(treated.interval, others.interval)
        spared = im.minus(HUNDRED, im.times(ill, HUNDRED))
        yield calculated(
            "share", evidence, [treated, others], stated, spared, stated.percent,
            f"1 - {treated.words} / {others.words}", kind="efficacy", right="sound_efficacy", amount=False,
            point=100 * (1 - treated.value / others.value),
        )  # fmt: skip


def _compared(first: Figure, second: Figure) -> bool:
    """Whether two numbers are set side by side, the second of them, in a group as large as the first's."""
    counted = all(f.dimension == "count" and f.precise and f.percent is None and f.value for f in (first, second))
    each = first.trailed("inside", within=0) and second.trailed("inside", within=0)  # "148 among those, 27 among these"
    beside = each or second.led("against", within=BESIDE)
    return counted and beside and second.trailed("as_many", within=REACH)


def _stated(passage: Passage) -> Figure | None:
    """The only efficacy that the sentence tells, or those beside it."""
    beside = passage.story[passage.place + 1 : passage.place + 2]
    for sentence in (passage.figures, *passage.earlier, *beside):
        told = [f for f in sentence if f.percent is not None and f.claim.measure == MEASURE]
        if told:
            return told[0] if len(told) == 1 and told[0].claim.hedge in ("exact", "approx") else None
    return None
