"""Whether a conflict is borne by what links its claims, or may only show that they are about different things."""

from __future__ import annotations

from itertools import product

from ...knowledge.printed import one_count, same_number
from ...model import Claim, Pair
from ..evidence import Evidence
from .at_odds import at_odds
from .distance import SLIPS, UNLIKE, digits, distance_of

LINKS = frozenset(("same_measure", "same_entity", "company"))
UNSAID = frozenset(
    ("left_over", "same_dimension", "same_story", "topic_words", "same_value", "unique_value", "seldom_met")
)
MEASURED = frozenset(("same_measure", "measure_nearby", "measure_family", "same_event", "same_entity", "company"))
NAMING = "mcnw"
SMALL = 2  # digits of a number that recurs by chance
# Distances of figures that share a digit or two, or are a power of ten apart.
LIKENED = ("slip", "slip_share", "scale_word", "tenfold", "year")


def supported(evidence: Evidence, pairs: tuple[Pair, ...], odd: tuple[Claim, ...], rest: tuple[Claim, ...]) -> bool:
    """Whether enough besides the figures links the two sides; the further apart they are, the more is wanted.

    Groups without recorded pairs (made by hand, or confirmed by a person) are taken as they are.
    """
    if not pairs:
        return True
    across = _across(pairs, odd, rest)
    linking = max((linked(evidence, p) for p in across), default=0.0)
    if any(name == "same_owner" for pair in across for name, _ in pair.evidence):
        # One side gives to another owner what the other side gives to this one.
        swapped: float = evidence.setting("maybe_conflict", "swapped")
        return linking >= swapped
    if across and all(_counting_others(p) or _moves_only(evidence, p) for p in across):
        return False
    distance = distance_of(odd, rest)
    if across and distance == "day" and not any(_said_in_common(evidence, p) for p in across):
        return False
    if across and all(_two_measures(evidence, p) for p in across):
        return False
    if all(at_odds(evidence, a, b, distance in SLIPS) for a, b in product(odd, rest)):
        return False
    least: float = evidence.setting("maybe_conflict", distance)
    if distance in LIKENED:
        # That both were left over made them a pair; digits that chance likens need something said in common.
        linking = max((linked(evidence, p, ("left_over",)) for p in across), default=0.0)
    if distance not in UNLIKE:
        return linking >= least
    return any(told(evidence, p) and linked(evidence, p, ("left_over",)) >= least for p in across)


def _counting_others(pair: Pair) -> bool:
    """Whether two counts say that they count different things, and state no measure in common."""
    names = {name for name, _ in pair.evidence}
    return "other_counted" in names and "same_measure" not in names


def _said_in_common(evidence: Evidence, pair: Pair) -> bool:
    """Whether two days are near each other, one slip apart, or linked by more than that both were left over."""
    least: float = evidence.setting("maybe_conflict", "dated")
    return sum(weight for name, weight in pair.evidence if name not in UNSAID and weight > 0) >= least


def _two_measures(evidence: Evidence, pair: Pair) -> bool:
    """Whether one small number is printed of two measures in two units: a road 14 metres wide, a town 14 km away."""
    a, b = evidence.claims[pair.a], evidence.claims[pair.b]
    named = bool(a.measure and b.measure) and a.measure != b.measure and not one_count(a, b)
    return named and same_number(a, b) and len(digits(a)) <= SMALL and MEASURED.isdisjoint(dict(pair.evidence))


def _moves_only(evidence: Evidence, pair: Pair) -> bool:
    """Whether two changes have nothing in common but to have gone the same way: shares up 18 %, a rate up 1.8 %."""
    a, b = evidence.claims[pair.a], evidence.claims[pair.b]
    if not a.role == b.role == "change" or not LINKS.isdisjoint(dict(pair.evidence)):
        return False
    said, also = ({t for t in (*c.clause, *c.sentence_terms) if t[0] in NAMING} for c in (a, b))
    return bool(said and also) and said.isdisjoint(also)


def _across(pairs: tuple[Pair, ...], odd: tuple[Claim, ...], rest: tuple[Claim, ...]) -> list[Pair]:
    """The pairs of one figure of either side."""
    left, right = {c.id for c in odd}, {c.id for c in rest}
    return [p for p in pairs if (p.a in left and p.b in right) or (p.b in left and p.a in right)]


def told(evidence: Evidence, pair: Pair) -> bool:
    """Whether words or names link two figures that are merely different: one measure alone may be of two things."""
    wordless = {*evidence.setting("maybe_conflict", "figures"), *evidence.setting("maybe_conflict", "wordless")}
    least: float = evidence.setting("maybe_conflict", "told")
    return sum(weight for name, weight in pair.evidence if name not in wordless and weight > 0) >= least


def linked(evidence: Evidence, pair: Pair, without: tuple[str, ...] = ()) -> float:
    """The evidence of a pair that is not of the figures alone; a telling measure that both state speaks loudest."""
    figures = {*evidence.setting("maybe_conflict", "figures"), *without}
    own = [(name, weight) for name, weight in pair.evidence if name not in figures]
    least, bonus = (evidence.setting("maybe_conflict", key) for key in ("specific", "bonus"))
    specific = any(name == "same_measure" and weight >= least for name, weight in own)
    units = {evidence.claims[c].unit for c in (pair.a, pair.b)}
    sure = specific and len(units) == 1 and all(weight >= 0 for _, weight in own)
    return sum(weight for _, weight in own) + (bonus if sure else 0.0)
