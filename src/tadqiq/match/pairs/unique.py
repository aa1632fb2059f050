"""Points for figures that stand alone: nothing else in the other article meets them, or measures what they measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...knowledge.vague import is_routine
from ..groups.linking import items, promising
from .evidence import NAMED
from .score import WORDS, Score
from .values import points
from .view import View
from .weights import THRESHOLD

# What stands for several where only one is asked for.
SEVERAL = ""
PERSON = "person"
Key = tuple[str, ...]
Only = Mapping[Key, str]


def reward_unique(scores: Sequence[Score]) -> None:
    """Points for pairs of two articles whose figures meet nothing else there, or are alone in what they measure."""
    item = items(promising(scores))
    values, measures = _value_partners(scores, item), _measure_bearers(scores, item)
    counted = _counts(scores)
    for s in scores:
        if s.across:
            _reward(s, values, measures, counted)
    _spare_the_met(scores)


def _spare_the_met(scores: Sequence[Score]) -> None:
    """A telling figure that meets its like in another article is none of that one's other figures misprinted.

    Nor are two figures of one article each other's, where both have their like elsewhere.
    """
    alike = [s for s in scores if s.across and "unique_value" in s.parts and s.context > 0]
    met = {place for s in alike for place in s.places}
    known = {claim for claim, _ in met}
    for s in scores:
        if "slip" in s.parts and not s.meets:
            both = known.issuperset((s.a.claim.id, s.b.claim.id))
            if both if not s.across else not met.isdisjoint(s.places):
                s.drop("slip")


def _reward(s: Score, values: Only, measures: Only, counted: Only) -> None:
    a, b = s.a.claim, s.b.claim
    if s.surprises and values[a.id, b.article] and values[b.id, a.article]:
        s.add([NAMED["unique_value"]])
    if _one_measure(s) and measures[_bearing(s.a)] and measures[_bearing(s.b)]:
        s.add([NAMED["unique_measure"]])
    elif _one_count(s) and any(
        counted[_counting(s.a, k)] and counted[_counting(s.b, k)] for k in s.a.counted & s.b.counted
    ):
        s.add([NAMED["unique_counted"]])


def _one_count(s: Score) -> bool:
    """Whether both count things of one name, about as many, and their own words say so; people come and go."""
    values = points(s.a.claim, s.b.claim)
    things = PERSON not in (s.a.claim.unit, s.b.claim.unit)
    alike = things and values is not None and max(values) <= THRESHOLD["counted"] * min(values)
    told = s.parts.get("own_words", 0.0) >= THRESHOLD["counted_told"]
    return alike and told and s.unopposed and not s.bears("unique_measure")


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


def _counts(scores: Sequence[Score]) -> Only:
    """(article, noun) → the one figure that counts it there, however often."""
    found: dict[Key, str] = {}
    for v in (v for s in scores for v in (s.a, s.b)):
        for noun in v.counted:
            _note(found, _counting(v, noun), str(v.claim.value))
    return found


def _counting(v: View, noun: str) -> Key:
    return v.claim.article, noun


def _bearing(v: View) -> Key:
    return v.claim.article, v.dimension, v.measures[0]


def _note(found: dict[Key, str], key: Key, id: str) -> None:
    """Keep an id unless another is kept there: then there are several."""
    if found.setdefault(key, id) != id:
        found[key] = SEVERAL
