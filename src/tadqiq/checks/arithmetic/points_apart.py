"""Which two shares, or levels of an index, lie so many points apart."""

from __future__ import annotations

from .changes import POINTS, Change, changes, is_move
from .figures import Figure, Passage

# Words for what lies between two sides.
APART = ("margin", "difference", "gap_word")
SIDES = 8  # how many words "the gap between the two sides stands at" may take


def points_apart(passage: Passage, stated: Figure) -> Change | None:
    """The tied pair of shares nearest to the points, else the last two shares before them."""
    last = passage.before(stated)[-1:]
    if last and last[0].unit == "%" and last[0].claim.hedge == "range" and is_move(stated):
        return None  # "from 7 to 9.5 per cent, up 2.5 points": read as one range, whose ends they lie between
    around = _between_shares(passage, stated)
    if around:
        return around
    pairs = [p for p in changes(passage) if p.old.percent is not None and p.new.percent is not None]
    if pairs:
        # "From 6 to 7.5 %, that is 1.5 points more, and theirs from 11 to 13 %": of what stands before.
        ended = [p for p in pairs if max(f.claim.start for f in p) < stated.claim.start]
        return min(ended if ended and stated.led("equals", within=2) else pairs, key=lambda p: p.distance(stated))
    before = [f for f in passage.before(stated) if f.unit == "%" and f.precise]
    last = before[-2:]
    if any(f.unit in POINTS and f.claim.start < last[-1].claim.start for f in passage.before(stated) if last):
        return None  # "A has 42 per cent, up three points, and B 33 per cent, down two": each with its own change
    close = len(before) == 2 or (len(before) > 2 and last[1].led("after", within=1) and last[1].gap <= 4)
    told = stated.led("up", "down", "by", "size", *APART, within=4) or stated.led("equals", within=2)
    told = told or stated.trailed("up", "down", within=0)
    moved = any(is_move(f) for f in last) and not (stated.led(*APART, within=4) and _scored(last))
    # "They ask for 18 per cent and are offered nine, so the gap between the two stands at nine points."
    sides = len(before) == 2 and stated.led("gap_word", within=SIDES)
    if (close and not moved and told) or sides:
        return Change(last[0], last[1])
    return _of_index(passage, stated)


def _scored(pair: list[Figure]) -> bool:
    """ "Carried by 54 per cent to 46", "by 54 against 46": the two sides of a vote, and no change."""
    return len(pair) == 2 and pair[1].led("to", "against", within=0) and pair[1].gap <= 1


def _of_index(passage: Passage, stated: Figure) -> Change | None:
    """ "It closed at 11,250, up 130 points from the 11,120 of Monday": an index, told in points itself or in none."""
    figures = [f for f in passage.figures if f.precise and f.dimension in (stated.dimension, "count")]
    i = next((n for n, f in enumerate(figures) if f is stated), 0)
    if not 0 < i < len(figures) - 1 or not is_move(stated):
        return None
    new, old = figures[i - 1], figures[i + 1]
    tied = old.led("than", "from", "level", within=6) and min(new.value, old.value) > stated.value
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
