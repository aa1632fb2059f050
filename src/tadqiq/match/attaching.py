"""A draft among its sources: they are grouped without it, then each of its figures finds the group that it retells."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from ..knowledge.vague import is_routine
from ..model import Claim
from .score import Score
from .values import intervals, points, surprise
from .weights import THRESHOLD

ALIKE = 2e-3
LINKS = ("own_words", "sentence_words", "same_entity", "same_measure", "measure_nearby", "same_event", "event")
Groups = list[list[str]]


def attached(sources: Groups, own: Groups, scores: Sequence[Score], draft: str) -> Groups:
    """The groups of the sources with the figures of the draft in them.

    ``own`` are the groups inside the draft. A draft is a retelling: what it says is mostly said by a source, therefore
    less evidence is wanted than between two sources, each of its figures goes to one group, the surest first, and a
    group that one figure of the draft bears out is not open to another that contradicts it. The draft never links two
    figures of its sources that contradict each other.
    """
    homes = _Homes(sources, own, scores, draft)
    across = [s for s in scores if (s.a.claim.article == draft) != (s.b.claim.article == draft)]
    for s in sorted(filter(_likely, across), key=_surest_first):
        homes.take(*_ends(s, draft), s)
    for s in sorted(filter(_retold, across), key=_surest_first):
        homes.take_more(*_ends(s, draft))
    return homes.groups()


class _Homes:
    """Which group each figure of the draft has found."""

    def __init__(self, sources: Groups, own: Groups, scores: Sequence[Score], draft: str) -> None:
        self._source = {id: unit for unit in sources for id in unit}
        self._mine = {id: unit for unit in own for id in unit}
        self._taken: dict[int, list[str]] = {}
        self._home: dict[int, list[list[str]]] = defaultdict(list)
        self._at_odds = {
            frozenset((s.a.claim.id, s.b.claim.id)) for s in scores if not s.meets and not _contradicts_itself(s, draft)
        }

    def take(self, mine: str, theirs: str, s: Score) -> None:
        """Let a figure of the draft into a group, unless it has one or the group is taken by another figure."""
        cluster, unit = self._cluster(mine), self._unit(theirs)
        # Where a source says the very same, the draft may tell both sides of a dispute.
        if not self._home[id(cluster)] and (_alike(s) or self._agree(cluster, self._taken.get(id(unit), []))):
            self._join(cluster, unit)

    def take_more(self, mine: str, theirs: str) -> None:
        """Let a figure that has a group into another that says the same throughout."""
        cluster, unit = self._cluster(mine), self._unit(theirs)
        if id(unit) in self._taken or not all(self._agree([mine], home) for home in self._home[id(cluster)]):
            return
        if self._agree(cluster, unit):
            self._join(cluster, unit)

    def groups(self) -> Groups:
        """All groups, those that a figure of the draft is in as one."""
        clusters = {id(c): c for c in self._mine.values()}
        found = [sorted({*c, *(i for unit in self._home[key] for i in unit)}) for key, c in clusters.items()]
        shared = _merged(found)
        free = {id(u): sorted(u) for u in self._source.values() if id(u) not in self._taken}
        return sorted(g for g in (*shared, *free.values()) if len(g) > 1)

    def _cluster(self, claim: str) -> list[str]:
        return self._mine.setdefault(claim, [claim])

    def _unit(self, claim: str) -> list[str]:
        return self._source.setdefault(claim, [claim])

    def _agree(self, some: Iterable[str], others: Iterable[str]) -> bool:
        return not any(frozenset(pair) in self._at_odds for pair in product(some, others))

    def _join(self, cluster: list[str], unit: list[str]) -> None:
        self._home[id(cluster)].append(unit)
        self._taken.setdefault(id(unit), []).extend(cluster)


def _merged(groups: Iterable[list[str]]) -> Iterator[list[str]]:
    """Groups that share a member as one."""
    rest = list(groups)
    while rest:
        first = set(rest.pop())
        while touching := [g for g in rest if first & set(g)]:
            first.update(*touching)
            rest = [g for g in rest if not first & set(g)]
        yield sorted(first)


def _contradicts_itself(s: Score, draft: str) -> bool:
    """Whether the draft gives one thing two figures in two places."""
    a, b = s.a.claim, s.b.claim
    if not a.article == b.article == draft or a.sentence == b.sentence:
        return False
    return s.total >= THRESHOLD["join"] + THRESHOLD["self"]


def _ends(s: Score, draft: str) -> tuple[str, str]:
    """The claim of the draft and that of the source."""
    ids = s.a.claim.id, s.b.claim.id
    return ids if s.a.claim.article == draft else (ids[1], ids[0])


def _likely(s: Score) -> bool:
    """Whether enough speaks for a figure of the draft to retell one of a source."""
    if s.told:
        return True
    loose = aside(s) or _fixes_a_period(s.a.claim) or _fixes_a_period(s.b.claim)
    if loose and not _alike(s) and not _one_event(s):
        return False
    if s.difference and not _sided(s) and not _unmistakable(s):
        return False
    if _retells(s):
        return s.total >= THRESHOLD["draft_same"]
    if s.meets:
        return s.total >= THRESHOLD["draft_meet"] and _linked(s) >= THRESHOLD["draft_linked"]
    return s.total >= THRESHOLD["draft_slip" if s.bears("slip") else "draft_apart"]


def _linked(s: Score) -> float:
    """What words, names and measures say for a pair: two lengths of time that allow each other are no evidence."""
    return sum(points for name, points in s.parts if name in LINKS)


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
    told = sum(points for name, points in s.parts if name in ("own_words", "sentence_words", "same_entity"))
    return told >= THRESHOLD["draft_event"] or not is_routine(a[0])


def _sided(s: Score) -> bool:
    """Whether the difference is only that one of them does not say which part it is of."""
    same = _alike(s) or (s.a.claim.kind == "date" and _one_event(s))
    return same and s.bears("one_sided_part") and s.total >= THRESHOLD["draft_sided"]


def _unmistakable(s: Score) -> bool:
    """Whether a figure met nowhere else speaks louder than the words read around it.

    It has three digits or more, or what is told of it would do although something differs. A year is no other year
    where the two overlap: the financial year, and the calendar year it is taken for.
    """
    other = s.difference in ("measure", "part") and not s.bears("other_role")
    if not (other or (s.difference == "period" and _overlap(s))) or not s.bears("unique_value") or not _alike(s):
        return False
    sure = other and s.total >= THRESHOLD["join"] and s.context >= THRESHOLD["draft_context"]
    return sure or surprise(s.a.claim, s.b.claim) >= THRESHOLD["draft_bits"]


def _overlap(s: Score) -> bool:
    a, b = s.a.claim.period, s.b.claim.period
    if a is None or b is None or not (a.start and a.end and b.start and b.end):
        return False
    return a.start < b.end and b.start < a.end


def _retold(s: Score) -> bool:
    return not s.difference and _retells(s) and s.total >= THRESHOLD["draft_more"]


def _retells(s: Score) -> bool:
    """Whether both state one figure, word for word or, where something else links them, rounded."""
    return _alike(s) and (_equal(s) or _linked(s) >= THRESHOLD["draft_linked"])


def _surest_first(s: Score) -> tuple[bool, float, str, str]:
    start = THRESHOLD["draft_start"] if _alike(s) else THRESHOLD["start"] if s.meets else 0.0
    return not s.told, -s.total - start, s.a.claim.id, s.b.claim.id


def _alike(s: Score) -> bool:
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
