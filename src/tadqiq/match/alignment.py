"""How alike two words sound and how the words of two names pair off: edit distance with cheap vowels and joins."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from .sounds import WEAK, sounds

VOWEL, GLIDE, BREATH, PLURAL, CONSONANT = 0.12, 0.3, 0.4, 0.35, 1.0
JOINED_PARTICLE, LIGHT = 0.93, 0.1
VOWEL_FOR_VOWEL = 0.15
# Sounds that one script or press writes for another: what the change costs, where two strange ones cost 2.
CLOSE = MappingProxyType(
    {
        0.05: "qk cs $s",
        0.1: "pb vf gG jZ",
        0.15: "cz $z Tt Dd Dz",
        0.2: "Ts SC",
        0.25: "qg gj xh zs",
        0.3: "cC cS gZ vw jC Zz xk Ck jy",
    }
    | {0.35: "ck cq qG gk ZS", 0.4: "xj Tf gh vb Gj jS xq xG TD zd Cx", 0.45: "Gk td sS Cs", 0.5: "pf jz hG Ct Sx"}
    | {0.6: "tS fw Zy nm gy"}
)
CHANGE = {pair: cost for cost, pairs in CLOSE.items() for told in pairs.split() for pair in (told, told[::-1])}
PAIRED = 0.62


OTHER = MappingProxyType({"h": BREATH, "$": PLURAL})


class Pairing(NamedTuple):
    """How two names' words pair off: likeness overall and of the worst pair (0 to 1), words left over on each side."""

    score: float
    worst: float
    left: tuple[str, ...]
    right: tuple[str, ...]


def weight(symbol: str) -> float:
    """What it costs to leave a sound out."""
    if symbol == "a":
        return VOWEL
    return GLIDE if symbol in WEAK else OTHER.get(symbol, CONSONANT)


@lru_cache(maxsize=200_000)
def likeness(a: str, b: str) -> float:
    """How alike two folded words sound, 0 to 1; 1 only for the same sounds."""
    first, second = sounds(a), sounds(b)
    if first == second:
        return 1.0 if first else 0.0
    mass = (_mass(first) + _mass(second)) / 2
    return max(0.0, 1.0 - distance(first, second) / mass) if mass else 0.0


def _mass(symbols: str) -> float:
    return sum(weight(s) for s in symbols)


def distance(a: str, b: str) -> float:
    """Weighted edit distance of two strings of sounds."""
    row = [0.0]
    for y in b:
        row.append(row[-1] + weight(y))
    for x in a:
        drop = weight(x)
        line = [row[0] + drop]
        for j, y in enumerate(b):
            line.append(min(row[j] + _swap(x, y), row[j + 1] + drop, line[j] + weight(y)))
        row = line
    return row[-1]


def _swap(x: str, y: str) -> float:
    if x == y:
        return 0.0
    known = CHANGE.get(x + y)
    if known is not None:
        return known
    return VOWEL_FOR_VOWEL if x in WEAK and y in WEAK else weight(x) + weight(y)


@lru_cache(maxsize=100_000)
def pair(a: tuple[str, ...], b: tuple[str, ...], light: frozenset[str] = frozenset()) -> Pairing:
    """The best pairing of the words of two names in order; words may join, up to three against one or two."""
    best = _best(a, b, light)
    whole_a, whole_b = sum(_heft(w, light) for w in a), sum(_heft(w, light) for w in b)
    total, worst, left, right = best[0][0]
    score = 2 * total / (whole_a + whole_b) if whole_a + whole_b else 0.0
    return Pairing(min(score, 1.0), worst, left, right)


def _heft(word: str, light: frozenset[str]) -> float:
    return LIGHT if word in light else max(_mass(sounds(word)), 0.3)


Cell = tuple[float, float, tuple[str, ...], tuple[str, ...]]


def _best(a: Sequence[str], b: Sequence[str], light: frozenset[str]) -> list[list[Cell]]:
    """``cells[i][j]``: best pairing of the words from ``i`` and from ``j`` on."""
    end: Cell = (0.0, 1.0, (), ())
    cells: list[list[Cell]] = [[end] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a), -1, -1):
        for j in range(len(b), -1, -1):
            if i < len(a) or j < len(b):
                cells[i][j] = max(_steps(a, b, i, j, cells, light), key=lambda c: (c[0], c[1], c[2], c[3]))
    return cells


def _light(words: Sequence[str], light: frozenset[str]) -> bool:
    return all(word in light for word in words)


def _steps(
    a: Sequence[str], b: Sequence[str], i: int, j: int, cells: list[list[Cell]], light: frozenset[str]
) -> list[Cell]:
    """Leaving a word out on either side, or pairing words off, joined where that helps."""
    steps: list[Cell] = []
    if i < len(a):
        total, worst, left, right = cells[i + 1][j]
        steps.append((total, worst, (a[i], *left), right))
    if j < len(b):
        total, worst, left, right = cells[i][j + 1]
        steps.append((total, worst, left, (b[j], *right)))
    for m, n in JOINS:
        if i + m <= len(a) and j + n <= len(b) and _light(a[i : i + m], light) == _light(b[j : j + n], light):
            alike = likeness("".join(a[i : i + m]), "".join(b[j : j + n]))
            if m + n > 2 and (a[i] in light or b[j] in light):
                alike *= JOINED_PARTICLE
            if alike >= PAIRED:
                total, worst, left, right = cells[i + m][j + n]
                mass = (sum(_heft(w, light) for w in a[i : i + m]) + sum(_heft(w, light) for w in b[j : j + n])) / 2
                lower = worst if m + n == 2 and a[i] in light and b[j] in light else min(worst, alike)
                steps.append((total + alike * mass, lower, left, right))
    return steps


JOINS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2))
