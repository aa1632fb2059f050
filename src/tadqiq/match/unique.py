"""Points for figures that stand alone: nothing else in the other article meets them, or measures what they measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..knowledge.vague import is_routine
from .evidence import NAMED
from .features import View
from .linking import items, promising
from .score import WORDS, Score
from .weights import THRESHOLD

# What stands for several where only one is asked for.
SEVERAL = ""
Key = tuple[str, ...]
Only = Mapping[Key, str]


def reward_unique(scores: Sequence[Score]) -> None:
    """Points for pairs of two articles whose figures meet nothing else there, or are alone in what they measure."""
    item = items(promising(scores))
    values, measures = _value_partners(scores, item), _measure_bearers(scores, item)
    for s in scores:
        if s.across:
            _reward(s, values, measures)


def _reward(s: Score, values: Only, measures: Only) -> None:
    a, b = s.a.claim, s.b.claim
    if s.surprises and values[a.id, b.article] and values[b.id, a.article]:
        s.add([NAMED["unique_value"]])
    if _one_measure(s) and measures[_bearing(s.a)] and measures[_bearing(s.b)]:
        s.add([NAMED["unique_measure"]])


def _one_measure(s: Score) -> bool:
    """Whether both state one measure first, and something else links them."""
    a, b = s.a.measures, s.b.measures
    if not a or not b or a[0] != b[0]:
        return False
    dated = s.a.claim.kind == "date" and s.bears("same_story") and not is_routine(a[0])
    return dated or s.counts(WORDS) >= THRESHOLD["told"]


def _value_partners(scores: Sequence[Score], item: Mapping[str, str]) -> Only:
    """(claim, other article) → the one figure there that meets its own, repeats counted once."""
    found: dict[Key, str] = {}
    for s in (s for s in scores if s.surprises):
        for one, other in ((s.a.claim, s.b.claim), (s.b.claim, s.a.claim)):
            _note(found, (one.id, other.article), item.get(other.id, other.id))
    return found


def _measure_bearers(scores: Sequence[Score], item: Mapping[str, str]) -> Only:
    """(article, dimension, measure) → the one figure there that states it, repeats counted once."""
    found: dict[Key, str] = {}
    # Each figure once, however many pairs it has.
    for id, v in {v.claim.id: v for s in scores for v in (s.a, s.b) if v.measures}.items():
        _note(found, _bearing(v), item.get(id, id))
    return found


def _bearing(v: View) -> Key:
    return v.claim.article, v.dimension, v.measures[0]


def _note(found: dict[Key, str], key: Key, id: str) -> None:
    """Keep an id unless another is kept there: then there are several."""
    if found.setdefault(key, id) != id:
        found[key] = SEVERAL
