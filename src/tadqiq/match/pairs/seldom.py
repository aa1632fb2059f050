"""Figures of little surprise that meet next to nothing: "dozens" beside the twelve counts of another article."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ...model import Claim
from .score import Score, printed
from .values import BOUNDS
from .weights import EVIDENCE, THRESHOLD

Place = tuple[str, str]


def reward_seldom_met(scores: Sequence[Score]) -> None:
    """Points for pairs of two articles whose figures say little by themselves and meet few others there.

    How surprising it is that a vague figure or a share in words meets another is told by the articles: by the share of
    the figures of its kind that it meets in the other one, on whichever side more do.
    """
    faint = [s for s in scores if _faint(s)]
    places = {place for s in faint for place in s.places}
    met, told = _figures(faint, places), _figures(scores, places)
    for s in faint:
        share = max(len(met[place]) / len(told[place]) for place in s.places)
        s.add([("seldom_met", EVIDENCE["seldom_met"] * min(-math.log2(share), THRESHOLD["seldom"]))])


def _faint(s: Score) -> bool:
    """Whether two figures that meet say next to nothing, and are neither bounds nor both exact and printed.

    Too many figures satisfy a bound, and small counts of other things are the same by chance.
    """
    a, b = s.a.claim, s.b.claim
    if not s.across or not s.meets or a.kind == "date" or s.bits >= THRESHOLD["faint"]:
        return False
    return {a.hedge, b.hedge}.isdisjoint(BOUNDS) and not (a.hedge == b.hedge == "exact" and printed(s))


def _figures(scores: Sequence[Score], places: set[Place]) -> Mapping[Place, set[float | str]]:
    """(claim, other article) → the figures there that these pairs hold it against, each once however often told."""
    found: dict[Place, set[float | str]] = defaultdict(set)
    for s in scores:
        for place, other in zip(s.places, (s.b.claim, s.a.claim), strict=True):
            if place in places:
                found[place].add(_figure(other))
    return found


def _figure(claim: Claim) -> float | str:
    return claim.text if claim.value is None else claim.value
