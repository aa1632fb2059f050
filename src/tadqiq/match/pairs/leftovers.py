"""What is left over: two articles on one story state the same facts, so figures without a counterpart may be one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from math import inf

from .score import Score, key
from .weights import EVIDENCE, THRESHOLD

SHARE = "%"
NOWHERE: frozenset[str] = frozenset()
# A claim and another article.
Place = tuple[str, str]


def reward_left_over(
    scores: Sequence[Score], joined: Sequence[Collection[str]], home: Mapping[str, str], meeting: bool = False
) -> None:
    """Points for pairs neither of which has found a counterpart in the other's article (``joined``: the groups so far).

    The fewer facts the two articles share, and the more pairs left over come near it on either side, the less it says.
    Days that contradict each other in one group are no less left over for that. ``home``: claim → its article.
    ``meeting``: only those whose figures meet are given points, and only more than they have.
    """
    partners = {id: frozenset([home[member] for member in group]) for group in joined for id in group}
    told = shared(joined, home)
    waiting = [s for s in scores if s.across and _left_over(s, partners)]
    places = [s.places for s in waiting]
    totals = _totals(waiting, places)
    rewarded = [k for k, s in enumerate(waiting) if s.meets or not meeting]
    at_odds = [] if meeting else _at_odds(scores, joined, home)
    # All points are worked out before any is given: they hang on each other's totals.
    points = [_points(waiting[k], [totals[place] for place in places[k]], told) for k in rewarded]
    for k, counted in zip(rewarded, points, strict=True):
        if counted > waiting[k].parts.get("left_over", 0.0):
            waiting[k].add([("left_over", counted)])
    for s in at_odds:
        # Such a pair stands in neither list; it counts as if it did.
        s.add([("left_over", _points(s, [[*totals.get(place, ()), inf] for place in s.places], told))])


def _points(s: Score, totals: Sequence[Sequence[float]], told: Mapping[tuple[str, str], float]) -> float:
    """``totals``: those of the pairs left over of either figure in the other's article, in rising order."""
    least = s.total - THRESHOLD["rival"]
    near = sum([len(own) - bisect_left(own, least) for own in totals])
    full = min(told.get(key(s.a.claim.article, s.b.claim.article), 0.0) / THRESHOLD["shared"], 1.0)
    most = EVIDENCE["left_over_share" if s.a.claim.unit == SHARE else "left_over"]
    # Each of the two lists holds the pair itself.
    return most * full / (near - 1)


def _at_odds(scores: Sequence[Score], joined: Sequence[Collection[str]], home: Mapping[str, str]) -> list[Score]:
    """Pairs of days of one group that contradict each other, where no other day of either article meets them."""
    group = {id: k for k, members in enumerate(joined) for id in members}
    inside = [s for s in scores if s.a.claim.id in group and group[s.a.claim.id] == group.get(s.b.claim.id)]
    met = {(v.claim.id, home[o.claim.id]) for s in inside if s.meets for v, o in ((s.a, s.b), (s.b, s.a))}
    apart = (s for s in inside if s.a.claim.kind == "date" and not s.meets and not s.difference)
    return [s for s in apart if s.across and met.isdisjoint(s.places)]


def shared(groups: Sequence[Collection[str]], home: Mapping[str, str]) -> dict[tuple[str, str], float]:
    """Two articles → which share of the figures of the shorter one have a counterpart in the other."""
    size = Counter(home.values())
    articles = [sorted({home[member] for member in group}) for group in groups]
    common = Counter(pair for own in articles for pair in combinations(own, 2))
    return {pair: count / min(size[article] for article in pair) for pair, count in common.items()}


def homes(scores: Sequence[Score]) -> dict[str, str]:
    """Claim → its article."""
    return {v.claim.id: v.claim.article for s in scores for v in (s.a, s.b)}


def _left_over(s: Score, partners: Mapping[str, Collection[str]]) -> bool:
    """Whether neither has a partner in the other's article (``partners``: claim → the articles of its group)."""
    if s.difference or "unlike_measure" in s.parts:
        return False
    a, b = s.a.claim, s.b.claim
    return b.article not in partners.get(a.id, NOWHERE) and a.article not in partners.get(b.id, NOWHERE)


def _totals(scores: Sequence[Score], places: Sequence[tuple[Place, Place]]) -> Mapping[Place, Sequence[float]]:
    """(claim, other article) → the scores of its pairs there, in rising order."""
    found: dict[Place, list[float]] = defaultdict(list)
    for s, both in zip(scores, places, strict=True):
        for place in both:
            found[place].append(s.total)
    for own in found.values():
        own.sort()
    return found
