"""Two figures made of the same digits with neighbours swapped: 9.8 and 8.9, 4,500 and 5,400."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from ..knowledge.printed import one_count
from ..model import Claim, Finding
from ..text import neighbours_swapped
from .evidence import Evidence
from .judging.astray import astray
from .judging.conflict_report import report
from .judging.conflicts import conflicts
from .judging.distance import digits

SPECIFIC = ("exact", "approx")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts between figures of one unit whose digits differ by one swap of neighbours."""
    for conflict in (*conflicts(evidence), *astray(evidence)):
        if any(_transposed(a, b) for a, b in product(conflict.odd, conflict.rest)):
            yield report("digits_transposed", evidence, conflict)


def _transposed(a: Claim, b: Claim) -> bool:
    if a.kind != "quantity" or not one_count(a, b) or a.hedge not in SPECIFIC or b.hedge not in SPECIFIC:
        return False
    x, y = digits(a), digits(b)
    return 0.1 < (a.value or 0) / (b.value or 1) < 10 and min(len(x), len(y)) > 1 and neighbours_swapped(x, y)
