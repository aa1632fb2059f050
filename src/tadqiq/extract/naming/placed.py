"""Latin names that end with a known place: a club, firm or ship and its town, Barq Meknes, Nosour Port Said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...knowledge.everyday import everyday
from ...knowledge.names import entries, first_names
from ...model import Article, Name
from .latin_words import cues, opening, people, small, stops, titles
from .mention import mention
from .words import SPACED, Word

LONGEST, ARTICLE = 2, "al"


def placed(article: Article, words: Sequence[Word], known: Sequence[Name]) -> Iterator[Name]:
    """Known places with the one or two capitalised words before them that are nothing but names."""
    starts = [w.start for w in words]
    small_ones = {w.text for w in words if article.clean[w.start].islower()} - {ARTICLE}
    for place in known:
        i = bisect_left(starts, place.start)
        if place.kind != "place" or i >= len(words) or words[i].kind != "word":
            continue
        first = i
        if i > 1 and words[i - 1].text == ARTICLE and words[i - 1].link == SPACED and _own(article, words[i - 2]):
            first = i - 2
        while i - first < LONGEST and first > 0 and words[first].link == SPACED and _own(article, words[first - 1]):
            first -= 1
        if first < i and small_ones.isdisjoint(w.text for w in words[first:i]):
            yield mention(article, words[first].start, place.end, cue="placed")


def _own(article: Article, word: Word) -> bool:
    """Whether a capitalised word is in no table: no everyday word, title, people, place or given name."""
    if word.kind != "word" or not article.clean[word.start].isupper() or article.clean[word.start : word.end].isupper():
        return False
    text = word.text
    if text in opening():
        return True
    tables = (everyday(), first_names(), titles(), cues(), small(), stops())
    return not any(text in table or text.removesuffix("s") in table for table in tables) and not _told(text)


def _told(word: str) -> bool:
    return people(word) or any(not e.rest for _, rows in entries(word) for e in rows)
