"""Figures that only repeat another of their article, in another currency or unit: "€3.4bn ($3.7bn)"."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ...model import Claim
from ..evidence import Evidence
from ..judging.related import Relation
from .one_scale import on_one_scale

Pairs = dict[tuple[str, str], Relation]


def answered(ids: tuple[str, str], echoes: Mapping[str, str], pairs: Pairs) -> bool:
    """Whether one of two figures only repeats another, or agrees with what repeats its opponent: "€3.4bn ($3.7bn)"."""
    if not echoes.keys().isdisjoint(ids):
        return True
    told = ((echo, other) for echo, first in echoes.items() for one, other in (ids, ids[::-1]) if first == one)
    met = (pairs.get(pair) or pairs.get(pair[::-1]) for pair in told)
    return any(r is not None and r.verdict != "disagree" for r in met)


def echoes_in(evidence: Evidence, claims: Sequence[Claim], pairs: Pairs) -> dict[str, str]:
    """Claims that only repeat a member in another currency or unit → that member, which speaks for them.

    A conversion may stray from the rate of its month as far as the check ``currency`` lets a single one stray.
    """
    by_id = {claim.id: claim for claim in claims}
    found = {}
    for claim in claims:
        first = next((tie.partition(":")[2] for tie in claim.ties if tie.startswith("equivalent:")), "")
        if claim.role == "equivalent" and first in by_id:
            between = pairs.get((first, claim.id)) or pairs.get((claim.id, first))
            if between is not None and (between.verdict != "disagree" or _own_rate(evidence, by_id[first], claim)):
                found[claim.id] = first
    return found


def _own_rate(evidence: Evidence, a: Claim, b: Claim) -> bool:
    """Whether two sums of money are apart by no more than a rate of the article's own would explain."""
    scaled = on_one_scale(a, b)
    if scaled is None or not scaled.x or not scaled.y or not (a.base and a.base.dimension.startswith("money")):
        return False
    return a.unit != b.unit and math.isclose(scaled.x, scaled.y, rel_tol=evidence.setting("currency", "single"))
