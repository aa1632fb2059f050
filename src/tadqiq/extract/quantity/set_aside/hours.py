"""Hours of the clock: 08:15, 17.00 GMT, 5 p.m., الساعة الثامنة."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan
from ..units.senses import hour_of_day


def clock(scan: Scan, figure: Figure) -> bool:
    """08:15, 17.00 GMT, 5 p.m., الساعة الثامنة."""
    i, j = figure.core, figure.core_end
    if any(scan.word(k) == ":" for k in range(i, j)):
        return figure.unit != "second"
    if scan.lex.endings["clock_before"].match(scan.tokens, i):
        return not figure.own_unit
    hit = scan.lex.find("clock_after", scan.tokens, j)
    small = figure.form in ("digits", "word") and 0 <= figure.value <= 24
    hour = figure.form == "word" or hour_of_day(scan, j)
    return hit is not None and small and hour and not hit.prefix and not _money(scan, i)


def told_hour(scan: Scan, figure: Figure) -> bool:
    """نحو السابعة والنصف, في العاشرة وخمس دقائق: what stands behind an hour named by its ordinal."""
    i = figure.core
    if figure.unit == "minute" and scan.word(i).startswith("و"):
        return _hour(scan, i - 1)
    return figure.form == "fraction" and scan.word(i).startswith("وال") and _hour(scan, i - 1)


def _hour(scan: Scan, k: int) -> bool:
    """Whether token ``k`` is a feminine ordinal with its article: السابعة."""
    word = scan.lex.word(scan.word(k)) if scan.kind(k) == "arabic" else None
    return word is not None and "ordinals" in word.readings and word.prefix == "ال" and scan.word(k).endswith("ه")


def _money(scan: Scan, i: int) -> bool:
    return scan.word(i - 1) in ("$", "€", "£")
