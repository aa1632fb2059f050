"""How two dates of one thing stand to each other: years left open, deadlines, and one day told in two ways."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from checks_corpus import evidence

from tadqiq.checks.judging.related_dates import of_dates
from tadqiq.model import Claim, Period


def dates(a: str, b: str) -> tuple[Claim, Claim]:
    one, other = evidence({"claims": [f"A: {a}", f"B: {b}"]}).claims.values()
    return one, other


def stand(one: Claim, other: Claim) -> str:
    """The verdict and what it rests on, the same from either side; "" where nothing is said."""
    found = {of_dates(one, other), of_dates(other, one)}
    assert len(found) == 1
    told = found.pop()
    return f"{told.verdict} {told.by}" if told else ""


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        # The year that is left open may be the other's, give or take a week.
        ("d2025-03-10; as=10 March", "d2026-03-10; as=10 March 2026", ""),
        ("d2025-03-10; as=10 March", "d2026-03-17; as=17 March 2026", ""),
        ("d2025-03-10; as=10 March", "d2026-03-18; as=18 March 2026", "disagree apart"),
        ("d2025-03-10; as=10 March", "d2026-03-04; as=4 March 2026", ""),
        ("d2025-03-10; as=10 March", "d2026-03-03; as=3 March 2026", "disagree apart"),
        ("d2025-03-10; as=10 March", "d2027-03-10; as=10 March 2027", "disagree apart"),
        ("d2025-03-01; as=1 March", "d2026-03; as=March 2026", ""),
        ("d2025-03; as=مارس", "d2026-03; as=مارس 2026", ""),
        ("d2025-03; as=March", "d2026-03; as=March", ""),
        ("d2025-01-01; as=1 January", "d2025-12-31; as=31 December 2025", "disagree apart"),
        # A year in print is that year; a quarter of a year is no time of the year that recurs by chance.
        ("d2025-03; as=March 2025", "d2026-03; as=March 2026", "disagree apart"),
        ("d2025-Q1; as=the first quarter", "d2026-Q1; as=the first quarter of 2026", "disagree apart"),
        ("d2025-03; as=March", "d2025-03; as=March 2025", "agree equal"),
    ],
)
def test_a_time_whose_year_is_left_open_may_be_of_the_other_year(a: str, b: str, told: str) -> None:
    assert stand(*dates(a, b)) == told


def test_a_day_counted_from_today_leaves_no_year_open() -> None:
    one, other = dates("d2025-03-10; as=last Monday", "d2026-03-10; as=10 March 2026")
    assert one.period is not None
    assert stand(one, other) == ""
    today = msgspec.structs.replace(one, period=msgspec.structs.replace(one.period, relative=True))
    assert stand(today, other) == "disagree apart"


def test_a_time_without_a_beginning_is_of_no_other_year_and_no_time_at_all_says_nothing() -> None:
    one, other = dates("d2025-03-10; as=10 March", "d2026-03-10; as=10 March 2026")
    ended = msgspec.structs.replace(one, period=Period(end=dt.date(2025, 3, 11), grain="day"))
    assert stand(ended, other) == "disagree apart"
    assert stand(msgspec.structs.replace(one, period=None), other) == ""


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("<=d2026-06-04", "<=d2026-06-04", "agree equal"),
        ("d2026-06-04", "~d2026-06-04", "agree equal"),
        ("d2026-06-04", "~d2026-06-08", "compatible precision"),
        ("d2026-06-04", "~d2026-06-10", "disagree apart"),
        # The middle of a month is no day, the fifteenth is one.
        ("<=d2026-06-04", "<=d2026-07-15; as=mid-July", "compatible bound"),
        ("<=d2026-06-04", "<=d2026-07-15; as=منتصف يوليو 2026", "compatible bound"),
        ("<=d2026-06-04", "<=d2026-07-15; as=15 July", "disagree bound"),
        ("<=d2026-06-04", "<=d2026-07-16; as=next month", "disagree bound"),
        ("<=d2026-06-15; as=mid-June", "<=d2026-07-04", "disagree bound"),
        # The later deadline is as coarse a telling as the earlier, or a coarser one.
        ("<=d2028-03-31", "<=d2028-04-30", "disagree bound"),
        ("<=d2028-09-30", "<=d2028-10-31", "disagree bound"),
        ("<=d2028-03-31", "<=d2028-06-30", "compatible bound"),
        ("<=d2028-09-30", "<=d2029-06-30", "compatible bound"),
        ("<=d2028-02-29", "<=d2028-03-31", "compatible bound"),
        ("<=d2026-05-04", "<=d2026-05-31", "compatible bound"),
    ],
)
def test_one_day_and_two_deadlines(a: str, b: str, told: str) -> None:
    assert stand(*dates(a, b)) == told
