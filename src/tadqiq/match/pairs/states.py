"""Which articles are of one state of things: reports that give one toll tell of one moment, whatever their days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from .contrasts import rises
from .score import SURPRISING, Score
from .values import surprise
from .view import View

# An article and the day that its figures hold for.
Moment = tuple[str, dt.date]


class States:
    """The highest of each running count (the dead, the cases) that an article gives as of a day."""

    def __init__(self, items: Sequence[View]) -> None:
        self._tolls: dict[Moment, dict[str, View]] = {}
        for item in items:
            for measure in filter(rises, item.measures):
                self._note(item, measure)

    def lift(self, s: Score) -> None:
        """Takes back that a pair counts what grew from one day to the other where the running counts stood still."""
        if s.grown and self._one(s.a, s.b):
            s.difference = ""

    def _note(self, item: View, measure: str) -> None:
        day, value = item.as_of, item.claim.value
        if day is None or value is None:
            return
        tolls = self._tolls.setdefault((item.claim.article, day), {})
        known = tolls.get(measure)
        if known is None or value > (known.claim.value or 0.0):
            tolls[measure] = item

    def _one(self, a: View, b: View) -> bool:
        """Whether both articles give one telling toll as of the days of these figures, and neither is that toll."""
        here, there = self._at(a), self._at(b)
        common = (here[m] for m in here if m in there and _same(here[m], there[m]))
        return any(toll.claim.value not in (a.claim.value, b.claim.value) for toll in common)

    def _at(self, v: View) -> Mapping[str, View]:
        return self._tolls.get((v.claim.article, v.as_of), {}) if v.as_of else {}


def _same(a: View, b: View) -> bool:
    return a.claim.value == b.claim.value and surprise(a.claim, b.claim) >= SURPRISING
