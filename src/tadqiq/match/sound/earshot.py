"""How far apart words sound at least, told from sums of their sounds before they are held together sound by sound.

Each sound has a reach: what it takes at least to lose it, be it by changing it first into sounds that are lost more
cheaply. Whatever makes one string of sounds out of another costs at least what their reaches differ by, and that in
each family of sounds by itself, as no cheap change leads from one family into another.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from .costs import CHANGE, VOWEL_FOR_VOWEL, mass, weight
from .sounds import WEAK

NASAL, LATERAL = frozenset("nNm"), frozenset("l")
# Of the last digits of floating point numbers.
SPARE = 1e-9


class Extent(NamedTuple):
    """The least and the greatest reach in each family among the readings of a word, and their greatest mass."""

    nasal: float
    nasals: float
    lateral: float
    laterals: float
    other: float
    others: float
    mass: float


def extent(said: Sequence[str]) -> Extent:
    """What sums of sounds tell of a word that may be said in these ways."""
    nasal, lateral, other = zip(*map(_reaches, said), strict=True)
    return Extent(min(nasal), max(nasal), min(lateral), max(lateral), min(other), max(other), max(map(mass, said)))


def out_of_earshot(one: Extent, other: Extent, least: float) -> bool:
    """Whether two words cannot be ``least`` alike in any of their readings."""
    nasal, nasals, lateral, laterals, rest, rests, mine = one
    their_nasal, their_nasals, their_lateral, their_laterals, their_rest, their_rests, theirs = other
    most = (1.0 - least) * (mine + theirs) / 2 + SPARE
    # The family of all others tells most pairs by itself.
    gap = max(rest - their_rests, their_rest - rests, 0.0)
    if gap > most:
        return True
    gap += max(nasal - their_nasals, their_nasal - nasals, 0.0)
    gap += max(lateral - their_laterals, their_lateral - laterals, 0.0)
    return gap > most


def apart(one: str, other: str) -> float:
    """What it costs at least to make one string of sounds out of another."""
    nasal, lateral, rest = _reaches(one)
    nasals, laterals, others = _reaches(other)
    return abs(nasal - nasals) + abs(lateral - laterals) + abs(rest - others)


@lru_cache(maxsize=20_000)
def _reaches(symbols: str) -> tuple[float, float, float]:
    """The reach of a string of sounds in the families of n, of l and of all others."""
    nasal = lateral = other = 0.0
    for symbol in symbols:
        reach = _reach().get(symbol, 1.0)
        if symbol in NASAL:
            nasal += reach
        elif symbol in LATERAL:
            lateral += reach
        else:
            other += reach
    return nasal, lateral, other


@cache
def _reach() -> dict[str, float]:
    """What it takes at least to lose a sound that can be changed into others: the cheapest way along all changes."""
    costs = {(a, b): VOWEL_FOR_VOWEL for a in WEAK for b in WEAK} | {(p[0], p[1]): cost for p, cost in CHANGE.items()}
    reach = {sound: weight(sound) for pair in costs for sound in pair}
    while shorter := {a: reach[b] + cost for (a, b), cost in costs.items() if reach[b] + cost < reach[a]}:
        reach |= shorter
    return reach
