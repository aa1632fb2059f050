"""``tadqiq check``: the whole path from articles to a report."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from ..errors import InputError
from . import _options

if TYPE_CHECKING:
    from ..model import Report
    from ..settings import Settings

UNNAMED = "draft.txt"


@click.command("check")
@_options.paths
@click.option("--format", "formats", multiple=True, help="terminal, html, markdown, json …; may be repeated.")
@click.option("--output", type=_options.PATHS, metavar="DIR", help="Write the reports into this folder.")
@_options.language
@click.option("--fail-on", type=click.Choice(["error", "warning", "info"]), help="From what on to exit 1.")
@click.option("--profile", type=click.Choice(["desk", "strict", "wire"]), help="How strictly findings are graded.")
@click.option("--allow-empty", is_flag=True, help="Exit 0 though nothing could be compared.")
@_options.no_bidi
@click.option("--concise", is_flag=True, help="One line a finding.")
@_options.against
@click.option("--stdin-filename", metavar="NAME", help="What to call a draft read from stdin (PATH is -).")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes; Ctrl-C ends it.")
@_options.no_cache
@_options.config
def command(
    paths: tuple[Path, ...],
    against: tuple[Path, ...],
    stdin_filename: str | None,
    formats: tuple[str, ...],
    output: Path | None,
    language: str | None,
    fail_on: str | None,
    profile: str | None,
    allow_empty: bool,
    no_bidi: bool,
    concise: bool,
    watch: bool,
    no_cache: bool,
    config: Path | None,
) -> int:
    """Compare the figures and names of articles, claims files or a workspace.

    With --against, PATH is a draft (- for stdin) and the report says how the sources bear out each of its figures.

    Exit code 0: clean; 1: findings at or above --fail-on; 2: could not run, a source could not be read, or nothing
    could be compared.
    """
    from ..pipeline import exit_code
    from ..settings import override
    from . import _reports

    plan = _reports.plan(formats, output)

    def once() -> int:
        found = _options.settings_for(paths[:1] + against, config)
        settings = override(
            found, fail_on=fail_on, allow_empty=allow_empty, language=language, profile=profile, cache=not no_cache
        )
        report = _run(paths, against, stdin_filename, settings)
        _reports.deliver(report, plan, settings.report.language, bidi=not no_bidi, concise=concise)
        return exit_code(report, settings)

    if not watch:
        return once()
    from ._watching import watched

    if paths == (Path("-"),):
        raise click.UsageError("a draft on stdin never changes; name its file to watch it")
    return watched(once, [*_options.given(paths), *against], config, output)


def _run(paths: tuple[Path, ...], against: tuple[Path, ...], name: str | None, settings: Settings) -> Report:
    from ._progress import progress

    if paths != (Path("-"),):
        with progress() as show:
            return _options.checked(paths, against, settings, show)
    if not against:
        raise click.UsageError("reading a draft from stdin needs its sources; add --against PATH")
    with progress() as show, _from_stdin(name) as draft:
        try:
            report = _options.checked((draft,), against, settings, show)
        except InputError as error:
            raise InputError(str(error).replace(str(draft), name or UNNAMED)) from error
    return _named(report, name or UNNAMED)


def _named(report: Report, name: str) -> Report:
    """The report with the draft under the name it was given, not that of the file it was kept in."""
    import msgspec

    articles = tuple(msgspec.structs.replace(a, file=name) if a.id == report.draft else a for a in report.articles)
    return msgspec.structs.replace(report, articles=articles)


@contextmanager
def _from_stdin(name: str | None) -> Iterator[Path]:
    """A file of the given name with the draft from stdin, for as long as it is needed."""
    with TemporaryDirectory(prefix="tadqiq-") as folder:
        file = Path(folder) / Path(name or UNNAMED).name
        file.write_bytes(sys.stdin.buffer.read())
        yield file
