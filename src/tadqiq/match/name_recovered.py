"""Mentions that an article's own words did not give away, found because another of the story names the thing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from ..knowledge.everyday import common, listed, spelt
from ..knowledge.names import entries
from ..languages.affixes import forms
from ..languages.tables import sections
from ..model import Article, Name
from ..text import Token, fold_phrase, tokens_of
from .likeness import likeness
from .name_forms import form
from .sounds import skeleton, sounds

SHORTLIST, SURE, ALIKE = 80.0, 0.93, 0.88
LETTERS, LONG = 4, 6
LONGEST = 6
CLITICS = 4
WORDS = ("arabic", "word", "digits")
AND, AMPERSAND = "and", "&"


class Words(NamedTuple):
    """An article's words outside boilerplate, and where each stands among them."""

    tokens: Sequence[Token]
    places: Mapping[str, Sequence[int]]


class Page(NamedTuple):
    """An article with its words, and the stretches of ``Article.text`` that its names cover."""

    article: Article
    words: Sequence[Token]
    places: Mapping[str, Sequence[int]]
    taken: Sequence[tuple[int, int]]


def with_recovered(names: Sequence[Name], articles: Mapping[str, Article]) -> list[Name]:
    """``names`` and their further mentions in other articles; a longer mention takes the place of its parts.

    Names of several words are looked for as they stand, ``&`` and "and" being one; names of one word also by sound,
    where the word is in no vocabulary and either hardly differs or stands where places stand.
    """
    told = [n for n in names if n.cue not in ("known:people", "alias")]
    read: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        read[name.article].append(name)
    pages = [_page(articles[id], read[id]) for id in sorted(articles)]
    if len(pages) < 2:
        return list(names)
    found = [*_phrases(told, pages), *_alike(told, pages)]
    return sorted({*_outside(names, found), *found}, key=lambda n: (n.article, n.start, n.end))


def _page(article: Article, names: Sequence[Name]) -> Page:
    words = _words(article.clean, tuple((b.start, b.end) for b in article.blocks if b.kind == "boilerplate"))
    return Page(article, words.tokens, words.places, sorted((n.start, n.end) for n in names))


@lru_cache(maxsize=8)
def _words(text: str, skipped: tuple[tuple[int, int], ...]) -> Words:
    """The words outside some stretches, kept for the articles in hand: the same few are often checked again."""
    tokens = list(tokens_of(text))
    for stretch in sorted(skipped, reverse=True):
        first, last = (bisect_left(tokens, end, key=_start) for end in stretch)
        del tokens[first:last]
    words = tuple(t for t in tokens if t.kind in WORDS)
    places: dict[str, list[int]] = defaultdict(list)
    for i, token in enumerate(words):
        places[token.text].append(i)
    return Words(words, dict(places))


def _start(token: Token) -> int:
    return token.start


