"""``tadqiq check``: the whole path from articles to a report."""

from __future__ import annotations

from pathlib import Path

import click

from . import _options


@click.command("check")
@_options.paths
@click.option("--format", "formats", multiple=True, help="terminal, html, markdown, json …; may be repeated.")
@click.option("--output", type=_options.PATHS, metavar="DIR", help="Write the reports into this folder.")
@click.option("--language", type=click.Choice(["ar", "en"]), help="Language of the report (default ar).")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info"]), help="From what on to exit 1.")
@click.option("--allow-empty", is_flag=True, help="Exit 0 though nothing could be compared.")
@click.option("--no-bidi", is_flag=True, help="No direction marks in the terminal report.")
@click.option("--concise", is_flag=True, help="One line a finding.")
@_options.config
def command(
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    output: Path | None,
    language: str | None,
    fail_on: str | None,
    allow_empty: bool,
    no_bidi: bool,
    concise: bool,
    config: Path | None,
) -> int:
    """Compare the figures and names of articles, claims files or a workspace.

    Exit code 0: clean; 1: findings at or above --fail-on; 2: could not run, or nothing could be compared.
    """
    from .. import pipeline
    from ..settings import override
    from . import _reports
    from ._progress import progress

    settings = override(
        _options.settings_for(paths, config), fail_on=fail_on, allow_empty=allow_empty, language=language
    )
    plan = _reports.plan(formats, output)
    with progress() as show:
        report = pipeline.run(_options.given(paths), settings, show)
    _reports.deliver(report, plan, settings.report.language, bidi=not no_bidi, concise=concise)
    return pipeline.exit_code(report, settings)
