"""How telling words are in this run, how alike two claims' words are, and which articles tell one story."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...knowledge.vague import is_vague
from .view import LIKENESS, View, weighed
from .weights import EVIDENCE, REACH, THRESHOLD

CROSS_LANGUAGE = LIKENESS - {"w"}
STORY = ("c", "n", "m")
WORDS_KEPT = 4_000
# A dimension of no claim of the run, but of a year told in passing.
NEVER_MET = "same_dimension", 0.0


class Vector(NamedTuple):
    """Weighted terms and the square of their norm."""

    terms: Mapping[str, float]
    square: float


class Words(NamedTuple):
    """Term → its weight in the own stretch, in the rest of the sentence and anywhere; the squares of the norms."""

    weights: Mapping[str, tuple[float, float, float]]
    squares: tuple[float, float, float]


class Likeness(NamedTuple):
    """How alike two claims' words are: of the own stretches, of the sentences, of all around."""

    own: float
    sentence: float
    topic: float


class Rarity:
    """How telling each term is: the rarer among the claims of this run, the more (inverse document frequency)."""

    def __init__(self, items: Sequence[View]) -> None:
        self.count = max(len(items), 1)
        self.df: Counter[str] = Counter(
            itertools.chain.from_iterable({*item.own, *item.sentence, *item.topic} for item in items)
        )
        kinds = Counter(item.dimension for item in items)
        rare = {name: min(max(math.log(self.count / times) - 1, 0.0), 3.0) for name, times in kinds.items()}
        self._dimensions = {name: ("same_dimension", EVIDENCE["same_dimension"] * rare[name]) for name in rare}
        self._weights: dict[str, float] = {}
        self._words: tuple[dict[str, Words], dict[str, Words]] = ({}, {})

    def dimension(self, name: str) -> tuple[str, float]:
        """The evidence that two claims are of this dimension: two lengths tell more than two amounts of money."""
        return self._dimensions.get(name, NEVER_MET)

    def __call__(self, term: str) -> float:
        """The weight of a term, greater the fewer claims bear it."""
        weight = self._weights.get(term)
        if weight is None:
            rare = math.log(1 + self.count / (1 + self.df[term]))
            weight = rare * REACH["vague"] if term[0] == "c" and is_vague(term) else rare
            self._weights[term] = weight
        return weight

    def share(self, term: str) -> float:
        """The weight of a term as a share of what one of only two claims weighs, whatever the size of the run."""
        return self(term) / math.log(1 + self.count / 3)

    def likeness(self, a: View, b: View) -> Likeness:
        """How alike the words of two claims are, by nearness and rarity.

        Across languages only the kinds that mean the same in both count.
        """
        known = self._words[a.language == b.language]
        one = known.get(a.claim.id) or self._weighed(a, known)
        other = known.get(b.claim.id) or self._weighed(b, known)
        return alike(one, other)

    def _weighed(self, item: View, known: dict[str, Words]) -> Words:
        if len(known) >= WORDS_KEPT:
            # In an archive the pairs of one story follow each other: few are wanted twice.
            known.clear()
        found = known[item.claim.id] = self._words_of(item, LIKENESS if known is self._words[True] else CROSS_LANGUAGE)
        return found

    def _words_of(self, item: View, kinds: Collection[str]) -> Words:
        own, sentence, topic = weighed(item.own, 1.0), weighed(item.sentence, REACH["sentence"]), _topic(item.topic)
        weights: dict[str, tuple[float, float, float]] = {}
        owns = sentences = all_ = 0.0
        known = self._weights
        for term in {**topic, **sentence, **own}:
            if term[0] not in kinds:
                continue
            rare = known[term] if term in known else self(term)
            near, around = own.get(term, 0.0), sentence.get(term, 0.0)
            if not (near or around):
                # Most stand around the sentence alone.
                most = rare * topic[term]
            else:
                most = rare * max(near, around, topic.get(term, 0.0))
                near, around = rare * near, rare * around
                owns += near * near
                sentences += around * around
            weights[term] = near, around, most
            all_ += most * most
        # Put in order once, so that the sums of each of its pairs come out the same in every run.
        return Words({term: weights[term] for term in sorted(weights)}, (owns, sentences, all_))


@lru_cache(maxsize=100)
def _topic(terms: tuple[str, ...]) -> dict[str, float]:
    """The terms of an article's topic with their weights; its claims share them."""
    return weighed(terms, REACH["topic"])


def alike(a: Words, b: Words) -> Likeness:
    """How alike two claims' words are; sentences also by what one says beside its figure and the other around it."""
    if len(a.weights) > len(b.weights):
        a, b = b, a
    own = crossed = turned = sentence = topic = 0.0
    there = b.weights
    for term, (near, around, most) in a.weights.items():
        if term in there:
            beside, about, best = there[term]
            topic += most * best
            if (near or around) and (beside or about):
                own += near * beside
                crossed += near * about
                turned += around * beside
                sentence += around * about
    (x, y, z), (u, v, w) = a.squares, b.squares
    told = max(_cosine(crossed, x * v), _cosine(turned, y * u), _cosine(sentence, y * v))
    return Likeness(_cosine(own, x * u), told, _cosine(topic, z * w))


def _cosine(dot: float, squares: float) -> float:
    """Cosine of two weighted term sets from their product and their squares, shrunk where there is little to compare.

    0 where they share nothing; two sets that share all of two common words are not alike yet.
    """
    return dot / (math.sqrt(squares) + REACH["shrink"]) if dot else 0.0


class Stories:
    """Which articles tell one story: they share names and the words of their figures' surroundings."""

    def __init__(self, items: Sequence[View], rarity: Rarity) -> None:
        terms: dict[str, dict[str, None]] = {}
        for item in items:
            # All terms of an article before any is weighed: its claims share most of them.
            terms.setdefault(item.claim.article, {}).update(dict.fromkeys((*item.topic, *item.sentence, *item.own)))
        words = {id: {t: rarity(t) for t in own if t[0] in STORY} for id, own in terms.items()}
        self._vectors = {id: Vector(own, sum(w * w for w in own.values())) for id, own in words.items()}
        self._related: dict[tuple[str, str], bool] = {}

    def related(self, a: str, b: str) -> bool:
        """Whether two articles, named by their ids, tell one story; an article is no story with itself."""
        found = self._related.get((a, b))
        if found is None:
            one, other = (self._vectors[id] for id in sorted((a, b)))
            alike = a != b and likeness(one, other) >= THRESHOLD["related"]
            found = self._related[a, b] = alike
        return found


def likeness(a: Vector, b: Vector) -> float:
    """How alike two weighted term sets are."""
    small, large = (a.terms, b.terms) if len(a.terms) <= len(b.terms) else (b.terms, a.terms)
    dot = 0.0
    for term in small:
        if term in large:
            dot += small[term] * large[term]
    return _cosine(dot, a.square * b.square)
