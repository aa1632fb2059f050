"""The whole of a share that its sentence leaves out: an amount before it, or what its name is a quotient of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ...languages.tables import read
from ...model import Interval
from . import interval_math as im
from .changes import changes, is_move
from .figures import Figure, Passage, common
from .nouns import fated, like, nouns, of_a_fate, unlike

SAYS = ("equals", "open", "represent", "by", "size", "rate")
OTHER = ("x", "pp", "bp", "rank")
BESIDE = 7  # how many words may stand between a part and its share
THOUSAND = 1000.0
MOVED = ("up", "down", "points", "against")


class Split(NamedTuple):
    """A part, the totals it may belong to (nearest first), whether the text names the total itself.

    ``sure`` is whether a share that fits none of them is wrong: else the whole may be one that the text leaves out.
    """

    part: Figure
    totals: list[Figure]
    named: bool
    sure: bool = True


class Near(NamedTuple):
    """A share with the two figures before and after it, where there are any that are amounts."""

    before2: Figure | None
    before: Figure | None
    after: Figure | None
    after2: Figure | None


Way = Callable[[Passage, Figure, Near], Split | None]


def amount(figure: Figure | None) -> bool:
    """Whether the figure can be a part or a whole: it counts or measures something."""
    return figure is not None and figure.precise and figure.percent is None and figure.unit not in OTHER


def _worth(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "A stake of 45 %, that is 4.7 billion": the whole stands somewhere before."""
    part = near.after
    if part is None or not part.led("equals", within=5) or not _shared(share):
        return None
    return Split(part, _wholes(passage, part, share) or _thousandfold(passage, part, share), False)


def _thousandfold(passage: Passage, part: Figure, share: Figure) -> list[Figure]:
    """ "They declared 10 million and paid 5 %, or 500 million": the whole of a part a thousand times too great."""
    said = (share.percent or Interval()).scaled(THOUSAND / 100)
    told = (f for f in _earlier(passage, share) if amount(f) and f.unit == part.unit and not f.repeats)
    return [f for f in told if im.times(f.interval, said).overlaps(part.interval)][:1]


def _shared(share: Figure) -> bool:
    worded = share.by("share_word", "represent", "distribute", "of", "out_of")
    return worded or share.claim.role == "share" or bool(share.claim.measure)


