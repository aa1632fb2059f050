"""Hours of the clock: 08:15, 17.00 GMT, 5 p.m., الساعة الثامنة."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan
from ..units.senses import hour_of_day

FOUR, LAST_HOUR, SIXTY = 4, 24, 60


def clock(scan: Scan, figure: Figure) -> bool:
    """08:15, 17.00 GMT, 5 p.m., الساعة الثامنة."""
    i, j = figure.core, figure.core_end
    if any(scan.word(k) == ":" for k in range(i, j)):
        return figure.unit != "second"
    if _four_digits(scan, figure):
        return True
    if scan.lex.endings["clock_before"].match(scan.tokens, i):
        return not figure.own_unit
    hit = scan.lex.find("clock_after", scan.tokens, j)
    small = figure.form in ("digits", "word") and 0 <= figure.value <= 24
    hour = figure.form == "word" or hour_of_day(scan, j)
    return hit is not None and small and hour and not hit.prefix and not _money(scan, i)


def hour_itself(scan: Scan, figure: Figure) -> bool:
    """في حدود الساعة الثامنة, نحو الساعة 10: the word of an hour with its article, which what follows numbers."""
    i, j = figure.core, figure.last
    if figure.form != "unit" or figure.unit != "hour" or scan.kind(i) != "arabic" or "ال" not in scan.word(i)[:3]:
        return False
    word = scan.lex.word(scan.word(j)) if scan.kind(j) == "arabic" else None
    numbered = word is not None and "ordinals" in word.readings and word.prefix == "ال"
    return numbered or scan.kind(j) == "digits" or scan.isa(j, "hour_named")


def _four_digits(scan: Scan, figure: Figure) -> bool:
    """1130 GMT, 0600 hours, ١١٣٠ جمت: hour and minutes in one, before a zone of time or with a nought at their head."""
    i = figure.core
    text = scan.word(i)
    one = figure.core_end - i == 1 and len(text) == FOUR and text.isdecimal() and figure.scale <= 1
    if not one or int(text[:2]) > LAST_HOUR or int(text[2:]) >= SIXTY:
        return False
    zoned = scan.isa(i + 1, "time_zone") and not figure.own_unit
    return zoned or (text.startswith("0") and figure.unit == "hour")


def told_hour(scan: Scan, figure: Figure) -> bool:
    """نحو السابعة والنصف, الساعة 3 و40 دقيقة: what stands behind an hour, be it named by its ordinal."""
    i = figure.core
    if figure.unit == "minute" and scan.word(i).startswith("و"):
        return _hour(scan, i - 1)
    if figure.unit == "minute" and scan.word(i - 1) == "و" and scan.kind(i) == "digits":
        return _hour(scan, i - 2) or (scan.kind(i - 2) == "digits" and scan.isa(i - 3, "the_hour"))
    return figure.form == "fraction" and scan.word(i).startswith("وال") and _hour(scan, i - 1)


def _hour(scan: Scan, k: int) -> bool:
    """Whether token ``k`` is a feminine ordinal with its article: السابعة."""
    word = scan.lex.word(scan.word(k)) if scan.kind(k) == "arabic" else None
    return word is not None and "ordinals" in word.readings and word.prefix == "ال" and scan.word(k).endswith("ه")


def _money(scan: Scan, i: int) -> bool:
    return scan.word(i - 1) in ("$", "€", "£")
