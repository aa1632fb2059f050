"""``tadqiq correct``: what a claim should have been read as."""

from __future__ import annotations

from pathlib import Path

import click

from . import _deciding


@click.command("correct")
@click.argument("id", metavar="ID")
@click.option("--value", default="", help="The figure in its unit, digits only: 4200000000.")
@click.option("--unit", default="", help="Its unit: USD, tonne, %, count …")
@click.option("--hedge", default="", help="exact, approx, more_than, at_least, less_than, at_most, range or vague.")
@click.option("--subject", default="", help="What it is about.")
@click.option("--measure", default="", help="Which property of it.")
@click.option("--reason", default="", help="Why, for those who come after.")
@_deciding.by
@_deciding.workspace
def command(id: str, by: str | None, root: Path | None, **said: str) -> int:
    """Correct what a claim was read as; the correction wins over every later reading."""
    given = {key: value for key, value in said.items() if value}
    if not given.keys() - {"reason"}:
        raise click.UsageError("nothing to correct; add --value, --unit, --hedge, --subject or --measure")
    where = _deciding.record(_deciding.root_of(root), id, "corrected", by, None, None, **given)
    click.echo(f"corrected {id} in {where}")
    return 0
