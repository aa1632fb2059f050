"""A change in per cent or in folds that its own two figures do not give."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Interval
from . import interval_math as im
from .calculation import as_printed, calculated, middle, plausible, ratio_of
from .changes import BEYOND, MOVES, POINTS, Change, changes, direction, is_move
from .cues import within
from .evidence import Evidence
from .figures import TIMES, Figure, Passage, common, kin, passages
from .folds import folds
from .nouns import unlike
from .shares import borne_out
from .sizes import sized
from .told_apart import apart

AT_MOST = 2.5


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every percentage or fold word that the text ties to an old and a new figure."""
    for passage in passages(evidence):
        pairs = changes(passage)
        for figure in passage.figures:
            yield from _of_size(evidence, passage, figure)
            moved = figure.percent is not None and (is_move(figure) or _beside(passage, figure) or _to(passage, figure))
            if moved and (direction(figure) or not borne_out(passage, figure)):
                yield from _percent(evidence, passage, pairs, figure)
        yield from folds(evidence, passage, pairs)


def _percent(evidence: Evidence, passage: Passage, pairs: list[Change], stated: Figure) -> Iterator[Finding]:
    beside = [p for p in pairs if _next_to(passage, stated, p)]
    own = _led_to(passage, stated)
    usable = [p for p in [*beside, *_beside(passage, stated)] if stated not in p and p.old.percent is None]
    usable = [p for p in usable if own is None or own in p] or _both_before(passage, stated) or _apart(passage, stated)
    if stated.led("while", within=12):
        # "… to 1,475, while the union wanted a quarter more": another clause, with figures of its own.
        usable = [p for p in usable if p.new.claim.start > stated.claim.start]
    if not usable or stated.percent is None:
        return
    pair = _borne_out(passage, stated, min(usable, key=lambda p: p.distance(stated)))
    intervals = common(pair)
    if intervals and _led_inside(pair.old):
        intervals = [_as_exact(pair), intervals[1]]
    if intervals is None or not intervals[0].low or intervals[0].low <= 0:
        return
    computed = im.change(*intervals)
    ratio = ratio_of(intervals[::-1])
    point = None if ratio is None else (ratio - 1) * 100
    if abs(middle(computed)) > 1000:
        return
    way = direction(stated)
    said = _signed(stated.percent, way, computed)
    turned = im.size(computed).overlaps(stated.percent) and not computed.overlaps(said)
    if _yearly(stated) and not computed.overlaps(said):
        return
    yield calculated(
        "growth", evidence, pair, stated, computed, said, f"({pair.new.words} - {pair.old.words}) / {pair.old.words}",
        kind="direction" if turned else "", amount=False, point=point, old=pair.old, new=pair.new,
    )  # fmt: skip


def _borne_out(passage: Passage, stated: Figure, pair: Change) -> Change:
    """The pair, unless another amount of its unit, told before the percentage, is what the old figure grew to."""
    further = () if pair.new.led("to", within=3) else passage.earlier
    told = [*reversed(passage.before(stated)), *(f for sentence in further for f in reversed(sentence))]
    others = [f for f in told if f.claim.hedge in ("exact", "approx") and not f.repeats and f not in pair]
    others = [f for f in others if f.precise and kin([f, pair.new])]
    news = [pair.new, *(f for f in others if not unlike(f.claim, pair.old.claim))]
    return next((Change(pair.old, new) for new in news if _gives(pair.old, new, stated)), pair)


def _of_size(evidence: Evidence, passage: Passage, stated: Figure) -> Iterator[Finding]:
    """A percentage beside the size of its change and the figure it ended at."""
    found = sized(passage, stated) if stated.percent is not None else None
    if found is None or stated.percent is None:
        return
    computed, said = im.size(found.computed), stated.percent
    if computed.top < float("inf"):
        yield calculated(
            "growth", evidence, found, stated, computed, said, f"{found.size.words} in {found.new.words}",
            kind="size", amount=False, old=found.size, new=found.new,
        )  # fmt: skip


def _gives(old: Figure, new: Figure, stated: Figure) -> bool:
    """Whether the growth from the old to the new figure is the one stated."""
    held = common([old, new])
    if held is None or stated.percent is None or not held[0].low or held[0].low <= 0:
        return False
    computed = im.change(*held)
    return computed.overlaps(_signed(stated.percent, direction(stated), computed))


