"""Printed digits: what a run of digits and separators is worth, and the last place it shows."""

from __future__ import annotations

import functools
import re
import unicodedata

from ....text import fold

GAP = " \u00a0\u202f\u2009"


@functools.lru_cache(maxsize=10_000)
def vulgar_value(text: str) -> float | None:
    """The value of a fraction sign such as ½, None for any other text."""
    if len(text) != 1 or text.isascii():
        return None
    try:
        value = unicodedata.numeric(text)
    except ValueError:
        return None
    return value if unicodedata.category(text) == "No" and 0 < value < 1 else None


def slashed_value(text: str) -> tuple[float, float] | None:
    """(value, precision) of a fraction written with a stroke, None when it is no plain fraction."""
    above, below = (int(fold(part.strip())) for part in re.split("[/⁄]", text))
    small = below > 0 and (above < below or below in (2, 3, 4, 5, 8, 10))
    return (above / below, 0.01 * above / below) if small and below <= 1000 and above < 1000 else None


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
    if last in whole or not _grouped(groups):
        return None
    return _decimal("".join(groups), places, "")


def _grouped(groups: list[str]) -> bool:
    """Whether digits are parted as thousands are: 1,234,567, or in Indian fashion 12,34,567."""
    sizes = [len(group) for group in groups]
    indian = len(sizes) > 2 and sizes[0] <= 2 and set(sizes[1:-1]) == {2} and sizes[-1] == 3
    return indian or (sizes[0] <= 3 and set(sizes[1:]) == {3})


def _one_mark(text: str, mark: str, decimal_comma: bool, grouped: bool) -> tuple[float, float, str] | None:
    groups = text.split(mark)
    if len(groups) > 2:
        return (float("".join(groups)), 1.0, "") if _grouped(groups) else None
    whole_part, places = groups
    thousands = len(places) == 3 and len(whole_part) <= 3 and whole_part.strip("0") != "" and not grouped
    if not thousands or whole_part.startswith("0"):
        return _decimal(whole_part, places, "")
    sign = "point" if mark == "." else "comma"
    if places == "000" or (mark == "." and decimal_comma):
        note = f"{text}: the {sign} is read as a thousands sign" if mark == "." else ""
        return float(whole_part + places), 1.0, note
    if mark == "." or decimal_comma:
        note = f"{text}: the {sign} is read as a decimal sign"
        return _decimal(whole_part, places, note)
    return float(whole_part + places), 1.0, ""


def _decimal(whole: str, places: str, note: str) -> tuple[float, float, str] | None:
    if len(whole) > 300 or len(places) > 300:
        return None
    return float(f"{whole or 0}.{places}"), 10.0 ** -len(places), note
