"""Times within which something happens: bounds from above, told once ranges are joined."""

from __future__ import annotations

from .figure import Figure
from .hedges import SPANS
from .scan import Scan

SHARES = ("%", "pp")


def bound_in_time(scan: Scan, figure: Figure) -> None:
    """Within three months, في غضون أسبوعين: a time that the figure bounds from above, once ranges are joined.

    So is what something stays within of a mark: within 3% of the budget.
    """
    off = figure.unit in SHARES and scan.isa(figure.last, "matter_of")
    if figure.hedge != "exact" or not (figure.unit in SPANS or off) or figure.ignored:
        return
    hit = scan.lex.endings["within"].match(scan.tokens, figure.first)
    if hit and hit[1] not in scan.taken:
        figure.hedge, figure.first = "at_most", hit[1]
        figure.role = "change" if off else figure.role
        figure.steps.append("within which: at most")
