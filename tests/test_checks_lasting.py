"""How long something lasts against its dates: what is beside what, how dates are counted, and when nothing is said."""

from __future__ import annotations

import pytest
from checks_corpus import evidence

from tadqiq.checks.engine import run
from tadqiq.model import Finding


def said(text: str) -> list[Finding]:
    return [f for f in run(evidence({"text": text}))[1] if f.check == "elapsed"]


def verdicts(text: str) -> list[str]:
    return [f.verdict for f in said(text)]


FAIR = "{3 to 20 May 2025|d2025-05-03..2025-05-20}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The fair runs for {10 days|10 day} from %s.", ["disagree"]),
        ("The fair runs for {18 days|18 day} from %s.", ["agree"]),
        ("From %s the fair runs for {10 days|10 day}.", ["disagree"]),
        ("From %s it lasts all of {18 days|18 day}.", ["agree"]),
        ("From %s comes a fair, and one of {10 days|10 day} is told of elsewhere.", []),
        ("It lasts {5 days|5 day} more than expected from %s.", ["disagree"]),
        ("It lasts {4 days|4 day} from %s.", ["disagree"]),
        ("It lasts {3 days|3 day} from %s.", []),
        ("It lasts {72 days|72 day} from %s.", ["disagree"]),
        ("It lasts {73 days|73 day} from %s.", []),
        ("It lasts {about 10 days|~10 day} from %s.", []),
        ("It lasts {some hours|10 hour} from %s.", []),
        ("{10 days|10 day} ago they opened, from %s.", []),
        ("A month lasts {31 days|31 day; ignored=reference} from %s.", []),
    ],
)
def test_a_length_beside_a_range_of_days(text: str, told: list[str]) -> None:
    assert verdicts(text.replace("%s", FAIR)) == told


@pytest.mark.parametrize(("far", "told"), [(3, ["disagree"]), (4, [])])
def test_a_range_too_far_off_is_another_one(far: int, told: list[str]) -> None:
    assert verdicts(f"It lasts {{10 days|10 day}} {'blah ' * far}from {FAIR}.") == told


@pytest.mark.parametrize(("far", "told"), [(1, ["disagree"]), (2, ["disagree"]), (3, [])])
def test_the_word_that_something_lasts_stands_near_its_length(far: int, told: list[str]) -> None:
    assert verdicts(f"It lasts {'blah ' * far}{{10 days|10 day}}, from {FAIR}.") == told


@pytest.mark.parametrize(
    ("length", "dates", "told"),
    [
        ("{2 weeks|2 week}", "d2025-05-03..2025-05-16", "agree"),
        ("{3 weeks|3 week}", "d2025-05-03..2025-05-16", "disagree"),
        ("{14 days|14 day}", "d2025-05-03..2025-05-16", "agree"),
        ("{12 days|12 day}", "d2025-05-03..2025-05-16", "agree"),
        ("{11 days|11 day}", "d2025-05-03..2025-05-16", "disagree"),
        ("{15 days|15 day}", "d2025-05-03..2025-05-16", "disagree"),
        # Whole months: from some day of the first to some day of the last.
        ("{92 days|92 day}", "d2025-05..2025-07", "agree"),
        ("{93 days|93 day}", "d2025-05..2025-07", "disagree"),
        ("{30 days|30 day}", "d2025-05..2025-07", "agree"),
        ("{29 days|29 day}", "d2025-05..2025-07", "disagree"),
        # Whole years likewise.
        ("{729 days|729 day}", "d2019..2022", "agree"),
        ("{728 days|728 day}", "d2019..2022", "disagree"),
        ("{4 years|4.0 year}", "d2019..2022", "agree"),
        ("{5 years|5.0 year}", "d2019..2022", "disagree"),
        ("{2 years|2.0 year}", "d2019..2022", "agree"),
        ("{1 year|1.0 year}", "d2019..2022", "disagree"),
        # A stretch of a year's days from one January on is no whole year.
        ("{20 days|20 day}", "d2025-01-01..2025-01-31", "agree"),
        ("{150 days|150 day}", "d2025-01-01..2025-05-20", "disagree"),
        ("{120 days|120 day}", "d2025-01-01..2025-05-20", "disagree"),
        ("{120 days|120 day}", "d2025-01-10..2025-05-31", "disagree"),
    ],
)
def test_a_range_is_as_long_as_its_days_can_be(length: str, dates: str, told: str) -> None:
    assert verdicts(f"The strike lasted {length}, {{so|{dates}}}.") == [told]


