"""A difference that its two figures do not give: points between shares, an amount between two amounts."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations

from ..model import Finding, Interval
from . import interval_math as im
from .calculation import calculated, plausible
from .changes import LOST, POINTS, Change, changes, is_move
from .evidence import Evidence
from .figures import Figure, Passage, common, kin, passages
from .told_apart import apart

LOSSES = ("lost", "gap_word", "owed")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Differences in points or amounts whose two figures stand in the same sentence or just before."""
    for passage in passages(evidence):
        for stated in passage.figures:
            if stated.led("up", within=4) and stated.led("down", within=4):
                continue  # "7 per cent, give or take two points" is a margin
            pair = _points(passage, stated) if _counts_points(stated) else _amounts(passage, stated)
            pair = pair or _balance(passage, stated)
            if pair:
                yield _finding(evidence, pair, stated)
            yield from _swing(evidence, passage, stated)


def _swing(evidence: Evidence, passage: Passage, stated: Figure) -> Iterator[Finding]:
    """ "A profit of 18, against a loss of 6, a swing of 24": across nothing, the two sides add up."""
    before = [f for f in passage.before(stated) if f.precise and not f.repeats and kin([f, stated])][-2:]
    given = common([*before, stated])
    if not stated.led("swing", within=3) or not stated.precise or len(before) != 2 or given is None:
        return
    across = sum(f.led(*LOSSES, within=4) for f in before) == 1
    computed = im.total(given[:2]) if across else im.size(im.minus(given[1], given[0]))
    formula = (" + " if across else " - ").join(f.words for f in reversed(before))
    if plausible(computed, given[2]):
        yield calculated(
            "difference", evidence, before, stated, computed, given[2], formula, old=before[0], new=before[1]
        )


def _counts_points(figure: Figure) -> bool:
    return figure.unit in POINTS and figure.claim.value is not None


def _points(passage: Passage, stated: Figure) -> Change | None:
    """The tied pair of shares nearest to the points, else the last two shares before them."""
    around = _between_shares(passage, stated)
    if around:
        return around
    pairs = [p for p in changes(passage) if p.old.percent is not None and p.new.percent is not None]
    if pairs:
        return min(pairs, key=lambda p: p.distance(stated))
    before = [f for f in passage.before(stated) if f.unit == "%" and f.precise]
    last = before[-2:]
    close = len(before) == 2 or (len(before) > 2 and last[1].led("after", within=1) and last[1].gap <= 4)
    if close and not any(is_move(f) for f in last) and stated.led("up", "down", "by", "size", within=4):
        return Change(last[0], last[1])
    return _of_index(passage, stated)


def _of_index(passage: Passage, stated: Figure) -> Change | None:
    """ "It closed at 11,250, up 130 points from the 11,120 of Monday": an index, told in points itself or in none."""
    figures = [f for f in passage.figures if f.precise and f.dimension in (stated.dimension, "count")]
    i = next((n for n, f in enumerate(figures) if f is stated), 0)
    if not 0 < i < len(figures) - 1 or not is_move(stated):
        return None
    new, old = figures[i - 1], figures[i + 1]
    tied = old.led("than", "from", "level", within=6) and min(_value(new), _value(old)) > _value(stated)
    return Change(old, new) if tied and new.unit == old.unit and not is_move(new) else None


def _between_shares(passage: Passage, stated: Figure) -> Change | None:
    """ "42 %, that is 1.5 points above the 40.5 % of May": the new share before the points, the old one behind."""
    figures = list(passage.figures)
    i = figures.index(stated)
    if not 0 < i < len(figures) - 1:
        return None
    new, old = figures[i - 1], figures[i + 1]
    above = stated.trailed("up", "down", "over", "under", "than", within=1) or (old.gap == 0 and old.claim.direction)
    if (
        new.percent is None
        or old.percent is None
        or is_move(new)
        or not above
        or old.gap > 4
        or old.led("to", within=1)
    ):
        return None
    return Change(old, new)


