"""``tadqiq explain``: how a claim, a group or a finding came about, step by step."""

from __future__ import annotations

from pathlib import Path

import click

from . import _options


@click.command("explain")
@click.argument("id", metavar="ID")
@_options.paths
@_options.against
@_options.language
@_options.no_bidi
@_options.config
def command(
    id: str,
    paths: tuple[Path, ...],
    against: tuple[Path, ...],
    language: str | None,
    no_bidi: bool,
    config: Path | None,
) -> int:
    """Say how the claim, group or finding ID came about.

    PATH… is what was checked; the workspace by default. With --against it is a draft.
    """
    from ._explaining import explain
    from ._progress import progress
    from ._reports import lines

    settings = _options.settings_for(paths + against, config)
    with progress() as show:
        report = _options.checked(paths, against, settings, show)
    chosen = language or settings.report.language
    out = lines(chosen, bidi=not no_bidi)
    if not explain(report, id, chosen, out):
        raise click.UsageError(f"no claim, group or finding {id!r} here; take an ID from the report of the same PATHs")
    click.echo(out.text(), nl=False)
    return 0
