"""Figures of one measure that are the same digits gone astray, although matching put them in two groups."""

from __future__ import annotations

from itertools import product

from ..model import Claim, Group, Pair
from .conflicts import Conflict, Judged
from .evidence import Evidence
from .relation import relation
from .support import SLIPS, distance_of, linked, supported


def astray(evidence: Evidence) -> list[Conflict]:
    """Pairs that may be about one thing, state one measure and differ only by a zero or by two digits swapped."""
    return evidence.once("astray", lambda e: [c for pair in e.matching.maybe if (c := _conflict(e, pair))])


def _conflict(evidence: Evidence, pair: Pair) -> Conflict | None:
    a, b = evidence.claims.get(pair.a), evidence.claims.get(pair.b)
    if a is None or b is None or not _alike(a, b) or not any(name == "same_measure" for name, _ in pair.evidence):
        return None
    found = relation(a, b)
    if found is None or found.verdict != "disagree" or distance_of((a,), (b,)) not in SLIPS:
        return None
    least = evidence.setting("maybe_conflict", "across_both" if _both_in_one(evidence, a, b) else "across")
    if linked(evidence, pair) < least or not supported(evidence, (pair,), (a,), (b,)):
        return None
    group = Group(id="", claims=(a.id, b.id), subject="", measure=a.measure, pairs=(pair,))
    return Conflict(Judged(group, [a, b], {(a.id, b.id): found}), (a,), (b,), False)


def _alike(a: Claim, b: Claim) -> bool:
    return (
        a.kind == b.kind == "quantity" and a.hedge == b.hedge == "exact" and a.article != b.article and a.unit == b.unit
    )


def _both_in_one(evidence: Evidence, a: Claim, b: Claim) -> bool:
    """Whether an article states both figures of one measure: then they are likely two things."""
    stated = {(c.article, c.value) for c in evidence.claims.values() if c.measure == a.measure and c.unit == a.unit}
    return any({(x.article, x.value), (x.article, y.value)} <= stated for x, y in product((a, b), (b, a)) if x is not y)
