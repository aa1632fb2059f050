"""``tadqiq import``: decisions made in a workbook, shown first and taken over on request."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import WorkspaceError
from . import _deciding, _options

if TYPE_CHECKING:
    from ..workspace import Decision, FindingDecision
    from ..workspace.sheet_changes import Change


@click.command("import")
@click.argument("file", metavar="FILE", type=_options.PATHS)
@click.option("--yes", is_flag=True, help="Take the decisions over; without it the difference is only shown.")
@_deciding.by
@_deciding.workspace
def command(file: Path, yes: bool, by: str | None, root: Path | None) -> int:
    """Show what a workbook of `tadqiq export` decides, and take it over with --yes.

    Nothing is taken over while a row makes no sense, or while someone else decided meanwhile.
    """
    from ..normalise import known_unit
    from ..workspace import locked
    from ..workspace.sheet_changes import difference, misfit
    from ._sheets import KINDS, lines, read
    from ._standing import standing

    folder = _deciding.root_of(root)
    sheets, sent = read(file)
    with locked(folder / "claims"):
        now = standing(folder, "en")
        found = [difference(k, sheets[k], _by_id(sent[k]), _by_id(now.rows[k])) for k in KINDS]
        changes = [change for part in found for change in part.changes]
        problems = [problem for part in found for problem in part.problems]
        problems += [f"{c.kind}: {c.id}: {text}" for c in changes if (text := misfit(c, known_unit))]
        for line in lines(changes):
            click.echo(line)
        if problems:
            for problem in problems[1:]:
                click.echo(f"tadqiq: {file}: {problem}", err=True)
            raise WorkspaceError(f"{file}: {problems[0]}; nothing was taken over")
        if yes:
            _take_over(folder, changes, now.findings, lambda: _deciding.person(by))
    click.echo(f"{len(changes)} decisions {'taken over' if yes else 'to take over; add --yes'}")
    return 0


def _by_id(rows: Sequence[dict[str, str]]) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in rows}


def _take_over(
    root: Path, changes: Sequence[Change], findings: Mapping[str, FindingDecision], by: Callable[[], str]
) -> None:
    from ..workspace.sheet_changes import decision_of

    _on_findings(root / "decisions.toml", [c for c in changes if c.kind == "findings"], findings, by)
    for change in changes:
        if change.kind == "claims":
            _on_claim(root, change, decision_of(change, by, dt.date.today()) if change.after["decision"] else None)


def _on_claim(root: Path, change: Change, decision: Decision | None) -> None:
    from ..normalise import known_unit
    from ..workspace import decide, undecide

    file = _deciding.file_of(root, change.id)
    if file is None:
        raise WorkspaceError(f"{root}: no claim {change.id} in claims/; export again")
    if decision:
        decide(file, change.id, decision, known_unit)
    else:
        undecide(file, change.id, known_unit)


def _on_findings(
    file: Path, changes: Sequence[Change], findings: Mapping[str, FindingDecision], by: Callable[[], str]
) -> None:
    from ..workspace import add_decisions, remove_decision
    from ..workspace.sheet_changes import finding_decision_of

    for change in changes:
        if change.before["decision"]:
            remove_decision(file, change.id)
    made = [finding_decision_of(c, findings[c.id], by, dt.date.today()) for c in changes if c.after["decision"]]
    if made:
        add_decisions(file, "finding", made)
