"""Which old and which new figure a percentage of change is told of."""

from __future__ import annotations

from collections.abc import Sequence

from ...knowledge.dimensions import TIMES
from ...model import Interval
from . import interval_math as im
from .calculation import middle, plausible
from .changes import BEYOND, MOVES, POINTS, Change, direction, is_move, of_its_size
from .cues import within
from .figures import Figure, Passage, common, kin
from .nouns import unlike
from .told_apart import ANYTHING, apart, in_time

AT_MOST = 2.5
# How many words between a comma and a figure may still tell of what stands before the comma.
WORDS = 2
# How many words may name the old figure: "less than last year's 1.6 million".
PAST = 6


def pair_of(passage: Passage, pairs: Sequence[Change], stated: Figure) -> Change | None:
    """The pair nearest to the percentage that it can be the change of, None where there is none."""
    if any(_is_of(passage, stated, p) for p in pairs):
        return None
    beside = [*(p for p in pairs if _next_to(passage, stated, p)), *told_beside(passage, stated)]
    own = _led_to(passage, stated)
    usable = [p for p in beside if stated not in p and p.old.percent is None and (own is None or own in p)]
    usable = [p for p in usable if not _of_another_clause(stated, p)]
    usable = usable or _both_before(passage, stated) or _parted(passage, stated) or _both_above(passage, stated)
    if stated.led("while", within=12):
        # "… to 1,475, while the union wanted a quarter more": another clause, with figures of its own.
        usable = [p for p in usable if p.new.claim.start > stated.claim.start]
    return _best(passage, stated, min(usable, key=lambda p: p.distance(stated))) if usable else None


def _is_of(passage: Passage, stated: Figure, pair: Change) -> bool:
    """ "It would cut poverty by a third, from 12 per cent to 8": of the shares behind it, and of nothing before it."""
    after = pair.old.claim.start > stated.claim.start and pair.old.percent is not None
    return after and pair.old.led("from", within=1) and pair.old.gap <= WORDS and _next_to(passage, stated, pair)


def _best(passage: Passage, stated: Figure, pair: Change) -> Change:
    """The pair, unless another amount of its unit, told before the percentage, is what the old figure grew to."""
    further = () if pair.new.led("to", within=3) else passage.earlier
    told = [*reversed(passage.before(stated)), *(f for sentence in further for f in reversed(sentence))]
    others = [f for f in told if f.claim.hedge in ("exact", "approx") and not f.repeats and f not in pair]
    others = [f for f in others if f.precise and kin([f, pair.new])]
    news = [pair.new, *(f for f in others if not unlike(f.claim, pair.old.claim))]
    return next((Change(pair.old, new) for new in news if _gives(pair.old, new, stated)), pair)


def _gives(old: Figure, new: Figure, stated: Figure) -> bool:
    """Whether the growth from the old to the new figure is the one stated."""
    held = common([old, new])
    if held is None or stated.percent is None or not held[0].low or held[0].low <= 0:
        return False
    computed = im.change(*held)
    return computed.overlaps(signed(stated.percent, direction(stated), computed))


def _of_another_clause(stated: Figure, pair: Change) -> bool:
    """ "Prices 38 % above the usual, most of all for dredging from 11 to 14 metres": a comma, and another subject."""
    first = min(pair, key=lambda f: f.claim.start)
    if _after_all(stated, first):
        return True
    grew = "up" if pair.new.value > pair.old.value else "down"
    if direction(stated) == grew and not stated.trailed("up", "down", "over", "under", within=0):
        return False
    return first.claim.start > stated.claim.start and WORDS < first.before.get("comma", 0) <= first.gap


def _after_all(stated: Figure, first: Figure) -> bool:
    """ "Shares rose 9 % after it raised its profit goal to 450 million from 410": why, and of another measure."""
    measures = {stated.claim.measure, first.claim.measure} - {""}
    return (
        len(measures) > 1 and 0 <= first.before.get("after", -1) <= first.gap and first.claim.start > stated.claim.start
    )


def _next_to(passage: Passage, stated: Figure, pair: Change) -> bool:
    """Whether no other figure stands between the percentage and the pair."""
    again = stated.led("equals", within=0)  # "an increase of 20 cents or 8 per cent"
    figures = [f for f in passage.figures if (f.unit not in TIMES and not f.repeats) or f is stated]
    figures = [f for f in figures if f is stated or not (again and f.percent is None and is_move(f))]
    i = figures.index(stated)
    return any(f in figures[max(0, i - 1) : i + 2] for f in pair)


def led_on(passage: Passage, stated: Figure) -> bool:
    """ "Cut its losses by 40 % to 84 million": the word of movement stands further off, what it led to right behind."""
    return stated.led(*MOVES, within=8) and _led_to(passage, stated) is not None


def _led_to(passage: Passage, stated: Figure) -> Figure | None:
    """ "Rose 12.5 % to 31.5 billion": the amount that the percentage leads to, and so the one it changed."""
    figures = list(passage.figures)
    after = figures[figures.index(stated) + 1 :][:1]
    return after[0] if after and after[0].led("to", within=1) and after[0].gap <= 2 else None