SIEGE = "The siege lasted {%s years|%s.0 year}, from {%s|d%s} to {%s|d%s}."


@pytest.mark.parametrize(("years", "told"), [(7, "disagree"), (8, "agree"), (10, "agree"), (11, "disagree")])
def test_two_years_leave_open_where_in_them_it_began_and_ended(years: int, told: str) -> None:
    assert verdicts(SIEGE % (years, years, 1990, 1990, 1999, 1999)) == [told]


def test_two_dates_are_taken_in_the_order_of_time() -> None:
    assert verdicts(SIEGE % (6, 6, 1999, 1999, 1990, 1990)) == ["disagree"]
    assert verdicts(SIEGE % (9, 9, 1999, 1999, 1990, 1990)) == ["agree"]
    assert verdicts(SIEGE % (6, 6, 1990, 1990, 1990, 1990)) == []


@pytest.mark.parametrize(("far", "told"), [(2, ["disagree"]), (3, [])])
def test_two_dates_that_stand_apart_make_no_stretch(far: int, told: list[str]) -> None:
    assert (
        verdicts(f"The siege lasted {{6 years|6 year}}, from {{1990|d1990}} to {'blah ' * far}{{1999|d1999}}.") == told
    )


@pytest.mark.parametrize(("days", "told"), [(4, "disagree"), (5, "agree"), (7, "agree"), (8, "disagree")])
def test_two_days_are_counted_with_both_or_without(days: int, told: str) -> None:
    dates = "{3 May 2025|d2025-05-03} to {9 May 2025|d2025-05-09}, and in {2026|d2026} again"
    text = f"The strike lasted {{%s days|%s day}}, from {dates}."
    assert verdicts(text % (days, days)) == [told]


def test_one_day_named_twice_is_no_stretch() -> None:
    text = "The strike lasted {3 days|3 day}, from {9 May 2025|d2025-05-09} to {9 May 2025|d2025-05-09}."
    assert verdicts(text) == []


@pytest.mark.parametrize(("far", "told"), [(1, ["disagree"]), (6, [])])
def test_two_dates_far_from_a_length_are_other_ones(far: int, told: list[str]) -> None:
    away = "blah " * far
    assert verdicts(f"It lasted {{6 years|6 year}} {away}from {{1990|d1990}} to {{1999|d1999}}.") == told
    assert verdicts(f"From {{1990|d1990}} to {{1999|d1999}} {away}it lasted {{6 years|6 year}}.") == told


@pytest.mark.parametrize("word", ["ago", "after", "aged"])
@pytest.mark.parametrize(("far", "told"), [(0, []), (1, []), (2, ["disagree"])])
def test_a_length_up_to_a_moment_is_no_stretch_of_the_dates(word: str, far: int, told: list[str]) -> None:
    away = "blah " * far
    behind = f"It came {{10 days|10 day; measure=duration}} {away}{word} {FAIR}."
    before = f"It came {word} {away}{{10 days|10 day; measure=duration}} {FAIR}."
    assert [verdicts(behind), verdicts(before)] == [told, told]


def test_one_date_or_a_year_that_is_not_printed_bounds_nothing() -> None:
    assert verdicts("The siege lasted {6 years|6 year} from {1990|d1990}.") == []
    assert verdicts("The siege lasted {6 years|6 year} from {1990|d1990} to {last year|d1999}.") == []


def test_the_two_dates_before_a_length_are_the_nearest() -> None:
    before = "Won in {1970|d1970}, lost, and from {1990|d1990} to {1999|d1999} a war that lasted {%s years|%s.0 year}."
    assert verdicts(before % (6, 6)) == ["disagree"]
    assert verdicts(before % (9, 9)) == ["agree"]


