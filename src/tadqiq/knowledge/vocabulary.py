"""The bilingual vocabulary of measures, concepts, stages, directions, parts and attributions, found in one pass."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..languages.affixes import CONJUNCTIONS
from ..languages.tables import sections
from ..text import WORDS_KEPT, Token, fold_phrase
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
NAMING: tuple[Kind, ...] = ("measure", "concept", "stage", "part")
DECIDING: tuple[Kind, ...] = ("measure", "concept")
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
    places = [i for i, token in enumerate(tokens) if token.text not in JOINERS]
    words = [tokens[i].text for i in places]
    taken = dict.fromkeys(KINDS, (0, 0))
    cover, reach = Term(0, 0, "measure", ""), (0, 0)
    found: list[Term] = []
    for place, word in enumerate(words):
        starts = _starts(word)
        if starts is None:
            continue
        first, here = places[place], []
        for kind, id, size, whole in _longest(words, place, starts, taken):
            length = places[place + size - 1] - first + 1
            term = Term(first, length, kind, id)
            here.append(term)
            if whole and kind in COVERING and (first + length, length) > reach:
                cover, reach = term, (first + length, length)
        if here:
            found += [term for term in here if not _inside(term, cover)]
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


def _inside(term: Term, cover: Term) -> bool:
    within = term.length < cover.length and term.start_index + term.length <= cover.start_index + cover.length
    if not within or {term.kind, cover.kind} != {"concept", "measure"}:
        return within
    return cover.kind == "concept" and section("concept", cover.id) == FIXED


def _longest(
    words: Sequence[str], place: int, starts: _Starts, taken: dict[Kind, tuple[int, int]]
) -> list[tuple[Kind, str, int, bool]]:
    """The phrase of each kind that begins here: kind, id, how many words up to its gap, and whether it has none.

    ``taken`` holds the places up to which a phrase of each kind stands whole, and up to which one with a gap.
    """
    rows = starts.free
    if starts.followed and place + 1 < len(words):
        rows = starts.before(citations(words[place + 1]))
    found: list[tuple[Kind, str, int, bool]] = []
    for _, rest, kind, id in rows:
        whole, gapped = taken[kind]
        if place < whole or (place < gapped and not _is_thing(kind, id)):
            continue
        end = _end(words, place + 1, rest) if rest else place + 1
        if end:
            gap = rest.index(GAP) if GAP in rest else len(rest)
            taken[kind] = place + gap + 1, max(end, gapped)
            found.append((kind, id, gap + 1, gap == len(rest)))
    return found


def _is_thing(kind: Kind, id: str) -> bool:
    return kind != "measure" or measure(id).thing


def _end(words: Sequence[str], place: int, rest: tuple[str, ...]) -> int:
    """The place after the last word of a phrase whose first word stands before ``place``, 0 when it does not go on."""
    for k, word in enumerate(rest):
        if word == GAP:
            return _end_after_gap(words, place, rest[k + 1 :])
        if place >= len(words) or word not in citations(words[place]):
            return 0
        place += 1
    return place


def _end_after_gap(words: Sequence[str], place: int, rest: tuple[str, ...]) -> int:
    for start in range(place, min(place + WIDEST_GAP + 1, len(words))):
        text = words[start]
        if rest[0] in citations(text) and (end := _end(words, start, rest)):
            return end
        if text in STOPS:
            return 0
    return 0


class _Row(NamedTuple):
    """What may begin with a word, by its rank among all that may."""

    rank: int
    rest: tuple[str, ...]
    kind: Kind
    id: str


class _Starts(NamedTuple):
    """What may begin with a word: whatever comes next (``free``), or by the form of the word that must."""

    free: tuple[_Row, ...]
    followed: Mapping[str, tuple[_Row, ...]]

    def before(self, after: Sequence[str]) -> tuple[_Row, ...]:
        """What may begin here when the next word may stand for these forms, in order of rank."""
        if self.followed.keys().isdisjoint(after):
            return self.free
        held = (row for form in after if form in self.followed for row in self.followed[form])
        return tuple(sorted([*self.free, *held]))


@lru_cache(maxsize=WORDS_KEPT)
def _starts(word: str) -> _Starts | None:
    """What may begin with a word; None when nothing does, as with most words."""
    entries = _entries(word)
    if not entries:
        return None
    free: list[_Row] = []
    followed: dict[str, list[_Row]] = {}
    for rank, entry in enumerate(entries):
        row = _Row(rank, *entry)
        (followed.setdefault(row.rest[0], []) if row.rest and row.rest[0] != GAP else free).append(row)
    return _Starts(tuple(free), {form: tuple(rows) for form, rows in followed.items()})


def _entries(word: str) -> tuple[Entry, ...]:
    """What may begin with a word: longest first, without a gap first, then by how little was taken off the word."""
    first = index()
    read_as = _read_as(word, first)
    ranked = [(rank, entry) for rank, form in enumerate(read_as) for entry in map(Entry._make, first.get(form, ()))]
    last = _last_ranks(word, ranked)
    ranked = [(rank, entry) for rank, entry in ranked if entry.rest or rank <= last.get(entry.kind, rank)]
    ranked.sort(key=lambda item: (item[1].rest.count(GAP) - len(item[1].rest), GAP in item[1].rest, item[0]))
    return tuple(entry for _, entry in ranked)


def _read_as(word: str, first: Container[str]) -> tuple[str, ...]:
    """The forms to look a word up by; a function word, with or without a conjunction, is nothing else."""
    alone = _function_words()
    if word in alone:
        return (word,)
    # والتي is no machine (آلة) either; but والي, a governor, is listed.
    if word[:1] in CONJUNCTIONS and word[1:] in alone and word not in first:
        return word, word[1:]
    return citations(word)


def _last_ranks(word: str, ranked: Sequence[tuple[int, Entry]]) -> dict[Kind, int]:
    # An ending that is part of the word must not make another word of it: جنيه is a pound, not جني, a harvest. In
    # English a thing hides things and a measure measures: what was housed is no house, but who resigned did resign.
    named = {kind: [rank for rank, e in ranked if not e.rest and e.kind == kind] for kind in DECIDING}
    first = {kind: ranks[0] for kind, ranks in named.items() if ranks}
    if word < "\u0600" or not first:
        return first
    return dict.fromkeys(NAMING, min(first.values()))


@cache
def _function_words() -> frozenset[str]:
    """Words that stand for themselves alone: التي is no machine (آلة), according no accord."""
    found = (sections(package, "stopwords.toml") for package in ("languages.ar", "languages.en"))
    return frozenset(fold_phrase(s) for table in found for rows in table.values() for r in rows.values() for s in r)
