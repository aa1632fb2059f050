"""Two figures that their one article tells side by side: two things, and no contradiction of what the others tell."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Claim
from ..arithmetic.one_scale import on_one_scale
from ..evidence import Evidence
from .related import close

Side = Sequence[Claim]
SAME = 1e-3


def told_beside(evidence: Evidence, odd: Side, rest: Side) -> bool:
    """Whether one article alone bears the odd figure, and in the same sentence what the others tell.

    "Went on sale at 180 points and closed at 145" contradicts no 145. A figure that another article prints too may have
    been given to another owner: that stays a fault.
    """
    origin = evidence.origin(odd[0])
    if any(evidence.origin(c) != origin or c.kind != "quantity" or c.role == "equivalent" for c in odd):
        return False
    beside = all(any(_in_one_sentence(c, other) for other in rest) for c in odd)
    others = any(evidence.origin(c) != origin for c in rest)
    return beside and others and not any(_printed(c, evidence) for c in odd)


def _in_one_sentence(a: Claim, b: Claim) -> bool:
    return a.article == b.article and a.sentence == b.sentence and bool(a.sentence.end) and b.role != "equivalent"


def _printed(claim: Claim, evidence: Evidence) -> bool:
    """Whether an article of another origin prints the figure too, of whatever."""
    others = (c for own in evidence.by_article.values() for c in own if evidence.origin(c) != evidence.origin(claim))
    scaled = (on_one_scale(c, claim) for c in others)
    return any(s is not None and close(s.x, s.y, SAME) for s in scaled)
