"""Pairs of claims worth scoring: all of a story, the likeliest few of each claim in an archive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from ...knowledge.printed import bare, kind, leaves_out, taken_for
from .rarity import Rarity
from .score import comparable
from .view import View, weighed
from .weights import REACH

SMALL_RUN = 400
COMMON_NUMBER = 24
Postings = Mapping[str, Sequence[int]]


def candidates(items: Sequence[View], rarity: Rarity) -> Iterator[tuple[View, View]]:
    """Pairs worth scoring: of one dimension and, in an archive, sharing a term that is not everywhere; each once.

    One number in two kinds of units that are taken for each other is worth it too.
    """
    small = len(items) <= SMALL_RUN
    blocks: dict[str, list[View]] = defaultdict(list)
    for item in items:
        blocks[item.dimension].append(item)
    for block in blocks.values():
        pairs = combinations(block, 2) if small else _likeliest(block, rarity)
        yield from ((a, b) for a, b in pairs if comparable(a, b))
    crossing = _across(items) if small else _turned(items)
    yield from ((a, b) for a, b in crossing if a.dimension != b.dimension and comparable(a, b))


def _across(items: Sequence[View]) -> Iterator[tuple[View, View]]:
    """Pairs of two dimensions whose units allow that they are one, in the order of the claims.

    Units are held against each other once and not for each pair of figures: hardly any two allow it.
    """
    printed: dict[Printed, list[int]] = defaultdict(list)
    for i, item in enumerate(items):
        if item.claim.kind == "quantity":
            printed[Printed(kind(item.claim), item.claim.unit, bare(item.claim))].append(i)
    found = [
        (min(i, j), max(i, j))
        for one, other in combinations(printed, 2)
        if one.kind != other.kind and one.may_be(other)
        for i, j in product(printed[one], printed[other])
    ]
    return ((items[i], items[j]) for i, j in sorted(found))


class Printed(NamedTuple):
    """What stands beside a number: the kind of unit, the unit, whether nothing says what is counted (``bare``)."""

    kind: str
    unit: str
    bare: bool

    def may_be(self, other: Printed) -> bool:
        """Whether a figure printed so may be one that is printed otherwise: a unit taken for another, or left out."""
        return taken_for(self.kind, other.kind) or leaves_out(self.unit, other.unit, self.bare != other.bare)


def _turned(items: Sequence[View]) -> Iterator[tuple[View, View]]:
    """Pairs that print one number; one that so many print tells nothing."""
    printed: dict[float, list[View]] = defaultdict(list)
    for item in items:
        if item.number is not None:
            printed[item.number].append(item)
    for own in printed.values():
        if len(own) <= COMMON_NUMBER:
            yield from combinations(own, 2)


def _likeliest(block: Sequence[View], rarity: Rarity) -> Iterator[tuple[View, View]]:
    """By the words of the own stretches: so many counterparts at most, none far below the best of the claim."""
    posting = _posting(block, rarity)
    chosen: list[tuple[int, ...]] = []
    for i, item in enumerate(block):
        overlap = _overlap(item, posting, rarity)
        overlap.pop(i, None)
        least = REACH["share"] * max(overlap.values(), default=0.0)
        likely = sorted((j for j in overlap if overlap[j] >= least), key=lambda j: (-overlap[j], j))
        chosen.append(tuple(sorted(likely[: int(REACH["candidates"])])))
        yield from ((block[j], item) for j in chosen[i] if j < i and i not in chosen[j])
    # A pair that its earlier claim chose, whatever the later one makes of it.
    yield from ((item, block[j]) for i, item in enumerate(block) for j in chosen[i] if j > i)


def _posting(block: Sequence[View], rarity: Rarity) -> Postings:
    """Term that is not everywhere → the places of the claims that bear it."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, item in enumerate(block):
        for term in item.own:
            if rarity.df[term] <= REACH["common"]:
                found[term].append(i)
    return dict(found)


def _overlap(item: View, posting: Postings, rarity: Rarity) -> dict[int, float]:
    """The place of each claim that shares a term with this one → how much the shared terms weigh."""
    found: dict[int, float] = defaultdict(float)
    for term, weight in weighed(item.own, 1.0).items():
        points = weight * rarity(term)
        for j in posting.get(term, ()):
            found[j] += points
    return found
