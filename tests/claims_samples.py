"""A small article read by hand, for tests of claims files that need no extraction."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tadqiq.model import Article, Block, Claim, Extraction, Name, Period, Span
from tadqiq.text import digest

TEXT = (
    "سد الوادي\n\nبلغت كلفة السد نحو 4.2 مليار دولار في عام 2024. ويوفر المشروع 1,500 وظيفة\u200f جديدة.\n\n"
    'The dam cost "more than" $4bn, said the ministry. It created 1,500 jobs in the valley.\n'
)
UNITS = {"USD", "count", "tonne", "%"}


def known_unit(name: str) -> bool:
    return name in UNITS


def claim(text: str, phrase: str, value: float, low: float, high: float, unit: str, **more: Any) -> Claim:
    start = text.index(phrase)
    occurrence = text[: start + 1].count(phrase)
    begin = max(text.rfind(". ", 0, start) + 2, text.rfind("\n", 0, start) + 1, 0)
    stop = next((i for i in range(start + len(phrase), len(text)) if text[i : i + 2] in (". ", ".\n")), len(text))
    words = tuple(text[begin:stop].split())
    given: dict[str, Any] = {"sentence": Span(begin, stop), "sentence_terms": words, "block": 1} | more
    id = "c" + digest(["dam", phrase, str(occurrence)])
    return Claim(
        id=id, article="dam", start=start, end=start + len(phrase), text=phrase, kind="quantity", value=value,
        low=low, high=high, unit=unit, number=phrase, steps=("digits", "scale"), **given,
    )  # fmt: skip


def article(text: str = TEXT, **more: Any) -> Article:
    given: dict[str, Any] = {"id": "dam", "file": "articles/dam.txt", "source": "Al-Wadi", "language": "ar"} | more
    title = Block(start=0, end=9, kind="title")
    published = dt.date(2025, 3, 1)
    return Article(text=text, clean=text, title="سد الوادي", published=published, blocks=(title,), **given)


def extraction(text: str = TEXT, **more: Any) -> Extraction:
    year = Period(start=dt.date(2024, 1, 1), end=dt.date(2025, 1, 1), grain="year", text="في عام 2024")
    found = [
        ("نحو 4.2 مليار دولار", 4.2e9, 3.78e9, 4.62e9, "USD", {"hedge": "approx", "period": year, "measure": "cost"}),
        ("1,500 وظيفة", 1500, 1500, 1500, "count", {"measure": "jobs", "notes": ("thousands by comma",)}),
        ("$4bn", 4e9, 3.5e9, 4.5e9, "USD", {"hedge": "more_than", "low_open": True, "attribution": "the ministry"}),
        ("1,500 jobs", 1500, 1500, 1500, "count", {"measure": "jobs", "ties": ("part_of:x",)}),
    ]
    claims = tuple(claim(text, p, v, lo, hi, u, **rest) for p, v, lo, hi, u, rest in found if p in text)
    name = Name(article="dam", start=0, end=9, text="سد الوادي", kind="site", entity="dam")
    return Extraction(article=article(text, **more), claims=claims, names=(name,), notes=("a note",))
