"""Pairs of claims worth scoring: all of a story, the likeliest few of each claim in an archive."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from .features import View, weighed
from .rarity import Rarity
from .score import comparable
from .weights import REACH

SMALL_RUN = 400
Postings = Mapping[tuple[str, str], Sequence[int]]


def candidates(items: Sequence[View], rarity: Rarity) -> Iterator[tuple[View, View]]:
    """Pairs worth scoring: of one dimension and, in an archive, sharing a term that is not everywhere; each once."""
    small = len(items) <= SMALL_RUN
    pairs = _all(items) if small else _likeliest(items, rarity)
    return ((items[i], items[j]) for i, j in pairs if comparable(items[i], items[j]))


def _all(items: Sequence[View]) -> Iterator[tuple[int, int]]:
    """Every pair of one dimension, in order."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, item in enumerate(items):
        places[item.dimension].append(i)
    for i, item in enumerate(items):
        own = places[item.dimension]
        yield from ((i, j) for j in own[bisect_right(own, i) :])


def _likeliest(items: Sequence[View], rarity: Rarity) -> Iterator[tuple[int, int]]:
    """By the words of the own stretches: so many counterparts at most, none far below the best of the claim."""
    common = REACH["common"]
    terms = [{t: w for t, w in weighed(item.own, 1.0).items() if rarity.df[t] <= common} for item in items]
    posting = _posting(items, terms)
    chosen: list[frozenset[int]] = []
    for i, item in enumerate(items):
        overlap = _overlap(item, terms[i], posting, rarity)
        overlap.pop(i, None)
        least = REACH["share"] * max(overlap.values(), default=0.0)
        likely = sorted((j for j in overlap if overlap[j] >= least), key=lambda j: (-overlap[j], j))
        chosen.append(frozenset(likely[: int(REACH["candidates"])]))
        yield from ((j, i) for j in sorted(chosen[i]) if j < i and i not in chosen[j])
    # A pair that its earlier claim chose, whatever the later one makes of it.
    yield from ((i, j) for i, row in enumerate(chosen) for j in sorted(row) if j > i)


def _posting(items: Sequence[View], terms: Sequence[Mapping[str, float]]) -> Postings:
    """(dimension, term) → the places of the claims that bear it."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, (item, own) in enumerate(zip(items, terms, strict=True)):
        for term in own:
            found[item.dimension, term].append(i)
    return found


def _overlap(item: View, terms: Mapping[str, float], posting: Postings, rarity: Rarity) -> dict[int, float]:
    """The place of each claim that shares a term with this one → how much the shared terms weigh."""
    found: dict[int, float] = defaultdict(float)
    for term, weight in terms.items():
        points = weight * rarity(term)
        for j in posting[item.dimension, term]:
            found[j] += points
    return found
