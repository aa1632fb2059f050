"""A bound that another figure breaks: "at least 500" against 430."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from ..model import Finding
from .evidence import Evidence
from .judging.conflict_report import report
from .judging.conflicts import Conflict, conflicts


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts in which every pair at odds has a bound on one side."""
    for conflict in conflicts(evidence):
        if conflict.odd[0].kind == "quantity" and _by_bounds(conflict):
            yield report("bound_conflict", evidence, conflict)


def _by_bounds(conflict: Conflict) -> bool:
    found = (conflict.judged.between(a, b) for a, b in product(conflict.odd, conflict.rest))
    at_odds = [r for r in found if r is not None and r.verdict == "disagree"]
    return bool(at_odds) and all(r.by == "bound" for r in at_odds)