def told_beside(passage: Passage, stated: Figure) -> list[Change]:
    """ "$36, a fifth below the $45": the percentage is followed by a word of movement and the old figure."""
    beyond = stated.led(*BEYOND, within=3)
    reach = 7 if beyond or stated.trailed("up", "down", "over", "under", within=0) else 4
    after = [f for f in passage.figures if f.claim.start > stated.claim.start]
    after = after if after and after[0].gap <= reach else []
    before = [f for f in passage.before(stated) if f.precise and not f.repeats]
    if stated.led("equals", within=0) and stated.gap <= 1:
        before = before[:-1]  # "$16.80, $1.20 or 7.7 % more than the $15.60": the change is told before
    if (
        not after
        or not before
        or not (
            beyond or stated.trailed("up", "down", within=1) or led_inside(after[0]) or _more_than(stated, after[0])
        )
    ):
        return []
    alike = [f for f in reversed(before) if f.dimension == after[0].dimension or kin([f, after[0]])]
    alike = of_its_size(alike, after[0])
    return [Change(after[0], alike[0])] if alike and after[0].precise else []


def _more_than(stated: Figure, after: Figure) -> bool:
    """ "60 cents, 40 % less than the dollar paid before": the percentage says by how much it is more or less."""
    near = after.led("over", "under", within=1) and after.gap <= 3
    named = after.led("over", "under", within=4) and after.gap <= PAST and "comma" not in after.before  # "last year's"
    return stated.trailed("over", "under", within=0) and (near or named)


def _both_before(passage: Passage, stated: Figure) -> list[Change]:
    """ "It carried 298, though it may take 240, an excess of 24 %": the only two amounts, smaller and larger."""
    before = [f for f in passage.before(stated) if not f.repeats]
    amounts = [f for f in before if f.unit not in TIMES]
    before = amounts or before
    full = stated.trailed("over_limit", within=0) and any(f.led("room", within=3) for f in before)
    told = full or stated.led("equals", "represent", within=6) or _over_time(before, stated) or _then_and_now(before)
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


def _parted(passage: Passage, stated: Figure) -> list[Change]:
    """The pair that a full stop parts, where the percentage is near enough to its change to be meant for it."""
    pair = apart(passage, stated)
    held = common(pair) if pair and stated.percent is not None else None
    if pair is None or held is None or not held[0].low or held[0].low <= 0 or stated.percent is None:
        return []
    return [pair] if plausible(im.size(im.change(*held)), stated.percent, AT_MOST) else []


def _both_above(passage: Passage, stated: Figure) -> list[Change]:
    """ "It made 2.2 million in 2023 and 2.5 in 2024. The head put growth at 14 %": the only two amounts just before."""
    own = [f for f in passage.figures if f is not stated and f.unit not in TIMES]
    if not passage.earlier or any(f.claim.start < stated.claim.start or f.percent is not None for f in own):
        return []
    told = [f for f in passage.earlier[0] if f.unit not in TIMES and not f.repeats]
    if len(told) == 1 and stated.led("the", within=0):
        # "It paid 1.32 billion in 2025. In 2024 it had been 1.1 billion. The jump of 20 per cent …": one in each.
        above = [f for sentence in passage.earlier[1:2] for f in sentence if f.unit not in TIMES and not f.repeats]
        told = [*above, *told]
    plain = (
        len(told) == 2 and all(f.precise and f.percent is None for f in told) and not unlike(*(f.claim for f in told))
    )
    held = common(told) if plain else None
    if held is None or not all(i.bottom > 0 for i in held) or _of_something_else(stated, told):
        return []
    if own and (any(f.dimension == told[0].dimension and not unlike(f.claim, told[0].claim) for f in own)):
        return []
    pair = in_time(told) or _by_size(told, stated)
    given = common(pair) if pair else None
    meant = given is not None and plausible(im.size(im.change(*given)), stated.percent or Interval(), AT_MOST)
    return [Change(*pair)] if pair and meant else []


def _of_something_else(stated: Figure, told: Sequence[Figure]) -> bool:
    """ "A profit of 593 million against 574. The shares gained 1.6 %": the change is not said to be of those two."""
    return not {stated.claim.measure, *(f.claim.measure for f in told)} & {*ANYTHING} and all(
        f.claim.measure != stated.claim.measure for f in told
    )


def _by_size(told: Sequence[Figure], stated: Figure) -> Sequence[Figure]:
    """ "It made 520 tonnes, now it makes 442. The drop of 15 % …": where the change is named, which way it went."""
    if not direction(stated) or not stated.led("the", within=3):
        return ()
    return sorted(told, key=lambda f: f.value, reverse=direction(stated) == "down")


def _then_and_now(before: Sequence[Figure]) -> bool:
    """ "It cost 80 cents in May and now costs 92, 15 per cent more": the second of the two is told of today."""
    return len(before) == 2 and before[1].led("now", within=3)


def _over_time(before: list[Figure], stated: Figure) -> bool:
    """ "It was 620 in 1960-89 and 430 in 2000-24, a decline of 31 %": one thing at two times."""
    told = [f for f in before if f.dimension == before[-1].dimension and f.claim.period is not None]
    told = told if len(told) == len(before) == 2 and told[0].claim.period != told[1].claim.period else []
    return bool(told) and stated.led("comma", within=4) and not unlike(told[0].claim, told[1].claim)


def led_inside(after: Figure) -> bool:
    """ "A fifth below the $45" where the bound was read as part of the figure: it is the old figure, no bound."""
    return after.gap == 0 and (
        after.claim.hedge in ("less_than", "more_than")
        or not within(after.claim).isdisjoint(("over", "under", "against", "than"))
    )


def signed(size: Interval, way: str, computed: Interval) -> Interval:
    """The stated size with the sign its word gives it; without a word, that of the computed change."""
    down = way == "down" if way else middle(computed) < 0
    if not down:
        return size
    low, high = size.high, size.low
    return Interval(None if low is None else -low, None if high is None else -high, size.high_open, size.low_open)
