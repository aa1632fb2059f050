"""Of which part and of which whole a share is read, where its sentence leaves the whole out or turns the order."""

from __future__ import annotations

import pytest
from checks_passages import told

from tadqiq.checks.arithmetic import sought, sought_by_name
from tadqiq.checks.arithmetic.figures import Figure, Passage
from tadqiq.checks.arithmetic.ways import Near, Way, amount


def near(passage: Passage, share: Figure) -> Near:
    """The amounts next to a share."""
    figures = list(passage.figures)
    i = figures.index(share)
    places = (i - 2, i - 1, i + 1, i + 2)
    return Near(*(figures[k] if 0 <= k < len(figures) and amount(figures[k]) else None for k in places))


def split(way: Way, text: str, sentence: int = -1) -> str:
    """What one way reads of the only share of a sentence: "part of whole, another", "!" named, "?" where unsure."""
    passage = told(text)[sentence]
    share = next(f for f in passage.figures if f.percent is not None)
    found = way(passage, share, near(passage, share))
    if found is None:
        return ""
    marks = ("!" if found.named else "") + ("" if found.sure else "?")
    return f"{found.part.words} of {', '.join(f.words for f in found.totals)}{marks}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The firm has {10|10 EUR} and a stake of {45 %|45 %}, that is x x x {4|4 EUR}.", "4 of 10"),
        ("The firm has {10|10 EUR} and a stake of {45 %|45 %}, that is x x x x x {4|4 EUR}.", "4 of 10"),
        ("The firm has {10|10 EUR} and a stake of {45 %|45 %}, that is x x x x x x {4|4 EUR}.", ""),
        ("The firm has {10|10 EUR} and saw {45 %|45 %}, that is {4|4 EUR}.", ""),
        ("The firm has {10|10 EUR} and saw {45 %|45 %; measure=debt}, that is {4|4 EUR}.", "4 of 10"),
        ("The firm has {10|10 EUR} and saw {45 %|45 %; role=share}, that is {4|4 EUR}.", "4 of 10"),
        ("The firm has {3|3 EUR} and a stake of {45 %|45 %}, that is {4|4 EUR}.", "4 of "),
        ("The firm has {over 10|>10 EUR} and a stake of {45 %|45 %}, that is {4|4 EUR}.", "4 of "),
        ("It has {10|10 EUR}. It has {20|20 EUR}. A stake of {45 %|45 %}, that is {4|4 EUR}.", "4 of 20, 10"),
        ("It has {10|10 km}, a stake of {45 %|45 %}, that is {4|4 EUR}.", "4 of "),
    ],
)
def test_what_a_share_is_worth_is_of_an_amount_before(text: str, found: str) -> None:
    assert split(sought._worth, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It has {90|90 EUR}. It gave {36|36 EUR} or x x x {40 %|40 %} of the total.", "36 of 90"),
        ("It has {90|90 EUR}. It gave {36|36 EUR} or x x x x {40 %|40 %} of the total.", ""),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, y y y or {40 %|40 %}.", "36 of 90"),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, y y y y y y or x {40 %|40 %}.", ""),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, y y y y y y or {40 %|40 %}.", "36 of 90"),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, y y y y y y y or {40 %|40 %}.", ""),
        ("It has {90|90 EUR}. It gave {36|36 EUR} (x x {40 %|40 %}).", "36 of 90?"),
        ("It has {90|90 EUR}. It gave {36|36 EUR} (x x x x {40 %|40 %}).", ""),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, or {40 %|40 %} x x x up.", "36 of 90"),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, or {40 %|40 %} x x up.", ""),
        ("It has {90|90 EUR}. It gave {36|36 EUR} up x x or {40 %|40 %}.", ""),
        ("It has {90|90 EUR}. It gave {36|36 EUR} up x x x or {40 %|40 %}.", "36 of 90"),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, or {40 %|40 %} of it.", "36 of 90"),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, or {40 %|40 %} of x.", "36 of 90?"),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, or {40 %|40 %} of the target.", "36 of 90"),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, or {40 %|40 %} of x x x the target.", "36 of 90?"),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, or {40 %|40 %} of x x total.", "36 of 90"),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, or {40 %|40 %} of x x x total.", "36 of 90?"),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, or {40 %|40 %} x of y.", "36 of 90"),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, or {40 %|40 %} of x the target.", "36 of 90"),
        ("It has {90|90 EUR}. It gave {36|36 EUR}, or {40 %|40 %} of x x the target.", "36 of 90?"),
        ("It has {90|90 EUR}. It rained {3|3 km}. It blew {4|4 km}. It gave {36|36 EUR}, or {40 %|40 %} of x.",
         "36 of ?"),
        ("It has {90|90 EUR}. It rained {3|3 km}. It blew {4|4 km}. It gave {36|36 EUR}, or {40 %|40 %} of the total.",
         "36 of 90"),
        ("It went from {45|45 EUR} to {20|20 EUR}, or {56 %|56 %}.", "20 of 45?"),
        ("It went from {45|45 EUR} to {20|20 EUR}, or {56 %|56 %} of the total.", "20 of 45"),
    ],
)  # fmt: skip
def test_a_share_behind_its_part(text: str, found: str) -> None:
    assert split(sought._said, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It gave {4|4 EUR}, or {5 %|5 %} of the cost. It cost x x x x x x {80|80 EUR}.", "4 of 80"),
        ("It cost {80|80 EUR} and x x x x x x {90|90 EUR}. It gave {4|4 EUR}, or {5 %|5 %} of the cost.", "4 of 80"),
        (
            "It has {80|80 EUR; measure=cost} and {90|90 EUR}. It gave {4|4 EUR}, or {5 %|5 %} of x x the cost.",
            "4 of 80",
        ),
        ("It has {80|80 EUR} and {90|90 EUR}. It gave {4|4 EUR}, or {5 %|5 %} of x x the cost.", "4 of 90, 80"),
        ("It has {80|80 EUR} and {90|90 EUR}. It gave {4|4 EUR}, or {5 %|5 %} of x x x the cost.", "4 of 90, 80?"),
        (
            "It cost x x x x x x x {80|80 EUR} and {90|90 EUR}. It gave {4|4 EUR}, or {5 %|5 %} of the cost.",
            "4 of 90, 80",
        ),
        ("It gave {4|4 EUR}, or {5 %|5 %} of the cost. So. In {3|3 km}. In {5|5 km}. It cost {80|80 EUR}.", ""),
        ("It has {80|80 km} and {3|3 EUR}. It gave {4|4 EUR}, or {5 %|5 %} of the cost.", ""),
    ],
)
def test_a_share_of_the_cost_is_of_what_something_is_said_to_cost(text: str, found: str) -> None:
    passages = told(text)
    place = next(i for i, p in enumerate(passages) if any(f.percent is not None for f in p.figures))
    assert split(sought._said, text, place) == found


