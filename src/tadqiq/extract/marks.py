"""What the tokens of an article say, marked in place: names, terms of the vocabulary and plain content words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..knowledge.dimensions import COUNTS
from ..knowledge.vague import is_act, is_vague
from ..knowledge.vocabulary import Kind, measure, terms
from ..languages.affixes import CONJUNCTIONS, forms, stem
from ..languages.compiled import kept
from ..languages.cues import with_table
from ..languages.tables import sections
from ..model import Claim, Name
from ..text import WORDS_KEPT, Token, fold_phrase
from .sentences import Stretch

PREFIX = {"measure": "m", "concept": "c", "stage": "s", "direction": "d", "part": "p", "attribution": "a"}


class Mark(NamedTuple):
    """A term in place: tokens ``first`` to ``last`` (half-open) say ``code``, such as ``m:exports`` or ``n:egypt``."""

    first: int
    last: int
    code: str


class Marks:
    """Everything said on the tokens: names, vocabulary, and plain content words outside names and figures.

    A figure's own words say nothing of its subject, except the noun that it counts ("18 aircraft"). A line is read when
    it is asked for, as most lines of an article bear no figure; no phrase goes on beyond its line.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        claims: Sequence[tuple[Claim, Stretch]],
        names: Sequence[tuple[Name, Stretch]],
    ) -> None:
        self.tokens = tokens
        # Where each line begins, and where the last one ends.
        self._lines = [0, *(i for i, token in enumerate(tokens, 1) if token.kind == "newline"), len(tokens)]
        self._said: dict[int, list[Mark]] = {}
        self._measures: dict[int, Mark] = {}
        self._read = bytearray(len(tokens))
        self._covered = bytearray(len(tokens))
        self._people = bytearray(len(tokens))
        for name, (first, last) in names:
            if name.kind == "person":
                _cover(self._people, first, last)
            self._said.setdefault(first, []).append(Mark(first, last, "n:" + (name.entity or fold_phrase(name.text))))
            _cover(self._covered, first, last)
        self._figures = bytearray(len(tokens))
        for claim, (first, last) in claims:
            _cover(self._covered if claim.unit in COUNTS else self._figures, first, last)

    def at(self, i: int) -> Sequence[Mark]:
        """The marks that begin at token ``i``."""
        if 0 <= i < len(self._read) and not self._read[i]:
            self._read_line(i)
        return self._said.get(i, ())

    def within(self, first: int, last: int) -> list[Mark]:
        """The marks that begin at tokens ``first`` to ``last`` (half-open), in order."""
        while (unread := self._read.find(0, first, last)) >= 0:
            self._read_line(unread)
        said = self._said
        return [m for i in range(first, last) if i in said for m in said[i]]

    def measure_before(self, i: int) -> Mark | None:
        """The measure whose last word is the token before ``i``."""
        self.at(i - 1)
        return self._measures.get(i)

    def _read_line(self, i: int) -> None:
        k = bisect_right(self._lines, i)
        first, last = self._lines[k - 1], self._lines[k]
        self._read_terms(first, last)
        self._read_words(first, last)
        _cover(self._read, first, last)

    def _read_terms(self, first: int, last: int) -> None:
        measured, figures, covered, people = 0, self._figures, self._covered, self._people
        # Mark's own constructor would take twice the time.
        new = tuple.__new__
        for place, length, kind, id in terms(self.tokens[first:last]):
            start, end = first + place, first + place + length
            if people[start] and all(people[start:end]):
                # A person's name says nothing of a figure: راشد is no adult, بن خيرة no coffee.
                continue
            own = figures[start] and figures[end - 1]
            # A term may say no more than a figure's own words; "basis points over" says more than its unit, and so does
            # a unit of time that tells what lasts: "22 years old" is an age.
            if (own and not (kind == "measure" and length > 1 and _is_time(id))) or (
                kind == "concept" and start < measured
            ):
                continue
            mark: Mark = new(Mark, (start, end, _code(kind, id)))
            if kind == "measure":
                measured = end if end > measured else measured
                self._measures[end] = mark
            self._said.setdefault(start, []).append(mark)
            covered[start:end] = b"\x01" * length

    def _read_words(self, first: int, last: int) -> None:
        figures, covered = self._figures, self._covered
        for i, (kind, _, _, text) in enumerate(self.tokens[first:last], first):
            if not covered[i] and not figures[i] and kind in ("arabic", "word") and (code := _content(text)):
                self._said[i] = [Mark(i, i + 1, code)]


def _cover(covered: bytearray, first: int, last: int) -> None:
    covered[first:last] = b"\x01" * (last - first)


@cache
def _is_time(name: str) -> bool:
    """Whether a measure is one of time alone: an age, the term of a contract."""
    return measure(name).dimensions == ("time",)


def counts(claim: Claim) -> bool:
    """Whether a figure is a number of people or things, also of so many a day."""
    return claim.unit.partition("/")[0] in COUNTS


def telling(mark: Mark) -> bool:
    """Whether a mark says what a figure is about: neither how, nor what is done ("arrived")."""
    return not is_vague(mark.code) and not is_act(mark.code)


def nearest_first(marks: Sequence[Mark], first: int, last: int) -> list[Mark]:
    """Marks by how many tokens lie between each and tokens ``first`` to ``last`` (half-open); as near, as they come."""
    gaps = [first - end if end <= first else max(start - last, 0) for start, end, _ in marks]
    return [marks[k] for k in sorted(range(len(marks)), key=gaps.__getitem__)]


@cache
def _code(kind: Kind, id: str) -> str:
    return f"{PREFIX[kind]}:{id}"


@lru_cache(maxsize=WORDS_KEPT)
def _content(word: str) -> str:
    """The code of a content word, by its stem; "" for a word that says nothing on its own."""
    # وبلغت is بلغت behind a conjunction, whatever else its letters could be.
    bare, whole = stem(word), (rest for rest, prefix in forms(word) if prefix in ("", *CONJUNCTIONS))
    empty = len(bare) < 3 or bare in _empty_words() or any(rest in _empty_words() for rest in whole)
    return "" if empty else "w:" + bare


@cache
def _empty_words() -> frozenset[str]:
    return kept("extract.empty_words", _folded_stopwords)


def _folded_stopwords() -> frozenset[str]:
    return frozenset(
        fold_phrase(surface)
        for code in with_table("stopwords.toml")
        for rows in sections(f"languages.{code}", "stopwords.toml").values()
        for surfaces in rows.values()
        for surface in surfaces
    )
