"""``tadqiq split``: two claims that are about different things."""

from __future__ import annotations

from pathlib import Path

import click

from . import _deciding


@click.command("split")
@click.argument("a", metavar="CLAIM")
@click.argument("b", metavar="CLAIM")
@click.option("--reason", default="", help="Why, for those who come after.")
@_deciding.by
@_deciding.workspace
def command(a: str, b: str, reason: str, by: str | None, root: Path | None) -> int:
    """Never hold two claims against each other again."""
    where = _deciding.tie(_deciding.root_of(root), "different", a, b, by, reason)
    click.echo(f"different: {a} and {b} in {where}")
    return 0
