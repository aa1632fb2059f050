"""Which amounts a result that words announce is read to come from, and how near those words must stand."""

from __future__ import annotations

import pytest
from checks_passages import told

from tadqiq.checks.arithmetic.announced import announced, meant
from tadqiq.checks.arithmetic.tellings import CERTAIN, SURE


def ties(text: str) -> list[str]:
    """Each announced result of the last sentence: "whole = part + part (stated)"."""
    return [
        f"{t.whole.words} = {' + '.join(f.words for f in t.parts)} ({t.stated.words})"
        for t in announced(told(text)[-1])
        if t.kind in ("difference", "sum")
    ]


@pytest.mark.parametrize(
    ("behind", "after", "found"),
    [
        ("leaving x x x x x x", "", True), ("leaving x x x x x x x", "", False), ("with", "remaining", True),
        ("with", "x remaining", True), ("with", "x x remaining", False), ("and still x x x x", "", True),
        ("and still x x x x x", "", False), ("with", "unspent", True), ("with", "x unspent", True),
        ("with", "x x unspent", False), ("and", "", False),
    ],
)  # fmt: skip
def test_what_is_left_of_a_whole(behind: str, after: str, found: bool) -> None:
    text = f"It spent {{41|41e6 EUR}} of its {{60|60e6 EUR}}, {behind} {{19|19e6 EUR}} {after}."
    assert ties(text) == (["60 = 41 + 19 (19)"] if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He owed {9,000|9000 EUR} and paid {4,000|4000 EUR}; {5,000|5000 EUR} are still due.", True),
        ("He owed {9,000|9000 EUR} and paid {4,000|4000 EUR} and {2,000|2000 EUR}; {3,000|3000 EUR} still.", False),
        ("He paid {4,000|4000 EUR} and owed {9,000|9000 EUR}; {5,000|5000 EUR} still.", False),
        ("He paid {4,000|4000 EUR} of x x x {9,000|9000 EUR}; {5,000|5000 EUR} still.", True),
        ("He paid {4,000|4000 EUR} of x x x x {9,000|9000 EUR}; {5,000|5000 EUR} still.", False),
        ("He paid {4,000|4000 EUR} x of x x x {9,000|9000 EUR}; {5,000|5000 EUR} still.", False),
        ("Of it x {40|40 count} fit, {90|90 count} old; {50|50 count} still.", True),
        ("Of it x x {40|40 count} fit, {90|90 count} old; {50|50 count} still.", False),
    ],
)
def test_what_is_still_there_needs_a_part_of_a_whole(text: str, found: bool) -> None:
    assert bool(ties(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It has {60|60 EUR}, spent {20|20 EUR} and {10|10 EUR}, leaving {30|30 EUR}.", ["60 = 20 + 10 + 30 (30)"]),
        ("It has {60|60 EUR}. It spent {20|20 EUR}, leaving {40|40 EUR}.", ["60 = 20 + 40 (40)"]),
        ("It spent {20|20 EUR}. It has {60|60 EUR}, leaving {40|40 EUR}.", []),
        ("It spent {20|20 EUR}, leaving {40|40 EUR}.", []),
        ("It has {60|60 EUR}, up {20|20 EUR}, leaving {40|40 EUR}.", []),
        ("It has {60|60 EUR}, spent {20|20 EUR} from x x x {5|5 EUR}, leaving {40|40 EUR}.", []),
        (
            "It has {60|60 EUR}, spent {20|20 EUR} from x x x x {5|5 EUR}, leaving {35|35 EUR}.",
            ["60 = 20 + 5 + 35 (35)"],
        ),
        ("It has {60|60 tonne}, spent {20|20 EUR} and {10|10 tonne}, leaving {50|50 tonne}.", ["60 = 10 + 50 (50)"]),
    ],
)
def test_from_the_greatest_amount_all_others_are_taken(text: str, found: list[str]) -> None:
    assert ties(text) == found


