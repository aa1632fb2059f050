"""Numbers, nouns and units as Arabic and English readers write them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tadqiq.errors import SettingsError
from tadqiq.model import Interval, Period
from tadqiq.report.axis import axis
from tadqiq.report.display import after, before, clean, step_line
from tadqiq.report.numbers import hedged, period, quantity
from tadqiq.report.page import numbers
from tadqiq.report.words import words

AR, EN = words("ar"), words("en")
UNITS = Path(__file__).parents[1] / "src/tadqiq/normalise/units.txt"


@pytest.mark.parametrize(
    ("n", "expected"),
    [(1, "خطأ واحد"), (2, "خطآن"), (3, "3 أخطاء"), (10, "10 أخطاء"), (11, "11 خطأً"), (99, "99 خطأً"), (100, "100 خطأ"),
     (103, "103 أخطاء"), (111, "111 خطأً"), (1002, "1,002 خطأ")],
)  # fmt: skip
def test_arabic_nouns_agree_with_their_number(n: int, expected: str) -> None:
    assert AR.count("error", n) == expected


@pytest.mark.parametrize(
    ("value", "unit", "arabic", "english"),
    [
        (4.2e9, "USD", "4.2 مليار دولار أمريكي", "4.2 billion USD"),
        (3e9, "USD", "3 مليارات دولار أمريكي", "3 billion USD"),
        (1e9, "USD", "مليار دولار أمريكي", "1 billion USD"),
        (5, "tonne", "5 أطنان", "5 tonnes"),
        (25, "tonne", "25 طنًا", "25 tonnes"),
        (15, "kilometer^2", "15 كيلومترًا مربعًا", "15 km²"),
        (11, "megawatt", "11 ميغاواط", "11 MW"),
        (40, "household", "40 أسرة", "40 households"),
        (1, "tonne", "1 طن", "1 tonne"),
        (410_000, "tonne", "410,000 طن", "410,000 tonnes"),
        (1_234_567, "person", "1,234,567 شخصًا", "1,234,567 people"),
        (1757223.4, "tonne", "1.757 مليون طن", "1.757 million tonnes"),
        (80, "%", "80%", "80%"),
        (41e6, "m^3", "41 مليون متر مكعب", "41 million m³"),
        (100_000, "ft^3/day", "100,000 قدم مكعب/يوم", "100,000 ft³/day"),
        (70, "USD/tonne", "70 دولارًا أمريكيًا/طن", "70 USD/tonne"),
        (5, "USD", "5 دولارات أمريكية", "5 USD"),
        (4, "TRY", "4 ليرات تركية", "4 TRY"),
        (25, "LBP", "25 ليرة لبنانية", "25 LBP"),
        (25, "HKD", "25 دولار هونغ كونغ", "25 HKD"),
        (7, "KZT", "7 تينغ كازاخستاني", "7 KZT"),
        (0.0042, "USD", "0.0042 دولار أمريكي", "0.0042 USD"),
        (7, "count", "7", "7"),
        (1325.7, "km", "1,325.7 كيلومتر", "1,325.7 kilometres"),
        (0, "degC", "0 درجة مئوية", "0 °C"),
    ],
)
def test_figures_read_as_a_newsroom_writes_them(value: float, unit: str, arabic: str, english: str) -> None:
    assert (quantity(value, unit, AR), quantity(value, unit, EN)) == (arabic, english)


@pytest.mark.parametrize(
    ("value", "span", "hedge", "arabic", "english"),
    [
        (410e3, Interval(369e3, 451e3), "approx", "نحو 410,000 طن", "about 410,000 tonnes"),
        (2e6, Interval(2e6, None, True), "more_than", "أكثر من 2 مليون طن", "more than 2 million tonnes"),
        (2e6, Interval(None, 2e6), "at_most", "2 مليون طن على الأكثر", "at most 2 million tonnes"),
        (None, Interval(3e9, 9e9), "vague", "بين 3 و9 مليارات طن تقريبًا", "roughly 3 to 9 billion tonnes"),
        (None, Interval(4e9, 5e9), "range", "بين 4 و5 مليارات طن", "4 to 5 billion tonnes"),
        (None, Interval(900e6, 1.2e9), "range", "بين 0.9 و1.2 مليار طن", "0.9 to 1.2 billion tonnes"),
    ],
)
def test_hedges_are_said(value: float | None, span: Interval, hedge: str, arabic: str, english: str) -> None:
    said = tuple(hedged(value, span, hedge, "tonne", w) for w in (AR, EN))  # type: ignore[arg-type]
    assert said == (arabic, english)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (dt.date(2024, 3, 6), dt.date(2024, 3, 7), "6 مارس 2024"),
        (dt.date(2024, 3, 1), dt.date(2024, 4, 1), "مارس 2024"),
        (dt.date(2024, 1, 1), dt.date(2025, 1, 1), "2024"),
        (dt.date(2020, 1, 1), dt.date(2025, 1, 1), "بين 2020 و2024"),
        (dt.date(2013, 1, 1), None, "من 1 يناير 2013"),
        (None, dt.date(2031, 1, 1), "حتى 31 ديسمبر 2030"),
        (dt.date(2024, 3, 6), dt.date(2024, 3, 9), "من 6 مارس 2024 حتى 8 مارس 2024"),
    ],
)
def test_periods_keep_their_grain(start: dt.date | None, end: dt.date | None, expected: str) -> None:
    assert period(Period(start=start, end=end), AR) == expected


def test_every_unit_that_figures_may_bear_has_an_arabic_name() -> None:
    lines = (line.split("=")[0].strip() for line in UNITS.read_text("utf-8").splitlines() if "=" in line)
    names = [name for name in lines if not name.startswith("#") and not name.endswith("-") and name != "count"]
    assert len(names) > 100
    assert [name for name in names if AR.unit(name).isascii() and AR.unit(name) != "%"] == []


@pytest.mark.parametrize(
    ("unit", "arabic"),
    [
        ("kilocalorie", "كيلوسعرة"),
        ("gigabit/second", "غيغابت/ثانية"),
        ("meter^2", "متر مربع"),
        ("KZT", "تينغ كازاخستاني"),
        ("INR", "روبية هندية"),
        ("count/year", "في السنة"),
        ("person/day", "شخص/يوم"),
    ],
)
def test_units_are_put_together_from_their_parts(unit: str, arabic: str) -> None:
    assert AR.unit(unit) == arabic


def test_every_check_and_reason_has_its_words() -> None:
    from typing import get_args

    from tadqiq import model
    from tadqiq.languages import tables

    folder = Path(__file__).parents[1] / "src/tadqiq/checks"
    checks = [path.stem for path in folder.glob("*.toml") if "\n[title]" in path.read_text("utf-8")]
    labels = tables.read("report", "labels.toml")
    assert len(checks) > 10 and sorted(set(checks) - set(labels["check"])) == []
    for section, type in (("verdict", model.Verdict), ("severity", model.Severity), ("ignored", model.Ignored),
                          ("name_verdict", model.NameVerdict), ("status", model.Status)):  # fmt: skip
        # What a person rejected is counted beside what was set aside.
        extra = {"rejected"} if section == "ignored" else set()
        assert set(get_args(type)) | extra == set(labels[section])


def test_letters_of_verdicts_tell_them_apart() -> None:
    for words_ in (AR, EN):
        letters = [words_.letter("verdict", v) for v in ("agree", "compatible", "vague", "scope", "disagree")]
        assert len(set(letters)) == 5


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(SettingsError, match="'fr'"):
        words("fr")


def test_numbers_are_isolated_one_by_one_and_calculations_whole() -> None:
    assert str(numbers("من 4 إلى 5")) == 'من <bdi dir="ltr">4</bdi> إلى <bdi dir="ltr">5</bdi>'
    assert str(numbers("45-50")) == '<bdi dir="ltr">45</bdi>-<bdi dir="ltr">50</bdi>'
    assert str(numbers("بلغ -5%")) == 'بلغ <bdi dir="ltr">-5%</bdi>'
    assert str(numbers("في 2025-02-03")) == 'في <bdi dir="ltr">2025-02-03</bdi>'
    assert str(numbers("المجموع 700 + 400 = 1,100")) == 'المجموع <bdi dir="ltr">700 + 400 = 1,100</bdi>'
    assert str(numbers("في (/a/001_2cb5.txt)")) == 'في (<bdi dir="ltr">/a/001_2cb5.txt</bdi>)'
    assert str(numbers("قمة C5+1 في")) == 'قمة <bdi dir="ltr">C5+1</bdi> في'
    assert str(numbers("أي 60 km/h")) == 'أي <bdi dir="ltr">60</bdi> <bdi dir="ltr">km/h</bdi>'
    assert str(numbers("قال «about 0.41 km»")) == 'قال «<bdi>about <bdi dir="ltr">0.41</bdi> km</bdi>»'


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("the sum of 3", ("the sum of 3", "ltr")),
        ("مجموع 3 أجزاء", ("مجموع 3 أجزاء", "rtl")),
        ("700 + 400 = 1,100", ("700 + 400 = 1,100", "ltr")),
        ("4.2 مليار دولار: 4,150 to 4,250 USD", ("“4.2 مليار دولار”: 4,150 to 4,250 USD", "ltr")),
        ("4.2 مليار / 1.9 مليار = 2.21", ("“4.2 مليار” / “1.9 مليار” = 2.21", "ltr")),
        ("صحيفة: “نحو 5” allows 4 to 6", ("“صحيفة”: “نحو 5” allows 4 to 6", "ltr")),
        ("stated: أكثر من 20٪", ("stated: “أكثر من 20٪”", "ltr")),
    ],
)
def test_steps_keep_the_order_of_their_numbers(line: str, expected: tuple[str, str]) -> None:
    assert step_line(line) == expected


def test_display_text_carries_no_control_characters_and_is_clipped() -> None:
    assert clean("a\u202eb\x1b[31m\u2066c\nd") == "ab[31mc d"
    assert len(clean("x" * 10_000)) == 300
    assert before("كلمة " * 100).startswith("… ") and after("word " * 100).endswith("…")


@pytest.mark.parametrize(
    ("values", "log", "zero"),
    [([41, 410], False, True), ([3, 5000], True, False), ([98, 100], False, False), ([0, 5], False, True),
     ([-3, 4], False, False)],
)  # fmt: skip
def test_the_axis_suits_the_figures(values: list[float], log: bool, zero: bool) -> None:
    scale = axis(values)
    assert (scale.log, scale.low == 0) == (log, zero)
    assert 2 <= len(scale.ticks) <= 7
    places = [scale.at(value) for value in sorted(values)]
    assert places == sorted(places) and places[0] >= 0 and places[-1] <= 100


@pytest.mark.parametrize("values", [[5.0, 5.0], [0.0, 0.0], [1e-9, 1e-9], [1e15, 1e15]])
def test_equal_figures_still_have_an_axis(values: list[float]) -> None:
    scale = axis(values)
    assert 0 < scale.at(values[0]) <= 100
