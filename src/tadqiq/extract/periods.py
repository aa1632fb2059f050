"""The period each figure belongs to: the date of its own clause, else the one its sentence or paragraph runs under."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from ..languages.cues import cues
from ..model import Article, Claim, Period
from ..text import Token
from .period_windows import window
from .sentences import Sentences, Stretch

NEAR = 8
OPENING = 10
FAR = 12
TIMELESS = frozenset(("rank", "year", "month", "week", "day", "hour", "minute", "second", "decade", "century"))
AS_OF = frozenset(("cue: until", "cue: by", "cue: since", "cue: not_after", "cue: as_of"))
EVENT = frozenset(("cue: not_before", "cue: before", "cue: after"))
RUNNING = frozenset(("quarter", "half", "range", "year", "month", "fiscal_year"))
CHANGES = frozenset(("change",))


def attach_periods(article: Article, tokens: Sequence[Token], claims: Sequence[Claim]) -> list[Claim]:
    """``claims`` with the period of each figure; dates that only fix a period get the role ``context``."""
    return _Periods(article, tokens, claims).attached()


class _Periods:
    """Dates and figures of each sentence in order of place, and which date each figure took."""

    def __init__(self, article: Article, tokens: Sequence[Token], claims: Sequence[Claim]) -> None:
        self.article, self.tokens = article, tokens
        self.claims = sorted(claims, key=lambda c: (c.start, c.end))
        self.sentences = Sentences(article, tokens)
        self.taken: dict[int, int] = {}
        self.used: set[int] = set()
        self.block_starts = [block.start for block in article.blocks]
        self.notes: dict[int, str] = {}
        self.windows = {i: w for i, c in enumerate(self.claims) if (w := self._window(c))}

    def _window(self, claim: Claim) -> Period | None:
        if claim.kind != "quantity" or claim.unit not in ("year", "month", "decade", "week", "day"):
            return None
        return window(claim, self.tokens, self.sentences, self.article.published)

    def attached(self) -> list[Claim]:
        opening: tuple[int, int] | None = None
        for sentence, members in self._by_sentence():
            self._sentence(sentence, members)
            block = self._block(members[0])
            if opening and opening[0] == block and not any(self._dated(i) for i in members):
                self._under(opening[1], members)
            elif opening is None or opening[0] != block:
                opening = self._opening(block, sentence, members)
        return [self._finished(i, claim) for i, claim in enumerate(self.claims)]

    def _by_sentence(self) -> list[tuple[Stretch, list[int]]]:
        found: list[tuple[Stretch, list[int]]] = []
        for i, claim in enumerate(self.claims):
            if claim.ignored:
                continue
            sentence = self.sentences.around(claim.start)
            if found and found[-1][0] == sentence:
                found[-1][1].append(i)
            else:
                found.append((sentence, [i]))
        return found

    def _dated(self, i: int) -> bool:
        return i in self.windows or self.claims[i].kind == "date"

    def _figure(self, i: int) -> bool:
        claim = self.claims[i]
        return claim.kind == "quantity" and i not in self.windows and claim.unit not in TIMELESS

    # -- one sentence ----------------------------------------

    def _sentence(self, sentence: Stretch, members: list[int]) -> None:
        for place, i in enumerate(members):
            if self._figure(i):
                after = self._after(members, place)
                if after is not None:
                    self._take(i, after)
        behind = {self.taken[i] for i in members if i in self.taken}
        for place, i in enumerate(members):
            if self._figure(i) and i not in self.taken:
                before = self._before(sentence, members[max(0, place - FAR) : place], i, behind)
                if before is not None:
                    self._take(i, before)
        self._changes(members)

    def _take(self, i: int, date: int) -> None:
        self.taken[i] = date
        self.used.add(date)

    def _after(self, members: list[int], place: int) -> int | None:
        """The date that follows a figure within its clause: "14.1 million tonnes in 2024"."""
        i = members[place]
        for j in members[place + 1 :]:
            if self._dated(j):
                return j if self._close(i, j) and self._fixes(j) else None
            if not self._equivalent(i, j):
                return None
        return None

    def _equivalent(self, i: int, j: int) -> bool:
        """Whether a figure only repeats the one before it, in brackets."""
        between = self.article.clean[self.claims[i].end : self.claims[j].start]
        return "(" in between and ")" not in between and len(between) < 25

    def _close(self, i: int, j: int) -> bool:
        between = self._between(self.claims[i].end, self.claims[j].start)
        if len(between) > NEAR:
            return False
        breaks = cues("dates.toml", "break")
        return not any(t.text in ",،;؛:" or t.text in breaks for t in between)

    def _between(self, start: int, end: int) -> Sequence[Token]:
        first, last = self.sentences.token_at(start), self.sentences.token_at(end)
        return [t for t in self.tokens[first:last] if t.start >= start]

    def _fixes(self, j: int) -> bool:
        """Whether a date can be a figure's period at all: no weekday, no "today", no "enough until June"."""
        if j in self.windows:
            return True
        claim, published = self.claims[j], self.article.published
        if {"date: weekday", "date: relative_day"} & set(claim.steps):
            return False
        lasts = "cue: until" in claim.steps and published is not None and claim.period is not None
        return not (lasts and claim.period and claim.period.start and published and claim.period.start > published)

    def _before(self, sentence: Stretch, earlier: list[int], i: int, behind: set[int]) -> int | None:
        """The date that the sentence, or the clause, opens with and that no figure before it owns."""
        if self._compared(i):
            return None
        for j in reversed(earlier):
            if not self._dated(j) or j in behind or not self._fixes(j) or not self._runs(j):
                continue
            opens = self.sentences.token_at(self.claims[j].start) - sentence.first < OPENING
            opens = opens and not EVENT & set(self.claims[j].steps)
            if opens or self._same_clause(j, i):
                return j
        return None

    def _compared(self, i: int) -> bool:
        """Whether it is what another figure is held against: "from 5.35 billion", «مقابل 31 مليون»."""
        at, words = self.sentences.token_at(self.claims[i].start), cues("dates.toml", "compare")
        return self.claims[i].role == "from" or any(t.text in words for t in self.tokens[max(0, at - 2) : at])

    def _runs(self, j: int) -> bool:
        """A day governs what follows only as "until 4 May" or "by the end of"; months and longer always do."""
        claim = self.claims[j]
        if j in self.windows:
            return True
        return (claim.period is not None and claim.period.grain in RUNNING) or bool(AS_OF & set(claim.steps))

    def _same_clause(self, j: int, i: int) -> bool:
        between = self._between(self.claims[j].end, self.claims[i].start)
        breaks = cues("dates.toml", "break")
        return not any(t.text in ",،;؛:" or t.text in breaks for t in between)

    def _changes(self, members: list[int]) -> None:
        """A change belongs to the period of the figure that changed."""
        last: int | None = None
        for i in members:
            if not self._figure(i):
                continue
            if i in self.taken:
                last = last if self._compared(i) else i
            elif last is not None and self.claims[i].role in CHANGES:
                self._take(i, self.taken[last])

    # -- paragraphs ----------------------------------------

    def _opening(self, block: int, sentence: Stretch, members: list[int]) -> tuple[int, int] | None:
        """The block and the date its first sentence opens with, when that is longer than a day."""
        first = members[0]
        blocks = self.article.blocks
        if not self._dated(first) or first in self.windows or not blocks or not self._runs(first):
            return None
        at_start = self.tokens[sentence.first].start <= blocks[block].start + 1
        near = self.sentences.token_at(self.claims[first].start) - sentence.first < 4
        return (block, first) if at_start and near and self._used(first) else None

    def _used(self, j: int) -> bool:
        return j in self.used

    def _under(self, date: int, members: list[int]) -> None:
        for i in members:
            if self._figure(i) and i not in self.taken:
                self._take(i, date)
                self.notes[i] = "period taken from the opening of the paragraph"

    def _block(self, i: int) -> int:
        return bisect_right(self.block_starts, self.claims[i].start) - 1

    # -- result ----------------------------------------

    def _finished(self, i: int, claim: Claim) -> Claim:
        if i in self.taken:
            notes = (*claim.notes, self.notes[i]) if i in self.notes else claim.notes
            return msgspec.structs.replace(claim, period=self._period(self.taken[i]), notes=notes)
        if claim.kind == "date" and not claim.ignored and self._used(i):
            return msgspec.structs.replace(claim, role="context")
        return claim

    def _period(self, j: int) -> Period | None:
        if j in self.windows:
            return self.windows[j]
        period = self.claims[j].period
        if period is not None and "cue: since" in self.claims[j].steps and period.start is not None:
            return msgspec.structs.replace(period, end=None, grain="open")
        return period
