"""Mentions of the names that a workspace's alias table lists, whatever the gazetteer or the cues make of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...languages.lexicon import Lexicon
from ...model import Article, Name
from ...text import Token, fold_phrase
from .mention import mention


def alias_names(article: Article, tokens: Sequence[Token], aliases: Mapping[str, tuple[str, ...]]) -> list[Name]:
    """Names of the table (canonical → surfaces) as they stand in the text; grouping joins them by the same table."""
    if not aliases:
        return []
    words = [t for t in tokens if t.kind in ("arabic", "word", "digits")]
    lexicon = Lexicon({fold_phrase(s): canonical for canonical, row in aliases.items() for s in (canonical, *row)})
    found: list[Name] = []
    i = 0
    while i < len(words):
        hit = lexicon.match(words, i)
        if hit is not None:
            start, end = words[i].start + len(hit.prefix), words[i + hit.length - 1].end
            found.append(mention(article, start, end, cue="alias"))
        i += hit.length if hit else 1
    return found


def with_aliases(names: Sequence[Name], listed: Sequence[Name]) -> list[Name]:
    """All names in order; one that the table lists takes the place of those it overlaps."""
    if not listed:
        return sorted(names, key=_place)
    kept = [n for n in names if not any(n.start < a.end and a.start < n.end for a in listed)]
    return sorted([*kept, *listed], key=_place)


def _place(name: Name) -> tuple[int, int]:
    return name.start, name.end
