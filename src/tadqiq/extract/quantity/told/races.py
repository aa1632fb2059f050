"""Races: their length is their name, be it run, swum or hurdled, and no claim."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan

SHORTEST, LONGEST, STEP = 50, 10_000, 10
KNOWN = (50, 60, 80, 100, 110, 200, 400, 800, 1000, 1500, 2000, 3000, 5000, 10_000)
NEAR, CROSSES, MILLION = 12, ("x", "×"), 1e6
METRES = ("meter", "count", "")


def race(scan: Scan, figure: Figure) -> bool:
    """سباق 1500 متر, 200 متر فراشة, the 400 metres hurdles, a 3,000-meter steeplechase, the women's 800."""
    if figure.scale == MILLION and scan.word(figure.core_end - 1) == "m" and _run(scan, figure, figure.value / MILLION):
        return True
    fits = SHORTEST <= figure.value <= LONGEST and figure.value % STEP == 0 and figure.scale <= 1
    if not fits or figure.form != "digits" or figure.hedge != "exact" or figure.unit not in METRES:
        return False
    if _of_a_field(scan, figure.core):
        return figure.unit == "meter" or not figure.counted
    told = _led(scan, figure) or scan.isa(figure.last, "race_after") or _run(scan, figure, figure.value)
    return figure.unit == "meter" and told


def _run(scan: Scan, figure: Figure, metres: float) -> bool:
    """She won the 1,500 metres, bronze in the 100m: a length that everyone knows, with "the", where races are told."""
    known = metres in KNOWN and scan.isa(figure.first - 1, "determiner")
    near = (*range(max(figure.first - NEAR, 0), figure.first), *range(figure.last, figure.last + NEAR))
    return known and any(scan.isa(k, "race_after") or scan.isa(k, "race_talk") for k in near)


def crossed(scan: Scan, figure: Figure) -> bool:
    """The 4 of a 4x400m relay: no fold of anything."""
    cross = figure.core_end
    written = scan.word(cross) in CROSSES and scan.glued(cross) and scan.kind(cross + 1) == "digits"
    return written and any(scan.isa(cross + n, "race_after") for n in (2, 3))


def _of_a_field(scan: Scan, i: int) -> bool:
    """Whether "the men's" stands before the number."""
    owned = scan.isa(i - 1, "possessive")
    return owned and any(scan.isa(k, "race_field") for k in (i - 2, i - 3))


def _led(scan: Scan, figure: Figure) -> bool:
    """Whether a word for a race stands right before the number, or before the article of its number."""
    back = figure.core - 1 - scan.isa(figure.core - 1, "definite")
    return scan.among(back, "race_before")
