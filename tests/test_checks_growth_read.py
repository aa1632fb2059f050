"""Which old and which new figure a percentage of change is told of, and how near the words that tie them stand."""

from __future__ import annotations

import pytest
from checks_passages import told

from tadqiq.checks.arithmetic.changes import changes
from tadqiq.checks.arithmetic.growth_pairs import led_inside, led_on, pair_of, told_beside


def pair(text: str) -> str:
    """The old and the new figure that the last percentage of a text is told of: "40 > 50"."""
    passage = told(text)[-1]
    stated = [f for f in passage.figures if f.percent is not None][-1]
    found = pair_of(passage, changes(passage), stated)
    return f"{found.old.words} > {found.new.words}" if found else ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rose from {40|40 EUR} to {50|50 EUR}, up {25 %|25 %}.", "40 > 50"),
        ("It rose {25 %|25 %} from {40|40 EUR} to {50|50 EUR}.", "40 > 50"),
        ("It rose from {40|40 EUR} to {50|50 EUR}, sold {9|9 km} and is up {25 %|25 %}.", ""),
        ("It rose from {40|40 EUR} to {50|50 EUR} in {9 years|9 year}, up {25 %|25 %}.", "40 > 50"),
        ("It rose from {40|40 EUR} to {50|50 EUR}, a rise of {10|10 EUR} or {25 %|25 %}.", "40 > 50"),
        ("It rose from {40|40 EUR} to {50|50 EUR}, then {7 %|7 %} or {25 %|25 %}.", ""),
        ("It rose from {40 %|40 %} to {50 %|50 %}, up {25 %|25 %}.", ""),
        ("It may cut poverty by {33 %|33 %}, x x from {12|12 EUR} to {8|8 EUR}.", "12 > 8"),
        ("A rose from {40|40 EUR} to {50|50 EUR}, and B from {70|70 EUR} to {90|90 EUR}, up {25 %|25 %}.", "70 > 90"),
        ("It rose from {40|40 EUR} to {50|50 EUR}, while B wants {25 %|25 %} more.", ""),
        ("It rose from {40|40 EUR} to {50|50 EUR}, while x x x x x x x x x x x x {25 %|25 %} more.", ""),
        ("It rose from {40|40 EUR} to {50|50 EUR}, while x x x x x x x x x x x x x {25 %|25 %} more.", "40 > 50"),
        ("While it is up {25 %|25 %} from {40|40 EUR} to {50|50 EUR}.", "40 > 50"),
    ],
)  # fmt: skip
def test_the_pair_beside_a_percentage(text: str, found: str) -> None:
    assert pair(text.replace(" km}", " kilometer}")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A rose from {40|40 EUR} to {50|50 EUR}, B rose {25 %|25 %} to {90|90 EUR}.", ""),
        ("A rose from {40|40 EUR} to {50|50 EUR}, B rose {25 %|25 %} to x {90|90 EUR}.", ""),
        ("A rose from {40|40 EUR} to {50|50 EUR}, B rose {25 %|25 %} to x x {90|90 EUR}.", "40 > 50"),
        ("A rose from {40|40 EUR} to {50|50 EUR}, B rose {25 %|25 %} x to {90|90 EUR}.", ""),
        ("A rose from {40|40 EUR} to {50|50 EUR}, B rose {25 %|25 %} x x to {90|90 EUR}.", "40 > 50"),
    ],
)
def test_what_a_percentage_leads_to_is_what_changed(text: str, found: str) -> None:
    assert pair(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prices are {38 %|38 %} dear, most x x from {11|11 EUR} to {14|14 EUR}.", ""),
        ("Prices are {38 %|38 %} dear, x from {11|11 EUR} to {14|14 EUR}.", "11 > 14"),
        ("Prices are {38 %|38 %} dear, x x from {11|11 EUR} to {14|14 EUR}.", ""),
        ("Prices are up {38 %|38 %} here, x x from {11|11 EUR} to {14|14 EUR}.", "11 > 14"),
        ("Prices are up {38 %|38 %} above, x x from {11|11 EUR} to {14|14 EUR}.", ""),
        ("Prices are down {38 %|38 %} here, x x from {11|11 EUR} to {14|14 EUR}.", ""),
        ("Prices are down {38 %|38 %} here, x x from {14|14 EUR} to {11|11 EUR}.", "14 > 11"),
    ],
)
def test_a_comma_and_more_words_begin_another_clause(text: str, found: str) -> None:
    assert pair(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It has {36|36 EUR}, {20 %|20 %} below {45|45 EUR}.", "45 > 36"),
        ("It has {36|36 EUR}, {20 %|20 %} below x x x x x x {45|45 EUR}.", "45 > 36"),
        ("It has {36|36 EUR}, {20 %|20 %} below x x x x x x x {45|45 EUR}.", ""),
        ("It has {36|36 EUR}, {20 %|20 %} x below x x {45|45 EUR}.", "45 > 36"),
        ("It has {36|36 EUR}, {20 %|20 %} x below x x x {45|45 EUR}.", ""),
        ("It has {36|36 EUR}, {20 %|20 %} x x below {45|45 EUR}.", ""),
        ("It has {36|36 EUR}, a premium x x x {20 %|20 %} to y {45|45 EUR}.", "45 > 36"),
        ("It has {36|36 EUR}, a premium x x x x {20 %|20 %} to y {45|45 EUR}.", ""),
        ("It has {36|36 EUR}, {20 %|20 %} less than x {45|45 EUR}.", "45 > 36"),
        ("It has {36|36 EUR}, {20 %|20 %} less than x x x x {45|45 EUR}.", "45 > 36"),
        ("It has {36|36 EUR}, {20 %|20 %} less than x x x x x {45|45 EUR}.", ""),
        ("It has {36|36 EUR}, {20 %|20 %} less than x, x {45|45 EUR}.", ""),
        ("It has {36|36 EUR}, {20 %|20 %} x less than {45|45 EUR}.", ""),
        ("It has {36|36 EUR}, {20 %|20 %} of {45|45 EUR}.", ""),
        ("It has {36|36 EUR}, {20 %|20 %} {below 45|<45 EUR}.", "below 45 > 36"),
        ("It has {36|36 EUR}, {20 %|20 %} x {below 45|<45 EUR}.", ""),
        ("It has {36|36 EUR}, {20 %|20 %} {under 45|45 EUR}.", "under 45 > 36"),
        ("It has {36|36 tonne}, {20 %|20 %} below {45|45 EUR}.", ""),
        ("It has {6|6 EUR}, {36|36 EUR}, {20 %|20 %} below {45|45 EUR}.", "45 > 36"),
        ("{20 %|20 %} below {45|45 EUR} it stood.", ""),
    ],
)
def test_the_old_figure_behind_a_percentage_and_its_word(text: str, found: str) -> None:
    passage = told(text)[-1]
    stated = next(f for f in passage.figures if f.percent is not None)
    assert "".join(f"{p.old.words} > {p.new.words}" for p in told_beside(passage, stated)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It had {298|298 count}, though {240|240 count} may, meaning x x x x up {24 %|24 %}.", "240 > 298"),
        ("It had {298|298 count}, though {240|240 count} may, meaning x x x x x up {24 %|24 %}.", "240 > 298"),
        ("It had {298|298 count}, though {240|240 count} may, meaning x x x x x x up {24 %|24 %}.", ""),
        ("It had {298|298 count}, though {240|240 count} may, meaning down {24 %|24 %}.", "298 > 240"),
        ("It had {298|298 count}, though {240|240 count} may, meaning {24 %|24 %}.", ""),
        ("It had {298|298 count}, though {240|240 count} may, up {24 %|24 %}.", ""),
        ("It had {298|298 count}, {3|3 count}, though {240|240 count} may, meaning up {24 %|24 %}.", ""),
        ("It had {298|298 count}, though {240|240 EUR} may, meaning up {24 %|24 %}.", ""),
        ("It had {298|298 pp}, though {240|240 pp} may, meaning up {24 %|24 %}.", ""),
        (
            "It had {298|298 count} in {9 years|9 year}, though {240|240 count} may, meaning up {24 %|24 %}.",
            "240 > 298",
        ),
        ("It had {298|298 count}, though {vast|200..900? count} may, meaning up {24 %|24 %}.", ""),
    ],
)
def test_the_only_two_amounts_before_a_percentage(text: str, found: str) -> None:
    assert pair(text) == found


