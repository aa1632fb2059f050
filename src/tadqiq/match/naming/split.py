"""Names that one article writes as one word and another as two: Hyderabad, حيدر آباد; Raven Moor, رافنمور."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...knowledge.everyday import spelt
from ...model import Name
from ..sound.likeness import likeness
from ..sound.shortlist import Shortlist, shortlist
from ..sound.sounds import skeleton, sounds
from .forms import form, heavy
from .open import closed, readings
from .pages import IN_HAND, Page, Words, blank, copy, covered

# Letters of a name long enough to be told in two parts, and of the shortest part.
WHOLE, PART = 6, 3
SHORTLIST, ALIKE = 80.0, 0.9


class Stretch(NamedTuple):
    """Where a name may stand: its article, its first word, the clitics before it, its last word."""

    page: Page
    first: int
    prefix: str
    last: int


class Parted(NamedTuple):
    """A word and the next in one: the first's place, the consonants it may begin with, the readings and clitics."""

    first: int
    starts: frozenset[str]
    read: Sequence[tuple[str, str]]


Stretches = Mapping[str, Sequence[Stretch]]


def split(names: Sequence[Name], pages: Sequence[Page]) -> Iterator[Name]:
    """Mentions in two words of names of one, and in one word of names of two; ``names`` in order."""
    whole, parted = _models(names)
    if whole:
        starts = frozenset(skeleton(model)[:1] for model in whole)
        yield from _found(_two_words(pages, starts), whole)
    if parted:
        yield from _found(_one_word(pages), parted)


def _models(names: Sequence[Name]) -> tuple[dict[str, Name], dict[str, Name]]:
    """Names of one word that no vocabulary holds and names of two that are nothing else, in one: word → a mention."""
    whole: dict[str, Name] = {}
    parted: dict[str, Name] = {}
    for name in names:
        if name.kind == "person" or len(name.text) < WHOLE:
            continue
        told = form(name.text)
        words = told.bare.split()
        joined = "".join(words)
        if len(words) > 2 or len(joined) < WHOLE or spelt(joined):
            continue
        if len(words) == 1:
            whole.setdefault(joined, name)
        elif heavy(told.own) == tuple(words) and not any(map(spelt, words)):
            parted.setdefault(joined, name)
    return whole, parted


def _two_words(pages: Sequence[Page], starts: frozenset[str]) -> Stretches:
    """Two Arabic words in one, of which no vocabulary holds the first or the second → where they stand.

    ``starts``: the consonants that wanted names begin with.
    """
    found: dict[str, list[Stretch]] = defaultdict(list)
    for page in pages:
        for parted in _parted(page.told):
            if not starts.isdisjoint(parted.starts):
                for joined, prefix in parted.read:
                    found[joined].append(Stretch(page, parted.first, prefix, parted.first + 1))
    return found


@lru_cache(maxsize=IN_HAND)
def _parted(words: Words) -> list[Parted]:
    """The words that may with the next be the parts of a name, one of them in no vocabulary."""
    open_at = {i for places in words.open.values() for i in places}
    either = sorted(open_at | {i - 1 for i in open_at if i})
    return [_read(words, i) for i in either if i + 1 < len(words.tokens) and _parts(words, i)]


def _read(words: Words, i: int) -> Parted:
    """Word ``i`` and the next as they read in one."""
    first, second = words.tokens[i].text, words.tokens[i + 1].text
    read = tuple(dict.fromkeys(((first, ""), *readings(first))))
    starts = frozenset([skeleton(bare)[:1] for bare, _ in read])
    return Parted(i, starts, [(bare + second, prefix) for bare, prefix in read])


def _parts(words: Words, i: int) -> bool:
    """Whether word ``i`` and the next may be the parts of a name: Arabic, in one phrase, no words of grammar."""
    first, second = words.tokens[i].text, words.tokens[i + 1].text
    short = min(len(first), len(second)) < PART
    return not (short or closed(first) or closed(second)) and _hangs(words, i + 1)


def _one_word(pages: Sequence[Page]) -> Stretches:
    """Words that no vocabulary holds → where they stand."""
    found: dict[str, list[Stretch]] = defaultdict(list)
    for page in pages:
        for word, places in page.open.items():
            if len(word) >= WHOLE:
                found[word] += [Stretch(page, i, page.words[i].text.removesuffix(word), i) for i in places]
    return found


def _hangs(words: Words, i: int) -> bool:
    """Whether word ``i`` and the one before are Arabic with a blank between them."""
    return words.tokens[i].kind == words.tokens[i - 1].kind == "arabic" and blank(words, i)


def _found(stretches: Stretches, models: Mapping[str, Name]) -> Iterator[Name]:
    """The stretches that sound as one of the models, the most alike first, where no name is read."""
    listed = shortlist(tuple(sorted(stretches)))
    rated = ((-alike, word, model) for model in models for word, alike in _sounding(listed, model))
    taken: set[tuple[str, int]] = set()
    for _, word, model in sorted(rated):
        for page, first, prefix, last in stretches[word]:
            start, end = page.words[first].start, page.words[last].end
            here = {(page.article.id, first), (page.article.id, last)}
            if taken.isdisjoint(here) and not covered(page, start, end, within=first < last):
                taken |= here
                yield copy(page, models[model], first, prefix, end)


@lru_cache(maxsize=2_000)
def _sounding(listed: Shortlist, model: str) -> list[tuple[str, float]]:
    """The stretches that sound as a model and how alike they are; kept for the stories in hand and their names."""
    near = listed.near(skeleton(model)[:1], sounds(model), SHORTLIST)
    rated = [(word, likeness(word, model, ALIKE)) for word in near]
    return [(word, alike) for word, alike in rated if alike >= ALIKE]
