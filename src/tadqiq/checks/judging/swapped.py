"""Figures of two owners that one article gives the other way round, where by value they agree with the wrong ones."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...knowledge.printed import one_count
from ...knowledge.vague import is_vague
from ...model import Claim, Pair
from ..evidence import Evidence
from .conflicts import Conflict, outside
from .relation import relation

Owned = tuple[Pair, Claim, Claim]
Place = tuple[str, int]
Given = defaultdict[tuple[str, float | None], set[str]]
SHARE, WHOLE, PARTNERS = "%", 100, 2
# How many articles must give an owner the figure that a lone one gives to another.
BORNE_OUT = 2


def swapped(evidence: Evidence) -> list[Conflict]:
    """Pairs of one owner with the figure of another, kept apart since each meets its like in the other article.

    It is so where both owners have changed places, or one of them that has a name while both texts state both figures;
    where two articles give a share to an owner that a third gives to another, or where one owner has a share in one
    article and what that leaves of the whole in the other.
    """
    return evidence.once("swapped", lambda e: list(_swapped(e)))


def _swapped(evidence: Evidence) -> Iterator[Conflict]:
    pairs = [found for pair in evidence.matching.maybe if (found := _pair(evidence, pair)) is not None]
    against, beside = _against(pairs), _by_place(evidence.claims.values())
    real = [
        p
        for p in pairs
        if any(_turned(*p[1:], *q[1:]) for q in pairs)
        or _borne_out(*p[1:], against)
        or _make_the_whole(*p[1:])
        or _crossed(p, beside)
    ]
    while real:
        # The figure that most others stand against is the odd one.
        odd = max((c for _, *both in real for c in both), key=lambda c: (sum(c in p for p in real), c.id))
        conflict = _conflict(odd, [p for p in real if odd in p], beside)
        yield conflict
        real = [p for p in real if odd not in p and not {p[1], p[2]} <= {*conflict.claims}]


def _crossed(pair: Owned, beside: Mapping[Place, Sequence[Claim]]) -> bool:
    """Whether two figures of one named owner each stand in the other's sentence too, where they are somebody else's.

    The four are of one kind: two ages and two sentences change no places.
    """
    told, a, b = pair
    found = {name for name, _ in told.evidence}
    there, here = ([x for x in beside[_place(z)] if _one(x, y)] for y, z in ((a, b), (b, a)))
    measures = {c.measure for c in (a, b, *there, *here) if c.measure and not is_vague(f"m:{c.measure}")}
    return "same_entity" in found and bool(there and here) and len(measures) <= 1


def _conflict(odd: Claim, pairs: list[Owned], beside: Mapping[Place, Sequence[Claim]]) -> Conflict:
    """One figure against the others of its owner, with the figures they changed places with where all give both."""
    rest = [b if a is odd else a for _, a, b in pairs]
    changed = [c for c in beside[_place(odd)] if any(_one(c, r) for r in rest)]
    if changed:
        rest += [c for r in tuple(rest) for c in beside[_place(r)] if _one(c, odd)]
    sides = (odd, *changed), tuple(dict.fromkeys(rest))
    related = {(a.id, b.id): found for _, a, b in pairs if (found := relation(a, b))}
    lone = len({c.article for c in rest}) > 1
    return outside(*sides, lone=lone, pairs=[pair for pair, *_ in pairs], related=related)


def _by_place(claims: Iterable[Claim]) -> Mapping[Place, Sequence[Claim]]:
    found: dict[Place, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.ignored is None and claim.kind == "quantity":
            found[_place(claim)].append(claim)
    return found


def _place(claim: Claim) -> Place:
    """The sentence that a claim stands in."""
    return claim.article, claim.sentence.start


def _pair(evidence: Evidence, pair: Pair) -> Owned | None:
    """The two figures of a pair that contradict each other although both are of one owner."""
    a, b = evidence.claims.get(pair.a), evidence.claims.get(pair.b)
    if a is None or b is None or not any(name == "same_owner" for name, _ in pair.evidence):
        return None
    found = relation(a, b)
    return (pair, a, b) if found and found.verdict == "disagree" else None


def _turned(a: Claim, b: Claim, c: Claim, d: Claim) -> bool:
    """Whether ``c`` and ``d``, of the other owner, are the same two figures the other way round."""
    if a.article == d.article:
        c, d = d, c
    return (a.article, b.article) == (c.article, d.article) and _one(a, d) and _one(b, c)


def _one(a: Claim, b: Claim) -> bool:
    return a.value is not None and a.value == b.value and one_count(a, b)


def _against(pairs: Iterable[Owned]) -> Given:
    """Claim and a share that others give its owner → their articles."""
    found: Given = defaultdict(set)
    for _, a, b in pairs:
        for one, other in ((a, b), (b, a)):
            if one.unit == other.unit == SHARE:
                found[one.id, other.value].add(other.article)
    return found


def _make_the_whole(a: Claim, b: Claim) -> bool:
    """Whether one share is what the other leaves: 61 per cent of one of two owners here, 39 per cent there."""
    shares = [c.value for c in (a, b) if c.unit == SHARE and c.value and c.hedge == "exact"]
    return len(shares) == PARTNERS and math.isclose(sum(shares), WHOLE)


def _borne_out(a: Claim, b: Claim, against: Given) -> bool:
    return any(len(against[x.id, y.value]) >= BORNE_OUT for x, y in ((a, b), (b, a)))
