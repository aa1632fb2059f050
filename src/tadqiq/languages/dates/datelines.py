"""Full dates in a short text, for datelines."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ...text import tokenise
from .meaning import Anchor
from .phrases import DatePhrase, date_phrases
from .values import resolve


class DayPhrase(NamedTuple):
    """A date phrase; ``day`` only when it names a day of a known year.

    ``published`` is the day of writing when the phrase tells it: "today, 3 May 2026", «أمس الاثنين 2 مايو 2026».
    ``written`` is month, day and weekday (0 when unsaid) of one day, whether or not its year is said.
    """

    start: int
    end: int
    day: dt.date | None
    published: dt.date | None = None
    written: tuple[int, int, int] | None = None


def day_phrases(text: str) -> list[DayPhrase]:
    """Every date phrase of ``text``."""
    return [_day(text, phrase) for phrase in date_phrases(text, tokenise(text))]


def _day(text: str, phrase: DatePhrase) -> DayPhrase:
    meaning = resolve(phrase, Anchor())
    whole = phrase.kind in ("day", "hijri_day") and not phrase.part
    day = meaning.start if whole else None
    unit, _, count = phrase.offset.partition(" ")
    told = day is not None and unit == "day"
    written = (phrase.month, phrase.day, phrase.weekday) if whole and (day or phrase.month) else None
    return DayPhrase(
        phrase.start, phrase.end, day, day - dt.timedelta(days=int(count)) if day and told else None, written
    )
