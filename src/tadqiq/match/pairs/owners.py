"""Whose figure it is: of several figures of a kind in one sentence each has an owner, a holder or a class of its own.

Outlets that mix up the shares of two partners tell the same figures of the same thing; all that differs is who holds
which. A term that stands nearer to one figure of a sentence than to all others of its kind is part of that one's owner,
be it a name, a noun or an adjective, before the figure or behind it. Two such lists are compared owner by owner.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from ...knowledge.vague import is_vague
from ...knowledge.vocabulary import measure
from .rarity import Rarity
from .score import Score
from .values import meet
from .view import View, weighed
from .weights import EVIDENCE, REACH

Owner = Mapping[str, float]
Pairing = Mapping[str, str]
# Figures of a sentence that have no owners of their own: one amount told twice, and the ends of a movement.
ONE_AMOUNT = ("equivalent", "alternative", "range_with", "change_of")
MOVED = ("from", "to", "change")
# Plain words are mostly verbs, and a property ("capacity") is what is measured.
NAMING = "ncp"
SHARE, WHOLE, PARTNERS = "%", 100, 2
NUMBERS = frozenset(("count", "share", "area"))
PAIRINGS_KEPT = 20_000


class Common(NamedTuple):
    """What two owners have in common, by weight: all in all, and by names alone."""

    terms: float
    names: float

    def of(self, by_name: bool) -> float:
        """One of the two."""
        return self.names if by_name else self.terms


NOTHING = Common(0, 0)


class List(NamedTuple):
    """A figure with those beside it in its sentence, itself first, and the ids of all of them in order."""

    figures: tuple[View, ...]
    ids: tuple[str, ...]


def tell_owners(scores: Sequence[Score], items: Sequence[View], rarity: Rarity) -> None:
    """Adds to each pair of two articles what the owners of its figures say for it or against it."""
    lists = _Lists(items, rarity)
    for s in scores:
        # Five cities and 14,500 homes are no two versions of what one owner has.
        if s.across and not s.bears("far") and lists.listed(s) and (name := lists.compare(s)):
            s.add([(name, EVIDENCE[name])])
            if name == "same_owner" and not s.meets and s.grown:
                # Each article gives the other's figure to somebody else: no count grows to that.
                s.difference = ""


class _Lists:
    """The figures beside each figure in its sentence, and the owner of each."""

    def __init__(self, items: Sequence[View], rarity: Rarity) -> None:
        self._rarity = rarity
        self._beside = {item.claim.id: found for item, found in _beside(items) if found}
        self._lists: dict[str, List] = {}
        self._owners: dict[str, Owner] = {}
        self._pairings: dict[tuple[tuple[str, ...], tuple[str, ...]], Pairing] = {}

    def listed(self, s: Score) -> bool:
        """Whether one of two figures has others beside it."""
        return s.a.claim.id in self._beside or s.b.claim.id in self._beside

    def compare(self, s: Score) -> str:
        """The piece of evidence that the owners of two figures are, "" where they say nothing."""
        a, b = s.a.claim.id, s.b.claim.id
        left, right = self._list(s.a), self._list(s.b)
        pairs = self._pairing(left, right)
        if pairs.get(a) == b:
            told = len(pairs) > 1 if s.meets else _moved(left.figures, right.figures)
            return "same_owner" if told else ""
        elsewhere = (a in pairs) + (b in pairs.values())
        if elsewhere == 2:
            return "other_owner"
        alone = len(left.figures) == 1 or len(right.figures) == 1
        return "owner_beside" if elsewhere and (alone or len(pairs) > 1) else ""

    def _list(self, item: View) -> List:
        """A figure and those beside it."""
        found = self._lists.get(item.claim.id)
        if found is None:
            figures = (item, *self._beside.get(item.claim.id, ()))
            found = self._lists[item.claim.id] = List(figures, tuple(sorted([v.claim.id for v in figures])))
        return found

    def _pairing(self, left: List, right: List) -> Pairing:
        """Which figure of one list has the owner of which of the other, where that is clear on both sides."""
        key = left.ids, right.ids
        if key not in self._pairings:
            if len(self._pairings) >= PAIRINGS_KEPT:
                # The pairs of two sentences follow each other: few are wanted twice.
                self._pairings.clear()
            common = {(x.claim.id, y.claim.id): self._common(x, y) for x in left.figures for y in right.figures}
            self._pairings[key] = _clear(common)
        return self._pairings[key]

    def _common(self, a: View, b: View) -> Common:
        """How much two owners have in common."""
        one, other = self._owner(a), self._owner(b)
        shared = [(term, min(weight, other[term])) for term, weight in one.items() if term in other]
        if not shared:
            return NOTHING
        return Common(sum([w for _, w in shared]), sum([w for term, w in shared if term[0] == "n"]))

    def _owner(self, item: View) -> Owner:
        """The terms that no other figure of the sentence stands as near to, by nearness and rarity (1 at the most)."""
        id = item.claim.id
        if id not in self._owners:
            others = [weighed(o.own, 1.0) for o in self._beside.get(id, ())]
            named = {t: w for t, w in weighed(item.own, 1.0).items() if _names(t, item.dimension)}
            mine = {t: w for t, w in named.items() if all(w > other.get(t, 0.0) for other in others)}
            self._owners[id] = {t: w * self._telling(t) for t, w in mine.items()}
        return self._owners[id]

    def _telling(self, term: str) -> float:
        """How telling a term is by its rarity; a name tells one owner from another however often a story says it."""
        share = self._rarity.share(term)
        return max(share, REACH["owner_name"]) if term[0] == "n" else share


@cache
def _names(term: str, dimension: str) -> bool:
    """Whether a term can name an owner: a name, a thing, people, a part of the whole or an amount that has a share."""
    if term[0] == "m":
        dimensions = measure(term[2:]).dimensions
        if dimension == "share" and dimensions and "share" not in dimensions:
            return True
        return measure(term[2:]).thing or ("count" in dimensions and NUMBERS.issuperset(dimensions))
    return term[0] in NAMING and not (term[0] == "c" and is_vague(term))


def _clear(common: Mapping[tuple[str, str], Common]) -> Pairing:
    """The pairs that have enough in common, and much more than either has with any other.

    Where they share names, names alone are asked of the others: the terminal that two partners own is neither's.
    """
    found = {}
    for (x, y), own in common.items():
        rivals = [other for (p, q), other in common.items() if (p == x) != (q == y)]
        by_name = own.names >= REACH["owner"]
        weight, rival = own.of(by_name), max((other.of(by_name) for other in rivals), default=0.0)
        if weight >= REACH["owner"] and weight > REACH["owner_clear"] * rival:
            found[x] = y
    return found


def _beside(items: Sequence[View]) -> Iterator[tuple[View, list[View]]]:
    """Each figure with those of its dimension in its sentence; by how much something grew stands apart."""
    lists: dict[tuple[str, int, str, bool], list[View]] = defaultdict(list)
    for item in items:
        claim = item.claim
        lists[
            claim.article, claim.sentence.start, item.dimension, claim.role == "change" and claim.unit != SHARE
        ].append(item)
    for members in lists.values():
        yield from ((item, [other for other in members if _may_differ(item, other)]) for item in members)


def _may_differ(a: View, b: View) -> bool:
    """Whether two figures of a sentence may be those of two owners."""
    roles = a.claim.role, b.claim.role
    if a is b or a.claim.kind == "date" or "total" in roles or (roles[0] in MOVED and roles[1] in MOVED):
        return False
    ties = (tie.partition(":") for tie in a.claim.ties)
    return not any(kind in ONE_AMOUNT and other == b.claim.id for kind, _, other in ties)


def _moved(left: Sequence[View], right: Sequence[View]) -> bool:
    """Whether the first figure of each list stands in the other list too, where it is somebody else's."""
    there, here = (_elsewhere(x, y) for x, y in ((left, right), (right, left)))
    return (there and here) or (there and _leaves(left, right)) or (here and _leaves(right, left))


def _elsewhere(left: Sequence[View], right: Sequence[View]) -> bool:
    return any(meet(left[0].claim, other.claim) for other in right[1:])


def _leaves(left: Sequence[View], right: Sequence[View]) -> bool:
    """Whether a lone share leaves just what the other article gives its holder: 64 % against 36 % and 64 %."""
    shares = [v.claim.value for v in (left[0], right[0]) if v.claim.unit == SHARE and v.claim.value]
    return len(left) == 1 and len(shares) == PARTNERS and math.isclose(sum(shares), WHOLE)
