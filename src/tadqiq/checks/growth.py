"""A change in per cent or in folds that its own two figures do not give."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Interval
from .arithmetic import interval_math as im
from .arithmetic.calculation import as_printed, calculated, middle, plausible, ratio_of
from .arithmetic.changes import MOVES, Change, again, changes, direction, is_move, more
from .arithmetic.figures import Figure, Passage, common, kin, passages
from .arithmetic.folds import folds
from .arithmetic.growth_pairs import AT_MOST, led_inside, led_on, pair_of, signed, told_beside
from .arithmetic.shares import borne_out
from .arithmetic.sizes import sized
from .evidence import Evidence

MOST = 1000
EXCHANGE = "exchange_rate"
# What a percentage that itself moved is no change of anything else.
LEVELS = ("from", "to")
# Beyond how many words "against" may speak of somebody else.
FAR = 8
FURTHEST, CLAUSE = 99, 0
AMOUNTS = ("profit", "revenue", "cost", "price")
# How many times an amount in another unit may be the old one.
OTHER, BARE = 5.0, 100.0


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every percentage or fold word that the text ties to an old and a new figure."""
    for passage in passages(evidence):
        pairs = changes(passage)
        for figure in passage.figures:
            yield from _of_size(evidence, passage, figure)
            if _told(passage, figure):
                yield from _percent(evidence, passage, pairs, figure)
        yield from folds(evidence, passage, pairs)


def _told(passage: Passage, figure: Figure) -> bool:
    """Whether a figure is a percentage by which something changed: no level, and no share of its part in a whole."""
    if figure.percent is None or figure.claim.role in LEVELS:
        return False
    anew = again(passage, figure)
    led = is_move(figure) or told_beside(passage, figure) or led_on(passage, figure)
    moved = led or more(figure) or anew or _apart(figure)
    return bool(moved) and bool(direction(figure) or anew or not borne_out(passage, figure))


def _percent(evidence: Evidence, passage: Passage, pairs: list[Change], stated: Figure) -> Iterator[Finding]:
    """A percentage beside the old and the new figure."""
    pair = pair_of(passage, pairs, stated)
    if pair and _of_what_follows(passage, pair, stated):
        return
    intervals = _compared(pair) if pair else None
    if pair is None or intervals is None or stated.percent is None or _in_other_units(pair, intervals):
        return
    computed = im.change(*intervals)
    said = signed(stated.percent, direction(stated), computed)
    if _quoted_in_another(pair, stated) and _runs_against(intervals, said):
        pair, intervals = Change(pair.new, pair.old), intervals[::-1]
        computed = im.change(*intervals)
    turned = im.change(*intervals[::-1])
    if _apart(stated) and _off(turned, stated) < _off(computed, stated):
        # "Bids of 236 and 251 million, a difference of 6 per cent": of the one or of the other.
        pair, intervals, computed = Change(pair.new, pair.old), intervals[::-1], turned
        said = signed(stated.percent, "", computed)
    fits = computed.overlaps(said)
    if abs(middle(computed)) > MOST or (not fits and (_yearly(stated) or _of_another(pair, computed, stated))):
        return
    if not fits and _told_by_another(passage, stated, computed):
        return
    ratio = ratio_of(intervals[::-1])
    contrary = im.size(computed).overlaps(stated.percent) and not fits
    yield calculated(
        "growth", evidence, pair, stated, computed, said, f"({pair.new.words} - {pair.old.words}) / {pair.old.words}",
        kind="direction" if contrary else "", amount=False, point=None if ratio is None else (ratio - 1) * 100,
        old=pair.old, new=pair.new,
    )  # fmt: skip


def _in_other_units(pair: Change, intervals: list[Interval]) -> bool:
    """ "A 14.2 km drag at 7.9 % that gains 1,122 m": what is so far apart, in two units, is no change."""
    return pair.old.unit != pair.new.unit and im.gap(*intervals) > (BARE if kin(pair) else OTHER)


def _told_by_another(passage: Passage, stated: Figure, computed: Interval) -> bool:
    """ "Down 5 per cent from 280 to 266, with rain 9 per cent below normal": the change told is another."""
    moves = (f for f in passage.figures if f is not stated and f.claim.hedge == "exact" and is_move(f))
    printed = (f.percent for f in moves if f.percent is not None and f.in_digits)
    return any(im.size(computed).overlaps(percent) for percent in printed)


def _of_what_follows(passage: Passage, pair: Change, stated: Figure) -> bool:
    """ "With 61 per cent of the ball and 17 shots against nine": no word of movement, and what is set apart follows."""
    after = all(f.claim.start > stated.claim.start for f in pair)
    tied = pair.old.led("from", within=2) or pair.new.led("to", within=3) or more(stated) or again(passage, stated)
    return after and not tied and not direction(stated)


