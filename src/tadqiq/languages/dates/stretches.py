"""Phrases that name a part of a month or a year by weeks, days or halves: the builders of ``date_phrases`` for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .parts import Parts

Values = dict[str, Any]


def in_month(parts: Parts) -> Values | None:
    """ "The first week of May 2024", «الأيام العشرة الأخيرة من سبتمبر», "the second half of October"."""
    other = parts.number("m2", "m3")
    if not parts.month_written() or (other and other != parts.number("m")):
        return None
    values = _counted(parts)
    return values and {**values, "month": parts.number("m"), "modifier": parts.modifier()}


def half_of_month(parts: Parts) -> Values | None:
    """ "The second half of this month", «في النصف الثاني من الشهر المقبل»."""
    number = parts.number("n", "n2")
    return {"number": number, "unit": "half", "modifier": parts.modifier()} if 1 <= number <= 2 else None


def in_year(parts: Parts) -> Values | None:
    """ "The first two weeks of 2021"."""
    values = _counted(parts)
    return values and {**values, "kind": "in_month", "month": 1 if parts.item("n") else 12}


def _counted(parts: Parts) -> Values | None:
    """Which one, or how many from the first or the last; the third five weeks are nothing."""
    number, count, unit = parts.number("n"), parts.number("c"), parts.name("unit")
    if (count and number > 1) or (unit == "days" and not count) or (unit == "half" and not 1 <= number <= 2):
        return None
    return {"number": number, "to": count, "unit": unit, "part": "", "year": parts.year()}


def month_number(parts: Parts) -> Values | None:
    """«شهر 10 من عام 2024», "month ten of 2024"."""
    number = parts.number("n")
    return (
        {"kind": "month", "month": number, "year": parts.year(), "modifier": parts.modifier()} if number < 13 else None
    )


BUILDERS: dict[str, Callable[[Parts], Values | None]] = {
    "in_month": in_month,
    "half_of_month": half_of_month,
    "in_year": in_year,
    "month_number": month_number,
}
