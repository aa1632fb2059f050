"""``tadqiq explain``: how a claim, a group or a finding came about, step by step."""

from __future__ import annotations

from pathlib import Path

import click

from . import _options


@click.command("explain")
@click.argument("id", metavar="ID")
@_options.paths
@_options.config
def command(id: str, paths: tuple[Path, ...], config: Path | None) -> int:
    """Say how the claim, group or finding ID came about. PATH… is what was checked; the workspace by default."""
    from .. import pipeline
    from ._explaining import explanation
    from ._progress import progress

    settings = _options.settings_for(paths, config)
    with progress() as show:
        report = pipeline.run(_options.given(paths), settings, show)
    text = explanation(report, id)
    if text is None:
        raise click.UsageError(f"no claim, group or finding {id!r} here; take an ID from the report of the same PATHs")
    click.echo(text)
    return 0
