"""Calculations that hang on when their figures are of: averages over a month, changes between two times."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import msgspec
import pytest
from checks_corpus import evidence

from tadqiq.checks.arithmetic.cues import mark
from tadqiq.checks.arithmetic.figures import passages
from tadqiq.checks.arithmetic.told_apart import in_time
from tadqiq.checks.engine import run
from tadqiq.checks.evidence import Evidence
from tadqiq.model import Period

MAY = dt.date(2025, 5, 1)


def stretch(days: int, first: dt.date = MAY) -> Period:
    return Period(start=first, end=first + dt.timedelta(days=days), grain="range")


def year(number: int) -> Period:
    return Period(start=dt.date(number, 1, 1), end=dt.date(number + 1, 1, 1), grain="year")


def of(text: str, *periods: Period | None) -> Evidence:
    """The evidence of a text whose figures are of these times, in their order."""
    given = evidence({"text": text})
    claims = zip(given.claims.values(), [*periods, *[None] * len(given.claims)], strict=False)
    return replace(given, claims={c.id: msgspec.structs.replace(c, period=p) for c, p in claims})


def verdicts(check: str, text: str, *periods: Period | None) -> list[str]:
    return [f.verdict for f in run(of(text, *periods))[1] if f.check == check]


MILL = "It milled {%s|%s} in May, an average of {%s|%s}."


@pytest.mark.parametrize(
    ("days", "each", "told"),
    [
        (31, "300e3 tonne/day", ["agree"]), (31, "350e3 tonne/day", ["disagree"]), (31, "700e3 tonne/day", []),
        (31, "150e3 tonne/day", ["disagree"]), (31, "140e3 tonne/day", []),
        # Whole weeks, months, quarters, halves and years have their days counted, no other stretches.
        (28, "332e3 tonne/day", ["agree"]), (27, "344e3 tonne/day", []), (32, "291e3 tonne/day", []),
        (7, "1.33e6 tonne/day", ["agree"]), (8, "1.16e6 tonne/day", []), (6, "1.55e6 tonne/day", []),
        (89, "104e3 tonne/day", ["agree"]), (92, "101e3 tonne/day", ["agree"]), (93, "100e3 tonne/day", []),
        (88, "106e3 tonne/day", []), (181, "51.4e3 tonne/day", ["agree"]), (184, "50.5e3 tonne/day", ["agree"]),
        (366, "25.4e3 tonne/day", ["agree"]), (367, "25.3e3 tonne/day", []), (364, "25.5e3 tonne/day", []),
        # A month has so many weeks; of a year no number of an average is known.
        (28, "2.33e6 tonne/week", ["agree"]), (28, "2.60e6 tonne/week", ["disagree"]), (31, "300e3 tonne/hour", []),
        (31, "300e3 bbl/day", []), (31, "300e3 tonne", []),
    ],
)  # fmt: skip
def test_an_average_over_the_days_of_its_total(days: int, each: str, told: list[str]) -> None:
    text = MILL % ("9.3 million tonnes", "9.30e6 tonne", "so much", each)
    assert verdicts("average", text, stretch(days)) == told


@pytest.mark.parametrize(
    "text",
    [
        "It milled {9.3 million tonnes|9.30e6 tonne} in May, an average of {so much|%s tonne} a day.",
        "طحنت المطحنة {9.3 مليون طن|9.30e6 tonne} في مايو، بمتوسط {كذا|%s tonne} في اليوم.",
    ],
)
def test_what_is_told_to_be_made_a_day_is_an_average_over_days_too(text: str) -> None:
    assert verdicts("average", text % "300e3", stretch(31)) == ["agree"]
    assert verdicts("average", text % "350e3", stretch(31)) == ["disagree"]


@pytest.mark.parametrize(("each", "told"), [("10.0", ["agree"]), ("14.0", []), ("20.0", ["disagree"])])
def test_money_changes_hands_on_working_days(each: str, told: list[str]) -> None:
    text = f"Trade came to {{$310 million|310.0e6 USD}} in May, an average of {{${each}m a day|{each}e6 USD/day}}."
    assert verdicts("average", text, stretch(31)) == told


@pytest.mark.parametrize(
    "text",
    [
        "It milled {9.3 million t|9.30e6 tonne} in May, {so much|350e3 tonne/day}.",
        "It milled {9.3 million t|9.30e6 tonne} in {12 hours|12 hour}, an average of {so much|350e3 tonne/day}.",
        "It milled {9.3 Mt|9.30e6 tonne} of {9.9 Mt|9.90e6 tonne}, an average of {so much|350e3 tonne/day}.",
        "It milled {some t|8e6..9e6? tonne} in May, an average of {so much|350e3 tonne/day}.",
    ],
    ids=["no average", "a time of its own", "two totals", "vague"],
)
def test_what_is_no_average_over_a_month_is_left_alone(text: str) -> None:
    assert verdicts("average", text, stretch(31)) == []
    assert verdicts("average", MILL % ("9.3 million", "9.30e6 tonne", "so much", "350e3 tonne/day")) == []


@pytest.mark.parametrize(
    ("between", "periods", "way"),
    [
        ("and", (year(2020), year(2021)), "there"), ("and", (year(2021), year(2020)), "back"),
        ("and", (year(2020), year(2020)), ""), ("and", (None, year(2020)), ""), ("and", (year(2020), None), ""),
        ("and", (Period(end=MAY), year(2020)), ""), ("and", (year(2020), Period(end=MAY)), ""),
        ("against", (year(2020), year(2021)), "back"), ("up from", (None, None), "back"),
        ("against the usual sort of level blah blah", (year(2020), year(2021)), "there"),
    ],
)  # fmt: skip
def test_which_of_two_figures_is_the_earlier_one(between: str, periods: tuple[Period | None, ...], way: str) -> None:
    given = of(f"It made {{12 tonnes|12 tonne}} {between} {{15 tonnes|15 tonne}}.", *periods)
    marked = mark(given.claims.values(), given.articles)
    a, b = passages(replace(given, claims={c.id: c for c in marked}))[0].figures
    assert tuple(in_time([a, b])) == {"there": (a, b), "back": (b, a), "": ()}[way]


HERDS = "It had {620 cows|620 count} and {430 cows|430 count}, a decline of {%s%%|%s %%}."


@pytest.mark.parametrize(
    ("share", "periods", "told"),
    [
        (31, (year(1990), year(2020)), ["agree"]), (41, (year(1990), year(2020)), ["disagree"]),
        (41, (year(2020), year(2020)), []), (41, (year(1990), None), []), (41, (), []),
    ],
)  # fmt: skip
def test_one_thing_at_two_times_is_a_change(share: int, periods: tuple[Period, ...], told: list[str]) -> None:
    assert verdicts("growth", HERDS % (share, share), *periods) == told


USERS = (
    "It has {10,500 users|10500 count; clause=k:users}, up {%s%%|%s %%}. "
    "The number was {10,000|10000 count; clause=k:users} in {2020|d2020}."
)


@pytest.mark.parametrize(
    ("share", "old", "told"),
    [(5, year(2020), ["agree"]), (9, year(2020), ["disagree"]), (20, year(2020), []), (9, None, [])],
)
def test_the_old_figure_of_a_rise_may_be_told_next_door(share: int, old: Period | None, told: list[str]) -> None:
    text = USERS % (share, share)
    assert verdicts("growth", text, None, None, old) == told


NOW = "It has {10,500 users|10500 count; measure=users; clause=k:users}, up {9%|9 %}. "
OLD = "{10,000|10000 count; measure=%s; clause=k:users}"


@pytest.mark.parametrize(
    ("before", "behind", "told"),
    [
        ("", f"The number was {OLD % 'users'}.", True), (f"The number was {OLD % 'users'}. ", "", True),
        ("", f"\nThe number was {OLD % 'users'}.", True), ("", f"\n\nThe number was {OLD % 'users'}.", False),
        ("", f"The {{3 halls|3 count; clause=k:halls}} are new. The number was {OLD % 'users'}.", False),
        (f"The number was {OLD % 'users'}. The {{3 halls|3 count; clause=k:halls}} are new. ", "", False),
        # Of one measure, or of one that stands for any.
        ("", f"The number was {OLD % 'number'}.", True), ("", f"The number was {OLD % 'members'}.", False),
        ("", "The number was {10,000|10000 count; measure=users; clause=k:seats}.", False),
        ("", "The weight was {10,000 tonnes|10000 tonne; measure=users}.", False),
        ("", f"The number was {OLD % 'users'}, not {{9,900|9900 count; measure=users; clause=k:users}}.", False),
        ("", f"The number was {OLD % 'users'}, yes, {OLD % 'users'}.", True),
        ("", "The number was {10,000|10000 count; measure=users; clause=k:users; role=equivalent}.", False),
        ("", "The number was {0|0 count; measure=users; clause=k:users}.", False),
    ],
)  # fmt: skip
def test_what_may_be_the_old_figure_next_door(before: str, behind: str, told: bool) -> None:
    then, all_others = year(2020), (None,) * 2
    periods = (then, None, None, None) if before else (*all_others, then, then)
    if "halls" in behind:
        periods = (*all_others, None, then)
    assert verdicts("growth", before + NOW + behind, *periods) == ["disagree"] * told


@pytest.mark.parametrize(("old", "told"), [("$30|30 USD", ["disagree"]), ("€30|30 EUR", []), ("30 kg|30 kilogram", [])])
def test_a_price_next_door_may_leave_out_what_it_is_for(old: str, told: list[str]) -> None:
    text = f"It costs {{$36 a unit|36 USD/unit}}, up {{9%|9 %}}. The price was {{{old}}}."
    assert verdicts("growth", text, None, None, year(2020)) == told


@pytest.mark.parametrize(("old", "share", "told"), [("2,625|2625", 300, ["agree"]), ("2,600|2600", 304, [])])
def test_nothing_has_more_than_four_times_what_it_had_next_door(old: str, share: int, told: list[str]) -> None:
    text = f"It has {{10,500|10500 count}} of them, up {{{share}%|{share} %}}. The number was {{{old} count}}."
    assert verdicts("growth", text, None, None, year(2020)) == told


@pytest.mark.parametrize(
    ("new", "old", "told"),
    [
        (year(2021), year(2020), True), (year(2021), year(2021), False), (year(2019), year(2020), False),
        (None, year(2020), True), (year(2021), None, False), (Period(end=MAY), year(2020), True),
        (year(2021), Period(start=dt.date(2020, 1, 1)), False),
    ],
)  # fmt: skip
def test_the_old_figure_is_of_a_time_that_was_over(new: Period | None, old: Period | None, told: bool) -> None:
    assert bool(verdicts("growth", NOW + f"The number was {OLD % 'users'}.", new, None, old)) is told


def test_a_figure_that_was_is_the_old_one_unless_its_time_came_later() -> None:
    had, was = NOW + "It had ", OLD % "users" + "."
    assert verdicts("growth", had + was) == ["disagree"]
    assert verdicts("growth", had + "blah " * 12 + was) == ["disagree"]
    assert verdicts("growth", had + "blah " * 13 + was) == []
    assert verdicts("growth", had + was, year(2019), None, year(2020)) == []


@pytest.mark.parametrize(("far", "told"), [(2, True), (3, False)])
def test_a_figure_held_against_a_target_next_door_needs_no_time(far: int, told: bool) -> None:
    text = f"It has {{10,500|10500 count}} of them, up {{9%|9 %}} {'blah ' * far}on target. "
    text += "The number was {10,000|10000 count}."
    assert bool(verdicts("growth", text)) is told
