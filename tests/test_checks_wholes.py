"""Shares of one whole in a list: when they are meant to make a hundred, and how near they must come to it."""

from __future__ import annotations

import pytest
from checks_passages import marked

from tadqiq.checks.arithmetic.figures import passages
from tadqiq.checks.arithmetic.wholes import wholes


def told(text: str) -> list[str]:
    """What is said of the shares of a text."""
    given = marked(text)
    return [f"{f.verdict} {len(f.claims)}" for passage in passages(given) for f in wholes(given, passage)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Water gave {50 %|50 %}, wind {30 %|30 %} and gas {20 %|20 %}.", ["agree"]),
        ("Water gave {50 %|50 %} and gas {50 %|50 %}.", []),
        ("Split are {50 %|50 %} and gas {50 %|50 %}.", ["agree"]),
        ("Split are {50 %|50 %}, wind {30 %|30 %} and gas {17 %|17 %}.", ["disagree"]),
        ("Split are {33 %|33 %}, wind {33 %|33 %} and gas {33 %|33 %}.", ["agree"]),
        ("Water gave {50 %|50 %}, wind {30 %|30 %} and gas {17 %|17 %}.", []),
        ("Water (x {50 %|50 %}), wind (x {30 %|30 %}) and gas (x {17 %|17 %}).", ["disagree"]),
        ("Water (x {50 %|50 %}), wind (x {30 %|30 %}) and gas (x x {17 %|17 %}).", []),
        ("Wages account for x x x x x x x {58 %|58 %}, rent {29 %|29 %} and power {10 %|10 %}.", []),
        ("Wages account for x x x x x x {58 %|58 %}, rent {29 %|29 %} and power {10 %|10 %}.", ["disagree"]),
        ("Split are {50 %|50 %}, up x x x {30 %|30 %} and {17 %|17 %}.", []),
        ("Split are {50 %|50 %}, up x x x x {30 %|30 %} and {17 %|17 %}.", ["disagree"]),
        ("Split are {50 %|50 %}, to x {30 %|30 %} and {17 %|17 %}.", []),
        ("Split are {50 %|50 %}, to x x {30 %|30 %} and {17 %|17 %}.", ["disagree"]),
        ("Split are {50 %|50 %}, {30 %|30 %} or x x x {17 %|17 %}.", []),
        ("Split are {50 %|50 %}, {30 %|30 %} or x x x x {17 %|17 %}.", ["disagree"]),
        ("In the poll {50 %|50 %} x, against {30 %|30 %} undecided and {17 %|17 %}.", ["disagree"]),
        ("In the poll {55 %|55 %} x, and {52 %|52 %} x undecided.", ["disagree"]),
        ("In the poll {55 %|55 %} x, and {40 %|40 %} x undecided.", []),
        ("Split are {7 %|7 %}, {50 %|50 %}, {30 %|30 %} and {20 %|20 %}.", ["agree"]),
        ("Split are {50 %|50 %}, {30 %|30 %}, {20 %|20 %} and {7 %|7 %}.", ["agree"]),
        ("Wind {50 %|50 %} x, by {30 %|30 %} and {17 %|17 %}.", []),
        ("By {50 %|50 %}, by {30 %|30 %} and by {17 %|17 %}.", ["disagree"]),
        ("By {50 %|50 %}, by {30 %|30 %} and by x {17 %|17 %}.", []),
        ("Split are {50 %|50 %} x x x x x x x x x x x x x x x x x x x x {30 %|30 %}, {17 %|17 %}.", ["disagree"]),
        ("Split are {50 %|50 %} x x x x x x x x x x x x x x x x x x x x x {30 %|30 %}, {17 %|17 %}.", []),
        ("Water gave {80 %|80 %} and the rest x x x x x x {17 %|17 %}.", ["disagree"]),
        ("Water gave {80 %|80 %} and the rest x x x x x x x {17 %|17 %}.", []),
        ("Wages account for {58 %|58 %}, rent {29 %|29 %} of x and power {10 %|10 %}.", []),
        ("The {three|3 count}: x {50 %|50 %}, {30 %|30 %} and {17 %|17 %}.", ["disagree"]),
        ("The {three|3 count} x x x: x {50 %|50 %}, {30 %|30 %} and {17 %|17 %}.", ["disagree"]),
        ("The {three|3 count} x x x x: x {50 %|50 %}, {30 %|30 %} and {17 %|17 %}.", []),
        ("The {four|4 count}: {50 %|50 %}, {30 %|30 %} and {17 %|17 %}.", []),
        ("The {three|3 count}: x x {50 %|50 %}, {30 %|30 %} and {17 %|17 %}.", []),
        ("Water gave {80 %|80 %} and the rest x x x x x {17 %|17 %}.", ["disagree"]),
        ("Water gave {48 %|48 %}, wind {27 %|27 %}, gas {19 %|19 %}. The sun gave the remaining {6 %|6 %}.", ["agree"]),
        ("Water gave {48 %|48 %}, wind {27 %|27 %}, gas {19 %|19 %}. The sun gave the remaining {9 %|9 %}.",
         ["disagree"]),
        ("Water gave {48 %|48 %}, wind {27 %|27 %}, gas {19 %|19 %}. The rest x x x {9 %|9 %}.", ["disagree"]),
        ("Water gave {48 %|48 %}, wind {27 %|27 %}, gas {19 %|19 %}. The rest x x x x {9 %|9 %}.", []),
        ("Water gave {48 %|48 %} and gas {46 %|46 %}. The sun gave the remaining {9 %|9 %}.", ["disagree"]),
        ("Water gave {48 %|48 %} and gas {46 %|46 %}. So {3 km|3 kilometer} and the remaining {9 %|9 %}.",
         ["disagree"]),
        ("Water gave {94 %|94 %}. The sun gave the remaining {9 %|9 %}.", []),
        ("Water gave {48 %|48 %}, up {27 %|27 %}, gas {19 %|19 %}. The sun gave the remaining {9 %|9 %}.", []),
    ],
)  # fmt: skip
def test_shares_of_one_whole_make_a_hundred(text: str, found: list[str]) -> None:
    assert [said.split()[0] for said in told(text)] == found


@pytest.mark.parametrize(
    ("shares", "found"),
    [
        ((33, 33, 33), ["agree 3"]), ((7, 50, 30, 20), ["agree 3"]), ((50, 30, 20, 7), ["agree 3"]),
        ((50, 50), ["agree 2"]),
        ((50.4, 50.4), []), ((25, 25, 25, 25), ["agree 4"]), ((60, 50, 20), []), ((50, 30, 17), ["disagree 3"]),
    ],
)  # fmt: skip
def test_the_longest_stretch_that_makes_a_hundred_is_the_whole(shares: tuple[float, ...], found: list[str]) -> None:
    assert told(f"Split are {' with '.join(f'{{{n} %|{n} %}}' for n in shares)}.") == found
