"""Lists of parts that their whole opens: behind a colon, split among many, or by measures that leave nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...languages.tables import read
from .figures import Figure, Passage
from .listed import Listed, addable, candidates, nearly
from .nouns import nouns, unlike

# How many words may lead a part, and how far above or below their whole two parts may be.
LEADS, OVER, SHORT = 4, 1.25, 1.1
NO_PART = ("equals", "open", "from", "to", "against", "out_of", "among", "each")


def opened(passage: Passage) -> Iterator[Listed]:
    """ "650 staff: 120 doctors, 310 nurses and 220 others": behind a colon parts may bear nouns of their own."""
    amounts = addable(passage)
    for whole, first in pairwise(amounts):
        parts = _behind(amounts[amounts.index(first) :]) if first.led("colon", within=1) and first.gap <= 4 else []
        if len(parts) > 2 and nearly(parts, whole) and not _astray(parts, whole):
            yield Listed(parts, [whole], True, mixed=True)


def pair_behind(passage: Passage) -> Iterator[Listed]:
    """ "29 people were hurt: 8 officers and 21 marchers", "14 soldiers (nine from here and five from there)".

    Two parts of people, or of what bears no noun of its own, that end their sentence, clause or bracket.
    """
    amounts = addable(passage)
    for whole, *parts in zip(amounts, amounts[1:], amounts[2:], strict=False):
        behind = parts[0].led("colon", "namely", within=0) and parts[0].gap <= LEADS
        inside = parts[0].led("open", within=0) and parts[0].gap < LEADS and parts[1].trailed("close", within=LEADS)
        more = behind and any(f.before.keys().isdisjoint(("comma", "close")) for f in _after(amounts, parts[1]))
        listed = parts[1].gap <= LEADS and not parts[1].led(*NO_PART, "comma", within=LEADS)
        if (behind or inside) and listed and not more and _of_it(whole, parts):
            yield Listed(parts, [whole], True, mixed=True)


def _after(amounts: list[Figure], last: Figure) -> list[Figure]:
    return [f for f in amounts if f.claim.start > last.claim.start and f.gap <= LEADS][:1]


def _of_it(whole: Figure, parts: list[Figure]) -> bool:
    """Whether two numbers can be all of a whole: each less than it, of people or of nothing else than it counts."""
    if any(f.dimension != whole.dimension or f.value >= whole.value or f.trailed("among", within=0) for f in parts):
        return False
    people = all(f.unit == "person" for f in (whole, *parts))
    more = sum(f.value for f in parts) > whole.value
    return nearly(parts, whole, OVER if more else SHORT) and (
        people or not any(unlike(whole.claim, f.claim) for f in parts)
    )


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
    # "22 at the top and 17 by the river, six of them empty": some of the last part.
    inside = (i for i in range(2, len(amounts)) if amounts[i].trailed("among", within=0))
    amounts = amounts[: next(inside, len(amounts))]
    plain = all(f.dimension == amounts[0].dimension and f.gap <= 8 and not f.led(*NO_PART, within=1) for f in amounts)
    return amounts if plain else []
