"""The ways in which a text can tie a share to its part and its whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .figures import Figure, Passage, common
from .nouns import unlike

OTHER = ("x", "pp", "bp", "rank")


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


def holds(whole: Figure, part: Figure) -> bool:
    """Whether an amount before the part can be its whole: of its kind, greater, counting the same thing."""
    again = whole.repeats and whole.unit != part.unit
    told = amount(whole) and not again and whole.claim.start < part.claim.start
    exact = whole.claim.hedge in ("exact", "approx")  # a bound would let almost any share pass
    held = common([part, whole]) if told and exact and not unlike(part.claim, whole.claim) else None
    return held is not None and held[1].top > held[0].bottom


def construct(share: Figure) -> bool:
    """Whether the share is a fraction in words that leads its whole without a preposition: «نصف الحد الأدنى»."""
    return not share.in_digits and not share.trailed("comma", "close", "among", within=1)
