"""Figures that say themselves that they are of different parts, changes, times or stages."""

from __future__ import annotations

import datetime as dt

from ...knowledge.printed import same_number
from ...model import Claim, Interval, Period
from ..evidence import Evidence
from .distance import turned
from .related import LESS

MORE = ("above", "up")
# How long ago what has happened must be to be told from what is still to come.
LONG = dt.timedelta(days=730)
# Numbers below this recur by chance, each of a thing of its own.
TELLING = 100


def at_odds(evidence: Evidence, a: Claim, b: Claim, slipped: bool) -> bool:
    """Whether two figures say that they are of different parts or changes, or (if it is no slip) times or stages.

    A date long past and one to come are of two events: a mine opened in 1958, a plant that opens in 2027.
    """
    if a.kind != "quantity":
        return any(_past_and_ahead(evidence, x, y) for x, y in ((a, b), (b, a)))
    parted = _parted(evidence, a, b) and not turned(a, b) and not _other_unit(a, b)
    return _moves_apart(a, b) or parted or (not slipped and _staged(evidence, a, b))


def _past_and_ahead(evidence: Evidence, a: Claim, b: Claim) -> bool:
    """Whether one date lay far behind its article, and the other lies ahead of its own."""
    written, also = (evidence.articles[c.article].published for c in (a, b))
    if written is None or also is None or a.period is None or b.period is None:
        return False
    past, ahead = a.period.end, b.period.start
    return past is not None and ahead is not None and past < written - LONG and ahead > also


def _other_unit(a: Claim, b: Claim) -> bool:
    """Whether one telling number is printed in two units: 260 metres, and 260 feet each."""
    return a.unit != b.unit and same_number(a, b) and abs(a.value or 0.0) >= TELLING


def _moves_apart(a: Claim, b: Claim) -> bool:
    """Whether an article tells two changes: shares up 2.4 %, and orders up 8.4 %; a quarter less, and 7 % more."""
    if a.article != b.article:
        return False
    changes = a.role == b.role == "change" and bool(a.measure and b.measure) and a.measure != b.measure
    return changes or any(x.direction in MORE and y.direction in LESS for x, y in ((a, b), (b, a)))


def _parted(evidence: Evidence, a: Claim, b: Claim) -> bool:
    telling = set(evidence.setting("maybe_conflict", "telling"))
    return a.part != b.part and bool({a.part, b.part} & telling)


def _staged(evidence: Evidence, a: Claim, b: Claim) -> bool:
    """Whether one only expects what the other has seen, or their periods do not meet."""
    ahead, seen = (set(evidence.setting("maybe_conflict", key)) for key in ("ahead", "seen"))
    one, other = _days(a.period), _days(b.period)
    times = one is not None and other is not None and not one.overlaps(other)
    return times or any(x.stage in ahead and y.stage in seen for x, y in ((a, b), (b, a)))


def _days(period: Period | None) -> Interval | None:
    if period is None or period.start is None or period.end is None:
        return None
    return Interval(period.start.toordinal(), period.end.toordinal(), high_open=True)
