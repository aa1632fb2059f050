"""n times each is the total: farms of 300 MW each, so much a head, so many tonnes a pylon."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ..model import Finding, Interval
from . import interval_math as im
from .calculation import calculated, plausible
from .evidence import Evidence
from .figures import Figure, Passage, common

Triple = tuple[Figure, Figure, Figure]


def products(evidence: Evidence, passage: Passage, check: str) -> Iterator[Finding]:
    """The triples (number, each, total) of a sentence that are ``check``'s: averages, or sums of equal parts."""
    for each in passage.figures:
        if not each.precise or each.percent is not None or _kind(each) != check:
            continue
        found = [t for t in _triples(passage, each) if _near(t)]
        sound = [t for t in found if _product(t).overlaps(_said(t))]
        for triple in sound[:1] or (found if len({t[2].claim.value for t in found}) == 1 else [])[:1]:
            yield _finding(evidence, triple, check)


def _kind(each: Figure) -> str:
    if not (each.trailed("each", within=4) or each.led("each", within=2)):
        return ""
    return "average" if each.led("average", within=3) else "sum"


def _triples(passage: Passage, each: Figure) -> list[Triple]:
    """Every number of things and every amount of the same kind in the sentence; an amount called a total first."""
    numbers = [f for f in passage.figures if f is not each and f.dimension == "count" and (f.claim.value or 0) > 1]
    nearest = sorted(numbers, key=lambda f: abs(f.claim.start - each.claim.start))[:2]
    amounts = [f for f in _amounts(passage, each) if f is not each and f.precise and f.dimension == each.dimension]
    named = [f for f in amounts if f.led("total", within=5)] or amounts
    return [(n, each, t) for n in nearest for t in named if n is not t]


def _amounts(passage: Passage, each: Figure) -> list[Figure]:
    inside = [f for f in passage.figures if f.dimension == each.dimension and f is not each]
    return inside or list(chain.from_iterable(passage.earlier[:1]))


def _product(triple: Triple) -> Interval:
    number, each, total = triple
    amounts = common([each, total])
    return im.times(number.claim.interval, amounts[0] if amounts else each.claim.interval)


def _said(triple: Triple) -> Interval:
    amounts = common([triple[1], triple[2]])
    return amounts[1] if amounts else triple[2].claim.interval


def _near(triple: Triple) -> bool:
    return common(triple[1:]) is not None and plausible(_product(triple), _said(triple), 2.5)


def _finding(evidence: Evidence, triple: Triple, check: str) -> Finding:
    number, each, total = triple
    if check == "average":
        amounts = common([total, each]) or [total.claim.interval, each.claim.interval]
        computed = im.over(amounts[0], number.claim.interval)
        return calculated(
            "average", evidence, [total, number], each, computed, amounts[1], f"{total.words} / {number.words}"
        )
    formula = f"{number.words} × {each.words}"
    return calculated("sum", evidence, [number, each], total, _product(triple), _said(triple), formula, kind="each")
