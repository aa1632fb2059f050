"""``tadqiq review``: open findings one by one, one key a decision."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import _deciding

if TYPE_CHECKING:
    from ..model import Finding, Report

KEYS = "[w]aive  [r]eject  [c]onfirm  [s]kip  [e]xplain  [u]ndo  [q]uit"
DECISIONS = {"w": "waived", "r": "rejected", "c": "confirmed"}


@click.command("review")
@click.option("--language", type=click.Choice(["ar", "en"]), help="Language of the findings.")
@_deciding.by
@_deciding.workspace
def command(language: str | None, by: str | None, root: Path | None) -> int:
    """Walk through the open findings of a workspace; every decision is kept at once, so stop whenever you like."""
    from .. import pipeline, settings
    from ..workspace import load_decisions

    folder = _deciding.root_of(root)
    chosen = settings.find(folder)
    report = pipeline.run([folder], chosen)
    decided = {d.id for d in load_decisions(folder / "decisions.toml").finding}
    findings = [f for f in report.findings if f.severity != "info" and not f.waived and f.id not in decided]
    done = _walk(findings, report, folder / "decisions.toml", _deciding.person(by), language or chosen.report.language)
    click.echo(f"{done} decided, {len(findings) - done} open")
    return 0


def _walk(findings: Sequence[Finding], report: Report, file: Path, by: str, language: str) -> int:
    """Ask about each finding; how many were decided."""
    before: list[tuple[int, bytes | None]] = []
    at = 0
    while at < len(findings) or before:
        if at == len(findings):
            click.echo("that was the last: [u]ndo, or any other key to end")
        else:
            _show(findings[at], at, len(findings), language)
        key = _key()
        if key == "u":
            at = _undo(file, before, at)
        elif key == "q" or at == len(findings):
            break
        elif key == "e":
            click.echo(_explained(report, findings[at]))
        elif key == "s":
            at += 1
        elif key in DECISIONS:
            before.append((at, file.read_bytes() if file.exists() else None))
            _decide(findings[at], DECISIONS[key], file, by)
            at += 1
    return len(before)


def _key() -> str:
    """One key of a person, or one character of a pipe; the end of a pipe quits."""
    return click.getchar().lower() if sys.stdin.isatty() else sys.stdin.read(1) or "q"


def _show(finding: Finding, at: int, total: int, language: str) -> None:
    click.echo(f"\n{at + 1}/{total} {finding.severity} {finding.check} [{finding.id}]")
    click.echo(getattr(finding.message, language))
    click.echo("\n".join(f"  {step}" for step in finding.steps))
    click.echo(KEYS)


def _decide(finding: Finding, decision: str, file: Path, by: str) -> None:
    from ..workspace import FindingDecision, add_decisions, locked

    reason = "" if decision == "confirmed" else _reason()
    entry = FindingDecision(
        id=finding.id,
        decision=decision,  # type: ignore[arg-type]
        check=finding.check,
        claims=finding.claims,
        reason=reason,
        by=by,
        on=dt.date.today(),
    )
    with locked(file.parent / "claims"):
        add_decisions(file, "finding", [entry])


def _reason() -> str:
    return next(text for text in _asked() if text)


def _asked() -> Iterator[str]:
    while True:
        yield str(click.prompt("why", default="", show_default=False)).strip()


def _undo(file: Path, before: list[tuple[int, bytes | None]], at: int) -> int:
    """Take the last decision back; where to go on."""
    from ..workspace import write_whole

    if not before:
        click.echo("nothing to undo")
        return at
    back, content = before.pop()
    if content is None:
        file.unlink()
    else:
        write_whole(file, content)
    return back


def _explained(report: Report, finding: Finding) -> str:
    from ._explaining import explanation

    return explanation(report, finding.id) or ""
