"""How the words of two names pair off: in order, words may join, particles weigh next to nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..knowledge.names import qualifiers, short_forms
from .likeness import mass
from .name_forms import ARTICLE, SUN
from .readings import spoken
from .sounds import consonants, sounds

JOINED_PARTICLE, LIGHT = 0.93, 0.1
SON, OF_THE, SON_LETTERS = "son", "son_of_the", 3
UNVOWELLED, ARABIC = 0.98, "\u0600"
PAIRED, PAIRED_JOINED = 0.62, 0.8


class Pairing(NamedTuple):
    """How two names' words pair off: likeness overall and of the worst pair (0 to 1), words left over on each side."""

    score: float
    worst: float
    left: tuple[str, ...]
    right: tuple[str, ...]


@lru_cache(maxsize=20_000)
def pair(a: tuple[str, ...], b: tuple[str, ...], light: frozenset[str] = frozenset()) -> Pairing:
    """The best pairing of the words of two names in order; words may join, up to three against one or two."""
    best = _best(a, b, light)
    whole_a, whole_b = sum(_heft(w, light) for w in a), sum(_heft(w, light) for w in b)
    total, worst, left, right = best[0][0]
    score = 2 * total / (whole_a + whole_b) if whole_a + whole_b else 0.0
    return Pairing(min(score, 1.0), worst, left, right)


def _heft(word: str, light: frozenset[str]) -> float:
    return LIGHT if word in light else max(mass(sounds(word)), 0.3)


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


def _joined(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike two runs of words sound when each is said as one; an article is heard or, before a sun letter, not."""
    heard = max(spoken("".join(one), "".join(other)), _sons(one, other), _sons(other, one))
    if SUN not in one and SUN not in other:
        return heard
    return max(heard, spoken(_said(one), _said(other)))


def _sons(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike "son of X" and the one word that Maghrebi families make of it are: بن حميدة, بالحميدة, Belhamida.

    The father may have his article: بن الهادي, بالهادي.
    """
    if len(one) not in (2, 3) or len(other) != 1 or one[0] not in _begun(SON):
        return 0.0
    latin = len(one) == 2 and other[0] < ARABIC and other[0].startswith(_begun(SON))
    if latin and _same_consonants("".join(one), other[0]):
        return UNVOWELLED * _may_be(one[1], other[0][SON_LETTERS:])
    if not other[0].startswith(_begun(OF_THE)):
        return 0.0
    father = [word for word in one[1:] if word not in (ARTICLE, SUN)]
    start = next(letters for letters in _begun(OF_THE) if other[0].startswith(letters))
    return spoken(start + father[0], other[0]) if len(father) == 1 else 0.0


@cache
def _begun(how: str) -> tuple[str, ...]:
    """How a family's name may begin: with "son of", alone or with the father's article."""
    return tuple(word for word, told in qualifiers("family").items() if told == how)


def _may_be(father: str, other: str) -> bool:
    """Whether two words of one sound are not two given names of the tables: عمر and Amir."""
    names, others = short_forms().get(father), short_forms().get(other)
    return not (names and others) or not names.isdisjoint(others)


def _same_consonants(one: str, other: str) -> bool:
    """Whether an Arabic word and a Latin one differ in vowels alone, which Arabic leaves out: بن عمر, Benamor."""
    return one > ARABIC and consonants(sounds(one)) == consonants(sounds(other))


def _said(words: Sequence[str]) -> str:
    return "".join(ARTICLE if word == SUN else word for word in words)


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
            alike = _joined(a[i : i + m], b[j : j + n])
            if m + n > 2 and (a[i] in light or b[j] in light):
                alike *= JOINED_PARTICLE
            if alike >= (PAIRED if m + n == 2 else PAIRED_JOINED):
                total, worst, left, right = cells[i + m][j + n]
                mass = (sum(_heft(w, light) for w in a[i : i + m]) + sum(_heft(w, light) for w in b[j : j + n])) / 2
                lower = worst if m + n == 2 and a[i] in light and b[j] in light else min(worst, alike)
                steps.append((total + alike * mass, lower, left, right))
    return steps


JOINS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2))
