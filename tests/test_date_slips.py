"""Dates one slip of the pen apart, and counts that a slip of scale sets apart, not the day they are told on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest

import tadqiq
from tadqiq.languages.dates.slips import leeway, slipped
from tadqiq.model import Claim, Hedge, Period


def day(when: str, hedge: Hedge = "exact", grain: str = "day") -> Claim:
    start = dt.date.fromisoformat(when)
    period = Period(start=start, end=start + dt.timedelta(days=1), grain=grain)
    return Claim(id=when, article="a", start=0, end=1, text=when, kind="date", unit="date", hedge=hedge, period=period)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("2023-11-07", "2023-12-07"),
        ("2026-08-22", "2026-09-22"),
        ("2025-12-03", "2026-01-03"),
        ("2026-06-09", "2026-09-06"),
        ("2026-05-12", "2026-05-21"),
        ("2025-03-14", "2026-03-14"),
        ("2016-03-14", "2026-03-14"),
    ],
)
def test_slips_of_day_month_and_year(a: str, b: str) -> None:
    assert slipped(day(a), day(b)) and slipped(day(b), day(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("2026-05-12", "2026-05-12"),
        ("2026-05-12", "2026-05-13"),
        ("2026-03-07", "2026-09-07"),
        ("2021-03-14", "2026-03-14"),
        ("2025-05-12", "2026-05-21"),
        ("2026-05-11", "2026-06-12"),
    ],
)
def test_other_dates_are_no_slips(a: str, b: str) -> None:
    assert not slipped(day(a), day(b))


def span(start: str, end: str, grain: str) -> Claim:
    period = Period(start=dt.date.fromisoformat(start), end=dt.date.fromisoformat(end), grain=grain)
    return msgspec.structs.replace(day(start), period=period)


def printed(claim: Claim, text: str) -> Claim:
    return msgspec.structs.replace(claim, text=text)


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("1 March 2031", "March 2032", True),
        ("الأول من آذار 2031", "مارس 2032", True),
        ("14 March 2031", "April 2032", False),
        ("14 March", "March 2032", False),
        ("14 March 2031", "March 2034", False),
    ],
)
def test_a_day_and_the_month_of_another_year(a: str, b: str, one: bool) -> None:
    month, year = (4 if "April" in b else 3), b[-4:]
    other = span(f"{year}-{month:02}-01", f"{year}-{month + 1:02}-01", "month")
    assert slipped(printed(day("2031-03-01"), a), printed(other, b)) is one


@pytest.mark.parametrize(
    ("a", "b", "terms", "one"),
    [
        ("2013", "2031", ("m:launch",), True),
        ("عام ٢٠١٣", "2031", ("c:tower",), True),
        ("2013", "2031", (), False),
        ("2013", "2031", ("d:up",), False),
        ("2013", "2023", ("m:launch",), False),
        ("last year", "2031", ("m:launch",), False),
    ],
)
def test_two_digits_of_a_year_change_places_in_what_both_speak_of(
    a: str, b: str, terms: tuple[str, ...], one: bool
) -> None:
    there = span(f"{b}-01-01", f"{int(b) + 1}-01-01", "year")
    here = printed(span("2013-01-01", "2014-01-01", "year"), a)
    here, there = (msgspec.structs.replace(c, clause=terms) for c in (here, printed(there, b)))
    assert slipped(here, there) is slipped(there, here) is one


QUARTER, SAME_QUARTER = (span(f"{y}-07-01", f"{y}-10-01", "quarter") for y in (2028, 2029))
DECEMBER, YEAR_END = span("2029-12-01", "2030-01-01", "month"), span("2030-12-31", "2031-01-01", "day")
FAR_QUARTER = span("2032-07-01", "2032-10-01", "quarter")
YEAR, NEXT_YEAR = (span(f"{y}-01-01", f"{y + 1}-01-01", "year") for y in (2028, 2029))


ENDS = [msgspec.structs.replace(span(f"{y}-12-31", f"{y + 1}-01-01", "day"), hedge="approx") for y in (2033, 2034)]
LAST_QUARTER, SECOND_HALF = span("2034-10-01", "2035-01-01", "quarter"), span("2034-07-01", "2035-01-01", "half")


@pytest.mark.parametrize(
    ("a", "b"), [(QUARTER, SAME_QUARTER), (DECEMBER, YEAR_END), (ENDS[0], ENDS[1]), (ENDS[0], LAST_QUARTER)]
)
def test_a_time_of_another_year_is_a_slip(a: Claim, b: Claim) -> None:
    assert slipped(a, b) and slipped(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [(QUARTER, FAR_QUARTER), (YEAR, NEXT_YEAR), (QUARTER, DECEMBER), (YEAR_END, YEAR), (ENDS[0], SECOND_HALF)],
)
def test_other_times_are_no_slips(a: Claim, b: Claim) -> None:
    assert not slipped(a, b)


def test_a_month_and_a_day_are_no_slips() -> None:
    assert not slipped(day("2023-11-07", grain="month"), day("2023-12-07"))
    assert not slipped(day("2023-11-07", hedge="approx"), day("2023-12-07"))


def test_only_an_approximate_day_has_leeway() -> None:
    assert leeway(day("2026-05-15", hedge="approx")) == dt.timedelta(days=5)
    assert not leeway(day("2026-05-15"))
    assert not leeway(day("2026-05-15", hedge="approx", grain="month"))


FIRST = "The campaign aims to vaccinate {} children against measles in Tarsan province by June.\n"


@pytest.mark.parametrize(("other", "checks"), [("124,000", {"magnitude_slip"}), ("980,000", set())])
def test_no_count_grows_tenfold_to_its_own_digits(tmp_path: Path, other: str, checks: set[str]) -> None:
    for name, date, count in (("a", "3 May 2026", "1,240,000"), ("b", "6 May 2026", other)):
        text = f"Measles drive in Tarsan\nThe {name.upper()} Courier — {date}\n\n{FIRST.format(count)}"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    found = {finding.check for finding in tadqiq.check([tmp_path]).findings}
    assert found & {"magnitude_slip", "value_conflict"} == checks


@pytest.mark.parametrize(
    ("told", "other", "checks"),
    [("35", "53", {"digits_transposed"}), ("35", "58", set())],
)
def test_no_toll_grows_to_its_own_digits_swapped(tmp_path: Path, told: str, other: str, checks: set[str]) -> None:
    for name, date, count in (("a", "3 May 2026", told), ("b", "4 May 2026", other)):
        text = f"Mine in Tarsan\n\n{date}\n\nThe blast in the Tarsan mine injured {count} miners.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    found = {finding.check for finding in tadqiq.check([tmp_path]).findings}
    assert found & {"digits_transposed", "value_conflict"} == checks


TOLLS = [
    "The mudslide killed {} people and left {} missing, the governor of Tarsan said.",
    "The mudslide in Tarsan killed {} people and left {} missing, rescuers said.",
    "أودى الانهيار الطيني في طرسان بحياة {} شخصا وخلّف {} مفقودا، وفق المحافظ.",
    "قال رجال الإنقاذ إن الانهيار الطيني في طرسان أودى بحياة {} شخصا وخلّف {} مفقودا.",
]


@pytest.mark.parametrize(("later", "one"), [("58", True), ("63", False)])
@pytest.mark.parametrize(("told", "retold"), [(0, 1), (2, 3)])
def test_what_else_is_counted_is_of_one_moment_while_the_toll_stands_still(
    tmp_path: Path, told: int, retold: int, later: str, one: bool
) -> None:
    for name, date, number, counts in (
        ("a", "3 May 2026", told, ("58", "14")),
        ("b", "4 May 2026", retold, (later, "46")),
    ):
        (tmp_path / f"{name}.txt").write_text(
            f"Tarsan\n\n{date}\n\n{TOLLS[number].format(*counts)}\n", encoding="utf-8"
        )
    report = tadqiq.check([tmp_path])
    value = {c.id: c.value for c in report.claims}
    assert one == any({14, 46} <= {value[c] for c in group.claims} for group in report.groups)


def test_a_wrong_weekday_stands_beside_the_source_that_has_it_right(tmp_path: Path) -> None:
    said = {
        "a": "The parliament of Tarsan approved the budget on Wednesday 14 January after a debate of five days.",
        "b": "The parliament of Tarsan had approved the budget on Tuesday 14 January, by 87 votes.",
    }
    for name, text in said.items():
        head = f"Budget of Tarsan\nThe {name.upper()} Courier — 28 January 2026\n\n"
        (tmp_path / f"{name}.txt").write_text(head + text + "\n", encoding="utf-8")
    report = tadqiq.check([tmp_path])
    [finding] = [f for f in report.findings if f.check == "weekday_date"]
    assert {c.article for c in report.claims if c.id in finding.claims} == {"a", "b"}
