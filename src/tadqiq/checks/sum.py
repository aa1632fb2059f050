"""Parts that do not add up to their total, shares that do not make a whole, n times each that is not the total."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from .arithmetic.bills import bills
from .arithmetic.bullets import bullets
from .arithmetic.closed import both, grand, leaving, summed_up
from .arithmetic.each_apart import each_apart
from .arithmetic.ended import ended
from .arithmetic.figures import passages
from .arithmetic.flows import flows
from .arithmetic.kinds import kinds
from .arithmetic.listed import Listed, lists, shares_in_all
from .arithmetic.of_which import of_which
from .arithmetic.opened import opened, pair_behind, parted, spread
from .arithmetic.parts import exceeding
from .arithmetic.products import products
from .arithmetic.rest import remaining
from .arithmetic.tallies import ballots, played, points
from .arithmetic.totals import added
from .arithmetic.wholes import wholes
from .evidence import Evidence

WAYS = (
    lists,
    ended,
    of_which,
    shares_in_all,
    summed_up,
    leaving,
    remaining,
    grand,
    opened,
    pair_behind,
    spread,
    parted,
    both,
    kinds,
    ballots,
    played,
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every total that the text ties to its parts; some of the parts of another sum are no wrong sum."""
    found = list(_found(evidence))
    whole = [set(f.claims) for f in found]
    yield from (f for f in found if f.verdict == "agree" or not any(set(f.claims) < other for other in whole))


def _found(evidence: Evidence) -> Iterator[Finding]:
    for passage in passages(evidence):
        yield from wholes(evidence, passage)
        yield from bills(evidence, passage)
        yield from list(products(evidence, passage, "sum")) or each_apart(evidence, passage)
        yield from exceeding(evidence, passage)
        yield from flows(evidence, passage)
        yield from points(evidence, passage)
        for way in WAYS:
            for found in way(passage):
                yield from added(evidence, found._replace(before=passage.earlier))
    for found in bullets(evidence):
        yield from added(evidence, found)


__all__ = ["Listed", "check"]
