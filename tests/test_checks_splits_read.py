"""Which part and which whole a share belongs to by the words between the three, and how near these must stand."""

from __future__ import annotations

import pytest
from checks_passages import told
from test_checks_shares_of_what import split

from tadqiq.checks.arithmetic import splits


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A margin x x x x {20 %|20 %} is a profit of {2|2 EUR} on revenue of {10|10 EUR}.", "2 of 10!"),
        ("A margin x x x x x {20 %|20 %} is a profit of {2|2 EUR} on revenue of {10|10 EUR}.", ""),
        ("A margin from x x x {20 %|20 %} is a profit of {2|2 EUR} on revenue of {10|10 EUR}.", ""),
        ("A margin {20 %|20 %} is a profit x x x x x x {2|2 EUR} on revenue of {10|10 EUR}.", "2 of 10!"),
        ("A margin {20 %|20 %} is a profit x x x x x x x {2|2 EUR} on revenue of {10|10 EUR}.", ""),
        ("A margin {20 %|20 %} is a profit of {2|2 EUR}, revenue x x x x x x x x x x x x {10|10 EUR}.", "2 of 10!"),
        ("A margin {20 %|20 %} is a profit of {2|2 EUR}, revenue x x x x x x x x x x x x x {10|10 EUR}.", ""),
        ("It had {10|10 EUR}, a profit y {2|2 EUR}, a margin {20 %|20 %} of revenue.", "2 of 10!"),
        ("It had {10|10 EUR} in sum, a profit y {2|2 EUR}, a margin {20 %|20 %}.", ""),
    ],
)
def test_a_margin_is_the_profit_over_the_revenue(text: str, found: str) -> None:
    assert split(splits._margin, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It saw {45|45 count} out of x x x {125|125 count} (x x x x {36 %|36 %}).", "45 of 125!"),
        ("It saw {45|45 count} out of x x x x {125|125 count} ({36 %|36 %}).", ""),
        ("It saw {45|45 count} of x x {125|125 count} ({36 %|36 %}).", "45 of 125!"),
        ("It saw {45|45 count} x of x x {125|125 count} ({36 %|36 %}).", ""),
        ("It saw {45|45 count} of x x x {125|125 count} ({36 %|36 %}).", "45 of 125!"),
        ("It saw {45|45 count} of x x x x x {125|125 count} ({36 %|36 %}).", "45 of 125!"),
        ("It saw {45|45 count} of x x x x x x {125|125 count} ({36 %|36 %}).", ""),
        ("It saw {45|45 count} of x, {125|125 count} ({36 %|36 %}).", "45 of 125!"),
        ("It saw {45|45 count} of x, x {125|125 count} ({36 %|36 %}).", ""),
        ("It saw {45|45 count} y y of a staff of x x {125|125 count} ({36 %|36 %}).", "45 of 125!"),
        ("It saw {45|45 count} y y of a staff of x x x {125|125 count} ({36 %|36 %}).", ""),
        ("It saw {45|45 count} y of x total x x {125|125 count} ({36 %|36 %}).", "45 of 125!"),
        ("It saw {45|45 count} y of x total x x x {125|125 count} ({36 %|36 %}).", ""),
        ("It saw {45|45 count} of {125|125 EUR} ({36 %|36 %}).", ""),
        ("It saw {45|45 count} of {125|125 count} x x x {36 %|36 %}.", ""),
        ("It saw {45|45 count} of {125|125 count} x x {36 %|36 %} x x in total.", "45 of 125!"),
        ("It saw {45|45 count} of {125|125 count} x x x {36 %|36 %} in total.", ""),
        ("It saw {45|45 count} of {125|125 count} x x {36 %|36 %} x x x in total.", ""),
        ("It saw {45|45 count} of {125|125 count} y y y y y, x x {36 %|36 %}.", "45 of 125!"),
        ("It saw {45|45 count} of {125|125 count} y y y y y y, x x {36 %|36 %}.", ""),
        ("It saw {45|45 count} of {125|125 count}, x x x {36 %|36 %}.", ""),
        ("It saw {45|45 count} of {125|125 count}, {36 %|36 %} x of y.", ""),
        ("It saw {45|45 count} of {125|125 count}, {36 %|36 %} x x of y.", "45 of 125!"),
        ("So {36 %|36 %}: x x x x {45|45 count} of {125|125 count}.", "45 of 125!"),
        ("So {36 %|36 %}: x x x x x {45|45 count} of {125|125 count}.", ""),
        ("So {36 %|36 %}: {45|45 count} and {125|125 count}.", ""),
    ],
)
def test_a_part_out_of_its_whole(text: str, found: str) -> None:
    assert split(splits._out_of, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of x x {200|200 count} seen, {30|30 count} were ill, or x x x x x {15 %|15 %}.", "30 of 200!"),
        ("Of x x x {200|200 count} seen, {30|30 count} were ill, or {15 %|15 %}.", ""),
        ("Of {200|200 count} seen, {30|30 count} were ill, or x x x x x x {15 %|15 %}.", ""),
        ("Of {200|200 EUR} seen, {30|30 count} were ill, or {15 %|15 %}.", ""),
    ],
)
def test_of_a_whole_that_opens_the_sentence(text: str, found: str) -> None:
    assert split(splits._out_of_before, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It saw {400|400 count}; {240|240 count} x of them, or x x x x x {60 %|60 %}.", "240 of 400!"),
        ("It saw {400|400 count}, {240|240 count} x x of them, or {60 %|60 %}.", ""),
        ("It saw {400|400 count}, {240|240 count} of them, or x x x x x x {60 %|60 %}.", ""),
        ("It saw {400|400 count}, {240|240 count} of them, {60 %|60 %}.", "240 of 400!"),
        ("It saw {400|400 count}, {240|240 count} of them y, {60 %|60 %}.", ""),
        ("It saw {400|400 count}. It had {240|240 count} of them, {60 %|60 %}.", "240 of 400!"),
        ("It saw {400|400 EUR}. It had {240|240 count} of them, {60 %|60 %}.", ""),
        ("It saw {400|400 count} and {300|300 count}, {240|240 count} of them, {60 %|60 %}.", "240 of 300, 400!"),
    ],
)
def test_some_of_them(text: str, found: str) -> None:
    assert split(splits._of_them, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It owes {12|12 EUR}, of which x x x {5|5 EUR} is paid, or x {42 %|42 %}.", "5 of 12!"),
        ("It owes {12|12 EUR}, of which x x x x {5|5 EUR} is paid, or {42 %|42 %}.", ""),
        ("It owes {12|12 EUR}, of which {5|5 EUR} is paid, or x x {42 %|42 %}.", ""),
        ("It owes {12|12 EUR}, of which {5|5 EUR} is paid, a rate of x x {42 %|42 %}.", "5 of 12!"),
        ("It owes {12|12 EUR}, of which {5|5 EUR} is paid, a rate of x x x {42 %|42 %}.", ""),
        ("It owes {12|12 EUR}, of which {5|5 EUR}, {42 %|42 %}, is paid.", "5 of 12!"),
        ("It owes {12|12 EUR}, of which {5|5 EUR} y, {42 %|42 %}, is paid.", ""),
        ("It owes {12|12 EUR}, of which {5|5 EUR}, {42 %|42 %} x, is paid.", ""),
        ("It owes {12|12 EUR}. Of which {5|5 EUR} is paid, or {42 %|42 %}.", "5 of 12!"),
        ("It owes {12|12 EUR} and {9|9 EUR}. Of which {5|5 EUR} is paid, or {42 %|42 %}.", ""),
        ("It owes {12|12 tonne}. Of which {5|5 EUR} is paid, or {42 %|42 %}.", ""),
        ("It owes {12|12 EUR} at {9|9 km}, of which {5|5 EUR} is paid, or {42 %|42 %} x x x in total.", "5 of 12!?"),
        ("It owes {12|12 EUR} at {9|9 km}, of which {5|5 EUR} is paid, or {42 %|42 %} x x x x in total.", "5 of 12!"),
    ],
)
def test_of_which_so_much(text: str, found: str) -> None:
    assert split(splits._of_which, text.replace(" km}", " kilometer}")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It owes {4|4 EUR}, {45 %|45 %} x of y {10|10 EUR}.", "4 of 10!"),
        ("It owes {4|4 EUR}, {45 %|45 %} x x of y {10|10 EUR}.", ""),
        ("It owes {4|4 EUR}, {45 %|45 %} of x x x x x x x {10|10 EUR}.", "4 of 10!"),
        ("It owes {4|4 EUR}, {45 %|45 %} of x x x x x x x x {10|10 EUR}.", ""),
        ("It owes {4|4 EUR}, x x {45 %|45 %} of y {10|10 EUR}.", "4 of 10!"),
        ("It owes {4|4 EUR}, x x x {45 %|45 %} of y {10|10 EUR}.", ""),
        ("It owes {4|4 EUR} y, x x {45 %|45 %} of y {10|10 EUR}.", "4 of 10!"),
        ("It owes {4|4 EUR} y y, x x {45 %|45 %} of y {10|10 EUR}.", ""),
        ("It owes {4|4 EUR} y {45 %|45 %} of y {10|10 EUR}.", "4 of 10!"),
        ("It owes {4|4 EUR} y y {45 %|45 %} of y {10|10 EUR}.", ""),
        ("It owes {4|4 EUR} y y or x x x x x {45 %|45 %} of y {10|10 EUR}.", "4 of 10!"),
        ("It owes {4|4 EUR} y y or x x x x x x {45 %|45 %} of y {10|10 EUR}.", ""),
        ("It owes {4|4 tonne}, {45 %|45 %} of y {10|10 EUR}.", ""),
        ("It has {60 %|60 %} of the {500|500 EUR}, or x x x x {300|300 EUR}.", "300 of 500!"),
        ("It has {60 %|60 %} of the {500|500 EUR}, or x x x x x {300|300 EUR}.", ""),
        ("It has {60 %|60 %} of the {500|500 EUR} y y, {300|300 EUR}, so.", "300 of 500!"),
        ("It has {60 %|60 %} of the {500|500 EUR} y y y, {300|300 EUR}, so.", ""),
        ("It has {60 %|60 %} of the {500|500 EUR}, {300|300 EUR} so.", ""),
        ("It has {60 %|60 %} of the {500|500 EUR}, or {300|300 tonne}.", ""),
    ],
)
def test_a_share_of_a_figure(text: str, found: str) -> None:
    assert split(splits._of_whole, text) == found


