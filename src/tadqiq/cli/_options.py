"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from ..settings import Settings

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
    return [root]
