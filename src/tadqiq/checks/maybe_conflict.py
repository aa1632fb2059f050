"""Figures that differ and may or may not be about the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from .evidence import Evidence
from .judging.conflict_report import report
from .judging.conflicts import doubtful


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts whose claims too little links besides their figures."""
    for conflict in doubtful(evidence):
        yield report("maybe_conflict", evidence, conflict)
