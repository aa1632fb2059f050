"""How the words of two names pair off: in order, words may join, particles weigh next to nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec

from ..naming.forms import ARTICLE, GENITIVE, SUN
from .costs import mass
from .sons import a_son, son_of
from .sounds import sounds
from .spoken import spoken

JOINED_PARTICLE, LIGHT = 0.93, 0.1
PAIRED, PAIRED_JOINED = 0.62, 0.8
# How many words of either name are said as one.
JOINS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2))
JOINED = {size: frozenset(m for m, n in JOINS if n == size) for size in (1, 2, 3)}
LONGEST = 3
FEMININE, T = "ه", "ت"


class Pairing(NamedTuple):
    """How two names' words pair off: likeness overall and of the worst pair (0 to 1), words left over on each side."""

    score: float
    worst: float
    left: tuple[str, ...]
    right: tuple[str, ...]


class Run(msgspec.Struct, frozen=True, eq=False):
    """One to three words of a name said as one.

    ``text``: all letters together; ``heard``: the same with the articles before sun letters, which may be heard or not;
    ``light``: particles alone; ``begun``: a particle comes first; ``son``: it says whose son somebody is; ``heft``: how
    much there is to hear. Each run of words in hand has but one, by which is known what it pairs off with.
    """

    words: tuple[str, ...]
    size: int
    text: str
    heard: str
    light: bool
    begun: bool
    son: bool
    heft: float


@lru_cache(maxsize=20_000)
def pair(a: tuple[str, ...], b: tuple[str, ...], light: frozenset[str] = frozenset()) -> Pairing:
    """The best pairing of the words of two names in order; words may join, up to three against one or two."""
    alike = _alike(_runs(a, light), _runs(b, light))
    if not alike:
        return Pairing(0.0, 1.0, a, b)
    total, worst, left, right = _best(a, b, alike)
    whole_a, whole_b = sum(_heft(w, light) for w in a), sum(_heft(w, light) for w in b)
    score = 2 * total / (whole_a + whole_b) if whole_a + whole_b else 0.0
    return Pairing(min(score, 1.0), worst, left, right)


def _heft(word: str, light: frozenset[str]) -> float:
    if word == GENITIVE:
        return 0.0
    return LIGHT if word in light else max(mass(sounds(word)), 0.3)


@lru_cache(maxsize=2_000)
def _runs(words: tuple[str, ...], light: frozenset[str]) -> tuple[tuple[Run, ...], ...]:
    """``runs[i][n - 1]``: the ``n`` words from ``i`` on."""
    return tuple(
        tuple(_run(words[i:end], light) for end in range(i + 1, min(i + LONGEST, len(words)) + 1))
        for i in range(len(words))
    )


@lru_cache(maxsize=20_000)
def _run(words: tuple[str, ...], light: frozenset[str]) -> Run:
    text = "".join(words)
    heard = "".join([ARTICLE if w == SUN else w for w in map(_bound, words[:-1])]) + words[-1]
    heft = sum(_heft(word, light) for word in words)
    return Run(
        words, len(words), text, heard, all(word in light for word in words), words[0] in light, a_son(words), heft
    )


def _bound(word: str) -> str:
    """A word as it is said before the next: the ة of هبة الله as a t."""
    return word[:-1] + T if word.endswith(FEMININE) else word


class Match(NamedTuple):
    """Two runs of words that pair off: their sizes, how alike they are, how much is heard of it, how far it counts."""

    size: int
    other: int
    heard: float
    worst: float


def _alike(a: Sequence[Sequence[Run]], b: Sequence[Sequence[Run]]) -> dict[tuple[int, int], list[Match]]:
    """The places ``i`` and ``j`` of two names → the runs from there on that pair off, particles with their like."""
    found: dict[tuple[int, int], list[Match]] = {}
    for i, runs in enumerate(a):
        for j, others in enumerate(b):
            for m, n in JOINS:
                if m > len(runs) or n > len(others) or runs[m - 1].light != others[n - 1].light:
                    continue
                if match := _match(runs[m - 1], others[n - 1]):
                    found.setdefault((i, j), []).append(match)
    return found


@lru_cache(maxsize=20_000)
def _match(one: Run, other: Run) -> Match | None:
    """How two runs of words pair off, None where they do not."""
    single = one.size == other.size == 1
    least = PAIRED if single else PAIRED_JOINED
    alike = _joined(one, other, least)
    if not single and (one.begun or other.begun):
        alike *= JOINED_PARTICLE
    if alike < least:
        return None
    heard = alike * ((one.heft + other.heft) / 2)
    return Match(one.size, other.size, heard, 1.0 if single and one.begun and other.begun else alike)


def heard_at(a: tuple[str, ...], b: tuple[str, ...], light: frozenset[str], end: int) -> bool:
    """Whether the first (``end`` 0) or last (-1) word of a name that is no particle pairs off with words of another."""
    # Those at the same end of the other come first: there it is mostly heard.
    others, around = _telling_runs(b, light, end), _around(a, light, end)
    return any(run.size in JOINED[too.size] and _match(run, too) is not None for too in others for run in around)


@lru_cache(maxsize=2_000)
def _telling_runs(words: tuple[str, ...], light: frozenset[str], end: int) -> tuple[Run, ...]:
    """The runs of words of a name that are more than particles, those at one end first."""
    runs = tuple(run for row in _runs(words, light) for run in row if not run.light)
    return runs if end == 0 else runs[::-1]


@lru_cache(maxsize=2_000)
def _around(words: tuple[str, ...], light: frozenset[str], end: int) -> tuple[Run, ...]:
    """The runs of words that the first or last word of a name is in, particles aside."""
    place = [i for i, word in enumerate(words) if word not in light][end]
    runs = _runs(words, light)
    return tuple(run for i in range(max(place - LONGEST + 1, 0), place + 1) for run in runs[i][place - i :])


Cell = tuple[float, float, tuple[str, ...], tuple[str, ...]]


def _best(a: Sequence[str], b: Sequence[str], alike: Mapping[tuple[int, int], Sequence[Match]]) -> Cell:
    """What is heard together, the worst pair and the words left over of the best pairing.

    ``cells[i][j]`` is that of the words from ``i`` and from ``j`` on: a word is left out on either side, or two runs
    of words pair off.
    """
    end: Cell = (0.0, 1.0, (), ())
    cells: list[list[Cell]] = [[end] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a), -1, -1):
        for j in range(len(b), -1, -1):
            steps: list[Cell] = []
            if i < len(a):
                total, worst, left, right = cells[i + 1][j]
                steps.append((total, worst, (a[i], *left), right))
            if j < len(b):
                total, worst, left, right = cells[i][j + 1]
                steps.append((total, worst, left, (b[j], *right)))
            for match in alike.get((i, j), ()):
                total, worst, left, right = cells[i + match.size][j + match.other]
                steps.append((total + match.heard, min(worst, match.worst), left, right))
            cells[i][j] = max(steps, default=end)
    return cells[0][0]


def _joined(one: Run, other: Run, least: float) -> float:
    """How alike two runs of words sound when each is said as one; an article is heard or, before a sun letter, not."""
    plain = one.text == one.heard and other.text == other.heard
    heard = spoken(one.text, other.text, least)
    if one.son or other.son:
        heard = max(heard, son_of(one.words, other.words), son_of(other.words, one.words))
    if plain:
        return heard
    return max(heard, spoken(one.heard, other.heard, least))
