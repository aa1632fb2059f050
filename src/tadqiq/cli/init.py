"""``tadqiq init``: a workspace to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from . import _options


@click.command("init")
@click.argument("folder", metavar="[DIR]", default=Path(), type=_options.PATHS)
def command(folder: Path) -> int:
    """Make a workspace: articles/, claims/, reports/, tadqiq.toml and aliases.toml; what exists stays as it is."""
    from ..workspace import create

    for path in create(folder):
        click.echo(f"made {path}")
    click.echo(f"Put the articles on one story into {folder / 'articles'}, then run: tadqiq check {folder}")
    return 0
