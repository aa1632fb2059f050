"""The year of a dateline that states none: from the copyright line, its weekday or the other dates of the article."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ..languages.date_context import years_said
from ..languages.days import DayPhrase
from ..model import Block
from .lines import COPYRIGHT

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def complete(text: str, found: Sequence[Block], written: DayPhrase) -> dt.date | None:
    """The day of a dateline without its year; ``None`` when the article gives no hint of the year."""
    if written.written is None:
        return None
    month, day, weekday = written.written
    marks = [text[b.start : b.end] for b in found if b.kind == "boilerplate"]
    years = [int(y) for mark in marks if COPYRIGHT.search(mark) for y in YEAR.findall(mark)]
    said = [max(years)] if years else years_said(text, found)
    days = [date for year in said for date in _near(year, month, day, weekday)]
    return days[0] if days else None


def _near(year: int, month: int, day: int, weekday: int) -> list[dt.date]:
    """The day in that year; with a weekday also the years beside it, those that fit alone."""
    dates = []
    for shift in (0, 1, -1) if weekday else (0,):
        try:
            dates.append(dt.date(year + shift, month, day))
        except ValueError:
            continue
    return [d for d in dates if not weekday or d.isoweekday() == weekday]
