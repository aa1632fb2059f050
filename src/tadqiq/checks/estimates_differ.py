"""Two named bodies whose estimates or forecasts of one thing differ: a spread, no contradiction."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from .evidence import Evidence
from .judging.conflict_report import report
from .judging.conflicts import Conflict, conflicts
from .wording import listed


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts between estimates that the texts give to different bodies."""
    stages = set(evidence.setting("estimates_differ", "stages"))
    for conflict in conflicts(evidence):
        if _spread(conflict, stages):
            bodies = [claim.attribution for claim in conflict.claims]
            yield report(
                "estimates_differ", evidence, conflict, bodies={lang: listed(bodies, lang) for lang in ("ar", "en")}
            )


def _spread(conflict: Conflict, stages: set[str]) -> bool:
    if conflict.odd[0].kind != "quantity" or not all(c.attribution and c.stage in stages for c in conflict.claims):
        return False
    odd, rest = ({c.attribution for c in side} for side in (conflict.odd, conflict.rest))
    return not odd & rest
