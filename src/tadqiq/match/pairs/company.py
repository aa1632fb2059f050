"""The company a figure keeps: two sentences that share one fact mostly share the figures beside it too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from ...model import Claim
from .score import Score
from .weights import EVIDENCE

Place = tuple[str, int, int]
NONE: frozenset[int] = frozenset()


def reward_company(scores: Sequence[Score], joined: Sequence[Collection[str]]) -> None:
    """Points for pairs of two articles beside which, in the same two sentences, another pair has met.

    ``joined``: the groups so far. "Nine of its 24 engineers and 3 of its pilots" and "three pilots and 9 engineers".
    Figures of two owners keep no company.
    """
    beside = _beside(scores, joined)
    for s in scores:
        here = beside.get(s.a.claim.id, NONE) if s.across else NONE
        if here and not here.isdisjoint(beside.get(s.b.claim.id, NONE)) and "other_owner" not in s.parts:
            s.add([("company", EVIDENCE["company" if s.meets else "company_apart"])])


def _beside(scores: Sequence[Score], joined: Sequence[Collection[str]]) -> Mapping[str, frozenset[int]]:
    """Claim → the groups of the other claims of its sentence; told once for each claim, not for each of its pairs."""
    group = {id: k for k, members in enumerate(joined) for id in members}
    claims = {v.claim.id: v.claim for s in scores for v in (s.a, s.b)}
    settled: dict[Place, list[str]] = defaultdict(list)
    for claim in claims.values():
        if claim.id in group:
            settled[_place(claim)].append(claim.id)
    told = ((claim, settled.get(_place(claim), ())) for claim in claims.values())
    return {claim.id: frozenset([group[id] for id in ids if id != claim.id]) for claim, ids in told if ids}


def _place(claim: Claim) -> Place:
    return claim.article, claim.sentence.start, claim.sentence.end
