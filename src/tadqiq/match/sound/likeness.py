"""How alike two words sound: weighted edit distance over sounds."""

from __future__ import annotations

from itertools import accumulate
from math import inf

from .costs import changes, mass, weight
from .earshot import SPARE, apart
from .sounds import bones, sounds

HOPELESS = 40.0
# Consonants too few to tell.
FEW = 2


def likeness(a: str, b: str, least: float = 0.0) -> float:
    """How alike two folded words sound, 0 to 1; 1 only for the same sounds.

    Words less alike than ``least`` may be rated lower than they are, which spares most of the work.
    """
    return alike(sounds(a), sounds(b), least)


def alike(first: str, second: str, least: float) -> float:
    """``likeness`` of two strings of sounds."""
    if first == second:
        return 1.0 if first else 0.0
    whole = (mass(first) + mass(second)) / 2
    most = (1.0 - least) * whole + SPARE
    if not whole or apart(first, second) > most or hopeless(first, second):
        return 0.0
    return max(0.0, 1.0 - distance(first, second, most) / whole)


def hopeless(first: str, second: str) -> bool:
    """Whether the consonants alone tell that two words cannot pair off; asked early as it costs next to nothing."""
    from rapidfuzz import fuzz

    one, other = bones(first), bones(second)
    return min(len(one), len(other)) > FEW and fuzz.ratio(one, other) < HOPELESS


def distance(a: str, b: str, most: float = inf) -> float:
    """Weighted edit distance of two strings of sounds; infinite where it is more than ``most``."""
    drops = [weight(y) for y in b]
    row = [*accumulate(drops, initial=0.0)]
    for x in a:
        gone, costs = weight(x), changes(x)
        left = row[0] + gone
        line = [left]
        for y, drop, above, corner in zip(b, drops, row[1:], row, strict=False):
            left += drop
            changed = corner + (costs[y] if y in costs else gone + drop)
            # Compared one by one: min() would cost as much as all the rest.
            if changed < left:
                left = changed
            if above + gone < left:
                left = above + gone
            line.append(left)
        row = line
        if min(row) > most:
            return inf
    return row[-1]
