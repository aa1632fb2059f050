"""Whether a conflict is borne by what links its claims, or may only show that they are about different things."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from ...model import Claim, Pair
from ..arithmetic.interval_math import gap
from ..arithmetic.one_scale import on_one_scale
from ..evidence import Evidence
from .at_odds import at_odds
from .distance import SLIPS, UNLIKE, digits, distance_of
from .unlike import in_all, of_one_article, of_others, of_two_things

UNSAID = frozenset(
    ("left_over", "same_dimension", "same_story", "topic_words", "same_value", "unique_value", "seldom_met")
)
# How many times apart the figures of two owners may be that one text gives to the other.
SWAPPED = 5.0
# Distances of figures that bear the same digits in another order or at another scale.
DIGITS = ("digits", "slip", "slip_share")
# Distances of figures that share a digit or two, or are a power of ten apart.
LIKENED = ("slip", "slip_share", "scale_word", "tenfold", "year")


def supported(evidence: Evidence, pairs: tuple[Pair, ...], odd: tuple[Claim, ...], rest: tuple[Claim, ...]) -> bool:
    """Whether enough besides the figures links the two sides; the further apart they are, the more is wanted.

    Groups without recorded pairs (made by hand, or confirmed by a person) are taken as they are.
    """
    if not pairs:
        return True
    across = _across(pairs, odd, rest)
    # An order of magnitude ("thousands") links nothing: what it is of is no figure gone astray.
    across = [p for p in across if not _vague(evidence, p)] or across
    linking = max((linked(evidence, p) for p in across), default=0.0)
    distance = distance_of(odd, rest)
    if any(name == "same_owner" for pair in across for name, _ in pair.evidence) and not _worlds_apart(odd, rest):
        # One side gives to another owner what the other side gives to this one.
        swapped: float = evidence.setting("maybe_conflict", "swapped")
        return linking >= swapped
    if across and (
        all(of_two_things(evidence, p, distance) for p in across)
        or any(in_all(evidence, p) for p in across)
        or (distance == "day" and not any(_said_in_common(evidence, p) for p in across))
    ):
        return False
    if all(at_odds(evidence, a, b, distance in SLIPS) for a, b in product(odd, rest)):
        return False
    if distance in LIKENED or (distance == "rank" and not any("near" in dict(p.evidence) for p in across)):
        # That both were left over made them a pair; digits that chance likens need something said in common, and so
        # do places far apart: they are mostly those of two rows.
        linking = max((linked(evidence, p, ("left_over",)) for p in across), default=0.0)
    if distance not in UNLIKE:
        return linking >= _least(evidence, across, distance)
    # What one article tells twice in words alike it mostly tells of two things: a price now, and a discount on it.
    across = [p for p in across if not of_one_article(evidence, p)] or across
    least: float = evidence.setting("maybe_conflict", distance)
    # That neither has another counterpart tells more where three sources bear one of them out.
    sources: int = evidence.setting("maybe_conflict", "borne_out")
    shared = odd[0].kind == "quantity" and evidence.origins(rest) >= sources
    without = () if shared else ("left_over",)
    return any(told(evidence, p) and linked(evidence, p, without) >= least for p in across)


def _vague(evidence: Evidence, pair: Pair) -> bool:
    return any(evidence.claims[c].hedge == "vague" for c in (pair.a, pair.b))


def _worlds_apart(odd: tuple[Claim, ...], rest: tuple[Claim, ...]) -> bool:
    """Whether the figures are so far apart that they are no two parts of one whole given to each other's owner."""
    scaled = [on_one_scale(a, b) for a, b in product(odd, rest)]
    return bool(scaled) and all(s is not None and gap(s.a, s.b) > SWAPPED for s in scaled)


def _least(evidence: Evidence, across: Sequence[Pair], distance: str) -> float:
    """How much must link figures that may be one gone astray; more where each side names somebody of its own.

    Next to nothing where both articles print one number of three digits or more, once each, in two units.
    """
    if distance == "turned" and any(_once(evidence, p) for p in across):
        distance = "turned_once"
    least: float = evidence.setting("maybe_conflict", distance)
    if distance in DIGITS and across and all(of_others(p) for p in across):
        tenfold: float = evidence.setting("maybe_conflict", "tenfold")
        return max(least, tenfold)
    return least


def _once(evidence: Evidence, pair: Pair) -> bool:
    """Whether both print one number of three digits or more that no other figure of either article meets."""
    units = {evidence.claims[c].unit for c in (pair.a, pair.b)}
    alone = len(units) > 1 and any(name == "unique_value" for name, _ in pair.evidence)
    return alone and all(len(digits(evidence.claims[c])) > 2 for c in (pair.a, pair.b))


def _said_in_common(evidence: Evidence, pair: Pair) -> bool:
    """Whether two days are near each other, one slip apart, or linked by more than that both were left over."""
    least: float = evidence.setting("maybe_conflict", "dated")
    return sum(weight for name, weight in pair.evidence if name not in UNSAID and weight > 0) >= least


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
    if any(name == "same_print" for name, _ in pair.evidence):
        # One telling number in two units is of one time, whatever days the articles tell of.
        figures.add("other_period")
    own = [(name, weight) for name, weight in pair.evidence if name not in figures]
    least, bonus = (evidence.setting("maybe_conflict", key) for key in ("specific", "bonus"))
    specific = any(name == "same_measure" and weight >= least for name, weight in own)
    units = {evidence.claims[c].unit for c in (pair.a, pair.b)}
    sure = specific and len(units) == 1 and all(weight >= 0 for _, weight in own)
    return sum(weight for _, weight in own) + (bonus if sure else 0.0)
