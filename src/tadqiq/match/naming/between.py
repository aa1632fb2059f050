"""Names between quotation marks that another article of the story has under some spelling: «سوناريا», Sonaria."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ...model import Name
from ..sound.sounds import skeleton
from .ends import may_be_one
from .forms import Form, form, heavy
from .links import compare
from .pages import Page, copy, covered

QUOTES = re.compile(r"[«“\"]([^«»“”\"\n]{3,40})[»”\"]")
LONGEST, SURE = 4, 0.85
Models = Mapping[str, Sequence[tuple[Name, Form]]]


def between(names: Sequence[Name], pages: Sequence[Page]) -> Iterator[Name]:
    """Quoted words of one to four, read as no name, that are the name of some thing in another article.

    ``names`` in order.
    """
    models = _models(names)
    for page in pages:
        starts = [word.start for word in page.words]
        for match in QUOTES.finditer(page.article.clean):
            i, j = (bisect_left(starts, place) for place in match.span(1))
            if 0 < j - i <= LONGEST and not covered(page, page.words[i].start, page.words[j - 1].end):
                yield from _named(page, i, j, models)


def _models(names: Sequence[Name]) -> Models:
    """The first consonant of a name's own words → the names that begin so, one mention of each; people left out."""
    found: dict[str, tuple[Name, Form]] = {}
    for name in names:
        told = form(name.text)
        if name.kind != "person" and heavy(told.own):
            found.setdefault(told.bare, (name, told))
    table: dict[str, list[tuple[Name, Form]]] = defaultdict(list)
    for name, told in found.values():
        table[_start(told)].append((name, told))
    return table


def _start(told: Form) -> str:
    return skeleton(heavy(told.own)[0])[:1]


def _named(page: Page, i: int, j: int, models: Models) -> Iterator[Name]:
    """The name that words ``i`` to ``j`` are, the most alike where several would do."""
    start, end = page.words[i].start, page.words[j - 1].end
    told = form(page.article.clean[start:end])
    if not heavy(told.own):
        return
    likely = ((name, other) for name, other in models.get(_start(told), ()) if may_be_one(told, other))
    links = ((compare(told, other, name.kind, name.kind), name) for name, other in likely)
    alike = [(link.score, name) for link, name in links if link.verdict == "same" and link.score >= SURE]
    if alike:
        yield copy(page, max(alike, key=lambda row: (row[0], row[1].text))[1], i, "", end)
