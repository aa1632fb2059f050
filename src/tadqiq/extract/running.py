"""What a figure's sentence leaves to those before it: the topic that runs on, the title, the things pointed back to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ..languages.cues import cues
from ..model import Article, Claim, Span
from ..text import Token
from .choosing import codes
from .marks import Mark, Marks
from .sentences import Sentences, Stretch

LOOK_BACK = 400
TITLE_TERMS = 24


class Told(NamedTuple):
    """What a sentence says, where it stands, and what the one before says (the last first) in which block."""

    marks: list[Mark]
    span: Span
    before: list[Mark]
    block_before: int


class Running:
    """The sentences and blocks of an article with what is marked on them."""

    def __init__(self, article: Article, tokens: Sequence[Token], sentences: Sentences, marks: Marks) -> None:
        self.article, self.tokens, self.sentences, self.marks = article, tokens, sentences, marks
        self.block_starts = [block.start for block in article.blocks]
        self.title = self._title_terms()

    def told(self, sentence: Stretch) -> Told:
        """What ``sentence`` and the one before it say."""
        span = Span(self.tokens[sentence.first].start, self.tokens[sentence.last - 1].end)
        return Told(self.marks.within(*sentence), span, *self._before(sentence))

    def before(self, told: Told, claim: Claim) -> list[Mark]:
        """What the sentence before says, in the same block: the topic of a sentence that names none of its own."""
        return told.before if told.block_before == self.block(claim.start) else []

    def topic(self, told: Told, claim: Claim) -> tuple[str, ...]:
        """The running topic: the sentence before in the same block, then the title."""
        return tuple(dict.fromkeys([*codes(self.before(told, claim)), *self.title]))

    def referred(self, own: Stretch) -> list[Mark]:
        """Names that a demonstrative points back to: "these deposits" are those named last beside that word."""
        for i in range(own.first, own.last - 1):
            if self.tokens[i].text in _demonstratives():
                things = [m.code for m in (*self.marks.at(i + 1), *self.marks.at(i)) if m.code[0] in "cm"]
                return self._last_named(things, own.first) if things else []
        return []

    def block(self, offset: int) -> int:
        """The block that holds an offset, 0 outside them all."""
        k = bisect_right(self.block_starts, offset) - 1
        return k if k > 0 and offset < self.article.blocks[k].end else 0

    def _before(self, sentence: Stretch) -> tuple[list[Mark], int]:
        if not sentence.first:
            return [], 0
        previous = self.sentences.holding(sentence.first - 1)
        marks = sorted(self.marks.within(*previous), key=lambda m: -m.first)
        return marks, self.block(self.tokens[previous.first].start)

    def _last_named(self, things: Sequence[str], before: int) -> list[Mark]:
        """The names after the latest mention of one of these things in an earlier sentence."""
        for mark in reversed(self.marks.within(max(before - LOOK_BACK + 1, 0), before)):
            if mark.code in things:
                sentence = self.sentences.holding(mark.first)
                named = [m for m in self.marks.within(mark.first, sentence.last) if m.code[0] == "n"]
                if named and sentence.last <= before:
                    return named
        return []

    def _title_terms(self) -> tuple[str, ...]:
        end = next((b.end for b in self.article.blocks if b.kind == "title"), 0)
        last = self.sentences.token_at(end) if end else 0
        return codes(self.marks.within(0, last), TITLE_TERMS)


@cache
def _demonstratives() -> frozenset[str]:
    return frozenset(cues("clauses.toml", "reference"))
