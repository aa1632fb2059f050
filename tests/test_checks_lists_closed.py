"""Parts that their last figure closes, and what stands of a whole: which figures are read, how near the words stand."""

from __future__ import annotations

import pytest
from checks_passages import told
from test_checks_lists import read

from tadqiq.checks.arithmetic.closed import both, grand, leaving, summed_up


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It has {30|30 tonne} here and {15|15 tonne} there, that is x x x x {45|45 tonne}.", ["45 = 30 + 15 ?"]),
        ("It has {30|30 tonne} here and {15|15 tonne} there, that is x x x x x {45|45 tonne}.", []),
        ("It has {30|30 tonne} here and {15|15 tonne} y y y y y, that is {45|45 tonne}.", ["45 = 30 + 15 ?"]),
        ("It has {30|30 tonne} here and {15|15 tonne} y y y y y y, that is {45|45 tonne}.", []),
        ("It has {30|30 tonne} here and {15|15 tonne} there, that is total {45|45 tonne}.", ["45 = 30 + 15"]),
        ("It has {30|30 tonne} here and {15|15 tonne} there, that is {45|45 tonne} x x x total.", ["45 = 30 + 15"]),
        ("It has {30|30 tonne} here and {15|15 tonne} there, that is {45|45 tonne} x x x x total.", ["45 = 30 + 15 ?"]),
        ("It has {30|30 tonne} here and {15|15 tonne} there, that is {25|25 tonne}.", []),
        ("It has {30|30 tonne} here and {15|15 tonne} there, that is {29|29 tonne}.", []),
        ("It has {30|30 tonne}, that is {45|45 tonne}.", []),
        ("It has {30|30 tonne} and {15|15 tonne}, making x x x x x x x x {45|45 tonne}.", ["45 = 30 + 15 ?"]),
        ("It has {30|30 tonne} and {15|15 tonne}, making x x x x x x x x x {45|45 tonne}.", []),
        ("It has {30|30 tonne} and {15|15 tonne}, making {52|52 tonne}.", []),
        ("It has {30|30 tonne} and {15|15 tonne}, making total {52|52 tonne}.", ["52 = 30 + 15"]),
        ("It has {30|30 tonne} and {15|15 tonne}, bringing it to {45|45 tonne}.", []),
        ("It has {30|30 tonne} and {15|15 tonne}, making to total {45|45 tonne}.", ["45 = 30 + 15"]),
        ("It has {30|30 tonne} and {15|15 tonne}, making to total {95|95 tonne}.", []),
        ("It won {27|27 count}, x x {33|33 count} and {30|30 count}, that is {90|90 count}.", ["90 = 27 + 33 + 30 ?"]),
        ("It won {27|27 count}, x x x {33|33 count} and {30|30 count}, that is {90|90 count}.",
         ["90 = 27 + 33 + 30 ?"]),
        ("It won {27|27 count}, x x x x {33|33 count} and {30|30 count}, that is {90|90 count}.", ["90 = 33 + 30 ?"]),
        ("It won {95|95 count}, {33|33 count} and {30|30 count}, that is {90|90 count}.", ["90 = 33 + 30 ?"]),
        ("It has {40|40 GBP} and {25|25 EUR}, or {29|29 USD}.", []),
        ("It has {40|40 GBP} and {25|25 EUR} in cash, or {95|95 USD}.", ["95 = 40 + 25 ?"]),
        ("It has {40|40 EUR} and {25|25 EUR}, or {65|65 EUR}.", ["65 = 40 + 25 ?"]),
    ],
)  # fmt: skip
def test_the_last_figure_closes_the_parts_before_it(text: str, found: list[str]) -> None:
    text = text.replace("GBP", "EUR") if "{95|95 USD}" in text else text
    assert read(text, summed_up) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It adds x x x x {17|17 km} to x x x {39|39 km}, making x x x x x x {56|56 km}.", True),
        ("It adds x x x x x {17|17 km} to {39|39 km}, making {56|56 km}.", False),
        ("It adds {17|17 km} to x x x x {39|39 km}, making {56|56 km}.", False),
        ("It adds {17|17 km} y y y to x x {39|39 km}, making {56|56 km}.", True),
        ("It adds {17|17 km} y y y y to x x {39|39 km}, making {56|56 km}.", False),
        ("It adds {17|17 km} to {39|39 km}, making x x x x {30|30 km}.", False),
        ("It adds {17|17 km} to {39|39 km}, making x x x x x x x {56|56 km}.", False),
        ("It keeps {17|17 km} to {39|39 km}, making {56|56 km}.", False),
        ("It keeps {17|17 km} in addition to {39|39 km}, to {56|56 km}.", True),
        ("It keeps {17|17 km} x in addition to {39|39 km}, to x x x x x {56|56 km}.", True),
        ("It keeps {17|17 km} x x in addition to {39|39 km}, to {56|56 km}.", False),
        ("It keeps {17|17 km} in addition to {39|39 km}, to x x x x x x {56|56 km}.", False),
    ],
)
def test_what_is_added_to_what_is_there(text: str, found: bool) -> None:
    text = text.replace(" km}", " kilometer}")
    assert ("56 = 17 + 39" in read(text, summed_up)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A won {87|87 count} of x x {150|150 count}, leaving B {61|61 count} and C {2|2 count}.",
         ["150 = 87 + 61 + 2"]),
        ("A won {87|87 count} of x x x {150|150 count}, leaving B {61|61 count}.", []),
        ("A won {87|87 count} y of x x {150|150 count}, leaving B {61|61 count}.", []),
        ("A won {87|87 count} of {150|150 count}, leaving x x x x x x x x x x x x {61|61 count}.", ["150 = 87 + 61"]),
        ("A won {87|87 count} of {150|150 count}, leaving x x x x x x x x x x x x x {61|61 count}.", []),
        ("A won {87|87 count} of {150|150 count}, leaving B {61|61 count} and {9|9 EUR}.", ["150 = 87 + 61"]),
        ("A won {87|87 count} of {150|150 count}, leaving B a margin x x x {61|61 count}.", []),
        ("A won {87|87 count} of {150|150 count}, leaving B a margin x x x x {61|61 count}.", ["150 = 87 + 61"]),
        ("A won {87|87 count} of {150|150 count} against x x {61|61 count} and {2|2 count}.", ["150 = 87 + 61 + 2"]),
        ("A won {87|87 count} of {150|150 count} against x x x {61|61 count} and {2|2 count}.", []),
        ("A won {87|87 count} of {150|150 count} against {61|61 count} x x x x x x x x {2|2 count}.",
         ["150 = 87 + 61 + 2"]),
        ("A won {87|87 count} of {150|150 count} against {61|61 count} x x x x x x x x x {2|2 count}.", []),
        ("A won {87|87 count} of {150|150 count} against {61|61 count} and {1|1 count}.", []),
        ("A won {87|87 count} of {150|150 count} against {71|71 count}.", []),
        ("A won {87|87 count} of {150|150 count} against {71|71 count} and {8|8 count}.", ["150 = 87 + 71 + 8"]),
        ("A won {87|87 count} of {150|150 count}, leaving {61|61 count; role=from}.", []),
        ("A won {87|87 count} of {150|150 count; clause=k:seats}, leaving {61|61 count; clause=k:votes}.", []),
        ("A has {9|9 km}. A won {87|87 count} of {150|150 count}.", []),
    ],
)  # fmt: skip
def test_a_part_of_a_whole_leaves_the_others(text: str, found: list[str]) -> None:
    assert read(text, leaving) == found


