"""Names of one word as other articles write them: by sound, where no vocabulary holds the word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from ...knowledge.everyday import common, spelt
from ...languages.affixes import forms
from ...languages.tables import sections
from ...model import Name
from ...text import fold_phrase
from ..sound.likeness import likeness
from ..sound.shortlist import Shortlist, shortlist
from ..sound.sounds import skeleton, sounds
from .forms import form
from .open import LETTERS, readings
from .pages import IN_HAND, Page, Words, blank, copy, covered

SHORTLIST, CLOSE, SURE, ALIKE = 70.0, 80.0, 0.93, 0.88
LONG = 6
# Letters of a word that hardly another one sounds like, and how alike it must be.
LONGER, TELLING = 8, 0.91
# Letters that Arabic presses write one g with: the Gulf ق, Egypt ج, the Levant غ, Morocco ك.
G = str.maketrans("غجقگ", "كككك")
LOOKS = "looks"
# The first letter behind the Latin ones.
LATIN = "\u0370"
# Endings of adjectives, and of the names that end so.
NISBA, CALLED_SO = ("ي", "يه"), ("ي", "يه", "i", "y", "a", "ah", "eh")
PREPOSITIONS = ("ب", "ل", "ك")
# Clitics of a word that a name may follow.
PLAIN = ("", "و", "ب", "ل", "وب", "ول")


def alike(names: Sequence[Name], pages: Sequence[Page]) -> Iterator[Name]:
    """Names of one word as other articles write them; ``names`` in order."""
    models, guessed = _models(names), clinging(names)
    told = [_everyday(page.told) for page in pages]
    wanted = _twins(sorted(models), sorted({bare for page in pages for bare in page.open}.union(*told)))
    for page, places in zip(pages, told, strict=True):
        yield from _placed(page, places, models, wanted)
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


def as_found(names: Sequence[Name], pages: Sequence[Page]) -> Iterator[Name]:
    """Further mentions, to the letter, of words that were found to be names in another article: no cue is needed then.

    ``names`` were found by ``alike``, as Nishapur tells that نيسابور is one, and ``pages`` have them as read.
    """
    models = {word: name for word, name in _models(names).items() if word > LATIN}
    wanted = {word: [word] for word in models}
    for page in pages:
        for i in sorted({i for word in models.keys() & page.open.keys() for i in page.open[word]}):
            if not covered(page, page.words[i].start, page.words[i].end):
                yield from _first(page, i, models, wanted, row=False)


@lru_cache(maxsize=IN_HAND)
def _everyday(words: Words) -> dict[str, list[int]]:
    """Everyday words right behind a word for a place or site, where a name may be: جزيرة سلامة → where they stand."""
    found: dict[str, list[int]] = {}
    for i, word in enumerate(words.tokens[1:], start=1):
        if len(word.text) >= LETTERS and word.kind == "arabic" and spelt(word.text) and _sited(words, i):
            found.setdefault(word.text, []).append(i)
    return found


def _sited(words: Words, i: int) -> bool:
    """Whether a word for a place or site stands right before word ``i``."""
    before = (bare for bare, prefix in forms(words.tokens[i - 1].text) if prefix in PLAIN)
    return not _sites().isdisjoint(before) and blank(words, i)


def _placed(
    page: Page, places: Mapping[str, Sequence[int]], models: Mapping[str, Name], wanted: Mapping[str, Sequence[str]]
) -> Iterator[Name]:
    """The names that everyday words announced as places are, by their sound."""
    for word in sorted(places.keys() & wanted.keys()):
        for i in places[word]:
            if not covered(page, page.words[i].start, page.words[i].end):
                yield copy(page, models[wanted[word][0]], i, "", page.words[i].end)


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
    # A reading that is the name to the letter comes first: وسونارا is no "Wasonara".
    for bare, prefix in sorted(readings(page.words[i].text), key=lambda row: row[0] not in models):
        if behind and not prefix:
            continue
        listed = row and prefix == "و" and blank(page.told, i)
        near = wanted.get(bare, ()) if "ا" not in prefix else _with_no_article(bare, wanted.get(bare, ()), models)
        model = next((m for m in near if listed or _fits(page, i, bare, m)), "")
        if model:
            yield copy(page, models[model], i, prefix, page.words[i].end)
            return


def _with_no_article(bare: str, near: Sequence[str], models: Mapping[str, Name]) -> list[str]:
    """The names that a word is without its article: none where one is known and the tables tell how it is written.

    An adjective is none: المالاوية is not of the name of مالاو.
    """
    if any(models[model].entity for model in near):
        return []
    return [model for model in near if not bare.endswith(NISBA) or model.endswith(CALLED_SO)]


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
    listed = shortlist(tuple(words))
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for model in models:
        for word, alike in _sounding(listed, model):
            found[word].append((-alike, model))
    return {word: [model for _, model in sorted(row)] for word, row in found.items()}


@lru_cache(maxsize=2_000)
def _sounding(listed: Shortlist, model: str) -> list[tuple[str, float]]:
    """The words that sound like a model and how alike they are; kept for the stories in hand and their names."""
    near = listed.near(skeleton(model)[:1], sounds(model), SHORTLIST)
    rated = [(word, max(likeness(word, model, ALIKE), _with_one_g(word, model))) for word in near]
    return [(word, alike) for word, alike in rated if alike >= ALIKE]


def _with_one_g(word: str, model: str) -> float:
    """How alike two long Arabic words are once the letters of a g are one, 0 below what is sure: تيغرامت, تيجرامت."""
    one, other = word.translate(G), model.translate(G)
    if (one, other) == (word, model) or min(len(word), len(model)) < LONG or min(word, model) < "\u0600":
        return 0.0
    heard = likeness(one, other, SURE)
    return heard if heard >= SURE else 0.0


def _fits(page: Page, i: int, bare: str, model: str) -> bool:
    """Whether a word alike is the name: by letters alone, or behind a word that places follow."""
    if not bare.startswith("ال") and _with_one_g(bare, model):
        return True
    if common(bare):
        return _sited(page.told, i) or (_announced(page, i) and _letter_by_letter(bare, model))
    if _announced(page, i):
        return True
    shorter = min(len(bare), len(model))
    least = SURE if shorter < LONGER else TELLING
    return bare == model or (shorter >= LONG and likeness(bare, model, least) >= least)


def _letter_by_letter(bare: str, model: str) -> bool:
    """Whether two words have most of their sounds in common, unwritten vowels counting as much as others."""
    from rapidfuzz import fuzz

    return fuzz.ratio(sounds(bare), sounds(model)) >= CLOSE


def _announced(page: Page, i: int) -> bool:
    """Whether a word of place or a cue stands right before: في كليفي, "in Kilifi"."""
    if i == 0 or not blank(page.told, i):
        return False
    return any(bare in _before() for bare, _ in forms(page.words[i - 1].text))


@cache
def _sites() -> frozenset[str]:
    """Words for a place or site, which the name of one follows: جزيرة, ميناء."""
    cues = sections("languages.ar", "names.toml")["cue"]
    return frozenset(fold_phrase(s) for kind in ("place", "site") for s in cues[kind])


@cache
def _before() -> frozenset[str]:
    tables = [sections("languages.ar", "names.toml")[section] for section in ("cue", "place_before", "geography")]
    rows = [row for table in tables for row in table.values()]
    return frozenset(fold_phrase(s) for row in rows for s in row) | {"in", "near", "at", "from", "to", "of"}
