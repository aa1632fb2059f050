"""What each figure is about: the measure, the names and the words of its own stretch of the sentence, nearest first.

The line is kept open: what the words do not tell stays empty, and matching decides with what there is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from ..knowledge.dimensions import dimension_of, fits
from ..knowledge.substances import basis_of
from ..knowledge.vocabulary import measure
from ..languages.cues import cues
from ..model import Article, Claim, Name, Span
from ..text import Token
from .ages import AGE, Ages
from .clauses import Clauses
from .governing import Governing
from .listed_nouns import share_nouns
from .marks import Mark, Marks, counts, nearest_first, telling
from .sentences import Sentences, Stretch, segments

REACH = 60
NEAR_TEXT = 60
LOOK_BACK = 400
NEAR_TERMS = 8
SUBJECT_TERMS = 4
TITLE_TERMS = 24
# Letters between a place in a contest and what was won with it: " with ", " بـ".
PLACED = 7
_PHRASES = re.compile(r"[،,؛;()\n]")


def subjects(
    article: Article,
    tokens: Sequence[Token],
    claims: Sequence[Claim],
    names: Sequence[Name],
    sentences: Sentences | None = None,
) -> list[Claim]:
    """``claims`` (in order of place) with subject, measure, stage, part, direction, attribution and their terms."""
    page = _Page(article, tokens, claims, names, sentences or Sentences(article, tokens))
    done: list[Claim] = []
    for sentence, members in page.by_sentence(claims).items():
        done.extend(page.describe(sentence, members))
    return done


class _Told(NamedTuple):
    """What a sentence says, where it stands, and what the one before says (the last first) in which block."""

    marks: list[Mark]
    span: Span
    before: list[Mark]
    block_before: int


class _Page:
    """One article's tokens with everything marked on them, so that each figure only looks around itself."""

    def __init__(
        self,
        article: Article,
        tokens: Sequence[Token],
        claims: Sequence[Claim],
        names: Sequence[Name],
        sentences: Sentences,
    ) -> None:
        self.article, self.tokens, self.sentences = article, tokens, sentences
        self.block_starts = [block.start for block in article.blocks]
        self.places = {(c.start, c.end): sentences.tokens_in(c.start, c.end) for c in claims}
        self.places_told = {c.start: c.end for c in claims if c.unit == "rank"}
        named = [(n, sentences.tokens_in(n.start, n.end)) for n in names]
        spans = [(c, self._place(c)) for c in claims]
        self.marks = Marks(tokens, spans, named)
        self.governing = Governing(Clauses(tokens, self.marks), spans)
        self.ages = Ages(article.clean, names)
        self.title = self._title_terms()

    def by_sentence(self, claims: Sequence[Claim]) -> dict[Stretch, list[Claim]]:
        """Claims that share a sentence, in order."""
        runs: dict[Stretch, list[Claim]] = {}
        for claim in claims:
            runs.setdefault(self.sentences.holding(self._place(claim).first), []).append(claim)
        return runs

    def describe(self, sentence: Stretch, members: list[Claim]) -> list[Claim]:
        """The figures of one sentence, each with its own stretch; a date that only fixes a period has none."""
        owners = [c for c in members if not _is_context(c)] or members
        at = [self._place(c).first for c in owners]
        own = dict(zip((c.start for c in owners), segments(self.tokens, sentence, owners, at), strict=True))
        told = _Told(
            self.marks.within(*sentence),
            Span(self.tokens[sentence.first].start, self.tokens[sentence.last - 1].end),
            *self._before(sentence),
        )
        topic = self._topic(told, members[0])
        return list(share_nouns([self._describe(c, self._stretches(c, own), told, topic) for c in members]))

    def _place(self, claim: Claim) -> Stretch:
        return self.places[claim.start, claim.end]

    def _stretches(self, claim: Claim, own: dict[int, Stretch]) -> list[Stretch]:
        """The claim's own stretch, those before it while it tells nothing, and those of figures tied to it."""
        at = self._place(claim).first
        order = list(own.values())
        k = next((k for k, s in enumerate(order) if s.first <= at < s.last), 0)
        stretches = [order[k]]
        if k and self._placed(claim, list(own)[k - 1]):
            # Morocco came fifth with nine medals: the place and the medals are of one subject.
            k -= 1
            stretches.append(order[k])
        while k and not self._tells(stretches[-1]):
            k -= 1
            stretches.append(order[k])
        tied = (own.get(int(start)) for _, _, start in (tie.partition(":") for tie in claim.ties) if start.isdigit())
        return [*stretches, *(s for s in tied if s and s not in stretches)]

    def _placed(self, claim: Claim, start: int) -> bool:
        """Whether the figure at ``start`` is a place in a contest right before this claim."""
        end = self.places_told.get(start)
        return end is not None and 0 <= claim.start - end <= PLACED

    def _tells(self, stretch: Stretch) -> bool:
        """Whether a stretch says what its figure is about ("down 7.3%" does not)."""
        return any(map(telling, self.marks.within(*stretch)))

    def _describe(self, claim: Claim, own: list[Stretch], told: _Told, topic: tuple[str, ...]) -> Claim:
        at, end = self._place(claim)
        near = nearest_first(told.marks, at, end)
        inside = [m for stretch in own for m in near if stretch.first <= m.first < stretch.last]
        held = set(inside)
        outside = [m for m in near if m not in held]
        if not any(m.code[0] in "mn" for m in near):
            inside += self._running(told, claim)
        inside += [m for m in self._referred(own[0]) if m not in inside]
        inside, foreign = self.governing.stated(claim, inside)
        if self.ages.told(claim):
            inside = [Mark(at, end, AGE), *inside]
        measured = _measure(claim, inside) or _measure(claim, self.governing.stated(claim, outside)[0])
        outside = [*foreign, *outside]
        about = {
            "basis": self._basis(claim, own[0]),
            "measure": measured,
            "stage": _first(inside[:NEAR_TERMS], "s"),
            "part": _first(inside, "p"),
            "direction": claim.direction or _first(inside[:10], "d"),
            "attribution": self._attribution(inside) or self._attribution(outside),
            "entities": _codes([m for m in inside if m.code[0] == "n"], 4),
            "subject": self._subject(inside or outside),
        }
        return msgspec.structs.replace(
            claim,
            **about,
            clause=(*_counted(claim, inside, at, end), *_codes(inside)),
            sentence_terms=_codes(outside),
            topic=topic,
            sentence=told.span,
            block=self._block(claim.start),
        )

    def _before(self, sentence: Stretch) -> tuple[list[Mark], int]:
        """What the sentence before says, the last first, and its block."""
        if not sentence.first:
            return [], 0
        previous = self.sentences.holding(sentence.first - 1)
        marks = sorted(self.marks.within(*previous), key=lambda m: -m.first)
        return marks, self._block(self.tokens[previous.first].start)

    def _running(self, told: _Told, claim: Claim) -> list[Mark]:
        """What the sentence before says, in the same block: the topic of a sentence that names none of its own."""
        return told.before if told.block_before == self._block(claim.start) else []

    def _basis(self, claim: Claim, own: Stretch) -> str:
        """The substance a mass counts, named after the figure or, failing that, before it in its own stretch."""
        if dimension_of(claim.unit) != "mass":
            return ""
        last = self.tokens[own.last - 1].end if own.last else claim.end
        after = self.article.clean[claim.end : min(max(last, claim.end), claim.end + NEAR_TEXT)]
        before = self.article.clean[max(self.tokens[own.first].start, claim.start - NEAR_TEXT) : claim.start]
        # Before the figure the nearest phrase speaks: "tungsten fields, with WO3 reserves of …".
        found = next((b for part in (after, *reversed(_PHRASES.split(before))) if (b := basis_of(part))), None)
        return found.formula if found else ""

    def _referred(self, own: Stretch) -> list[Mark]:
        """Names that a demonstrative points back to: "these deposits" are those named last beside that word."""
        demonstratives = _demonstratives()
        for i in range(own.first, own.last - 1):
            if self.tokens[i].text in demonstratives:
                things = [m.code for m in (*self.marks.at(i + 1), *self.marks.at(i)) if m.code[0] in "cm"]
                return self._last_named(things, own.first) if things else []
        return []

    def _last_named(self, things: Sequence[str], before: int) -> list[Mark]:
        """The names after the latest mention of one of these things in an earlier sentence."""
        for i in range(before - 1, max(before - LOOK_BACK, -1), -1):
            if any(m.code in things for m in self.marks.at(i)):
                sentence = self.sentences.holding(i)
                named = [m for m in self.marks.within(i, sentence.last) if m.code[0] == "n"]
                if named and sentence.last <= before:
                    return named
        return []

    def _block(self, offset: int) -> int:
        k = bisect_right(self.block_starts, offset) - 1
        return k if k > 0 and offset < self.article.blocks[k].end else 0

    def _topic(self, told: _Told, claim: Claim) -> tuple[str, ...]:
        """The running topic: the sentence before in the same block, then the title."""
        return tuple(dict.fromkeys([*_codes(self._running(told, claim)), *self.title]))

    def _title_terms(self) -> tuple[str, ...]:
        end = next((b.end for b in self.article.blocks if b.kind == "title"), 0)
        last = self.sentences.token_at(end) if end else 0
        return _codes(self.marks.within(0, last), TITLE_TERMS)

    def _attribution(self, marks: Sequence[Mark]) -> str:
        for cue in (m for m in marks if m.code[0] == "a"):
            for i in range(cue.last, min(cue.last + 6, len(self.tokens))):
                for m in self.marks.at(i):
                    if m.code[0] == "n":
                        return self._surface(m)
        return ""

    def _subject(self, marks: Sequence[Mark]) -> str:
        """The nearest telling words in the order of the text, as the article writes them."""
        telling = [m for m in marks if m.code[0] in "mcn"][:SUBJECT_TERMS]
        return " ".join(self._surface(m) for m in sorted(telling))

    def _surface(self, mark: Mark) -> str:
        return self.article.clean[self.tokens[mark.first].start : self.tokens[mark.last - 1].end]


