"""Two figures at odds of which one is a part of the other, as some article adds them up."""

from __future__ import annotations

from collections.abc import Sequence

from ...knowledge.dimensions import COUNTS
from ...model import Claim
from ..evidence import Evidence
from ..plugins import findings_of

Side = Sequence[Claim]


def part_of_a_sum(evidence: Evidence, odd: Side, rest: Side) -> bool:
    """Whether a sound sum tells that the two sides are two things: both are in it, or the other article's like is."""
    sums = [[evidence.claims[i] for i in f.claims] for f in findings_of(evidence, "sum") if f.verdict == "agree"]
    both = {c.id for c in (*odd, *rest)}
    if any(both <= {c.id for c in made} for made in sums):
        return True
    counted = all(c.unit in COUNTS and c.hedge == "exact" for c in (*odd, *rest))
    return counted and any(_adds_up(made, part, whole) for made in sums for part, whole in ((odd, rest), (rest, odd)))


def _adds_up(made: Side, part: Side, whole: Side) -> bool:
    """Whether the whole is the total of a sum and a part a figure like one it is made of: 40 of 52 members, 12 away."""
    total = max(made, key=lambda c: c.value or 0.0)
    return total in whole and {c.value for c in part} <= {c.value for c in made if c is not total}
