"""``tadqiq reject``: a claim that was misread, or a finding that is none."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from . import _deciding


@click.command("reject")
@click.argument("id", metavar="ID")
@click.option("--reason", required=True, help="Why, for those who come after.")
@_deciding.until
@_deciding.draft
@_deciding.by
@_deciding.workspace
def command(
    id: str, reason: str, until: dt.datetime | None, draft: Path | None, by: str | None, root: Path | None
) -> int:
    """Say that a claim was misread, so that it takes part in no comparison, or that a finding is none."""
    where = _deciding.record(_deciding.root_of(root), id, "rejected", by, until, draft, reason=reason)
    click.echo(f"rejected {id} in {where}")
    return 0
