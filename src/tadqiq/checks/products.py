"""n times each is the total: farms of 300 MW each, so much a head, so many tonnes a hectare."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from ..model import Finding, Interval
from . import interval_math as im
from .calculation import as_printed, calculated, plausible, ratio_of
from .evidence import Evidence
from .figures import TIMES, Figure, Passage, common

REST = 4
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
        if denominator and numerator:
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
        return Interval(count.bottom - 1, count.high) if _spaced(self.each) else count

    @property
    def said(self) -> Interval:
        """The total as stated."""
        return (self.amounts or [Interval(), Interval()])[1]

    @property
    def named(self) -> bool:
        """Whether words say that the three belong together: an average, a total, an equivalent, equal shares."""
        beside = self.total.claim.sentence == self.each.claim.sentence
        total = self.total.led("total", "valuing", within=5) or (beside and self.total.led("equals", within=5))
        total = total or self.total.trailed("total", within=3)
        whole = self.total.led("of", "out_of", within=2) and _worded(self.each)
        shared = any(f.by("equally") for f in self)
        rate = self.each.led("rate", "by", within=3) and _worded(self.each)
        rate = rate or (_money(self.number) and _money(self.total))  # pesos at so many pesos to the dollar are dollars
        paid = _money(self.each) and (self.each.led("each", within=6) or self.number.led("each", "every", within=5))
        told = _averaged(self) or _spaced(self.each) or self.each.led("equals", within=3) or _a_head(self)
        return total or whole or shared or rate or paid or told


def products(evidence: Evidence, passage: Passage, check: str) -> Iterator[Finding]:
    """The triples of a sentence that are ``check``'s: averages, rates, or sums of equal parts."""
    for each in passage.figures:
        plain = each.precise and each.claim.hedge in ("exact", "approx")
        if not plain or _share(each) or _kind(passage, each) != check:
            continue
        found = [t for t in _triples(passage, each) if plausible(t.product, t.said, 2.5) and _greater(t)]
        if check == "average" and not _worded(each):
            found = _in_order([t for t in found if t.number.claim.start < each.claim.start])
        sound = [t for t in found if t.product.overlaps(t.said)]
        one = len({t.total.claim.value for t in found}) == 1 and not _one_of_several(passage, each)
        certain = [t for t in found if t.named] if one else []
        for triple in (sound or certain)[:1]:
            yield _finding(evidence, triple, check)


def _one_of_several(passage: Passage, each: Figure) -> bool:
    """ "Four were fined 6 million each and 12 one million each, 36 million in all": a part of the total."""
    several = sum(f.dimension == each.dimension and f.trailed("each", within=1) for f in passage.figures) > 1
    after = [f for f in passage.figures if f.claim.start > each.claim.start and not f.repeats]
    more = any(f.unit == each.unit and f.claim.value == each.claim.value for f in after)
    return several or more


def _greater(triple: Triple) -> bool:
    """Whether a total that is a bound is no less than each: "over six nights" is no total of 11,000 a night."""
    bound = triple.total.claim.hedge in ("more_than", "at_least")
    return not bound or (triple.total.claim.value or 0.0) >= (triple.each.claim.value or 0.0)


def _share(each: Figure) -> bool:
    """Whether the figure is a part of something: "0.7 of it" is, "a rate of 0.7 a game" is not."""
    rate = each.unit == "count" and each.led("rate", "average", within=3)
    return each.percent is not None and not rate


def _in_order(found: list[Triple]) -> list[Triple]:
    """The triples that fit, else those that tell the total before the number: "30 goals in 40 games"."""
    sound = [t for t in found if t.product.overlaps(t.said)]
    return sound or [t for t in found if t.total.claim.start < t.number.claim.start] or found


def _worded(each: Figure) -> bool:
    return each.trailed("each", within=4) or each.led("each", within=6) or each.led("every", within=3) or _tranche(each)


def _tranche(each: Figure) -> bool:
    """ "Three equal tranches of $20 million"."""
    return each.led("equally", within=2) and each.led("of", within=0) and each.gap <= 3


