"""Which part and which whole a share belongs to, by the words that tie the three together."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .figures import Figure, Passage, common

OF = ("of", "out_of", "from")
SAYS = ("equals", "open", "represent", "by", "rate")


class Split(NamedTuple):
    """A part, the totals it may belong to (nearest first), and whether the text names the total itself."""

    part: Figure
    totals: list[Figure]
    named: bool


class Near(NamedTuple):
    """A share with the two figures before and after it, where there are any that are amounts."""

    before2: Figure | None
    before: Figure | None
    after: Figure | None
    after2: Figure | None


def split(passage: Passage, share: Figure) -> Split | None:
    """The first way in which the text ties the share to a part and a whole; None when it does not."""
    near = _near(passage, share)
    for way in WAYS:
        found = way(passage, share, near)
        if found is not None:
            return found
    return None


def amount(figure: Figure | None) -> bool:
    """Whether the figure can be a part or a whole: it counts or measures something."""
    return (
        figure is not None
        and figure.precise
        and figure.percent is None
        and figure.unit not in ("x", "pp", "bp", "rank")
    )


def _near(passage: Passage, share: Figure) -> Near:
    figures = list(passage.figures)
    i = next(n for n, f in enumerate(figures) if f is share)
    places = [figures[k] if 0 <= k < len(figures) else None for k in (i - 2, i - 1, i + 1, i + 2)]
    return Near(*(f if amount(f) else None for f in places))


def _margin(passage: Passage, share: Figure, near: Near) -> Split | None:
    """A margin: the profit over the revenue of the passage."""
    if not share.led("margin", within=4) or share.led("points", "from", "against", within=3):
        return None
    profit = [f for f in passage.all() if f.led("profit", within=6) and amount(f)]
    revenue = [f for f in passage.all() if f.led("revenue", within=6) and amount(f)]
    return Split(profit[0], revenue[:1], True) if profit and revenue and profit[0] is not revenue[0] else None


def _out_of(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "63,000 out of 176,400 (36 %)" and "60 %: 4.5 of the 10 million"."""
    if near.before and near.before2 and share.led(*SAYS, within=4) and _inside(near.before2, near.before):
        return Split(near.before2, [near.before], True)
    if (
        near.after
        and near.after2
        and near.after.led("equals", "open", "colon", within=4)
        and _inside(near.after, near.after2)
    ):
        return Split(near.after, [near.after2], True)
    return None


def _inside(part: Figure, whole: Figure) -> bool:
    between = whole.led("out_of", within=3) or (whole.led("of", within=2) and whole.gap <= 3)
    return between and part.dimension == whole.dimension


def _out_of_before(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "Of 200 samples tested, 30 were positive, a rate of 15 %"."""
    if not near.before or not near.before2 or near.before2.dimension != near.before.dimension:
        return None
    opened = near.before2.led("of", "out_of", within=2)
    return Split(near.before, [near.before2], True) if opened and share.led(*SAYS, within=5) else None


def _of_them(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "400 patients; 240 of them, or 60 %": the whole is the amount of the same kind before."""
    part = near.before
    if part is None or not part.trailed("among", within=1) or not share.led(*SAYS, within=5):
        return None
    before = [f for f in reversed(passage.figures) if f.claim.start < part.claim.start]
    earlier = [*before, *(f for s in passage.earlier[:1] for f in reversed(s))]
    whole = next((f for f in earlier if amount(f) and f.dimension == part.dimension), None)
    return Split(part, [whole], True) if whole is not None else None


def _of_which(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "12 million, of which 5 million was paid, that is 42 %": the part of the amount before it, in any currency."""
    part = near.before
    if part is None or not part.led("among", within=1) or not share.led("equals", "represent", within=1):
        return None
    before = [f for f in reversed(passage.figures) if f.claim.start < part.claim.start]
    whole = next((f for f in before if amount(f) and common([part, f])), None)
    return Split(part, [whole], True) if whole is not None else None


def _of_whole(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "4.7 billion, 45 % of the 10.4 billion" and "60 % of the 500, or 300": the share is said to be of a figure."""
    whole = near.after
    if whole is None or not share.trailed(*OF, within=1) or whole.gap > 8:
        return None
    then = near.after2
    if then is not None and then.led("equals", within=4) and then.dimension == whole.dimension:
        return Split(then, [whole], True)
    tied = share.led("equals", "open", "represent", within=5) or share.gap <= 1
    part = near.before
    return Split(part, [whole], True) if part is not None and tied and part.dimension == whole.dimension else None


def _valued(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "25 per cent for 500 million, valuing the firm at 2 billion"."""
    part, whole = near.after, near.after2
    if part is None or whole is None or not whole.led("valuing", within=5) or part.dimension != whole.dimension:
        return None
    return Split(part, [whole], True)


def _worth(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "A stake of 45 %, that is 4.7 billion": the whole stands somewhere before."""
    part = near.after
    if part is None or not part.led("equals", within=5) or not _shared(share):
        return None
    earlier = [f for f in reversed(passage.figures) if f.claim.start < share.claim.start]
    pool = [*earlier, *(f for sentence in passage.earlier for f in reversed(sentence))]
    kin = [f for f in pool if amount(f) and f.dimension == part.dimension]
    return Split(part, [f for f in kin if (i := common([part, f])) and i[1].top > i[0].bottom], False)


def _shared(share: Figure) -> bool:
    worded = share.by("share_word", "represent", "distribute", "of", "out_of")
    return worded or share.claim.role == "share" or bool(share.claim.measure)


WAYS: tuple[Callable[[Passage, Figure, Near], Split | None], ...] = (
    _margin, _out_of, _of_whole, _out_of_before, _of_them, _of_which, _valued, _worth,
)  # fmt: skip
