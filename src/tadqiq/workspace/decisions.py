"""decisions.toml: what people decided about findings, and which claims they hold to be the same or different."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from ..model import Finding, Human
from . import toml
from .atomic import write_whole
from .strict import Complaint, decode, read_text, refusal

Section = Literal["finding", "same", "different"]
ADVICE = "mend it; nothing is decided while it is damaged"
HEAD = "# What people decided about findings and about which figures belong together. Yours to edit.\n"


class _Strict(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Keys that are not named here are errors."""


class FindingDecision(_Strict):
    """``[[finding]]``: it holds while the finding names no claim beyond ``claims`` and ``until`` is not past."""

    id: str
    decision: Literal["waived", "rejected", "confirmed"]
    check: str = ""
    claims: tuple[str, ...] = ()
    reason: str = ""
    by: str = ""
    on: dt.date | None = None
    until: dt.date | None = None

    def covers(self, finding: Finding, today: dt.date) -> bool:
        """Whether it speaks of this finding and has not run out."""
        if self.until is not None and today > self.until:
            return False
        same = bool(self.claims) and self.check == finding.check and bool(finding.claims)
        return self.id == finding.id or (same and set(finding.claims) <= set(self.claims))

    def human(self) -> Human:
        """The decision as reports carry it."""
        return Human(decision=self.decision, reason=self.reason, by=self.by, until=self.until)


class Tie(_Strict):
    """``[[same]]`` or ``[[different]]``: claims that a person linked or told apart."""

    claims: tuple[str, str]
    reason: str = ""
    by: str = ""
    on: dt.date | None = None


class Decisions(_Strict):
    """The whole file."""

    finding: tuple[FindingDecision, ...] = ()
    same: tuple[Tie, ...] = ()
    different: tuple[Tie, ...] = ()


def load_decisions(path: Path) -> Decisions:
    """The decisions of a workspace; none when the file is not there.

    Raises:
        WorkspaceError: damaged, or a waiver or rejection without a reason.
    """
    if not path.exists():
        return Decisions()
    text = read_text(path, "save it as UTF-8 text")
    found = decode(path, text, Decisions, ADVICE)
    for number, decision in enumerate(found.finding):
        if decision.decision in ("waived", "rejected") and not decision.reason.strip():
            sentence = f'finding.reason: {decision.id} is {decision.decision} without a reason; write reason = "…"'
            raise refusal(path, text, Complaint("finding", number, "id", sentence))
    return found


def remove(path: Path, finding: str) -> None:
    """Take the decisions about a finding away; every other line of the file stays as it is."""
    text, out, gone = path.read_text(encoding="utf-8-sig"), list[str](), False
    decided = [decision.id for decision in load_decisions(path).finding]
    number = -1
    for line in text.split("\n"):
        if line.lstrip().startswith("["):
            number += line.strip().startswith("[[finding]]")
            gone = line.strip().startswith("[[finding]]") and decided[number] == finding
        if not gone or line.lstrip().startswith("#"):
            out.append(line)
    changed = "\n".join(out).rstrip("\n") + "\n"
    decode(path, changed, Decisions, ADVICE)
    write_whole(path, changed)


def add(path: Path, section: Section, entries: Sequence[FindingDecision | Tie]) -> None:
    """Append decisions; what stands in the file stays as it is.

    Raises:
        WorkspaceError: the file is damaged or cannot be written to.
    """
    load_decisions(path)
    text = path.read_text(encoding="utf-8-sig") if path.exists() else HEAD
    for entry in entries:
        rows = msgspec.to_builtins(entry, builtin_types=(dt.date,))
        text = text.rstrip("\n") + "\n\n" + toml.table(f"[[{section}]]", rows)
    decode(path, text, Decisions, ADVICE)
    write_whole(path, text)
