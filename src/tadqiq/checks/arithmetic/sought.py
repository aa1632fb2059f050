"""The whole of a share that its sentence leaves out: an amount that stands before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Interval
from . import interval_math as im
from .changes import changes, is_move
from .figures import Figure, Passage
from .sought_by_name import of_capacity, of_measure, of_them_above, of_things, quotient
from .ways import Near, Split, Way, amount, holds

SAYS = ("equals", "open", "represent", "by", "size", "rate")
THOUSAND = 1000.0
MOVED = ("up", "down", "points", "against")


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
    of_it = share.trailed("of", "from", within=0) and share.trailed("the_cost", within=3)
    worded = not share.in_digits  # «نصف الفاتورة»
    if of_it or (worded and share.trailed("the_cost", within=0)):
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
    return [f for f in passage.above() if f.unit == part.unit and holds(f, part)]


def _wholes(passage: Passage, part: Figure, first: Figure) -> list[Figure]:
    """The amounts before that can be the part's whole: of its kind, greater, and counting the same thing."""
    found = [f for f in _earlier(passage, first) if holds(f, part)]
    again = {tie.partition(":")[2] for f in found if f.repeats for tie in f.claim.ties if tie.startswith("equivalent:")}
    return [f for f in found if f.claim.id not in again]


def _earlier(passage: Passage, first: Figure) -> Iterator[Figure]:
    yield from reversed(passage.before(first))
    for sentence in passage.earlier:
        yield from reversed(sentence)


SOUGHT: tuple[Way, ...] = (_worth, of_measure, _said, of_them_above, quotient, of_capacity, of_things)
