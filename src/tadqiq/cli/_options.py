"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..settings import Settings

if TYPE_CHECKING:
    from ..model import Report
    from ..pipeline import Progress

PATHS = click.Path(path_type=Path)
Decorated = Callable[..., Any]


def paths(function: Decorated) -> Decorated:
    """``PATH…``: files, folders, claims files or workspaces."""
    return click.argument("paths", metavar="PATH…", nargs=-1, type=PATHS)(function)


def config(function: Decorated) -> Decorated:
    """``--config FILE``."""
    text = "A tadqiq.toml to use instead of the nearest one at or above the first PATH."
    return click.option("--config", type=PATHS, metavar="FILE", help=text)(function)


def no_cache(function: Decorated) -> Decorated:
    """``--no-cache``."""
    text = "Read every article anew instead of taking what was read before from the cache."
    return click.option("--no-cache", is_flag=True, help=text)(function)


def language(function: Decorated) -> Decorated:
    """``--language ar|en``."""
    text = "Language of what is said (default: as the settings say, else ar)."
    return click.option("--language", type=click.Choice(["ar", "en"]), help=text)(function)


def against(function: Decorated) -> Decorated:
    """``--against PATH``."""
    text = "Sources of a draft, which is then the one PATH; repeatable."
    return click.option("--against", multiple=True, type=PATHS, metavar="PATH", help=text)(function)


def no_bidi(function: Decorated) -> Decorated:
    """``--no-bidi``."""
    return click.option("--no-bidi", is_flag=True, help="No direction marks on the terminal.")(function)


def settings_for(paths: tuple[Path, ...], config: Path | None) -> Settings:
    """The settings named, else the nearest at or above the first path that has any or the current folder."""
    from .. import settings

    return settings.load(config) if config else settings.nearest(paths)


def given(paths: tuple[Path, ...]) -> list[Path]:
    """The paths, or the workspace around the current folder."""
    from ..workspace import nearest

    if paths:
        return list(paths)
    root = nearest(Path.cwd())
    if root is None:
        raise click.UsageError("no PATH given and no workspace around here; name articles or run `tadqiq init`")
    # As a person would name it from here, so that places in the report open where they are read.
    return [Path(os.path.relpath(root))]


def checked(paths: tuple[Path, ...], against: tuple[Path, ...], settings: Settings, show: Progress) -> Report:
    """The report on the paths, or on a draft held against its sources."""
    from .. import pipeline

    if not against:
        return pipeline.run(given(paths), settings, show)
    if len(paths) != 1:
        raise click.UsageError("--against needs one PATH, the draft")
    return pipeline.run_draft(paths[0], list(against), settings, show)
