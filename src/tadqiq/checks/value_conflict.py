"""Figures for one thing that cannot all be right after conversion and rounding."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from .evidence import Evidence
from .judging.conflict_report import report
from .judging.conflicts import Conflict, conflicts
from .judging.exchanged import exchanged
from .judging.owners_told import owners_told
from .judging.swapped import swapped


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every conflict between quantities that no more specific check explains."""
    for conflict in (*conflicts(evidence), *swapped(evidence), *exchanged(evidence)):
        if conflict.odd[0].kind == "quantity":
            kind = _kind(conflict)
            owners = owners_told(evidence, conflict) if kind == "swapped" else ()
            yield report("value_conflict", evidence, conflict, kind=kind, steps=owners)


def _kind(conflict: Conflict) -> str:
    if not conflict.judged.group.id and len(conflict.odd) > 1:
        return "swapped"
    return "lone" if conflict.lone else "even"