BOUGHT = "It bought {18|18 count} of the {120 shares|120 count}. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BOUGHT + "Its stake of x x {15 %|15 %} is safe.", "18 of 120 shares"),
        (BOUGHT + "Its stake of x x x {15 %|15 %} is safe.", ""),
        (BOUGHT + "It owns {15 %|15 %} of y.", ""), (BOUGHT + "With {3|3 EUR} its stake of {15 %|15 %} is safe.", ""),
        (BOUGHT.replace(" shares", "") + "Its stake of {15 %|15 %} is safe.", ""),
    ],
)  # fmt: skip
def test_a_stake_is_of_the_shares_just_bought(text: str, found: str) -> None:
    assert split(splits._stake, text) == found


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("That is x x x {25 %|25 %}.", True), ("That is x x x x {25 %|25 %}.", False),
        ("Total x that is {25 %|25 %}.", False),
        ("They saw {25 %|25 %}.", False), ("With {3|3 EUR} that is {25 %|25 %}.", False),
        ("That is x x {25 %|25 %} of {9|9 EUR}.", False),
    ],
)  # fmt: skip
def test_a_share_that_is_told_of_the_sentence_before(text: str, back: bool) -> None:
    passage = told("Of {1,240|1240 count} trains {310|310 count} fell out. " + text)[-1]
    share = next(f for f in passage.figures if f.percent is not None)
    assert splits._refers_back(passage, share) is back
