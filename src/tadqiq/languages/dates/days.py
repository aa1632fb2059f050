"""Phrases that name days: the builders of ``date_phrases`` for days, numeric dates, weekdays and Hijri dates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..cues import cues
from .feasts import feast
from .items import TABLE
from .parts import Parts

Values = dict[str, Any]
IN_YEAR, SUNDAY = "in year", "week of Sunday"
APOSTROPHES = ("'", "’")
PERCENT = ("%", "٪")
DECEMBER = 12


def day(parts: Parts) -> Values | None:
    """ "Monday 27 October 2025", «27 أكتوبر (تشرين الأول) الماضي»."""
    month, other = parts.number("m"), parts.number("m2", "m3")
    if (other and other != month) or not parts.month_written() or _counts(parts) or _so_many(parts):
        return None
    return {
        "day": parts.number("d"),
        "month": month,
        "year": parts.year(),
        "modifier": parts.modifier(),
        "weekday": parts.number("w"),
        "offset": parts.name("rel"),
    }


def _so_many(parts: Parts) -> bool:
    """A number of days in a month, not one of them: «الأيام الثلاثين من نوفمبر», "the 30 days of November"."""
    at = parts.match.groups["d"]
    days = parts.items[at - 1] if at else None
    return days is not None and days.letter == "J" and days.last == parts.items[at].first


def day_in_year(parts: Parts) -> Values | None:
    """ "14 September last year", «14 سبتمبر من العام الماضي»."""
    values = day(parts)
    return None if values is None else {**values, "kind": "day", "offset": IN_YEAR}


def _counts(parts: Parts) -> bool:
    """A number after an Arabic month counts something: «في مارس 30 قتيلا»."""
    number, month = parts.item("d"), parts.item("m")
    if number is None or month is None or number.first < month.first or parts.year():
        return False
    return parts.arabic(month) and parts.text[parts.tokens[month.last - 1].end] != "-"


def days(parts: Parts) -> Values | None:
    """ "26-30 October", «من 26 إلى 30 أكتوبر», «من 26 حتى 30 أكتوبر»."""
    values = day(parts)
    bound = parts.item("until") is not None and parts.name("until") != "until"
    if values is None or bound or parts.number("d2") <= parts.number("d"):
        return None
    return {**values, "to": parts.number("d2")}


def numeric(parts: Parts) -> Values | None:
    """31/10/2025, 6.11.2025, 2025-10-31; two digits of a year only behind slashes."""
    a, b, year = parts.number("a"), parts.number("b"), parts.item("y")
    if year is None:
        return None
    if 1343 <= year.number <= 1500 and a <= 30 and b <= 12:
        return {"kind": "hijri_day", "day": a, "month": b, "year": year.number, "calendar": "hijri"}
    if not parts.tight("a", "b", "y"):
        return None
    if parts.match.groups["y"] < parts.match.groups["a"]:
        month, number = (a, b) if a <= 12 else (b, a)
        return {"kind": "day", "year": year.number, "month": month, "day": number} if month <= 12 else None
    if (year.letter != "y" and parts.name("sep") != "/") or (a > 12 and b > 12):
        return None
    return {"kind": "day", "year": parts.year(), "numeric": (a, b)}


def numeric_spaced(parts: Parts) -> Values | None:
    """ "On 2016 10 16": year, month and day with blanks between them, both in two digits."""
    written = [parts.tokens[item.first] for item in (parts.item("a"), parts.item("b")) if item]
    month, number = parts.number("a"), parts.number("b")
    if not 1900 <= parts.year() <= 2150 or month > 12 or any(t.end - t.start != 2 for t in written):
        return None
    return {"kind": "day", "year": parts.year(), "month": month, "day": number}


def day_of_month(parts: Parts) -> Values | None:
    """ "The 15th of this month", «في العاشر من الشهر المقبل»."""
    return {"day": parts.number("d"), "modifier": parts.modifier()}


def weekday_numeric(parts: Parts) -> Values | None:
    """ "Friday 31/10", "Friday 2018-7-6"."""
    values = numeric(parts) if parts.item("y") else numeric_day(parts)
    return None if values is None else {**values, "weekday": parts.number("w")}


def numeric_day(parts: Parts) -> Values | None:
    """ "on 22/04" without a year: only behind a weekday, or in a bare expression behind a preposition."""
    a, b = parts.number("a"), parts.number("b")
    if (a > 12 and b > 12) or not parts.tight("a", "b") or _decimal(parts):
        return None
    if parts.item("w") is None and not (parts.bare and (max(a, b) > 12 or parts.name("sep") != "-")):
        return None
    return {"kind": "day", "numeric": (a, b)}


def _decimal(parts: Parts) -> bool:
    """ "Shares ended Friday 3.4 per cent lower": a word or a sign behind the point's number, and no date."""
    last = parts.item("b")
    if parts.name("sep") != "." or last is None or last.last >= len(parts.tokens):
        return False
    behind = parts.tokens[last.last]
    return behind.kind in ("word", "arabic") or behind.text in PERCENT


def hijri_day(parts: Parts) -> Values | None:
    """«18 ذو القعدة 1447هـ»."""
    if _so_many(parts):
        return None
    return {
        "day": parts.number("d"),
        "month": parts.number("h"),
        "year": parts.year(),
        "calendar": "hijri",
        "weekday": parts.number("w"),
        "offset": parts.name("rel"),
    }


def hijri_month(parts: Parts) -> Values | None:
    """ "Ramadan 1447", "Ramadan 2026"."""
    year = parts.year()
    return {"month": parts.number("h"), "year": year, "calendar": "hijri" if year < 1700 else "mixed"}


