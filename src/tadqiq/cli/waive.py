"""``tadqiq waive``: a finding or claim that is known and may stand."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from . import _deciding


@click.command("waive")
@click.argument("id", metavar="ID")
@click.option("--reason", required=True, help="Why, for those who come after.")
@_deciding.until
@_deciding.draft
@_deciding.by
@_deciding.workspace
def command(
    id: str, reason: str, until: dt.datetime | None, draft: Path | None, by: str | None, root: Path | None
) -> int:
    """Let a finding (or every finding on a claim) stand, with a reason and, if you like, until a day."""
    where = _deciding.record(_deciding.root_of(root), id, "waived", by, until, draft, reason=reason)
    click.echo(f"waived {id} in {where}")
    return 0
