"""The company a figure keeps: two sentences that share one fact mostly share the figures beside it too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import product

from ..model import Claim
from .score import Score
from .weights import EVIDENCE

Place = tuple[str, int, int]
Met = Mapping[tuple[Place, Place], set[tuple[str, str]]]


def reward_company(scores: Sequence[Score], joined: Sequence[Collection[str]]) -> None:
    """Points for pairs of two articles beside which, in the same two sentences, another pair has met.

    ``joined``: the groups so far. "Nine of its 24 engineers and 3 of its pilots" and "three pilots and 9 engineers".
    """
    claims = {v.claim.id: v.claim for s in scores for v in (s.a, s.b)}
    met = _met(claims, joined)
    for s in scores:
        if s.a.claim.article != s.b.claim.article and _accompanied(s, met):
            s.add([("company", EVIDENCE["company" if s.meets else "company_apart"])])


def _met(claims: Mapping[str, Claim], joined: Sequence[Collection[str]]) -> Met:
    """Two sentences → the pairs of claims, one of each, that share a group."""
    found: dict[tuple[Place, Place], set[tuple[str, str]]] = defaultdict(set)
    for group in joined:
        for a, b in product(group, group):
            if claims[a].article != claims[b].article:
                found[_place(claims[a]), _place(claims[b])].add((a, b))
    return found


def _accompanied(s: Score, met: Met) -> bool:
    a, b = s.a.claim, s.b.claim
    pairs = met.get((_place(a), _place(b)), ())
    return any(a.id != one and b.id != other for one, other in pairs)


def _place(claim: Claim) -> Place:
    return claim.article, claim.sentence.start, claim.sentence.end
