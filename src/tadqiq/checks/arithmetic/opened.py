"""Lists of parts that their whole opens: behind a colon, split among many, or by measures that leave nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...languages.tables import read
from .figures import Figure, Passage
from .listed import Listed, addable, candidates, nearly
from .nouns import nouns, unlike

NO_PART = ("equals", "open", "from", "to", "against", "out_of", "among", "each")


def opened(passage: Passage) -> Iterator[Listed]:
    """ "650 staff: 120 doctors, 310 nurses and 220 others": behind a colon parts may bear nouns of their own."""
    amounts = addable(passage)
    for whole, first in pairwise(amounts):
        parts = _behind(amounts[amounts.index(first) :]) if first.led("colon", within=1) and first.gap <= 4 else []
        if len(parts) > 2 and nearly(parts, whole) and not _astray(parts, whole):
            yield Listed(parts, [whole], True, mixed=True)


def _astray(parts: list[Figure], whole: Figure) -> bool:
    """Whether some parts bear the whole's own noun and others another: "5,200 homes: 2,100 … and 17 schools"."""
    own, other = nouns(whole.claim), [f for f in parts if unlike(f.claim, whole.claim)]
    return bool(other) and any(own & nouns(f.claim) for f in parts)


def spread(passage: Passage) -> Iterator[Listed]:
    """ "Those in favour were split between 33 of the Charter, 21 of Reform and 14 others": one total, many nouns."""
    amounts = addable(passage)
    first = next((f for f in amounts if f.led("distribute", within=6)), None)
    parts = _behind(amounts[amounts.index(first) :]) if first else []
    if len(parts) > 2 and any(unlike(a.claim, b.claim) for a, b in pairwise(parts)):
        yield Listed(parts, [w for w in candidates(passage, parts) if nearly(parts, w)], True, mixed=True)


def parted(passage: Passage) -> Iterator[Listed]:
    """ "Of the 27 accused 17 were convicted and 8 acquitted": measures that leave nothing of another."""
    amounts = [f for f in addable(passage) if f.dimension == "count"]
    told = sorted(f.claim.measure for f in amounts[1:])
    for kind in read("checks", "complete.toml")["measures"].values():
        called = {amounts[0].claim.measure, *nouns(amounts[0].claim)} if amounts else set()
        if told == sorted(kind["parts"]) and called & set(kind["whole"]):
            yield Listed(amounts[1:], amounts[:1], True, mixed=True)


def _behind(amounts: list[Figure]) -> list[Figure]:
    """The amounts of one kind that follow each other to the end of their list, or none."""
    ends = (i for i in range(2, len(amounts)) if amounts[i].gap > 2 * max(f.gap for f in amounts[1:i]) + 1)
    amounts = amounts[: next(ends, len(amounts))]
    plain = all(f.dimension == amounts[0].dimension and f.gap <= 8 and not f.led(*NO_PART, within=1) for f in amounts)
    return amounts if plain else []
