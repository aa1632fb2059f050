"""Several articles that bear a figure and all copy one text."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim, Finding
from .evidence import Evidence
from .judging.conflicts import judged
from .rules import finding
from .wording import counted, slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """Groups whose articles are several and whose independent origin is one."""
    for group in judged(evidence):
        articles = {c.article for c in group.claims}
        if len(articles) > 1 and evidence.origins(group.claims) == 1:
            words = slots(_words, evidence, group.claims, len(articles))
            yield finding("one_origin", group.claims, words, group=group.group.id)


def _words(evidence: Evidence, claims: list[Claim], articles: int, language: str) -> dict[str, str]:
    return {"figures": with_sources(evidence, claims, language), "articles": counted("article", articles, language)}
