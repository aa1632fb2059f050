"""What each figure is about: the measure, the names and the words of its own stretch of the sentence, nearest first.

The line is kept open: what the words do not tell stays empty, and matching decides with what there is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from ..knowledge.dimensions import dimension_of
from ..knowledge.substances import basis_of
from ..model import Article, Claim, Name
from ..text import Token
from .ages import AGE, Ages
from .choosing import codes, counted, first, stated_measure
from .clauses import Clauses
from .governing import Governing
from .listed_nouns import PART, share_nouns
from .marks import Mark, Marks, nearest_first, telling
from .running import Running, Told
from .sentences import EQUIVALENT, Sentences, Stretch, segments

NEAR_TEXT = 60
NEAR_TERMS = 8
SUBJECT_TERMS = 4
# Letters between a place in a contest and what was won with it: " with ", " بـ".
PLACED = 7
COMMAS = frozenset("،,")
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
        self.places = {(c.start, c.end): sentences.tokens_in(c.start, c.end) for c in claims}
        self.ends = {c.start: c.end for c in claims}
        self.places_told = {c.start: c.end for c in claims if c.unit == "rank"}
        named = [(n, sentences.tokens_in(n.start, n.end)) for n in names]
        spans = [(c, self._place(c)) for c in claims]
        self.marks = Marks(tokens, spans, named)
        self.governing = Governing(Clauses(tokens, self.marks), spans)
        self.ages = Ages(article.clean, names)
        self.running = Running(article, tokens, sentences, self.marks)

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
        told = self.running.told(sentence)
        topic = self.running.topic(told, members[0])
        return list(share_nouns([self._describe(c, self._stretches(c, own), told, topic) for c in members]))

    def _place(self, claim: Claim) -> Stretch:
        return self.places[claim.start, claim.end]

    def _stretches(self, claim: Claim, own: dict[int, Stretch]) -> list[Stretch]:
        """The claim's own stretch, those before it while it tells nothing, and those of figures tied to it."""
        at = self._place(claim).first
        order = list(own.values())
        k = next((k for k, s in enumerate(order) if s.first <= at < s.last), 0)
        stretches = [order[k]]
        if k and (self._placed(claim, list(own)[k - 1]) or self._apposed(list(own)[k - 1], order[k])):
            # Morocco came fifth with nine medals, "Haddad, 52, has nine medals": both figures are of one subject.
            k -= 1
            stretches.append(order[k])
        ties = [(kind, own[int(at)]) for kind, _, at in (tie.partition(":") for tie in claim.ties) if _in(own, at)]
        equal = any(self._tells(stretch) for kind, stretch in ties if kind == EQUIVALENT)
        while k and not equal and not self._tells(stretches[-1]):
            k -= 1
            stretches.append(order[k])
        return [*stretches, *(s for _, s in ties if s not in stretches)]

    def _placed(self, claim: Claim, start: int) -> bool:
        """Whether the figure at ``start`` is a place in a contest right before this claim."""
        end = self.places_told.get(start)
        return end is not None and 0 <= claim.start - end <= PLACED

    def _apposed(self, start: int, following: Stretch) -> bool:
        """Whether the figure at ``start`` stands alone between commas, and what goes on behind them names nobody."""
        first, last = self.sentences.tokens_in(start, self.ends[start])
        alone = last < len(self.tokens) and {self.tokens[first - 1].text, self.tokens[last].text} <= COMMAS
        return first > 0 and alone and not any(m.code[0] == "n" for m in self.marks.within(*following))

    def _tells(self, stretch: Stretch) -> bool:
        """Whether a stretch says what its figure is about ("down 7.3%" does not)."""
        return any(map(telling, self.marks.within(*stretch)))

    def _describe(self, claim: Claim, own: list[Stretch], told: Told, topic: tuple[str, ...]) -> Claim:
        at, end = self._place(claim)
        inside, foreign, outside = self._parted(claim, own, told)
        measured = stated_measure(claim, inside)
        rest = [*foreign, *outside]
        about = {
            "basis": self._basis(claim, own[0]),
            "measure": measured or self._measure_outside(claim, inside, outside),
            "stage": first(inside[:NEAR_TERMS], "s"),
            "part": first(inside, "p"),
            "direction": claim.direction or first(inside[:10], "d"),
            "attribution": self._attribution(inside) or self._attribution(rest),
            "entities": codes([m for m in inside if m.code[0] == "n"], 4),
            "subject": self._subject(inside or rest),
        }
        return msgspec.structs.replace(
            claim,
            **about,
            clause=(*counted(claim, inside, at, end), *codes(inside)),
            sentence_terms=codes(rest),
            topic=topic,
            sentence=told.span,
            block=self.running.block(claim.start),
        )

    def _parted(self, claim: Claim, own: list[Stretch], told: Told) -> tuple[list[Mark], list[Mark], list[Mark]]:
        """The marks of the figure's own stretches, those there that it cannot state, and the rest of its sentence's."""
        at, end = self._place(claim)
        near = nearest_first(told.marks, at, end)
        inside = [m for stretch in own for m in near if stretch.first <= m.first < stretch.last]
        held = set(inside)
        outside = [m for m in near if m not in held]
        if not any(m.code[0] in "mn" for m in near):
            inside += self.running.before(told, claim)
        inside += [m for m in self.running.referred(own[0]) if m not in inside]
        inside, foreign = self.governing.stated(claim, inside)
        if self.ages.told(claim):
            inside = [Mark(at, end, AGE), *inside]
        return inside, foreign, outside

    def _measure_outside(self, claim: Claim, inside: Sequence[Mark], outside: Sequence[Mark]) -> str:
        """The measure that the rest of the sentence names; a part ("12 dead, 3 of them children") has its whole's."""
        marks, _ = self.governing.stated(claim, outside)
        at = self._place(claim).first
        among = any(m.code == PART and m.last <= at for m in inside)
        before = stated_measure(claim, [m for m in marks if m.last <= at]) if among else ""
        return before or stated_measure(claim, marks)

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


def _in(own: dict[int, Stretch], place: str) -> bool:
    return place.isdigit() and int(place) in own


def _is_context(claim: Claim) -> bool:
    return claim.kind == "date" and claim.role == "context"
