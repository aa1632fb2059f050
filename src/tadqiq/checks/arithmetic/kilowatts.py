"""Kilowatts said for kilowatt hours, as people speak of their bills: 450 kilowatts a month, 50 fils a kilowatt."""

from __future__ import annotations

from ...model import Claim
from ..evidence import Evidence


def meant_loosely(evidence: Evidence, claim: Claim) -> bool:
    """Whether the claim's article counts such units by the month: nobody has another power each month.

    Which units are said for which, and how they give themselves away, stands in ``defaults.toml``.
    """
    loose: list[str] = evidence.setting("unit_odd", "loose")
    said = {unit.partition("/")[0] for unit in loose}
    if said.isdisjoint(claim.unit.split("/")):
        return False
    return any(other.unit in loose for other in evidence.by_article.get(claim.article, ()))
