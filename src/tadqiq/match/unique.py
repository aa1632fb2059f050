"""Points for figures that stand alone: nothing else in the other article meets them, or measures what they measure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..knowledge.vague import is_routine
from .linking import items
from .score import WORDS, Score
from .weights import EVIDENCE, THRESHOLD

Bearers = defaultdict[tuple[str, str], set[str]]


def reward_unique(scores: Sequence[Score]) -> None:
    """Points for pairs of two articles whose figures meet nothing else there, or are alone in what they measure."""
    item = items(scores)
    values, measures = _value_partners(scores, item), _measure_bearers(scores, item)
    for s in scores:
        if s.a.claim.article != s.b.claim.article:
            _reward(s, values, measures)


def _reward(s: Score, values: Bearers, measures: Bearers) -> None:
    a, b = s.a, s.b
    alone = s.surprises and len(values[a.claim.id, b.claim.article]) == len(values[b.claim.id, a.claim.article]) == 1
    if a.measures and b.measures and a.measures[0] == b.measures[0]:
        told = s.counts(WORDS)
        dated = a.claim.kind == "date" and s.bears("same_story") and not is_routine(a.measures[0])
        keys = [(v.claim.article, f"{v.dimension} {v.measures[0]}") for v in (a, b)]
        known = told >= THRESHOLD["told"] or dated
        only = known and all(len(measures[key]) <= 1 for key in keys)
    else:
        only = False
    s.add((name, EVIDENCE[name]) for name, found in (("unique_value", alone), ("unique_measure", only)) if found)


def _value_partners(scores: Sequence[Score], item: Mapping[str, str]) -> Bearers:
    """(claim, other article) → what there meets its figure, repeats counted once."""
    partners: Bearers = defaultdict(set)
    for s in (s for s in scores if s.surprises):
        for one, other in ((s.a.claim, s.b.claim), (s.b.claim, s.a.claim)):
            partners[one.id, other.article].add(item.get(other.id, other.id))
    return partners


def _measure_bearers(scores: Sequence[Score], item: Mapping[str, str]) -> Bearers:
    """(article, dimension and measure) → the figures there that state it, repeats counted once."""
    bearers: Bearers = defaultdict(set)
    for id, v in {v.claim.id: v for s in scores for v in (s.a, s.b)}.items():
        if v.measures:
            bearers[v.claim.article, f"{v.dimension} {v.measures[0]}"].add(item.get(id, id))
    return bearers
