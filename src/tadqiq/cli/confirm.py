"""``tadqiq confirm``: a claim or finding that a person has checked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from . import _deciding


@click.command("confirm")
@click.argument("id", metavar="ID")
@click.option("--reason", default="", help="Why, for those who come after.")
@_deciding.until
@_deciding.draft
@_deciding.by
@_deciding.workspace
def command(
    id: str, reason: str, until: dt.datetime | None, draft: Path | None, by: str | None, root: Path | None
) -> int:
    """Say that a claim was read rightly, or that a finding is a true one."""
    where = _deciding.record(_deciding.root_of(root), id, "confirmed", by, until, draft, reason=reason)
    click.echo(f"confirmed {id} in {where}")
    return 0
