"""Substances that a story spells in more than one way (التنغستن and التنغستين), which a desk unifies like a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ...languages.tables import sections
from ...model import Article, Name, NameGroup
from ...text import fold
from ..sound.likeness import likeness

ALIKE = 0.75
AL = "ال"
LETTER = re.compile(r"[\u0620-\u064a]")
CLITICS = re.compile(r"(?:^|[^\u0620-\u064a])[وف]?[بكل]?(?:ال|ل)?$")


def spelled_terms(articles: Mapping[str, Article]) -> list[NameGroup]:
    """One group for each substance that the articles spell in several ways; nothing for those spelt in one."""
    groups = []
    for id, spellings in sorted(_spellings().items()):
        found = [name for key in sorted(articles) for name in _mentions(articles[key], spellings)]
        told = sorted({name.text.removeprefix(AL) for name in found})
        if len({fold(text) for text in told}) > 1:
            step = "one substance, spelt " + ", ".join(told)
            groups.append(_group(f"term-{id}", found, step))
    return groups


def first_mentions(article: Article) -> Iterator[Name]:
    """The first mention of each spelling of each substance, all that a claims file must keep for them to be told."""
    for spellings in _spellings().values():
        told: set[str] = set()
        for name in _mentions(article, spellings):
            if name.text not in told:
                told.add(name.text)
                yield name


def _group(id: str, found: list[Name], step: str) -> NameGroup:
    return NameGroup(id=id, entity=id, verdict="spelling_variant", mentions=tuple(found), kind="product", steps=(step,))


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    """Element → its Arabic spellings without article, where several sound alike; other names of it are left out."""
    table: dict[str, tuple[str, ...]] = {}
    for element, surfaces in sections("knowledge", "substances.toml")["element"].items():
        bare = sorted({s.removeprefix("ال") for s in surfaces if LETTER.match(s) and " " not in s and len(s) > 3})
        near = tuple(s for s in bare if any(o != s and likeness(fold(o), fold(s), ALIKE) > ALIKE for o in bare))
        if len(near) > 1:
            table[element] = near
    return table


def _mentions(article: Article, spellings: tuple[str, ...]) -> Iterator[Name]:
    """Every place where the whole word is one of the spellings, clitics before it aside."""
    text = article.text
    for spelling in spellings:
        start = text.find(spelling)
        while start >= 0:
            end = start + len(spelling)
            if not LETTER.match(text, end) and CLITICS.search(text, max(0, start - 6), start):
                first = start - len(AL) if text.endswith(AL, 0, start) else start
                yield Name(article=article.id, start=first, end=end, text=text[first:end], kind="product", cue="term")
            start = text.find(spelling, end)
