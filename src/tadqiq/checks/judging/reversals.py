"""Old and new value changed over: from 5.1 to 4.3 in one source, from 4.3 to 5.1 in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise, product

from ...knowledge.printed import number
from ...model import Claim, Period
from ..arithmetic.changes import changes
from ..arithmetic.figures import Figure, Passage, passages
from ..evidence import Evidence
from .distance import digits

Move = tuple[Claim, Claim]
EACH, RANK = "/share", "rank"
LEAST = 3  # so many digits the two values must have together


def reversals(evidence: Evidence) -> Iterator[tuple[Move, Move]]:
    """Two changes of two articles whose old and new values are each other's, the rise first."""
    found: dict[tuple[str, frozenset[float]], list[Move]] = defaultdict(list)
    for move in _moves(evidence):
        found[_counted(move[0].unit), frozenset(v for c in move if (v := number(c)))].append(move)
    for moves in found.values():
        for a, b in combinations(moves, 2):
            if a[0].article != b[0].article and number(a[0]) == number(b[1]) and _one_time(a, b):
                yield (a, b) if (number(a[0]) or 0) < (number(a[1]) or 0) else (b, a)


def _moves(evidence: Evidence) -> Iterator[Move]:
    for passage in passages(evidence):
        for old, new in (*changes(passage), *_formerly(passage)):
            telling = old.unit == RANK or sum(len(digits(f.claim)) for f in (old, new)) >= LEAST
            if _counted(old.unit) == _counted(new.unit) and number(old.claim) != number(new.claim) and telling:
                yield old.claim, new.claim


def _formerly(passage: Passage) -> Iterator[tuple[Figure, Figure]]:
    """ "26,500 tonnes, after it had been 30,000": the old value behind the new one."""
    for new, old in pairwise(passage.figures):
        if old.led("formerly", within=4):
            yield old, new


def _counted(unit: str) -> str:
    """People are counted as things are, and "the shares closed at 38 riyals" leaves out that it is for each."""
    return "count" if unit == "person" else unit.removesuffix(EACH)


def _one_time(a: Move, b: Move) -> bool:
    """Whether no period is at odds with another: old with old and new with new, or where these leave it open, number
    with number: from 5.1 in 2023 to 4.3, and back to 5.1 by 2025.
    """
    alike = [(x.period, y.period) for x, y in zip(a, b, strict=True) if x.period and y.period]
    if any((x.start, x.end) == (y.start, y.end) for x, y in alike):
        # "Three months earlier" is placed only roughly; the day that both name is not.
        return True
    if any(_apart(x, y) for x, y in alike):
        return False
    return bool(alike) or not any(_apart(x.period, y.period) for x, y in product(a, b) if number(x) == number(y))


def _apart(a: Period | None, b: Period | None) -> bool:
    """Whether two periods are known not to meet."""
    if a is None or b is None or not (a.start and a.end and b.start and b.end):
        return False
    return a.end <= b.start or b.end <= a.start
