"""A draft among its sources: they are grouped without it, then each of its figures finds the group that it retells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from ..pairs.score import Score
from ..pairs.weights import THRESHOLD
from .retelling import alike, likely, retold, surest_first

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
    for s in sorted(filter(likely, across), key=surest_first):
        homes.take(*_ends(s, draft), s)
    for s in sorted(filter(retold, across), key=surest_first):
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
        if not self._home[id(cluster)] and (alike(s) or self._agree(cluster, self._taken.get(id(unit), []))):
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