def test_a_change_among_counts_is_told_right_before_its_figure() -> None:
    text = "It has {60|60 count}, cut %s {20|20 count}, leaving {40|40 count}."
    assert ties(text % "") == [] and ties(text % "x") == ["60 = 20 + 40 (40)"]


SAWN = "They felled {28|28 count} firs and {24|24 count} larches. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (SAWN + "The {52 trees|52 count} are sawn.", True),
        (SAWN + "The x {52 trees|52 count} are sawn.", False),
        (SAWN + "So {52 trees|52 count} are sawn.", False),
        ("فيها {28|28 count} شجرة و{24|24 count} نخلة. قطعت {الاثنتان والخمسون|52 count} كلها.", True),
        ("They felled {28|28 count} of {90|90 count} firs. The {52 trees|52 count} are sawn.", False),
        ("They felled {28|28 count} firs to x {24|24 count}. The {52 trees|52 count} are sawn.", False),
        ("They felled {28|28 count} firs to x x {24|24 count}. The {52 trees|52 count} are sawn.", True),
        (SAWN + "A {5 trees|5 count} stood by the {52 trees|52 count}.", False),
        ("They felled {52|52 count} firs and {24|24 count}. The {52 trees|52 count} are sawn.", False),
        ("They felled {70|70 count} firs and {24|24 count}. The {60 trees|60 count} are sawn.", False),
        ("They felled {60|60 count} firs and {24|24 count}. The {60.0 trees|60 count} are sawn.", False),
        ("They felled {9|9 count}. " + SAWN + "The {52 trees|52 count} are sawn.", True),
    ],
)
def test_a_definite_count_tells_those_just_before_as_one(text: str, found: bool) -> None:
    assert [t for t in ties(text) if t.startswith(("52", "60", "الا"))] == (
        [next(t for t in ties(text))] if found else []
    )
    if found:
        assert "28 + 24" in ties(text)[0]


def test_a_staff_is_told_of_the_amounts_of_its_own_sentence() -> None:
    text = "It has {30|30 count} here and {12|12 count} there, numbering {%s}."
    assert ties(text % "45|45 count") == ["45 = 30 + 12 (45)"]
    assert ties("It has {30|30 count} here, numbering {45|45 count}.") == []
    assert ties(text.replace("numbering", "numbering x") % "45|45 count") == []


def test_a_count_of_another_thing_is_less_sure_to_be_told_as_one() -> None:
    alike = "There were {28|28 count; clause=k:fir} and {24|24 count; clause=k:fir}. The {52|52 count; clause=k:%s}."
    assert [t.limit for t in announced(told(alike % "fir")[-1])] == [CERTAIN]
    assert [t.limit for t in announced(told(alike % "seats")[-1])] == [SURE]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It has {86|86 count} and {74|74 count} went, meaning x x x x {12|12 count} stay.", True),
        ("It has {86|86 count} and {74|74 count} went, meaning x x x x x {12|12 count} stay.", False),
        ("Of {90|90 count}, {86|86 count} and {74|74 count} went, meaning {12|12 count} stay.", False),
        ("It has {86|86 count} and {74|74 EUR} went, meaning {12|12 count} stay.", False),
        ("It has {86|86 count} and {74|74 count} went, meaning {80|80 count} stay.", False),
        ("It has {86|86 count} and {74|74 count} went, meaning {74.0|74 count} stay.", False),
        ("It has {86|86 count} formerly had x x x {74|74 count}, meaning {12|12 count} stay.", False),
        ("It has {86|86 count} formerly had x x x x {74|74 count}, meaning {12|12 count} stay.", True),
        ("It has {86|86 count} and {74|74 count} went, meaning total {12|12 count} stay.", False),
        ("It was up {86|86 count} and {74|74 count} went, meaning {12|12 count} stay.", False),
        ("It has {86|86 count} and {74|74 count} went, meaning total x x x {12|12 count} stay.", False),
        ("It has {86|86 count}. Then {74|74 count} went, meaning {12|12 count} stay.", False),
    ],
)
def test_what_lies_between_the_only_two_before_it(text: str, found: bool) -> None:
    assert ties(text) == (["86 = 74 + 12 (12)"] if found else [])


