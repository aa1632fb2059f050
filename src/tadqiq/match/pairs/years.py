"""Years told in passing: what two articles tell alike happened in one year, or else one of them has another one.

A bare year mostly dates the figures beside it and takes no part in matching. Where two articles say the same thing of a
year, it's a fact like any other: built in 1987 in one, in 1997 in another, and neither prints the other's year.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product

from ...languages.dates.slips import prints_year
from ...model import Claim
from .score import WORDS, Score
from .view import View
from .weights import THRESHOLD

YEARLY = ("year", "fiscal_year")
Scored = Callable[[View, View], Score]


def is_year(claim: Claim) -> bool:
    """Whether a claim is a year in digits, whatever part it takes: "since 2019", "in 1987"."""
    period = claim.period
    bare = period is not None and period.grain in YEARLY
    return bare and claim.ignored is None and prints_year(claim)


class Years:
    """The years that each article prints, those told in passing (``years``) among them."""

    def __init__(self, years: Sequence[View], items: Sequence[View]) -> None:
        self._years = years
        self._dates = [item for item in items if prints_year(item.claim)]
        self._printed: defaultdict[str, set[int | None]] = defaultdict(set)
        for date in (*years, *self._dates):
            self._printed[date.claim.article].add(_year(date.claim))

    def pairs(self, scored: Scored) -> Iterator[Score]:
        """Pairs of a year told in passing and a date of another article, of which both say the same."""
        for a, b in (*combinations(self._years, 2), *product(self._years, self._dates)):
            if a.claim.article != b.claim.article and self._may_be_one(a.claim, b.claim):
                s = scored(a, b)
                if _told_alike(s):
                    yield s

    def bring_near(self, s: Score) -> None:
        """No year is too far from another where two articles tell the same of them: a slip may lie in any digit."""
        a, b = s.a.claim, s.b.claim
        years = s.across and s.bears("far") and prints_year(a) and prints_year(b) and (is_year(a) or is_year(b))
        if years and self._may_be_one(a, b) and _told_alike(s):
            s.drop("far")

    def _may_be_one(self, a: Claim, b: Claim) -> bool:
        """Whether two dates are of one year, or neither article prints that of the other anywhere."""
        one, other = _year(a), _year(b)
        return one == other or (other not in self._printed[a.article] and one not in self._printed[b.article])


def _told_alike(s: Score) -> bool:
    return s.counts(WORDS) >= THRESHOLD["year"]


def _year(claim: Claim) -> int | None:
    return claim.period.start.year if claim.period and claim.period.start else None
