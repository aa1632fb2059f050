"""What lies between two dates that are known to a day, a month or a year, and the words that say what is counted."""

from __future__ import annotations

import datetime as dt

import pytest
from checks_corpus import evidence

from tadqiq.checks.arithmetic.moments import Moment, Years, years
from tadqiq.checks.engine import run
from tadqiq.model import Claim, Finding, Period

YEAR = dt.date(1961, 1, 1), dt.date(1961, 12, 31)
BIRTHDAY = dt.date(1961, 3, 3), dt.date(1961, 3, 3)


def day(year: int, month: int, number: int) -> tuple[dt.date, dt.date]:
    return (dt.date(year, month, number),) * 2


@pytest.mark.parametrize(
    ("since", "until", "full"),
    [
        (BIRTHDAY, day(2025, 3, 2), Years(63, 63)),
        (BIRTHDAY, day(2025, 3, 3), Years(64, 64)),
        (BIRTHDAY, day(2025, 12, 31), Years(64, 64)),
        (YEAR, day(2025, 3, 3), Years(63, 64)),
        (YEAR, day(2025, 12, 31), Years(64, 64)),
        (YEAR, (dt.date(2025, 1, 1), dt.date(2025, 12, 31)), Years(63, 64)),
    ],
)
def test_full_years(since: tuple[dt.date, dt.date], until: tuple[dt.date, dt.date], full: Years) -> None:
    assert years(since, until) == full


@pytest.mark.parametrize(("found", "printed"), [(Years(63, 64), "63–64"), (Years(64, 64), "64")])
def test_years_are_printed_once_when_they_are_sure(found: Years, printed: str) -> None:
    assert str(found) == printed


def moment(text: str, *ties: str, end: dt.date | None = dt.date(1962, 1, 1)) -> Moment:
    period = Period(start=dt.date(1961, 1, 1), end=end, grain="year")
    return Moment(Claim(id="c", article="a", start=0, end=4, text=text, kind="date", period=period, ties=ties))


def test_the_nearest_word_tells_what_began() -> None:
    assert moment("1961", "when:before:3:born", "when:before:1:founded").since == "founded"
    assert moment("1961", "when:before:4:born").since == "born"
    assert moment("1961", "when:before:5:born").since == ""
    assert moment("1961", "when:after:0:born").since == ""


def test_a_year_that_is_not_printed_or_has_no_end_began_nothing() -> None:
    assert moment("that year", "when:before:1:born").since == ""
    assert moment("1961", "when:before:1:born", end=None).since == ""
    assert moment("١٩٦١", "when:before:1:born").since == "born"


def said(text: str) -> list[Finding]:
    return [f for f in run(evidence({"text": text}))[1] if f.check == "elapsed"]


@pytest.mark.parametrize(("age", "verdict"), [(62, "disagree"), (63, "agree"), (64, "agree"), (65, "disagree")])
def test_an_age_is_right_to_the_year(age: int, verdict: str) -> None:
    text = "Born in {1961|d1961}, she died on {3 March 2025|d2025-03-03} at the age of {%s|%s year; measure=age}."
    assert [f.verdict for f in said(text % (age, age))] == [verdict]


@pytest.mark.parametrize(("number", "verdict"), [(98, "agree"), (97, "disagree"), (101, "agree"), (102, "disagree")])
def test_an_anniversary_is_kept_a_year_early_or_late(number: int, verdict: str) -> None:
    text = "Founded in {1925|d1925}, it marks its {%sth|%s count} anniversary in {2025|d2025}."
    assert [f.verdict for f in said(text % (number, number))] == [verdict]


@pytest.mark.parametrize(("days", "verdict"), [(15, "disagree"), (16, "agree"), (18, "agree"), (19, "disagree")])
def test_both_ways_of_counting_days_are_right(days: int, verdict: str) -> None:
    text = "It runs for {%s days|%s day}, from {3 to 20 May 2025|d2025-05-03..2025-05-20}."
    assert [f.verdict for f in said(text % (days, days))] == [verdict]


@pytest.mark.parametrize("number", ["~74 year", ">70 year", "70..79 year"])
def test_a_rough_age_is_not_held_against_a_year(number: str) -> None:
    text = "Born in {1961|d1961}, he died on {3 March 2025|d2025-03-03} at the age of {so|NUMBER; measure=age}."
    assert said(text.replace("NUMBER", number)) == []


def test_two_births_prove_nothing() -> None:
    assert said("{Ali|d1961} was born in {1961|d1961}, she was born in {1970|d1970}, aged {30|30 year}.") == []


def test_a_year_told_in_the_sentence_before_counts_in_the_same_paragraph_alone() -> None:
    beside = "She was born in {1980|d1980}.%sShe is now {35 years old|35 year; measure=age}."
    assert [f.verdict for f in said(beside % " ")] == ["disagree"]
    assert said(beside % "\n") == []


def test_the_finding_names_dates_and_years() -> None:
    found = said("The bank was established in {1950|d1950}, {60 years|60 year} ago.")
    assert found[0].message.en == "“60 years” in A does not fit “1950”: by 2025-10-30, 74 or 75 years have passed."
    assert found[0].message.ar == ("«60 years» في A لا توافق «1950»: فما مضى من السنوات حتى 2025-10-30 هو 74 أو 75.")
    assert found[0].steps == ("1950 to 2025-10-30: 74–75 full years", "stated: 60 years")
    assert found[0].claims == ("A0", "A1")


@pytest.mark.parametrize(
    ("at", "passed"),
    [("d2020-12-31", "65"), ("d2020", "64 or 65"), ("d2020-01-01..2022-12-31", "64 to 67")],
    ids=["a day", "a year", "three years"],
)
def test_what_has_passed_is_told_as_surely_as_the_dates_are(at: str, passed: str) -> None:
    found = said(f"The club, founded in {{1955|d1955}}, keeps its {{90th|90 count}} anniversary in {{2020|{at}}}.")
    assert found[0].message.en.endswith(f", {passed} years have passed.")
