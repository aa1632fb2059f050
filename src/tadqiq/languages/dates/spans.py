"""Phrases that name longer stretches: the builders of ``date_phrases`` for months, quarters, years and the like."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..cues import cues
from .days import IN_YEAR
from .items import TABLE
from .parts import Parts
from .relative_spans import UNITS

Values = dict[str, Any]
FINAL = {"quarter": 4, "half": 2}


def month(parts: Parts) -> Values | None:
    """ "October 2025", «سبتمبر المقبل»; alone only behind a preposition."""
    other = parts.number("m2", "m3")
    if not parts.month_written() or (other and other != parts.number("m")):
        return None
    values = {"month": parts.number("m"), "year": parts.year(), "modifier": parts.modifier()}
    told = values["year"] or values["modifier"] or parts.name("part") or parts.governed()
    # «وكان يوليو (تموز) قد شهد»: a month with both of its names is nothing else.
    return values if told or (other and other == values["month"]) else None


def month_in_year(parts: Parts) -> Values | None:
    """ "May of last year", «سبتمبر من العام الجاري»."""
    values = month(parts)
    return None if values is None else {**values, "kind": "month", "offset": IN_YEAR}


def months(parts: Parts) -> Values | None:
    """ "January-March 2025", «من يناير إلى مارس»."""
    start, end = parts.number("m"), parts.number("m4")
    if start == end or not parts.month_written():
        return None
    if parts.number("m2") not in (0, start) or parts.number("m5") not in (0, end):
        return None
    return {"month": start, "to": end, "year": parts.year()}


def nth_month(parts: Parts) -> Values | None:
    """ "The third month of 2021"."""
    number = parts.number("n")
    return {"kind": "month", "month": number, "year": parts.year()} if number <= 12 else None


def year_month(parts: Parts) -> Values | None:
    """2025/11, 3/2015 and, where the second number is the year after, 2024/25."""
    number, year = parts.number("a"), parts.year()
    year_first = parts.match.groups["y"] < parts.match.groups["a"]
    if year_first and number == (year + 1) % 100 and (number > 12 or not parts.bare):
        fiscal = "fiscal" if parts.name("sep") == "-" else ""
        return {"kind": "split_year", "year": year, "to": year + 1, "fiscal": fiscal}
    spaced = not parts.tight("a", "y") or parts.name("sep") != "/"
    if parts.text[parts.end(parts.last - 1) :][:1] == "-":
        return None
    if number > 12 or not 1900 <= year <= 2100 or (spaced and not parts.bare):
        return None
    return {"kind": "month", "month": number, "year": year}


def quarter(parts: Parts) -> Values | None:
    """ "The first quarter of 2026", «الفصل الأول من سنة 2026», Q1 2026, 1Q26."""
    final = parts.item("final", "final2") is not None
    number = FINAL[parts.match.kind] if final else parts.number("n", "n2")
    dated = parts.item("y", "mod", "mod2", "ago", "part") is not None
    if not 1 <= number <= 4 or not (dated or parts.governed() or _of_results(parts)):
        return None
    return {
        "number": number,
        "year": parts.year(),
        "to": parts.year() + 1 if parts.item("y2") else 0,
        "modifier": parts.modifier(),
        "offset": parts.name("ago"),
        "fiscal": parts.year_kind(),
    }


def _of_results(parts: Parts) -> bool:
    """Whether something is reported for the period right behind it: Q3 net income."""
    after = parts.tokens[parts.items[parts.last - 1].last :][:1]
    return bool(after) and after[0].text in cues(TABLE, "results")


def half(parts: Parts) -> Values | None:
    """ "The first half of 2025", H1 2025; without a year «في النصف الأول», but not of something, nor of a match."""
    values = quarter(parts)
    if values is None or values["number"] > 2:
        return None
    dated = parts.item("y", "mod", "mod2", "ago", "part") is not None or any(i.letter == "Y" for i in parts.inside())
    half = parts.item("n")
    after = parts.items[parts.last].letter if parts.last < len(parts.items) else ""
    return values if dated or (half is not None and parts.arabic(half) and after != "v") else None


def reported(parts: Parts) -> Values | None:
    """ "Third-quarter profit", "nine-month revenue": the last such period, when something is reported for it."""
    if not _of_results(parts):
        return None
    if parts.item("c") is not None:
        return {"kind": "first_months", "number": parts.number("c")} if parts.number("c") in (3, 6, 9) else None
    kind, number = UNITS[parts.name("frac")], parts.number("n")
    return {"kind": kind, "number": number} if number <= 4 and (kind == "quarter" or number <= 2) else None


def season(parts: Parts) -> Values | None:
    """ "Summer 2026", «صيف 2026», "this summer", «هذا الصيف»; not "this fall in prices"."""
    after = parts.items[parts.last].letter if parts.last < len(parts.items) else ""
    if parts.modifier() == "current" and after in ("i", "v") and not parts.arabic(parts.inside()[0]):
        return None
    return {"unit": parts.name("x", "x2", "x3"), "year": parts.year(), "modifier": parts.modifier()}


BUILDERS: dict[str, Callable[[Parts], Values | None]] = {
    "month": month,
    "month_in_year": month_in_year,
    "months": months,
    "nth_month": nth_month,
    "year_month": year_month,
    "quarter": quarter,
    "half": half,
    "reported": reported,
    "season": season,
}
