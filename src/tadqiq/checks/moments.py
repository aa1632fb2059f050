"""Dates and spans of time as the check of what has elapsed sees them: their words, their days, their years."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..model import Claim
from ..text import tokenise
from .elapsed_cues import WHEN

FAR = 99
SINCE = ("born", "founded", "died")


class Years(NamedTuple):
    """The least and the most full years that can lie between two dates."""

    low: int
    high: int

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}–{self.high}"


@dataclass(frozen=True)
class Moment:
    """A claim with the distance of each word of time before and after it."""

    claim: Claim

    @cached_property
    def before(self) -> dict[str, int]:
        """Word → tokens between it and the claim, for words before it."""
        return self._side("before")

    @cached_property
    def after(self) -> dict[str, int]:
        """Word → tokens between the claim and it, for words after it."""
        return self._side("after")

    def _side(self, side: str) -> dict[str, int]:
        found: dict[str, int] = {}
        for tie in self.claim.ties:
            if tie.startswith(f"{WHEN}:{side}:"):
                _, _, distance, key = tie.split(":", 3)
                found[key] = min(int(distance), found.get(key, FAR))
        return found

    def led(self, *words: str, within: int) -> bool:
        """Whether one of the words stands close before."""
        return any(self.before.get(word, FAR) <= within for word in words)

    def trailed(self, *words: str, within: int) -> bool:
        """Whether one of the words stands close after."""
        return any(self.after.get(word, FAR) <= within for word in words)

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
