"""Whether a figure of a draft retells one of a source, and which pair is surest."""

from __future__ import annotations

import math

from ...knowledge.vague import is_routine
from ...model import Claim
from ..pairs.score import WORDS, Score
from ..pairs.values import intervals, points, surprise
from ..pairs.weights import THRESHOLD

ALIKE = 2e-3
LINKS = (*WORDS, "same_measure", "measure_nearby", "same_event", "event")


def likely(s: Score) -> bool:
    """Whether enough speaks for a figure of the draft to retell one of a source."""
    if s.told:
        return True
    loose = aside(s) or _fixes_a_period(s.a.claim) or _fixes_a_period(s.b.claim)
    if loose and not alike(s) and not _one_event(s):
        return False
    if s.difference and not _sided(s) and not _unmistakable(s):
        return False
    if _retells(s):
        return s.total >= THRESHOLD["draft_same"]
    if s.meets:
        return s.total >= THRESHOLD["draft_meet"] and _linked(s) >= THRESHOLD["draft_linked"]
    return s.total >= THRESHOLD["draft_slip" if s.bears("slip", "same_print") else "draft_apart"]


def _linked(s: Score) -> float:
    """What words, names and measures say for a pair: two lengths of time that allow each other are no evidence."""
    return s.counts(LINKS)


def aside(s: Score) -> bool:
    """Whether one of the two was set aside, so that it takes no part between sources."""
    return s.a.claim.ignored is not None or s.b.claim.ignored is not None


def _fixes_a_period(claim: Claim) -> bool:
    return claim.kind == "date" and claim.role == "context"


def _one_event(s: Score) -> bool:
    """Whether two dates that only fix a period are said of one event: a start and a start, of one thing."""
    a, b = s.a.measures, s.b.measures
    if s.a.claim.kind != "date" or not a or not b or a[0] != b[0]:
        return False
    return s.counts(WORDS) >= THRESHOLD["draft_event"] or not is_routine(a[0])


def _sided(s: Score) -> bool:
    """Whether the difference is only that one of them does not say which part it is of."""
    same = alike(s) or (s.a.claim.kind == "date" and _one_event(s))
    return same and s.bears("one_sided_part") and s.total >= THRESHOLD["draft_sided"]


def _unmistakable(s: Score) -> bool:
    """Whether a figure met nowhere else speaks louder than the words read around it.

    It has three digits or more, or what is told of it would do although something differs. A year is no other year
    where the two overlap: the financial year, and the calendar year it is taken for.
    """
    other = s.difference in ("measure", "part") and not s.bears("other_role")
    if not (other or (s.difference == "period" and _overlap(s))) or not s.bears("unique_value") or not alike(s):
        return False
    sure = other and s.total >= THRESHOLD["join"] and s.context >= THRESHOLD["draft_context"]
    return sure or surprise(s.a.claim, s.b.claim) >= THRESHOLD["draft_bits"]


def _overlap(s: Score) -> bool:
    a, b = s.a.claim.period, s.b.claim.period
    if a is None or b is None or not (a.start and a.end and b.start and b.end):
        return False
    return a.start < b.end and b.start < a.end


def retold(s: Score) -> bool:
    """Whether a second group of sources says the same as the first."""
    return not s.difference and _retells(s) and s.total >= THRESHOLD["draft_more"]


def _retells(s: Score) -> bool:
    """Whether both state one figure, word for word or, where something else links them, rounded."""
    return alike(s) and (_equal(s) or _linked(s) >= THRESHOLD["draft_linked"])


def surest_first(s: Score) -> tuple[bool, float, str, str]:
    """The order in which figures of a draft find their groups, the same figure ahead of others."""
    start = THRESHOLD["draft_start"] if alike(s) else THRESHOLD["start"] if s.meets else 0.0
    return not s.told, -s.total - start, s.a.claim.id, s.b.claim.id


def alike(s: Score) -> bool:
    """Whether both state one figure, not only figures that allow each other."""
    a, b = s.a.claim, s.b.claim
    if not s.meets or a.kind == "date":
        return s.meets and a.period is not None and b.period is not None and a.period.start == b.period.start
    values, both = points(a, b), intervals(a, b)
    if values is not None:
        return math.isclose(*values, rel_tol=ALIKE) or ("exact" == a.hedge == b.hedge and _more_than_touch(a, b))
    return both is not None and a.hedge == b.hedge and both[0] == both[1]


def _equal(s: Score) -> bool:
    """Whether both state the same value or day, not only figures that round to each other: 8.5 and nine months."""
    values = points(s.a.claim, s.b.claim)
    return values is None or math.isclose(*values, rel_tol=ALIKE)


def _more_than_touch(a: Claim, b: Claim) -> bool:
    """Whether two exact figures allow a figure in common, not only the edge between 10 and 11."""
    both = intervals(a, b)
    low, high = sorted(both, key=lambda i: i.bottom) if both else (a.interval, b.interval)
    return low.top > high.bottom
