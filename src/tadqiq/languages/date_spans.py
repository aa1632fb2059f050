"""Phrases that name longer stretches: the builders of ``date_phrases`` for months, quarters, years and the like."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .cues import cues
from .date_items import TABLE, Item
from .date_parts import Parts

Values = dict[str, Any]
FINAL = {"quarter": 4, "half": 2}
RANGES = (["t", "y"], ["-", "y"], ["t", "n"], ["-", "n"])
DEFINITE = re.compile("[وف]?[بكل]?ال|[وف]?لل")
UNITS = {
    "year": "year",
    "season_year": "year",
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


def month(parts: Parts) -> Values | None:
    """ "October 2025", «سبتمبر المقبل»; alone only behind a preposition."""
    other = parts.number("m2", "m3")
    if not parts.month_written() or (other and other != parts.number("m")):
        return None
    values = {"month": parts.number("m"), "year": parts.year(), "modifier": parts.modifier()}
    if not values["year"] and not values["modifier"] and not parts.name("part") and not parts.governed():
        return None
    return values


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
        return {"kind": "split_year", "year": year, "to": year + 1}
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
    if not 1 <= number <= 4 or not (dated or parts.governed()):
        return None
    return {
        "number": number,
        "year": parts.year(),
        "modifier": parts.modifier(),
        "offset": parts.name("ago"),
        "fiscal": parts.year_kind(),
    }


def half(parts: Parts) -> Values | None:
    """ "The first half of 2025", H1 2025."""
    values = quarter(parts)
    return values if values and values["number"] <= 2 else None


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


def year(parts: Parts) -> Values | None:
    """ "The year 2025", "fiscal 2025", «السنة المالية 2025», "mid-2030"."""
    number = parts.year()
    if not 1500 <= number <= 2199:
        return None
    return {"year": number, "fiscal": "fiscal" if parts.item("fy") else parts.year_kind()}


def split_year(parts: Parts) -> Values | None:
    """2024/2025 and 2024/25 (one year over two), 2021-2025 (a range of years)."""
    first, second = parts.year(), parts.item("y2")
    assert second is not None
    to = second.number if second.letter == "y" else first // 100 * 100 + second.number
    if not 1900 <= first <= 2150 or not first < to <= first + 60 or not parts.tight("y", "y2"):
        return None
    kind = parts.year_kind() or ("season" if any(i.letter == "Z" for i in parts.inside()) else "")
    consecutive = to == first + 1 and (parts.name("sep") == "/" or kind or second.letter != "y")
    return {"kind": "split_year" if consecutive else "years", "year": first, "to": to, "fiscal": kind}


def bare_year(parts: Parts) -> Values | None:
    """A year on its own: behind a preposition, or a likely year that counts nothing."""
    number, governed = parts.year(), parts.governed()
    before = parts.items[parts.first - 1] if parts.first else None
    if before is not None and _amount(parts, before, number):
        return None
    low, high = (1900, 2100) if parts.bare else (1700, 2150) if governed else (1950, 2070)
    return {"kind": "year", "year": number} if low <= number <= high and not _counting(parts, parts.last) else None


def _amount(parts: Parts, before: Item, number: int) -> bool:
    """Whether what stands before a number makes it an amount: «بلغ 2010»، "rose to 2024", "cut by 2000"."""
    if before.letter in "dzny" or (before.letter == "t" and not parts.follows_date(parts.first - 1)):
        return not parts.bare
    if before.name in ("by", "about") and number % 100 == 0:
        return True
    word = parts.tokens[parts.items[parts.first].first - 1].text
    return before.letter == "_" and word in cues(TABLE, "amount") and not parts.bare


def _counting(parts: Parts, at: int) -> bool:
    """ "2000 people", «2000 طن» are amounts, «رؤية 2030 السعودية» and "the 2026 budget" are years.

    So is the first of "1900 to 2000 people".
    """
    if [item.letter for item in parts.items[at : at + 2]] in RANGES:
        at += 2
    after = parts.items[at] if at < len(parts.items) else None
    if after is None or after.letter != "_":
        return False
    token, closed = parts.tokens[after.first], cues(TABLE, "after_year")
    if token.kind == "symbol":
        return token.text in "$€£¥°+"
    if token.kind == "arabic":
        return not (DEFINITE.match(token.text) or token.text in closed or _is_verb(token.text))
    return (token.text.endswith("s") and token.text not in closed) or token.text in cues(TABLE, "unit")


def _is_verb(word: str) -> bool:
    """An Arabic word that opens like a verb of the present or future."""
    return len(word) > 3 and (word[0] in "يتس" or word.startswith(("وي", "وت", "فق", "وس")))


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
    return {"unit": UNITS[item.name], "modifier": modifier, "fiscal": parts.year_kind()}


def part(parts: Parts) -> Values | None:
    """ "The end of the year", «مطلع العام»."""
    item = parts.item("unit")
    assert item is not None
    linked = item.definite if parts.arabic(item) else any(i.letter == "v" for i in parts.inside())
    if not linked or item.name in ("months", "weeks"):
        return None
    return {"kind": "relative", "unit": UNITS[item.name], "modifier": "current"}


def century(parts: Parts) -> Values | None:
    """ "The 21st century", «القرن الحادي والعشرين»."""
    number = parts.number("n", "n2")
    return {"number": number} if 10 <= number <= 22 else None


def decade(parts: Parts) -> Values | None:
    """ "The 1990s", «تسعينيات القرن الماضي»."""
    return {"year": parts.number("g")}


def season(parts: Parts) -> Values | None:
    """ "Summer 2026", «صيف 2026»."""
    return {"unit": parts.name("x", "x2"), "year": parts.year(), "modifier": parts.modifier()}


BUILDERS: dict[str, Callable[[Parts], Values | None]] = {
    "month": month,
    "months": months,
    "nth_month": nth_month,
    "year_month": year_month,
    "quarter": quarter,
    "half": half,
    "first_months": first_months,
    "last_months": last_months,
    "same": same,
    "year": year,
    "split_year": split_year,
    "bare_year": bare_year,
    "relative": relative,
    "part": part,
    "century": century,
    "decade": decade,
    "season": season,
}