def hijri_year(parts: Parts) -> Values | None:
    """«عام 1447هـ»."""
    return {"year": parts.year(), "calendar": "hijri"} if 1343 <= parts.year() <= 1500 else None


def nth_weekday(parts: Parts) -> Values | None:
    """ "The first Wednesday of October 2014"."""
    if not parts.month_written():
        return None
    return {**_month(parts), "number": parts.number("n"), "weekday": parts.number("w")}


def last_day(parts: Parts) -> Values | None:
    """ "The last day of October 2015", «اليوم الأخير من شهر 10 عام 2015», "the last day of 2015"."""
    if parts.item("m") is None:
        number = parts.number("n") if parts.item("n") else DECEMBER
        return {"kind": "month", "month": number, "year": parts.year(), "part": "end"} if number <= 12 else None
    return {**_month(parts), "kind": "month", "part": "end"} if parts.month_written() else None


def of_this_month(parts: Parts) -> Values | None:
    """«في 19 الجاري», «من 20 إلى 25 الجاري»: the month that is running, not named."""
    named = parts.items[parts.first].letter == "D" or parts.governed()
    running = parts.tokens[parts.items[parts.last - 1].first].text in cues(TABLE, "running")
    behind = parts.items[parts.last].letter if parts.last < len(parts.items) else ""
    if not named or not running or behind in ("Y", "K", "Q", "H", "Z"):
        return None
    return {"kind": "day_of_month", "day": parts.number("d"), "to": parts.number("d2"), "modifier": "current"}


def _month(parts: Parts) -> Values:
    return {"month": parts.number("m"), "year": parts.year()}


def weekday(parts: Parts) -> Values | None:
    """ "On Monday", «الاثنين الماضي»; the English short forms (Sat, Sun) need their capital."""
    item = parts.item("w")
    assert item is not None
    short = len(parts.tokens[item.first].text) <= 4 and not parts.arabic(item)
    if short and not parts.text[parts.tokens[item.first].start].isupper():
        return None
    return {"weekday": parts.number("w"), "modifier": parts.modifier(), "offset": parts.name("rel")}


def weekday_of_week(parts: Parts) -> Values | None:
    """ "On Wednesday of last week", «الأحد من الأسبوع المقبل»; a week begins on a Sunday where Arabic is written."""
    values = weekday(parts)
    if parts.text[parts.end(parts.last - 1) :][:1] in APOSTROPHES:
        return None  # on Monday last week's tally
    return values and {**values, "offset": SUNDAY if parts.arabic(parts.items[parts.match.groups["w"]]) else ""}


def night(parts: Parts) -> Values | None:
    """ "The night of Wednesday to Thursday", «ليل الأربعاء - الخميس»: two days that follow each other."""
    first, last = parts.number("w"), parts.number("w2")
    return {"weekday": last, "number": 2} if last == first % 7 + 1 else None


def relative_day(parts: Parts) -> Values | None:
    """ "Yesterday", «أمس الاثنين», "a year earlier"; not «غدا» the verb, not «اليوم الوطني»."""
    name = parts.name("rel")
    written = parts.text[parts.start(parts.first) : parts.end(parts.first)]
    if (
        written in cues(TABLE, "no_day")
        or (name == "day 1" and written == "غدا" and not parts.item("w"))
        or (name == "day 0" and _named_day(parts))
    ):
        return None
    kind = "relative_day" if name.startswith("day") else "ago"
    return {"kind": kind, "offset": name, "weekday": parts.number("w")}


def _named_day(parts: Parts) -> bool:
    at = parts.last
    token = parts.tokens[parts.items[at].first] if at < len(parts.items) else None
    return token is not None and token.kind == "arabic" and token.text.startswith("ال") and len(token.text) > 3


def holiday(parts: Parts) -> Values | None:
    """ "Christmas 2014", «عيد الفطر 2024»: a feast with its year, one on a fixed day in a bare expression without."""
    name, year = parts.name("l"), parts.year()
    if year:
        day = feast(name, year)
        return {"kind": "day", "month": day.month, "day": day.day, "year": day.year} if day else None
    if not parts.bare or not name[0].isdigit():
        return None
    month, _, number = name.partition("-")
    return {"kind": "day", "month": int(month), "day": int(number), "year": 0}


def day_in_words(parts: Parts) -> Values | None:
    """ "May twenty one" in a bare expression; in prose the number counts what follows."""
    values = day(parts) if parts.bare else None
    return values and {**values, "kind": "day"}


def weekday_after(parts: Parts) -> Values | None:
    """ "The third Tuesday after Easter 2014", «أول أحد بعد 15 مارس 2024»."""
    if parts.name("after") != "after":
        return None
    values = holiday(parts) if parts.item("l") else day(parts)
    return values and {**values, "kind": "weekday_after", "number": parts.number("n"), "weekday": parts.number("w")}


BUILDERS: dict[str, Callable[[Parts], Values | None]] = {
    "day": day,
    "days": days,
    "numeric": numeric,
    "day_in_year": day_in_year,
    "numeric_day": numeric_day,
    "day_of_month": day_of_month,
    "of_this_month": of_this_month,
    "weekday_numeric": weekday_numeric,
    "hijri_day": hijri_day,
    "hijri_month": hijri_month,
    "hijri_year": hijri_year,
    "nth_weekday": nth_weekday,
    "day_in_words": day_in_words,
    "numeric_spaced": numeric_spaced,
    "weekday_after": weekday_after,
    "last_day": last_day,
    "weekday": weekday,
    "weekday_of_week": weekday_of_week,
    "night": night,
    "relative_day": relative_day,
    "holiday": holiday,
}
