"""``tadqiq review``: open findings one by one, one key a decision."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import _deciding, _options

if TYPE_CHECKING:
    from ..model import Finding, Report
    from ..settings import Settings


@click.command("review")
@click.argument("draft", metavar="[DRAFT]", required=False, type=_options.PATHS)
@_options.against
@click.option("--info", is_flag=True, help="Walk through what is for information too.")
@_options.language
@_options.no_bidi
@_deciding.by
@_deciding.workspace
def command(
    draft: Path | None,
    against: tuple[Path, ...],
    info: bool,
    language: str | None,
    no_bidi: bool,
    by: str | None,
    root: Path | None,
) -> int:
    """Walk through the open findings of a workspace, or of a DRAFT checked against its sources (the workspace).

    Every decision is kept at once, so stop whenever you like and come back.
    """
    from ._reviewing import Session

    if against and draft is None:
        raise click.UsageError("--against needs a DRAFT before it; without one the workspace itself is reviewed")
    settings = _settings(root, (draft, *against) if draft else ())
    folder = _deciding.root_of(root or settings.root)
    report = _report(folder, draft, against, settings)
    session = Session(report, folder, _deciding.person(by), language or settings.report.language, not no_bidi)
    findings = [f for f in _open(report, folder) if info or f.severity != "info"]
    done = session.walk(findings)
    session.say("summary", done=done, open=len(findings) - done)
    return 0


def _settings(root: Path | None, paths: tuple[Path, ...]) -> Settings:
    from .. import settings

    return settings.find(root) if root else settings.nearest(paths)


def _report(folder: Path, draft: Path | None, against: tuple[Path, ...], settings: Settings) -> Report:
    from .. import pipeline

    return pipeline.run_draft(draft, list(against) or [folder], settings) if draft else pipeline.run([folder], settings)


def _open(report: Report, folder: Path) -> list[Finding]:
    """The findings that nobody waived or decided about; a decision that ran out counts no more."""
    import datetime as dt

    from ..workspace import load_decisions

    decisions, today = load_decisions(folder / "decisions.toml").finding, dt.date.today()
    return [f for f in report.findings if not f.waived and not any(d.covers(f, today) for d in decisions)]
