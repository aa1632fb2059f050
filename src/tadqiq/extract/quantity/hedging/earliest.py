"""The earliest that something is looked for: not before six weeks, لن يفتح قبل أربع سنوات."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan
from ..units.rates import TIMES
from .far import STOPS

CLAUSE = 9
AHEAD = 3


def bound_from_now(scan: Scan, figure: Figure) -> None:
    """Will not reopen before six weeks: at least so long; not what nobody forgets that happened four years before."""
    k = figure.first - 1
    if figure.unit not in TIMES or figure.hedge != "exact" or figure.ignored or figure.per:
        return
    # And not for another ten days: that needs no verb of what is to come.
    another = scan.said([scan.word(k - 1), scan.word(k)], "not_before")
    k -= another
    led = another or (scan.isa(k, "not_before") and not scan.isa(figure.last, "soon"))
    if not led or k in scan.taken:
        return
    for j in range(k - 1, max(k - CLAUSE, -1), -1):
        if (
            scan.word(j) in STOPS
            or scan.kind(j) in ("newline", "digits")
            or scan.isa(j, "which")
            or scan.isa(j, "unless")
        ):
            return
        if _will_not(scan, j, k) or (another and scan.among(j, "negators")):
            figure.hedge, figure.first = "at_least", k
            figure.steps.append("not before which: at least")
            return


def _will_not(scan: Scan, j: int, k: int) -> bool:
    """Whether token ``j`` denies what is to come: لن, will not, is not expected; a "did not" tells of the past."""
    if scan.among(j, "never_ahead"):
        return True
    ahead = range(max(j - 1, 0), min(j + AHEAD, k))
    return scan.among(j, "negators") and any(scan.isa(n, "foretelling") for n in ahead)
