"""Fold words beside the figures they describe: doubled, nearly tripled, halved."""

from __future__ import annotations

from collections.abc import Iterator

from ...knowledge.dimensions import TIMES
from ...model import Finding, Interval
from ..evidence import Evidence
from . import interval_math as im
from .calculation import calculated, ratio_of
from .changes import Change
from .figures import Passage, common, kin
from .folds_stated import Fold, allowed, stated_in
from .nouns import unlike
from .told_apart import fold_apart, in_time

# A fold joined on so speaks of something told before the figure next to it: «12، أقل من 20 المطلوبة، وضعف 6 المعروضة».
AND = "و"
BOTH = 2


def folds(evidence: Evidence, passage: Passage, pairs: list[Change]) -> Iterator[Finding]:
    """Each fold of a sentence against the ratio of the old and new figure beside it, or told in the next sentence."""
    for fold in stated_in(evidence, passage):
        pair = _turned(_pair(passage, pairs, fold), fold)
        # Gearing falls to 0.3 times from 0.7 times: what moved is a fold itself.
        if pair and fold.figure not in pair:
            yield from _judged(evidence, fold, _best(passage, pair, fold))
    apart = fold_apart(passage)
    if apart:
        stated, pair = apart
        fold = Fold(
            allowed(evidence, stated.claim.value or 1.0, stated.by("nearly"), stated.by("over")), stated, (None, None)
        )
        yield from _judged(evidence, fold, _turned(pair, fold) or pair)


def _best(passage: Passage, pair: Change, fold: Fold) -> Change:
    """The pair, unless another amount of the sentence makes the fold with one of the two."""
    told = [f for f in passage.figures if f.precise and not f.repeats and f not in pair]
    told = [f for f in told if f.dimension == pair.new.dimension or kin([f, pair.new])]
    other = (p for f in told if f.percent is None for p in (Change(f, pair.new), Change(pair.old, f)))
    return pair if _gives(pair, fold) else next((p for p in other if _gives(p, fold)), pair)


def _gives(pair: Change, fold: Fold) -> bool:
    held = common(pair)
    return held is not None and held[0].bottom > 0 and im.over(held[1], held[0]).overlaps(fold.said)


def _judged(evidence: Evidence, fold: Fold, pair: Change) -> Iterator[Finding]:
    intervals = common(pair)
    if intervals and intervals[0].low and intervals[0].low > 0:
        ratio = im.over(intervals[1], intervals[0])
        formula = f"{pair.new.words} / {pair.old.words}"
        given, last = ([pair.old, pair.new], fold.figure) if fold.figure else ([pair.old], pair.new)
        point = ratio_of(intervals[::-1])
        yield calculated(
            "growth", evidence, given, last, ratio, fold.said, formula,
            kind="fold_stated" if fold.figure else "fold", severity="warning", amount=False, point=point, unit="x",
            old=pair.old, new=pair.new,
        )  # fmt: skip


def _pair(passage: Passage, pairs: list[Change], fold: Fold) -> Change | None:
    """The old and new figure that the fold stands beside: tied as a change, led by "to", or "twice the 3 per cent"."""
    tied = [p for p in pairs if p.old in fold.beside or p.new in fold.beside]
    if tied:
        return tied[0] if len(tied) == 1 else None
    alone = pairs[0] if len(pairs) == 1 and _told_next(passage, pairs[0], fold) else None
    tied_by = _compared(fold) or _was(passage, fold) or _led_to(passage, fold) or _both_before(passage, fold)
    return tied_by or alone or _at_two_times(passage, fold)


def _at_two_times(passage: Passage, fold: Fold) -> Change | None:
    """ "They have tripled in six years: 140 were counted in 2019 and 420 this spring": the only two behind the fold."""
    stated = fold.figure
    after = [f for f in passage.figures if stated and f.claim.start > stated.claim.start and f.unit not in TIMES][:2]
    if stated is None or len(after) < BOTH or not all(f.precise and f.percent is None for f in after):
        return None
    one, other = after
    alike = one.dimension == other.dimension and not unlike(one.claim, other.claim)
    old, new = in_time(after) or (None, None)
    return Change(old, new) if alike and old and new and not passage.before(stated) else None


def _told_next(passage: Passage, pair: Change, fold: Fold) -> bool:
    """ "Tripled in four years, from 140 to 520": nothing but spans of time stands between the fold and the pair."""
    first = fold.figure or fold.beside[1]
    if first is None:
        return False
    after = [f for f in passage.figures if f.claim.start >= first.claim.start and f is not fold.figure]
    return next((f for f in after if f.unit not in TIMES), None) in pair


def _turned(pair: Change | None, fold: Fold) -> Change | None:
    """The pair the way round in which it is the fold, where nothing says which is which: "180 against 360, double"."""
    held = common(pair) if pair else None
    if pair is None or held is None or pair.old.led("from", within=2) or pair.new.led("to", within=3):
        return pair
    there, back = (im.over(a, b) if b.low and b.low > 0 else Interval() for a, b in (held[::-1], held))
    fits = there.overlaps(fold.said) or not back.overlaps(fold.said) or back == Interval()
    return pair if fits else Change(pair.new, pair.old)


def _compared(fold: Fold) -> Change | None:
    before, after = fold.beside
    if fold.figure is None or before is None or after is None or after.gap > 5 or after.led("to", "from"):
        return None
    if fold.figure.claim.text.startswith(AND):
        return None
    alike = before.unit == after.unit or kin([before, after])
    return Change(after, before) if alike and before.precise and after.precise else None


def _was(passage: Passage, fold: Fold) -> Change | None:
    """ "900 a tonne, three times what it was two years ago, when it sold at 300": the first amount behind the fold."""
    stated, before = fold.figure, fold.beside[0]
    if stated is None or before is None or not before.precise or not stated.trailed("formerly", within=2):
        return None
    after = [f for f in passage.figures if f.claim.start > stated.claim.start and f.unit not in TIMES]
    alike = bool(after) and after[0].precise and kin([before, after[0]])
    return Change(after[0], before) if alike else None


def _both_before(passage: Passage, fold: Fold) -> Change | None:
    """ "61,000 in a camp made for 25,000, that is three times": the two amounts before the fold."""
    stated = fold.figure
    if stated is None or not stated.led("equals", "represent", within=6):
        return None
    told = [f for f in passage.before(stated) if not f.repeats]
    before = [f for f in told if f.dimension == told[-1].dimension][-2:]
    held = common(before) if len(before) == 2 and all(f.precise and f.percent is None for f in before) else None
    if len({f.unit for f in before}) > 1 and before[-1].dimension.startswith("money"):
        return None  # "216 million rials, or 562 million dollars, that is 3.1 times earnings": one amount in two moneys
    if held is None or before[1].dimension == "ratio" or unlike(before[0].claim, before[1].claim):
        return None
    return Change(*sorted(before, key=lambda f: held[before.index(f)].bottom))


def _led_to(passage: Passage, fold: Fold) -> Change | None:
    amounts = [f for f in passage.figures if f.precise and f.percent is None and f.unit != "x"]
    to = [f for f in amounts if f.led("to", within=3)]
    if len(to) != 1:
        return None
    before = [f for f in amounts if f.claim.start < to[0].claim.start and f.dimension == to[0].dimension]
    return Change(before[0], to[0]) if len(before) == 1 and (before[0] in fold.beside or to[0] in fold.beside) else None
