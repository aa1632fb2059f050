"""``tadqiq names``: which spellings were held to be one name, ready for aliases.toml."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from ..model import NameGroup
from . import _options


@click.command("names")
@_options.paths
@click.option("--all", "everything", is_flag=True, help="Also names with one spelling only.")
@_options.config
def command(paths: tuple[Path, ...], everything: bool, config: Path | None) -> int:
    """List the groups of names; a line of the form canonical = [...] can be moved into aliases.toml as it is."""
    from .. import pipeline
    from ._progress import progress

    settings = _options.settings_for(paths, config)
    with progress() as show:
        report = pipeline.run(_options.given(paths), settings, show)
    shown = [g for g in report.names if everything or g.verdict != "same"]
    for group in shown:
        click.echo(_text(group))
    if not shown:
        click.echo("# no name is written in two ways")
    return 0


def _text(group: NameGroup) -> str:
    from ..workspace import toml_value

    spellings = Counter(" ".join(m.text.split()) for m in group.mentions)
    counts = ", ".join(f"{count} × {text}" for text, count in spellings.most_common())
    if group.verdict == "distinct":
        return f"# not the same, though alike: {counts}"
    key = toml_value(group.entity or spellings.most_common(1)[0][0])
    return f"# {counts}\n{key} = {toml_value([text for text, _ in spellings.most_common()])}"
