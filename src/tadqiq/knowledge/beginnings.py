"""What of the vocabulary may begin with a word, whatever its clitics and endings: the closest reading first."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from ..languages.affixes import CONJUNCTIONS
from ..languages.compiled import kept
from ..languages.tables import sections
from ..text import WORDS_KEPT, fold_phrase
from .inflection import citations
from .phrases import GAP, Kind, index

NAMING: tuple[Kind, ...] = ("measure", "concept", "stage", "part")
DECIDING: tuple[Kind, ...] = ("measure", "concept")
# An entry of the index behind the rank of the form by which it was found: its order, that rank, rest, kind and id.
Ranked = tuple[int, int, tuple[str, ...], Kind, str]
_ORDER = itemgetter(0, 1)
# What may begin with a word, by its rank among all that may: the rest of an entry, how many of its words stand before
# its gap, its kind and id.
Row = tuple[int, tuple[str, ...], int, Kind, str]


class Starts(NamedTuple):
    """What may begin with a word: whatever comes next (``free``), or by the form of the word that must."""

    free: Sequence[Row]
    followed: Mapping[str, Sequence[Row]]

    def before(self, after: Sequence[str]) -> Sequence[Row]:
        """What may begin here when the next word may stand for these forms, in order of rank."""
        held = [row for form in after for row in self.followed.get(form, ())]
        return sorted([*self.free, *held])


@lru_cache(maxsize=WORDS_KEPT)
def role(word: str) -> tuple[Starts | None, tuple[str, ...]]:
    """What may begin with a word, and its forms that some phrase goes on with; None and nothing for most words."""
    further = _further()
    return _starts(word), tuple([form for form in citations(word) if form in further])


def _starts(word: str) -> Starts | None:
    free: list[Row] = []
    followed: dict[str, list[Row]] = {}
    for rank, (_, _, rest, kind, id) in enumerate(_entries(word)):
        apart = rest and rest[0] != GAP
        gap = rest.index(GAP) if GAP in rest else len(rest)
        (followed.setdefault(rest[0], []) if apart else free).append((rank, rest, gap, kind, id))
    return Starts(free, followed) if free or followed else None


def _entries(word: str) -> list[Ranked]:
    """What may begin with a word: longest first, without a gap first, then by how little was taken off the word."""
    first = index()
    read_as = _read_as(word, first)
    held = [(rank, first[form]) for rank, form in enumerate(read_as) if form in first]
    ranked = [(order, rank, rest, kind, id) for rank, rows in held for order, rest, kind, id in rows]
    if len(ranked) > 1:
        last = _last_ranks(word, ranked)
        ranked = [row for row in ranked if row[2] or row[1] <= last.get(row[3], row[1])]
        ranked.sort(key=_ORDER)
    return ranked


def _read_as(word: str, first: Container[str]) -> tuple[str, ...]:
    """The forms to look a word up by; a function word, with or without a conjunction, is nothing else."""
    alone = _function_words()
    if word in alone:
        return (word,)
    # والتي is no machine (آلة) either; but والي, a governor, is listed.
    if word[:1] in CONJUNCTIONS and word[1:] in alone and word not in first:
        return word, word[1:]
    return citations(word)


def _last_ranks(word: str, ranked: Sequence[Ranked]) -> dict[Kind, int]:
    # An ending that is part of the word must not make another word of it: جنيه is a pound, not جني, a harvest. In
    # English a thing hides things and a measure measures: what was housed is no house, but who resigned did resign.
    named = {kind: [rank for _, rank, rest, of, _ in ranked if not rest and of == kind] for kind in DECIDING}
    first = {kind: ranks[0] for kind, ranks in named.items() if ranks}
    if word < "\u0600" or not first:
        return first
    return dict.fromkeys(NAMING, min(first.values()))


@cache
def _further() -> frozenset[str]:
    """All words of phrases behind their first."""
    return kept("knowledge.further", _words_behind)


def _words_behind() -> frozenset[str]:
    return frozenset(word for rows in index().values() for _, rest, _, _ in rows for word in rest)


@cache
def _function_words() -> frozenset[str]:
    """Words that stand for themselves alone: التي is no machine (آلة), according no accord."""
    return kept("knowledge.function_words", _folded_stopwords)


def _folded_stopwords() -> frozenset[str]:
    found = (sections(package, "stopwords.toml") for package in ("languages.ar", "languages.en"))
    return frozenset(fold_phrase(s) for table in found for rows in table.values() for r in rows.values() for s in r)
