"""Two conflicts that bear each other out: what one article has for the first thing, another has for the second."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING

from ...knowledge.dimensions import COUNTS
from ...knowledge.printed import one_count
from ...model import Claim
from ..arithmetic.nouns import unlike

if TYPE_CHECKING:
    from .conflicts import Conflict

COUNT = "count"
# The articles, the values and the unit (people are counted as things are) of two figures at odds.
Sides = tuple[str, str, float, float, str]


def turned_round(conflict: Conflict, others: Iterable[Conflict]) -> bool:
    """Whether another conflict has the figures of this one the other way round: 5 dead, 7 hurt; 7 dead, 5 hurt."""
    own = {_turned(sides) for sides in _sides(conflict)}
    return any(not own.isdisjoint(_sides(other)) for other in others if other is not conflict)


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
        if a.article != b.article and one_count(a, b) and a.kind == "quantity" and not _of_other_nouns(a, b):
            yield from (found for x, y in ((a, b), (b, a)) if (found := _of(x, y)))


def _of_other_nouns(a: Claim, b: Claim) -> bool:
    """Whether two counts of one script print nouns that are not one: six batches in 14 countries are so everywhere."""
    return a.text.isascii() == b.text.isascii() and unlike(a, b)


def _of(a: Claim, b: Claim) -> Sides | None:
    if a.value is None or b.value is None:
        return None
    return a.article, b.article, a.value, b.value, COUNT if a.unit in COUNTS else a.unit


def _turned(sides: Sides) -> Sides:
    """The same articles with each other's figures."""
    a, b, x, y, unit = sides
    return a, b, y, x, unit
