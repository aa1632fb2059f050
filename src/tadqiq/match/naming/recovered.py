"""Mentions that an article's own words did not give away, found because another of the story names the thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ...model import Article, Name
from .alike import alike, as_found, guess
from .between import between
from .heard import heard, loose
from .nodes import in_order
from .pages import Page, page_of
from .phrases import phrases
from .quoted_twice import quoted_twice
from .split import split


def with_recovered(names: Sequence[Name], articles: Mapping[str, Article]) -> list[Name]:
    """``names`` and their further mentions in other articles; a longer mention takes the place of its parts.

    Names of several words are looked for as they stand, ``&`` and "and" being one; names of one word also by sound,
    where the word is in no vocabulary and either hardly differs or stands where places stand.
    """
    told = [n for n in names if n.cue not in ("known:people", "alias")]
    read: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        read[name.article].append(name)
    pages = [page_of(articles[id], read[id]) for id in sorted(articles)]
    if len(pages) < 2:
        return list(names)
    order = sorted(told, key=lambda n: (n.article, n.start))
    sounding = list(alike(order, pages))
    found = [*phrases(told, pages), *sounding, *heard(order, pages)]
    found += between(order, pages)
    found += split(order, list(_with_found(pages, found)))
    found += as_found(sounding, list(_with_found(pages, found)))
    found += quoted_twice(list(_with_found(pages, found)))
    return in_order([*_outside(names, found), *found])


def _with_found(pages: Sequence[Page], found: Sequence[Name]) -> Iterator[Page]:
    """The articles with what was found so far as read."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for name in found:
        spans[name.article].append((name.start, name.end))
    return (page._replace(taken=sorted([*page.taken, *spans[page.article.id]])) for page in pages)


def _outside(names: Sequence[Name], found: Sequence[Name]) -> Iterator[Name]:
    """Names that no recovered mention covers, and loose ones that none is part of."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for name in found:
        spans[name.article].append((name.start, name.end))
    return (n for n in names if not any(_replaced(n, s, e) for s, e in spans[n.article]))


def _replaced(name: Name, start: int, end: int) -> bool:
    """Whether a recovered stretch takes the place of a name, or is what is left of it without its preposition."""
    if guess(name) and name.start < start and name.end == end:
        return True
    return (start <= name.start and name.end <= end) or (loose(name) and start < name.end and name.start < end)
