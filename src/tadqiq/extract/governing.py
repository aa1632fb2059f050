"""Which of the measures named around a figure it states, by the syntax of its sentence.

Nearness alone lets a figure take any measure in reach. What a count counts is said by its own noun; a noun behind a
preposition of place or purpose is not counted; a noun that another figure counts belongs to that one; a percentage of
people or things says so with a word of share or change. What is left in doubt is left unsaid.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache

from ..knowledge.dimensions import of_people
from ..knowledge.vague import is_vague, is_weak
from ..knowledge.vocabulary import measure
from ..languages.cues import cues
from ..model import Claim
from .clauses import Clauses
from .counting import Figure, figures
from .marks import Mark, counts
from .sentences import BREAKS, Stretch, words

NEAR = 3
ASIDE_REACH = 2
DEFINITE = ("بال", "لل")
OF_THE = "لل"


class Governing:
    """The figures of an article with the nouns they count, so that each can be told its own measures."""

    def __init__(self, clauses: Clauses, spans: Sequence[tuple[Claim, Stretch]]) -> None:
        self.clauses = clauses
        self.figures = {figure.claim.start: figure for figure in figures(clauses, spans)}
        nouns = ((f.noun, start) for start, f in self.figures.items() if f.noun and f.noun.code[0] != "w")
        self.counted = {noun.first: start for noun, start in nouns}
        self._completed: dict[Mark, Mark | None] = {}

    def stated(self, claim: Claim, marks: Sequence[Mark]) -> tuple[list[Mark], list[Mark]]:
        """``marks`` without the measures that the figure cannot state, and these."""
        measures = [m for m in marks if m.code[0] == "m" and _names(m.code)]
        apart = self._apart(measures, self.figures[claim.start]) if measures else set()
        if not apart:
            return list(marks), []
        return [m for m in marks if m not in apart], [m for m in measures if m in apart]

    def _apart(self, measures: Sequence[Mark], figure: Figure) -> set[Mark]:
        apart = {m for m in measures if self._foreign(m, figure)}
        if head := self._numbered(measures, figure):
            apart.update(m for m in measures if m not in (head, figure.noun))
        heads = {m for m in measures if figure.can_state(m.code[2:])}
        apart.update(m for m in measures if m != figure.noun and self._completes(m, heads, figure))
        return apart

    def _foreign(self, mark: Mark, figure: Figure) -> bool:
        if mark == figure.noun:
            return False
        if self._of_another(mark, figure) or self.clauses.modifies(mark):
            return True
        if measure(mark.code[2:]).thing and self._aside(mark, figure):
            return True
        if counts(figure.claim):
            return self._not_counted(mark, figure)
        return figure.is_share and _is_number(mark.code) and not self._shared(mark, figure)

    def _of_another(self, mark: Mark, figure: Figure) -> bool:
        """Whether another figure counts the noun: "24 trucks with 600 tonnes"; a share may be one of it."""
        owner = self.counted.get(mark.first, figure.claim.start)
        if owner == figure.claim.start or figure.is_share:
            return False
        return figure.noun is not None or not counts(figure.claim)

    def _aside(self, mark: Mark, figure: Figure) -> bool:
        """Whether a noun stands behind a preposition that tells where, with what or for whom."""
        if mark.last == figure.first:
            return False
        if self.clauses.word(mark.first).startswith(DEFINITE):
            return True
        floor = figure.last if mark.first >= figure.last else 0
        for i in range(mark.first - 1, max(mark.first - 1 - ASIDE_REACH, floor - 1), -1):
            word = self.clauses.word(i)
            if word in words("aside"):
                return not (figure.is_share and word in words("whole"))
            if word in words("whole") or word in BREAKS or any(m.code[0] in "mnd" for m in self.clauses.at(i)):
                return False
        return False

    def _not_counted(self, mark: Mark, figure: Figure) -> bool:
        """Whether a measure is not that of a count, which may have a noun of its own."""
        noun, thing = figure.noun, measure(mark.code[2:]).thing
        before = mark.last <= figure.first
        if noun is None:
            # "246 survived of 312": the whole is not of those who survived.
            return figure.claim.role == "total" and not thing and before
        beside = not self.clauses.heavy(*figure.between(mark))
        if noun.code[0] == "m":
            # What happened is not what is counted, unless events are: "the court held 41 hearings".
            apart = thing or measure(mark.code[2:]).event > measure(noun.code[2:]).event
            return apart or not (beside or (before and not self.clauses.parted(mark.last, figure.first)))
        if figure.claim.unit.startswith("person"):
            apart = thing and self.clauses.parted(*figure.between(mark))
            return not beside and (apart or not of_people(mark.code[2:]))
        return (thing or not self._led(mark.last, figure.first)) if before else not beside or self._aside(mark, figure)

    def _led(self, first: int, last: int) -> bool:
        """Whether at most a subject stands between a verb and the count that it leads: "تضم البلدة 14".

        In English a word between them is the verb of another; a count behind a preposition of place is only a place.
        """
        subject = self.clauses.tokens[last].kind != "word" and self.clauses.word(last - 1) > "\u0600"
        placed = cues("clauses.toml", "aside").get(self.clauses.word(last - 1)) == "place"
        return self.clauses.heavy(first, last) <= subject and not placed and not self.clauses.parted(first, last)

    def _shared(self, mark: Mark, figure: Figure) -> bool:
        """Whether a percentage is one of these people or things, or how their number changed."""
        first, last = figure.between(mark)
        if mark.first in self.counted:
            return True
        if self.clauses.parted(first, last):
            return False
        if mark.first >= figure.last:
            near = range(first, min(last, first + NEAR))
            return not self.clauses.heavy(first, last) or any(self.clauses.word(i) in words("whole") for i in near)
        if figure.claim.role == "share":
            return True
        around = (m for i in range(max(mark.first - NEAR, 0), last) for m in self.clauses.at(i))
        changed = any(m.code[0] == "d" or (m.code[0] == "m" and not _names(m.code)) for m in around)
        return changed and not self.clauses.joined(first, last)

    def _numbered(self, measures: Sequence[Mark], figure: Figure) -> Mark | None:
        """The people or things of "the number of …" before a count, which it counts whatever else is named."""
        if not counts(figure.claim):
            return None
        before = (m for m in measures if m.last <= figure.first and not self.clauses.parted(m.last, figure.first))
        return next((m for m in before if self._behind_number(m.first)), None)

    def _behind_number(self, place: int) -> bool:
        near = (m for i in range(max(place - NEAR, 0), place) for m in self.clauses.at(i))
        return any(m.code == "m:number" and not self.clauses.heavy(m.last, place) for m in near)

    def _completes(self, mark: Mark, heads: Container[Mark], figure: Figure) -> bool:
        """Whether a measure only completes one of ``heads`` before it: the tax on profits, the cost of imports."""
        if mark not in self._completed:
            self._completed[mark] = self._head(mark)
        head = self._completed[mark]
        return head is not None and head in heads and not head.first < figure.first < mark.first

    def _head(self, mark: Mark) -> Mark | None:
        """The measure before ``mark`` to which a preposition joins it."""
        joined = self.clauses.word(mark.first).startswith(OF_THE)
        for i in range(mark.first, max(mark.first - NEAR, 0) - 1, -1):
            # The preposition may belong to the head's own phrase.
            joined = joined or self.clauses.word(i - 1) in words("joining")
            head = self.clauses.marks.measure_before(i) if joined else None
            if head is not None and head.code != mark.code and _heads(head.code):
                return head
            if self.clauses.parted(i - 1, i) or any(m.code[0] in "md" for m in self.clauses.at(i - 1)):
                return None
        return None


@cache
def _names(code: str) -> bool:
    """Whether a measure says what is measured: vague ones ("number") do not, but for things ("agreements")."""
    return not is_vague(code) or measure(code[2:]).thing


@cache
def _heads(code: str) -> bool:
    """Whether a measure can be completed by another: not what only says how or that something grew, nor a thing."""
    return not is_vague(code) and not measure(code[2:]).thing and not is_weak(code[2:])


@cache
def _is_number(code: str) -> bool:
    """Whether a measure is stated as a number of people or things, of which a percentage is only a share."""
    known = measure(code[2:])
    return (known.thing and "money" not in known.dimensions) or set(known.dimensions) <= {"count", "time", "date"}
