"""The bilingual vocabulary of measures, concepts, stages, directions, parts and attributions, found in one pass."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple, get_args

from ..errors import PackError
from ..languages import tables
from ..text import Token, fold, fold_phrase
from .inflection import citations
from .measures import Measure, read_measures

Kind = Literal["measure", "concept", "stage", "direction", "part", "attribution"]
KINDS: tuple[Kind, ...] = get_args(Kind)
PACKAGE = "knowledge"
TABLES: Mapping[Kind, str] = {
    "concept": "concepts.toml",
    "stage": "stages.toml",
    "direction": "directions.toml",
    "part": "parts.toml",
    "attribution": "attribution.toml",
}
COVERING = frozenset({"measure", "concept", "attribution"})
FIXED = "fixed"
JOINERS = frozenset("-‐‑–'’")


class Term(NamedTuple):
    """A known phrase: its first token, how many tokens it covers, and what it means."""

    start_index: int
    length: int
    kind: Kind
    id: str


class _Entry(NamedTuple):
    rest: tuple[str, ...]
    kind: Kind
    id: str


def terms(tokens: Sequence[Token]) -> list[Term]:
    """All phrases of the vocabulary in order; of each kind the longest at a place, never two of a kind that overlap.

    Clitics, articles, pronouns, number and gender endings are seen through; the spelling closest to a listed surface
    wins. What lies inside a longer phrase is dropped: everything inside a fixed phrase ("death penalty" is no death),
    no concept inside a measure ("oil price" is about oil), no measure inside a concept ("gold medal"). A hyphen or an
    apostrophe between two words is read over. Cost is linear in the tokens.
    """
    words = [i for i, token in enumerate(tokens) if token.text not in JOINERS]
    taken = dict.fromkeys(KINDS, 0)
    cover = Term(0, 0, "measure", "")
    found: list[Term] = []
    for place, i in enumerate(words):
        entries = _entries(tokens[i].text)
        if entries:
            here = list(_longest(tokens, words, place, entries, taken))
            cover = max([cover, *(term for term in here if term.kind in COVERING)], key=_reach)
            found.extend(term for term in here if not _inside(term, cover))
    return found


def measure(id: str) -> Measure:
    """The measure of that id; ``KeyError`` when there is none."""
    return measures()[id]


@cache
def measures() -> Mapping[str, Measure]:
    """Every measure by its id, in the order of the table."""
    return read_measures(tables.read(PACKAGE, "measures.toml"))


@lru_cache(maxsize=100_000)
def conflicting(a: str, b: str) -> bool:
    """Whether figures of the two measures are known to count different things (exports, imports)."""
    if a == b or not a or not b:
        return False
    one, other = measures()[a], measures()[b]
    return b in one.not_same or a in other.not_same or (one.family == other.family and one.exclusive)


@cache
def section(kind: Kind, id: str) -> str:
    """The section of its table that holds an id: the field of a concept, the class of a stage or part."""
    return next(name for name, rows in _table(TABLES[kind]).items() if id in rows)


@cache
def ids(kind: Kind) -> tuple[str, ...]:
    """Every id of a kind, in the order of its table."""
    if kind == "measure":
        return tuple(measures())
    return tuple(id for rows in _table(TABLES[kind]).values() for id in rows)


@cache
def surfaces(kind: Kind, id: str) -> tuple[str, ...]:
    """The listed surfaces of an id, Arabic and English; ``KeyError`` when there is none."""
    if kind == "measure":
        return measures()[id].ar + measures()[id].en
    return tuple(_table(TABLES[kind])[section(kind, id)][id])


def _reach(term: Term) -> tuple[int, int]:
    return term.start_index + term.length, term.length


def _inside(term: Term, cover: Term) -> bool:
    within = term.start_index + term.length <= cover.start_index + cover.length and term.length < cover.length
    if not within or {term.kind, cover.kind} != {"concept", "measure"}:
        return within
    return cover.kind == "concept" and section("concept", cover.id) == FIXED


def _longest(
    tokens: Sequence[Token], words: Sequence[int], place: int, entries: Sequence[_Entry], taken: dict[Kind, int]
) -> Iterator[Term]:
    done: set[Kind] = set()
    for rest, kind, id in entries:
        if kind in done or place < taken[kind] or not _continues(tokens, words, place + 1, rest):
            continue
        done.add(kind)
        last = place + len(rest)
        taken[kind] = last + 1
        yield Term(words[place], words[last] - words[place] + 1, kind, id)


def _continues(tokens: Sequence[Token], words: Sequence[int], place: int, rest: tuple[str, ...]) -> bool:
    if place + len(rest) > len(words):
        return False
    return all(word in citations(tokens[words[place + k]].text) for k, word in enumerate(rest))


@lru_cache(maxsize=200_000)
def _entries(word: str) -> tuple[_Entry, ...]:
    """What may begin with a word: longest first, then by how little was taken off the word."""
    first = _index()
    ranked = [
        (-len(entry.rest), rank, entry) for rank, form in enumerate(citations(word)) for entry in first.get(form, ())
    ]
    return tuple(entry for _, _, entry in sorted(ranked, key=lambda item: item[:2]))


@cache
def _index() -> Mapping[str, list[_Entry]]:
    first: dict[str, list[_Entry]] = {}
    for kind in KINDS:
        for words, id in _phrases(kind).items():
            head, *rest = words.split(" ")
            first.setdefault(head, []).append(_Entry(tuple(rest), kind, id))
    return first


def _phrases(kind: Kind) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for id, surface in _surfaces(kind):
        words = _folded(surface, f"{kind} {id}")
        if found.setdefault(words, id) != id:
            raise PackError(f"{PACKAGE}: {kind}: {surface!r} stands for {found[words]} and for {id}")
    return found


def _surfaces(kind: Kind) -> Iterator[tuple[str, str]]:
    if kind == "measure":
        yield from ((m.id, surface) for m in measures().values() for surface in m.ar + m.en)
        return
    for rows in _table(TABLES[kind]).values():
        yield from ((id, surface) for id, row in rows.items() for surface in row)


@cache
def _table(name: str) -> Mapping[str, Mapping[str, list[str]]]:
    data: dict[str, Any] = tables.read(PACKAGE, name)
    seen: set[str] = set()
    for title, rows in data.items():
        if not isinstance(rows, dict):
            raise PackError(f"{PACKAGE}/{name}: {title}: a section of canonical = [surfaces] is wanted")
        for id, row in rows.items():
            if not isinstance(row, list) or not row or not all(isinstance(s, str) and s for s in row):
                raise PackError(f"{PACKAGE}/{name} [{title}]: {id}: a list of surfaces is wanted")
            if id in seen:
                raise PackError(f"{PACKAGE}/{name} [{title}]: {id} stands in two sections")
            seen.add(id)
    return data


def _folded(surface: str, where: str) -> str:
    if not unicodedata.is_normalized("NFC", surface):
        raise PackError(f"{PACKAGE}: {where}: {surface!r} is not in Unicode form NFC")
    if surface.replace(" ", "").isalpha():
        return " ".join(map(fold, surface.split()))
    return fold_phrase(surface) or surface
