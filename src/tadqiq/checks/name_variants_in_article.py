"""One name that a single article spells in several ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..model import Finding, Name
from .evidence import Evidence
from .judging.spellings import variants
from .rules import finding
from .wording import listed, shared, slots


def check(evidence: Evidence) -> Iterator[Finding]:
    """Spellings of one script that differ inside one article."""
    for group in evidence.matching.names:
        if group.verdict == "spelling_variant":
            mentions: dict[str, list[Name]] = defaultdict(list)
            for mention in group.mentions:
                mentions[mention.article].append(mention)
            for _, same in sorted(mentions.items()):
                found = variants(same)
                if found:
                    words = slots(_words, evidence, found)
                    yield finding("name_variants_in_article", [], words, spans=tuple(found), group=group.id)


def _words(evidence: Evidence, names: Sequence[Name], language: str) -> dict[str, str]:
    quote = shared("join", language)["quote"]
    source = evidence.source_of(names[0].article)
    return {"spellings": listed((quote.format(" ".join(n.text.split())) for n in names), language), "source": source}
