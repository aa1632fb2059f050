"""Full dates in a short text, for datelines."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from ..text import tokenise
from .date_meaning import Anchor
from .date_phrases import date_phrases
from .date_values import resolve


class DayPhrase(NamedTuple):
    """A date phrase; ``day`` only when it names a day of a known year."""

    start: int
    end: int
    day: dt.date | None


def day_phrases(text: str) -> list[DayPhrase]:
    """Every date phrase of ``text``."""
    return [_day(text, phrase) for phrase in date_phrases(text, tokenise(text))]


def _day(text: str, phrase: object) -> DayPhrase:
    from .date_phrases import DatePhrase

    assert isinstance(phrase, DatePhrase)
    meaning = resolve(phrase, Anchor())
    whole = phrase.kind in ("day", "hijri_day") and not phrase.part
    return DayPhrase(phrase.start, phrase.end, meaning.start if whole else None)
