"""The bilingual vocabulary of measures, concepts, stages, directions, parts and attributions, found in one pass."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from ..languages.affixes import CONJUNCTIONS
from ..languages.compiled import kept
from ..languages.tables import sections
from ..text import WORDS_KEPT, Token, fold_phrase
from .inflection import citations
from .measures import Measure
from .phrases import GAP, KINDS, Kind, ids, index, measures, section, surfaces

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
# An entry of the index behind the rank of the form by which it was found: its order, that rank, rest, kind and id.
Ranked = tuple[int, int, tuple[str, ...], Kind, str]
_ORDER = itemgetter(0, 1)
# What may begin with a word, by its rank among all that may: the rest, kind and id of an entry.
_Row = tuple[int, tuple[str, ...], Kind, str]


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
    line = _Line([tokens[i].text for i in places])
    taken = dict.fromkeys(KINDS, (0, 0))
    cover, reach = Term(0, 0, "measure", ""), (0, 0)
    found: list[Term] = []
    for place, rows in line.begun():
        first, here = places[place], []
        for kind, id, size, whole in _longest(line, place, rows, taken):
            length = places[place + size - 1] - first + 1
            here.append(term := Term(first, length, kind, id))
            if whole and kind in COVERING and (first + length, length) > reach:
                cover, reach = term, (first + length, length)
        # What begins behind the longest phrase so far lies in none.
        found += here if reach[0] <= first else [term for term in here if not _inside(term, cover)]
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


class _Line:
    """Words in a row, joiners left out, with the forms that each may stand for, worked out once for all phrases."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.forms = list(map(citations, words))
        self.said = frozenset().union(*self.forms)

    def begun(self) -> Iterator[tuple[int, Sequence[_Row]]]:
        """(place, what may begin there, in order of rank) for each word that may begin something."""
        forms, last = self.forms, len(self.forms) - 1
        for place, starts in enumerate(map(_starts, self.words)):
            if starts is None:
                continue
            rows, followed = starts
            if followed and place < last and not followed.keys().isdisjoint(forms[place + 1]):
                rows = starts.before(forms[place + 1])
            if rows:
                yield place, rows


def _longest(
    line: _Line, place: int, rows: Sequence[_Row], taken: dict[Kind, tuple[int, int]]
) -> list[tuple[Kind, str, int, bool]]:
    """The phrase of each kind that begins here: kind, id, how many words up to its gap, and whether it has none.

    ``taken`` holds the places up to which a phrase of each kind stands whole, and up to which one with a gap.
    """
    found: list[tuple[Kind, str, int, bool]] = []
    for _, rest, kind, id in rows:
        gap = rest.index(GAP) if GAP in rest else len(rest)
        # Few phrases with a gap go on anywhere in the line, which one look-up tells.
        if gap < len(rest) and rest[gap + 1] not in line.said:
            continue
        whole, gapped = taken[kind]
        if place < whole or (place < gapped and not _is_thing(kind, id)):
            continue
        end = _end(line.forms, place + 1, rest, line.words) if rest else place + 1
        if end:
            taken[kind] = place + gap + 1, max(end, gapped)
            found.append((kind, id, gap + 1, gap == len(rest)))
    return found


def _is_thing(kind: Kind, id: str) -> bool:
    return kind != "measure" or measure(id).thing


def _end(forms: Sequence[Sequence[str]], place: int, rest: tuple[str, ...], words: Sequence[str]) -> int:
    """The place after the last word of a phrase whose first word stands before ``place``, 0 when it does not go on."""
    for k, word in enumerate(rest):
        if word == GAP:
            return _end_after_gap(forms, place, rest[k + 1 :], words)
        if place >= len(forms) or word not in forms[place]:
            return 0
        place += 1
    return place


def _end_after_gap(forms: Sequence[Sequence[str]], place: int, rest: tuple[str, ...], words: Sequence[str]) -> int:
    for start in range(place, min(place + WIDEST_GAP + 1, len(forms))):
        if rest[0] in forms[start] and (end := _end(forms, start, rest, words)):
            return end
        if words[start] in STOPS:
            return 0
    return 0


class _Starts(NamedTuple):
    """What may begin with a word: whatever comes next (``free``), or by the form of the word that must."""

    free: Sequence[_Row]
    followed: Mapping[str, Sequence[_Row]]

    def before(self, after: Sequence[str]) -> Sequence[_Row]:
        """What may begin here when the next word may stand for these forms, in order of rank."""
        held = [row for form in after for row in self.followed.get(form, ())]
        return sorted([*self.free, *held])


@lru_cache(maxsize=WORDS_KEPT)
def _starts(word: str) -> _Starts | None:
    """What may begin with a word; None when nothing does, as with most words."""
    free: list[_Row] = []
    followed: dict[str, list[_Row]] = {}
    for rank, (_, _, rest, kind, id) in enumerate(_entries(word)):
        apart = rest and rest[0] != GAP
        (followed.setdefault(rest[0], []) if apart else free).append((rank, rest, kind, id))
    return _Starts(free, followed) if free or followed else None


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
def _function_words() -> frozenset[str]:
    """Words that stand for themselves alone: التي is no machine (آلة), according no accord."""
    return kept("knowledge.function_words", _folded_stopwords)


def _folded_stopwords() -> frozenset[str]:
    found = (sections(package, "stopwords.toml") for package in ("languages.ar", "languages.en"))
    return frozenset(fold_phrase(s) for table in found for rows in table.values() for r in rows.values() for s in r)
