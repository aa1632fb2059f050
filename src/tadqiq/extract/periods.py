"""The period each figure belongs to: the date of its own clause, else the one its sentence or paragraph runs under."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from ..model import Article, Claim, Period
from ..text import Token
from .period_clauses import Clauses
from .sentences import Sentences, Stretch

OPENING = 10
FAR = 12
EVENT = frozenset(("cue: not_before", "cue: before", "cue: after"))
CHANGES = frozenset(("change",))


def attach_periods(
    article: Article, tokens: Sequence[Token], claims: Sequence[Claim], sentences: Sentences | None = None
) -> list[Claim]:
    """``claims`` with the period of each figure; dates that only fix a period get the role ``context``."""
    return _Periods(article, tokens, claims, sentences or Sentences(article, tokens)).attached()


class _Periods:
    """Dates and figures of each sentence in order of place, and which date each figure took."""

    def __init__(
        self, article: Article, tokens: Sequence[Token], claims: Sequence[Claim], sentences: Sentences
    ) -> None:
        self.article, self.tokens = article, tokens
        self.claims = sorted(claims, key=lambda c: (c.start, c.end))
        self.clauses = Clauses(article, tokens, self.claims, sentences)
        self.taken: dict[int, int] = {}
        self.used: set[int] = set()
        self.block_starts = [block.start for block in article.blocks]
        self.notes: dict[int, str] = {}

    def attached(self) -> list[Claim]:
        opening: tuple[int, int] | None = None
        for sentence, members in self._by_sentence():
            self._sentence(sentence, members)
            block = self._block(members[0])
            if opening and opening[0] == block and not any(self.clauses.dated(i) for i in members):
                self._under(opening[1], members)
            elif opening is None or opening[0] != block:
                opening = self._opening(block, sentence, members)
        self._equivalents()
        return [self._finished(i, claim) for i, claim in enumerate(self.claims)]

    def _by_sentence(self) -> list[tuple[Stretch, list[int]]]:
        found: list[tuple[Stretch, list[int]]] = []
        for i, claim in enumerate(self.claims):
            if claim.ignored:
                continue
            sentence = self.clauses.sentences.around(claim.start)
            if found and found[-1][0] == sentence:
                found[-1][1].append(i)
            else:
                found.append((sentence, [i]))
        return found

    # -- one sentence ----------------------------------------

    def _sentence(self, sentence: Stretch, members: list[int]) -> None:
        for place, i in enumerate(members):
            if self.clauses.is_figure(i):
                after = self._after(members, place)
                if after is not None:
                    self._take(i, after)
        behind = {self.taken[i] for i in members if i in self.taken}
        for place, i in enumerate(members):
            if self.clauses.is_figure(i) and i not in self.taken:
                before = self._before(sentence, members[max(0, place - FAR) : place], i, behind)
                if before is not None:
                    self._take(i, before)
        self._changes(members)

    def _take(self, i: int, date: int) -> None:
        following = date + 1
        if following < len(self.claims) and self.clauses.stretch(following) is not None:
            date = following
        self.taken[i] = date
        self.used.add(date)

    def _after(self, members: list[int], place: int) -> int | None:
        """The date that follows a figure within its clause: "16.3 million tonnes in 2024"."""
        i = members[place]
        for j in members[place + 1 :]:
            if self.clauses.dated(j):
                return j if self.clauses.close(i, j) and self.clauses.fixes(j) else None
            if self.clauses.added(i, j):
                i = j
            elif not self.clauses.equivalent(i, j):
                return None
        return None

    def _before(self, sentence: Stretch, earlier: list[int], i: int, behind: set[int]) -> int | None:
        """The date that the sentence, or the clause, opens with and that no figure before it owns."""
        if self.clauses.compared(i):
            return None
        for j in reversed(earlier):
            if not self.clauses.dated(j) or j in behind or not self.clauses.fixes(j) or not self.clauses.runs(j):
                continue
            if self.clauses.labels(j):
                if j + 1 == i and self.clauses.same_clause(j, i):
                    return j
                continue
            if self.clauses.joined(j):
                return self._respective(j, earlier, i)
            opens = self.clauses.sentences.token_at(self.claims[j].start) - sentence.first < OPENING
            opens = opens and not EVENT & set(self.claims[j].steps)
            if opens or self.clauses.same_clause(j, i):
                return j
        return None

    def _respective(self, j: int, earlier: list[int], i: int) -> int | None:
        """ "In 2018 and 2019, with 89,000 and 106,000": each figure its own year; else neither is guessed."""
        later = [k for k in earlier if k > j and self.clauses.is_figure(k)]
        text = self.article.clean[self.claims[i].end : self.claims[i].end + 6].lstrip()
        if not later:
            return j - 1 if text.startswith(("and ", "و")) else None
        return j if len(later) == 1 else None

    def _changes(self, members: list[int]) -> None:
        """A change belongs to the period of the figure that changed."""
        last: int | None = None
        for i in members:
            if not self.clauses.is_figure(i):
                continue
            if i in self.taken:
                last = last if self.clauses.compared(i) else i
            elif last is not None and self.claims[i].role in CHANGES:
                self._take(i, self.taken[last])

    # -- paragraphs ----------------------------------------

    def _opening(self, block: int, sentence: Stretch, members: list[int]) -> tuple[int, int] | None:
        """The block and the date its first sentence opens with, when that is longer than a day."""
        first = members[0]
        blocks = self.article.blocks
        if not self.clauses.dated(first) or first in self.clauses.windows or not blocks or not self.clauses.runs(first):
            return None
        at_start = self.tokens[sentence.first].start <= blocks[block].start + 1
        near = self.clauses.sentences.token_at(self.claims[first].start) - sentence.first < 4
        return (block, first) if at_start and near and first in self.used else None

    def _under(self, date: int, members: list[int]) -> None:
        for i in members:
            if self.clauses.is_figure(i) and i not in self.taken and not self.clauses.compared(i):
                self._take(i, date)
                self.notes[i] = "period taken from the opening of the paragraph"

    def _equivalents(self) -> None:
        """Two statements of one figure, in two units or currencies, are of one time."""
        places = {str(claim.start): i for i, claim in enumerate(self.claims)}
        for i, claim in enumerate(self.claims):
            for tie in claim.ties:
                other = places.get(tie.removeprefix("equivalent:"))
                if other is not None and other in self.taken and i not in self.taken:
                    self._take(i, self.taken[other])

    def _block(self, i: int) -> int:
        return bisect_right(self.block_starts, self.claims[i].start) - 1

    # -- result ----------------------------------------

    def _finished(self, i: int, claim: Claim) -> Claim:
        if i in self.taken:
            notes = (*claim.notes, self.notes[i]) if i in self.notes else claim.notes
            return msgspec.structs.replace(claim, period=self._period(self.taken[i]), notes=notes)
        if claim.kind == "date" and not claim.ignored and i in self.used:
            return msgspec.structs.replace(claim, role="context")
        return claim

    def _period(self, j: int) -> Period | None:
        if j in self.clauses.windows:
            return self.clauses.windows[j]
        period = self.claims[j].period
        stretch = self.clauses.stretch(j)
        if stretch is not None:
            return stretch
        if period is not None and self.clauses.opens(j) and period.start is not None:
            return msgspec.structs.replace(period, end=None, grain="open")
        return period