ABOVE = "It made {520|520 tonne}, now it makes {442|442 tonne}. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ABOVE + "The drop x x is {15 %|15 %}.", ""),
        (ABOVE + "The drop of {15 %|15 %} hurt.", "520 > 442"),
        (ABOVE + "The drop of x {15 %|15 %} hurt.", "520 > 442"),
        (ABOVE + "The drop of x x {15 %|15 %} hurt.", ""),
        (ABOVE + "A drop of {15 %|15 %} hurt.", ""),
        (ABOVE + "The rise of {15 %|15 %} helped.", "442 > 520"),
        (ABOVE + "The drop of {60 %|60 %} hurt.", ""),
        (ABOVE + "The drop of {35 %|35 %} hurt.", "520 > 442"),
        (ABOVE + "With {3|3 EUR} the drop of {15 %|15 %} hurt.", ""),
        (ABOVE + "The drop of {15 %|15 %} cost {3|3 EUR}.", "520 > 442"),
        (ABOVE + "The drop of {15 %|15 %} cost {3|3 tonne}.", ""),
        (ABOVE + "The drop of {15 %|15 %} cost {3 %|3 %}.", ""),
        ("It made {520|520 tonne} and {442|442 EUR}. The drop of {15 %|15 %} hurt.", ""),
        ("It made {520|520 tonne}, {9|9 tonne}, {442|442 tonne}. The drop of {15 %|15 %} hurt.", ""),
        ("It made {520|520 tonne} against {442|442 tonne}. The change was {17 %|17 %}.", "442 > 520"),
        ("It made <520>, <442>. The drop of {15 %|15 %; measure=debt}.", ""),
        ("It made <520>, <442>. The drop of {15 %|15 %; measure=output}.", "520 > 442"),
        ("It made {520|520 tonne}. It made {442|442 tonne}. So the {15 %|15 %} drop.", "520 > 442"),
        ("It made {520|520 tonne}. It made {442|442 tonne}. So x {15 %|15 %} drop.", ""),
    ],
)  # fmt: skip
def test_the_only_two_amounts_of_the_sentence_before(text: str, found: str) -> None:
    text = text.replace("<520>", "{520|520 tonne; measure=output}").replace("<442>", "{442|442 tonne; measure=output}")
    assert pair(text) == found


