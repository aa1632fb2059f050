"""A claim as matching sees it: weighted terms and the fields that gate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from ...model import Claim
from .weights import REACH

# Ties by which a text calls two figures one thing.
ONE_THING = ("equivalent", "alternative")
LIKENESS = frozenset("cnwpds")


class View(msgspec.Struct, frozen=True, kw_only=True):
    """One claim as its pairs are judged; all that an archive keeps of each is made once and small.

    ``own`` are the terms of its own stretch, ``sentence`` those of the rest of its sentence, ``topic`` those around
    it, each nearest first. ``dimension`` is what must be equal for two figures to be compared at all; per-time rates
    (``is_rate``) count as their amount. ``number`` is the one that it prints, if any. ``entities`` are the names of
    the own stretch, ``named`` all of the sentence, ``countries`` those entities that are territories. ``measures``
    are those of the own stretch that name a property (not "number" or "value"), nearest first; ``beside`` says
    whether one stands right beside the figure; ``around`` are those of the rest of the sentence. ``things``: class of
    things → the nearest one that the sentence names, the figure's own stretch first. ``stages`` and ``parts`` are
    those of the own stretch, as are ``concepts``; ``narrow`` says that they leave most of the whole out. ``equals``
    are the ids of the claims that the text calls the same amount, ``versions`` those of which it calls this one
    another version. ``titled``: it stands in the title. ``moneys`` are the currencies of its sentence,
    ``printed`` (of a date) the telling numbers of its sentence.
    """

    claim: Claim
    language: str
    published: dt.date | None
    dimension: str
    is_rate: bool
    number: float | None
    own: tuple[str, ...]
    sentence: tuple[str, ...]
    topic: tuple[str, ...]
    entities: frozenset[str]
    named: frozenset[str]
    countries: frozenset[str]
    measures: tuple[str, ...]
    beside: bool
    around: frozenset[str]
    things: Mapping[str, str]
    stages: frozenset[str]
    parts: frozenset[str]
    narrow: bool
    concepts: frozenset[str]
    counted: frozenset[str]
    equals: frozenset[str]
    versions: frozenset[str]
    titled: bool
    moneys: frozenset[str]
    printed: frozenset[float]

    @property
    def as_of(self) -> dt.date | None:
        """The day the figure holds for, where one is stated, else the day it was published."""
        period = self.claim.period
        if period is None:
            return self.published
        days = (period.end - period.start).days if period.start and period.end else 0
        # "Between 1 January and 12 June": a count as of the last day.
        last = days == 1 or (period.grain == "range" and days > 1)
        return period.end - dt.timedelta(days=1) if last and period.end else None

    def tells(self, term: str) -> bool:
        """Whether its own sentence says so."""
        return term in self.claim.clause or term in self.claim.sentence_terms


def same_number(a: View, b: View) -> bool:
    """Whether two figures print one number, whatever stands beside it."""
    return a.number is not None and a.number == b.number


def weighed(terms: tuple[str, ...], full: float) -> dict[str, float]:
    """Terms, nearest first, with their weights by rank, ``full`` for the nearest."""
    return dict(zip(terms, _ranked(len(terms), full), strict=True))


@lru_cache(maxsize=1_000)
def _ranked(size: int, full: float) -> tuple[float, ...]:
    return tuple(full / (1 + REACH["own"] * rank) for rank in range(size))