REVENUE = {
    "<214>": "Revenue was {214|214 EUR; measure=revenue}",
    "<200>": "{200|200 EUR; measure=revenue}",
    "<124>": "Wages were {124|124 EUR}",
    "<58>": "{58 %|58 %; measure=revenue}",
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<214>. <124>, or x x x x <58> of y.", "124 of 214, 214!"),
        ("<214>. <124>, or x x x x x <58> of y.", ""),
        ("<214>. <124>, or <58> x of y.", "124 of 214, 214!"),
        ("<214>. <124>, or <58> x x of y.", ""),
        ("<214>. <124>, or {58 %|58 %} of y.", ""),
        ("Revenue was {214|214 EUR; measure=debt}. <124>, or <58> of y.", ""),
        ("<214>, then <200>. <124>, or <58> of y.", "124 of 200, 214, 200, 214?"),
        ("<214> against <200>. <124>, or <58> of y.", "124 of 214, 200, 214!"),
        ("<214> against x x x x <200>. <124>, or <58> of y.", "124 of 214, 200, 214!"),
        ("<214> against x x x x x <200>. <124>, or <58> of y.", "124 of 200, 214, 200, 214?"),
        ("<214>. <124>, y y y y or <58> of y.", "124 of 214, 214!"),
        ("<214>. <124>, y y y y y or <58> of y.", ""),
        ("<214>. Wages were {124|124 EUR; measure=revenue}, or <58> of y.", "124 of 214, 214"),
        ("<214>. It was up {124|124 EUR}, or <58> of y.", ""),
        ("Revenue was {214|214 EUR; measure=revenue; stage=plan}. <124>, or <58> of y.", "124 of 214, 214?"),
    ],
)  # fmt: skip
def test_a_share_of_a_measure_is_of_what_was_said_to_be_that(text: str, found: str) -> None:
    for short, figure in REVENUE.items():
        text = text.replace(short, figure)
    assert split(sought_by_name.of_measure, text) == found


SEATS = "The house has {240|240 count; measure=seats}. They won {132|132 count} of them. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (SEATS + "So {55 %|55 %; measure=seats} of y.", "132 of 240"),
        (SEATS + "So {55 %|55 %; measure=votes} of y.", ""),
        (SEATS + "So {55 %|55 %; measure=seats} x of y.", ""),
        (SEATS + "He has {150|150 count} of them. So {55 %|55 %; measure=seats} of y.", ""),
        ("It had {150|150 count; measure=seats}. " + SEATS + "So {55 %|55 %; measure=seats} of y.", ""),
    ],
)
def test_a_part_and_a_whole_told_further_up(text: str, found: str) -> None:
    assert split(sought_by_name.of_them_above, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of <cases>, <dead> died, a fatality rate x x x x x {2 %|2 %}.", "86 of 4,310!"),
        ("Of <cases>, <dead> died, a fatality rate x x x x x x {2 %|2 %}.", ""),
        ("Of <cases>, <dead> died, or {2 %|2 %; measure=mortality_rate}.", "86 of 4,310!"),
        ("Of <cases>, <dead> died, or {2 %|2 %; measure=debt}.", ""),
        ("Of <cases>, <dead> died, a fatality rate from x x x {2 %|2 %}.", ""),
        ("Of <cases>, <dead> died, a fatality rate from x x x x {2 %|2 %}.", "86 of 4,310!"),
        ("Of <cases>, <dead> died. The fatality rate is {2 %|2 %}.", "86 of 4,310!"),
        ("Of <cases>, <dead> and {7|7 count; measure=deaths} died, a fatality rate {2 %|2 %}.", "86 of 4,310"),
        ("Of {60|60 count; clause=k:beds} {54|54 count; clause=k:patients; measure=deaths}, an occupancy {90 %|90 %}.",
         ""),
        ("Of {60|60 count; clause=k:beds} beds {54|54 count; clause=k:patients} are full, an occupancy {90 %|90 %}.",
         "54 of 60!"),
    ],
)  # fmt: skip
def test_a_rate_is_the_quotient_that_its_name_says(text: str, found: str) -> None:
    text = text.replace("<cases>", "{4,310|4310 count; measure=cases}").replace(
        "<dead>", "{86|86 count; measure=deaths}"
    )
    assert split(sought_by_name.quotient, text) == found
