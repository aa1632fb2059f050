"""A difference that its two figures do not give: points between shares, an amount between two amounts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from ..model import Finding, Interval
from . import interval_math as im
from .calculation import calculated, plausible
from .changes import POINTS, Change, changes, is_move
from .evidence import Evidence
from .figures import Figure, Passage, common, kin, passages


def check(evidence: Evidence) -> Iterator[Finding]:
    """Differences in points or amounts whose two figures stand in the same sentence or just before."""
    for passage in passages(evidence):
        for stated in passage.figures:
            pair = _points(passage, stated) if _counts_points(stated) else _amounts(passage, stated)
            pair = pair or _balance(passage, stated)
            if pair:
                yield _finding(evidence, pair, stated)


def _counts_points(figure: Figure) -> bool:
    return figure.unit in POINTS and figure.claim.value is not None


def _points(passage: Passage, stated: Figure) -> Change | None:
    """The tied pair of shares nearest to the points, else the last two shares before them."""
    pairs = [p for p in changes(passage) if p.old.percent is not None and p.new.percent is not None]
    if pairs:
        return min(pairs, key=lambda p: p.distance(stated))
    before = [f for f in passage.figures if f.unit == "%" and f.precise and f.claim.start < stated.claim.start]
    if len(before) == 2 and not any(is_move(f) for f in before) and stated.led("up", "down", "by", within=4):
        return Change(before[0], before[1])
    return None


def _amounts(passage: Passage, stated: Figure) -> Change | None:
    if stated.percent is not None or not stated.precise or not is_move(stated):
        return None
    pairs = [p for p in changes(passage) if stated not in p and _same_comparison(p, stated)]
    alike = [p for p in pairs if p.old.dimension == stated.dimension or kin([p.old, stated])]
    alike = [p for p in alike if _beside(passage, stated, p)]
    return min(alike, key=lambda p: p.distance(stated)) if alike else None


def _beside(passage: Passage, stated: Figure, pair: Change) -> bool:
    """Whether no other amount stands between the difference and the pair."""
    amounts = [f for f in passage.figures if f.percent is None and f.precise]
    i = amounts.index(stated)
    return any(f in amounts[max(0, i - 1) : i + 2] for f in pair)


def _same_comparison(pair: Change, stated: Figure) -> bool:
    """ "Fell by 4 to 418, compared with 450 a year ago" compares twice: the change is not from 450."""
    return not pair.old.led("against", within=3) or stated.claim.start > pair.old.claim.start


def _balance(passage: Passage, stated: Figure) -> Change | None:
    """A deficit or surplus: the difference of the two amounts of its kind that stand before it in the sentence."""
    balance = stated.led("gap_word", within=4) or (
        stated.led("profit", within=3) and passage.says("revenue") and passage.says("cost")
    )
    if not stated.precise or stated.percent is not None or not balance:
        return None
    before = [f for f in passage.figures if f.claim.start < stated.claim.start and f.precise and f.unit == stated.unit]
    if len(before) != 2 or any(f.led("gap_word", "up", "down", within=3) for f in before):
        return None
    given = common([*before, stated])
    meant = given is not None and plausible(im.size(im.minus(given[0], given[1])), given[2])
    return Change(before[0], before[1]) if meant else None


def _finding(evidence: Evidence, pair: Change, stated: Figure) -> Finding:
    said, (old, new) = stated.interval, _intervals(pair, stated)
    if stated.unit == "bp":
        said = said.scaled(0.01)
    computed = im.size(im.minus(new, old))
    formula = f"{pair.new.words} - {pair.old.words}"
    points = stated.unit in POINTS
    return calculated(
        "difference", evidence, pair, stated, computed, said, formula,
        kind="points" if points else "", amount=not points, old=pair.old, new=pair.new,
    )  # fmt: skip


def _as_precise(pair: list[Interval]) -> list[Interval]:
    """Both shares as precise as the finer of them: a text that sets 5.5 % beside 6 % means 6.0 %."""
    half = min((i.top - i.bottom) / 2 for i in pair)
    if math.isinf(half):
        return pair
    return [Interval((i.bottom + i.top) / 2 - half, (i.bottom + i.top) / 2 + half) for i in pair]


def _intervals(pair: Change, stated: Figure) -> Sequence[Interval]:
    if stated.unit in POINTS:
        return _as_precise([f.percent for f in pair if f.percent is not None])
    return (common([*pair, stated]) or [f.interval for f in pair])[:2]
