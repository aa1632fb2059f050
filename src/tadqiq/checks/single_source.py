"""A figure at the top of an article that no other source bears."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import TITLE, Claim, Finding
from .evidence import Evidence
from .rules import finding
from .wording import quoted, slots


def check(evidence: Evidence) -> Iterator[Finding]:
    """Figures of headlines that are in no group with another article; silent when there is only one article."""
    if len(evidence.articles) < 2:
        return
    shared = _shared(evidence)
    for claims in evidence.by_article.values():
        top = [c for c in claims if TITLE in c.ties and c.id not in shared]
        for claim in top:
            words = slots(_words, evidence, claim)
            yield finding("single_source", [claim], words)


def _shared(evidence: Evidence) -> set[str]:
    found: set[str] = set()
    for group in evidence.matching.groups:
        members: list[Claim] = evidence.members(group)
        if len({c.article for c in members}) > 1:
            found.update(c.id for c in members)
    return found


def _words(evidence: Evidence, claim: Claim, language: str) -> dict[str, str]:
    return {"figure": quoted(claim, language), "source": evidence.source(claim)}
