"""What other packages add to tadqiq: the entry points of a group, sought at little cost where there are none."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

INFO = (".dist-info", ".egg-info")
FILE = "entry_points.txt"


def entry_points(group: str) -> list[EntryPoint]:
    """The entry points of a group that installed packages offer, by name.

    Importing importlib.metadata and having it read all that is installed takes longer than reading an article, and
    hardly anybody adds anything: it is asked only where some package names the group.
    """
    if not _named(group):
        return []
    from importlib import metadata

    return sorted(metadata.entry_points(group=group), key=lambda entry: entry.name)


def _named(group: str) -> bool:
    """Whether some package may offer entry points of a group; what can't be looked through in this way may."""
    others = (finder for finder in sys.meta_path if finder is not PathFinder)
    if any(hasattr(finder, "find_distributions") for finder in others):
        return True
    return any(Path(folder).is_file() or group in _told(folder or ".") for folder in sys.path)


@cache
def _told(folder: str) -> str:
    """All that packages installed in a folder say of their entry points."""
    return "\n".join(_files(folder))


def _files(folder: str) -> Iterator[str]:
    with contextlib.suppress(OSError):
        packages = [entry.path for entry in os.scandir(folder) if entry.name.endswith(INFO)]
        for package in [*packages, f"{folder}/EGG-INFO"]:
            with contextlib.suppress(OSError):
                yield Path(package, FILE).read_text(encoding="utf-8", errors="replace")
