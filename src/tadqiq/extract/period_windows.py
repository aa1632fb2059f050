"""Windows of time told by a duration: "over the past 20 years", «خلال السنوات العشر المقبلة»."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..languages.cues import cues
from ..model import Article, Claim, Period
from ..text import Token
from .sentences import Sentences

DAYS = {"day": 1.0, "week": 7.0, "month": 30.436875, "year": 365.2425, "decade": 3652.425}
WORDS_AROUND = 3


def window(claim: Claim, tokens: Sequence[Token], sentences: Sentences, article: Article) -> Period | None:
    """The period that a duration with "last" or "next" beside it covers, from the day of publication; else ``None``.

    Without a date of publication the period has open ends and is still known by its text.
    """
    published = article.published
    first, last = sentences.token_at(claim.start), sentences.token_at(max(claim.end - 1, claim.start))
    around = tokens[max(0, first - WORDS_AROUND) : last + 1 + WORDS_AROUND]
    counted = _ago(claim, tokens, first, last, published)
    if counted is not None:
        return counted
    modifiers = cues("dates.toml", "window")
    told = next((t for t in around if t.text in modifiers), None)
    if told is None or claim.value is None:
        return None
    name = modifiers[told.text]
    text = " ".join(article.clean[min(claim.start, told.start) : max(claim.end, told.end)].split())
    if published is None:
        return Period(grain="range", relative=True, text=text)
    try:
        length = dt.timedelta(days=round(claim.value * DAYS[claim.unit]))
        start, end = (published - length, published) if name == "past" else (published, published + length)
    except OverflowError:
        return None
    return Period(start=start, end=end, grain="range", relative=True, text=text)


def _ago(claim: Claim, tokens: Sequence[Token], first: int, last: int, published: dt.date | None) -> Period | None:
    """The year that "three years ago" and «قبل ثلاث سنوات» name, counted from the day of publication."""
    words = cues("dates.toml", "ago")
    before = tokens[first - 1].text if first else ""
    after = tokens[last + 1].text if last + 1 < len(tokens) else ""
    years = (claim.value or 0) * {"year": 1, "decade": 10}.get(claim.unit, 0)
    if published is None or (words.get(before) != "before" and words.get(after) != "after"):
        return None
    if not 1 <= years < published.year - 1 or years != int(years):
        return None
    year = published.year - int(years)
    text = " ".join(t.text for t in tokens[first : last + 1])
    return Period(start=dt.date(year, 1, 1), end=dt.date(year + 1, 1, 1), grain="year", relative=True, text=text)
