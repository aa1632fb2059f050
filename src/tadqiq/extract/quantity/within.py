"""Times within which something happens: bounds from above, told once ranges are joined."""

from __future__ import annotations

from .figure import Figure
from .hedges import SPANS
from .scan import Scan


def bound_in_time(scan: Scan, figure: Figure) -> None:
    """Within three months, في غضون أسبوعين: a time that the figure bounds from above, once ranges are joined."""
    if figure.hedge != "exact" or figure.unit not in SPANS or figure.ignored:
        return
    hit = scan.lex.endings["within"].match(scan.tokens, figure.first)
    if hit and hit[1] not in scan.taken:
        figure.hedge, figure.first = "at_most", hit[1]
        figure.steps.append("a time within which: at most")