def _a_head(triple: Triple) -> bool:
    """ "5.3 billion for 11 million people, which makes each one's share 480": what falls to one of so many people."""
    each, number, total = triple.each, triple.number, triple.total
    last = number.claim.start < each.claim.start and total.claim.start < each.claim.start
    return last and each.led("each", within=1) and number.unit == "person"


def _averaged(triple: Triple) -> bool:
    """Whether "an average of" leads what falls to one: a word for each, or both other figures before it, says so."""
    each = triple.each
    told = _worded(each) or each.trailed("per", "for", within=1) or _for_each(each)
    last = all(f.claim.start < each.claim.start for f in (triple.number, triple.total))
    return (each.led("rate", within=3) or _called_average(each)) and (
        told or "/" in each.unit or (last and each.led("equals", within=6))
    )


def _kind(passage: Passage, each: Figure) -> str:
    denominator = each.unit.rpartition("/")[2] if "/" in each.unit else ""
    if denominator and denominator not in (*ITEMS, *TIMES):
        return "ratio"
    if (
        _called_average(each)
        or _paid_for_each(passage, each)
        or (each.led("rate", within=3) and each.trailed("per", within=1))
        or _works_out(passage, each)
    ):
        return "average"
    if denominator in ITEMS or denominator in TIMES or _worded(each) or _instalment(each):
        return "sum"
    handed = _follows_each(passage, each) and (passage.says("total") or _money(each))
    return "sum" if handed or (passage.says("total") and each.led("price", within=2)) else ""


def _called_average(each: Figure) -> bool:
    """ "An average of 450 a day", "450 a day on average"."""
    told = "/" in each.unit or each.trailed("per", within=0)
    return each.led("average", within=3) or (told and each.trailed("average", within=3))


def _paid_for_each(passage: Passage, each: Figure) -> bool:
    """ "12,000 claims worth 60 million pounds, or 5,000 pounds a claim": how many, how much and so much for one."""
    before = passage.before(each)[-2:]
    told = _money(each) and each.trailed("per", within=0) and each.led("equals", within=3)
    return told and "/" not in each.unit and {f.dimension for f in before} == {"count", each.dimension}


def _works_out(passage: Passage, each: Figure) -> bool:
    """ "With 34 matches at home, that works out at 30,000 a match": how many, and so much for one of them."""
    before = passage.before(each)
    told = each.led("equals", within=2) and each.trailed("per", within=0) and each.gap <= 8
    return told and len(before) == 1 and before[0].dimension == "count"


def _spaced(each: Figure) -> bool:
    """ "Set 1.8 km apart on average": between the first and the last of 22 there are 21 such stretches."""
    return each.trailed("spacing", within=1)


def _money(figure: Figure) -> bool:
    return figure.dimension.startswith("money")


def _follows_each(passage: Passage, each: Figure) -> bool:
    """ "Each of the 25 villages gets 40,000", "40,000 to each of the 25": a number led by "each" stands beside."""
    before = passage.before(each)
    after = [f for f in passage.figures if f.claim.start > each.claim.start][:1]
    beside = before[-1:] if not after or not after[0].led("each", "every", within=6) else after
    return bool(beside) and beside[0].dimension == "count" and beside[0].led("each", "every", within=6)


def _triples(passage: Passage, each: Figure) -> list[Triple]:
    """Every number of things and every amount of the same kind in the sentence; an amount called a total first."""
    denominator = each.unit.rpartition("/")[2] if "/" in each.unit else ""
    by = denominator if denominator and denominator not in ITEMS else ""
    counts = [f for f in passage.figures if f is not each and f.precise and f.percent is None]
    timed = not by and (each.trailed("per", within=0) or _instalment(each))
    numbers = [f for f in counts if _numbers(f, by, timed) and not per_so_many(each, f)] or _told_of_each(passage, each)
    numbers = [f for f in numbers if (f.claim.value or 0) > 1]
    spans = [] if any(f.unit in TIMES for f in numbers) else _span_above(passage, each, by)
    nearest = [*spans, *sorted(numbers, key=lambda f: abs(f.claim.start - each.claim.start))[:2]]
    nearest = [max(numbers, key=lambda f: f.claim.value or 0.0)] if numbers and _spaced(each) else nearest
    found = [Triple(n, each, t) for n in nearest for t in _totals(passage, n, each) if t is not n]
    named = [t for t in found if t.total.led("total", within=5) or t.total.trailed("total", within=3)]
    return named or found


