"""What was looked at and what was not, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..model import ARITHMETIC, Claim, Coverage, Extraction, Finding, Matching, Unread


def coverage(
    extractions: Sequence[Extraction],
    claims: Sequence[Claim],
    matching: Matching,
    findings: Sequence[Finding],
    unread: Sequence[Unread],
    notes: Sequence[str] = (),
) -> Coverage:
    """The counts of one run; a claim counts as compared when another stands beside it in a group."""
    live = {claim.id for claim in claims if claim.ignored is None and not rejected(claim)}
    compared = {id for group in matching.groups if len(group.claims) > 1 for id in group.claims}
    return Coverage(
        figures_seen=len(claims),
        claims_made=len(live),
        set_aside=_set_aside(claims),
        compared=len(compared & live),
        single_source=len(live - compared),
        not_comparable=dict(sorted(Counter(reason for _, _, reason in matching.scope).items())),
        calculations=sum(finding.check in ARITHMETIC for finding in findings),
        unread=tuple(unread),
        notes=(*notes, *(f"{e.article.file}: {n}" for e in extractions for n in (*e.article.repairs, *e.notes))),
    )


def rejected(claim: Claim) -> bool:
    """Whether a person said that this is no claim."""
    return claim.human is not None and claim.human.decision == "rejected"


def compared_nothing(report_coverage: Coverage) -> bool:
    """Whether a run held nothing against anything, so that its silence means nothing."""
    return report_coverage.compared == 0 and report_coverage.calculations == 0


def _set_aside(claims: Sequence[Claim]) -> dict[str, int]:
    reasons = Counter("rejected" if rejected(c) else c.ignored for c in claims if c.ignored or rejected(c))
    return {str(reason): count for reason, count in sorted(reasons.items(), key=lambda item: str(item[0]))}
