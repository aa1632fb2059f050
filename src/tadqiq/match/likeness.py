"""How alike two words sound: weighted edit distance over sounds, vowels cheap, close sounds cheaper."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import accumulate
from types import MappingProxyType

from .sounds import WEAK, skeleton, sounds

VOWEL, FEMALE, GLIDE, BREATH, PLURAL, CONSONANT = 0.12, 0.2, 0.3, 0.4, 0.35, 1.0
VOWEL_FOR_VOWEL = 0.15
# Sounds that one script or press writes for another: what the change costs, where two strange ones cost 2.
CLOSE = MappingProxyType(
    {
        0.05: "qk cs $s ea %D %z Nn Nm +t",
        0.1: "$r pb vf gG jZ",
        0.15: "eh cz $z Tt Dd Dz",
        0.2: "Ts SC %d +S +s",
        0.25: "qg gj xh zs",
        0.3: "cC cS gZ vw jC Zz xk Ck jy",
    }
    | {0.35: "ck cq qG gk ZS", 0.4: "xj Tf gh vb Gj jS xq xG TD zd Cx", 0.45: "Gk td sS Cs", 0.5: "pf jz hG Ct Sx"}
    | {0.6: "tS fw Zy nm gy"}
)
CHANGE = {pair: cost for cost, pairs in CLOSE.items() for told in pairs.split() for pair in (told, told[::-1])}
HOPELESS = 40.0
# Consonants too few to tell.
FEW = 2


OTHER = MappingProxyType({"h": BREATH, "$": PLURAL, "e": FEMALE})


@cache
def weight(symbol: str) -> float:
    """What it costs to leave a sound out."""
    if symbol == "a":
        return VOWEL
    return OTHER.get(symbol, GLIDE if symbol in WEAK else CONSONANT)


@lru_cache(maxsize=20_000)
def likeness(a: str, b: str) -> float:
    """How alike two folded words sound, 0 to 1; 1 only for the same sounds."""
    first, second = sounds(a), sounds(b)
    if first == second:
        return 1.0 if first else 0.0
    if hopeless(a, b):
        return 0.0
    whole = (mass(first) + mass(second)) / 2
    return max(0.0, 1.0 - distance(first, second) / whole) if whole else 0.0


def hopeless(a: str, b: str) -> bool:
    """Whether the consonants alone tell that two words cannot pair off; asked first as it costs next to nothing."""
    from rapidfuzz import fuzz

    bones, others = skeleton(a), skeleton(b)
    return min(len(bones), len(others)) > FEW and fuzz.ratio(bones, others) < HOPELESS


@lru_cache(maxsize=20_000)
def mass(symbols: str) -> float:
    """What it costs to leave all of a string of sounds out: how much there is to hear."""
    return sum(map(weight, symbols))


def distance(a: str, b: str) -> float:
    """Weighted edit distance of two strings of sounds."""
    drops = [weight(y) for y in b]
    row = [*accumulate(drops, initial=0.0)]
    for x in a:
        gone, costs = weight(x), _costs(x)
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
    return row[-1]


@cache
def _costs(x: str) -> dict[str, float]:
    """What it costs to change a sound into each that is close to it; all others cost both."""
    costs = {pair[1]: cost for pair, cost in CHANGE.items() if pair[0] == x}
    if x in WEAK:
        costs |= {y: costs.get(y, VOWEL_FOR_VOWEL) for y in WEAK}
    return costs | {x: 0.0}
