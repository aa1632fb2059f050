"""Full dates in a short text, for datelines."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple


class DayPhrase(NamedTuple):
    """A date phrase; ``day`` only when it names a day of a known year."""

    start: int
    end: int
    day: dt.date | None


def day_phrases(text: str) -> list[DayPhrase]:
    """Every date phrase of ``text``."""
    return []
