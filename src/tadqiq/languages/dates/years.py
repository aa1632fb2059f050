"""Phrases that name years and longer: the builders of ``date_phrases`` that tell a year from an amount."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ..cues import cues
from .items import TABLE, Item
from .parts import Parts

Values = dict[str, Any]
RANGES = (["t", "y"], ["-", "y"], ["t", "n"], ["-", "n"])
NAMED = {"season_year": "season", "school_year": "school"}
# ليرة and لتر are shorter.
RESULT = 4
IN = ("in", "since")
CLAUSE_STARTS = (",", "and", "but", ";")
OPENING, SENTENCE_ENDS = ("in", "by", "since"), (".", "?", "!", "؟")
FAR_OFF = 2070
# The endings of sound plurals; shorter words that end so are none.
PLURALS, SCALES, LONG = ("ات", "ون"), "يون", 5
DEFINITE = re.compile("[وف]?[بكل]?ال|[وف]?لل")


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
    kind = parts.year_kind() or NAMED.get(next((i.name for i in parts.inside() if i.letter == "Z"), ""), "")
    consecutive = to == first + 1 and (parts.name("sep") == "/" or kind or second.letter != "y")
    kind = kind or ("fiscal" if parts.name("sep") == "-" else "")
    return {"kind": "split_year" if consecutive else "years", "year": first, "to": to, "fiscal": kind}


def bare_year(parts: Parts) -> Values | None:
    """A year on its own: behind a preposition, or a likely year that counts nothing."""
    number, governed = parts.year(), parts.governed()
    before = parts.items[parts.first - 1] if parts.first else None
    if before is not None and _amount(parts, before, number):
        return None
    # "Finished in 1530"; "from 1720 to 1520" runs between amounts.
    governed_from = 1500 if before is not None and before.name in IN else 1700
    low, high = (1900, 2100) if parts.bare else (governed_from, 2150) if governed else (1950, 2070)
    # 340 houses of 2100: far-off years are looked to, and nobody tells what came from one.
    if number > FAR_OFF and before is not None and before.name in ("from", "of"):
        return None
    told = _second_year(parts) or _opens(parts, number) or _before_plural(parts, number)
    if not low <= number <= high or (_counting(parts, parts.last) and not told):
        return None
    return {"kind": "year", "year": number}


def _second_year(parts: Parts) -> bool:
    """The second of two years that a noun names together: «عامي 2015 و2020», "the years 2015 and 2020"."""
    before = [item.letter for item in parts.items[max(parts.first - 3, 0) : parts.first]]
    return before == ["Y", "y", "t"]


def _opens(parts: Parts, number: int) -> bool:
    """In 2019 workers struck: behind a preposition that opens its sentence; not "in 2000 homes", a round number."""
    lead = parts.items[parts.first - 1] if parts.first else None
    if lead is None or lead.name not in OPENING or not number % 100:
        return False
    before = parts.tokens[lead.first - 1] if lead.first else None
    return before is None or before.kind == "newline" or before.text in (*SENTENCE_ENDS, *CLAUSE_STARTS)


def _before_plural(parts: Parts, number: int) -> bool:
    """«حققت في 2025 إيرادات»: what eleven and more count stands in the singular, so that this is told of the year."""
    if not parts.governed() or 3 <= number % 100 <= 10 or parts.last >= len(parts.items):
        return False
    word = parts.tokens[parts.items[parts.last].first]
    if word.kind != "arabic":
        return False
    # Millions end as people do in the plural.
    ended = word.text.endswith(PLURALS) and not word.text.endswith(SCALES) and len(word.text) >= LONG
    return ended or word.text in cues(TABLE, "plural")


def _amount(parts: Parts, before: Item, number: int) -> bool:
    """Whether what stands before a number makes it an amount: «بلغ 2010»، "rose to 2024", "cut by 2000"."""
    # "Paid through 2029" ends there, as no amount does.
    lasting = before.letter == "t" and parts.tokens[before.first].text in cues(TABLE, "lasting")
    if before.letter in "dzny" or (before.letter == "t" and not lasting and not parts.follows_date(parts.first - 1)):
        return not parts.bare
    # Cut by 2000; بحلول 2100 says when.
    if before.name in ("by", "about") and number % 100 == 0 and not (before.name == "by" and parts.arabic(before)):
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
        words = (token.text, token.text.removeprefix("ف"))
        return not (DEFINITE.match(token.text) or any(w in closed for w in words) or _is_verb(token.text))
    return (token.text.endswith("s") and token.text not in closed) or token.text in cues(TABLE, "unit")


def _is_verb(word: str) -> bool:
    """An Arabic word that opens like a verb of the present or future, or of what came of it: ليسجل, لتستقر."""
    result = word.startswith(("لي", "لت")) and len(word) > RESULT
    return result or (len(word) > 3 and (word[0] in "يتس" or word.startswith(("وي", "وت", "فق", "وس"))))


def century(parts: Parts) -> Values | None:
    """ "The 21st century", «القرن الحادي والعشرين»."""
    number = parts.number("n", "n2")
    return {"number": number} if 10 <= number <= 22 else None


def decade(parts: Parts) -> Values | None:
    """ "The 1990s", «تسعينيات القرن الماضي»."""
    return {"year": parts.number("g")}


BUILDERS: dict[str, Callable[[Parts], Values | None]] = {
    "year": year,
    "split_year": split_year,
    "bare_year": bare_year,
    "century": century,
    "decade": decade,
}
