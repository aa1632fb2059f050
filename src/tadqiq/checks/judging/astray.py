"""Figures of one measure that are the same digits gone astray, although matching put them in two groups."""

from __future__ import annotations

import math
from collections.abc import Mapping

from ...knowledge.printed import one_count
from ...model import Claim, Pair
from ...text import neighbours_swapped
from ..evidence import Evidence
from .conflicts import Conflict, outside
from .distance import SLIPS, digits, distance_of
from .relation import relation
from .support import linked, supported

PLAIN = ("exact", "approx")
SCALES = (1e3, 1e6)
SURE_DIGITS = 4
COUNTED = ("count", "person", "%", "pp")


def astray(evidence: Evidence) -> list[Conflict]:
    """Pairs that may be about one thing and differ only by a zero, a scale word or two digits swapped.

    They state one measure, or else the figure is so telling that only a misprint makes another of it.
    """
    return evidence.once("astray", _astray)


def _astray(evidence: Evidence) -> list[Conflict]:
    told = _told(evidence)
    return [c for pair in evidence.matching.maybe if (c := _conflict(evidence, pair, told)) is not None]


def _told(evidence: Evidence) -> dict[str, set[str]]:
    """Claim → the articles that state it too, by its group."""
    found: dict[str, set[str]] = {}
    for group in evidence.matching.groups:
        articles = {claim.article for claim in evidence.members(group)}
        found.update((claim, articles) for claim in group.claims)
    return found


def _conflict(evidence: Evidence, pair: Pair, told: Mapping[str, set[str]]) -> Conflict | None:
    a, b = evidence.claims.get(pair.a), evidence.claims.get(pair.b)
    if a is None or b is None or not _alike(a, b):
        return None
    found = relation(a, b)
    if found is None or found.verdict != "disagree" or not _borne_out(evidence, pair, a, b, told):
        return None
    return outside((a,), (b,), pairs=(pair,), related={(a.id, b.id): found})


def _borne_out(evidence: Evidence, pair: Pair, a: Claim, b: Claim, told: Mapping[str, set[str]]) -> bool:
    """Whether the pair states one measure and enough links it, or is telling and neither has another like it."""
    names = dict(pair.evidence)
    exact, scaled = a.hedge == b.hedge == "exact", rescaled(a, b)
    if not (scaled or (exact and distance_of((a,), (b,)) in SLIPS)) or not supported(evidence, (pair,), (a,), (b,)):
        return False
    # Percentages and counts recur too easily for words alone.
    worded = a.unit not in COUNTED and names.get("own_words", 0.0) >= evidence.setting("maybe_conflict", "across_words")
    if worded or "same_measure" in names:
        least: float = evidence.setting("maybe_conflict", "across_both" if _both_in_one(evidence, a, b) else "across")
        return linked(evidence, pair) >= least
    lone = b.article not in told.get(a.id, ()) and a.article not in told.get(b.id, ())
    # In another currency an article may tell the amount that the other's scale word has slipped from.
    lone = lone or (scaled and len(digits(a)) >= SURE_DIGITS and digits(a) == digits(b))
    return exact and lone and "other_counted" not in names and _telling(a, b, scaled)


def _alike(a: Claim, b: Claim) -> bool:
    hedges = a.hedge in PLAIN and b.hedge in PLAIN
    return a.kind == b.kind == "quantity" and hedges and a.article != b.article and one_count(a, b)


def rescaled(a: Claim, b: Claim) -> bool:
    """Whether one number stands with two scale words: 20 million, and 20 billion."""
    if not a.value or not b.value:
        return False
    factor = max(abs(a.value / b.value), abs(b.value / a.value))
    return any(math.isclose(factor, scale, rel_tol=1e-6) for scale in SCALES)


def _telling(a: Claim, b: Claim, scaled: bool) -> bool:
    """Whether chance seldom makes such a pair: an amount of three digits at two scales, or with two of them swapped.

    Of a count four digits must be swapped: stories are full of counts.
    """
    x, y = digits(a), digits(b)
    amount = a.unit not in COUNTED
    if scaled:
        return len(x) >= 3 and x == y and amount
    return len(x) >= (3 if amount else 4) and neighbours_swapped(x, y)


def _both_in_one(evidence: Evidence, a: Claim, b: Claim) -> bool:
    """Whether an article states both figures of one measure: then they are likely two things."""
    stated = {(c.article, c.value) for c in evidence.claims.values() if c.measure == a.measure and c.unit == a.unit}
    return any({(x.article, x.value), (x.article, y.value)} <= stated for x, y in ((a, b), (b, a)))
