"""``tadqiq export``: a workspace's findings and claims as a workbook to decide in."""

from __future__ import annotations

from pathlib import Path

import click

from . import _deciding, _options


@click.command("export")
@click.option("--xlsx", "file", type=_options.PATHS, metavar="FILE", required=True, help="The workbook to write.")
@click.option("--language", type=click.Choice(["ar", "en"]), help="Language of the findings.")
@_deciding.workspace
def command(file: Path, language: str | None, root: Path | None) -> int:
    """Write findings and claims into a workbook; fill in the columns from decision on, then `tadqiq import` it."""
    from .. import settings
    from ..workspace import write_whole
    from ._sheets import workbook
    from ._standing import standing

    folder = _deciding.root_of(root)
    spoken = language or settings.find(folder).report.language
    rows = standing(folder, spoken).rows
    write_whole(file, workbook(rows, rtl=spoken == "ar"))
    click.echo(f"{len(rows['findings'])} findings and {len(rows['claims'])} claims in {file}")
    return 0
