"""Names that one language renders word by word from the other: وزارة النقل والاتصالات, Ministry of Transport and …."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ...knowledge.inflection import citations
from ...knowledge.names import qualifiers, short_forms
from ...languages.affixes import forms
from ...languages.compiled import kept
from ...languages.tables import sections
from ...text import fold_phrase
from ..sound.spoken import spoken
from .forms import ENDINGS, NONE, ORDINALS, Form
from .senses import SORT, senses

ALIKE = 0.85
# What a firm may be called in one language and not in the other: شركة دراغول للتجريف, Dragol Dredging.
FIRM = frozenset((SORT + "company", SORT + "group"))
BODY, PHRASE, NUMBER = "b:", "p:", "#"
SECTIONS = (("body", BODY), ("body_too", BODY), ("word", PHRASE), ("word_too", PHRASE), ("country", PHRASE))
# Clitics that stand before a word inside a name: للمياه، والاتصالات، لموانئ.
INSIDE = frozenset(("", "ال", "ل", "لال", "و", "وال", "ول", "ولال"))


class Unit(NamedTuple):
    """A word of a name, or a phrase of several as one, what it means in either language, and how it may be said.

    ``said``: the word as it is and, for a given name, what it is short for; nothing for a phrase.
    """

    word: str
    means: frozenset[str]
    said: tuple[str, ...]


def rendered(a: Form, b: Form) -> str:
    """Whether each word of two names of two scripts means or sounds like one of the other's, in any order.

    ``part`` where one tells the country and the other does not (وزارة الطاقة البريطانية, Energy Ministry), "" where
    they are not one. At least one word that is no sort (بنك, fund) is told by its meaning, else sound alone decides.
    """
    if not _renderable(a, b):
        return ""
    rest = list(units(b.text))
    mine = units(a.text)
    if min(len(mine), len(rest)) < 2:
        return ""
    told, left = False, []
    for unit in sorted(mine, key=lambda u: (len(u.means) == 0, u.word)):
        twin = _twin(unit, rest)
        if twin is None:
            left.append(unit)
            continue
        rest.remove(twin[1])
        told = told or twin[0] > 1
    left = [unit for unit in (*left, *rest) if not unit.means & FIRM]
    lacking = a.people ^ b.people if not (a.people and b.people) else NONE
    if not told or any(not unit.means & lacking for unit in left):
        return ""
    return "part" if left else "same"


def _renderable(a: Form, b: Form) -> bool:
    """Whether two names of two scripts share an idea, and each word that means nothing known is heard in the other."""
    if a.latin == b.latin or ideas(a.text).isdisjoint(ideas(b.text)):
        return False
    one, other = units(a.text), units(b.text)
    return _all_heard(one, other) and _all_heard(other, one)


def _all_heard(one: Sequence[Unit], other: Sequence[Unit]) -> bool:
    return all(unit.means or _twin(unit, other) for unit in one)


def _twin(unit: Unit, among: Sequence[Unit]) -> tuple[float, Unit] | None:
    """The unit that means the same (rated 2, a sort 1), else the one that sounds most like it (its likeness)."""
    for other in among:
        if common := unit.means & other.means:
            return (2.0 if any(not id.startswith((SORT, BODY)) for id in common) else 1.0), other
    if unit.word[:1].isdigit():
        return None
    heard = ((spoken(one, two, ALIKE), other) for other in among for one in unit.said for two in other.said)
    best = max(heard, key=lambda row: row[0], default=(0.0, unit))
    return best if best[0] >= ALIKE else None


@lru_cache(maxsize=20_000)
def ideas(text: str) -> frozenset[str]:
    """What the words of a name mean, sorts aside: by these names of two scripts are put side by side."""
    return frozenset(id for unit in units(text) for id in unit.means if not id.startswith((SORT, BODY)))


@lru_cache(maxsize=20_000)
def units(text: str) -> tuple[Unit, ...]:
    """The words of a name with what they mean, joining words left out, phrases of the table as one."""
    words = fold_phrase(text).split()
    return tuple(unit for unit in _units(words) if unit.means or len(unit.word) > 1)


def _units(words: Sequence[str]) -> Iterator[Unit]:
    i = 0
    while i < len(words):
        size, ids = _phrase(words, i)
        if size == 1:
            # A word that is a phrase of the other language keeps what else it means.
            yield _unit(words[i], ids)
        elif size:
            yield Unit("", ids, ())
        elif words[i] not in qualifiers("particle") and not (i and words[i] in ENDINGS and words[i - 1].isdigit()):
            yield _unit(words[i])
        i += size or 1


def _unit(word: str, ids: frozenset[str] = NONE) -> Unit:
    bare = _bare(word)
    names = short_forms().get(bare, NONE)
    return Unit(bare, means(word) | ids, (bare, *sorted(name.removeprefix("n:") for name in names)))


def _phrase(words: Sequence[str], i: int) -> tuple[int, frozenset[str]]:
    """How many words from ``i`` on are a phrase of the table, the longest, and what it means."""
    for first in _read(words[i]):
        for rest, ids in _phrases().get(first, ()):
            last = i + 1 + len(rest)
            if last <= len(words) and all(w in _read(words[i + 1 + k]) for k, w in enumerate(rest)):
                return 1 + len(rest), frozenset(ids)
    return 0, frozenset()


@lru_cache(maxsize=20_000)
def means(word: str) -> frozenset[str]:
    """What a folded word of a name means: concepts, places, sorts, bodies, words of names."""
    table = _words()
    read = _read(word)
    known = (table.get(form, frozenset()) for bare in read for form in citations(bare))
    return _number(word) | frozenset().union(*map(senses, read), *known)


def _number(word: str) -> frozenset[str]:
    """The number that a word is, in digits or as an ordinal: 17, الثالثة."""
    if word[0].isdigit():
        return frozenset((NUMBER + word,))
    ordinal = ORDINALS.get(qualifiers("direction").get(word, ""))
    return frozenset((NUMBER + ordinal,)) if ordinal else NONE


def _read(word: str) -> list[str]:
    """A word behind the clitics that stand inside names."""
    return [form for form, prefix in forms(word) if prefix in INSIDE]


def _bare(word: str) -> str:
    return next((form for form, prefix in reversed(forms(word)) if prefix in ("ال", "لال", "وال")), word)


@cache
def _words() -> dict[str, frozenset[str]]:
    return kept("match.name_words", _by_word)


def _by_word() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for section, mark in SECTIONS:
        for id, surfaces in sections("knowledge", "name_words.toml")[section].items():
            for surface in surfaces:
                table.setdefault(fold_phrase(surface), set()).add(mark + id)
    return {word: frozenset(ids) for word, ids in table.items()}


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], set[str]]]]:
    return kept("match.name_phrases", _by_first)


def _by_first() -> dict[str, list[tuple[tuple[str, ...], set[str]]]]:
    """First word → the words that follow and the meanings, longest first; articles off, a single word stands too."""
    told: dict[tuple[str, ...], set[str]] = {}
    for id, surfaces in sections("knowledge", "name_words.toml")["phrase"].items():
        for surface in surfaces:
            told.setdefault(tuple(_bare(w) for w in fold_phrase(surface).split()), set()).add(PHRASE + id)
    table: dict[str, list[tuple[tuple[str, ...], set[str]]]] = {}
    for (first, *rest), ids in sorted(told.items(), key=lambda row: (-len(row[0]), row[0])):
        table.setdefault(first, []).append((tuple(rest), ids))
    return table
