"""Names the world knows: countries and peoples, cities, bodies, firms, given names, words that qualify names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple, cast

from ..languages.affixes import forms
from ..languages.compiled import kept
from ..languages.tables import sections
from ..model import NameKind
from ..text import WORDS_KEPT, fold_phrase
from .everyday import common, spelt

KINDS: dict[str, NameKind] = {
    "place": "place",
    "person": "person",
    "organisation": "organisation",
    "law": "law",
    "project": "site",
    "event": "event",
    "product": "product",
}
SORTS = ("sort", "field")
COUNTRIES = "territories.toml"
FILES = (COUNTRIES, "gazetteer.toml", "cities.toml")
ARABIC, ARTICLES = "\u0600", frozenset(("al", "el"))
# A conjunction and two letters, which only a name of several words begins with: وتل عفر، وأم درمان.
SHORTEST = 3
DEMONYM_ENDINGS = ("", "ه", "ين", "ون", "ا", "ان", "ات", "تين", "تان")


class Entry(NamedTuple):
    """A known name that begins with some word: the words that follow, its id, its kind, whether it names a people."""

    rest: tuple[str, ...]
    entity: str
    kind: NameKind
    demonym: bool


def vowelled(entity: str, printed: str) -> str:
    """The entity that a name is of as printed: a mark tells عمّان (Amman) from عُمان (Oman)."""
    meant = sections("knowledge", "vowelled.toml").get(entity, {})
    return next((other for other, marks in meant.items() if any(mark in printed for mark in marks)), entity)


Row = tuple[tuple[str, ...], str, NameKind, bool]


@cache
def phrases() -> dict[str, tuple[str, NameKind, bool]]:
    """Folded surface → (entity id, kind, demonym). Of two entities with one surface the earlier file wins."""
    return kept("knowledge.names", _phrases)


def _phrases() -> dict[str, tuple[str, NameKind, bool]]:
    found: dict[str, tuple[str, NameKind, bool]] = {}
    for name in FILES:
        for section, rows in sections("knowledge", name).items():
            for entity, surfaces in rows.items():
                known = (entity, KINDS.get(section, "place"), section == "demonym")
                for surface in surfaces:
                    for folded in _inflected(fold_phrase(surface), section == "demonym"):
                        found.setdefault(folded, known)
                for folded in with_articles(surfaces) if known[1] == "place" and name != COUNTRIES else ():
                    found.setdefault(folded, known)
    return found


def with_articles(surfaces: Iterable[str]) -> Iterator[str]:
    """Latin spellings with the articles of an Arabic one of as many words: رأس المعرة, Ras Maarra, Ras Al Maarra."""
    told = [fold_phrase(surface).split(" ") for surface in surfaces]
    for words in (words for words in told if len(words) > 1 and words[0] > ARABIC):
        borne = [word.startswith("ال") for word in words]
        for latin in (row for row in told if row[0] < ARABIC and len(row) == len(words) and any(borne)):
            for article in () if not ARTICLES.isdisjoint(latin) else sorted(ARTICLES):
                whole = [f"{article} {word}" if own else word for word, own in zip(latin, borne, strict=True)]
                yield " ".join(whole)
                yield " ".join((latin[0], *whole[1:]))


def _inflected(folded: str, demonym: bool) -> tuple[str, ...]:
    if not demonym or not folded.endswith("ي"):
        return (folded,)
    head, *rest = folded.split(" ")
    bare = (" ".join([head + ending, *(word + ending for word in rest)]) for ending in DEMONYM_ENDINGS)
    return (*bare, " ".join([head + "ه", *("ال" + word + "ه" for word in rest)]))


@cache
def _by_first() -> dict[str, list[Row]]:
    return kept("knowledge.names.first", _by_first_word)


def _by_first_word() -> dict[str, list[Row]]:
    table: dict[str, list[Row]] = {}
    for folded, known in phrases().items():
        first, *rest = folded.split(" ")
        table.setdefault(first, []).append((tuple(rest), *known))
    return {first: sorted(rows, key=lambda row: -len(row[0])) for first, rows in table.items()}


@lru_cache(maxsize=WORDS_KEPT)
def entries(word: str) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """(clitics stripped, known names that begin so) for every way to read a folded word, the bare word first."""
    table = _by_first()
    read = forms(word)
    if "لل" in word:
        read = (*read, *(("ال" + form, prefix) for form, prefix in read if prefix.endswith("لال")))
    found = [(prefix, tuple(map(Entry._make, table[form]))) for form, prefix in read if form in table]
    if len(word) == SHORTEST and word[0] == "و":
        longer = tuple(Entry._make(row) for row in table.get(word[1:], ()) if row[0])
        found += [("و", longer)] if longer else []
    return tuple(found)


def known_as(name: str) -> tuple[str, NameKind] | None:
    """Id and kind of a known name; people ("Moroccan") are no entity of their own."""
    first, *rest = fold_phrase(name).split(" ")
    row = next((row for row in _by_first().get(first, ()) if row[0] == tuple(rest)), None)
    return None if row is None or row[3] else row[1:3]


def surfaces(entity: str) -> tuple[str, ...]:
    """The folded spellings of a known thing, by its id; those of its people are left out."""
    return tuple(folded for folded, (id, _, demonym) in phrases().items() if id == entity and not demonym)


@cache
def first_names(home: str = "") -> frozenset[str]:
    """Given names, folded, of one part of the table (arabic, foreign, latin) or of all."""
    return kept(f"knowledge.given.{home or 'all'}", lambda: _first_names(home))


def _first_names(home: str) -> frozenset[str]:
    rows = sections("knowledge", "first_names.toml")["person"]
    listed = {fold_phrase(s) for key, surfaces in rows.items() if home in ("", key) for s in surfaces}
    return frozenset(listed | {name for name, at in _both_scripts() if home in ("", at)})


@cache
def _both_scripts() -> tuple[tuple[str, str], ...]:
    """(folded given name, part of the table) of the names listed in both scripts that are no everyday words.

    Foreign ones may look like a form of one by chance: مارتان, two that pass.
    """
    table = sections("knowledge", "given_names.toml")
    rows = ((fold_phrase(s), home) for home in ("arabic", "foreign") for row in table[home].values() for s in row)
    everyday = {"arabic": common, "foreign": spelt}
    return tuple((name, "latin" if name < ARABIC else home) for name, home in rows if not everyday[home](name))


@cache
def first_names_as_written() -> frozenset[str]:
    """Given names as the table writes them, to tell علي from على."""
    rows = sections("knowledge", "first_names.toml")["person"]
    return frozenset(surface for surfaces in rows.values() for surface in surfaces)


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """Folded given name → the names it is or is short for, as ``n:`` ids: Alex is n:alexander and n:alexandra."""
    return kept("knowledge.short_forms", _short_forms)


def _short_forms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    tables = (sections("knowledge", name) for name in ("short_names.toml", "given_names.toml"))
    for rows in (rows for table in tables for rows in table.values()):
        for name, surfaces in rows.items():
            for surface in surfaces:
                found.setdefault(fold_phrase(surface), set()).add(f"n:{name}")
    return {surface: frozenset(names) for surface, names in found.items()}


@cache
def qualifiers(section: str) -> dict[str, str]:
    """Folded word or phrase → what it says, for a section of ``qualifiers.toml``: sort, field, direction, particle."""
    rows = sections("knowledge", "qualifiers.toml")[section]
    return {fold_phrase(surface): key for key, surfaces in rows.items() for surface in surfaces}


@cache
def aliases() -> dict[str, tuple[str, ...]]:
    """Canonical name → its other spellings, for names that no rule of sound would ever join."""
    rows = cast("dict[str, tuple[str, ...]]", sections("knowledge", "aliases.toml")["alias"])
    return dict(rows)