def _said(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "96 million, or 40 % of the total": the whole stands somewhere before the part."""
    part = near.before
    apposed = part is not None and _apposed_to(part, share)
    reach = 8 if apposed or share.led("represent", "equals", within=1) else 4
    if part is None or share.gap > reach or not share.led("equals", "represent", "open", "comma", within=4):
        return None
    whole = share.trailed("whole", "out_of", "total", within=3)
    whole = whole or (share.led("equals", "represent", within=1) and share.trailed("among", within=0))
    if share.trailed(*MOVED, within=2) or share.led(*MOVED, within=3):
        return None
    plain = (apposed or share.led("equals", "represent", within=3)) and not share.trailed("of", "from", within=0)
    whole = whole or (share.trailed("of", "from", within=0) and share.trailed("goal", within=3))
    if is_move(part) and not whole:
        return None  # "at $16.80, up $1.20, or 7.7 %": of what it was
    if share.trailed("of", "from", within=0) and share.trailed("the_cost", within=3):
        bill = _bill(passage, part)
        return Split(part, bill, False) if bill else None
    wholes = _wholes(passage, part, part)
    sure = (whole or plain) and (whole or not _grew(passage, part, wholes))
    return Split(part, wholes if wholes or not whole else _further(passage, part), False, sure)


def _apposed_to(part: Figure, share: Figure) -> bool:
    """ "And 31,800 of the infected trees, about half, were felled": between two commas behind the part."""
    beside = share.led("comma", within=0) and share.trailed("comma", within=0)
    return beside and part.trailed("of", "out_of", "among", within=0)


def _bill(passage: Passage, part: Figure) -> list[Figure]:
    """What the whole is said to cost, further up or in the next two sentences; else the only greater amount above."""
    below = [f for sentence in passage.story[passage.place + 1 : passage.place + 3] for f in sentence]
    told = [f for f in (*passage.above(), *below) if f.unit == part.unit and amount(f) and f is not part]
    told = [f for f in told if f.interval.bottom > part.interval.top and not f.repeats]
    called = [f for f in told if f.claim.measure == "cost" or f.led("cost", "total", within=6)]
    return called or [f for f in told if f.claim.start < part.claim.start]


def _grew(passage: Passage, part: Figure, wholes: Sequence[Figure]) -> bool:
    """ "From 45 million to 20 million, that is by 56 %": the percentage is of the change, not a share."""
    return any(p.new is part and p.old in wholes[:1] for p in changes(passage))


def _further(passage: Passage, part: Figure) -> list[Figure]:
    """The amounts of the part's unit in the sentences further up: "51 % of the target", told at the beginning."""
    return [f for f in passage.above() if f.unit == part.unit and _holds(f, part)]


def _holds(whole: Figure, part: Figure) -> bool:
    """Whether an amount before the part can be its whole: of its kind, greater, counting the same thing."""
    again = whole.repeats and whole.unit != part.unit
    told = amount(whole) and not again and whole.claim.start < part.claim.start
    exact = whole.claim.hedge in ("exact", "approx")  # a bound would let almost any share pass
    held = common([part, whole]) if told and exact and not unlike(part.claim, whole.claim) else None
    return held is not None and held[1].top > held[0].bottom


def _of_measure(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "Wages were 124 million, or 58 % of revenue": the whole is what was said to be the revenue before."""
    part, measure = near.before, share.claim.measure
    tied = share.led("equals", "represent", "open", within=4) and share.gap <= 6
    if part is None or is_move(part) or not measure or not tied or not share.trailed("of", "from", "revenue", within=1):
        return None
    told = [f for f in passage.above() if f.claim.measure == measure and f.claim.start < part.claim.start]
    told = [
        f for f in told if amount(f) and f.dimension == part.dimension and not f.repeats and f.claim.role != "change"
    ]
    now = [f for f in told if not f.led("open", "against", "from", within=4)] or told
    alone = len({f.claim.value for f in now}) == 1 and _of_one_time(part, now[0])
    # The bodies named are some of the dead; a part of another measure may be further off and still be meant.
    return Split(part, [*now, *told], alone and part.claim.measure != measure, alone) if now else None


def _of_one_time(part: Figure, whole: Figure) -> bool:
    """Whether the two may be of one year: next year's deficit is no share of last year's output."""
    one, other = part.claim, whole.claim
    return one.stage == other.stage and one.period in (None, other.period)


def _wholes(passage: Passage, part: Figure, first: Figure) -> list[Figure]:
    """The amounts before that can be the part's whole: of its kind, greater, and counting the same thing."""
    found = [f for f in _earlier(passage, first) if _holds(f, part)]
    again = {tie.partition(":")[2] for f in found if f.repeats for tie in f.claim.ties if tie.startswith("equivalent:")}
    return [f for f in found if f.claim.id not in again]


def _earlier(passage: Passage, first: Figure) -> Iterator[Figure]:
    yield from reversed(passage.before(first))
    for sentence in passage.earlier:
        yield from reversed(sentence)


def _of_them_above(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "The house has 240 seats. They won 132 of them … with 55 per cent of the seats": both are told further up."""
    measure = share.claim.measure
    told = [f for f in passage.above() if amount(f) and f.claim.start < share.claim.start and f not in passage.figures]
    if not measure or not share.trailed("of", "from", within=0):
        return None
    parts = [f for f in told if f.trailed("among", within=0)]
    wholes = [f for f in told if measure == f.claim.measure or measure in nouns(f.claim)]
    wholes = [f for f in wholes if parts and f not in parts and _holds(f, parts[0])]
    alone = all(len({f.claim.value for f in found}) == 1 for found in (parts, wholes))
    return Split(parts[0], wholes, False) if alone else None


def _quotient(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "86 died ... 4,310 cases, a case fatality rate of 2 %": what the rate's name divides by what."""
    for rate in read("checks", "quotients.toml").values():
        named = share.claim.measure in rate["named"] or ("cue" in rate and share.led(rate["cue"], within=5))
        if named and not share.led("points", "against", "from", within=3):
            part, whole = (_measuring(passage, share, rate[side]) for side in ("part", "whole"))
            if part and whole and part[0] is not whole[0]:
                return Split(part[0], whole, len({f.claim.value for f in (*part, *whole)}) == 2)
    return None


def _measuring(passage: Passage, share: Figure, measures: Sequence[str]) -> list[Figure]:
    """The amounts of the sentence that measure one of these, else those of the sentence before it."""
    for sentence in (passage.figures, *passage.earlier[:1]):
        told = [f for f in sentence if amount(f) and f is not share]
        # The patients who died lie in no bed.
        found = [f for f in told if f.claim.measure in measures or (nouns(f.claim) & set(measures) and not _gone(f))]
        if found:
            return found
    return []


def _gone(figure: Figure) -> bool:
    """Whether the figure, whatever it counts, is told of what became of them: patients who died."""
    return figure.claim.measure not in nouns(figure.claim) and of_a_fate(figure.claim.measure)


def _of_things(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "It runs 152 of the screens, or 29 per cent": the only number of such things told further up."""
    part = near.before
    tied = share.led("equals", "open", within=1) or (
        share.led("comma", within=0) and share.trailed("of", "from", within=0)
    )
    if part is None or not tied or share.gap > BESIDE or is_move(part) or share.claim.role == "change":
        return None
    above = [f for sentence in passage.story[: passage.place] for f in sentence]
    above += passage.before(part) if part.trailed("of", "from", within=0) else []
    told = [f for f in above if _of_one_kind(f, part, share) and _holds(f, part)]
    alone = len({f.claim.value for f in told}) == 1
    return Split(part, told[-1:], False) if alone else None


def _of_one_kind(whole: Figure, part: Figure, share: Figure) -> bool:
    """Whether a number further up counts what the part counts, or what the share is said to be of."""
    one, other = whole.claim, part.claim
    if like(one, other) or fated(one, other) or (one.measure and one.measure == other.measure):
        return True
    named = {t[2:] for f in (part, share) for t in f.claim.clause if t[0] in "mck"}
    return not named.isdisjoint(nouns(whole.claim))


SOUGHT: tuple[Way, ...] = (_worth, _of_measure, _said, _of_them_above, _quotient, _of_things)
