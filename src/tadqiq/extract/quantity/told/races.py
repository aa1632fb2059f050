"""Races: their length is their name, be it run, swum or hurdled, and no claim."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan

SHORTEST, LONGEST, STEP = 50, 10_000, 10
METRES = ("meter", "count", "")


def race(scan: Scan, figure: Figure) -> bool:
    """سباق 1500 متر, 200 متر فراشة, the 400 metres hurdles, a 3,000-meter steeplechase, the women's 800."""
    fits = SHORTEST <= figure.value <= LONGEST and figure.value % STEP == 0 and figure.scale <= 1
    if not fits or figure.form != "digits" or figure.hedge != "exact" or figure.unit not in METRES:
        return False
    if _of_a_field(scan, figure.core):
        return figure.unit == "meter" or not figure.counted
    return figure.unit == "meter" and (_led(scan, figure) or scan.isa(figure.last, "race_after"))


def _of_a_field(scan: Scan, i: int) -> bool:
    """Whether "the men's" stands before the number."""
    owned = scan.isa(i - 1, "possessive")
    return owned and any(scan.isa(k, "race_field") for k in (i - 2, i - 3))


def _led(scan: Scan, figure: Figure) -> bool:
    """Whether a word for a race stands right before the number, or before the article of its number."""
    back = figure.core - 1 - scan.isa(figure.core - 1, "definite")
    return scan.among(back, "race_before")
