"""Names of one word as other articles write them: by sound, where no vocabulary holds the word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ..knowledge.everyday import common, spelt
from ..knowledge.names import entries
from ..languages.affixes import forms
from ..languages.tables import sections
from ..model import Name
from ..text import Token, fold_phrase
from .likeness import likeness
from .name_forms import form
from .name_pages import Page, cased, copy, covered
from .sounds import skeleton, sounds

SHORTLIST, SURE, ALIKE = 80.0, 0.93, 0.88
LETTERS, LONG = 4, 6


def alike(names: Sequence[Name], pages: Sequence[Page]) -> Iterator[Name]:
    """Names of one word as other articles write them."""
    models = _models(names)
    places = [(page, i) for page in pages for i in _candidates(page)]
    wanted = _twins(sorted(models), sorted({bare for page, i in places for bare, _ in _readings(page.words[i])}))
    for page, i in places:
        for bare, prefix in _readings(page.words[i]):
            model = next((m for m in wanted.get(bare, ()) if _fits(page, i, bare, m)), "")
            if model:
                yield copy(page, models[model], i, prefix, page.words[i].end)
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
                if cased(page, word) and not covered(page, word.start, word.end):
                    yield i


@lru_cache(maxsize=100_000)
def _open(word: str) -> bool:
    """Whether no table holds a word of four letters or more."""
    if len(word) < LETTERS or word[0].isdigit() or spelt(word) or entries(word):
        return False
    return not any(bare in _closed() for bare, _ in forms(word))


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
