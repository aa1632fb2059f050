"""Lists of parts that their last figure closes: a total, or what remains of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from . import interval_math as im
from .each_words import in_money
from .figures import Figure, Passage, common, kin
from .listed import Listed, addable, counts, few, nearly
from .nouns import people_of_things, unlike
from .opened import NO_PART

NEARLY = 1.25
NEXT = 3
IN_A_ROW = 4


def summed_up(passage: Passage) -> Iterator[Listed]:
    """ "3,000 in building and 1,500 in running it, that is 4,500": parts, then the total led by a word of equality.

    Behind "bringing it to" the figure may also be what was there before with the second part: it is none's total
    unless it is called one, or the parts make it.
    """
    amounts = addable(passage)
    for i, total in enumerate(amounts):
        told = [f for f in amounts[:i] if f.dimension == total.dimension and f.claim.role not in ("total", "from")]
        plain = [f for f in told if f.claim.hedge in ("exact", "approx")]  # "no less than 18 metres deep" is no length
        told = plain if len(plain) > 1 else told
        parts = told[-2:]
        if len(parts) == 2 and _joined_to(parts, total):
            yield Listed(parts, [total], True)
        if len(parts) < 2 or parts[1].led(*NO_PART, within=3):
            continue
        row = _row(told)
        named = total.led("total", within=3) or total.trailed("total", within=3) or total.led("thus", within=0)
        closed = total.led("closing", within=8) and ("to" not in total.before or (named and nearly(parts, total)))
        equal = total.led("equals", within=4) and total.gap <= 8 and _greatest(parts, total)
        equal = equal and not _told_again(parts[1], total)
        if equal or (closed and (named or _made(parts, total))):
            yield Listed(row if len(row) > len(parts) and _greatest(row, total) else parts, [total], named)


def _row(told: list[Figure]) -> list[Figure]:
    """The amounts that stand one behind the other up to the last: "27 gold, 33 silver and 30 bronze, that is 90"."""
    starts = (i for i in range(len(told) - 1, 0, -1) if told[i].gap > IN_A_ROW or told[i].led(*NO_PART, within=3))
    return told[next(starts, 0) :]


def _told_again(part: Figure, total: Figure) -> bool:
    """ "40 million pounds and 25 million euros, or about 29 million dollars": the last of them in another money."""
    return in_money(part) and part.unit.partition("/")[0] != total.unit.partition("/")[0] and total.gap <= NEXT


def _joined_to(parts: list[Figure], total: Figure) -> bool:
    """ "It adds 17 km to the existing 39, making a network of 56": what is added, what is there, what both make."""
    added = parts[0].led("come", "contribute", "adding", within=4) or parts[0].trailed("adding", within=1)
    tied = parts[1].led("to", within=3) and parts[1].gap <= 6
    closed = total.led("closing", within=6) or (parts[0].trailed("adding", within=1) and total.led("to", within=5))
    return added and tied and closed and _greatest(parts, total)


def _greatest(parts: list[Figure], total: Figure) -> bool:
    """Whether the total is more than each part: "480 posts, 62 % of them for women, that is 300" sums up nothing."""
    held = common([total, *parts])
    return held is not None and all(part.bottom < held[0].top for part in held[1:])


def _made(parts: Sequence[Figure], total: Figure) -> bool:
    held = common([total, *parts])
    return held is not None and im.total(held[1:]).overlaps(held[0])


def leaving(passage: Passage) -> Iterator[Listed]:
    """ "A won 87 of the 150 seats, leaving B with 61 and C with two": the first part, the whole, and the others.

    Behind "against" the others need not be all; that they make more than the whole is wrong all the same.
    """
    amounts = addable(passage)
    for part, whole, *others in (amounts[i:] for i in range(len(amounts) - 2)):
        inside = whole.led("of", "out_of", "from", within=3) and (whole.gap <= 3 or whole.led("total", within=0))
        others = _of_one_kind(others, whole)
        if not inside or not others or not all(_left_of(f, whole) for f in others):
            continue
        found = Listed([part, *others], [whole], True)
        if others[0].claim.role == "from" or any(f.led("closing", "total", "margin", within=3) for f in others):
            continue  # "41 of the 120 seats, up from 33"
        if others[0].led("leaving", "rest", within=12) or (_against(others) and _full(found)):
            yield found


def _of_one_kind(others: list[Figure], whole: Figure) -> list[Figure]:
    """The figures up to the first of another kind: "leaving 13 to watch over 410,000 sq km"."""
    return list(takewhile(lambda f: f.dimension == whole.dimension, others))


def _left_of(figure: Figure, whole: Figure) -> bool:
    """Whether a figure may be left of a whole; the "open" of "leaving 80 open" is no noun of its own.

    People are not left of what is told with another noun: "30 of the 120 houses, leaving 80 people without a roof".
    """
    if people_of_things(figure.claim, whole.claim):
        return False
    shops = figure.led("leaving", within=0) and figure.trailed("come", "gone", within=0)
    return shops or not unlike(figure.claim, whole.claim)


def _against(others: list[Figure]) -> bool:
    """Whether two others or more are set against the first part, one behind the other."""
    return len(others) > 1 and others[0].led("against", within=2) and all(f.gap <= 8 for f in others[1:])


def _full(listed: Listed) -> bool:
    """Whether the parts make the whole, or more."""
    held = common([*listed.totals, *listed.parts])
    return held is not None and im.total(held[1:]).top >= held[0].bottom


def both(passage: Passage) -> Iterator[Listed]:
    """ "Tourism brought 8.2 billion, remittances 8.9. The two thus totalled 17.1": parts in the sentences before."""
    amounts = addable(passage)
    for i, total in enumerate(amounts):
        before = [f for f in amounts[:i] if f.dimension == total.dimension and not few(f)]
        found = list(_above(passage, total)) if all(f.led("adding", "further", within=4) for f in before) else []
        found = [[*parts, *before] for parts in found]
        near = [
            f for f in found if len(f) > 1 and (_all_told(passage, total, len(f)) or (len(f) > 2 and _made(f, total)))
        ]
        fits = [f for f in near if _made(f, total)] or [f for f in near if nearly(f, total, NEARLY)]
        if any(f.led("further", within=1) for f in before):
            fits = [f for f in fits if _full(Listed(f, [total], True))]  # there may have been some before
        for parts in fits[:1]:
            yield Listed(parts, [total], True, mixed=True)


def _above(passage: Passage, total: Figure) -> Iterator[list[Figure]]:
    """The amounts of the total's kind in the sentence before, then with those of the sentence before that."""
    parts: list[Figure] = []
    for sentence in passage.earlier:
        told = [f for f in sentence if f.precise and f.percent is None and not f.repeats]
        told = [f for f in told if kin([f, total]) or (f.dimension == total.dimension == "count")]
        if any(unlike(f.claim, total.claim) for f in told):
            return
        parts = [*(f for f in told if not (f.led("against", "open", within=2) or f.led("from", within=1))), *parts]
        yield parts


def _all_told(passage: Passage, total: Figure, parts: int) -> bool:
    """Whether words call the figure the sum of all before it, or say how many these are: "in the three cities"."""
    said = total.led("all_told", within=8) or total.trailed("all_told", within=1)
    thus = total.led("thus", within=8) and total.led("total", "closing", "to", within=8)
    thus = thus or (total.led("closing", within=8) and total.led("total", within=4))
    return said or thus or (parts > 2 and counts(passage.figures, total, parts))


def grand(passage: Passage) -> Iterator[Listed]:
    """ "… 6.9 million in all, and 80,000 each, 3.2 million in all, a total of 10.1 million": the total of totals."""
    amounts = addable(passage)
    for i, total in enumerate(amounts):
        parts = [f for f in amounts[:i] if f.dimension == total.dimension and _called_total(f)]
        if len(parts) > 1 and total.led("total", within=4) and total.led("closing", "to", within=8):
            yield Listed(parts, [total], True)


def _called_total(figure: Figure) -> bool:
    return figure.led("total", within=1) or figure.trailed("total", within=0)
