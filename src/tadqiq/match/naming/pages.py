"""Articles as further mentions are looked for in them: their words, where each stands, and what is read already."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

import msgspec

from ...languages.affixes import forms
from ...model import Article, Name
from ...text import Token, fold, tokens_of
from ..sound.shortlist import Shortlist
from .open import readings, unlisted

CLITICS, LETTERS = 4, 3
# So many articles are kept: the same few are often checked again.
IN_HAND = 8
WORDS = ("arabic", "word", "digits")


class Words(msgspec.Struct, frozen=True, dict=True, eq=False):
    """An article's words outside boilerplate, what each is behind its clitics, and which may be names.

    Each article in hand has but one, by which is known what else is told of its words alone.
    """

    text: str
    tokens: Sequence[Token]
    bare: Mapping[str, Sequence[tuple[str, Sequence[int]]]]
    open: Mapping[str, Sequence[int]]

    @cached_property
    def heard(self) -> Shortlist:
        """The Arabic words by their sound, worked out where there is a Latin name to listen for."""
        return Shortlist(sorted(filter(_arabic, self.bare)))


class Page(NamedTuple):
    """An article with its words, and the stretches of ``Article.text`` that its names cover.

    ``bare`` by what is left of a word without clitics: (clitics, places) of each that is; ``open`` likewise the places
    of the words that may be names by their case and that no vocabulary holds.
    """

    article: Article
    words: Sequence[Token]
    bare: Mapping[str, Sequence[tuple[str, Sequence[int]]]]
    open: Mapping[str, Sequence[int]]
    taken: Sequence[tuple[int, int]]
    told: Words

    @property
    def heard(self) -> Shortlist:
        """Its Arabic words by their sound."""
        return self.told.heard


def page_of(article: Article, names: Sequence[Name]) -> Page:
    """An article's words outside boilerplate, with the stretches of its names."""
    words = _words(article.clean, tuple((b.start, b.end) for b in article.blocks if b.kind == "boilerplate"))
    taken = sorted((n.start, n.end) for n in names)
    return Page(article, words.tokens, words.bare, words.open, taken, words)


@lru_cache(maxsize=IN_HAND)
def _words(text: str, skipped: tuple[tuple[int, int], ...]) -> Words:
    """The words outside some stretches, kept for the articles in hand."""
    tokens = list(tokens_of(text))
    for stretch in sorted(skipped, reverse=True):
        first, last = (bisect_left(tokens, end, key=_start) for end in stretch)
        del tokens[first:last]
    words = tuple(t for t in tokens if t.kind in WORDS)
    places: dict[str, list[int]] = defaultdict(list)
    for i, token in enumerate(words):
        places[token.text].append(i)
    bare: dict[str, list[tuple[str, Sequence[int]]]] = defaultdict(list)
    for word, at in places.items():
        for form, prefix in forms(word):
            bare[form].append((prefix, at))
    return Words(text, words, dict(bare), _open(text, words, places))


def _arabic(word: str) -> bool:
    return len(word) >= LETTERS and "\u0600" <= word[0] <= "\u06ff"


def _open(text: str, words: Sequence[Token], places: Mapping[str, Sequence[int]]) -> dict[str, list[int]]:
    """What the words that may be names read as → where they stand."""
    found: dict[str, list[int]] = defaultdict(list)
    for word in filter(unlisted, places):
        at = [i for i in places[word] if cased(text, words[i])]
        for bare, _ in readings(word) if at else ():
            found[bare].extend(at)
    return dict(found)


def _start(token: Token) -> int:
    return token.start


def covered(page: Page, start: int, end: int, *, within: bool = False) -> bool:
    """Whether a name is read there already; ``within``: names inside the stretch do not count."""
    span = page.article.raw(start, end)
    first = max(bisect_right(page.taken, (span.start, span.start)) - 1, 0)
    last = bisect_left(page.taken, (span.end, 0))
    for name in page.taken[first:last]:
        inside = span.start <= name[0] and name[1] <= span.end
        as_long = name[0] - span.start < CLITICS and name[1] == span.end
        if name[1] > span.start and (not within or not inside or as_long):
            return True
    return False


def blank(words: Words, i: int) -> bool:
    """Whether nothing but a blank stands between word ``i`` and the one before."""
    return words.text[words.tokens[i - 1].end : words.tokens[i].start] == " "


def cased(text: str, word: Token) -> bool:
    """Whether a word of a text may begin a name by its case: Arabic has none."""
    return word.kind != "word" or text[word.start].isupper()


def _past(text: str, word: Token, letters: int) -> int:
    """Where a word goes on behind some folded letters, marks and tatweel skipped: لـ«…»."""
    place = word.start
    while letters > 0 and place < word.end:
        letters -= bool(fold(text[place]))
        place += 1
    while place < word.end and not fold(text[place]):
        place += 1
    return place if place < word.end else word.start


def copy(page: Page, model: Name, i: int, prefix: str, end: int) -> Name:
    """A mention of the model's thing from word ``i`` on; clitics stay outside."""
    word, article = page.words[i], page.article
    span = article.raw(_past(article.clean, word, len(prefix.removesuffix("ال"))), end)
    return msgspec.structs.replace(
        model, article=article.id, start=span.start, end=span.end, text=article.text[span.start : span.end], cue="again"
    )
