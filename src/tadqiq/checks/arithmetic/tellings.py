"""What the ways of tying figures together share: how much ties must say, and which amounts are of one kind."""

from __future__ import annotations

from collections.abc import Sequence

from .figures import Figure, Passage, common
from .nouns import unlike
from .ways import OTHER

# How likely chance may have made a slip, by what ties the figures: their units; a word that leaves no other reading; a
# word; nothing but their order; nothing but their digits. A result that words announce need not be a slip away.
CERTAIN = 1.0
UNITS, SURE, WORD, ORDER, BARE = 0.5, 0.25, 0.1, 0.02, 0.005


def told_in(passage: Passage) -> list[Figure]:
    """The figures of a passage that can take part in a calculation, in the order of the text."""
    told = [f for f in passage.all() if f.precise and not f.repeats]
    return sorted(told, key=lambda f: f.claim.start)


def amounts(told: Sequence[Figure]) -> list[Figure]:
    """The figures that count or measure something: no shares, folds or ranks."""
    return [f for f in told if f.percent is None and f.unit not in OTHER]


def alike(figure: Figure, listed: Sequence[Figure]) -> list[Figure]:
    """Those of some amounts that can be added to a figure or taken from it, and the figure itself."""
    return [f for f in listed if f is figure or (of_size(figure, f) and not unlike(figure.claim, f.claim))]


def of_size(a: Figure, b: Figure) -> bool:
    """Whether two amounts are of one kind, and neither is lost in the rounding of the other."""
    held = common([a, b])
    return held is not None and all(abs(x.top + x.bottom) > y.top - y.bottom for x, y in (held, held[::-1]))


def in_one_sentence(*figures: Figure) -> bool:
    """Whether all of them stand in the same sentence."""
    return len({f.claim.sentence for f in figures}) == 1
