"""Periods: each figure gets the date of its clause, comparisons get their own year, nothing is guessed."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from tadqiq.extract.dates import dates
from tadqiq.extract.periods import attach_periods
from tadqiq.model import Claim
from tadqiq.read import make_article
from tadqiq.text import tokenise

PUBLISHED = dt.date(2025, 10, 28)


def periods(text: str, figures: list[str], **changed: dict[str, str]) -> dict[str, tuple[str, str] | None]:
    """The period of each figure of ``text``; figures are given as they stand, so that no other reader is needed."""
    article = make_article("a", text + "\n", file="a.txt", published=PUBLISHED)
    tokens = tokenise(article.clean)
    claims = [*dates(article, tokens), *(_figure(text, f, changed.get(f, {})) for f in figures)]
    found = {c.text: c.period for c in attach_periods(article, tokens, claims) if c.kind == "quantity"}
    return {text: (str(p.start), str(p.end)) if p else None for text, p in found.items()}


def _figure(text: str, figure: str, changed: dict[str, str]) -> Claim:
    at = text.index(figure)
    claim = Claim(
        id="", article="a", start=at, end=at + len(figure), text=figure, kind="quantity", value=1.0, unit="tonne"
    )
    return msgspec.structs.replace(claim, **changed)


YEAR = {str(y): (f"{y}-01-01", f"{y + 1}-01-01") for y in range(2010, 2031)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Exports fell from 14.1 Mt in 2024 to 12.6 Mt in 2025.", {"14.1 Mt": "2024", "12.6 Mt": "2025"}),
        ("تراجعت الواردات من 14.1 مليون طن سنة 2024 إلى 12.6 مليون طن سنة 2025.", {"14.1": "2024", "12.6": "2025"}),
        ("In 2023, exports reached 5 Mt and imports 3 Mt.", {"5 Mt": "2023", "3 Mt": "2023"}),
        ("وأظهرت البيانات تراجع الواردات خلال 2024 إلى 12 مليون طن.", {"12 مليون طن": "2024"}),
        ("بلغت 9 ملايين طن في 2024، مقابل 8 ملايين طن في العام السابق.", {"9 ملايين": "2024", "8 ملايين": "2023"}),
        ("It produced 5 Mt last year, but coal still makes up 7 Mt.", {"5 Mt": "2024", "7 Mt": None}),
        ("Production was 5 Mt.", {"5 Mt": None}),
        ("بلغ الإنتاج 5 ملايين طن العام الماضي.", {"5 ملايين": "2024"}),
        ("وبحلول عام 2030 سترتفع الطاقة إلى 130 مليون طن.", {"130 مليون طن": "2030"}),
        ("Profit of 1.9 Mt in 2024 was up from 1.2 Mt a year earlier.", {"1.9 Mt": "2024", "1.2 Mt": "2023"}),
        ("ديون قدرها 62 مليارا، وخسائر بقيمة 2.4 مليار في 2024.", {"62 مليارا": None, "2.4 مليار": "2024"}),
    ],
)
def test_years(text: str, wanted: dict[str, str | None]) -> None:
    found = periods(text, list(wanted))
    assert found == {figure: YEAR[year] if year else None for figure, year in wanted.items()}


@pytest.mark.parametrize(
    ("text", "figure", "role", "year"),
    [
        ("Output was up 8 Mt on 2024.", "8 Mt", "change", None),
        ("Output rose 8 Mt over last year.", "8 Mt", "change", None),
        ("Output was 8 Mt higher than in 2024.", "8 Mt", "", None),
        ("زادت الصادرات 8 أطنان عن عام 2024.", "8 أطنان", "change", None),
        ("زادت الصادرات 8 أطنان عما كانت عليه في العام الماضي.", "8 أطنان", "", None),
        ("وزعت الشركة 8 أطنان عن عام 2024.", "8 أطنان", "", "2024"),
        ("Output rose 8 Mt in 2024.", "8 Mt", "change", "2024"),
    ],
)
def test_what_a_change_is_held_against_is_not_when_it_came_about(
    text: str, figure: str, role: str, year: str | None
) -> None:
    assert periods(text, [figure], **{figure: {"role": role}}) == {figure: YEAR[year] if year else None}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Between 2020 and 2023 imports were 27 Mt.", {"27 Mt": ("2020-01-01", "2024-01-01")}),
        ("من عام 2020 إلى عام 2023 بلغت الواردات 27 طنا.", {"27 طنا": ("2020-01-01", "2024-01-01")}),
        ("In 2018 and 2019 it rose to 89 Mt and 106 Mt.", {"89 Mt": YEAR["2018"], "106 Mt": YEAR["2019"]}),
        ("In 2018 and 2019 output was 5 Mt.", {"5 Mt": None}),
    ],
)
def test_two_dates_side_by_side(text: str, wanted: dict[str, tuple[str, str] | None]) -> None:
    assert periods(text, list(wanted)) == wanted


def test_since_is_open() -> None:
    assert periods("US investment passed 61 bn since 2013.", ["61 bn"]) == {"61 bn": ("2013-01-01", "None")}


def test_an_as_of_day_belongs_to_its_figure() -> None:
    found = periods(
        "Order backlog at 30 September stood at 6.1 bn, up from 5.3 bn a year earlier.", ["6.1 bn", "5.3 bn"]
    )
    assert found == {"6.1 bn": ("2025-09-30", "2025-10-01"), "5.3 bn": ("2024-09-30", "2024-10-01")}


def test_a_paragraph_runs_under_its_opening() -> None:
    text = "In the first quarter of 2025 revenue was 1.2 bn. Net profit came to 180 m."
    quarter = ("2025-01-01", "2025-04-01")
    assert periods(text, ["1.2 bn", "180 m"]) == {"1.2 bn": quarter, "180 m": quarter}


def test_the_opening_ends_with_the_paragraph() -> None:
    text = "In the first quarter of 2025 revenue was 1.2 bn.\nNet profit came to 180 m."
    assert periods(text, ["1.2 bn", "180 m"])["180 m"] is None


def test_windows() -> None:
    text = "على مدى السنوات العشرين الماضية بلغ الاستثمار 51.8 مليار دولار."
    figure = {"العشرين": {"unit": "year", "value": 20.0}}
    found = periods(text, ["العشرين", "51.8 مليار"], **figure)  # type: ignore[arg-type]
    assert found["51.8 مليار"] == ("2005-10-28", "2025-10-28")


def test_dates_that_fix_a_period_are_context() -> None:
    article = make_article("a", "Exports were 5 Mt in 2024. The deal was signed on 3 May 2025.\n", file="a.txt")
    tokens = tokenise(article.clean)
    figure = _figure(article.clean, "5 Mt", {})
    claims = attach_periods(article, tokens, [*dates(article, tokens), figure])
    assert [c.role for c in claims if c.kind == "date"] == ["context", "event"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("بلغت الحصيلة 587 قتيلا و1930 جريحا إلى غاية مساء أمس الاثنين.", {"587 قتيلا": "27", "1930 جريحا": "27"}),
        ("والحصيلة حتى مساء أول من أمس، الأحد 26 أكتوبر، 713 قتيلا.", {"713 قتيلا": "26"}),
        ("By the close of 24 October, 1,240 persons had received a dose.", {"1,240 persons": "24"}),
        ("The drive had reached 1.24 m people by Sunday.", {"1.24 m people": "26"}),
        ("The dollar closed on Monday at 70.6 cents.", {"70.6 cents": "27"}),
        ("وأغلق السهم أمس عند 24.6 جنيه.", {"24.6 جنيه": "27"}),
        ("The minister said on Monday that 70 people were fined.", {"70 people": None}),
        ("قال الوزير أمس إن 70 شخصا غُرموا.", {"70 شخصا": None}),
    ],
)
def test_days_of_growing_counts_and_of_prices(text: str, wanted: dict[str, str | None]) -> None:
    found = periods(text, list(wanted))
    days = {f: (f"2025-10-{d}", f"2025-10-{int(d) + 1}") if d else None for f, d in wanted.items()}
    assert found == days


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Between 1 January and 12 October the region reported 5,310 cases.",
            {"5,310 cases": ("2025-01-01", "2025-10-13")},
        ),
        ("سُجلت 96 وفاة منذ مطلع العام وحتى 30 سبتمبر.", {"96 وفاة": ("2025-01-01", "2025-10-01")}),
        (
            "The deficit was 41.2 bn, or 1.5% of GDP, in the year ended June 2025.",
            {"41.2 bn": ("2024-07-01", "2025-07-01"), "1.5%": ("2024-07-01", "2025-07-01")},
        ),
        (
            "Revenue of 31.5 bn, up 12.5% (Q3 2024: 28.0 bn), was a record.",
            {"12.5%": None, "28.0 bn": ("2024-07-01", "2024-10-01")},
        ),
        (
            "Third-quarter net profit fell to 2.52 bn from 2.8 bn.",
            {"2.52 bn": ("2025-07-01", "2025-10-01"), "2.8 bn": None},
        ),
        ("كان زلزال 21 ماي 2003 قد خلف 2266 قتيلا.", {"2266 قتيلا": ("2003-05-21", "2003-05-22")}),
        ("وهو الأعنف بعد زلزال 2003 الذي أودى بـ2300 شخص.", {"2300 شخص": ("2003-01-01", "2004-01-01")}),
    ],
)
def test_stretches_and_earlier_events(text: str, wanted: dict[str, tuple[str, str] | None]) -> None:
    assert periods(text, list(wanted)) == wanted


def test_a_compared_figure_does_not_run_under_the_opening() -> None:
    text = "In the first quarter of 2025 revenue was 1.2 bn. Margins shrank to 6.8 dollars from 7.9 dollars."
    found = periods(text, ["1.2 bn", "6.8 dollars", "7.9 dollars"])
    assert found["6.8 dollars"] == ("2025-01-01", "2025-04-01") and found["7.9 dollars"] is None


def test_years_ago() -> None:
    figure = {"three years": {"unit": "year", "value": 3.0}}
    found = periods("Turnout was 90%, down from 91% three years ago.", ["91%", "three years"], **figure)  # type: ignore[arg-type]
    assert found["91%"] == YEAR["2022"]