@pytest.mark.parametrize(
    ("behind", "after", "found"),
    [
        ("in all x x x x x x", "", True), ("in all x x x x x x x", "", False), ("and", "altogether", True),
        ("and", "x altogether", True), ("and", "x x altogether", False), ("thus x x x totalled x x x x", "", True),
        ("thus x x totalled x x x x x", "", False), ("thus x x x x totalled x x x x", "", False),
        ("or x x", "", True), ("or x x x", "", False), ("y or x x", "", False), ("y y or", "", True),
        ("and", "", False),
    ],
)  # fmt: skip
def test_what_all_make_together(behind: str, after: str, found: bool) -> None:
    text = f"He got {{seven|7 year}} and {{two|2 year}}, {behind} {{eleven|11 year}} {after}."
    assert ties(text) == (["eleven = seven + two (eleven)"] if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He got {seven|7 year}. Then {two|2 year}, altogether {eleven|11 year}.", ["eleven = seven + two (eleven)"]),
        ("He got {seven|7 year}, {two|2 year}. He got {eleven|11 year} altogether.", []),
        ("He got {seven|7 year} and {two|2 year}. So altogether {eleven|11 year} altogether.",
         ["eleven = seven + two (eleven)"]),
        ("He got {seven|7 year} and {two|2 year} of x x x {nine|9 year} for it, altogether {19|19 year}.", []),
        ("He got {seven|7 year}, {two|2 year} of x x x x {ten|10 year} for it, altogether {19|19 year}.",
         ["19 = seven + two + ten (19)"]),
        ("He got {seven|7 year} and {two|2 year}, altogether {7|7 year}.", []),
        ("He got {seven|7 year} and {two|2 year}, altogether seen as {nine|9 year} all together.",
         ["nine = seven + two (nine)"]),
        ("He got {seven|7 year}, altogether {eleven|11 year}.", []),
    ],
)  # fmt: skip
def test_all_amounts_before_it_make_what_is_told_together(text: str, found: list[str]) -> None:
    assert ties(text) == found


def test_only_an_exact_figure_read_to_its_end_is_a_result() -> None:
    text = "He got {seven|7 year} and {two|2 year}, altogether {%s}."
    assert ties(text % "about 11|~11 year") == [] and ties(text % "والعشرون|20 year") == []


@pytest.mark.parametrize(
    ("above", "found"), [("x. y.", True), ("{9|9 EUR}. {8|8 EUR}.", True), ("{9|9 EUR}. {8|8 EUR}. {7|7 EUR}.", False)]
)
def test_amounts_come_from_the_three_sentences_above(above: str, found: bool) -> None:
    text = f"He got {{seven|7 year}} and {{two|2 year}}. {above} So altogether {{eleven|11 year}}."
    assert bool(ties(text)) is found


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("He got {40|40 EUR} and {20|20 EUR}, altogether {90|90 EUR}.", True),
        ("He got {40|40 EUR} and {20|20 EUR}, altogether {96|96 EUR}.", False),
        ("He got {40|40 EUR} and {20|20 EUR}. So altogether {75|75 EUR}.", True),
        ("He got {40|40 EUR} and {20|20 EUR}. So altogether {80|80 EUR}.", False),
        ("He spent {40|40 EUR} of {60|60 EUR}, leaving {40.0|40 EUR}.", True),
        ("He spent {40|40 EUR} of {60|60 EUR}, leaving {48|48 EUR}.", False),
        ("He spent {60|60 EUR} of {60.0|60 EUR}, leaving {48|48 EUR}.", False),
    ],
)
def test_a_result_far_from_what_comes_out_was_not_meant_for_it(text: str, near: bool) -> None:
    assert [meant(t) for t in announced(told(text)[-1])] == [near]
