"""``tadqiq prune``: decisions whose figure is gone, listed and, on request, removed."""

from __future__ import annotations

from pathlib import Path

import click

from . import _deciding


@click.command("prune")
@click.option("--yes", is_flag=True, help="Remove them; without it they are only listed.")
@_deciding.workspace
def command(yes: bool, root: Path | None) -> int:
    """List decisions about figures that their articles no longer have; remove them with --yes."""
    from ..normalise import known_unit
    from ..workspace import Workspace, load_file, locked, without_orphans, write_whole

    folder = _deciding.root_of(root)
    with locked(folder / "claims"):
        for path in Workspace(folder).claims_files():
            gone = [entry for entry in load_file(path, known_unit).claim if entry.orphaned]
            for entry in gone:
                decision = entry.human.decision if entry.human else "undecided"
                click.echo(f"{'removed' if yes else 'gone'}: {entry.id} {entry.text!r} ({decision}) in {path}")
            if gone and yes:
                write_whole(path, without_orphans(path, known_unit))
    return 0
