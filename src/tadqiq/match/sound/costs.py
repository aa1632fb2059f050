"""What it costs to leave a sound out or to change it into another: vowels cheap, close sounds cheaper."""

from __future__ import annotations

from functools import cache, lru_cache
from types import MappingProxyType

from .sounds import WEAK

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
OTHER = MappingProxyType({"h": BREATH, "$": PLURAL, "e": FEMALE})


@cache
def weight(symbol: str) -> float:
    """What it costs to leave a sound out."""
    if symbol == "a":
        return VOWEL
    return OTHER.get(symbol, GLIDE if symbol in WEAK else CONSONANT)


@lru_cache(maxsize=20_000)
def mass(symbols: str) -> float:
    """What it costs to leave all of a string of sounds out: how much there is to hear."""
    return sum(map(weight, symbols))


@cache
def changes(x: str) -> dict[str, float]:
    """What it costs to change a sound into each that is close to it; all others cost both."""
    costs = {pair[1]: cost for pair, cost in CHANGE.items() if pair[0] == x}
    if x in WEAK:
        costs |= {y: costs.get(y, VOWEL_FOR_VOWEL) for y in WEAK}
    return costs | {x: 0.0}
