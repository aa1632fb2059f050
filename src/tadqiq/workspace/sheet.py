"""Claims and decisions as rows of a spreadsheet: which cells say what was read, and which a person may fill."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .decisions import FindingDecision
from .layout import ClaimsFile, Decision, Entry

Cells = dict[str, str]
Kind = Literal["claims", "findings"]
# Columns that say what was read, then those a person fills in; the last are also what a decision consists of.
SHOWN: Mapping[Kind, tuple[str, ...]] = {
    "claims": ("id", "article", "text", "value", "low", "high", "unit", "hedge", "subject", "measure", "period"),
    "findings": ("id", "severity", "check", "message"),
}
CORRECTION = ("value", "unit", "hedge", "subject", "measure")
SAID: Mapping[Kind, tuple[str, ...]] = {
    "claims": ("decision", *(f"new_{key}" for key in CORRECTION), "reason", "by", "until"),
    "findings": ("decision", "reason", "by", "until"),
}
CHOICES: Mapping[Kind, tuple[str, ...]] = {
    "claims": ("confirmed", "corrected", "waived", "rejected"),
    "findings": ("confirmed", "waived", "rejected"),
}


def claim_rows(file: ClaimsFile) -> list[Cells]:
    """The claims of a file that are claims, each with its decision."""
    return [_claim_row(file.article.id, entry) for entry in file.claim if entry.ignored is None or entry.human]


def _claim_row(article: str, entry: Entry) -> Cells:
    period = entry.period
    when = f"{period.start or '…'} to before {period.end or '…'}" if period else ""
    shown = {key: str(getattr(entry, key)) for key in SHOWN["claims"][2:-1]}
    human = entry.human
    said = said_by(human) | {f"new_{key}": str(getattr(human, key)) if human else "" for key in CORRECTION}
    return {"id": entry.id, "article": article, **shown, "period": when, **said}


def said_by(decision: Decision | FindingDecision | None) -> Cells:
    """The cells of a decision; empty ones without."""
    if decision is None:
        return dict.fromkeys(SAID["findings"], "")
    until = decision.until.isoformat() if decision.until else ""
    return {"decision": decision.decision, "reason": decision.reason, "by": decision.by, "until": until}
