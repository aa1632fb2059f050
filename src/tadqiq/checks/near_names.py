"""Two different things whose names invite confusion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Finding, Name
from .evidence import Evidence
from .judging.spellings import bare, spelt
from .rules import finding
from .wording import slots


def check(evidence: Evidence) -> Iterator[Finding]:
    """Name groups that matching holds to be distinct though alike."""
    for group in evidence.matching.names:
        if group.verdict == "distinct":
            first = {bare(name.text): name for name in reversed(group.mentions)}
            names = sorted(first.values(), key=lambda n: (n.article, n.start))
            yield finding("near_names", [], slots(_words, evidence, names), spans=tuple(names), group=group.id)


def _words(evidence: Evidence, names: Sequence[Name], language: str) -> dict[str, str]:
    return {"spellings": spelt(evidence, names, language)}
