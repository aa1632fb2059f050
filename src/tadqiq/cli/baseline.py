"""``tadqiq baseline``: today's findings set down as known, so that only new ones fail."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from . import _deciding


@click.command("baseline")
@_deciding.until
@click.option("--reason", default="known when the baseline was set", help="Why, for those who come after.")
@_deciding.by
@_deciding.workspace
def command(until: dt.datetime | None, reason: str, by: str | None, root: Path | None) -> int:
    """Waive every open finding of a workspace at once; a finding that is new afterwards fails as ever."""
    from .. import pipeline, settings
    from ..workspace import FindingDecision, add_decisions, locked

    folder = _deciding.root_of(root)
    chosen = settings.find(folder)
    report = pipeline.run([folder], chosen)
    shared = {"reason": reason, "by": _deciding.person(by), "on": dt.date.today(), "until": until and until.date()}
    known = [
        FindingDecision(id=f.id, decision="waived", check=f.check, claims=f.claims, **shared)  # type: ignore[arg-type]
        for f in pipeline.failing(report, chosen)
    ]
    with locked(folder / "claims"):
        add_decisions(folder / "decisions.toml", "finding", known)
    click.echo(f"{len(known)} findings set down as known in {folder / 'decisions.toml'}")
    return 0
