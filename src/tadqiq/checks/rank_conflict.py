"""One thing placed at two ranks: the second largest, the third largest."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from .evidence import Evidence
from .judging.conflict_report import report
from .judging.conflicts import conflicts


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts between ranks."""
    for conflict in conflicts(evidence):
        if all(claim.unit == "rank" for claim in conflict.claims):
            yield report("rank_conflict", evidence, conflict)
