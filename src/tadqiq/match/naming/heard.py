"""Names of several words as other articles write them, in Arabic: found by sound where no cue gives them away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ...knowledge.everyday import common, everyday, spelt
from ...knowledge.names import first_names, qualifiers
from ...languages.affixes import forms
from ...model import Name
from ..sound.readings import readings
from ..sound.sounds import skeleton
from ..sound.spoken import spoken
from .ends import may_be_one
from .forms import Form, form, heavy, particles
from .letters import LONGER
from .links import compare
from .pages import IN_HAND, Page, Words, copy, covered

LETTERS, SHORTLIST, ALIKE = 3, 70.0, 0.8
LOOKS, QUOTED = "looks", "announced"
SURE, CERTAIN = 0.85, 0.93
CROWD, OFTEN = 40, 6
# Words that a name may have more in one language than in the other: مستشفى … للأطفال, and clitics to leave outside.
MORE, CLITICS = 2, ("", "و", "ل", "ب", "ك", "ف")
BREAKS = frozenset('\n.،,؛;:!?؟()«»“”"')
# The names that a stretch may be, each with the clitics to leave outside.
Read = tuple[tuple[str, str], ...]


class Model(NamedTuple):
    """A name to listen for in Arabic articles: its mention and its form."""

    name: Name
    form: Form


def heard(names: Sequence[Name], pages: Sequence[Page]) -> Iterator[Name]:
    """Mentions in Arabic articles of names of several words that other articles have; ``names`` in order."""
    models = _models(names)
    if not models:
        return
    loosely = _loose_stretches(names)
    twins = _twins(sorted(models), pages)
    for page in pages:
        open_page = page._replace(taken=[span for span in page.taken if (page.article.id, *span) not in loosely])
        stretches = _Stretches(open_page)
        for model, places in _anchors(page, models, twins).items():
            yield from _mentions(open_page, model, places, stretches)


def _anchors(
    page: Page, models: Mapping[str, Sequence[Model]], twins: Mapping[str, Sequence[str]]
) -> dict[Model, set[int]]:
    """Names to listen for on a page → where it has a word that sounds like one of theirs.

    A word that stands everywhere, as على does, which reads as علي, counts only where no other word gives the name away.
    """
    found: dict[Model, list[set[int]]] = defaultdict(list)
    for bare in sorted(twins.keys() & page.bare.keys()):
        here = {i for _, places in page.bare[bare] for i in places}
        for model in (model for latin in twins[bare] for model in models[latin]):
            found[model].append(here)
    seldom = {model: [here for here in words if len(here) <= OFTEN] for model, words in found.items()}
    return {model: set().union(*(seldom[model] or words)) for model, words in found.items()}


def loose(name: Name) -> bool:
    """Whether a name was read by nothing but the look of its words, which a name heard inside it outweighs."""
    return name.cue == LOOKS and " " in name.text


def _loose_stretches(names: Sequence[Name]) -> set[tuple[str, int, int]]:
    """(article, start, end) of the loose names."""
    return {(n.article, n.start, n.end) for n in names if loose(n)}


def _models(names: Sequence[Name]) -> dict[str, list[Model]]:
    """Telling word → the names of several words that have it; a word that very many names have tells nothing."""
    found: dict[str, Model] = {}
    for name in names:
        told = form(name.text, name.kind == "person")
        if " " in told.bare and (told.latin or _own(name, heavy(told.own))):
            found.setdefault(told.bare, Model(name, told))
            core = _core(told) if told.latin and name.kind != "person" else told
            found.setdefault(core.bare, Model(name, core))
    by_word: dict[str, list[Model]] = defaultdict(list)
    for model in found.values():
        for word in dict.fromkeys(heavy(model.form.own)):
            if len(word) >= LETTERS and not spelt(word):
                by_word[word].append(model)
    return {word: row for word, row in by_word.items() if len(row) <= CROWD}


def _core(told: Form) -> Form:
    """A name of two words or more without what sort of thing it is, as it is called again: Ras Sindal of … Stadium."""
    words = told.bare.split()
    while len(words) > 2 and words[-1] in qualifiers("sort"):
        words.pop()
    core = form(" ".join(words))
    return core if len(heavy(core.own)) > 1 else told


def _own(name: Name, words: Sequence[str]) -> bool:
    """Whether an Arabic name is one to listen for in other Arabic articles: a person's, or of no everyday word.

    One that quotation marks told may have everyday words beside others.
    """
    if len(words) < 2 or name.kind == "person":
        return len(words) > 1
    return not (all if name.cue == QUOTED else any)(map(common, words))


def _twins(wanted: Sequence[str], pages: Sequence[Page]) -> dict[str, list[str]]:
    """Arabic word → the wanted words that it sounds like, in any of their readings; first consonants must agree."""
    found: dict[str, list[str]] = defaultdict(list)
    for latin in wanted:
        for word in sorted({word for page in pages for word in _sounding(page.told, latin)}):
            found[word].append(latin)
    return found


@lru_cache(maxsize=2_000)
def _sounding(words: Words, latin: str) -> tuple[str, ...]:
    """The Arabic words of an article that sound like a wanted word; kept for the articles in hand and their names."""
    ways = {skeleton(reading) for reading in (latin, *readings(latin))} - {""}
    near = {word for said in ways for word in words.heard.near(said[:1], said, SHORTLIST)}
    return tuple([word for word in near if spoken(latin, word, ALIKE) >= ALIKE])


def _mentions(page: Page, model: Model, places: Iterable[int], stretches: _Stretches) -> Iterator[Name]:
    """The stretches around these words that are the model's name, the most alike first, where no name is read yet."""
    size = len(model.form.bare.split())
    # In its own script a name has as many words.
    sizes = range(2, size + MORE + 1) if model.form.latin else range(size, size + 1)
    told = sorted({window for i in places for window in _windows(page, i, sizes)})
    rated = [(*_likeness(read, model), window) for window in told if (read := stretches[window])]
    taken: set[int] = set()
    for _, prefix, (start, end) in sorted((row for row in rated if row[0]), key=lambda row: (-row[0], _rank(row[2]))):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            yield copy(page, model.name, start, prefix, page.words[end - 1].end)