def test_an_amount_told_before_that_gives_the_percentage_is_the_new_one() -> None:
    text = "It sold {50|50 EUR} and {60|60 EUR}, up {<n> %|<n> %} from {40|40 EUR}."
    assert [pair(text.replace("<n>", n)) for n in ("25", "50", "90")] == ["40 > 50", "40 > 60", "40 > 60"]
    above = "It sold {50|50 EUR}. It has {60|60 EUR}, up {25 %|25 %} from {40|40 EUR}"
    assert pair(above + ".") == "40 > 50" and pair(above + " to {61|61 EUR}.") == "40 > 61"


@pytest.mark.parametrize(
    ("text", "led"),
    [
        ("cut its loss by x x x x {40 %|40 %} to {84|84 EUR}", True),
        ("cut x x x x x x x x {40 %|40 %} to {84|84 EUR}", True),
        ("cut x x x x x x x x x {40 %|40 %} to {84|84 EUR}", False), ("cut {40 %|40 %}, so {84|84 EUR}", False),
    ],
)  # fmt: skip
def test_a_word_of_movement_further_off(text: str, led: bool) -> None:
    passage = told(f"It {text}.")[0]
    assert led_on(passage, passage.figures[0]) is led


@pytest.mark.parametrize(
    ("printed", "inside"), [("below 45|<45 EUR", True), ("45|45 EUR", False), ("over 45|45 EUR", True),
    ("45|>45 EUR", True)]
)  # fmt: skip
def test_a_bound_read_into_the_old_figure(printed: str, inside: bool) -> None:
    assert led_inside(told(f"It has {{20 %|20 %}} {{{printed}}}.")[0].figures[1]) is inside
