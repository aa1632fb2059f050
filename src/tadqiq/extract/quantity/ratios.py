"""Ratios told by their name: a debt-to-equity ratio of 1.4, مكرر ربحية 12.6: so many times."""

from __future__ import annotations

from .figure import Figure
from .scan import Scan

REACH = 5


def ratio(scan: Scan, figure: Figure) -> None:
    """Give a bare decimal behind the name of a ratio the unit of times; 3 to 1 and whole numbers stay as they are."""
    bare = figure.form == "digits" and not figure.own_unit and not figure.counted and figure.scale <= 1
    if scan.line or not bare or figure.pointless or scan.isa(figure.core_end, "to"):
        return
    linked = scan.kind(figure.core) != "arabic" and scan.isa(figure.core - 1, "ratio_is")
    if any(scan.among(k, "ratio_name") for k in _clause(scan, figure.core - 1)) and (linked or _arabic(scan, figure)):
        figure.unit, figure.own_unit = "x", True
        figure.steps.append("a ratio: so many times")


def _arabic(scan: Scan, figure: Figure) -> bool:
    return scan.kind(figure.core - 1) == "arabic"


def _clause(scan: Scan, k: int) -> list[int]:
    """Up to five words that end with token ``k``, none of them a sign or a number."""
    found: list[int] = []
    while k >= 0 and len(found) < REACH and scan.kind(k) in ("word", "arabic") and k not in scan.taken:
        found.append(k)
        k -= 1
    return found
