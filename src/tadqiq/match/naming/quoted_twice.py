"""Quoted words that no table holds and two articles quote, read as a name in neither: جرثومة «سيراتوفيل»."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...model import Name
from ..sound.likeness import likeness
from .between import QUOTES
from .open import unlisted
from .pages import Page, copy, covered

LETTERS, ALIKE = 5, 0.93


class Quoted(NamedTuple):
    """A quoted word: its article and its place there."""

    page: Page
    place: int


def quoted_twice(pages: Sequence[Page]) -> Iterator[Name]:
    """The mentions of names that nothing but their quotation marks give away, in the articles that quote them."""
    found: dict[str, list[Quoted]] = defaultdict(list)
    for page in pages:
        for i in _odd(page):
            found[page.words[i].text].append(Quoted(page, i))
    for word in sorted(found):
        alike = [other for other in found if other == word or likeness(word, other, ALIKE) >= ALIKE]
        if len({quoted.page.article.id for other in alike for quoted in found[other]}) > 1:
            yield from map(_named, found[word])


def _odd(page: Page) -> Iterator[int]:
    """The words that stand alone between quotation marks, read as no name and in no table."""
    starts = [word.start for word in page.words]
    for match in QUOTES.finditer(page.article.clean):
        i, j = (bisect_left(starts, place) for place in match.span(1))
        alone = j - i == 1 and len(page.words[i].text) >= LETTERS and unlisted(page.words[i].text)
        if alone and not covered(page, page.words[i].start, page.words[i].end):
            yield i


def _named(quoted: Quoted) -> Name:
    """The mention that a quoted word is."""
    page, i = quoted
    word = page.words[i]
    span = page.article.raw(word.start, word.end)
    model = Name(article=page.article.id, start=span.start, end=span.end, text=page.article.text[span.start : span.end])
    return copy(page, model, i, "", word.end)
