"""Names of several words as they stand in another article, of everyday words too where something tells them there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from ...knowledge.everyday import listed
from ...knowledge.names import qualifiers
from ...languages.affixes import forms
from ...languages.tables import sections
from ...model import Name
from ...text import fold_phrase
from .open import describing
from .pages import Page, blank, cased, copy, covered

LONGEST = 6
AND, ARTICLE, OF_TRADE = "and", "ال", "لل"
# Letters of what a place is of.
LETTERS = 4
# How names were found whose everyday words their article told to be one: behind a cue, between quotation marks.
TOLD = ("cue:", "quoted", "announced")
# Clitics of a word that announces a name.
PLAIN = ("", "و", "ف", "ب", "ل", "وب", "ول")


class Model(NamedTuple):
    """A name to look for: its mention, and whether a word that announces names must stand before it."""

    name: Name
    behind: bool


def phrases(names: Sequence[Name], pages: Sequence[Page]) -> Iterator[Name]:
    """Names of several words as they stand elsewhere, where no name is read or only parts of this one."""
    models = _models(names)
    for page in pages:
        for bare in (word for word in models if word in page.bare):
            for (prefix, places), (rest, model) in product(page.bare[bare], models[bare].items()):
                yield from (copy(page, model.name, i, prefix, end) for i, end in _ends(page, places, rest, model))


def _models(names: Sequence[Name]) -> Mapping[str, Mapping[tuple[str, ...], Model]]:
    """The first word of a name → the words behind it and what they are a name of."""
    found: dict[str, dict[tuple[str, ...], Model]] = defaultdict(dict)
    for name in names:
        whole = tuple(w for w in fold_phrase(name.text).split() if w != AND)
        for words in {whole, _without_trade(whole, name), _with_article(whole, name)}:
            behind = _behind(words, name)
            if 1 < len(words) <= LONGEST and behind is not None:
                found[words[0]].setdefault(words[1:], Model(name, behind))
    return found


def _behind(words: tuple[str, ...], name: Name) -> bool | None:
    """Whether words are a name only behind a word that announces one; None where they are none at all.

    Everyday words are one by themselves where the name says what sort of thing it is: حركة الرواد, كثبان للاستثمار.
    """
    if _announced(name) or not all(map(listed, words)):
        return False
    if not name.cue.startswith(TOLD) or name.kind in ("person", "law", "event"):
        return None
    return not (words[0] in qualifiers("sort") or (words[-1].startswith(OF_TRADE) and words[-1] in qualifiers("field")))


def _announced(name: Name) -> bool:
    """Whether a place was announced where it was read, so that everyday words may be its name: ميناء رأس الزيتون."""
    return name.kind == "place" and name.cue.startswith("cue:")


def _with_article(words: tuple[str, ...], name: Name) -> tuple[str, ...]:
    """A name of two words with the article that it lacks or without the one it has: حي الرمانة, حي رمانة.

    A body is still told by its own first word: حركة الرواد, حركة رواد.
    """
    told = name.cue.startswith(TOLD) and name.kind in ("organisation", "site", "ship")
    if not (_announced(name) or told) or len(words) != 2 or describing(words[1]) or len(words[1]) < LETTERS - told:
        return words
    return (words[0], words[1].removeprefix(ARTICLE) if words[1].startswith(ARTICLE) else ARTICLE + words[1])


def _without_trade(words: tuple[str, ...], name: Name) -> tuple[str, ...]:
    """A firm's words without what it does, as it is called the second time: ريف بلس of ريف بلس للمقاولات."""
    while len(words) > 1 and name.kind != "person" and words[-1] in qualifiers("field"):
        words = words[:-1]
    return words


def _ends(page: Page, places: Sequence[int], rest: tuple[str, ...], model: Model) -> Iterator[tuple[int, int]]:
    """(place, end) where a name begins at one of these places and is not read yet."""
    for i in places:
        end = _end(page, i + 1, rest)
        word = page.words[i]
        if not end or (model.behind and not _announcing(page, i)):
            continue
        if cased(page.article.clean, word) and not covered(page, word.start, end, within=True):
            yield i, end


def _announcing(page: Page, i: int) -> bool:
    """Whether a word that announces names stands right before word ``i``: حقل غرب نجم."""
    if i == 0 or not blank(page.told, i):
        return False
    return any(bare in _cues() for bare, prefix in forms(page.words[i - 1].text) if prefix in PLAIN)


@cache
def _cues() -> frozenset[str]:
    """Words that announce a name behind them: حقل, شركة, مدينة."""
    return frozenset(fold_phrase(s) for row in sections("languages.ar", "names.toml")["cue"].values() for s in row)


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
