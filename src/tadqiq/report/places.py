"""Where a finding points: the file, line and column of the first figure or name it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model import Article, Finding
from .display import clean
from .rows import line
from .view import View


class Place(NamedTuple):
    """A stretch of an article. ``line`` counts from 1; 0 when the article's text isn't there."""

    file: str
    line: int
    start: int
    end: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


def places(view: View, finding: Finding) -> Iterator[Place]:
    """Every place of a finding: its claims in order, then its names."""
    for id in finding.claims:
        if id in view.claims and view.claims[id].article in view.articles:
            claim = view.claims[id]
            yield _place(view.articles[claim.article], claim.start, claim.end, claim.text)
    for span in finding.spans:
        if span.article in view.articles:
            yield _place(view.articles[span.article], span.start, span.end, span.text)


def first_place(view: View, finding: Finding) -> Place:
    """The first place of a finding; an empty one when it has none."""
    return next(places(view, finding), Place("", 0, 0, 0, ""))


def _place(article: Article, start: int, end: int, text: str) -> Place:
    return Place(clean(article.file), line(article, start) if article.clean else 0, start, end, clean(text))