class _Stretches(dict[tuple[int, int], Read]):
    """What each stretch of an article may be read as, none where a name is read already; many names ask for each."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def __missing__(self, window: tuple[int, int]) -> Read:
        words = self._page.words[slice(*window)]
        taken = covered(self._page, words[0].start, words[-1].end, within=True)
        found = self[window] = () if taken else _read_as(tuple([word.text for word in words]))
        return found


def _rank(window: tuple[int, int]) -> tuple[int, int]:
    """Of stretches equally alike the one without what may precede a name (شركة), with all that belongs behind it."""
    return -window[0], -window[1]


def _windows(page: Page, i: int, sizes: range) -> Iterator[tuple[int, int]]:
    """Stretches of so many words around word ``i`` in one phrase."""
    first, last = _phrases(page.told)[i]
    shortest, longest = sizes[0], sizes[-1]
    for start in range(max(first, i - longest + 1), i + 1):
        for end in range(max(i + 1, start + shortest), min(last, start + longest) + 1):
            yield start, end


@lru_cache(maxsize=IN_HAND)
def _phrases(words: Words) -> list[tuple[int, int]]:
    """The first word of the phrase that each word stands in, and the one behind its last."""
    bounds = [0, *(i for i in range(1, len(words.tokens)) if not _hangs(words, i)), len(words.tokens)]
    return [phrase for phrase in pairwise(bounds) for _ in range(*phrase)]


def _hangs(words: Words, i: int) -> bool:
    """Whether word ``i`` is Arabic and no mark parts it from the one before."""
    one, other = words.tokens[i - 1], words.tokens[i]
    return one.kind == other.kind == "arabic" and BREAKS.isdisjoint(words.text[one.end : other.start])


def _likeness(read: Read, model: Model) -> tuple[float, str]:
    """How alike a stretch and the model's name are, 0 where they are not one name, and the clitics to leave outside."""
    return max([(_alike(text, model), prefix) for text, prefix in read], default=(0.0, ""))


@lru_cache(maxsize=20_000)
def _read_as(words: tuple[str, ...]) -> Read:
    """The names that a stretch may be, each with the clitics to leave outside; models share most of their stretches."""
    first, *rest = words
    last = rest[-1]
    if len(last) < LETTERS - 1 or last in particles() or first in particles() or _another(last):
        return ()
    # The first letter of كمال and of لواء is their own.
    ways = forms(first)[:1] if first in first_names() or first in everyday() else forms(first)
    read = [(bare, prefix) for bare, prefix in ways if prefix in CLITICS and len(bare) >= LETTERS]
    return tuple([(" ".join((bare, *rest)), prefix) for bare, prefix in read])


def _another(last: str) -> bool:
    """Whether a stretch ends where another thing is announced, or a direction: … للسكك الحديدية وشركة …, … بشمال …."""
    if last.startswith("ب") and last[1:] in qualifiers("direction"):
        return True
    return last.startswith("و") and last[1:] in qualifiers("sort")


def _alike(text: str, model: Model) -> float:
    """How alike some Arabic words and the model's name are; everyday words alone must agree to the letter."""
    kind = model.name.kind
    told = form(text, kind == "person")
    if not may_be_one(told, model.form):
        return 0.0
    link = compare(told, model.form, kind, kind)
    if link.why == LONGER and link.score >= CERTAIN:
        # Whether they are one person their offices will tell.
        return link.score
    everyday = all(common(word) for word in heavy(told.own)) and not told.sorts & model.form.sorts
    return link.score if link.verdict == "same" and link.score >= (CERTAIN if everyday else SURE) else 0.0
