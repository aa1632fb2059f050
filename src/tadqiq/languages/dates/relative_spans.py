"""Phrases that name a stretch by another time: last year, the year to March, the first nine months, the same period."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .parts import Parts

Values = dict[str, Any]
MONTHS = {"year": 12, "quarter": 3, "half": 6}
UNITS = {
    "year": "year",
    "season_year": "year",
    "school_year": "year",
    "month": "month",
    "months": "month",
    "week": "week",
    "weeks": "week",
    "quarter": "quarter",
    "half": "half",
    "decade": "decade",
    "century": "century",
    "period": "period",
}


def that_year(parts: Parts) -> Values | None:
    """ "That year", «العام نفسه»: the year of the date said before it."""
    item = parts.item("unit", "unit2")
    assert item is not None
    follows = parts.item("unit2") is None
    return {"kind": "same", "unit": "year"} if parts.arabic(item) or follows else None


def ended(parts: Parts) -> Values | None:
    """ "The year to June 2027", «الأشهر الثلاثة المنتهية في 30 سبتمبر»."""
    to, unit = parts.item("to"), parts.name("unit")
    if not parts.month_written() or (to is not None and to.name != "to"):
        return None
    number = MONTHS[UNITS[unit]] if unit else parts.number("c", "c2")
    if not 2 <= number <= 24:
        return None
    values = {"month": parts.number("m"), "day": parts.number("d"), "year": parts.year()}
    return {**values, "number": number, "unit": unit and UNITS[unit], "modifier": parts.modifier(), "part": ""}


def first_months(parts: Parts) -> Values | None:
    """ "The first nine months of 2025", «الأشهر التسعة الأولى»."""
    opening = next(i for i in parts.inside() if i.letter == "o")
    number = parts.number("n")
    if opening.number != 1 or not 1 <= number <= 11:
        return None
    return {"number": number, "year": parts.year(), "modifier": parts.modifier(), "offset": parts.name("ago")}


def last_months(parts: Parts) -> Values | None:
    """ "The last four months of 2021"."""
    number = parts.number("n")
    return {"number": number, "year": parts.year()} if parts.year() and number <= 11 else None


def same(parts: Parts) -> Values | None:
    """ "The same period last year", «الربع المماثل من العام السابق»."""
    if not any(i.letter == "M" for i in parts.inside()) and not parts.name("unit3"):
        return None
    if not parts.item("y", "mod", "mod2", "ago"):
        return None
    unit = UNITS[parts.name("unit", "unit2", "unit3")]
    return {"unit": unit, "year": parts.year(), "modifier": parts.modifier(), "offset": parts.name("ago")}


def relative(parts: Parts) -> Values | None:
    """ "Last year", «العام المقبل», «هذا الشهر»; Arabic nouns need their article, English ones stand behind."""
    item = parts.item("unit")
    assert item is not None
    modifier = parts.name("mod")
    noun_last = parts.match.groups["unit"] > parts.match.groups["mod"]
    arabic = parts.arabic(item)
    wrong_order = (noun_last and modifier != "current") if arabic else not noun_last
    if item.name in ("months", "weeks") or wrong_order or (arabic and not item.definite):
        return None
    if item.name == "decade" and modifier != "current" and parts.governed() and not parts.name("part"):
        # "In the past decade" is said of the last ten years, whatever the calendar's decade.
        return None
    return {"unit": UNITS[item.name], "modifier": modifier, "fiscal": parts.year_kind()}


def part(parts: Parts) -> Values | None:
    """ "The end of the year", «مطلع العام»; "mid-century" and "year-end" behind a preposition."""
    item = parts.item("unit")
    if item is None:
        return {"kind": "relative", "unit": "year", "modifier": "current"} if parts.governed() else None
    letters = [i.letter for i in parts.inside()]
    linked = item.definite if parts.arabic(item) else "v" in letters or ("-" in letters and parts.governed())
    if not linked or item.name in ("months", "weeks"):
        return None
    return {"kind": "relative", "unit": UNITS[item.name], "modifier": "current"}


def whole_year(parts: Parts) -> Values | None:
    """ "For the full year", «لكامل السنة»: the year of the part that was said before it, not "full-year profit"."""
    told = parts.governed() or parts.arabic(parts.items[parts.first])
    return {"kind": "same", "unit": "year", "modifier": "whole"} if told else None


BUILDERS: dict[str, Callable[[Parts], Values | None]] = {
    "that_year": that_year,
    "ended": ended,
    "whole_year": whole_year,
    "first_months": first_months,
    "last_months": last_months,
    "same": same,
    "relative": relative,
    "part": part,
}
