"""Which number of things and which amount in all stand beside what falls to each."""

from __future__ import annotations

from itertools import chain

from ...knowledge.dimensions import TIMES
from .each_words import for_each, instalment, per_so_many, spaced
from .figures import ABOVE, Figure, Passage
from .nouns import nouns
from .triple import ITEMS, Triple, as_much_as_one

REST = 4  # how far before its figure "the rest" stands.


def triples(passage: Passage, each: Figure) -> list[Triple]:
    """Every number of things and every amount of the same kind in the sentence; an amount called a total first."""
    denominator = each.unit.rpartition("/")[2] if "/" in each.unit else ""
    by = denominator if denominator and denominator not in ITEMS and not _for_all(passage, each) else ""
    counts = [f for f in passage.figures if f is not each and f.precise and f.percent is None]
    timed = not by and (each.trailed("per", within=0) or instalment(each))
    numbers = [f for f in counts if _numbers(f, by, timed) and not per_so_many(each, f)]
    own = [f for f in numbers if f.noun and f.noun == each.falls_to]
    numbers = own or _of_its_noun(passage, each) or numbers or _told_of_each(passage, each)
    numbers = [f for f in numbers if f.value > 1]
    spans = [] if any(f.unit in TIMES for f in numbers) else _span_above(passage, each, by)
    nearest = [*spans, *sorted(numbers, key=lambda f: abs(f.claim.start - each.claim.start))[:2]]
    nearest = [max(numbers, key=lambda f: f.value)] if numbers and spaced(each) else nearest
    found = [Triple(n, each, t) for n in nearest for t in _totals(passage, n, each) if t is not n]
    named = [t for t in found if t.total.led("total", within=5) or t.total.trailed("total", within=3)]
    return named or found


def _for_all(passage: Passage, each: Figure) -> bool:
    """ "At 22,000 a day, the 47 ships cost 1.03 million a day between them": both of one time."""
    alike = [f for f in passage.figures if f.unit == each.unit and f is not each and f.precise]
    return any(f.trailed("total", within=1) and f.value > each.value for f in alike)


def _told_of_each(passage: Passage, each: Figure) -> list[Figure]:
    """ "Each of the 64 antennas is 12 metres across. They cost 448 million, or 7 million apiece": told just before."""
    before = passage.earlier[0] if passage.earlier else ()
    told = [f for f in before if f.dimension == "count" and f.precise]
    if each.trailed("each", within=1):
        return [f for f in told if f.led("each", "every", within=4)]
    return told if len(told) == 1 and for_each(each) else []


def _of_its_noun(passage: Passage, each: Figure) -> list[Figure]:
    """ "The barn has 320 stalls … It cost 4.8 million, 15,000 a stall": the numbers of that noun further up."""
    if not each.falls_to:
        return []
    told, noun = [], ""
    for figure in (f for s in passage.story[max(0, passage.place - ABOVE) : passage.place] for f in s):
        inside = figure.led("out_of", within=3) and not nouns(figure.claim)
        noun = noun if inside else figure.noun  # "16 cages of the 48 it has"
        if noun == each.falls_to and figure.dimension == "count" and figure.claim.hedge in ("exact", "approx"):
            told.append(figure)
    return told


def _span_above(passage: Passage, each: Figure, by: str) -> list[Figure]:
    """ "A million rode it in its first seven days … 1.26 million trips, an average of 180,000 a day": the only span."""
    spans = {by} & TIMES if by else TIMES
    told = [f for sentence in passage.earlier for f in sentence if f.unit in spans and f.claim.hedge == "exact"]
    alone = (
        len({f.claim.value for f in told}) == 1
        and each.led("average", "equals", within=3)
        and (by or each.trailed("per", within=0))
    )
    return told[:1] if alone and told[0].value > 1 else []


def _numbers(figure: Figure, by: str, timed: bool) -> bool:
    """Whether the figure can say how many: of what each is told by, of things, or ("9,000 a day") of a time.

    A price changes hands at a rate as an amount does: 520 dollars a tonne at 50 pounds to the dollar.
    """
    if by:
        return by in (figure.unit, figure.unit.partition("/")[0])
    return figure.dimension == "count" or (timed and figure.unit in TIMES)


def _totals(passage: Passage, number: Figure, each: Figure) -> list[Figure]:
    inside = [f for f in passage.figures if f is not each and f.precise and as_much_as_one(Triple(number, each, f))]
    if number.led("rest", within=REST):
        # 3.8 million at once, the rest in two instalments of 2.85 million: what stands before is no total of those.
        return [f for f in inside if f.claim.start > number.claim.start]
    before = [f for f in chain.from_iterable(passage.earlier[:1]) if not f.repeats]
    return inside or [f for f in before if f.precise and Triple(number, each, f).amounts]
