"""Where a story is set: the countries that its articles name, for those of them that leave it unsaid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

import msgspec

from ..languages.lexicon import Lexicon
from ..languages.tables import inverted
from ..model import Article
from ..text import tokenise

OPENING = 4000
# More articles than this are an archive, which is set nowhere.
STORY = 60
TOLD = ("title", "heading", "paragraph", "list_item")


def with_scenes(articles: Sequence[Article]) -> list[Article]:
    """The articles, each with the countries that the others name, most of them first; an archive stays as it is."""
    if not 1 < len(articles) <= STORY:
        return list(articles)
    named = [_named(article) for article in articles]
    scenes = [_ranked(named[:i] + named[i + 1 :]) for i in range(len(articles))]
    return [msgspec.structs.replace(a, scene=scene) for a, scene in zip(articles, scenes, strict=True)]


def _ranked(named: Sequence[Counter[str]]) -> tuple[str, ...]:
    """Countries by how many articles name them, then by how often; only those that half of the articles name."""
    articles = Counter(code for found in named for code in found)
    often: Counter[str] = sum(named, Counter())
    known = [code for code in articles if 2 * articles[code] >= len(named)]
    return tuple(sorted(known, key=lambda code: (-articles[code], -often[code], code)))


def _named(article: Article) -> Counter[str]:
    """How often the opening of an article names each country; datelines and bylines name the outlet's."""
    told = (block for block in article.blocks if block.kind in TOLD and block.start < OPENING)
    tokens = [tokenise(article.clean[block.start : block.end]) for block in told]
    return Counter(str(hit.value) for block in tokens for i, hit in _countries().spots(block) if len(block[i].text) > 2)


@cache
def _countries() -> Lexicon[str]:
    return Lexicon(inverted("knowledge", "countries.toml", "countries"))
