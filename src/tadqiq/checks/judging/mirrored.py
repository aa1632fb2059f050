"""Two conflicts that bear each other out: what one article has for the first thing, another has for the second."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING

from ...model import Claim

if TYPE_CHECKING:
    from .conflicts import Conflict

# The articles, the values and the unit of two figures at odds.
Sides = tuple[str, str, float, float, str]


def mirrored(found: Sequence[tuple[Conflict, bool]]) -> list[tuple[Conflict, bool]]:
    """Conflicts, and whether each is borne out, which one that another has the other way round is.

    Norway 9.4 and Japan 5.7 million in one article, Japan 9.4 and Norway 5.7 in the next: by chance no two figures
    stand against each other twice.
    """
    told: dict[Sides, set[int]] = defaultdict(set)
    for k, (conflict, _) in enumerate(found):
        for sides in _sides(conflict):
            told[sides].add(k)
    return [
        (conflict, sure or any(told.get(_turned(sides), set()) - {k} for sides in _sides(conflict)))
        for k, (conflict, sure) in enumerate(found)
    ]


def _sides(conflict: Conflict) -> Iterator[Sides]:
    """Each two figures of two articles that stand against each other, in either order."""
    for a, b in product(conflict.odd, conflict.rest):
        if a.article != b.article and a.unit == b.unit and a.kind == "quantity":
            yield from (found for x, y in ((a, b), (b, a)) if (found := _of(x, y)))


def _of(a: Claim, b: Claim) -> Sides | None:
    return (a.article, b.article, a.value, b.value, a.unit) if a.value is not None and b.value is not None else None


def _turned(sides: Sides) -> Sides:
    """The same articles with each other's figures."""
    a, b, x, y, unit = sides
    return a, b, y, x, unit
