"""The groups that grow along the surest pairs: average linkage, and vetoes."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from ..pairs.score import Score, key
from ..pairs.weights import THRESHOLD
from .linking import TELLING, contradicts_itself, outweighed

# What the figures themselves say for a pair.
FIGURES = ("same_value", "slip", "same_print")


def pairs(scores: Sequence[Score]) -> dict[tuple[str, str], Score]:
    """The pairs by their claims."""
    return {key(s.a.claim.id, s.b.claim.id): s for s in scores}


def union(
    links: Sequence[Score], by_pair: Mapping[tuple[str, str], Score], home: Mapping[str, str] | None = None
) -> list[list[str]]:
    """Join along the links unless claims of the result are known to differ or the two sides are unlike on the whole.

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


def _recurs(s: Score) -> bool:
    """Whether two articles print one telling figure, perhaps misprinted: a third claim worded otherwise bars it not.

    Of 44 such links that only another measure, part or time of a third claim stood against, 37 were of one thing.
    """
    telling = s.counts(FIGURES) >= THRESHOLD["recurs_figure"] and s.total >= THRESHOLD["recurs"]
    return telling and s.across and s.a.claim.kind != "date"


def _alike(link: Score, across: Sequence[Score | None], dated: bool) -> bool:
    """Whether no pair across the two groups of a link is barred and their pairs score enough on average.

    ``dated``: days told in passing were never held side by side; they say nothing for the groups or against them. What
    a third claim is known to differ in does not outweigh that a telling figure recurs, nor that a toll of one day
    stands against another of that day, however many still tell the one a day later.
    """
    recurs, moment = _recurs(link), link.a.as_of == link.b.as_of
    scored = [s for s in across if s is not None]
    if any(
        _barred(s) and not (recurs and s.across and s.difference) and not (moment and _counts_on(s)) for s in scored
    ):
        return False
    return sum([s.total for s in scored]) / (len(scored) if dated else len(across)) >= THRESHOLD["mean"]


def _counts_on(s: Score) -> bool:
    """Whether nothing but the days on which two articles tell a running count keeps their claims apart."""
    return s.across and s.difference == "period" and s.total >= THRESHOLD["spared"]


def _barred(s: Score) -> bool:
    """Whether two claims may never share a group: a known difference, or rivals within one article.

    A telling figure that two articles print is one, however a third that states it too seems to differ from one.
    """
    if s.told:
        return False
    a, b = s.a.claim, s.b.claim
    rivals = a.article == b.article and not s.meets and not contradicts_itself(s)
    differs = bool(s.difference) and not (s.meets and s.bits >= TELLING) and not outweighed(s) and not _spared(s)
    return differs or s.total < THRESHOLD["barred"] or rivals


def _spared(s: Score) -> bool:
    """Whether the time or a part that one of them names costs enough already: a third claim may yet join both.

    That one looks like the other misprinted is no evidence here: what they are told of must make up for it.
    """
    told = s.difference == "period" and s.bears("other_period")
    sided = s.difference == "part" and s.bears("one_sided_part") and not s.bears("other_role")
    return s.across and (told or sided) and s.total - s.parts.get("slip", 0.0) >= THRESHOLD["spared"]
