"""Figures of two things that could be taken for one, with all that the sources say of either."""

from __future__ import annotations

from typing import NamedTuple

from ...model import Claim
from ..evidence import Evidence


class Scope(NamedTuple):
    """Two figures of two things with what sets these apart, and all claims of the groups that the figures are of."""

    left: Claim
    right: Claim
    reason: str
    claims: tuple[Claim, ...]

    @property
    def staged(self) -> bool:
        """Whether what sets them apart are two known stages: announced and paid."""
        return self.reason == "stage" and bool(self.left.stage and self.right.stage)


def scopes(evidence: Evidence) -> list[Scope]:
    """All differences of scope, sorted, each pair of groups (or lone claims) once."""
    return evidence.once("scopes", _scopes)


def _scopes(evidence: Evidence) -> list[Scope]:
    members = {c: g.claims for g in evidence.matching.groups for c in g.claims}
    found = []
    for pair in evidence.matching.scope:
        a, b, reason = pair
        left, right = ([evidence.claims[i] for i in members.get(c, (c,)) if i in evidence.claims] for c in (a, b))
        if a in evidence.claims and b in evidence.claims and left != right:
            one, other = sorted((evidence.claims[a], evidence.claims[b]), key=_place)
            found.append(Scope(one, other, reason, tuple(sorted({*left, *right}, key=_place))))
    return sorted(found, key=lambda s: (_place(s.left), _place(s.right)))


def _place(claim: Claim) -> tuple[str, int, str]:
    return claim.article, claim.start, claim.id
