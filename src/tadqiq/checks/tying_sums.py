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
    yield from _seats(told)
    for whole in amounts(told):
        behind = _listed_behind(whole, told)
        if behind:
            yield Tied(PLUS, whole, tuple(behind), whole, SURE, "sum")
            continue
        kin = alike(whole, told)
        i = next(n for n, f in enumerate(kin) if f is whole)
        if i and _grown(whole, kin[i + 1 : i + 2]):
            yield Tied(PLUS, whole, (kin[i - 1], kin[i + 1]), whole, WORD, "sum")
        for n in range(2, MOST):
            for parts in (kin[i + 1 :][:n], kin[:i][-n:]):
                if len(parts) == n and not any(is_move(f) for f in parts):
                    yield Tied(PLUS, whole, tuple(parts), whole, _of_sum(whole, parts), "sum")


def _seats(told: Sequence[Figure]) -> Iterator[Tied]:
    """ "A won 146 of the 300 seats. B took 98, C 47 and others the remaining 19": the part before the whole counts."""
    listed = amounts(told)
    for i, (part, whole) in enumerate(pairwise(listed), 2):
        inside = whole.led("of", "out_of", "from", within=3) and whole.gap <= 3 and of_size(part, whole)
        if not inside or whole.interval.top <= part.interval.top:
            continue
        after = alike(whole, listed[i:])
        ends = [k for k, f in enumerate(after) if f.led("rest", within=3) or f.trailed("rest", within=1)]
        if ends:
            yield Tied(PLUS, whole, (part, *after[: ends[0] + 1]), whole, SURE, "sum")


def _grown(whole: Figure, after: Sequence[Figure]) -> bool:
    """ "46 more cases, bringing the total to 1,328 from 1,282": what is added stands before, what there was behind."""
    closed = whole.led("to", within=3) or whole.led("closing", within=10)
    return closed and any(f.led("against", "from", "level", within=8) for f in after)


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
    called = whole.led("total", "equals", "closing", within=8) or whole.trailed("total", "distribute", within=4)
    opened = whole.trailed("among", "colon", "namely", within=6) or whole.led("of", "out_of", "from", within=3)
    listed = left or any(f.led("among", "distribute", within=4) or f.led("level", within=12) for f in parts)
    if called or opened or listed:
        return WORD
    return ORDER if len(parts) > 2 and together else BARE
