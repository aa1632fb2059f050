"""Lists of parts that their last figure closes: a total, or what remains of the whole."""

from __future__ import annotations

from collections.abc import Iterator

from . import interval_math as im
from .figures import Figure, Passage, common
from .listed import Listed, addable
from .nouns import unlike
from .parts import alike, coordinated

NO_PART = ("equals", "open", "from", "to", "against", "out_of", "among", "each")


def summed_up(passage: Passage) -> Iterator[Listed]:
    """ "3,000 in building and 1,500 in running it, that is 4,500": parts, then the total led by a word of equality.

    Behind "bringing it to" the figure may also be what was there before with the second part: it is none's total
    unless it is called one, or the parts make it.
    """
    amounts = addable(passage)
    for i, total in enumerate(amounts):
        parts = [f for f in amounts[:i] if f.dimension == total.dimension][-2:]
        if len(parts) < 2 or parts[1].led(*NO_PART, within=3):
            continue
        named = total.led("total", within=3) or total.trailed("total", within=3)
        closed = total.led("closing", within=8) and "to" not in total.before
        equal = total.led("equals", within=4) and total.gap <= 8
        if equal or (closed and (named or _made(parts, total))):
            yield Listed(parts, [total], named)


def _made(parts: list[Figure], total: Figure) -> bool:
    held = common([total, *parts])
    return held is not None and im.total(held[1:]).overlaps(held[0])


def leaving(passage: Passage) -> Iterator[Listed]:
    """ "A won 87 of the 150 seats, leaving B with 61 and C with two": the first part, the whole, and the others.

    Behind "against" the others need not be all; that they make more than the whole is wrong all the same.
    """
    amounts = addable(passage)
    for part, whole, *others in (amounts[i:] for i in range(len(amounts) - 2)):
        inside = whole.led("of", "out_of", "from", within=3) and whole.gap <= 3
        fitting = [f for f in others if f.dimension == whole.dimension and not unlike(f.claim, whole.claim)]
        if not inside or fitting != others:
            continue
        found = Listed([part, *others], [whole], True)
        if others[0].led("leaving", "rest", within=12) or (_against(others) and _full(found)):
            yield found


def _against(others: list[Figure]) -> bool:
    """Whether two others or more are set against the first part, one behind the other."""
    return len(others) > 1 and others[0].led("against", within=2) and all(f.gap <= 8 for f in others[1:])


def _full(listed: Listed) -> bool:
    """Whether the parts make the whole, or more."""
    held = common([*listed.totals, *listed.parts])
    return held is not None and im.total(held[1:]).top >= held[0].bottom


def remaining(passage: Passage) -> Iterator[Listed]:
    """ "52 were hurt. 13 of them are in danger, while the remaining 39 went home": no part is left out."""
    amounts = addable(passage)
    for i, first in enumerate(amounts):
        parts = coordinated(amounts[i:], first) if first.trailed("among", within=0) else []
        ends = [k for k, f in enumerate(parts) if k and (f.led("rest", within=3) or f.trailed("rest", within=0))]
        told = [*reversed(amounts[:i]), *(f for sentence in passage.earlier for f in reversed(sentence))]
        wholes = [w for w in told if w.precise and not w.repeats and alike(w, first)]
        if ends and wholes:
            yield Listed(parts[: ends[0] + 1], wholes[:1], True)


def grand(passage: Passage) -> Iterator[Listed]:
    """ "… 6.9 million in all, and 80,000 each, 3.2 million in all, a total of 10.1 million": the total of totals."""
    amounts = addable(passage)
    for i, total in enumerate(amounts):
        parts = [f for f in amounts[:i] if f.dimension == total.dimension and _called_total(f)]
        if len(parts) > 1 and total.led("total", within=4) and total.led("closing", "to", within=8):
            yield Listed(parts, [total], True)


def _called_total(figure: Figure) -> bool:
    return figure.led("total", within=1) or figure.trailed("total", within=0)