def _told_of_each(passage: Passage, each: Figure) -> list[Figure]:
    """ "Each of the 64 antennas is 12 metres across. They cost 448 million, or 7 million apiece": told just before."""
    before = passage.earlier[0] if passage.earlier else ()
    told = [f for f in before if f.dimension == "count" and f.precise]
    if each.trailed("each", within=1):
        return [f for f in told if f.led("each", "every", within=4)]
    return told if len(told) == 1 and _for_each(each) else []


def _for_each(each: Figure) -> bool:
    """ "The 26 miners settled for 7.8 million. Each will get 300,000 on average": how many stands before."""
    return each.led("average", within=3) and each.led("each", within=10) and each.gap <= 12


def _instalment(each: Figure) -> bool:
    """ "In equal annual instalments of 9 million over 12 years": what falls to each of so many years."""
    return each.led("annual", within=4) and each.by("equally")


def per_so_many(each: Figure, number: Figure) -> bool:
    """ "19 cases for every 100,000 people": the number belongs to the rate."""
    return number.claim.start > each.claim.end and number.gap <= 2 and each.trailed("each", "every", "per", within=1)


def _span_above(passage: Passage, each: Figure, by: str) -> list[Figure]:
    """ "A million rode it in its first seven days … 1.26 million trips, an average of 180,000 a day": the only span."""
    spans = {by} & TIMES if by else TIMES
    told = [f for sentence in passage.earlier for f in sentence if f.unit in spans and f.claim.hedge == "exact"]
    alone = (
        len({f.claim.value for f in told}) == 1
        and each.led("average", within=3)
        and (by or each.trailed("per", within=0))
    )
    return told[:1] if alone and (told[0].claim.value or 0) > 1 else []


def _numbers(figure: Figure, by: str, timed: bool) -> bool:
    """Whether the figure can say how many: of what each is told by, of things, or ("9,000 a day") of a time."""
    return figure.unit == by if by else figure.dimension == "count" or (timed and figure.unit in TIMES)


def _totals(passage: Passage, number: Figure, each: Figure) -> list[Figure]:
    inside = [f for f in passage.figures if f is not each and f.precise and _greater_than(Triple(number, each, f))]
    if number.led("rest", within=REST):
        # 3.8 million at once, the rest in two instalments of 2.85 million: what stands before is no total of those.
        return [f for f in inside if f.claim.start > number.claim.start]
    before = [f for f in chain.from_iterable(passage.earlier[:1]) if not f.repeats]
    return inside or [f for f in before if f.precise and Triple(number, each, f).amounts]


def _greater_than(triple: Triple) -> bool:
    """Whether the figure can be the total of several of each: it is no less than one of them."""
    amounts = triple.amounts
    return amounts is not None and amounts[1].top >= amounts[0].bottom


def _rounded(each: Figure, said: Interval) -> Interval:
    """A share of a count is rounded to whole ones: 2,146 athletes of 14 countries are 153 each, not 153.3."""
    whole = each.unit in ("count", "person") and each.claim.hedge == "exact"
    printed = as_printed(each)
    return Interval(min(said.bottom, printed.bottom), max(said.top, printed.top)) if whole else said


def _finding(evidence: Evidence, triple: Triple, check: str) -> Finding:
    number, each, total = triple
    if check == "average" or each.led("equals", within=4):
        said, whole = triple.amounts or [Interval(), Interval()]
        said = _rounded(each, said)
        computed, formula = im.over(whole, triple.times), f"{total.words} / {number.words}"
        kind = "divided" if check != "average" else ""
        point = ratio_of([whole, number.interval])
        return calculated(check, evidence, [total, number], each, computed, said, formula, kind=kind, point=point)
    formula = f"{number.words} × {each.words}"
    return calculated(check, evidence, [number, each], total, triple.product, triple.said, formula, kind="each")