def _amounts(passage: Passage, stated: Figure) -> Change | None:
    if stated.percent is not None or not stated.precise or not (is_move(stated) or stated.led(LOST, within=1)):
        return None
    pairs = _overshot(passage, stated)
    pairs += [p for p in changes(passage) if stated not in p and _same_comparison(p, stated)]
    alike = [p for p in pairs if p.old.dimension == stated.dimension or kin([p.old, stated])]
    alike = [p for p in alike if _beside(passage, stated, p)]
    if not alike:
        return _told_apart(passage, stated)
    nearest = min(alike, key=lambda p: p.distance(stated))
    told = [f for f in passage.figures if f.precise and f.unit == stated.unit and f is not stated]
    pairs = [nearest, *(Change(*sorted(pair, key=_value)) for pair in combinations(told, 2))]
    return next((p for p in pairs if _gives(p, stated)), nearest)


def _told_apart(passage: Passage, stated: Figure) -> Change | None:
    """The pair that a full stop parts, where what lies between them is near the difference."""
    pair = apart(passage, stated)
    given = common([*pair, stated]) if pair else None
    meant = given is not None and plausible(im.size(im.minus(given[0], given[1])), given[2])
    return pair if meant else None


def _value(figure: Figure) -> float:
    return figure.claim.value or 0.0


def _gives(pair: Change, stated: Figure) -> bool:
    """Whether two amounts of the difference's unit give it to the digit."""
    made = abs(_value(pair.new) - _value(pair.old))
    return {f.unit for f in pair} == {stated.unit} and math.isclose(made, _value(stated), rel_tol=1e-9)


def _overshot(passage: Passage, stated: Figure) -> list[Change]:
    """ "It overran its 350 million by 62 million, ending at 412 million": before, the change, and what came of it."""
    figures = [f for f in passage.figures if f.precise and f.unit == stated.unit]
    i = figures.index(stated)
    if not 0 < i < len(figures) - 1:
        return []
    old, new = figures[i - 1], figures[i + 1]
    tied = stated.led("by", within=2) and stated.gap <= 4 and new.led("to", within=3)
    return [Change(old, new)] if tied and not is_move(old) else []


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
    apart = stated.led("while", within=8)  # another clause, with a deficit of its own
    if not stated.precise or stated.percent is not None or apart or not _named(passage, stated):
        return None
    before = [f for f in passage.before(stated) if f.precise]
    before = [f for f in before if kin([f, stated]) or f.dimension == stated.dimension == "count"]
    if len(before) == 1 and (behind := _behind(passage, stated)):
        before = [*before, behind]
    if len(before) != 2 or any(f.led("gap_word", "up", "down", within=3) for f in before):
        return _told_before(passage, stated) if len(before) < 2 else None
    given = common([*before, stated])
    meant = given is not None and plausible(im.size(im.minus(given[0], given[1])), given[2])
    return Change(before[0], before[1]) if meant else None


def _behind(passage: Passage, stated: Figure) -> Figure | None:
    """ "They have 58 points, a gap of nine over Rovers, who are on 49": the other side, right behind the difference."""
    after = [f for f in passage.figures if f.claim.start > stated.claim.start and f.precise]
    return after[0] if after and after[0].unit == stated.unit and not after[0].led("up", "down", within=3) else None


def _named(passage: Passage, stated: Figure) -> bool:
    """Whether a word calls the figure what lies between two others: a deficit, a margin of votes, what is earned."""
    margin = stated.led("margin", within=2) and stated.dimension == "count"
    earned = stated.led("profit", within=3) and passage.says("revenue") and passage.says("cost")
    return margin or earned or stated.led("gap_word", within=4)


def _told_before(passage: Passage, stated: Figure) -> Change | None:
    """A deficit whose two sides stand in the sentences before it: what is spent or needed, what comes in."""
    kinds = (("cost", "need"), ("revenue", "pledged"))
    if stated.led("up", "down", within=4):
        return None
    before = [f for f in passage.above() if f.claim.start < stated.claim.start and f.precise and f.unit == stated.unit]
    told = [[f for f in before if f.led(*words, within=6)] for words in kinds]
    sides = [found[0] for found in told if len({f.claim.value for f in found}) == 1]
    return Change(sides[0], sides[1]) if len(sides) == 2 and sides[0] is not sides[1] else None


def _finding(evidence: Evidence, pair: Change, stated: Figure) -> Finding:
    old, new, said = _intervals(pair, stated)
    computed = im.size(im.minus(new, old))
    formula = f"{pair.new.words} - {pair.old.words}"
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
    return common([*pair, stated]) or [f.interval for f in (*pair, stated)]
