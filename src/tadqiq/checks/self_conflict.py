"""One article that gives two figures for one thing."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from .evidence import Evidence
from .judging.conflict_report import report
from .judging.conflicts import conflicts


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts whose claims all stand in one article."""
    for conflict in conflicts(evidence):
        if conflict.odd[0].kind == "quantity" and len({c.article for c in conflict.claims}) == 1:
            yield report("self_conflict", evidence, conflict)
