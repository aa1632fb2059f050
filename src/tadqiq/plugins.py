"""What other packages add to tadqiq: the entry points of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


def entry_points(group: str) -> list[EntryPoint]:
    """The entry points of a group that installed packages offer, by name."""
    from importlib import metadata  # takes its time to load, and not every command asks

    return sorted(metadata.entry_points(group=group), key=lambda entry: entry.name)
