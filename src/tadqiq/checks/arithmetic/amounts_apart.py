"""Which old and which new amount a rise or fall of so much is told of."""

from __future__ import annotations

import math
from itertools import combinations

from ...knowledge.dimensions import TIMES
from . import interval_math as im
from .calculation import plausible
from .changes import LOST, Change, changes, is_move
from .figures import Figure, Passage, common, kin
from .nouns import unlike
from .told_apart import apart


def amounts_apart(passage: Passage, stated: Figure) -> Change | None:
    """The tied pair nearest to the size of a change, or the one that gives it; else the pair a full stop parts."""
    moved = is_move(stated) or stated.led(LOST, within=1) or _said_again(stated)
    if stated.percent is not None or not stated.precise or not moved:
        return None
    pairs = [*_overshot(passage, stated), *_then_and_now(passage, stated)]
    pairs += [p for p in changes(passage) if stated not in p and _same_comparison(p, stated)]
    alike = [p for p in pairs if p.old.dimension == stated.dimension or kin([p.old, stated])]
    alike = [p for p in alike if not unlike(p.old.claim, p.new.claim)]  # "58 points from 27 games, four behind"
    alike = [p for p in alike if _beside(passage, stated, p) and not _for_each(p, stated)]
    alike = [p for p in alike if not _by_so_much(p.new)]
    if not alike:
        return _parted(passage, stated)
    nearest = min(alike, key=lambda p: p.distance(stated))
    told = [f for f in passage.figures if f.precise and f.unit == stated.unit and f is not stated]
    pairs = [nearest, *(Change(*sorted(pair, key=lambda f: f.value)) for pair in combinations(told, 2))]
    return next((p for p in pairs if _gives(p, stated)), nearest)


def _by_so_much(new: Figure) -> bool:
    """ "1.12 million came, some 140,000 more than the 980,000 of last year": the new figure is how many more came."""
    return new.percent is None and new.trailed("over", "under", within=0) and not new.led("to", within=3)


def _said_again(stated: Figure) -> bool:
    """ "It pays 13.8 instead of 12, or 1.8 more": the size of the change behind its two amounts."""
    return stated.led("equals", within=1) and stated.gap <= 2 and stated.trailed("more", "down", within=0)


def _for_each(pair: Change, stated: Figure) -> bool:
    """Whether the size is told for each of something and the pair is not: 0.7 new shares for each old one."""
    if "/" not in stated.unit or any("/" in f.unit for f in pair):
        return False
    given = common([*pair, stated])
    return given is None or not plausible(im.size(im.minus(given[0], given[1])), given[2])


def _parted(passage: Passage, stated: Figure) -> Change | None:
    """The pair that a full stop parts, where what lies between them is near the difference."""
    pair = apart(passage, stated)
    given = common([*pair, stated]) if pair else None
    meant = given is not None and plausible(im.size(im.minus(given[0], given[1])), given[2])
    return pair if meant else None


def _gives(pair: Change, stated: Figure) -> bool:
    """Whether two amounts of the difference's unit give it to the digit."""
    made = abs(pair.new.value - pair.old.value)
    return {f.unit for f in pair} == {stated.unit} and math.isclose(made, stated.value, rel_tol=1e-9)


def _overshot(passage: Passage, stated: Figure) -> list[Change]:
    """ "It overran its 350 million by 62 million, ending at 412 million": before, the change, and what came of it."""
    figures = [f for f in passage.figures if f.precise and f.unit == stated.unit]
    i = figures.index(stated)
    if not 0 < i < len(figures) - 1:
        return []
    old, new = figures[i - 1], figures[i + 1]
    tied = stated.led("by", within=2) and stated.gap <= 4 and new.led("to", within=3)
    return [Change(old, new)] if tied and not is_move(old) else []


def _then_and_now(passage: Passage, stated: Figure) -> list[Change]:
    """ "A crossing that took 12 hours now takes nine hours, saving three": what it was, what it is now."""
    before = [f for f in passage.before(stated) if f.precise and f.unit == stated.unit and not is_move(f)]
    now = len(before) == 2 and (before[1].led("now", within=3) or _over_plan(stated) or _said_of_both(stated))
    return [Change(before[0], before[1])] if now else []


def _said_of_both(stated: Figure) -> bool:
    """ "It was to have 500 beds and opened with 380, that is a lack of 120"."""
    said = stated.led("equals", within=2) and stated.gap <= 4 and stated.led("up", "down", within=0)
    return said and not stated.trailed("over", "under", "than", "against", "from", within=2)


def _over_plan(stated: Figure) -> bool:
    """ "Budgeted at 210 million, it ended up costing 260 million, 50 million over budget"."""
    return (
        stated.led("comma", within=0) and stated.trailed("over", "under", within=0) and stated.trailed("goal", within=1)
    )


def _beside(passage: Passage, stated: Figure, pair: Change) -> bool:
    """Whether no other amount stands between the difference and the pair."""
    own = [f for f in passage.figures if f.unit not in TIMES or f.unit == stated.unit]
    amounts = [f for f in own if f.percent is None and f.precise]
    i = amounts.index(stated)
    return any(f in amounts[max(0, i - 1) : i + 2] for f in pair)


def _same_comparison(pair: Change, stated: Figure) -> bool:
    """ "Fell by 4 to 418, compared with 450 a year ago" compares twice: the change is not from 450."""
    said = pair.old.led("than", within=8)  # "up 40 on last year, when it was 310"
    return said or not pair.old.led("against", within=3) or stated.claim.start > pair.old.claim.start
