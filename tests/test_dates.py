"""Dates in articles: missing years, datelines, impossible days, formats by country, and no slow or failing input."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tadqiq.extract.dates import dates
from tadqiq.model import Claim
from tadqiq.read import make_article
from tadqiq.text import tokenise

MONTHS = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def read(text: str, file: str = "a.txt", **known: object) -> list[Claim]:
    article = make_article("a", text, file=file, **known)  # type: ignore[arg-type]
    return dates(article, tokenise(article.clean))


def first(text: str, file: str = "a.txt", **known: object) -> tuple[dt.date | None, dt.date | None]:
    period = read(text, file, **known)[0].period
    assert period is not None
    return period.start, period.end


@settings(max_examples=150, deadline=None)
@given(st.dates(dt.date(1700, 1, 1), dt.date(2150, 12, 31)), st.sampled_from([None, ARABIC, PERSIAN]))
def test_written_dates_come_back(day: dt.date, digits: dict[int, int] | None) -> None:
    arabic = f"وقع ذلك في {day.day} {MONTHS[day.month - 1]} {day.year} هناك."
    for text in (arabic, f"It happened on {day:%d %B %Y} there.", f"It happened on {day.isoformat()} there."):
        shown = text.translate(digits) if digits else text
        assert first(shown)[0] == day, shown


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789٣/-.,: يناير عام of the Q1 March last year من و\nهـ", max_size=60))
def test_no_text_fails_and_spans_hold(text: str) -> None:
    for claim in read(text, published=dt.date(2025, 1, 31)):
        assert text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize("unit", ["من ", "1/", "2025-", "of the ", "Q", "نهاية ", "في عام ", "12 March ", "(", "last "])
def test_repetition_costs_linear_time(unit: str) -> None:
    article = make_article("a", unit * (60_000 // len(unit)), file="a.txt")
    tokens = tokenise(article.clean)
    start = time.process_time()
    dates(article, tokens)
    assert time.process_time() - start < 5


def test_a_missing_year_comes_from_the_dateline() -> None:
    text = "Title of the story\nThe Paper (London) — 3 March 2026\n\nThe plant closed on 20 December.\n"
    claims = read(text)
    assert [c.ignored for c in claims] == ["dateline", None]
    assert claims[1].period is not None and claims[1].period.start == dt.date(2025, 12, 20)
    assert "year taken from the publication" in claims[1].notes


def test_a_guessed_year_is_not_lent_to_what_lies_behind() -> None:
    text = "Staff walked out on April 13 after a pact that lapsed on December 31 was not renewed.\n"
    walked, lapsed = dates(make_article("a", text, file="a.txt", published=dt.date(2026, 4, 22)), tokenise(text))
    assert (walked.number, lapsed.number) == ("2026-04-13", "2025-12-31")


def test_a_stated_year_is_lent() -> None:
    text = "Debt service comes to a tenth of revenue in 2026, and the loan is repaid on 17 July.\n"
    claims = dates(make_article("a", text, file="a.txt", published=dt.date(2026, 2, 12)), tokenise(text))
    assert [claim.number for claim in claims] == ["2026", "2026-07-17"]


def test_without_any_year_nothing_is_guessed() -> None:
    [claim] = read("It happened on 2 October there.")
    assert claim.period is not None and claim.period.start is None
    assert claim.number == "XXXX-10-02"
    assert claim.notes


def test_the_texts_own_dates_give_the_year() -> None:
    claims = read("وقع ذلك في 6 نوفمبر 2024 بالعاصمة.\nثم عاد في 9 نوفمبر إلى بلده.")
    assert claims[1].period is not None and claims[1].period.start == dt.date(2024, 11, 9)


@pytest.mark.parametrize(
    ("country", "day"), [("GB", dt.date(2025, 11, 6)), ("MA", dt.date(2025, 11, 6)), ("US", dt.date(2025, 6, 11))]
)
def test_numeric_dates_go_by_country(country: str, day: dt.date) -> None:
    text = "It was signed on 6/11/2025 there."
    assert first(text, country=country)[0] == day
    assert any("ambiguous" in note for note in read(text, country=country)[0].notes)


def test_an_unambiguous_date_settles_the_others() -> None:
    claims = read("It was signed on 6/11/2025 and paid on 25/11/2025 there.", country="US")
    assert claims[0].period is not None and claims[0].period.start == dt.date(2025, 11, 6)


def test_a_day_that_does_not_exist_is_noted() -> None:
    [claim] = read("It happened on 30 February 2025 there.")
    assert claim.period is not None and claim.period.start is None
    assert any("no such day" in note for note in claim.notes)


def test_a_wrong_weekday_is_noted() -> None:
    [claim] = read("وقع ذلك يوم الجمعة 27 أكتوبر 2025 هناك.")
    assert any("Monday" in note for note in claim.notes)


def test_relative_dates_stay_open_without_publication() -> None:
    [claim] = read("Exports rose last year there.")
    assert claim.period is not None and claim.period.relative and claim.period.start is None


def test_boilerplate_dates_are_set_aside() -> None:
    prose = "The ministry said on 3 May 2025 that the work was on schedule and would not be delayed again.\n"
    claims = read(f"Title of it\n{prose}{prose}{prose}Read also: The crisis of 2008\n© 2026 The Paper\n")
    assert [c.ignored for c in claims][:3] == [None, None, None]
    assert {c.ignored for c in claims[3:]} == {"boilerplate"}


def test_the_same_month_is_the_one_said_before() -> None:
    text = "وصلت الشحنة الأولى في 3 أيار 2026. وتبدأ الحملة في 18 من الشهر نفسه.\n"
    period = read(text, published=dt.date(2026, 6, 11))[1].period
    assert period is not None and period.start == dt.date(2026, 5, 18)
