"""The groups that grow along the surest pairs: average linkage."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from ..pairs.score import Score, key
from ..pairs.weights import THRESHOLD
from .linking import contradicts_itself, outweighed


def pairs(scores: Sequence[Score]) -> dict[tuple[str, str], Score]:
    """The pairs by their claims."""
    return {key(s.a.claim.id, s.b.claim.id): s for s in scores}


def union(
    links: Sequence[Score], by_pair: Mapping[tuple[str, str], Score], home: Mapping[str, str] | None = None
) -> list[list[str]]:
    """Join along the links unless the two sides are unlike on the whole.

    ``home``, each claim's article, is given at the last look: then days that were never held side by side say nothing
    about two groups any more.
    """
    group: dict[str, list[str]] = {}
    for s in links:
        a, b = group.setdefault(s.a.claim.id, [s.a.claim.id]), group.setdefault(s.b.claim.id, [s.b.claim.id])
        if a is b:
            continue
        across = list(itertools.product(a, b))
        # Of one article only days that do not meet were never held side by side: it tells two of them.
        dated = home if s.a.claim.kind == "date" else None
        twice = dated is not None and any(dated[x] == dated[y] and key(x, y) not in by_pair for x, y in across)
        if not (s.told or (not twice and _alike(s, [by_pair.get(key(*p)) for p in across], dated is not None))):
            continue
        a.extend(b)
        for member in b:
            group[member] = a
    unique = {id(members): sorted(members) for members in group.values() if len(members) > 1}
    return sorted(unique.values())


def _alike(link: Score, across: Sequence[Score | None], dated: bool) -> bool:
    """Whether the pairs across two groups score enough on average, more where an article then has two figures in one.

    ``dated``: days told in passing were never held side by side; they say nothing for the groups or against them. That
    something known differs has cost a pair its points already: as a veto of any third claim it barred more that is one
    thing than it kept apart. But two days of one article are of two events and its figures of two times two figures;
    and counts of two days are an old and a new one, unless the link is of one day, however many still tell the older.
    """
    scored = [s for s in across if s is not None]
    rivals = [s for s in scored if _rivals(s)]
    timed = any(s.a.claim.kind == "date" or s.bears("other_period") for s in rivals)
    if timed or any(_of_two_times(s, link) for s in scored):
        return False
    least = THRESHOLD["mean_rivals" if rivals else "mean"]
    return sum([s.total for s in scored]) / (len(scored) if dated else len(across)) >= least


def _of_two_times(s: Score, link: Score) -> bool:
    """Whether two figures that do not meet count what grows, by two days, and nothing says that one is a slip."""
    anew = link.a.as_of != link.b.as_of
    return anew and not s.told and not s.meets and s.grown and not (outweighed(s) or s.bears("slip"))


def _rivals(s: Score) -> bool:
    """Whether one article tells both figures and does not contradict itself."""
    a, b = s.a.claim, s.b.claim
    return a.article == b.article and not s.told and not s.meets and not contradicts_itself(s)
