"""What is left over: two articles on one story state the same facts, so figures without a counterpart may be one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from .score import Score
from .weights import EVIDENCE, THRESHOLD

SHARE = "%"
Totals = Mapping[tuple[str, str], Sequence[float]]


def reward_left_over(scores: Sequence[Score], joined: Sequence[Collection[str]], meeting: bool = False) -> None:
    """Points for pairs neither of which has found a counterpart in the other's article (``joined``: the groups so far).

    The fewer facts the two articles share, and the more pairs left over come near it on either side, the less it says.
    Days that contradict each other in one group are no less left over for that. ``meeting``: only those whose figures
    meet are given points, and only more than they have.
    """
    home = homes(scores)
    partners = {id: frozenset(home[member] for member in group) for group in joined for id in group}
    told = shared(scores, joined)
    at_odds = [] if meeting else _at_odds(scores, joined)
    waiting = [s for s in scores if _left_over(s, partners)]
    totals = _totals(waiting)
    # All points are worked out before any is given: they hang on each other's totals.
    points = [_points(s, totals, told) for s in waiting]
    for s, counted in zip(waiting, points, strict=True):
        if (s.meets or not meeting) and counted > s.parts.get("left_over", 0.0):
            s.add([("left_over", counted)])
    for s in at_odds:
        s.add([("left_over", _points(s, totals, told, own=0))])


def _points(s: Score, totals: Totals, told: Mapping[frozenset[str], float], own: int = 1) -> float:
    """What being left over says of a pair, which stands ``own`` times in each of its two lists."""
    least = s.total - THRESHOLD["rival"]
    near = [len(rivals) - bisect_left(rivals, least) + 1 - own for rivals in (totals[key] for key in _places(s))]
    full = min(told.get(_articles(s), 0.0) / THRESHOLD["shared"], 1.0)
    most = EVIDENCE["left_over_share" if s.a.claim.unit == SHARE else "left_over"]
    # Each of the two numbers counts the pair itself.
    return most * full / (sum(near) - 1)


def _at_odds(scores: Sequence[Score], joined: Sequence[Collection[str]]) -> list[Score]:
    """Pairs of days of one group that contradict each other, where no other day of either article meets them."""
    group = {id: k for k, members in enumerate(joined) for id in members}
    home = homes(scores)
    inside = [s for s in scores if s.a.claim.id in group and group[s.a.claim.id] == group.get(s.b.claim.id)]
    met = {(v.claim.id, home[o.claim.id]) for s in inside if s.meets for v, o in ((s.a, s.b), (s.b, s.a))}
    apart = (s for s in inside if s.a.claim.kind == "date" and not s.meets and not s.difference)
    return [s for s in apart if home[s.a.claim.id] != home[s.b.claim.id] and met.isdisjoint(_places(s))]


def shared(scores: Sequence[Score], groups: Sequence[Collection[str]]) -> dict[frozenset[str], float]:
    """Two articles → which share of the figures of the shorter one have a counterpart in the other."""
    home = homes(scores)
    size = Counter(home.values())
    articles = [sorted({home[member] for member in group}) for group in groups]
    common = Counter(frozenset(pair) for own in articles for pair in combinations(own, 2))
    return {pair: count / min(size[article] for article in pair) for pair, count in common.items()}


def homes(scores: Sequence[Score]) -> dict[str, str]:
    """Claim → its article."""
    return {v.claim.id: v.claim.article for s in scores for v in (s.a, s.b)}


def _left_over(s: Score, partners: Mapping[str, Collection[str]]) -> bool:
    """Whether neither has a partner in the other's article (``partners``: claim → the articles of its group)."""
    a, b = s.a.claim, s.b.claim
    apart = a.article != b.article and not s.difference and not s.bears("unlike_measure")
    return apart and b.article not in partners.get(a.id, ()) and a.article not in partners.get(b.id, ())


def _totals(scores: Sequence[Score]) -> Totals:
    """(claim, other article) → the scores of its pairs there, in rising order."""
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for s in scores:
        for place in _places(s):
            found[place].append(s.total)
    for own in found.values():
        own.sort()
    return found


def _articles(s: Score) -> frozenset[str]:
    return frozenset((s.a.claim.article, s.b.claim.article))


def _places(s: Score) -> tuple[tuple[str, str], tuple[str, str]]:
    return (s.a.claim.id, s.b.claim.article), (s.b.claim.id, s.a.claim.article)
