"""Numerals: runs of digits in any script where they stand, with sign, point, power and fraction."""

from __future__ import annotations

import re
import unicodedata

from ....text import fold
from ..figure import Figure
from ..scan import Scan
from .digits import GAP, read_digits, slashed_value, vulgar_value

RUN = re.compile(rf"\d{{1,3}}(?:[{GAP}]\d{{3}})+(?!\d)(?:[.,٫،]\d+)?|\d+(?:[.,،٬٫'’]\d+){{0,9}}")


SLASHED = re.compile(r"\d+\s?[/⁄]\s?\d+(?!\s?[/\d])")


POWER = re.compile(r"\s?[x×✕·*]\s?(\d{1,2})(?:\^(-?\d{1,3})|([⁻⁰¹²³⁴-⁹]{1,4}))|(?<=10)([⁰¹²³⁴-⁹]{1,3})")


LETTER_POINT = re.compile(r"ر(\d{1,6})(?!\d)")
# 6-1/4 and $4.21-3/4, as markets print parts of the last place; 2 1/4 miles.
_MIXED = re.compile(r"-(?=1/2|[13]/4|[1357]/8|\d{1,2}/(?:16|32))(\d{1,2})/(\d{1,2})(?!\d)")
_SPACED_MIXED = re.compile(r" (?=1/2|[12]/3|[13]/4|[1-4]/5|[1357]/8|\d{1,2}/16)(\d{1,2})/(\d{1,2})(?![\d/])")
BEFORE_POINT = ".٫"


MINUS = "-−–"


def numeral(scan: Scan, i: int) -> Figure | None:
    """The numeral whose first digits are token ``i``; its value carries the sign, ``step`` the last printed place."""
    start = scan.tokens[i].start
    match = RUN.match(scan.text, start)
    if match is None:
        return None
    printed, end = match.group(), match.end()
    if scan.text[end : end + 1] in ("/", "⁄", " ") and (slashed := SLASHED.match(scan.text, start)):
        fraction = slashed_value(slashed.group())
        if fraction:
            return _figure(scan, i, slashed.end(), *fraction, form="fraction_digits")
    read = read_digits(printed, scan.decimal_comma)
    if read is None:
        return None
    value, step, note = read
    first = i
    if _pointed(scan, i) and printed.isdecimal():
        places = 10.0 ** -len(printed)
        value, step, first = int(fold(printed)) * places, places, i - 1
    factor, end = _power(scan.text, printed, end)
    value, step = value * factor, step * factor
    spaced = _SPACED_MIXED if printed.isdecimal() else _MIXED
    if eighths := _MIXED.match(scan.text, end) or spaced.match(scan.text, end):
        value, step, end = value + step * int(eighths[1]) / int(eighths[2]), step / int(eighths[2]), eighths.end()
    reversed_point = _letter_point(scan.text, printed, end)
    if reversed_point is not None:
        value, step, end = reversed_point
        note = f"{scan.text[start:end]}: the letter is read as a point, the decimals printed first"
    figure = _figure(scan, first, end, value, step)
    figure.pointless = printed.isdecimal()
    if note:
        figure.notes.append(note)
    return figure


def _letter_point(text: str, printed: str, end: int) -> tuple[float, float, int] | None:
    """9ر5 as some agencies print 5.9: the letter stands for the point, and the line's direction puts decimals first."""
    match = LETTER_POINT.match(text, end) if printed.isdecimal() else None
    if match is None:
        return None
    places = 10.0 ** -len(printed)
    return int(fold(match.group(1))) + int(fold(printed)) * places, places, match.end()


def _power(text: str, printed: str, end: int) -> tuple[float, int]:
    """The factor of a power behind the digits (×10⁶, x 2^10; 10⁶ itself), and where it ends."""
    power = POWER.match(text, end)
    if power is None or (power.group(4) and printed != "10"):
        return 1.0, end
    exponent = int(unicodedata.normalize("NFKC", power.group(2) or power.group(3) or power.group(4)).replace("−", "-"))
    if abs(exponent) > 99:
        return 1.0, end
    return (10.0 ** (exponent - 1) if power.group(4) else float(power.group(1)) ** exponent), power.end()


def _figure(scan: Scan, first: int, end: int, value: float, step: float, form: str = "digits") -> Figure:
    stop = first + 1
    while stop < len(scan.tokens) and scan.tokens[stop].start < end:
        stop += 1
    if stop < len(scan.tokens) and scan.tokens[stop].start == end and form == "digits":
        extra = vulgar_value(scan.text[scan.tokens[stop].start : scan.tokens[stop].end])
        if extra is not None:
            value, step, stop = value + extra, min(step, 0.1), stop + 1
    sign = _sign(scan, first)
    if sign:
        return Figure(first - 1, stop, value * sign, step, form)
    return Figure(first, stop, value, step, form)


def vulgar_fraction(scan: Scan, i: int) -> Figure | None:
    """A fraction sign of its own (½, ¾) at token ``i``."""
    value = vulgar_value(scan.text[scan.tokens[i].start : scan.tokens[i].end])
    return None if value is None else Figure(i, i + 1, value, 0.01, "fraction")


def _pointed(scan: Scan, i: int) -> bool:
    """Whether a bare decimal point stands before the digits (".5"), with nothing but space or a sign before it."""
    start = scan.tokens[i].start
    if start == 0 or scan.text[start - 1] not in BEFORE_POINT or not scan.glued(i):
        return False
    before = scan.text[start - 2] if start > 1 else " "
    return before.isspace() or before in "$€£-+("


def _sign(scan: Scan, first: int) -> int:
    """-1 or 1 when a sign stands right before the number and belongs to it, else 0."""
    if first < 1 or scan.word(first - 1) not in (*MINUS, "+", "±"):
        return 0
    free = first < 2 or not scan.glued(first - 1) or scan.word(first - 2) in ("(", "[", "و")
    if not free or scan.kind(first - 2) == "digits":
        return 0
    if not scan.glued(first):
        return -1 if scan.line and first == 1 and scan.word(0) in MINUS else 0
    return -1 if scan.word(first - 1) in MINUS else 1
