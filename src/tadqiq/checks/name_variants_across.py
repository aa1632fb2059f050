"""One name that the sources spell in several ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Finding, Name
from .evidence import Evidence
from .judging.spellings import bare, spelt, variants
from .rules import finding
from .wording import slots


def check(evidence: Evidence) -> Iterator[Finding]:
    """Spellings of one script that differ between articles."""
    for group in evidence.matching.names:
        found = variants(group.mentions) if group.verdict == "spelling_variant" else []
        if len({name.article for name in found}) > 1:
            keys = {bare(name.text) for name in found}
            users = [name for name in group.mentions if bare(name.text) in keys]
            yield finding(
                "name_variants_across", [], slots(_words, evidence, users), spans=tuple(found), group=group.id
            )


def _words(evidence: Evidence, names: Sequence[Name], language: str) -> dict[str, str]:
    return {"spellings": spelt(evidence, names, language)}
