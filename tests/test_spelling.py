"""Metric units in every spelling of the Arabic press are one unit; words that only look like one stay themselves."""

from __future__ import annotations

import pytest
from figures_reading import live

from tadqiq.text import fold

MEGAWATTS = ("ميغاواط", "ميجاوات", "ميكاواط", "ميقاوات", "ميگاواط", "ميغا واط", "ميجا وات", "ميكا واط", "ميقا واط")
GIGAWATTS = ("غيغاواط", "جيجاوات", "جيغاواط", "جيكاواط", "غيغا وات", "جيجا واط", "جيغا واط", "جيكا واط")


@pytest.mark.parametrize("unit", MEGAWATTS)
def test_megawatts(unit: str) -> None:
    assert [(c.value, c.unit) for c in live(f"أضافت المحطة 350 {unit} إلى الشبكة.")] == [(350, "MW")]


@pytest.mark.parametrize("unit", GIGAWATTS)
def test_gigawatts(unit: str) -> None:
    assert [(c.value, c.unit) for c in live(f"وتحتاج البلاد إلى 12 {unit} صيفا.")] == [(12, "GW")]


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("45 كيلواط ساعة", 45, "kWh"),
        ("35 جيغاواط/سا", 35, "GWh"),
        ("12 كيلوكراما", 12, "kilogram"),
        ("250 مللي جرام", 250, "milligram"),
        ("40 كيلو ميتر", 40, "kilometer"),
        ("3 سانتيمتر", 3, "centimeter"),
        ("400 كيلو فولت", 400, "kV"),
        ("200 ميجا بت في الثانية", 200, "megabit/second"),
        ("126 درجة فهرنهايت", 126, "degF"),
        ("52 درجة سلسيوس", 52, "degC"),
        ("ميغاواطين", 2, "MW"),
        ("نصف جيكاواط", 0.5, "GW"),
    ],
)
def test_other_units(printed: str, value: float, unit: str) -> None:
    assert [(c.value, c.unit) for c in live(f"وسجل الفنيون {printed} عند الفحص.")] == [(value, unit)]


@pytest.mark.parametrize("word", ["ميكانيكا", "مليون", "ميكروبات", "سنتات", "كيلوات", "اقتربت", "تراب", "مليبار"])
def test_words_that_are_no_metric_units_stay_as_they_are(word: str) -> None:
    assert fold(word) == word
