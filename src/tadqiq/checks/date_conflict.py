"""One event on two dates."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim, Finding, Severity
from .evidence import Evidence
from .judging.conflict_report import report
from .judging.conflicts import Conflict, conflicts
from .judging.related import BOUNDS

FUTURE = ("planned", "expected", "target", "forecast", "estimated")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts between dates; those that lie ahead or are only bounded are for review, not errors."""
    for conflict in conflicts(evidence):
        if conflict.odd[0].kind == "date":
            yield report(
                "date_conflict",
                evidence,
                conflict,
                kind="lone" if conflict.lone else "even",
                severity=_severity(conflict),
            )


def _severity(conflict: Conflict) -> Severity:
    settled = all(any(not _open(claim) for claim in side) for side in (conflict.odd, conflict.rest))
    return "error" if settled else "warning"


def _open(claim: Claim) -> bool:
    return claim.hedge in BOUNDS or claim.hedge == "approx" or claim.stage in FUTURE
