"""Bare numbers that share out the whole before them: "240 beds, of which 24 are here, 186 there, 30 elsewhere"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from .figures import Figure, Passage
from .listed import Listed, addable, nearly

LEAST = 3
# How many words each of them takes, how many lead the first, and how far above the whole they may come out.
EACH, LEADS, OVER = 6, 4, 1.25
NO_PART = ("from", "to", "against", "equals", "open", "out_of", "total", "than", "leaving")


def of_which(passage: Passage) -> Iterator[Listed]:
    """Three numbers or more without a noun of their own that make a little more than there are.

    What was read of each (who lies in the ward, what the lorries bear) says nothing against its being one of them.
    """
    amounts = addable(passage)
    for whole, first in pairwise(amounts):
        if not first.led("among", within=1) or first.gap > LEADS or whole.dimension != first.dimension:
            continue
        parts = _bare(amounts[amounts.index(first) :], whole)
        more = sum(f.value for f in parts) >= whole.value
        if len(parts) >= LEAST and more and nearly(parts, whole, OVER):
            yield Listed(parts, [whole], True, mixed=True)


def _bare(amounts: Sequence[Figure], whole: Figure) -> list[Figure]:
    """The numbers without a noun that follow each other as far as the list goes."""
    first = amounts[0]
    return [*takewhile(lambda f: _part(f, whole) and (f is first or f.gap <= EACH), amounts)]


def _part(figure: Figure, whole: Figure) -> bool:
    worded = any(character.isalpha() for character in figure.words) and figure.words != figure.claim.number.strip()
    named = worded or figure.dimension != whole.dimension
    tied = figure.led(*NO_PART, within=1) or figure.trailed("each", "among", within=0)
    return not named and not tied and figure.value < whole.value
