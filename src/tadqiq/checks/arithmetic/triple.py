"""How many, how much each, and how much in all."""

from __future__ import annotations

from typing import NamedTuple

from ...knowledge.dimensions import TIMES
from ...model import Interval
from . import interval_math as im
from .each_words import called_average, for_each, in_money, parcel, spaced, worded
from .figures import Figure, common

# How many words at most stand before each of three figures that belong together.
BEHIND = 4
ITEMS = ("person", "count", "household", "family", "capita", "head", "unit", "share")


class Triple(NamedTuple):
    """How many, how much each, and how much in all."""

    number: Figure
    each: Figure
    total: Figure

    @property
    def amounts(self) -> list[Interval] | None:
        """What each and total allow in one unit."""
        numerator, _, denominator = self.each.unit.rpartition("/")
        if denominator in ITEMS and self.total.unit.partition("/")[2] in TIMES and in_money(self.total):
            # "400 dinars for each of the 250, at 100,000 a month"
            same = numerator == self.total.unit.partition("/")[0]
            return [self.each.interval, self.total.interval] if same else None
        if denominator and numerator and self.total.unit != self.each.unit:
            return [self.each.interval, self.total.interval] if numerator == self.total.unit else None
        return common([self.each, self.total])

    @property
    def product(self) -> Interval:
        """Number times each."""
        return im.times(self.times, (self.amounts or [Interval()])[0])

    @property
    def times(self) -> Interval:
        """How many there are of what falls to each: one stretch fewer where it lies between two of them."""
        count = self.number.interval
        return Interval(count.bottom - 1, count.high) if spaced(self.each) else count

    @property
    def said(self) -> Interval:
        """The total as stated."""
        return (self.amounts or [Interval(), Interval()])[1]

    @property
    def named(self) -> bool:
        """Whether words say that the three belong together: an average, a total, an equivalent, equal shares."""
        beside = self.total.claim.sentence == self.each.claim.sentence
        total = self.total.led("total", "valuing", within=5) or (beside and self.total.led("equals", within=5))
        total = total or self.total.trailed("total", within=3) or self._at_a_cost
        whole = self.total.led("of", "out_of", within=2) and worded(self.each)
        shared = any(f.by("equally") for f in self)
        rate = self.each.led("rate", "by", within=3) and worded(self.each)
        # Pesos at so many pesos to the dollar are dollars.
        rate = rate or (in_money(self.number) and in_money(self.total))
        paid = in_money(self.each) and (self.each.led("each", within=6) or self.number.led("each", "every", within=5))
        told = _averaged(self) or spaced(self.each) or self.each.led("equals", within=3) or _a_head(self)
        told = told or parcel(self.each) or self._dividend
        told = told or _in_teams(self)
        return total or whole or shared or rate or paid or told

    @property
    def _at_a_cost(self) -> bool:
        """ "Each of the 250 gets 400, at a cost of 100,000", "each needs six; 1,200 are enough for 200"."""
        cost = self.total.led("cost", within=1) and self.total.led("comma", within=3) and in_money(self.total)
        enough = self.each.led("every", "each", within=3) and self.total.led("lasts", within=4)
        return (cost and (worded(self.each) or self.each.unit.partition("/")[2] in ITEMS)) or enough

    @property
    def _dividend(self) -> bool:
        """ "10 fils on 4.3 billion shares will cost 43 million": what each share brings, and what all of them cost."""
        on = (
            self.number.led("than", within=0)
            and self.number.gap == 1
            and self.number.claim.start > self.each.claim.start
        )
        return on and self.total.led("cost", "the_cost", "equals", "total", within=5)


def _a_head(triple: Triple) -> bool:
    """ "5.3 billion for 11 million people, which makes each one's share 480": what falls to one of so many people."""
    each, number, total = triple.each, triple.number, triple.total
    last = number.claim.start < each.claim.start and total.claim.start < each.claim.start
    return last and each.led("each", within=1) and number.unit == "person"


def _in_teams(triple: Triple) -> bool:
    """ "13,200 workers split into 6,600 teams, two in each": the three right behind one another."""
    each, number, total = triple.each, triple.number, triple.total
    ordered = total.claim.start < number.claim.start < each.claim.start
    return ordered and worded(each) and number.led("distribute", within=3) and max(each.gap, number.gap) <= BEHIND


def _averaged(triple: Triple) -> bool:
    """Whether "an average of" leads what falls to one: a word for each, or both other figures before it, says so."""
    each = triple.each
    told = worded(each) or each.trailed("per", "for", within=1) or for_each(each)
    last = all(f.claim.start < each.claim.start for f in (triple.number, triple.total))
    spread = last and each.led("comma", within=4) and triple.number.led("over", "during", within=1)
    return (each.led("rate", within=3) or called_average(each)) and (
        told or "/" in each.unit or spread or (last and each.led("equals", within=6))
    )


def as_much_as_one(triple: Triple) -> bool:
    """Whether the figure can be the total of several of each: it is no less than one of them."""
    amounts = triple.amounts
    return amounts is not None and amounts[1].top >= amounts[0].bottom
