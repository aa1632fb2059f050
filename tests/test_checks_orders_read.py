"""Orders in which a share, its part and its whole follow each other, and how near the words that tie them stand."""

from __future__ import annotations

import pytest
from test_checks_shares_of_what import split

from tadqiq.checks.arithmetic import orders


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It killed {62|62 count}, x x x {half|50 %} of them, or {31|31 count}, old.", "31 of 62!"),
        ("It killed {62|62 count}, x x x x {half|50 %} of them, or {31|31 count}, old.", ""),
        ("It killed {62|62 count}, {half|50 %} of them y, or x {31|31 count}, old.", ""),
        ("It killed {62|62 count}, {half|50 %} of them or x {31|31 count}, old.", "31 of 62!"),
        ("It killed {62|62 count}, {half|50 %} of them or x x {31|31 count}, old.", ""),
        ("It killed {62|62 count}, {half|50 %} of them, {31|31 count}, old.", "31 of 62!"),
        ("It killed {62|62 count}, {half|50 %} of them, {31|31 count} old.", ""),
        ("It killed {62|62 count}, {half|50 %} of them y or {31|31 count}, old.", "31 of 62!"),
        ("It killed {62|62 count}, {half|50 %} of them y y or {31|31 count}, old.", ""),
        ("It killed {62|62 count}, {half|50 %} of them, x {31|31 count}, old.", ""),
        ("It killed {62|62 count}, {half|50 %} of them, {31|31 count} x, old.", ""),
        ("It killed {62|62 count}, {half|50 %} y of them, {31|31 count}, old.", ""),
        ("It killed {62|62 count}. {Half|50 %} of them x, {31|31 count}, old.", ""),
        ("It killed {62|62 count}, {half|50 %}, or {31|31 count}, old.", ""),
        ("It killed {62|62 count}. x {Half|50 %} of them, {31|31 count}, old.", "31 of 62!"),
        ("It killed {62|62 count}. x x {Half|50 %} of them, {31|31 count}, old.", ""),
        ("It killed {62|62 count}. {Half|50 %} of them {31|31 count}, old.", ""),
        ("It killed {62|62 count} of {90|90 count}. {Half|50 %} of them, {31|31 count}, old.", ""),
    ],
)
def test_a_share_of_the_figure_before_it_and_the_part_once_more(text: str, found: str) -> None:
    assert split(orders._said_of_it, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Turnout x x x x {50 %|50 %}, as {3|3 count} of x x {6|6 count} voted.", "3 of 6!"),
        ("Turnout x x x x x {50 %|50 %}, as {3|3 count} of {6|6 count} voted.", ""),
        ("Turnout {50 %|50 %}, as {3|3 count} of x x x {6|6 count} voted.", ""),
        ("Turnout {50 %|50 %}, as {3|3 count} y of x x {6|6 count} voted.", "3 of 6!"),
        ("Turnout {50 %|50 %}, as {3|3 count} y y of x x {6|6 count} voted.", ""),
        ("Turnout {50 %|50 %}, as x x x x x x {3|3 count} of {6|6 count} voted.", "3 of 6!"),
        ("Turnout {50 %|50 %}, as x x x x x x x {3|3 count} of {6|6 count} voted.", ""),
        ("Turnout {50 %|50 %}, from x x {3|3 count} of {6|6 count}.", ""),
        ("Turnout {50 %|50 %}, from x x x {3|3 count} of {6|6 count}.", "3 of 6!"),
        ("Turnout {50 %|50 %}, as {3|3 count} of {6|6 EUR} voted.", ""),
    ],
)
def test_a_rate_then_its_part_out_of_its_whole(text: str, found: str) -> None:
    assert split(orders._named_rate, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It bought {25 %|25 %} of y for {500|500 EUR}, valuing x x x x x x {2,000|2000 EUR}.", "500 of 2,000!"),
        ("It bought {25 %|25 %} of y for {500|500 EUR}, valuing x x x x x x x {2,000|2000 EUR}.", ""),
        ("It bought {25 %|25 %} x of y for {500|500 EUR}, valuing {2,000|2000 EUR}.", "500 of 2,000!"),
        ("It bought {25 %|25 %} x x of y for {500|500 EUR}, valuing {2,000|2000 EUR}.", ""),
        ("A stake x x x {25 %|25 %} for {500|500 EUR}, valuing {2,000|2000 EUR}.", "500 of 2,000!"),
        ("A stake x x x x {25 %|25 %} for {500|500 EUR}, valuing {2,000|2000 EUR}.", ""),
        ("A stake {25 %|25 %} for {500|500 EUR} and {9|9 EUR}, valuing {2,000|2000 EUR}.", ""),
        ("A stake {25 %|25 %} for {500|500 EUR}, up {9 %|9 %}, valuing {2,000|2000 EUR}.", ""),
        ("A stake {25 %|25 %} for {500|500 EUR}, valuing {2,000|2000 EUR}, up {9 %|9 %}.", "500 of 2,000!"),
        ("Valuing it at {2,000|2000 EUR}, it sold {500|500 EUR} for a stake of {25 %|25 %}.", "500 of 2,000!"),
        ("A stake {25 %|25 %} for {500|500 EUR}, valuing {2,000|2000 EUR}, valued {3,000|3000 EUR}.", ""),
        ("A stake {25 %|25 %} for {500|500 EUR}, valuing {2,000|2000 tonne}.", ""),
        ("A stake {25 %|25 %} for {500|500 tonne}, valuing {2,000|2000 EUR}.", ""),
    ],
)
def test_what_a_stake_costs_and_what_that_makes_the_whole_worth(text: str, found: str) -> None:
    assert split(orders._valued, text) == found


