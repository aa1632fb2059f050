"""Kilowatts that are said for kilowatt hours: what homes use in a month and what is charged by, never a capacity."""

from __future__ import annotations

from ..figure import Figure, is_money
from ..scan import Scan

NEAR = 14
POWER, ENERGY = "kW", "kWh"
SPANS = ("day", "week", "month", "year")
ENDS = (".", "؟", "?", "!")


def settle_kilowatts(scan: Scan, figures: list[Figure]) -> None:
    """الأسر التي تستهلك 700 كيلووات: bands, bills and prices are of energy; a load, a plant and a panel are not."""
    for figure in figures:
        if figure.ignored:
            continue
        if figure.unit == POWER and (figure.per in SPANS or _used(scan, figure)):
            figure.unit = ENERGY
            figure.steps.append("kilowatts used are kilowatt hours")
        elif figure.per == POWER and is_money(figure) and _used(scan, figure):
            figure.per = ENERGY
            figure.steps.append("charged by the kilowatt hour")


def _used(scan: Scan, figure: Figure) -> bool:
    """Whether the sentence around a figure speaks of use and bills, and not of what a plant can do."""
    near = _sentence(scan, figure)
    return any(scan.among(k, "use_talk") for k in near) and not any(scan.among(k, "power_talk") for k in near)


def _sentence(scan: Scan, figure: Figure) -> list[int]:
    """The tokens of the sentence around a figure, not far off."""
    found: list[int] = []
    for step, at, stop in ((-1, figure.first - 1, -1), (1, figure.last, len(scan.tokens))):
        for k in range(at, stop, step)[:NEAR]:
            if (scan.word(k) in ENDS and not scan.glued(k + 1)) or scan.kind(k) == "newline":
                break
            found.append(k)
    return found