def _next_to(passage: Passage, stated: Figure, pair: Change) -> bool:
    """Whether no other figure stands between the percentage and the pair."""
    figures = [f for f in passage.figures if f.unit not in TIMES or f is stated]
    i = figures.index(stated)
    return any(f in figures[max(0, i - 1) : i + 2] for f in pair)


def _to(passage: Passage, stated: Figure) -> bool:
    """ "Cut its losses by 40 % to 84 million": the word of movement stands further off, what it led to right behind."""
    return stated.led(*MOVES, within=8) and _led_to(passage, stated) is not None


def _led_to(passage: Passage, stated: Figure) -> Figure | None:
    """ "Rose 12.5 % to 31.5 billion": the amount that the percentage leads to, and so the one it changed."""
    figures = list(passage.figures)
    after = figures[figures.index(stated) + 1 :][:1]
    return after[0] if after and after[0].led("to", within=1) and after[0].gap <= 2 else None


def _yearly(stated: Figure) -> bool:
    """ "An average of 2.3 % a year" is no change between the two figures of the sentence."""
    return stated.led("annual", "average", within=6) or stated.trailed("annual", "yearly", within=2)


def _beside(passage: Passage, stated: Figure) -> list[Change]:
    """ "$34, a fifth below the $42.5": the percentage is followed by a word of movement and the old figure."""
    beyond = stated.led(*BEYOND, within=3)
    reach = 7 if beyond or stated.trailed("up", "down", within=0) else 4
    after = [f for f in passage.figures if f.claim.start > stated.claim.start and f.gap <= reach]
    before = [f for f in passage.before(stated) if f.precise]
    if not after or not before or not (beyond or stated.trailed("up", "down", within=1) or _led_inside(after[0])):
        return []
    alike = [f for f in reversed(before) if f.dimension == after[0].dimension or kin([f, after[0]])]
    return [Change(after[0], alike[0])] if alike and after[0].precise else []


def _both_before(passage: Passage, stated: Figure) -> list[Change]:
    """ "It carried 298, though it may take 240, an excess of 24 %": the only two amounts, smaller and larger."""
    before = [f for f in passage.before(stated) if not f.repeats]
    told = stated.led("equals", "represent", within=6) or _over_time(before, stated)
    if (
        not told
        or not direction(stated)
        or len(before) != 2
        or not all(f.precise and f.percent is None for f in before)
    ):
        return []
    held = common(before)
    if held is None or before[0].unit in POINTS:
        return []
    low, high = sorted(before, key=lambda f: middle(held[before.index(f)]))
    return [Change(low, high) if direction(stated) == "up" else Change(high, low)]


def _apart(passage: Passage, stated: Figure) -> list[Change]:
    """The pair that a full stop parts, where the percentage is near enough to its change to be meant for it."""
    pair = apart(passage, stated)
    held = common(pair) if pair and stated.percent is not None else None
    if pair is None or held is None or not held[0].low or held[0].low <= 0 or stated.percent is None:
        return []
    return [pair] if plausible(im.size(im.change(*held)), stated.percent, AT_MOST) else []


def _over_time(before: list[Figure], stated: Figure) -> bool:
    """ "It was 620 in 1960-89 and 430 in 2000-24, a decline of 31 %": one thing at two times."""
    told = [f for f in before if f.unit == before[-1].unit and f.claim.period is not None]
    told = told if len(told) == len(before) == 2 and told[0].claim.period != told[1].claim.period else []
    return bool(told) and stated.led("comma", within=4) and not unlike(told[0].claim, told[1].claim)


def _led_inside(after: Figure) -> bool:
    """ "A fifth below the $42.5" where the bound was read as part of the figure: it is the old figure, no bound."""
    return after.gap == 0 and (
        after.claim.hedge in ("less_than", "more_than") or not within(after.claim).isdisjoint(("over", "under"))
    )


def _as_exact(pair: Change) -> Interval:
    """The old figure as its digits give it, in the unit in which the two are compared."""
    printed, base, value = as_printed(pair.old), pair.old.claim.base, pair.old.claim.value
    if pair.old.unit == pair.new.unit or kin(pair) or base is None or not base.value or not value:
        return printed
    return printed.scaled(base.value / value)


def _signed(size: Interval, way: str, computed: Interval) -> Interval:
    """The stated size with the sign its word gives it; without a word, that of the computed change."""
    down = way == "down" if way else middle(computed) < 0
    if not down:
        return size
    low, high = size.high, size.low
    return Interval(None if low is None else -low, None if high is None else -high, size.high_open, size.low_open)
