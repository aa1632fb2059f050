"""Names of several words as articles of the other script write them: found by sound where no cue gives them away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..knowledge.everyday import common, spelt
from ..languages.affixes import forms
from ..model import Name
from .name_forms import Form, form, heavy, particles
from .name_links import compare
from .name_pages import Page, copy, covered
from .readings import readings, spoken
from .sounds import skeleton

LETTERS, SHORTLIST, ALIKE = 3, 70.0, 0.8
LOOKS = "looks"
SURE, CERTAIN = 0.85, 0.93
# Words that a name may have more in one language than in the other: مستشفى … للأطفال, and clitics to leave outside.
MORE, CLITICS = 2, ("", "و", "ل", "ب", "ك", "ف")
BREAKS = frozenset('\n.،,؛;:!?؟()«»“”"')


class Model(NamedTuple):
    """A Latin name to listen for in Arabic articles: its mention, its form, the words of it that tell."""

    name: Name
    form: Form
    telling: tuple[str, ...]


def heard(names: Sequence[Name], pages: Sequence[Page]) -> Iterator[Name]:
    """Mentions in Arabic articles of names that Latin ones write in several words."""
    models = _models(names)
    wanted = sorted({word for model in models for word in model.telling})
    for page in (_without(page, names) for page in pages if wanted):
        places = _places(page)
        twins = _twins(wanted, sorted(places))
        for model in models:
            yield from _mentions(page, model, {i for w in model.telling for t in twins[w] for i in places[t]})


def loose(name: Name) -> bool:
    """Whether a name was read by nothing but the look of its words, which a name heard inside it outweighs."""
    return name.cue == LOOKS and " " in name.text


def _without(page: Page, names: Sequence[Name]) -> Page:
    """A page without the stretches of its loose names."""
    spans = {(n.start, n.end) for n in names if n.article == page.article.id and loose(n)}
    return page._replace(taken=[span for span in page.taken if span not in spans])


def _models(names: Sequence[Name]) -> list[Model]:
    """Latin names of two words or more, once each, of which one is in no vocabulary."""
    found: dict[str, Model] = {}
    for name in sorted(names, key=lambda n: (n.article, n.start)):
        told = form(name.text, name.kind == "person")
        telling = tuple(w for w in heavy(told.own) if len(w) >= LETTERS and not spelt(w))
        if told.latin and telling and " " in told.bare:
            found.setdefault(told.bare, Model(name, told, telling))
    return list(found.values())


def _places(page: Page) -> dict[str, list[int]]:
    """Each Arabic word of a page, as it stands and without clitics → where it stands."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(page.words):
        if word.kind == "arabic":
            for bare, _ in forms(word.text):
                if len(bare) >= LETTERS:
                    found[bare].append(i)
    return found


def _twins(wanted: Sequence[str], words: Sequence[str]) -> dict[str, list[str]]:
    """Latin word → the Arabic words that sound like it, in any of its readings."""
    from rapidfuzz import fuzz, process

    bones = [skeleton(word) for word in words]
    found: dict[str, list[str]] = {}
    for latin in wanted:
        said = {skeleton(reading) for reading in (latin, *readings(latin))} - {""}
        near = {
            place
            for one in said
            for _, _, place in process.extract(one, bones, scorer=fuzz.ratio, score_cutoff=SHORTLIST, limit=None)
        }
        found[latin] = [words[place] for place in sorted(near) if spoken(latin, words[place]) >= ALIKE]
    return found


def _mentions(page: Page, model: Model, places: Iterable[int]) -> Iterator[Name]:
    """The stretches around these words that are the model's name, the most alike first, where no name is read yet."""
    told = {window for i in places for window in _windows(page, i, len(model.form.bare.split()) + MORE)}
    rated = [(*_likeness(page, window, model), window) for window in sorted(told)]
    taken: set[int] = set()
    for _, prefix, (start, end) in sorted((row for row in rated if row[0]), key=lambda row: (-row[0], _rank(row[2]))):
        first, last = page.words[start].start, page.words[end - 1].end
        if taken.isdisjoint(range(start, end)) and not covered(page, first, last, within=True):
            taken.update(range(start, end))
            yield copy(page, model.name, start, prefix, last)


def _rank(window: tuple[int, int]) -> tuple[int, int]:
    """Of stretches equally alike the one without what may precede a name (شركة), with all that belongs behind it."""
    return -window[0], -window[1]


def _windows(page: Page, i: int, longest: int) -> Iterator[tuple[int, int]]:
    """Stretches of two words or more around word ``i`` in one phrase."""
    first, last = i, i + 1
    while first > 0 and i - first < longest and _hangs(page, first):
        first -= 1
    while last < len(page.words) and last - i < longest and _hangs(page, last):
        last += 1
    return ((s, e) for s in range(first, i + 1) for e in range(i + 1, last + 1) if 1 < e - s <= longest)


def _hangs(page: Page, i: int) -> bool:
    """Whether word ``i`` is Arabic and no mark parts it from the one before."""
    gap = page.article.clean[page.words[i - 1].end : page.words[i].start]
    return page.words[i].kind == page.words[i - 1].kind == "arabic" and BREAKS.isdisjoint(gap)


def _likeness(page: Page, window: tuple[int, int], model: Model) -> tuple[float, str]:
    """How alike a stretch and the model's name are, 0 where they are not one name, and the clitics to leave outside."""
    first, *rest = (word.text for word in page.words[slice(*window)])
    if len(rest[-1]) < LETTERS - 1 or rest[-1] in particles() or first in particles():
        return 0.0, ""
    read = [(bare, prefix) for bare, prefix in forms(first) if prefix in CLITICS and len(bare) >= LETTERS]
    return max(((_alike((bare, *rest), model), prefix) for bare, prefix in read), default=(0.0, ""))


def _alike(words: tuple[str, ...], model: Model) -> float:
    """How alike some Arabic words and the model's name are; everyday words alone must agree to the letter."""
    kind = model.name.kind
    told = form(" ".join(words), kind == "person")
    link = compare(told, model.form, kind, kind)
    everyday = all(common(word) for word in heavy(told.own)) and not told.sorts & model.form.sorts
    return link.score if link.verdict == "same" and link.score >= (CERTAIN if everyday else SURE) else 0.0