def test_the_finding_tells_the_dates_and_how_long_they_are() -> None:
    (found,) = said(f"The fair runs for {{10 days|10 day}}, from {FAIR}.")
    assert found.claims == ("A1", "A0")
    assert found.steps == ("3 to 20 May 2025: 16–18 days", "stated: 10 days")
    assert found.message.en == ("The length “10 days” in A does not fit “3 to 20 May 2025”: that is 16 to 18 days.")
    (found,) = said(SIEGE % (6, 6, 1990, 1990, 1999, 1999))
    assert found.claims == ("A1", "A2", "A0") and found.steps[0] == "1990 to 1999: 8–10 years"
    (found,) = said(f"The fair runs for {{4 weeks|4 week}}, from {FAIR}.")
    assert found.steps[0] == "3 to 20 May 2025: 2.3–2.6 weeks"
    (found,) = said("The strike lasted {50 days|50 day}, {in May 2025|d2025-05-01..2025-05-31}.")
    assert found.steps[0] == "in May 2025: 0–31 days"
    (fits,) = said(f"The fair runs for {{18 days|18 day}}, from {FAIR}.")
    assert (fits.severity, fits.verdict, fits.message.en) == ("info", "agree", "“18 days” fits “3 to 20 May 2025”.")


# Opened in 1911 and closed in 1973: 61 or 62 full years, 63 counted with both; in 2025, 52 years have passed since.
MILL = "The mill, opened in {1911|d1911}, had run for {%s years|%s year} when it was closed in {1973|d1973}."


@pytest.mark.parametrize("years", [50, 64, 26, 42, 70, 71, 73])
def test_a_length_one_slip_from_the_years_between_is_one(years: int) -> None:
    assert verdicts(MILL % (years, years)) == ["disagree"]


@pytest.mark.parametrize("years", [61, 62, 63, 51, 52, 53, 54, 60, 74])
def test_a_length_that_fits_or_is_counted_until_today_or_is_far_off_is_none(years: int) -> None:
    assert verdicts(MILL % (years, years)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mill, opened in {1911|d1911}, had run for {over 72 years|>72 year} when it was closed in {1973|d1973}.",
        "The mill, opened in {1911|d1911}, had run for {72.5 years|72.5 year} when it was closed in {1973|d1973}.",
        "Opened in {1911|d1911} by a man of {72|72 year; measure=age}, the mill was closed in {1973|d1973}.",
        "Born in {1911|d1911}, he ran the mill for {72 years|72 year} and sold it in {1973|d1973}.",
        "The mill, opened in {1911|d1911}, ran {72 years|72 year} of {80 years|80 year} until closed in {1973|d1973}.",
        "Open from {1911|d1911} for {72 years|72 year}, it was sold in {1950|d1950} and, a ruin, shut in {1973|d1973}.",
        "The mill, opened in {1911|d1911}, had run for {72 days|72 day} when it was closed in {1973|d1973}.",
        "The mill, opened {then|d1911}, had run for {72 years|72 year} when it was closed in {1973|d1973}.",
        "The mill, opened in {1911|d1911}, ran for {72 years|72 year; ignored=name} and was closed in {1973|d1973}.",
        "The mill, opened in {1941|d1941}, had run for {8 years|8 year} when it was closed in {1947|d1947}.",
    ],
)
def test_what_is_no_exact_length_between_two_printed_years_is_left_alone(text: str) -> None:
    assert verdicts(text) == []


def test_ten_years_are_long_enough_for_a_slip() -> None:
    assert verdicts("The mill, opened in {1931|d1931}, ran for {10 years|10 year} and shut in {1951|d1951}.") == [
        "disagree"
    ]


def test_the_years_between_are_told() -> None:
    (found,) = said(MILL % (72, 72))
    assert found.claims == ("A0", "A2", "A1")
    assert found.steps == ("1911 to 1973: 61–62 years", "stated: 72 years")
    assert found.verdict == "disagree"
