"""The bilingual vocabulary of measures, concepts, stages, directions, parts and attributions, found in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..text import Token
from .beginnings import Row, role
from .measures import Measure
from .phrases import GAP, KINDS, Kind, ids, measures, section, surfaces

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
FIXED = "fixed"
ONE_OF = "one_of_"
JOINERS = frozenset("-‐‑–'’")
STOPS = frozenset("\n؛;؟?!")
WIDEST_GAP = 6
# A tuple's own constructor would take twice the time.
_new = tuple.__new__


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
    line = _Line(tokens)
    found: list[Term] = []
    for place, rows in line.begun():
        here = line.longest(place, rows)
        # What begins behind the longest phrase so far lies in none, and most often that phrase is all that begins here.
        if line.reach[0] <= line.places[place] or here == [line.cover]:
            found += here
        else:
            found += [term for term in here if not _inside(term, line.cover)]
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
    """Words in a row, joiners left out, with what each may begin and its forms that phrases go on with.

    ``cover`` is the phrase found so far that goes on for longest, of the kinds that others may lie in, and ``reach``
    its end and length.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.places = [i for i, token in enumerate(tokens) if token.text not in JOINERS]
        self.words = [tokens[i].text for i in self.places]
        roles = list(map(role, self.words))
        self.starts = [starts for starts, _ in roles]
        self.forms = [forms for _, forms in roles]
        self.said = frozenset().union(*self.forms)
        self.cover, self.reach = Term(0, 0, "measure", ""), (0, 0)
        # The places up to which a phrase of each kind stands whole, and up to which one with what is behind its gap.
        self._whole: dict[Kind, int] = dict.fromkeys(KINDS, 0)
        self._gapped: dict[Kind, int] = dict.fromkeys(KINDS, 0)

    def begun(self) -> Iterator[tuple[int, Sequence[Row]]]:
        """(place, what may begin there, in order of rank) for each word that may begin something."""
        forms, last = self.forms, len(self.forms) - 1
        for place, begun in enumerate(self.starts):
            if begun is None:
                continue
            rows, followed = begun
            # Most words go on no phrase.
            after = forms[place + 1] if place < last else ()
            if after and not followed.keys().isdisjoint(after):
                rows = begun.before(after)
            if rows:
                yield place, rows

    def longest(self, place: int, rows: Sequence[Row]) -> list[Term]:
        """The phrase of each kind that begins here."""
        found: list[Term] = []
        first, whole, gapped = self.places[place], self._whole, self._gapped
        for _, rest, gap, kind, id in rows:
            # Few phrases with a gap go on anywhere in the line, which one look-up tells.
            if gap < len(rest) and rest[gap + 1] not in self.said:
                continue
            if place < gapped[kind] and (place < whole[kind] or not _is_thing(kind, id)):
                continue
            end = _end(self.forms, place + 1, rest, self.words) if rest else place + 1
            if not end:
                continue
            whole[kind] = place + gap + 1
            if end > gapped[kind]:
                gapped[kind] = end
            length = self.places[place + gap] + 1 - first
            found.append(term := _new(Term, (first, length, kind, id)))
            if gap == len(rest) and kind in COVERING and (first + length, length) > self.reach:
                self.cover, self.reach = term, (first + length, length)
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