TWO = "It sold {82|82 tonne} of steel and {89|89 tonne} of iron. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TWO + "The two thus x x x totalled x x x x {171|171 tonne}.", ["171 = 82 + 89"]),
        (TWO + "The two thus x x x x x totalled x x {171|171 tonne}.", ["171 = 82 + 89"]),
        (TWO + "The two thus x x x x x x totalled x x {171|171 tonne}.", []),
        (TWO + "In all x x x x x x x x {180|180 tonne}.", ["180 = 82 + 89"]),
        (TWO + "In all x x x x x x x x x {180|180 tonne}.", []),
        (TWO + "It is {180|180 tonne} x in all.", ["180 = 82 + 89"]),
        (TWO + "It is {180|180 tonne} x x in all.", []),
        (TWO + "In all {280|280 tonne}.", []),
        (TWO + "Making x x x total x x x x {171|171 tonne}.", ["171 = 82 + 89"]),
        (TWO + "Making x x x x total x x x x {171|171 tonne}.", []),
        (TWO + "Making x x x total x x x x x {171|171 tonne}.", []),
        (TWO + "It is {171|171 tonne}.", []),
        (TWO + "In addition x x x x {9|9 tonne}, in all {180|180 tonne}.", ["180 = 82 + 89 + 9"]),
        (TWO + "In addition x x x x x {9|9 tonne}, in all {180|180 tonne}.", []),
        (TWO + "The {three|3 count} took {180|180 tonne}.", []),
        ("It sold {30|30 tonne}. " + TWO + "It is {201|201 tonne}.", ["201 = 30 + 82 + 89"]),
        ("It sold {30|30 tonne}. " + TWO + "It is {204|204 tonne}.", []),
        ("It sold {30|30 tonne}. " + TWO + "The {three|3 count} took {204|204 tonne}.", ["204 = 30 + 82 + 89"]),
        ("It sold {82|82 tonne} against x x {70|70 tonne} and {89|89 tonne}. In all {171|171 tonne}.",
         ["171 = 82 + 89"]),
        ("It sold {82|82 tonne} from x {70|70 tonne} and {89|89 tonne}. In all {171|171 tonne}.", ["171 = 82 + 89"]),
        ("It sold {82|82 tonne} from x x {70|70 tonne}. In all {152|152 tonne}.", ["152 = 82 + 70"]),
        ("It has {8|8 count; clause=k:seats}, {9|9 count; clause=k:seats}. In all {17|17 count; clause=k:votes}.", []),
        ("It sold {82|82 tonne}. In all {171|171 tonne}.", []),
    ],
)  # fmt: skip
def test_what_the_sentences_before_tell_is_summed_up(text: str, found: list[str]) -> None:
    assert read(text, both) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("total x {6|6 EUR}, {3|3 EUR} in total, making x x x total x x x x {9|9 EUR}", ["9 = 6 + 3"]),
        ("total x x {6|6 EUR}, {3|3 EUR} in total, making total {9|9 EUR}", []),
        ("total {6|6 EUR}, {3|3 EUR} x in total, making total {9|9 EUR}", []),
        ("total {6|6 EUR}, {3|3 EUR} in total, making x x x x total x x x x {9|9 EUR}", []),
        ("total {6|6 EUR}, {3|3 EUR} in total, making total x x x x x {9|9 EUR}", []),
        ("total {6|6 EUR}, {3|3 km} in total, making total {9|9 EUR}", []),
    ],
)
def test_totals_have_a_total(text: str, found: list[str]) -> None:
    assert read(f"It has {text}.", grand) == found


def test_a_sum_over_two_sentences_may_be_of_several_kinds() -> None:
    assert [r.mixed for r in both(told(TWO + "In all {171|171 tonne}.")[-1])] == [True]