def _outside(names: Sequence[Name], found: Sequence[Name]) -> Iterator[Name]:
    """Names that no recovered mention covers."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for name in found:
        spans[name.article].append((name.start, name.end))
    return (n for n in names if not any(s <= n.start and n.end <= e for s, e in spans[n.article]))


def _phrases(names: Sequence[Name], pages: Sequence[Page]) -> Iterator[Name]:
    """Names of several words as they stand elsewhere, where no name is read or only parts of this one."""
    models: dict[str, dict[tuple[str, ...], Name]] = defaultdict(dict)
    for name in names:
        words = tuple(w for w in fold_phrase(name.text).split() if w != AND)
        if 1 < len(words) <= LONGEST and not all(listed(w) for w in words):
            models[words[0]].setdefault(words[1:], name)
    for page in pages:
        for text, places in page.places.items():
            for bare, prefix in forms(text):
                for rest, model in models[bare].items() if bare in models else ():
                    yield from (_copy(page, model, i, prefix, end) for i, end in _ends(page, places, rest))


def _ends(page: Page, places: Sequence[int], rest: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """(place, end) where a name begins at one of these places and is not read yet."""
    for i in places:
        end = _end(page, i + 1, rest)
        word = page.words[i]
        if end and _cased(page, word) and not _covered(page, word.start, end, within=True):
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


def _covered(page: Page, start: int, end: int, *, within: bool = False) -> bool:
    """Whether a name is read there already; ``within``: names inside the stretch do not count."""
    span = page.article.raw(start, end)
    first = bisect_right(page.taken, (span.start, span.start))
    for name in page.taken[max(first - 1, 0) :]:
        if name[0] >= span.end:
            break
        inside = span.start <= name[0] and name[1] <= span.end
        as_long = name[0] - span.start < CLITICS and name[1] == span.end
        if name[1] > span.start and (not within or not inside or as_long):
            return True
    return False


def _alike(names: Sequence[Name], pages: Sequence[Page]) -> Iterator[Name]:
    """Names of one word as other articles write them."""
    models = _models(names)
    places = [(page, i) for page in pages for i in _candidates(page)]
    wanted = _twins(sorted(models), sorted({bare for page, i in places for bare, _ in _readings(page.words[i])}))
    for page, i in places:
        for bare, prefix in _readings(page.words[i]):
            model = next((m for m in wanted.get(bare, ()) if _fits(page, i, bare, m)), "")
            if model:
                yield _copy(page, models[model], i, prefix, page.words[i].end)
                break


def _models(names: Sequence[Name]) -> dict[str, Name]:
    """Names of one word that no vocabulary holds: folded word → one of its mentions."""
    found: dict[str, Name] = {}
    for name in sorted(names, key=lambda n: (n.article, n.start)):
        word = form(name.text).bare
        if " " not in word and len(word) >= LETTERS and name.kind != "person" and not spelt(word):
            found.setdefault(word, name)
    return found


def _candidates(page: Page) -> Iterator[int]:
    """Words that may be names that were not read: long enough, capitalised if Latin, everyday in no form."""
    for text, places in page.places.items():
        if _open(text):
            for i in places:
                word = page.words[i]
                if _cased(page, word) and not _covered(page, word.start, word.end):
                    yield i


@lru_cache(maxsize=100_000)
def _open(word: str) -> bool:
    """Whether no table holds a word of four letters or more."""
    if len(word) < LETTERS or word[0].isdigit() or spelt(word) or entries(word):
        return False
    return not any(bare in _closed() for bare, _ in forms(word))


def _cased(page: Page, word: Token) -> bool:
    return word.kind != "word" or page.article.clean[word.start].isupper()


def _readings(word: Token) -> list[tuple[str, str]]:
    return [(bare, prefix) for bare, prefix in forms(word.text) if len(bare) >= LETTERS and "ا" not in prefix]


def _twins(models: Sequence[str], words: Sequence[str]) -> dict[str, list[str]]:
    """Word → the models it sounds like, closest first; words that begin with other consonants are not compared."""
    from rapidfuzz import fuzz, process

    starts: dict[str, list[str]] = defaultdict(list)
    for word in words:
        starts[skeleton(word)[:1]].append(word)
    heard = {start: [sounds(w) for w in row] for start, row in starts.items()}
    found: dict[str, list[str]] = defaultdict(list)
    for model in models:
        start = skeleton(model)[:1]
        close = process.extract(
            sounds(model), heard.get(start, []), scorer=fuzz.ratio, score_cutoff=SHORTLIST, limit=None
        )
        for word in (starts[start][place] for _, _, place in close):
            if likeness(word, model) >= ALIKE:
                found[word].append(model)
    return {word: sorted(row, key=lambda m: (-likeness(word, m), m)) for word, row in found.items()}


def _fits(page: Page, i: int, bare: str, model: str) -> bool:
    """Whether a word alike is the name: by letters alone, or behind a word that places follow."""
    if _announced(page, i):
        return True
    if common(bare):
        return False
    return bare == model or (min(len(bare), len(model)) >= LONG and likeness(bare, model) >= SURE)


def _announced(page: Page, i: int) -> bool:
    """Whether a word of place or a cue stands right before: في كليفي, "in Kilifi"."""
    if i == 0 or page.article.clean[page.words[i - 1].end : page.words[i].start] != " ":
        return False
    return any(bare in _before() for bare, _ in forms(page.words[i - 1].text))


@cache
def _before() -> frozenset[str]:
    tables = [sections("languages.ar", "names.toml")[section] for section in ("cue", "place_before", "geography")]
    rows = [row for table in tables for row in table.values()]
    return frozenset(fold_phrase(s) for row in rows for s in row) | {"in", "near", "at", "from", "to", "of"}


@cache
def _closed() -> frozenset[str]:
    """Function words, words of saying and titles, which are never names."""
    rows = [
        row
        for language, keys in (("ar", ("stop", "say", "title", "cue", "institution")), ("en", ("stop", "title", "cue")))
        for key in keys
        for row in sections(f"languages.{language}", "names.toml")[key].values()
    ]
    return frozenset(fold_phrase(s) for row in rows for s in row)


def _copy(page: Page, model: Name, i: int, prefix: str, end: int) -> Name:
    """A mention of the model's thing from word ``i`` on; clitics stay outside where the word bears no marks."""
    word, article = page.words[i], page.article
    bare = prefix.removesuffix("ال")
    cut = len(bare) if word.end - word.start == len(word.text) else 0
    span = article.raw(word.start + cut, end)
    return msgspec.structs.replace(
        model, article=article.id, start=span.start, end=span.end, text=article.text[span.start : span.end], cue="again"
    )
