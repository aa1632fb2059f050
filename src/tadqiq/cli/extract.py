"""``tadqiq extract``: articles to claims files, or lines of JSON to lines of claims."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from . import _options


@click.command("extract")
@_options.paths
@click.option("--output", type=_options.PATHS, metavar="DIR", help="Folder for the claims files (default claims/).")
@click.option("--stdin-jsonl", is_flag=True, help='Read {"id", "text"} lines, write {"id", "claims"} lines.')
@_options.no_cache
@_options.config
def command(
    paths: tuple[Path, ...], output: Path | None, stdin_jsonl: bool, no_cache: bool, config: Path | None
) -> int:
    """Read the figures of articles into claims/, one reviewable file per article."""
    if stdin_jsonl and (paths or output):
        raise click.UsageError("--stdin-jsonl reads stdin and writes stdout; leave PATH and --output out")
    return _lines() if stdin_jsonl else _files(paths, output, no_cache, config)


def _lines() -> int:
    from ..pipeline.line_mode import read_lines

    sound = True
    for answer, good in read_lines(sys.stdin.buffer):
        sys.stdout.buffer.write(answer + b"\n")
        sys.stdout.buffer.flush()
        sound &= good
    if not sound:
        click.echo("tadqiq: some input lines were no JSON objects with a text; see the error lines", err=True)
    return 0 if sound else 2


def _files(paths: tuple[Path, ...], output: Path | None, no_cache: bool, config: Path | None) -> int:
    from ..pipeline.storing import store
    from ..settings import override
    from ._progress import progress

    settings = override(_options.settings_for(paths, config), cache=not no_cache)
    folder = output or (settings.root or Path.cwd()) / "claims"
    with progress() as show:
        result = store(_options.given(paths), folder, settings, show)
    for path, claims in result.written.items():
        click.echo(f"{path}: {claims} claims")
    for unread in result.unread:
        click.echo(f"tadqiq: {unread.file}: {unread.reason}", err=True)
    return 2 if result.unread else 0
