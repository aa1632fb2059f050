"""The tables of the vocabulary: every listed surface by kind and id, checked, folded and turned round for lookup."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any, Literal, get_args

from ..errors import PackError
from ..languages import tables
from ..languages.affixes import ARTICLE
from ..languages.compiled import kept
from ..text import fold, fold_phrase
from .measures import Measure, read_measures

Kind = Literal["measure", "concept", "stage", "direction", "part", "attribution"]
KINDS: tuple[Kind, ...] = get_args(Kind)
PACKAGE = "knowledge"
GAP = "…"
MEASURES = "measures.toml"
RELATIVE = frozenset({"الذي", "التي", "الله"})
TABLES: Mapping[Kind, str] = {
    "concept": "concepts.toml",
    "stage": "stages.toml",
    "direction": "directions.toml",
    "part": "parts.toml",
    "attribution": "attribution.toml",
}


# What a first word may begin: its place in the order of search (the longest first, of equal ones those without a gap),
# the words that must follow, and what the phrase then means.
Entry = tuple[int, tuple[str, ...], Kind, str]


@cache
def measures() -> Mapping[str, Measure]:
    """Every measure by its id, in the order of the table."""
    # Kept as plain rows: reading and checking the table anew takes three times as long as loading them.
    rows = kept("knowledge.measures", lambda: list(map(tuple, read_measures(tables.read(PACKAGE, MEASURES)).values())))
    return {row.id: row for row in map(Measure._make, rows)}


@cache
def table(name: str) -> Mapping[str, Mapping[str, list[str]]]:
    """Section → id → surfaces of a table of plain lists; ``PackError`` on another shape or an id in two sections."""
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


@cache
def section(kind: Kind, id: str) -> str:
    """The section of its table that holds an id: the field of a concept, the class of a stage or part."""
    return _sections(kind)[id]


@cache
def _sections(kind: Kind) -> Mapping[str, str]:
    """Id → its section: of all a table says, what is wanted most often, and loaded without the rest."""
    rows = partial(table, TABLES[kind])
    return kept(f"{PACKAGE}.{kind}.sections_of", lambda: {id: name for name, ids in rows().items() for id in ids})


@cache
def ids(kind: Kind) -> tuple[str, ...]:
    """Every id of a kind, in the order of its table."""
    if kind == "measure":
        return tuple(measures())
    return tuple(id for rows in table(TABLES[kind]).values() for id in rows)


@cache
def surfaces(kind: Kind, id: str) -> tuple[str, ...]:
    """The listed surfaces of an id, Arabic and English; ``KeyError`` when there is none."""
    if kind == "measure":
        return measures()[id].ar + measures()[id].en
    return tuple(table(TABLES[kind])[section(kind, id)][id])


@cache
def index() -> Mapping[str, list[Entry]]:
    """The entries by the folded first word of their surfaces."""
    return kept("knowledge.index", _by_first_word)


def _by_first_word() -> dict[str, list[Entry]]:
    first: dict[str, list[Entry]] = {}
    for kind in KINDS:
        for words, id in unique(kind, list(listed(kind))).items():
            head, *rest = words.split(" ")
            order = 2 * (rest.count(GAP) - len(rest)) + (GAP in rest)
            first.setdefault(head, []).append((order, tuple(rest), kind, id))
    return first


def listed(kind: Kind) -> Iterator[tuple[str, str]]:
    """(id, surface) for every surface of a kind, in the order of its table."""
    if kind == "measure":
        yield from ((m.id, surface) for m in measures().values() for surface in m.ar + m.en)
        return
    for rows in table(TABLES[kind]).values():
        yield from ((id, surface) for id, row in rows.items() for surface in row)


def unique(kind: Kind, pairs: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """Folded surface → id; ``PackError`` on a surface that stands for two ids or is not in Unicode form NFC."""
    found: dict[str, str] = {}
    for (id, surface), words in zip(pairs, _folded([surface for _, surface in pairs]), strict=True):
        if found.setdefault(words, id) != id:
            raise PackError(f"{PACKAGE}: {kind}: {surface!r} stands for {found[words]} and for {id}")
    return found


def _folded(surfaces: Sequence[str]) -> Iterator[str]:
    # All at once: folding ten thousand surfaces one by one takes longer than reading their tables.
    whole = "\n".join(surfaces)
    if not unicodedata.is_normalized("NFC", whole):
        wrong = next(s for s in surfaces if not unicodedata.is_normalized("NFC", s))
        raise PackError(f"{PACKAGE}: {wrong!r} is not in Unicode form NFC")
    for surface, words in zip(surfaces, fold(whole).split("\n"), strict=True):
        plain = words.replace(f" {GAP} ", "").replace(" ", "").isalpha()
        yield _bare(words if plain else GAP.join(map(fold_phrase, surface.split(GAP))).replace(GAP, f" {GAP} "))


def _bare(words: str) -> str:
    # Lookup sees through the article of running text: سعر الشراء stands for سعر شراء too.
    if ARTICLE not in words or " " not in words:
        return words
    return " ".join(w[2:] if w.startswith(ARTICLE) and len(w) > 4 and w not in RELATIVE else w for w in words.split())
