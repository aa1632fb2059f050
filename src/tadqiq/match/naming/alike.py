"""Names of one word as other articles write them: by sound, where no vocabulary holds the word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ...knowledge.everyday import common, spelt
from ...languages.affixes import forms
from ...languages.tables import sections
from ...model import Name
from ...text import fold_phrase
from ..sound.likeness import likeness
from ..sound.shortlist import Shortlist
from ..sound.sounds import skeleton, sounds
from .forms import form
from .open import LETTERS, readings
from .pages import Page, copy, covered

SHORTLIST, SURE, ALIKE = 80.0, 0.93, 0.88
LONG = 6
LOOKS = "looks"
PREPOSITIONS = ("ب", "ل", "ك")


def alike(names: Sequence[Name], pages: Sequence[Page]) -> Iterator[Name]:
    """Names of one word as other articles write them; ``names`` in order."""
    models, guessed = _models(names), clinging(names)
    wanted = _twins(sorted(models), sorted({bare for page in pages for bare in page.open}))
    for page in pages:
        last = -1
        for i in sorted({i for bare in wanted.keys() & page.open.keys() for i in page.open[bare]}):
            word = page.words[i]
            span = page.article.raw(word.start, word.end)
            if (page.article.id, span.start, span.end) in guessed:
                yield from _first(page, i, models, wanted, row=False, behind=True)
            elif not covered(page, word.start, word.end):
                row = i > 0 and (last == i - 1 or covered(page, page.words[i - 1].start, page.words[i - 1].end))
                for name in _first(page, i, models, wanted, row=row):
                    last = i
                    yield name


def clinging(names: Sequence[Name]) -> set[tuple[str, int, int]]:
    """(article, start, end) of words read as names by their look, a preposition and all as it may be: بروصو."""
    return {(n.article, n.start, n.end) for n in names if guess(n) and n.text.startswith(PREPOSITIONS)}


def guess(name: Name) -> bool:
    """Whether one word was read as a name by nothing but its look."""
    return name.cue.startswith(LOOKS) and " " not in name.text


def _first(
    page: Page,
    i: int,
    models: Mapping[str, Name],
    wanted: Mapping[str, Sequence[str]],
    *,
    row: bool,
    behind: bool = False,
) -> Iterator[Name]:
    """The name that a word is in the first of its readings that is one.

    ``row``: a name stands right before; ``behind``: only what stands behind a clitic is meant.
    """
    for bare, prefix in readings(page.words[i].text):
        if behind and not prefix:
            continue
        listed = row and prefix == "و" and page.article.clean[page.words[i - 1].end : page.words[i].start] == " "
        model = next((m for m in wanted.get(bare, ()) if listed or _fits(page, i, bare, m)), "")
        if model:
            yield copy(page, models[model], i, prefix, page.words[i].end)
            return


def _models(names: Sequence[Name]) -> dict[str, Name]:
    """Names of one word that no vocabulary holds: folded word → one of its mentions."""
    found: dict[str, Name] = {}
    for name in names:
        word = form(name.text).bare
        if " " not in word and len(word) >= LETTERS and name.kind != "person" and not spelt(word):
            found.setdefault(word, name)
    return found


def _twins(models: Sequence[str], words: Sequence[str]) -> dict[str, list[str]]:
    """Word → the models it sounds like, closest first; words that begin with other consonants are not compared."""
    shortlist = Shortlist(words, sounds)
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for model in models:
        for word in shortlist.near(skeleton(model)[:1], sounds(model), SHORTLIST):
            if (alike := likeness(word, model, ALIKE)) >= ALIKE:
                found[word].append((-alike, model))
    return {word: [model for _, model in sorted(row)] for word, row in found.items()}


def _fits(page: Page, i: int, bare: str, model: str) -> bool:
    """Whether a word alike is the name: by letters alone, or behind a word that places follow."""
    if _announced(page, i):
        return True
    if common(bare):
        return False
    return bare == model or (min(len(bare), len(model)) >= LONG and likeness(bare, model, SURE) >= SURE)


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
