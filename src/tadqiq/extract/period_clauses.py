"""How dates and figures of one article stand to each other: in one clause, side by side, compared, a stretch."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages.cues import cues
from ..languages.dates.items import TABLE
from ..model import Article, Claim, Period
from ..text import Token
from .period_windows import window
from .sentences import Sentences

NEAR = 8
TIMELESS = frozenset(("rank", "year", "month", "week", "day", "hour", "minute", "second", "decade", "century"))
OPENING, CLOSING = frozenset('«"“'), frozenset('»"”')
TITLE = 40
STARTS = ("cue: since", "cue: starting")
AS_OF = frozenset(("cue: until", "cue: by", "cue: since", "cue: starting", "cue: not_after", "cue: as_of"))
COUNTED = frozenset(("cue: until", "cue: by", "cue: as_of"))
RUNNING = frozenset(("quarter", "half", "range", "year", "month", "fiscal_year"))


class Clauses:
    """Questions about claims by their number in order of place."""

    def __init__(
        self, article: Article, tokens: Sequence[Token], claims: Sequence[Claim], sentences: Sentences
    ) -> None:
        self.article, self.tokens, self.claims = article, tokens, claims
        self.sentences = sentences
        self.windows = {i: w for i, c in enumerate(claims) if (w := self._window(c))}

    def _window(self, claim: Claim) -> Period | None:
        if claim.kind != "quantity" or claim.unit not in ("year", "month", "decade", "week", "day"):
            return None
        return window(claim, self.tokens, self.sentences, self.article)

    def dated(self, i: int) -> bool:
        """Whether a claim says when: a date, or a duration counted from now."""
        return i in self.windows or self.claims[i].kind == "date"

    def is_figure(self, i: int) -> bool:
        """Whether a claim is a quantity that belongs to some time."""
        claim = self.claims[i]
        return claim.kind == "quantity" and i not in self.windows and claim.unit not in TIMELESS

    def equivalent(self, i: int, j: int) -> bool:
        """Whether a figure only repeats the one before it, in brackets."""
        between = self.article.clean[self.claims[i].end : self.claims[j].start]
        return "(" in between and ")" not in between and len(between) < 25

    def close(self, i: int, j: int) -> bool:
        """Whether a date follows a figure within a few words of one clause."""
        between = self.between(self.claims[i].end, self.claims[j].start)
        if "date: ended" in self.claims[j].steps:  # "…, or 1.2 per cent of GDP, in the year to June"
            between = between[: next((k for k, t in enumerate(between) if k and t.text in ",،"), len(between))]
        return len(between) <= NEAR and not (_broken(between) or self.labels(j) or self._baseline(i, j, between))

    def _baseline(self, i: int, j: int, between: Sequence[Token]) -> bool:
        """Whether a change is held against what a date tells of: "up 8 per cent on 2024"; on a day it comes about."""
        period = self.claims[j].period
        if self.claims[i].role != "change" or (period is not None and period.grain in ("day", "range")):
            return False
        last = next((t.text for t in reversed(between) if t.text not in cues(TABLE, "filler")), "")
        return last in cues(TABLE, "baseline")

    def labels(self, j: int) -> bool:
        """Whether a date names what follows it: "(Q3 2024: 28 billion)"."""
        return self.article.clean[self.claims[j].end : self.claims[j].end + 1] == ":"

    def added(self, i: int, j: int) -> bool:
        """Whether a figure goes on from another: "587 dead and 1,930 injured", "38.7 billion, or 1.4 per cent"."""
        text = self.article.clean[self.claims[i].end : self.claims[j].start]
        if text.strip(" ,،") in cues(TABLE, "restated"):
            return True
        between = self.between(self.claims[i].end, self.claims[j].start)
        joined = self.article.clean[self.claims[j].start : self.claims[j].start + 1] == "و"
        joins = joined or any(t.text in ("and", "و") or t.text.startswith("و") for t in between)
        return len(between) <= 3 and joins and not _broken([t for t in between if t.text != "and"])

    def between(self, start: int, end: int) -> Sequence[Token]:
        """The tokens between two places of the text."""
        first, last = self.sentences.token_at(start), self.sentences.token_at(end)
        return [t for t in self.tokens[first:last] if t.start >= start]

    def fixes(self, j: int) -> bool:
        """Whether a date can be a figure's period at all: no weekday, no "today", no "enough until June"."""
        if j in self.windows:
            return True
        claim, published = self.claims[j], self.article.published
        if {"date: weekday", "date: relative_day"} & set(claim.steps):
            return bool(COUNTED & set(claim.steps)) or self._daily(j)
        lasts = "cue: until" in claim.steps and published is not None and claim.period is not None
        return not (lasts and claim.period and claim.period.start and published and claim.period.start > published)

    def _daily(self, j: int) -> bool:
        """Whether a word of a day's trading stands near: "closed on Friday at 70.6 cents"."""
        at, words = self.sentences.token_at(self.claims[j].start), cues(TABLE, "daily")
        return any(t.text in words for t in self.tokens[max(0, at - 2 * NEAR) : at + NEAR])

    def compared(self, i: int) -> bool:
        """Whether it is what another figure is held against: "from 6.45 billion", «مقابل 31 مليون»."""
        at, words = self.sentences.token_at(self.claims[i].start), cues(TABLE, "compare")
        return self.claims[i].role == "from" or any(t.text in words for t in self.tokens[max(0, at - 2) : at])

    def joined(self, j: int) -> bool:
        """Whether a date only stands beside the one before it: "in 2018 and 2019"; not "from 2018 to 2019"."""
        if not j or not self.dated(j - 1) or self.claims[j - 1].ignored:
            return False
        between = self.between(self.claims[j - 1].end, self.claims[j].start)
        words = [t for t in between if t.text not in cues(TABLE, "filler")]
        return len(words) == 0 and len(between) < 5 and not self.is_range(j)

    def opens(self, j: int) -> bool:
        """Whether a date begins a stretch without telling its end: since 2013, starting in May."""
        return any(cue in self.claims[j].steps for cue in STARTS)

    def is_range(self, j: int) -> bool:
        """Whether a date and the one before it are the ends of one stretch: between and, from to."""
        if self.opens(j - 1) and "cue: until" in self.claims[j].steps:
            return True
        at = self.sentences.token_at(self.claims[j - 1].start)
        return any(t.text in cues(TABLE, "range") for t in self.tokens[max(0, at - 2) : at])

    def runs(self, j: int) -> bool:
        """A day governs what follows only as "until 4 May" or "by the end of"; months and longer always do.

        A year that closes a quotation belongs to a title: «ملخص 2025».
        """
        claim = self.claims[j]
        if j in self.windows:
            return True
        if self._in_title(claim):
            return False
        if self.stretch(j) is not None or self._long_past(claim) or self.labels(j):
            return True
        if "date: weekday" in claim.steps or "date: relative_day" in claim.steps:
            return bool(COUNTED & set(claim.steps)) or self._daily(j)
        return (claim.period is not None and claim.period.grain in RUNNING) or bool(AS_OF & set(claim.steps))

    def _long_past(self, claim: Claim) -> bool:
        """A day of an earlier year is what its clause is about: «زلزال 21 مايو 2003 خلف 2266 قتيلا»."""
        period, published = claim.period, self.article.published
        if period is None or period.end is None or published is None or period.grain != "day":
            return False
        return period.end.year < published.year and (published - period.end).days > 300

    def _in_title(self, claim: Claim) -> bool:
        text = self.article.clean
        before = text[max(0, claim.start - TITLE) : claim.start]
        return text[claim.end : claim.end + 1] in CLOSING and not OPENING.isdisjoint(before)

    def same_clause(self, j: int, i: int) -> bool:
        """Whether no comma and no conjunction parts a date from the figure behind it."""
        between = self.between(self.claims[j].end, self.claims[i].start)
        opens = cues(TABLE, "relative_clause")
        skipped = 1 if between and (between[0].text in opens or self.labels(j)) else 0
        return not _broken(between[skipped:])

    def stretch(self, j: int) -> Period | None:
        """From the first to the last of two dates that are the ends of one stretch."""
        if not j or self.claims[j - 1].kind != "date" or not self.is_range(j):
            return None
        first, last = self.claims[j - 1].period, self.claims[j].period
        between = self.between(self.claims[j - 1].end, self.claims[j].start)
        fillers = cues(TABLE, "filler")
        if first is None or last is None or len(between) > 4 or any(t.text not in fillers for t in between):
            return None
        if first.start is None or last.end is None or first.start >= last.end:
            return None
        text = self.article.clean[self.claims[j - 1].start : self.claims[j].end]
        return Period(start=first.start, end=last.end, grain="range", text=text)


def _broken(tokens: Sequence[Token]) -> bool:
    breaks = cues(TABLE, "break")
    return any(t.text in ",،;؛:" or t.text in breaks for t in tokens)
