"""Numerals: runs of digits in any script, with their separators, signs and fractions."""

from __future__ import annotations

import functools
import re
import unicodedata

from ..text import fold
from .scan import Figure, Scan

GAP = " \u00a0\u202f\u2009"
RUN = re.compile(rf"\d{{1,3}}(?:[{GAP}]\d{{3}})+(?!\d)(?:[.,٫،]\d+)?|\d+(?:[.,،٬٫'’]\d+)*")
SLASHED = re.compile(r"\d+\s?[/⁄]\s?\d+(?!\s?[/\d])")
POWER = re.compile(r"\s?[x×✕·*]\s?10(?:\^(-?\d{1,3})|([⁻⁰¹²³⁴-⁹]{1,4}))|(?<=10)([⁰¹²³⁴-⁹]{1,3})")
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
        fraction = _slashed(slashed.group())
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
    if power := POWER.match(scan.text, end):
        exponent = int(
            unicodedata.normalize("NFKC", power.group(1) or power.group(2) or power.group(3)).replace("−", "-")
        )
        factor = 10.0 ** (exponent if power.group(3) is None else exponent - 1) if abs(exponent) < 100 else 1.0
        value, step, end = value * factor, step * factor, power.end()
    figure = _figure(scan, first, end, value, step)
    figure.pointless = printed.isdecimal()
    if note:
        figure.notes.append(note)
    return figure


def _figure(scan: Scan, first: int, end: int, value: float, step: float, form: str = "digits") -> Figure:
    stop = first + 1
    while stop < len(scan.tokens) and scan.tokens[stop].start < end:
        stop += 1
    if stop < len(scan.tokens) and scan.tokens[stop].start == end and form == "digits":
        extra = _vulgar(scan.text[scan.tokens[stop].start : scan.tokens[stop].end])
        if extra is not None:
            value, step, stop = value + extra, min(step, 0.1), stop + 1
    sign = _sign(scan, first)
    if sign:
        return Figure(first - 1, stop, value * sign, step, form)
    return Figure(first, stop, value, step, form)


def vulgar(scan: Scan, i: int) -> Figure | None:
    """A fraction sign of its own (½, ¾) at token ``i``."""
    value = _vulgar(scan.text[scan.tokens[i].start : scan.tokens[i].end])
    return None if value is None else Figure(i, i + 1, value, 0.01, "fraction")


@functools.lru_cache(maxsize=10_000)
def _vulgar(text: str) -> float | None:
    if len(text) != 1 or text.isascii():
        return None
    try:
        value = unicodedata.numeric(text)
    except ValueError:
        return None
    return value if unicodedata.category(text) == "No" and 0 < value < 1 else None


def _slashed(text: str) -> tuple[float, float] | None:
    above, below = (int(fold(part.strip())) for part in re.split("[/⁄]", text))
    small = below > 0 and (above < below or below in (2, 3, 4, 5, 8, 10))
    return (above / below, 0.01 * above / below) if small and below <= 1000 and above < 1000 else None


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
    free = first < 2 or not scan.glued(first - 1) or scan.word(first - 2) in ("(", "[")
    if not free or scan.kind(first - 2) == "digits":
        return 0
    if not scan.glued(first):
        return -1 if scan.line and first == 1 and scan.word(0) in MINUS else 0
    return -1 if scan.word(first - 1) in MINUS else 1


@functools.lru_cache(maxsize=50_000)
def read_digits(printed: str, decimal_comma: bool) -> tuple[float, float, str] | None:
    """(value, last printed place, note on an ambiguous separator) of a printed numeral, None when it is no number."""
    text = fold(printed)
    for gap in GAP + "'’٬":
        text = text.replace(gap, "")
    text = text.replace("،", "" if "," in text or "." in text else ",")
    if "٫" in text:
        whole, _, places = text.rpartition("٫")
        return _decimal(re.sub(r"\D", "", whole), places, "") if places.isdigit() else None
    marks = [mark for mark in ".," if mark in text]
    if not marks:
        return (float(text), 1.0, "") if text.isdigit() and len(text) < 300 else None
    if len(marks) == 2:
        return _two_marks(text)
    return _one_mark(text, marks[0], decimal_comma, "٬" in printed)


def _two_marks(text: str) -> tuple[float, float, str] | None:
    last = "." if text.rfind(".") > text.rfind(",") else ","
    whole, _, places = text.rpartition(last)
    other = "," if last == "." else "."
    groups = whole.split(other)
    if last in whole or not all(len(group) == 3 for group in groups[1:]) or len(groups[0]) > 3:
        return None
    return _decimal("".join(groups), places, "")


def _one_mark(text: str, mark: str, decimal_comma: bool, grouped: bool) -> tuple[float, float, str] | None:
    groups = text.split(mark)
    if len(groups) > 2:
        whole = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3
        return (float("".join(groups)), 1.0, "") if whole else None
    whole_part, places = groups
    thousands = len(places) == 3 and len(whole_part) <= 3 and whole_part.strip("0") != "" and not grouped
    if not thousands or whole_part.startswith("0"):
        return _decimal(whole_part, places, "")
    if mark == "." and (decimal_comma or places == "000"):
        return float(whole_part + places), 1.0, f"{text}: the point is read as a thousands sign"
    if mark == "." or decimal_comma:
        note = f"{text}: the {'point' if mark == '.' else 'comma'} is read as a decimal sign"
        return _decimal(whole_part, places, note)
    return float(whole_part + places), 1.0, ""


def _decimal(whole: str, places: str, note: str) -> tuple[float, float, str] | None:
    if len(whole) > 300 or len(places) > 300:
        return None
    return float(f"{whole or 0}.{places}"), 10.0 ** -len(places), note
