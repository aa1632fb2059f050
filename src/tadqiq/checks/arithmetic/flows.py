"""Stocks that comings and goings change: 520 shops, 31 closed, 18 opened, 507 left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from ...model import Finding, Interval
from ..evidence import Evidence
from . import interval_math as im
from .calculation import calculated, plausible
from .figures import Figure, Passage, common
from .listed import addable

GONE, COME, LOST = "gone", "come", "lost"
NOW = ("leaving", "now")
MOST = 3
NEAR, FURTHER = 1.25, 1.5


def flows(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "It will close 31 of its 520 shops and open 18, leaving it with 497": what neither way of counting gives."""
    for total in addable(passage):
        moved = _moved(passage, total)
        stock = _stock(passage, moved[0], total) if moved and total.led(*NOW, within=6) else None
        if stock is not None:
            yield from _judged(evidence, stock, moved, total)


def _moved(passage: Passage, total: Figure) -> list[Figure]:
    """The amounts before the total that a word of coming or going leads, or follows: "120 will shut"."""
    before = [f for f in addable(passage) if f.claim.start < total.claim.start and f.unit == total.unit]
    led = [f for f in before if f.led(GONE, COME, LOST, within=6)]
    return (led or [f for f in before if f.trailed(GONE, COME, within=2)])[-MOST:]


def _comes(figure: Figure) -> bool:
    return figure.led(COME, within=6) or (figure.trailed(COME, within=2) and not figure.led(GONE, LOST, within=6))


def _stock(passage: Passage, first: Figure, total: Figure) -> Figure | None:
    """What was there before, in the sentence or else just before it: of its kind the only amount near the total."""
    for sentence in (passage.figures, *passage.earlier):
        told = [f for f in sentence if f.claim.start < first.claim.start and f.unit == total.unit and f.precise]
        told = [f for f in told if not f.repeats and f.value > first.value]
        alike = [f for f in told if plausible(f.interval, total.interval, NEAR)]
        alike = alike or [f for f in told if plausible(f.interval, total.interval, FURTHER)]
        if alike:
            return alike[0] if len({f.claim.value for f in alike}) == 1 else None
    return None


def _judged(evidence: Evidence, stock: Figure, moved: Sequence[Figure], total: Figure) -> Iterator[Finding]:
    """Sound when some of the movements, whichever their direction, lead from the stock to the total."""
    held = common([total, stock, *moved])
    if held is None:
        return
    said, start, *sizes = held
    ways = [_made(start, sizes, signs) for signs in product((-1, 1, 0), repeat=len(sizes)) if any(signs)]
    told = _made(start, sizes, [1 if _comes(f) else -1 for f in moved])
    computed = next((way for way in ways if way.overlaps(said)), told)
    formula = stock.words + "".join(f" {'+' if _comes(f) else '-'} {f.words}" for f in moved)
    yield calculated("sum", evidence, [stock, *moved], total, computed, said, formula, kind="flow")


def _made(start: Interval, sizes: Sequence[Interval], signs: Sequence[int]) -> Interval:
    for size, sign in zip(sizes, signs, strict=True):
        start = start.plus(size) if sign > 0 else im.minus(start, size) if sign < 0 else start
    return start
