"""How a workspace stands: its findings and claims with what was decided about each, as rows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..workspace import FindingDecision
from ..workspace.sheet import Cells, Kind, claim_rows, said_by


@dataclass(frozen=True)
class Standing:
    """The rows of both sheets, and for each finding the decision that would be made about it (undated, unsigned)."""

    rows: dict[Kind, list[Cells]]
    findings: dict[str, FindingDecision]


def standing(root: Path, language: str) -> Standing:
    """How a workspace stands. Claims are those of ``claims/``, for only there can a decision about one be kept."""
    from .. import pipeline, settings
    from ..normalise import known_unit
    from ..workspace import Workspace, load_decisions, load_file

    report = pipeline.run([root], settings.find(root))
    decided = {decision.id: decision for decision in load_decisions(root / "decisions.toml").finding}
    findings = [
        {"id": f.id, "severity": f.severity, "check": f.check, "message": getattr(f.message, language)}
        | said_by(decided.get(f.id))
        for f in report.findings
    ]
    here = {
        f.id: FindingDecision(id=f.id, decision="confirmed", check=f.check, claims=f.claims) for f in report.findings
    }
    # A decision outlives its finding, which may come back.
    gone = [d for d in decided.values() if d.id not in here]
    findings += [{"id": d.id, "severity": "", "check": d.check, "message": ""} | said_by(d) for d in gone]
    files = [load_file(path, known_unit) for path in Workspace(root).claims_files()]
    rows: dict[Kind, list[Cells]] = {
        "findings": findings,
        "claims": [row for file in files for row in claim_rows(file)],
    }
    return Standing(rows, {d.id: d for d in gone} | here)
