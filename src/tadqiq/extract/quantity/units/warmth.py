"""Temperatures: a bare number that a verb of reaching ties to a word for how warm it is."""

from __future__ import annotations

from ..figure import Figure
from ..hedging.far import STOPS
from ..scan import Scan
from .finding import thermometer

REACH = 10
COLDEST, HOTTEST = -90, 135
COMMAS = (",", "،")
SIGNS = ("%", "٪", "/", "-", "–", ":", "°")


def warm(scan: Scan, figure: Figure) -> None:
    """بلغت الحرارة في الدار البيضاء 41.6, temperatures hit 41.6: degrees that are left out."""
    plain = figure.form in ("digits", "word") and figure.scale <= 1 and not figure.own_unit and not scan.line
    if plain and COLDEST < figure.value < HOTTEST and _ends(scan, figure) and _measured(scan, figure.core):
        figure.unit, figure.own_unit = thermometer(scan), True
        figure.steps.append("how warm it is: degrees")


def _ends(scan: Scan, figure: Figure) -> bool:
    """Whether nothing is counted: the clause ends, goes on with a time or a small word, or the number has a point."""
    k = figure.core_end
    if scan.isa(k, "of") or scan.word(k) in SIGNS:
        return False
    told = scan.kind(k) in ("symbol", "newline", "") or k in scan.taken or scan.isa(k, "warmth_when")
    joined = scan.kind(k) == "arabic" and scan.word(k).startswith("و") and not scan.among(k, "counted")
    return told or joined or scan.among(k, "function") or not figure.pointless


def _measured(scan: Scan, i: int) -> bool:
    """Whether warmth and a verb of reaching stand in the clause before token ``i``, no place right there."""
    if scan.isa(i - 1, "counting_place"):
        return False
    lead = i - 1 - scan.among(i - 1, "between")
    warmth, reached = False, (extreme := scan.among(lead, "warmth_extreme"))
    for k in range(i - 1, max(i - REACH - extreme * REACH, -1), -1):
        # الحرارة العظمى 44 والصغرى 29: the other extreme goes on behind a number.
        parted = scan.word(k) in STOPS and not (extreme and scan.word(k) in COMMAS)
        if parted or scan.kind(k) == "newline" or (scan.kind(k) == "digits" and not extreme):
            break
        reached = reached or scan.among(k, "warmth_reaches")
        if scan.among(k, "warmth"):
            warmth = not scan.isa(k - 1, "warmth_harm")
    return warmth and reached
