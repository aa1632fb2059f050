"""A headline whose figure the article's own body contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from .arithmetic.cues import TITLE
from .evidence import Evidence
from .judging.conflict_report import report
from .judging.conflicts import Conflict, conflicts


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts inside one article with a title on one side and none on the other."""
    for conflict in conflicts(evidence):
        if len({c.article for c in conflict.claims}) == 1 and _in_title(conflict):
            yield report("headline_body", evidence, conflict)


def _in_title(conflict: Conflict) -> bool:
    odd, rest = ([TITLE in c.ties for c in side] for side in (conflict.odd, conflict.rest))
    return any(odd) != any(rest)
