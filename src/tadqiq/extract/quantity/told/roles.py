"""The part a figure plays in its sentence as its own wording tells: a change and its direction, a share."""

from __future__ import annotations

from ..figure import Figure
from ..hedging.far import STOPS
from ..scan import Scan
from ..units.rates import TIMES

CHANGES = ("%", "pp", "bp", "x", "point")
WAYS = (("up", "direction.up"), ("down", "direction.down"))


def tell(scan: Scan, figure: Figure) -> None:
    """Give a figure its direction, and the role of a change where it is one."""
    if figure.ignored:
        return
    behind = figure.unit in CHANGES and scan.kind(figure.last) == "word"
    if way := (behind and _way(scan, figure.last)) or _held_against(scan, figure):
        figure.direction, figure.role = way, figure.role or "change"
        figure.steps.append(f"direction {way}: {scan.raw(figure.last, figure.last + 1)}")
        return
    if figure.unit in CHANGES and scan.word(figure.core) == "+":
        figure.direction, figure.role = "up", figure.role or "change"
        return
    for k in range(figure.first - 1, max(figure.first - 6, -1), -1):
        word = scan.word(k)
        if word in STOPS or scan.kind(k) in ("newline", "digits"):
            return
        if scan.isa(k, "reaching"):
            return
        way = _way(scan, k)
        if (
            way
            and figure.unit not in CHANGES
            and (figure.first - k > 3 or figure.unit in TIMES or scan.isa(k, "altitude"))
        ):
            return
        if way:
            figure.direction = way
            if not figure.role and (figure.unit in CHANGES or scan.isa(figure.first - 1, "by")):
                figure.role = "change"
            figure.steps.append(f"direction {way}: {scan.raw(k, k + 1)}")
            return


def _held_against(scan: Scan, figure: Figure) -> str:
    """Which way so much more or less goes: 7 % more than in 2024, 190 fewer than the 470 of last year."""
    if figure.unit == "x" or not scan.isa(figure.last + 1, "than"):
        return ""
    return next((way for way in ("up", "down") if scan.isa(figure.last, f"than_{way}")), "")


def _way(scan: Scan, k: int) -> str:
    if scan.isa(k - 1, "making"):
        return ""
    for way, verbs in WAYS:
        if scan.among(k, verbs):
            return way
    return ""
