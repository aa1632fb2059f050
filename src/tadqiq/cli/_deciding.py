"""What the commands that record decisions share: who, when, where, and about what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import click

from ..errors import WorkspaceError
from . import _options

Decorated = Callable[..., Any]


def by(function: Decorated) -> Decorated:
    """``--by NAME``."""
    return click.option("--by", metavar="NAME", help="Who decides (default: the user of this machine).")(function)


def workspace(function: Decorated) -> Decorated:
    """``--workspace DIR``."""
    text = "The workspace (default: the one around the current folder)."
    return click.option("--workspace", "root", type=_options.PATHS, metavar="DIR", help=text)(function)


def draft(function: Decorated) -> Decorated:
    """``--draft FILE``."""
    text = "The draft that the finding is about, checked against the workspace."
    return click.option("--draft", type=_options.PATHS, metavar="FILE", help=text)(function)


def until(function: Decorated) -> Decorated:
    """``--until DATE``."""
    text = "The last day on which it holds, such as 2026-12-31."
    return click.option("--until", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help=text)(function)


def person(name: str | None) -> str:
    """The name given, else that of the user."""
    from getpass import getuser

    try:
        return name or getuser()
    except (OSError, KeyError):
        raise click.UsageError("who decides? add --by NAME") from None


def root_of(given: Path | None) -> Path:
    """The workspace to write to."""
    from ..workspace import nearest

    root = nearest(given or Path.cwd())
    if root is None:
        raise click.UsageError("decisions need a workspace; run `tadqiq init` or name one with --workspace DIR")
    return root


def record(
    root: Path,
    id: str,
    decision: str,
    name: str | None,
    ending: dt.datetime | None,
    draft: Path | None = None,
    **more: str,
) -> str:
    """Write a decision about a claim into its claims file, about a finding into decisions.toml; say where."""
    from ..workspace import locked

    day = {"on": dt.date.today(), "until": ending.date() if ending else None}
    with locked(root / "claims"):
        file = file_of(root, id)
        if file is not None:
            return _on_claim(file, id, decision=decision, by=person(name), **day, **more)
        if more.keys() - {"reason"}:
            raise _unknown(root, id)
        return on_finding(root, id, draft, decision=decision, by=person(name), **day, **more)


def _on_claim(file: Path, id: str, **fields: Any) -> str:
    from ..normalise import known_unit
    from ..workspace import Decision, decide

    decide(file, id, Decision(**fields), known_unit)
    return str(file)


def on_finding(root: Path, id: str, draft: Path | None, **fields: Any) -> str:
    """Write a decision about a finding of the workspace, or of a draft checked against it; say where."""
    from .. import pipeline, settings
    from ..workspace import FindingDecision, add_decisions

    chosen = settings.find(root)
    report = pipeline.run_draft(draft, [root], chosen) if draft else pipeline.run([root], chosen)
    finding = next((f for f in report.findings if f.id == id), None)
    if finding is None:
        checked = f"{draft} --against {root}" if draft else str(root)
        raise WorkspaceError(f"{root}: no claim or finding {id} here; take an id from `tadqiq check {checked}`")
    decision = FindingDecision(id=id, check=finding.check, claims=finding.claims, **fields)
    add_decisions(root / "decisions.toml", "finding", [decision])
    return str(root / "decisions.toml")


def _unknown(root: Path, id: str) -> WorkspaceError:
    return WorkspaceError(f"{root}: no claim {id} in claims/; run `tadqiq extract`, or take the id from there")


def file_of(root: Path, id: str) -> Path | None:
    """The claims file that has a claim of this id."""
    from ..normalise import known_unit
    from ..workspace import Workspace, load_file

    for file in Workspace(root).claims_files():
        if any(entry.id == id for entry in load_file(file, known_unit).claim):
            return file
    return None


def tie(root: Path, section: Literal["same", "different"], a: str, b: str, name: str | None, reason: str) -> str:
    """Record that two claims are about the same thing or about two."""
    from ..workspace import Tie, add_decisions, locked

    with locked(root / "claims"):
        for id in (a, b):
            if file_of(root, id) is None:
                raise WorkspaceError(
                    f"{root}: no claim {id} in claims/; run `tadqiq extract`, or take the id from there"
                )
        entry = Tie(claims=(a, b), reason=reason, by=person(name), on=dt.date.today())
        add_decisions(root / "decisions.toml", section, [entry])
    return str(root / "decisions.toml")