STAKE = "A stake {25 %|25 %} for {500|500 EUR}. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (STAKE + "It is valued at {2,000|2000 EUR} on the whole.", "500 of 2,000!"),
        (
            STAKE + "It is valued at {2,000|2000 EUR} on the whole of {3|3 kilometer} by {4|4 kilometer}.",
            "500 of 2,000!",
        ),
        (STAKE + "It is valued at {2,000|2000 EUR}.", ""),
        (STAKE + "It is valued at {2,000|2000 EUR} on the whole, or {9 %|9 %}.", ""),
        (STAKE + "It rained {3|3 kilometer}. It is valued at {2,000|2000 EUR} on the whole.", ""),
    ],
)
def test_what_the_whole_is_worth_may_stand_in_the_next_sentence(text: str, found: str) -> None:
    assert split(orders._valued, text, 0) == found


ORE = "It has {40|40e6 tonne} of ore"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ORE + " grading x x x {1.5 %|1.5 %}, containing x x x x {0.6|6e5 tonne}.", "0.6 of 40!"),
        (ORE + " grading x x x x {1.5 %|1.5 %}, containing {0.6|6e5 tonne}.", ""),
        (ORE + " y {1.5 %|1.5 %; measure=ore_grade}, containing {0.6|6e5 tonne}.", "0.6 of 40!"),
        (ORE + " y {1.5 %|1.5 %}, containing {0.6|6e5 tonne}.", ""),
        (ORE + " grading {1.5 %|1.5 %}, containing x x x x x {0.6|6e5 tonne}.", ""),
        (ORE + " grading {1.5 %|1.5 %}, containing {0.6|6e5 EUR}.", ""),
        (ORE + " grading {1.5 %|1.5 %}, containing {0.6|6e5 tonne} and {0.2|2e5 tonne}.", ""),
        ("Containing x x x {0.6|6e5 tonne} in {40|40e6 tonne} grading {1.5 %|1.5 %}.", "0.6 of 40!"),
        ("Containing x x x x {0.6|6e5 tonne} in {40|40e6 tonne} grading {1.5 %|1.5 %}.", ""),
        ("It holds {0.6|6e5 tonne} in {40|40e6 tonne} grading {1.5 %|1.5 %}.", "0.6 of 40!"),
        ("It holds {9|9 tonne} in {0.6|6e5 tonne} in {40|40e6 tonne} grading {1.5 %|1.5 %}.", ""),
    ],
)
def test_what_a_grade_makes_of_the_ore(text: str, found: str) -> None:
    assert split(orders._content, text) == found


def test_two_grades_make_two_metals() -> None:
    text = ORE + " grading {1.5 %|1.5 %} copper and {2 %|2 %} zinc, containing {0.6|6e5 tonne} and {0.8|8e5 tonne}."
    assert split(orders._content, text) == "0.6 of 40!"
