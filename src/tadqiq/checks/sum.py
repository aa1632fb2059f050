"""Parts that do not add up to their total, shares that do not make a whole, n times each that is not the total."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from .bullets import bullets
from .closed import both, grand, leaving, summed_up
from .each_apart import each_apart
from .evidence import Evidence
from .figures import passages
from .flows import flows
from .kinds import kinds
from .listed import Listed, lists
from .opened import opened, parted, spread
from .parts import exceeding
from .products import products
from .rest import remaining
from .tallies import ballots, played, points
from .totals import added
from .wholes import wholes

WAYS = (lists, summed_up, leaving, remaining, grand, opened, spread, parted, both, kinds, ballots, played)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every total that the text ties to its parts."""
    for passage in passages(evidence):
        yield from wholes(evidence, passage)
        yield from list(products(evidence, passage, "sum")) or each_apart(evidence, passage)
        yield from exceeding(evidence, passage)
        yield from flows(evidence, passage)
        yield from points(evidence, passage)
        for way in WAYS:
            for found in way(passage):
                yield from added(evidence, found)
    for found in bullets(evidence):
        yield from added(evidence, found)


__all__ = ["Listed", "check"]
