"""What the checks look at: articles, claims, how they were matched, and the settings that apply."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath
from typing import Any, TypeVar

from ..languages.tables import read
from ..model import Article, Claim, Finding, Group, Matching

Kept = TypeVar("Kept")
Check = Callable[["Evidence"], Iterable[Finding]]


@dataclass(frozen=True)
class Evidence:
    """Everything a check may judge by. ``settings`` holds overrides by check: ``{"sum": {"severity": "warning"}}``."""

    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    matching: Matching
    settings: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def _memory(self) -> dict[str, Any]:
        return {}

    def once(self, name: str, make: Callable[[Evidence], Kept]) -> Kept:
        """The result of ``make(self)``, worked out the first time only and shared by all checks."""
        if name not in self._memory:
            self._memory[name] = make(self)
        kept: Kept = self._memory[name]
        return kept

    @cached_property
    def by_article(self) -> dict[str, list[Claim]]:
        """The live quantities of each article in reading order."""
        found: dict[str, list[Claim]] = {article: [] for article in self.articles}
        for claim in self.claims.values():
            if claim.kind == "quantity" and not claim.ignored:
                found.setdefault(claim.article, []).append(claim)
        return {article: sorted(claims, key=lambda c: (c.start, c.end)) for article, claims in found.items()}

    def members(self, group: Group) -> list[Claim]:
        """The live claims of a group, in an order that does not depend on the order of the sources."""
        claims = (self.claims[c] for c in group.claims if c in self.claims)
        return sorted((c for c in claims if not c.ignored), key=lambda c: (c.article, c.start, c.id))

    def origin(self, claim: Claim) -> str:
        """The id of the text that the claim's article copies, or of the article itself."""
        return self.matching.origins.get(claim.article, claim.article)

    def origins(self, claims: Iterable[Claim]) -> int:
        """How many independent texts some claims come from; copies count once, a draft not at all."""
        return len({self.origin(claim) for claim in claims if claim.article != self.matching.draft})

    def source(self, claim: Claim) -> str:
        """What an editor calls the claim's article."""
        return self.source_of(claim.article)

    def source_of(self, article_id: str) -> str:
        """What an editor calls an article: its source, else the name of its file."""
        article = self.articles.get(article_id)
        return (article.source or PurePath(article.file).name or article.id) if article else article_id

    def setting(self, check: str, key: str) -> Any:
        """A threshold: the user's, else the documented default of ``defaults.toml``."""
        own = self.settings.get(check, {})
        return own[key] if key in own else read("checks", "defaults.toml")[check][key]


def sentences(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims of one article by sentence, in reading order."""
    found: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.sentence.start, claim.sentence.end), []).append(claim)
    return [found[key] for key in sorted(found)]
