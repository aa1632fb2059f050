"""The checks' whole flow: judge every group, let every check speak, keep one finding a fault."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

import msgspec

from ..model import Finding, Group, Severity
from .arbiter import in_order, of_conflicts, settle
from .arithmetic.cues import mark
from .arithmetic.elapsed_cues import mark_elapsed
from .evidence import Evidence
from .judging.conflicts import Judged, judged
from .judging.parted import parted, verdict_of
from .plugins import checks, findings_of


def run(evidence: Evidence) -> tuple[list[Group], list[Finding]]:
    """The groups with their verdicts, and all findings, worst first; a check that is switched off stays silent."""
    marked = mark_elapsed(mark(evidence.claims.values(), evidence.articles), evidence.articles)
    evidence = replace(evidence, claims={claim.id: claim for claim in marked})
    settled = settle((f for name in checks() for f in _graded(evidence, name)), evidence.claims)
    findings = in_order(settled, evidence)
    reasons: dict[str, list[Finding]] = defaultdict(list)
    for finding in of_conflicts(findings):
        reasons[finding.group].append(finding)
    groups = [_with_verdict(j, reasons[j.group.id]) for j in judged(evidence)]
    return parted(evidence, groups), findings


def _graded(evidence: Evidence, name: str) -> Iterable[Finding]:
    own = evidence.settings.get(name, {})
    if own.get("off"):
        return
    severity: Severity | None = own.get("severity")
    for finding in findings_of(evidence, name):
        lower = severity and finding.verdict != "agree"
        yield msgspec.structs.replace(finding, severity=severity) if lower else finding


def _with_verdict(judged: Judged, reasons: Sequence[Finding]) -> Group:
    verdict = verdict_of(judged, {c.id for c in judged.claims})
    if reasons and all(f.verdict == "scope" for f in reasons):
        verdict = "scope"
    elif any(f.verdict == "disagree" for f in reasons):
        verdict = "disagree"
    return msgspec.structs.replace(judged.group, verdict=verdict)
