"""The noun that each count counts: inside its phrase ("14 settlements") or right behind it ("34 قتيلا")."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from ..knowledge.dimensions import dimension_of, fits
from ..model import Claim
from .clauses import VERB_ENDS, Clauses
from .marks import Mark, counts, telling
from .sentences import Stretch


class Figure(NamedTuple):
    """A claim on tokens ``first`` to ``last`` (half-open), and the mark of the noun that it counts, if any.

    The noun's code is that of a measure or a concept, or ``w:…`` for a word that the vocabulary does not hold.
    """

    claim: Claim
    first: int
    last: int
    noun: Mark | None

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage, points or a multiple."""
        return dimension_of(self.claim.unit) == "share"

    def can_state(self, name: str) -> bool:
        """Whether its unit can state a measure."""
        return fits(name, "date" if self.claim.kind == "date" else self.claim.unit)

    def between(self, mark: Mark) -> tuple[int, int]:
        """The tokens between a mark and the figure with its noun."""
        if mark.last <= self.first:
            return mark.last, self.first
        end = max(self.last, self.noun.last) if self.noun else self.last
        return min(end, mark.first), mark.first


def figures(clauses: Clauses, spans: Sequence[tuple[Claim, Stretch]]) -> list[Figure]:
    """Claims on their tokens, each with the noun that it counts."""
    starts = {first for _, (first, _) in spans}
    return [Figure(c, a, b, _noun(clauses, c, a, b, starts) if counts(c) else None) for c, (a, b) in spans]


def _noun(clauses: Clauses, claim: Claim, first: int, last: int, starts: Container[int]) -> Mark | None:
    spelt = bool(claim.number) and not claim.text.endswith(claim.number)
    inside = [m for i in range(first, last) for m in clauses.at(i) if m.code[0] in "mc" and telling(m)]
    named = inside or ([] if spelt else _behind(clauses, last, starts))
    named = [m for m in named if m.code[0] != "m" or fits(m.code[2:], claim.unit)]
    if not named:
        return Mark(first, last, "w:") if spelt else None
    # "Hospital doctors" are doctors; in Arabic what is counted comes first.
    order = -1 if clauses.word(named[0].first).isascii() else 1
    found = min(named, key=lambda m: ("mcw".index(m.code[0]), order * m.first))
    return None if found.code[0] == "w" and clauses.word(found.first).endswith(VERB_ENDS) else found


def _behind(clauses: Clauses, last: int, starts: Container[int]) -> list[Mark]:
    """What stands right behind a figure, or behind "of"; a word just before another figure is that one's verb."""
    place = last + (clauses.word(last) == "of")
    named = [m for m in clauses.at(place) if m.code[0] == "w" or (m.code[0] in "mc" and telling(m))]
    return [m for m in named if m.last not in starts and not (m.code[0] == "m" and clauses.modifies(m))]