def _apart(stated: Figure) -> bool:
    """Whether a percentage says by how much two amounts differ: "against 251 million, a difference of 6 per cent"."""
    return stated.percent is not None and stated.led("difference", within=1) and not stated.trailed("of", within=0)


def _off(computed: Interval, stated: Figure) -> float:
    """How far a change is from the one stated, whichever way it went."""
    return abs(abs(middle(computed)) - stated.value)


def _of_another(pair: Change, computed: Interval, stated: Figure) -> bool:
    """ "Fell 12 % to 84 million last year as …, against 310 million at its rival": far off in words and in size."""
    far = pair.old.led("against", within=FAR) and pair.old.gap > FAR and pair.new.led("to", within=1)
    return (
        _set_apart(pair, stated)
        or _set_against(pair)
        or (
            (far or _moved_apart(pair, stated))
            and not plausible(im.size(computed), stated.percent or Interval(), AT_MOST)
        )
    )


def _set_against(pair: Change) -> bool:
    """ "Output fell 14 % to 4.2 billion, against consumption of 6.2": what is set against it is no older output."""
    measures = {pair.old.claim.measure, pair.new.claim.measure} - {""}
    named = pair.old.led("against", within=FAR) and not pair.old.led("against", within=0)
    return len(measures) > 1 and named and pair.new.led("to", within=1)


def _moved_apart(pair: Change, stated: Figure) -> bool:
    """ "Sales were 910 million, 6 per cent more, as the price rose from 11.8 to 14.2": moved on its own."""
    first = min(pair, key=lambda f: f.claim.start)
    moved = min(first.before.get(word, FURTHEST) for word in MOVES)
    return first.claim.start > stated.claim.start and CLAUSE < moved + 1 < first.before.get("comma", 0) <= first.gap


def _set_apart(pair: Change, stated: Figure) -> bool:
    """ "Output was 1.35m tonnes, up 4 %, while the price stood at 610 against 584": another clause begins."""
    first = min(pair, key=lambda f: f.claim.start)
    return first.claim.start > stated.claim.start and first.before.get("while", FURTHEST) < first.gap


def _quoted_in_another(pair: Change, stated: Figure) -> bool:
    """Whether a rate of exchange is spoken of: the fewer crowns buy a dollar, the more a crown is worth."""
    return EXCHANGE in {f.claim.measure for f in (*pair, stated)}


def _runs_against(intervals: list[Interval], said: Interval) -> bool:
    """Whether the change of the two figures taken the other way round is the one stated."""
    return bool(intervals[1].low and intervals[1].low > 0) and im.change(*intervals[::-1]).overlaps(said)


def _compared(pair: Change) -> list[Interval] | None:
    """The old and the new figure in one unit; None where they have none in common, or the old may be nothing."""
    intervals = common(pair)
    if intervals and led_inside(pair.old):
        intervals = [_as_exact(pair), intervals[1]]
    return intervals if intervals and intervals[0].low and intervals[0].low > 0 else None


def _of_size(evidence: Evidence, passage: Passage, stated: Figure) -> Iterator[Finding]:
    """A percentage beside the size of its change and the figure it ended at."""
    found = sized(passage, stated) if stated.percent is not None else None
    if found is None or stated.percent is None:
        return
    computed, said = im.size(found.computed), stated.percent
    if computed.top < float("inf"):
        yield calculated(
            "growth", evidence, found, stated, computed, said, f"{found.size.words} in {found.new.words}",
            kind="size", right="sound_size", amount=False, old=found.size, new=found.new,
        )  # fmt: skip


def _yearly(stated: Figure) -> bool:
    """ "An average of 2.3 % a year" is no change between the two figures of the sentence."""
    led = (stated.led("annual", within=6) and not _of_an_amount(stated)) or stated.led("average", within=2)
    return led or stated.trailed("annual", "yearly", within=2)


def _of_an_amount(stated: Figure) -> bool:
    """ "Quarterly profit fell 40 %": the word for the time stands beside what fell."""
    at = stated.before["annual"]
    return any(abs(stated.before.get(word, FURTHEST) - at) == 1 for word in AMOUNTS)


def _as_exact(pair: Change) -> Interval:
    """The old figure as its digits give it, in the unit in which the two are compared."""
    printed, base, value = as_printed(pair.old), pair.old.claim.base, pair.old.claim.value
    if pair.old.unit == pair.new.unit or kin(pair) or base is None or not base.value or not value:
        return printed
    return printed.scaled(base.value / value)
