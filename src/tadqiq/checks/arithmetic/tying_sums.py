"""Which amounts of a passage may make one of them together: lists, what is left, what has grown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .changes import is_move
from .figures import Figure
from .tellings import BARE, ORDER, SURE, WORD, alike, amounts, in_one_sentence, of_size
from .tied import PLUS, Tied

MOST = 6


def sums(told: Sequence[Figure]) -> Iterator[Tied]:
    """A whole with the amounts of its kind that follow it or precede it without a gap."""
    listed = amounts(told)
    yield from _seats(listed)
    for whole in listed:
        behind = _listed_behind(whole, told)
        if behind:
            yield Tied(PLUS, whole, tuple(behind), whole, SURE, "sum")
            continue
        yield from _grown(whole, listed)
        kin = alike(whole, listed)
        i = next(n for n, f in enumerate(kin) if f is whole)
        for n in range(2, MOST):
            for parts in (kin[i + 1 :][:n], kin[:i][-n:]):
                # What something rose from is no part of anything beside what it rose to.
                moved = any(is_move(f) or f.claim.role == "from" for f in parts)
                if len(parts) == n and not moved and not _summed_up(parts):
                    yield Tied(PLUS, whole, tuple(parts), whole, _of_sum(whole, parts), "sum")


def _summed_up(parts: Sequence[Figure]) -> bool:
    """Whether the last of the parts is what the others make: "31 seats and 24, which makes 55 out of 101"."""
    return len(parts) > 2 and parts[-1].value == sum(f.value for f in parts[:-1])


def _seats(listed: Sequence[Figure]) -> Iterator[Tied]:
    """ "A won 146 of the 300 seats. B took 98, C 47 and others the remaining 19": the part before the whole counts."""
    for i, (part, whole) in enumerate(pairwise(listed), 2):
        inside = whole.led("of", "out_of", "from", within=3) and whole.gap <= 3 and of_size(part, whole)
        if not inside or whole.interval.top <= part.interval.top:
            continue
        after = alike(whole, listed[i:])
        ends = [k for k, f in enumerate(after) if f.led("rest", within=3) or f.trailed("rest", within=1)]
        if ends:
            yield Tied(PLUS, whole, (part, *after[: ends[0] + 1]), whole, SURE, "sum")


def _grown(whole: Figure, listed: Sequence[Figure]) -> Iterator[Tied]:
    """ "46 more cases, bringing the total to 1,328 from 1,282": what is added stands beside, what there was behind."""
    kin = [f for f in alike(whole, listed) if of_size(whole, f)]
    i = next((n for n, f in enumerate(kin) if f is whole), 0)
    closed = whole.led("to", within=3) or whole.led("closing", within=10)
    for beside, behind in ((i - 1, i + 1), (i + 1, i + 2)):
        if not closed or beside < 0 or behind >= len(kin):
            continue
        added, before = kin[beside], kin[behind]
        grew = whole.interval.bottom > before.interval.top > added.interval.bottom
        if grew and _was(before) and not (_was(added) or added.claim.role == "from") and in_one_sentence(whole, added):
            yield Tied(PLUS, whole, (added, before), whole, SURE, "sum")
            yield from (Tied(PLUS, whole, (added, later), whole, WORD, "sum") for later in kin[behind + 1 :])


def _was(figure: Figure) -> bool:
    """Whether the figure is said to be what there was before."""
    return figure.led("against", "from", "level", "formerly", within=8)


def _listed_behind(whole: Figure, told: Sequence[Figure]) -> list[Figure]:
    """ "142 staff: 62 doctors, 48 nurses and 22 medics": all that a colon lists, whatever each part is called."""
    after = told[told.index(whole) + 1 :]
    if not after or not after[0].led("colon", "namely", within=4) or after[0].gap > 8:
        return []
    found: list[Figure] = []
    for figure in after:
        same = figure.percent is None and of_size(whole, figure) and in_one_sentence(whole, figure)
        if not same or figure.gap > 8 or is_move(figure):
            break
        found.append(figure)
    return found if len(found) > 2 else []


def _of_sum(whole: Figure, parts: Sequence[Figure]) -> float:
    """How much the words say that the parts make the whole; parts of several sentences are no list."""
    if not in_one_sentence(*parts):
        return BARE
    together = in_one_sentence(whole, *parts)
    left = parts[-1].led("rest", within=4) or parts[-1].trailed("rest", within=2)
    grown = whole.led("to", "closing", within=4) and any(f.led("against", "from", within=3) for f in parts)
    if together and (left or grown):
        return SURE
    if parts[-1].led("among", within=2) and not parts[0].led("among", within=4):
        return BARE  # "120 million of loans, of which 75 million has been drawn": the last is part of the one before
    called = whole.led("total", "equals", "closing", within=8) or whole.trailed("total", "distribute", within=4)
    opened = parts[0].claim.start > whole.claim.start and whole.trailed("among", "colon", "namely", within=6)
    opened = opened or whole.led("of", "out_of", "from", within=3)
    listed = left or any(f.led("among", "distribute", within=4) or f.led("level", within=12) for f in parts)
    if called or opened or listed:
        return WORD
    return ORDER if len(parts) > 2 and together else BARE