def _counted(claim: Claim, marks: Sequence[Mark], first: int, last: int) -> tuple[str, ...]:
    """What a count counts, by the vocabulary's words inside or right behind the figure: ``k:seats_won``."""
    if not counts(claim):
        return ()
    near = (m for m in marks if first <= m.first <= last and m.code[0] in "mc" and telling(m))
    return tuple(dict.fromkeys("k:" + m.code[2:] for m in near))


def _is_context(claim: Claim) -> bool:
    return claim.kind == "date" and claim.role == "context"


def _codes(marks: Sequence[Mark], limit: int = REACH) -> tuple[str, ...]:
    return tuple(dict.fromkeys([code for _, _, code in marks]))[:limit]


def _first(marks: Sequence[Mark], letter: str) -> str:
    return next((m.code[2:] for m in marks if m.code[0] == letter), "")


def _measure(claim: Claim, marks: Sequence[Mark]) -> str:
    """The nearest measure that such a unit can have: a property before a thing, a general word last."""
    unit = "date" if claim.kind == "date" else claim.unit
    names = [m.code[2:] for m in marks if m.code[0] == "m" and fits(m.code[2:], unit)]
    return min(names, key=lambda name: (measure(name).family == "general", measure(name).thing), default="")


@cache
def _demonstratives() -> frozenset[str]:
    return frozenset(cues("clauses.toml", "reference"))
