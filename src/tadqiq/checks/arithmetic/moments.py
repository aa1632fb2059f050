"""Dates and spans of time as the check of what has elapsed sees them: their words, their days, their years."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from ...text import tokenise
from .beside import FAR, Beside
from .elapsed_cues import WHEN

SINCE = ("born", "founded", "died")


class Years(NamedTuple):
    """The least and the most full years that can lie between two dates."""

    low: int
    high: int

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}–{self.high}"


@dataclass(frozen=True)
class Moment(Beside):
    """A date or span of time with the words of time before and after it."""

    kind = WHEN

    @property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last day of a date, or None where an end is open."""
        period = self.claim.period
        if self.claim.kind != "date" or period is None or period.start is None or period.end is None:
            return None
        return period.start, period.end - dt.timedelta(days=1)

    @property
    def printed(self) -> bool:
        """Whether a date prints the year it is read as: no guess, and none of another calendar."""
        numbers = {token.text for token in tokenise(self.claim.text) if token.kind == "digits"}
        return self.days is not None and str(self.days[0].year) in numbers

    @property
    def since(self) -> str:
        """What began or ended on the date by the word nearest to it, "" when nothing did."""
        near = {word: self.before[word] for word in SINCE if self.before.get(word, FAR) <= 4}
        return min(near, key=near.__getitem__) if near and self.printed else ""


def years(a: tuple[dt.date, dt.date], b: tuple[dt.date, dt.date]) -> Years:
    """The full years from one date to another, each known to its first and last day."""
    return Years(_full(a[1], b[0]), _full(a[0], b[1]))


def _full(first: dt.date, last: dt.date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
