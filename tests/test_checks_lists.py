"""Which amounts are read as parts of which total: one list a text, and how near the words that tie it must stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from checks_passages import told

import tadqiq
from tadqiq.checks.arithmetic import listed
from tadqiq.checks.arithmetic.figures import Passage
from tadqiq.checks.arithmetic.listed import Listed

Way = Callable[[Passage], Iterable[Listed]]


def read(text: str, way: Way = listed.lists) -> list[str]:
    """Each list of the last sentence: "total, or another = part + part", with a "?" where the tie is not certain."""
    return [
        f"{', '.join(t.words for t in r.totals)} = {' + '.join(f.words for f in r.parts)}{'' if r.certain else ' ?'}"
        for r in way(told(text)[-1])
    ]


THREE = "{30|30 tonne} x x, {20|20 tonne} x x and {10|10 tonne}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In total x x x x x x {60|60 tonne} x x, {40|40 tonne} x x and {20|20 tonne}.", ["60 = 40 + 20"]),
        ("In total x x x x x x x {60|60 tonne} x x, {40|40 tonne} x x and {20|20 tonne}.", [" = 60 + 40 + 20"]),
        ("It sold {60|60 tonne} x x x x in total, {40|40 tonne} and {20|20 tonne}.", ["60 = 40 + 20"]),
        ("It sold {60|60 tonne} x x x x x in total, {40|40 tonne} and {20|20 tonne}.", [" = 60 + 40 + 20"]),
        ("It sold {60|60 tonne}, namely x x x {40|40 tonne} and {20|20 tonne}.", [" = 60 + 40 + 20"]),
        ("It sold {60|60 tonne} namely x x x {40|40 tonne} and {20|20 tonne}.", ["60 = 40 + 20"]),
        ("It sold {60|60 tonne} namely x x x x {40|40 tonne} and {20|20 tonne}.", [" = 60 + 40 + 20"]),
        ("It sold {60|60 tonne} x divided into {40|40 tonne} and {20|20 tonne}.", ["60 = 40 + 20"]),
        ("It sold {40|40 tonne} and {20|20 tonne}, total x x x x x {60|60 tonne}.", ["60 = 40 + 20"]),
        ("It sold {40|40 tonne} and {20|20 tonne}, total x x x x x x {60|60 tonne}.", [" = 40 + 20 + 60"]),
        ("It sold {40|40 tonne} and {20|20 tonne} x {60|60 tonne} x x x total.", ["60 = 40 + 20"]),
        ("It sold {40|40 tonne} and {20|20 tonne} x {60|60 tonne} x x x x total.", [" = 40 + 20 + 60"]),
        ("It sold {40|40 tonne} and {20|20 tonne}.", []),
        ("In total {60|60 tonne} x, including {40|40 tonne} and {20|20 tonne}.", []),
        ("Out of x {18|18 count} he saw {12|12 count} and {9|9 count}.", [" = 18 + 12 + 9"]),
        ("Of {18|18 count} he won x x x {9|9 count}, drew {4|4 count} and lost {1|1 count}.", ["18 = 9 + 4 + 1"]),
        ("Of {18|18 count} he won x x x x {9|9 count}, drew {4|4 count} and lost {1|1 count}.", [" = 18 + 9 + 4 + 1"]),
        ("In total {60|60 tonne} x, {40|40 tonne} including {20|20 tonne}.", []),
        ("In total {60|60 tonne} x, {40|40 tonne} and {20|20 tonne} x including steel.", []),
        ("In total {60|60 tonne} x, {40|40 tonne} and {20|20 tonne} x x including steel.", ["60 = 40 + 20"]),
        ("He won {12|12 count}, drew {4|4 count} and lost {2|2 count} of x x x {18|18 count}.", ["18 = 12 + 4 + 2"]),
        ("He won {12|12 count}, drew {4|4 count} and lost {2|2 count} of x x x x {18|18 count}.",
         [" = 12 + 4 + 2 + 18"]),
        ("Of {18|18 count} he won {12|12 count}, drew {4|4 count} and lost {1|1 count}.", ["18 = 12 + 4 + 1"]),
        ("Of {18|18 count} he won {12|12 count} and lost {1|1 count}.", [" = 18 + 12 + 1"]),
        ("Of x x {18|18 count} he saw {12|12 count} and {9|9 count}.", ["18 = 12 + 9"]),
        ("Of x x x {18|18 count} he saw {12|12 count} and {9|9 count}.", [" = 18 + 12 + 9"]),
        ("Of {18|18 count} he saw {12|12 count} and {6|6 count}.", [" = 18 + 12 + 6"]),
        ("Of {18|18 count} he saw {19|19 count} and {6|6 count}.", [" = 18 + 19 + 6"]),
        ("Out of {18|18 count} he saw {12|12 count} and {9|9 count}.", ["18 = 12 + 9"]),
        ("It gave {12|12 count}, {9|9 count}, of x x x {18|18 count}.", ["18 = 12 + 9"]),
        ("It gave {12|12 count}, {6|6 count}, of {18|18 count}.", [" = 12 + 6 + 18"]),
    ],
)  # fmt: skip
def test_the_total_of_a_list(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It sold {two|2 count} of x x x {four|4 count}.", []),
        ("Split are {two|2 count} of x x {four|4 count}.", []),
        ("Split are {two|2 count} and {four|4 count}.", [" = two + four"]),
        ("Of {9|9 count}: {two|2 count} and {four|4 count}.", ["9 = two + four"]),
        ("It sold {9|9 count} x x: x x x x x x {two|2 count} and {4|4 count}.", ["9 = two + 4"]),
        ("It sold {9|9 tonne}: {two|2 count} and {4|4 count}.", [" = two + 4 ?"]),
        ("It sold {9|9 tonne}: x x x x x x {two|2 count} and {4|4 count}.", [" = two + 4 ?"]),
        ("It sold {9|9 tonne}: x x x x x x x {two|2 count} and {4|4 count}.", []),
        ("Split are {40|40 tonne}, south (x x {20|20 tonne}).", []),
        ("Split are {40|40 tonne}, south (x x x {20|20 tonne}).", [" = 40 + 20"]),
        ("Split are (x {40|40 tonne}), south ({20|20 tonne}).", [" = 40 + 20"]),
        ("Split are (x x {40|40 tonne}), south ({20|20 tonne}).", []),
        ("Split are (x {40|40 tonne} ({20|20 tonne})).", []),
        ("Split x x x x x x x x x x x x x {40|40 tonne}, {20|20 tonne}.", [" = 40 + 20 ?"]),
        ("Split x x x x x x x x x x x x {40|40 tonne}, {20|20 tonne}.", [" = 40 + 20"]),
        ("It cost {35|35 tonne}, took {142|142 tonne}: {61|61 tonne} and {81|81 tonne}.", ["142 = 61 + 81 ?",
         " = 35 + 142 + 61 + 81"]),
        ("It cost {35|35 tonne}, took {142|142 tonne}: x {61|61 tonne} and {81|81 tonne}.", [" = 35 + 142 + 61 + 81"]),
    ],
)  # fmt: skip
def test_a_colon_and_a_word_of_sharing_open_a_list(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It got {96|96 EUR}. It gave {50|50 EUR}, {30|30 EUR} and the rest x x x {16|16 EUR}.", ["96 = 50 + 30 + 16"]),
        ("It got {96|96 EUR}. It gave {50|50 EUR}, {30|30 EUR} and the rest x x x x {16|16 EUR}.", [" = 50 + 30 + 16"]),
        ("It got {96|96 EUR}. It gave {50|50 EUR}, {30|30 EUR} and {16|16 EUR} x the rest.", ["96 = 50 + 30 + 16"]),
        ("It got {96|96 EUR}. It gave {50|50 EUR}, {30|30 EUR} and {16|16 EUR} x x the rest.", [" = 50 + 30 + 16"]),
        ("It got {96|96 EUR}. It gave by x {50|50 EUR}, {30|30 EUR}, {16|16 EUR}.", ["96 = 50 + 30 + 16 ?"]),
        ("It got {96|96 EUR}. It gave by x x {50|50 EUR}, {30|30 EUR}, {16|16 EUR}.", [" = 50 + 30 + 16"]),
        ("It got {96|96 EUR}. It was up x x by x {50|50 EUR}, {30|30 EUR}, {16|16 EUR}.", [" = 50 + 30 + 16"]),
        ("It got {96|96 EUR}. It was up x x x by {50|50 EUR}, {30|30 EUR}, {16|16 EUR}.", [" = 50 + 30 + 16"]),
        ("It got {96|96 EUR}. It was up x x x x by {50|50 EUR}, {30|30 EUR}, {16|16 EUR}.", ["96 = 50 + 30 + 16 ?"]),
        ("It got {96|96 EUR}. It has against x by {50|50 EUR}, {30|30 EUR}, {16|16 EUR}.", [" = 50 + 30 + 16 ?"]),
        ("It got {96|96 EUR}. It has against x x by {50|50 EUR}, {30|30 EUR}, {16|16 EUR}.", ["96 = 50 + 30 + 16 ?"]),
        ("It got {96|96 EUR} and {4|4 EUR}. It gave by {50|50 EUR}, {30|30 EUR}, {16|16 EUR}.", [" = 50 + 30 + 16 ?"]),
        ("It got {96|96 EUR}. It has {4|4 EUR}. It gave by {50|50 EUR}, {30|30 EUR}, {16|16 EUR}.",
         ["4 = 50 + 30 + 16 ?"]),
        ("It got {96|96 EUR}. It has {4|4 km}. It gave by {50|50 EUR}, {30|30 EUR}, {16|16 EUR}.",
         [" = 50 + 30 + 16 ?"]),
    ],
)  # fmt: skip
def test_the_rest_closes_what_the_amount_before_was_shared_into(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("apart", "lists"),
    [(", x", True), (" up x x", False), (" up x x x", True), (" from x", False), (" from x x", True),
     (" out of x", True), (" x" * 80, False)],
)  # fmt: skip
def test_neighbours_that_words_part_are_in_no_list(apart: str, lists: bool) -> None:
    text = f"It shared {{40|40 tonne}} and {{20|20 tonne}}{apart} {{9|9 tonne}}, total x x x {{69|69 tonne}}."
    assert (read(text) == ["69 = 40 + 20 + 9"]) is lists


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It contributed {40|40 tonne} x, {20|20 tonne} x, {9|9 tonne}.", ["70, 70 = 40 + 20 + 9 ?"]),
        ("It gave {40|40 tonne} x, {20|20 tonne} x, {9|9 tonne}.", [" = 40 + 20 + 9"]),
        ("It contributed {40|40 tonne} x, {20|20 tonne}.", []),
        ("It contributed {80|80 tonne} x, {20|20 tonne} x, {9|9 tonne}.", [" = 80 + 20 + 9 ?"]),
    ],
)
def test_what_several_contribute_nearly_makes_an_amount_above(text: str, found: list[str]) -> None:
    assert read("It has {70|70 tonne}. " + text) == found


@pytest.mark.parametrize(
    ("above", "found"),
    [
        ("The three took {70|70 tonne}.", "70"), ("The four took {70|70 tonne}.", ""), ("They took {70|70 tonne}.", ""),
        ("The three took {70|70 km}.", ""), ("The three of {9|9 count} took {70|70 tonne}.", ""),
        ("The three took {90|90 tonne}.", ""), ("The three took {85|85 tonne}.", "85"),
    ],
)  # fmt: skip
def test_a_total_above_says_how_many_parts_it_has(above: str, found: str) -> None:
    above = above.replace("three", "{three|3 count}").replace("four", "{four|4 count}")
    assert read(above + " It gave {40|40 tonne}, {20|20 tonne} and {10|10 tonne}.") == [f"{found} = 40 + 20 + 10"]


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("In total {60|60 tonne}, with {9 km|9 kilometer} x, {40|40 tonne} and {20|20 tonne}.", False),
        ("In total {60|60 tonne}, with {9 years|9 year} x, {40|40 tonne} and {20|20 tonne}.", True),
        ("In total {60|60 tonne} on {9 km|9 kilometer} x: {40|40 tonne} and {20|20 tonne}.", True),
    ],
)
def test_a_list_is_told_of_its_total_unless_something_else_has_come_up(text: str, certain: bool) -> None:
    assert [r.certain for r in listed.lists(told(text)[-1]) if r.totals and len(r.parts) == 2][-1] is certain


def test_a_list_knows_the_other_amounts_of_its_sentence() -> None:
    text = "In total {60|60 tonne}, {40|40 tonne} and {20|20 tonne}, at {9|9 EUR}, in all {5 %|5 %}."
    assert [[f.words for f in r.beside] for r in listed.lists(told(text)[-1])] == [["9"]]


def test_an_amount_of_each_of_several_is_no_part() -> None:
    text = "In total {69|69 tonne}, {40|40 tonne} x, {20|20 tonne} x x x %s."
    assert read(text % "each") == [] and read(text % "x each") == ["69 = 40 + 20"]


@pytest.mark.parametrize(("number", "is_few"), [("six", True), ("6 x", False), ("7", False), ("seven", False)])
def test_a_little_number_in_a_word(number: str, is_few: bool) -> None:
    value = {"six": 6, "6 x": 6, "7": 7, "seven": 7}[number]
    assert listed.few(told(f"They have {{{number}|{value} count}} x.")[0].figures[0]) is is_few


def test_a_list_whose_parts_are_counted_leaves_none_out(tmp_path: Path) -> None:
    parts = "ثمانية مقاعد للتحالف، وخمسة لسنابل، وأربعة للعهد، وثلاثة لعزم، ومقعد واحد للوفاء، ومقعد واحد لمستقل"
    story = tmp_path / "seats.txt"
    for total, verdict in (("21", "disagree"), ("22", "agree")):
        story.write_text(f"توزعت المقاعد الـ{total} على ست قوائم: {parts}.\n", encoding="utf-8")
        assert [f.verdict for f in tadqiq.check([story]).findings if f.check == "sum"] == [verdict]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A took {34%|34 %}, B {14%|14 %}, all told {48%|48 %}.", ["48% = 34% + 14%"]),
        ("A took {34%|34 %}, B {14%|14 %}, up by {48%|48 %}.", []),
        ("A took {34%|34 %}, all told {48%|48 %}.", []),
    ],
)
def test_shares_that_the_last_one_sums_up(text: str, found: list[str]) -> None:
    assert read(text, listed.shares_in_all) == found
