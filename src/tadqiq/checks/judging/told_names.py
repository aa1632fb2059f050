"""Every mention of a name with the terms by which figures know it."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Name, NameGroup
from ...text import fold_phrase
from ..evidence import Evidence


def told_names(evidence: Evidence) -> Iterator[tuple[NameGroup, Name, tuple[str, str]]]:
    """(its group, the mention, what stands behind "n:" in the terms of a figure beside it: as written, its entity)."""
    for group in evidence.matching.names:
        yield from ((group, name, (fold_phrase(name.text), name.entity)) for name in group.mentions)
