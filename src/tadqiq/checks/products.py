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
ITEMS = ("person", "count", "household", "family", "capita", "head", "unit")


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
    if not (each.trailed("each", within=4) or each.led("each", within=2) or _per_item(each)):
        return ""
    return "average" if each.led("average", within=3) else "sum"


def _triples(passage: Passage, each: Figure) -> list[Triple]:
    """Every number of things and every amount of the same kind in the sentence; an amount called a total first."""
    numbers = [f for f in passage.figures if f is not each and f.dimension == "count" and (f.claim.value or 0) > 1]
    nearest = sorted(numbers, key=lambda f: abs(f.claim.start - each.claim.start))[:2]
    amounts = [f for f in _amounts(passage, each) if f.precise]
    named = [f for f in amounts if f.led("total", within=5)] or amounts
    return [(n, each, t) for n in nearest for t in named if n is not t]


def _amounts(passage: Passage, each: Figure) -> list[Figure]:
    inside = [f for f in passage.figures if f is not each and _pair(each, f)]
    return inside or [f for f in chain.from_iterable(passage.earlier[:1]) if _pair(each, f)]


def _per_item(each: Figure) -> bool:
    """Whether the unit itself says "each": dirhams a person, tonnes a piece."""
    return each.unit.rpartition("/")[2] in ITEMS and "/" in each.unit


def _pair(each: Figure, total: Figure) -> list[Interval] | None:
    """What each and total allow in one unit."""
    if _per_item(each):
        same = each.unit.rpartition("/")[0] == total.unit
        return [each.claim.interval, total.claim.interval] if same else None
    return common([each, total])


def _product(triple: Triple) -> Interval:
    return im.times(triple[0].claim.interval, (_pair(*triple[1:]) or [triple[1].claim.interval])[0])


def _said(triple: Triple) -> Interval:
    return (_pair(*triple[1:]) or [Interval(), triple[2].claim.interval])[1]


def _near(triple: Triple) -> bool:
    """Near enough to be meant: by far for a named average or total, else nearly right already."""
    named = triple[1].led("average", within=3) or triple[2].led("total", within=5) or not _per_item(triple[1])
    return plausible(_product(triple), _said(triple), 2.5 if named else 1.1)


def _finding(evidence: Evidence, triple: Triple, check: str) -> Finding:
    number, each, total = triple
    if check == "average":
        said, whole = _pair(each, total) or [each.claim.interval, total.claim.interval]
        computed = im.over(whole, number.claim.interval)
        return calculated("average", evidence, [total, number], each, computed, said, f"{total.words} / {number.words}")
    formula = f"{number.words} × {each.words}"
    return calculated("sum", evidence, [number, each], total, _product(triple), _said(triple), formula, kind="each")
