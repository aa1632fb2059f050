"""Pairs of figures that say themselves that they are of unlike things: two changes, two owners, two measures."""

from __future__ import annotations

import math
from collections.abc import Iterator

from ...knowledge.dimensions import TIMES
from ...knowledge.printed import one_count, same_number
from ...model import Claim, Pair
from ..arithmetic.figures import Figure
from ..arithmetic.one_scale import on_one_scale
from ..evidence import Evidence
from ..plugins import findings_of
from .distance import digits

LINKS = frozenset(("same_measure", "same_entity", "company"))
MEASURED = frozenset(("same_measure", "measure_nearby", "measure_family", "same_event", "same_entity", "company"))
ONE_CHANGE = frozenset(("unique_measure", "same_owner", "told"))
NAMING = "mcnw"
ROUNDED = 0.02  # how far the rounding of two amounts may take their quotient from a number of years
SMALL = 2  # digits of a number that recurs by chance


def of_two_things(evidence: Evidence, pair: Pair, distance: str) -> bool:
    """Whether two figures at such a distance (the name of its setting) are those of two things by their own words."""
    unlike = counting_others(pair) or moves_only(evidence, pair) or two_measures(evidence, pair)
    return unlike or share_and_change(evidence, pair) or (distance == "far" and two_changes(evidence, pair))


def in_all(evidence: Evidence, pair: Pair) -> bool:
    """Whether one amount is what is told a year, and the other what so many years make: 400 million, 50 million a year.

    The years stand in the sentence of either.
    """
    a, b = evidence.claims[pair.a], evidence.claims[pair.b]
    scaled = on_one_scale(a, b) if a.kind == b.kind == "quantity" else None
    if scaled is None or not scaled.x or not scaled.y or scaled.x * scaled.y < 0:
        return False
    less, more, fold = (a, b, scaled.y / scaled.x) if scaled.x < scaled.y else (b, a, scaled.x / scaled.y)
    told = (c for claim in (a, b) for c in _times_beside(evidence, claim))
    return _yearly(less) and not _yearly(more) and any(math.isclose(fold, t, rel_tol=ROUNDED) for t in told)


def _yearly(claim: Claim) -> bool:
    figure = Figure(claim)
    return claim.unit.rpartition("/")[2] in TIMES or figure.trailed("yearly", "annual", "per", within=0)


def _times_beside(evidence: Evidence, claim: Claim) -> Iterator[float]:
    """The lengths of time that the sentence of a figure tells."""
    told = (c for c in evidence.by_article.get(claim.article, ()) if c.sentence == claim.sentence)
    return (c.value for c in told if c.unit in TIMES and c.value and c.value > 1)


def of_one_article(evidence: Evidence, pair: Pair) -> bool:
    """Whether one article tells both figures, and does not say itself that they are one."""
    a, b = evidence.claims[pair.a], evidence.claims[pair.b]
    return a.article == b.article and "told" not in dict(pair.evidence)


def of_others(pair: Pair) -> bool:
    """Whether the words beside two figures name a country each, or somebody each and no measure that both state."""
    told = dict(pair.evidence)
    return "other_country" in told or ("other_entity" in told and "same_measure" not in told)


def two_changes(evidence: Evidence, pair: Pair) -> bool:
    """Whether two changes of two articles are neither the only ones of their measure nor one owner's: sales, stocks.

    Every article of a story tells several changes, and all went up or down.
    """
    a, b = evidence.claims[pair.a], evidence.claims[pair.b]
    changes = a.role == b.role == "change" and a.article != b.article
    return changes and ONE_CHANGE.isdisjoint(dict(pair.evidence))


def counting_others(pair: Pair) -> bool:
    """Whether two counts say that they count different things, and state no measure in common."""
    names = {name for name, _ in pair.evidence}
    return "other_counted" in names and "same_measure" not in names


def two_measures(evidence: Evidence, pair: Pair) -> bool:
    """Whether one small number is printed of two measures in two units: a road 14 metres wide, a town 14 km away."""
    a, b = evidence.claims[pair.a], evidence.claims[pair.b]
    named = bool(a.measure and b.measure) and a.measure != b.measure and not one_count(a, b)
    return named and same_number(a, b) and len(digits(a)) <= SMALL and MEASURED.isdisjoint(dict(pair.evidence))


def share_and_change(evidence: Evidence, pair: Pair) -> bool:
    """Whether one is a share that its part and whole bear out, and the other says how much something moved."""
    a, b = evidence.claims[pair.a], evidence.claims[pair.b]
    levels = {c.id for c in (a, b) if c.role != "change"}
    return len(levels) == 1 and not levels.isdisjoint(evidence.once("sound shares", _sound_shares))


def _sound_shares(evidence: Evidence) -> frozenset[str]:
    """The percentages that a sound calculation of a share gives."""
    return frozenset(f.claims[-1] for f in findings_of(evidence, "share") if f.verdict == "agree")


def moves_only(evidence: Evidence, pair: Pair) -> bool:
    """Whether two changes have nothing in common but to have gone the same way: shares up 18 %, a rate up 1.8 %."""
    a, b = evidence.claims[pair.a], evidence.claims[pair.b]
    if not a.role == b.role == "change" or not LINKS.isdisjoint(dict(pair.evidence)):
        return False
    said, also = ({t for t in (*c.clause, *c.sentence_terms) if t[0] in NAMING} for c in (a, b))
    return bool(said and also) and said.isdisjoint(also)
