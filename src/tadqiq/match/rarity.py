"""How telling words are in this run, how alike two claims' words are, and which articles tell one story."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..knowledge.vague import is_vague
from .features import LIKENESS, View, weighed
from .weights import REACH, THRESHOLD

CROSS_LANGUAGE = ("c", "n", "p", "d", "s")
STORY = ("c", "n", "m")
VECTORS_KEPT = 20_000


class Vector(NamedTuple):
    """Weighted terms and the square of their norm."""

    terms: Mapping[str, float]
    square: float


class Vectors(NamedTuple):
    """The vectors of its own stretch, of the rest of its sentence and of all its terms; ``said``: in the first two."""

    own: Vector
    sentence: Vector
    terms: Vector
    said: frozenset[str]


class Rarity:
    """How telling each term is: the rarer among the claims of this run, the more (inverse document frequency)."""

    def __init__(self, items: Sequence[View]) -> None:
        self.count = max(len(items), 1)
        self.df: Counter[str] = Counter(
            itertools.chain.from_iterable({*item.own, *item.sentence, *item.topic} for item in items)
        )
        kinds = Counter(item.dimension for item in items)
        self._dimensions = {name: math.log(self.count / times) for name, times in kinds.items()}
        self._weights: dict[str, float] = {}
        self._vectors: tuple[dict[str, Vectors], dict[str, Vectors]] = ({}, {})

    def dimension(self, name: str) -> float:
        """How telling it is that two claims are of this dimension: two lengths more than two amounts of money."""
        return self._dimensions[name]

    def __call__(self, term: str) -> float:
        """The weight of a term, greater the fewer claims bear it."""
        weight = self._weights.get(term)
        if weight is None:
            rare = math.log(1 + self.count / (1 + self.df[term]))
            weight = rare * REACH["vague"] if term[0] == "c" and is_vague(term) else rare
            self._weights[term] = weight
        return weight

    def vectors(self, item: View, *, one_language: bool) -> Vectors:
        """The terms of each level that can meet, weighed by nearness and rarity.

        Across languages only the kinds that mean the same in both can.
        """
        known = self._vectors[one_language]
        found = known.get(item.claim.id)
        if found is None:
            if len(known) >= VECTORS_KEPT:
                # In an archive the pairs of one story follow each other: few are wanted twice.
                known.clear()
            kinds = LIKENESS if one_language else CROSS_LANGUAGE
            levels = weighed(item.own, 1.0), weighed(item.sentence, REACH["sentence"]), item.terms
            own, sentence, terms = (self._vector(terms, kinds) for terms in levels)
            said = frozenset((*own.terms, *sentence.terms))
            found = known[item.claim.id] = Vectors(own, sentence, terms, said)
        return found

    def _vector(self, terms: Mapping[str, float], kinds: tuple[str, ...]) -> Vector:
        weighed = {t: w * self(t) for t, w in terms.items() if t[0] in kinds}
        return Vector(weighed, sum(w * w for w in weighed.values()))


class Stories:
    """Which articles tell one story: they share names and the words of their figures' surroundings."""

    def __init__(self, items: Sequence[View], rarity: Rarity) -> None:
        words: dict[str, dict[str, float]] = {}
        for item in items:
            own = words.setdefault(item.claim.article, {})
            told = itertools.chain(item.topic, item.sentence, item.own)
            own.update({t: rarity(t) for t in told if t[0] in STORY})
        self._vectors = {id: Vector(own, sum(w * w for w in own.values())) for id, own in words.items()}
        self._related: dict[tuple[str, str], bool] = {}

    def related(self, a: str, b: str) -> bool:
        """Whether two articles, named by their ids, tell one story; an article is no story with itself."""
        one, other = pair = (a, b) if a < b else (b, a)
        found = self._related.get(pair)
        if found is None:
            alike = one != other and likeness(self._vectors[one], self._vectors[other]) >= THRESHOLD["related"]
            found = self._related[pair] = alike
        return found


def likeness(a: Vector, b: Vector) -> float:
    """Cosine of two weighted term sets, shrunk where there is little to compare.

    0 where either side has no term; two sets that share all of two common words are not alike yet.
    """
    small, large = (a.terms, b.terms) if len(a.terms) <= len(b.terms) else (b.terms, a.terms)
    if large.keys().isdisjoint(small):
        return 0.0
    dot = 0.0
    for term in small:
        if term in large:
            dot += small[term] * large[term]
    return dot / (math.sqrt(a.square * b.square) + REACH["shrink"])
