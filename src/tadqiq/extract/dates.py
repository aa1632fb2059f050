"""Date claims: every date phrase of an article resolved to days, with its hedge, its role and why it is set aside."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from ..languages.dates.context import (
    another_clause,
    in_present,
    just_told,
    lasts_from,
    likely_years,
    looks_ahead,
    opens_clause,
    put_off,
    said_aside,
    told_ahead,
)
from ..languages.dates.meaning import Anchor, Meaning
from ..languages.dates.phrases import DatePhrase, date_phrases
from ..languages.dates.shared import with_shared_years
from ..languages.dates.values import resolve
from ..model import Article, Block, Claim, Hedge, Ignored, Period
from ..text import Token
from .sentences import Sentences, Stretch

HEDGES: dict[str, Hedge] = {
    "by": "at_most",
    "not_after": "at_most",
    "before": "less_than",
    "not_before": "at_least",
    "after": "more_than",
    "about": "approx",
}
CONTEXT = frozenset(("weekday", "relative", "relative_day", "ago", "same", "century", "decade"))
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
MONTH_FIRST = frozenset(("US", "PH", "FM", "PW", "MH"))


def dates(article: Article, tokens: Sequence[Token], sentences: Sentences | None = None) -> list[Claim]:
    """The dates of ``article`` in order; a missing year and relative dates are worked out and noted.

    ``number`` is the date as precisely as it was stated: 2026-03, 2030, XXXX-10-02 where no year can be told.
    """
    bare = not article.blocks and not article.file
    phrases = date_phrases(article.clean, tokens, bare, article.language)
    if not phrases:
        return []
    phrases = [p._replace(cue="not_before") if put_off(tokens, p) else p for p in phrases]
    shared = with_shared_years(tokens, phrases)
    return list(_Dating(article, tokens, shared, bare, sentences or Sentences(article, tokens)).claims())


class _Dating:
    """Walks through the phrases and keeps what was said last."""

    def __init__(
        self,
        article: Article,
        tokens: Sequence[Token],
        phrases: Sequence[DatePhrase],
        bare: bool,
        sentences: Sentences,
    ) -> None:
        self.article, self.tokens, self.phrases, self.bare = article, tokens, phrases, bare
        self.sentences = sentences
        self.block_starts = [block.start for block in article.blocks]
        self.month_first = self._month_first()
        self.fallback = self._fallback_year()
        self.said: Meaning | None = None
        self.said_at = Stretch(-1, -1)
        self.said_last = 0
        # "In service since 2014, it was tested on 3 May": the test is of no such year.
        self.lends = True

    def claims(self) -> list[Claim]:
        return [claim for phrase in self.phrases if (claim := self._claim(phrase))]

    def _claim(self, phrase: DatePhrase) -> Claim | None:
        sentence = self.sentences.around(phrase.start)
        ignored = self._ignored(phrase)
        meaning = resolve(phrase, self._anchor(phrase, sentence))
        if phrase.modifier == "whole" and meaning.start is None:
            return None
        if not ignored and meaning.start is not None and self._lasts(phrase):
            self.said, self.said_at = meaning, sentence
            self.lends = phrase.cue != "since" and not (phrase.cue == "by" and meaning.grain == "year")
            self.said_last = phrase.last
        ranged = phrase.kind in ("days", "months", "years") or (phrase.kind == "day_of_month" and phrase.to)
        hedge: Hedge = "range" if ranged else HEDGES.get(phrase.cue, "exact")
        if hedge == "exact" and meaning.approximate:
            hedge = "approx"
        start = phrase.cue_start if phrase.cue in HEDGES and phrase.cue_start >= 0 else phrase.start
        text = self.article.clean[start : phrase.end]
        period = Period(start=meaning.start, end=meaning.end, grain=meaning.grain, relative=meaning.relative, text=text)
        return Claim(
            id="",
            article=self.article.id,
            start=start,
            end=phrase.end,
            text=text,
            kind="date",
            unit="date",
            hedge=hedge,
            number=meaning.iso,
            role="context" if phrase.kind in CONTEXT else "event",
            period=period,
            ignored=ignored,
            notes=meaning.notes,
            steps=(f"date: {phrase.kind}", *((f"cue: {phrase.cue}",) if phrase.cue else ())),
        )

    def _lasts(self, phrase: DatePhrase) -> bool:
        """Whether later phrases may be held against this one: no weekday, no aside such as "(Q3 2024: 28 billion)"."""
        text = self.article.clean
        aside = text[phrase.end : phrase.end + 1] == ":" and text[
            max(0, phrase.start - 2) : phrase.start
        ].rstrip().endswith("(")
        return phrase.kind not in ("weekday", "relative_day") and not aside

    def _anchor(self, phrase: DatePhrase, sentence: Stretch) -> Anchor:
        same = self.said_at == sentence and self.lends and not said_aside(self.tokens, phrase.first, self.said_last)
        return Anchor(
            published=self.article.published,
            said=self.said,
            same_sentence=same,
            another_clause=same and another_clause(self.tokens, phrase.first, self.said_last),
            fallback_year=self.fallback,
            future=self._ahead(phrase),
            present=in_present(self.tokens, phrase.first) and not just_told(self.tokens, phrase.first),
            starts=phrase.cue == "starting" or opens_clause(self.tokens, phrase),
            month_first=self.month_first,
            country=self.article.country if self.article.language == "en" else "",
        )

    def _ahead(self, phrase: DatePhrase) -> bool:
        if just_told(self.tokens, phrase.first):
            return False
        looks = looks_ahead(self.tokens, phrase.first) or lasts_from(self.tokens, phrase)
        return looks or told_ahead(self.tokens, phrase)

    def _ignored(self, phrase: DatePhrase) -> Ignored | None:
        block = self._block(phrase.start)
        if block is None:
            return None
        if block.kind == "boilerplate":
            return "boilerplate"
        return "dateline" if block.kind in ("dateline", "byline") else None

    def _block(self, start: int) -> Block | None:
        at = bisect_right(self.block_starts, start) - 1
        return self.article.blocks[at] if at >= 0 else None

    def _month_first(self) -> bool:
        """Whether 6/11 is the 11th of June here: the text's own unambiguous dates decide, then the country."""
        shown = [p.numeric for p in self.phrases if max(p.numeric) > 12]
        if shown:
            return shown[0][1] > 12
        if self.article.country:
            return self.article.country in MONTH_FIRST
        return self.article.language == "en"

    def _fallback_year(self) -> int:
        """Without a date of publication: the first full date of the text, else the year of its copyright line."""
        live = [p for p in self.phrases if p.year and p.kind in ("day", "month") and not self._ignored(p)]
        if live:
            return likely_years(self.tokens, live)[0] if likely_years(self.tokens, live) else live[0].year
        marks = [b for b in self.article.blocks if b.reason == "copyright"]
        years = [int(y) for b in marks for y in YEAR.findall(self.article.clean, b.start, b.end)]
        return max(years, default=0)
