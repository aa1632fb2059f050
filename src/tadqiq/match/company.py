"""The company a figure keeps: two sentences that share one fact mostly share the figures beside it too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from ..model import Claim
from .score import Score
from .weights import EVIDENCE

Place = tuple[str, int, int]
# Sentence → those of its claims that have found a group, each with the number of its group.
Settled = Mapping[Place, Mapping[str, int]]


def reward_company(scores: Sequence[Score], joined: Sequence[Collection[str]]) -> None:
    """Points for pairs of two articles beside which, in the same two sentences, another pair has met.

    ``joined``: the groups so far. "Nine of its 24 engineers and 3 of its pilots" and "three pilots and 9 engineers".
    Figures of two owners keep no company.
    """
    settled = _settled(scores, joined)
    for s in scores:
        other = s.a.claim.article == s.b.claim.article or s.bears("other_owner")
        if not other and _accompanied(s, settled):
            s.add([("company", EVIDENCE["company" if s.meets else "company_apart"])])


def _settled(scores: Sequence[Score], joined: Sequence[Collection[str]]) -> Settled:
    group = {id: k for k, members in enumerate(joined) for id in members}
    found: dict[Place, dict[str, int]] = defaultdict(dict)
    for claim in (v.claim for s in scores for v in (s.a, s.b) if v.claim.id in group):
        found[_place(claim)][claim.id] = group[claim.id]
    return found


def _accompanied(s: Score, settled: Settled) -> bool:
    """Whether another claim of the one sentence shares a group with another of the other."""
    here, there = (_beside(v.claim, settled) for v in (s.a, s.b))
    return not here.isdisjoint(there)


def _beside(claim: Claim, settled: Settled) -> set[int]:
    """The groups of the other claims of a sentence."""
    return {k for id, k in settled.get(_place(claim), {}).items() if id != claim.id}


def _place(claim: Claim) -> Place:
    return claim.article, claim.sentence.start, claim.sentence.end
