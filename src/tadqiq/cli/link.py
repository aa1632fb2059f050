"""``tadqiq link``: two claims that are about the same thing."""

from __future__ import annotations

from pathlib import Path

import click

from . import _deciding


@click.command("link")
@click.argument("a", metavar="CLAIM")
@click.argument("b", metavar="CLAIM")
@click.option("--reason", default="", help="Why, for those who come after.")
@_deciding.by
@_deciding.workspace
def command(a: str, b: str, reason: str, by: str | None, root: Path | None) -> int:
    """Hold two claims against each other from now on."""
    where = _deciding.tie(_deciding.root_of(root), "same", a, b, by, reason)
    click.echo(f"same: {a} and {b} in {where}")
    return 0
