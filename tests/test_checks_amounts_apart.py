"""Which pair of amounts the size of a change is held against, and how near the words that tie them must stand."""

from __future__ import annotations

import pytest
from checks_passages import told, words

from tadqiq.checks.arithmetic.amounts_apart import amounts_apart


def pair(text: str, stated: str, sentence: int = -1) -> list[str]:
    """Old and new amount that the size of a change is told of."""
    passage = told(text)[sentence]
    found = amounts_apart(passage, next(f for f in passage.figures if f.words == stated))
    return words(found) if found else []


@pytest.mark.parametrize(
    ("between", "last", "tied"),
    [
        ("by x x", "ending at x x x", True), ("by x x x", "ending at", False), ("y by x x", "ending at", True),
        ("y y by x x", "ending at", False), ("by", "ending at x x x x", False), ("of", "ending at", False),
    ],
)  # fmt: skip
def test_an_overrun_ties_what_stood_before_it_to_what_came_of_it(between: str, last: str, tied: bool) -> None:
    text = f"It overran its {{350|350e6 USD}} {between} {{62|62e6 USD}}, {last} {{412|412e6 USD}}."
    assert pair(text, "62") == (["350", "412"] if tied else [])


def test_what_moved_itself_is_not_overrun() -> None:
    text = "It was up {350|350e6 USD} and by {62|62e6 USD}, ending at {412|412e6 USD}."
    assert pair(text, "62") == []


def test_an_overrun_is_told_of_its_neighbours() -> None:
    text = "Of {900|900 USD} it overran {350|350 USD} by {62|62 USD}, ending at {412|412 USD} of {500|500 USD}."
    assert pair(text, "62") == ["350", "412"]
    assert pair("It overran by {62|62e6 USD}, ending at {412|412e6 USD}.", "62") == []
    assert pair("It was {350|350e6 USD} and grew by {62|62e6 USD}.", "62") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It took {12|12 hour} and now it takes x {nine|9 hour}, saving {three|3 hour}.", ["12", "nine"]),
        ("It took {12|12 hour} and now it takes x x {nine|9 hour}, saving {three|3 hour}.", []),
        ("It took {12|12 hour} and it takes {nine|9 hour}, saving {three|3 hour}.", []),
        ("It took {20|20 hour}, {12|12 hour} and now {nine|9 hour}, saving {three|3 hour}.", []),
        ("It takes now {nine|9 hour}, saving {three|3 hour}.", []),
        ("It was cut by {two|2 hour}, now {nine|9 hour}, saving {three|3 hour}.", []),
        ("It took {12|12 hour} and now {nine|9 day}, saving {three|3 hour}.", []),
    ],
)
def test_what_it_was_and_what_it_is_now(text: str, found: list[str]) -> None:
    assert pair(text, "three") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rose from {310|310 tonne} to {350|350 tonne}, up {40|40 tonne}.", ["310", "350"]),
        ("It rose to {350|350 tonne}, up {40|40 tonne}, compared with {310|310 tonne}.", []),
        ("It rose to {350|350 tonne}, up {40|40 tonne}, compared with x x x x {310|310 tonne}.", []),
        ("It rose to {350|350 tonne}, compared with {310|310 tonne}, up {40|40 tonne}.", ["310", "350"]),
        ("It rose to {350|350 tonne}, up {40|40 tonne} on last year, when it was {310|310 tonne}.", ["310", "350"]),
    ],
)
def test_a_change_told_before_against_is_of_another_comparison(text: str, found: list[str]) -> None:
    assert pair(text, "40") == found


def test_no_other_amount_may_stand_between_a_change_and_its_pair() -> None:
    near = "It rose from {310|310 tonne} to {350|350 tonne}, a rise of {40|40 tonne}."
    far = "It rose from {310|310 tonne} to {350|350 tonne}, sold {9|9 tonne} and saw a rise of {40|40 tonne}."
    years = "It rose from {310|310 tonne} to {350|350 tonne} in {9 years|9 year}, a rise of {40|40 tonne}."
    share = "It rose from {310|310 tonne} to {350|350 tonne}, with {9 %|9 %} lost, a rise of {40|40 tonne}."
    ahead = "A rise of {40|40 tonne} took it from {310|310 tonne} to {350|350 tonne}."
    apart = "A rise of {40|40 tonne} and {9|9 tonne} sold took it from {310|310 tonne} to {350|350 tonne}."
    assert [bool(pair(text, "40")) for text in (near, far, years, share, ahead, apart)] == [
        True, False, True, True, True, False
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("moved", "found"), [("lost x", True), ("lost x x", False), ("up", True), ("gave", False)]
)  # fmt: skip
def test_only_a_move_or_a_loss_is_a_change(moved: str, found: bool) -> None:
    text = f"From {{350|350 tonne}} to {{310|310 tonne}}, it {moved} {{40|40 tonne}}."
    assert bool(pair(text, "40")) is found


def test_of_two_pairs_the_nearest_is_meant_unless_two_amounts_give_it_to_the_digit() -> None:
    text = (
        "Steel rose from {300|300 tonne} to {380|380 tonne} and iron from {500|500 tonne} to {560|560 tonne}, up {%s}."
    )
    assert pair(text % "70|70 tonne", "70") == ["500", "560"]
    assert pair(text % "60|60 tonne", "60") == ["500", "560"]
    assert pair(text % "80|80 tonne", "80") == ["300", "380"]
    assert pair(text % "200|200 tonne", "200") == ["300", "500"]


def test_a_change_for_each_of_something_is_of_no_pair_that_is_not() -> None:
    text = "It rose from {310|310 EUR} to {350|350 EUR}, up {%s}."
    assert pair(text % "9 a share|9 EUR/share", "9 a share") == []
    assert pair(text % "40 a share|40 EUR/share", "40 a share") == ["310", "350"]
    each = "It rose from {310 a share|310 EUR/share} to {350 a share|350 EUR/share}, up {9|9 EUR}."
    assert pair(each, "9") == ["310 a share", "350 a share"]


def test_a_share_or_a_vague_amount_is_no_change_of_amounts() -> None:
    text = "It rose from {310|310 tonne} to {350|350 tonne}, up {%s}."
    assert pair(text % "40 %|40 %", "40 %") == []
    assert pair(text % "dozens|24..99? tonne", "dozens") == []


@pytest.mark.parametrize(("change", "found"), [("10", ["90", "100"]), ("19", ["90", "100"]), ("35", [])])
def test_a_pair_that_a_full_stop_parts_must_come_near_the_change(change: str, found: list[str]) -> None:
    text = "It had {90|90 tonne; period=p} before. Now it has {100|100 tonne}, up {%s|%s tonne}."
    text = text.replace("; period=p", "").replace("before", "previously").replace("It had", "Previously it had")
    assert pair(text % (change, change), change) == found
