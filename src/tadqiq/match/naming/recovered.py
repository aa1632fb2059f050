"""Mentions that an article's own words did not give away, found because another of the story names the thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from ...knowledge.everyday import listed
from ...knowledge.names import qualifiers
from ...model import Article, Name
from ...text import fold_phrase
from .alike import alike, guess
from .between import between
from .heard import heard, loose
from .nodes import in_order
from .open import describing
from .pages import Page, cased, copy, covered, page_of
from .quoted_twice import quoted_twice
from .split import split

LONGEST = 6
AND, ARTICLE = "and", "ال"
# Letters of what a place is of.
LETTERS = 4


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
    found = [*_phrases(told, pages), *alike(order, pages), *heard(order, pages)]
    found += between(order, pages)
    found += split(order, list(_with_found(pages, found)))
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


def _phrases(names: Sequence[Name], pages: Sequence[Page]) -> Iterator[Name]:
    """Names of several words as they stand elsewhere, where no name is read or only parts of this one."""
    models: dict[str, dict[tuple[str, ...], Name]] = defaultdict(dict)
    for name in names:
        whole = tuple(w for w in fold_phrase(name.text).split() if w != AND)
        for words in {whole, _without_trade(whole, name), _with_article(whole, name)}:
            if 1 < len(words) <= LONGEST and (_announced(name) or not all(listed(w) for w in words)):
                models[words[0]].setdefault(words[1:], name)
    for page in pages:
        for bare in (word for word in models if word in page.bare):
            for (prefix, places), (rest, model) in product(page.bare[bare], models[bare].items()):
                yield from (copy(page, model, i, prefix, end) for i, end in _ends(page, places, rest))


def _announced(name: Name) -> bool:
    """Whether a place was announced where it was read, so that everyday words may be its name: ميناء رأس الزيتون."""
    return name.kind == "place" and name.cue.startswith("cue:")


def _with_article(words: tuple[str, ...], name: Name) -> tuple[str, ...]:
    """A place of two words with the article that it lacks or without the one it has: حي الرمانة, حي رمانة."""
    if not _announced(name) or len(words) != 2 or describing(words[1]) or len(words[1]) < LETTERS:
        return words
    return (words[0], words[1].removeprefix(ARTICLE) if words[1].startswith(ARTICLE) else ARTICLE + words[1])


def _without_trade(words: tuple[str, ...], name: Name) -> tuple[str, ...]:
    """A firm's words without what it does, as it is called the second time: ريف بلس of ريف بلس للمقاولات."""
    while len(words) > 1 and name.kind != "person" and words[-1] in qualifiers("field"):
        words = words[:-1]
    return words


def _ends(page: Page, places: Sequence[int], rest: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """(place, end) where a name begins at one of these places and is not read yet."""
    for i in places:
        end = _end(page, i + 1, rest)
        word = page.words[i]
        if end and cased(page.article.clean, word) and not covered(page, word.start, end, within=True):
            yield i, end


def _end(page: Page, i: int, rest: tuple[str, ...]) -> int:
    """Where the words ``rest`` end that follow from ``i`` on in one line, 0 where they do not."""
    start = page.words[i - 1].end
    for wanted in rest:
        if i < len(page.words) and page.words[i].text == AND:
            i += 1
        if i >= len(page.words) or page.words[i].text != wanted:
            return 0
        i += 1
    end = page.words[i - 1].end
    return end if not set(page.article.clean[start:end]) & set("\n.،,؛;:!?؟()") else 0
