"""The year of a dateline that states none: from the copyright line, the story's other articles or the other dates."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from ..languages.dates.context import years_said
from ..languages.dates.datelines import DayPhrase
from ..model import Article, Block
from .blocks import blocks
from .lines import COPYRIGHT

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
NOTE = "the dateline states no year; {} from "
COPYRIGHT_NOTE, DATES_NOTE = NOTE + "the copyright line", NOTE + "the other dates"
STORY_NOTE = NOTE + "the other articles"
STORY_DAYS = 100


def complete(text: str, found: Sequence[Block], written: DayPhrase) -> tuple[dt.date | None, str]:
    """The day of a dateline without its year, and the note of what told it; ``None`` without a hint of the year."""
    if written.written is None:
        return None, ""
    month, day, weekday = written.written
    marks = [text[b.start : b.end] for b in found if b.kind == "boilerplate"]
    years = [int(y) for mark in marks if COPYRIGHT.search(mark) for y in YEAR.findall(mark)]
    said, note = ([max(years)], COPYRIGHT_NOTE) if years else (years_said(text, found), DATES_NOTE)
    days = [date for year in said for date in _near(year, month, day, weekday)]
    return (days[0], note.format(days[0])) if days else (None, "")


def complete_together(articles: Sequence[Article]) -> list[Article]:
    """The articles, those whose dateline leaves the year open dated by the others, where these leave one choice.

    A year that the article's own copyright line tells stays; one worked out from the dates it speaks of gives way.
    """
    sure = sorted({a.published for a in articles if a.published and not _guessed(a)})
    return [a if (a.published and not _guessed(a)) or not sure else _dated(a, sure) for a in articles]


def _guessed(article: Article) -> bool:
    return article.published is not None and DATES_NOTE.format(article.published) in article.repairs


def _dated(article: Article, sure: Sequence[dt.date]) -> Article:
    day = _day_among(article, sure)
    if day is None:
        return article
    kept = tuple(note for note in article.repairs if note != DATES_NOTE.format(article.published))
    return msgspec.structs.replace(article, published=day, repairs=(*kept, STORY_NOTE.format(day)))


def _day_among(article: Article, sure: Sequence[dt.date]) -> dt.date | None:
    """The one day with the dateline's day and month that lies near days of publication, if there is only one."""
    written = blocks(article.clean)[1].written if article.blocks else None
    if written is None or written.written is None:
        return None
    month, day, weekday = written.written
    years = range(sure[0].year - 1, sure[-1].year + 2)
    days = {date for year in years for date in _near(year, month, day, weekday)}
    near = [d for d in days if any(abs((d - other).days) <= STORY_DAYS for other in sure)]
    return near[0] if len(near) == 1 else None


def _near(year: int, month: int, day: int, weekday: int) -> list[dt.date]:
    """The day in that year; with a weekday also the years beside it, those that fit alone."""
    dates = []
    for shift in (0, 1, -1) if weekday else (0,):
        try:
            dates.append(dt.date(year + shift, month, day))
        except ValueError:
            continue
    return [d for d in dates if not weekday or d.isoweekday() == weekday]
