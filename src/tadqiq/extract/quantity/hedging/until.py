"""What something is granted or allowed up to: a bound from above, told once ranges are joined."""

from __future__ import annotations

from ..figure import Figure, is_money
from ..ranges import moves_before
from ..scan import Scan

CLAUSE = 7
FORMS = ("digits", "word", "number")
STOPS = (".", "،", ",", ";", "؛", ":", "(", ")", "«", "»", "؟", "?", "!")


def bound_until(scan: Scan, figure: Figure) -> None:
    """خصم حتى 40%, الشباب حتى 28 عاما: at most so much; not so far as something moved, and not "not even 10"."""
    k = figure.first - 1
    k -= scan.isa(k, "years_of")
    if not scan.isa(k, "until") or k in scan.taken or figure.hedge != "exact" or figure.ignored or figure.role == "to":
        return
    measured = figure.own_unit or figure.counted or is_money(figure)
    if figure.form not in FORMS or not measured or figure.unit == "rank" or moves_before(scan, figure):
        return
    if not any(_arrives(scan, j) for j in _clause(scan, k)):
        figure.hedge, figure.first = "at_most", k
        figure.steps.append("up to which: at most")


def _clause(scan: Scan, k: int) -> range:
    """The tokens of the clause before token ``k``, a few of them."""
    first = max(k - CLAUSE, 0)
    ends = (j for j in range(first, k) if scan.word(j) in STOPS or scan.kind(j) == "newline")
    return range(max(ends, default=first - 1) + 1, k)


def _arrives(scan: Scan, j: int) -> bool:
    """Whether token ``j`` tells that a figure was reached or denied, or is a number from which it runs."""
    reached = scan.among(j, "arrives") or scan.among(j, "attains") or scan.among(j, "negators")
    return reached or scan.kind(j) == "digits"
