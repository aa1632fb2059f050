"""The bilingual vocabulary of measures, concepts, stages, directions, parts and attributions, found in one pass."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..languages.tables import sections
from ..text import Token, fold_phrase
from .inflection import citations
from .measures import Measure
from .phrases import GAP, KINDS, Entry, Kind, ids, index, measures, section, surfaces

__all__ = [
    "KINDS",
    "Kind",
    "Measure",
    "Term",
    "conflicting",
    "ids",
    "measure",
    "measures",
    "rivals",
    "section",
    "surfaces",
    "terms",
]

COVERING = frozenset({"measure", "concept", "attribution"})
NAMING = frozenset({"measure", "concept", "stage", "part"})
FIXED = "fixed"
ONE_OF = "one_of_"
JOINERS = frozenset("-‐‑–'’")
STOPS = frozenset("\n؛;؟?!")
WIDEST_GAP = 6


class Term(NamedTuple):
    """A known phrase: its first token, how many tokens it covers (up to its gap), and what it means."""

    start_index: int
    length: int
    kind: Kind
    id: str


def terms(tokens: Sequence[Token]) -> list[Term]:
    """All phrases of the vocabulary in order; of each kind the longest at a place, never two of a kind that overlap.

    Clitics, articles, pronouns, number and gender endings are seen through; the spelling closest to a listed surface
    wins. What lies inside a longer phrase is dropped: everything inside a fixed phrase ("death penalty" is no death),
    no concept inside a measure ("oil price" is about oil), no measure inside a concept ("gold medal"). A hyphen or an
    apostrophe between two words is read over; "…" in a surface stands for up to six tokens of one sentence ("cut …
    jobs"), in which no other measure is read but of things counted there ("damaged … homes"). Cost is linear in the
    tokens.
    """
    words = [i for i, token in enumerate(tokens) if token.text not in JOINERS]
    taken = dict.fromkeys(KINDS, _Taken())
    cover = Term(0, 0, "measure", "")
    found: list[Term] = []
    for place, i in enumerate(words):
        starts = _starts(tokens[i].text)
        if starts is not None:
            here = _longest(tokens, words, place, starts, taken)
            for term, whole in here:
                if whole and term.kind in COVERING and _reach(term) > _reach(cover):
                    cover = term
            found += [term for term, _ in here if not _inside(term, cover)]
    return found


def measure(id: str) -> Measure:
    """The measure of that id; ``KeyError`` when there is none."""
    return measures()[id]


@lru_cache(maxsize=100_000)
def conflicting(a: str, b: str) -> bool:
    """Whether figures of the two measures are known to count different things (exports, imports)."""
    if a == b or not a or not b:
        return False
    one, other = measures()[a], measures()[b]
    return b in one.not_same or a in other.not_same or (one.family == other.family and one.exclusive)


@lru_cache(maxsize=100_000)
def rivals(a: str, b: str) -> bool:
    """Whether two concepts name two things of one sort (wheat and barley, cholera and measles), never one thing."""
    return a != b and section("concept", a) == section("concept", b) and section("concept", a).startswith(ONE_OF)


def _reach(term: Term) -> tuple[int, int]:
    return term.start_index + term.length, term.length


def _inside(term: Term, cover: Term) -> bool:
    within = term.length < cover.length and term.start_index + term.length <= cover.start_index + cover.length
    if not within or {term.kind, cover.kind} != {"concept", "measure"}:
        return within
    return cover.kind == "concept" and section("concept", cover.id) == FIXED


class _Taken(NamedTuple):
    """The places up to which a phrase of one kind stands whole, and up to which one with a gap."""

    whole: int = 0
    gapped: int = 0


def _longest(
    tokens: Sequence[Token], words: Sequence[int], place: int, starts: _Starts, taken: dict[Kind, _Taken]
) -> list[tuple[Term, bool]]:
    """The term of each kind that begins here, and whether its words stand together (no gap between them)."""
    after = citations(tokens[words[place + 1]].text) if starts.followed and place + 1 < len(words) else ()
    found: list[tuple[Term, bool]] = []
    done: set[Kind] = set()
    for _, (rest, kind, id) in starts.before(after):
        if kind in done or place < taken[kind].whole or (place < taken[kind].gapped and not _is_thing(kind, id)):
            continue
        end = _end(tokens, words, place + 1, rest) if rest else place + 1
        if end:
            done.add(kind)
            gap = rest.index(GAP) if GAP in rest else len(rest)
            taken[kind] = _Taken(place + gap + 1, max(end, taken[kind].gapped))
            length = words[place + gap] - words[place] + 1
            found.append((Term(words[place], length, kind, id), gap == len(rest)))
    return found


def _is_thing(kind: Kind, id: str) -> bool:
    return kind != "measure" or measure(id).thing


def _end(tokens: Sequence[Token], words: Sequence[int], place: int, rest: tuple[str, ...]) -> int:
    """The place after the last word of a phrase whose first word stands before ``place``, 0 when it does not go on."""
    for k, word in enumerate(rest):
        if word == GAP:
            return _end_after_gap(tokens, words, place, rest[k + 1 :])
        if place >= len(words) or word not in citations(tokens[words[place]].text):
            return 0
        place += 1
    return place


def _end_after_gap(tokens: Sequence[Token], words: Sequence[int], place: int, rest: tuple[str, ...]) -> int:
    for start in range(place, min(place + WIDEST_GAP + 1, len(words))):
        text = tokens[words[start]].text
        if rest[0] in citations(text) and (end := _end(tokens, words, start, rest)):
            return end
        if text in STOPS:
            return 0
    return 0


class _Starts(NamedTuple):
    """What may begin with a word, ranked: whatever comes next (``free``), or by the form of the word that must."""

    free: tuple[tuple[int, Entry], ...]
    followed: Mapping[str, tuple[tuple[int, Entry], ...]]

    def before(self, after: Sequence[str]) -> Sequence[tuple[int, Entry]]:
        """What may begin here when the next word may stand for these forms, in order of rank."""
        if self.followed.keys().isdisjoint(after):
            return self.free
        held = [row for form in after if form in self.followed for row in self.followed[form]]
        return sorted([*self.free, *held], key=_rank)


def _rank(row: tuple[int, Entry]) -> int:
    return row[0]


@lru_cache(maxsize=200_000)
def _starts(word: str) -> _Starts | None:
    """What may begin with a word; None when nothing does, as with most words."""
    entries = _entries(word)
    if not entries:
        return None
    free: list[tuple[int, Entry]] = []
    followed: dict[str, list[tuple[int, Entry]]] = {}
    for row in enumerate(entries):
        rest = row[1].rest
        (followed.setdefault(rest[0], []) if rest and rest[0] != GAP else free).append(row)
    return _Starts(tuple(free), {form: tuple(rows) for form, rows in followed.items()})


def _entries(word: str) -> tuple[Entry, ...]:
    """What may begin with a word: longest first, without a gap first, then by how little was taken off the word."""
    first = index()
    read_as = (word,) if word in _function_words() else citations(word)
    ranked = [(rank, entry) for rank, form in enumerate(read_as) for entry in map(Entry._make, first.get(form, ()))]
    last = _last_rank(word, ranked)
    ranked = [(rank, entry) for rank, entry in ranked if entry.rest or rank <= last or entry.kind not in NAMING]
    ranked.sort(key=lambda item: (item[1].rest.count(GAP) - len(item[1].rest), GAP in item[1].rest, item[0]))
    return tuple(entry for _, entry in ranked)


def _last_rank(word: str, ranked: Sequence[tuple[int, Entry]]) -> int:
    # An ending that is part of the word must not make another word of it: جنيه is a pound, not جني, a harvest.
    named = (rank for rank, entry in ranked if not entry.rest and entry.kind in ("measure", "concept"))
    return next(named, sys.maxsize) if word > "\u0600" else sys.maxsize


@cache
def _function_words() -> frozenset[str]:
    """Words that stand for themselves alone: التي is no machine (آلة), according no accord."""
    found = (sections(package, "stopwords.toml") for package in ("languages.ar", "languages.en"))
    return frozenset(fold_phrase(s) for table in found for rows in table.values() for r in rows.values() for s in r)
