"""What stays within so much of a mark: a bound from above, told once ranges are joined; a term is as long as it is."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan
from ..units.rates import TIMES as SPANS

SHARES = ("%", "pp")


def bound_in_time(scan: Scan, figure: Figure) -> None:
    """Within 3% of the budget: a bound from above; in a bare line also within three months, في غضون أسبوعين.

    In prose a report due within 30 days is due in a term of 30 days, and the term is what other articles tell.
    """
    off = figure.unit in SHARES and scan.isa(figure.last, "matter_of")
    if figure.hedge != "exact" or not (off or (figure.unit in SPANS and scan.line)) or figure.ignored:
        return
    hit = scan.lex.endings["within"].match(scan.tokens, figure.first)
    if hit and hit[1] not in scan.taken:
        figure.hedge, figure.first = "at_most", hit[1]
        figure.role = "change" if off else figure.role
        figure.steps.append("within which: at most")
