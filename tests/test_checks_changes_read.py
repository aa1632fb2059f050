"""Which two figures a sentence ties as old and new, which are the size of a change, and in which direction."""

from __future__ import annotations

import pytest
from checks_passages import told

from tadqiq.checks.arithmetic.changes import again, changes, direction, is_move, more, over_level


def pairs(text: str) -> list[str]:
    """Each pair of old and new figure of the last sentence."""
    return [f"{p.old.words} > {p.new.words}" for p in changes(told(text)[-1])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It went from x x {30|30 tonne} to x x x {40|40 tonne}.", ["30 > 40"]),
        ("It went from x x x {30|30 tonne} to {40|40 tonne}.", []),
        ("It sold {40|40 tonne}, from {30|30 tonne}.", []),
        ("It rose, sold {40|40 tonne}, from {30|30 tonne}.", []),
        ("It sold {40|40 tonne}, up from {30|30 tonne}.", ["30 > 40"]),
        ("It sold {40|40 tonne}, against x x x {30|30 tonne}.", ["30 > 40"]),
        ("It sold {40|40 tonne}, against x x x x {30|30 tonne}.", []),
        ("It sold against {30|30 tonne} x {40|40 tonne}.", ["30 > 40"]),
        ("It sold {9 houses|9 count} against {38|38 EUR} and {40|40 EUR}.", []),
        ("It went from {30|30 tonne} from x, to {40|40 tonne}.", []),
        ("It went from {225 basis points|225 bp} to {190|190 bp}.", ["225 basis points > 190"]),
        ("It went from x x {225 basis points|225 bp} to {190|190 bp}.", []),
        ("It fell from a peak of x x x {25|25 tonne} to {20|20 tonne}.", ["25 > 20"]),
        ("It fell from a peak of x x x x {25|25 tonne} to {20|20 tonne}.", []),
        ("It fell from x x x x x a peak of {25|25 tonne} to {20|20 tonne}.", ["25 > 20"]),
        ("It fell from x x x x x x a peak of {25|25 tonne} to {20|20 tonne}.", []),
    ],
)  # fmt: skip
def test_words_tie_the_old_figure_to_the_new(text: str, found: list[str]) -> None:
    assert pairs(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rose {10 %|10 %} to {4.62|4.62 EUR} (2025: x x x {4.20|4.20 EUR}).", ["4.20 > 4.62"]),
        ("It rose {10 %|10 %} to {4.62|4.62 EUR} (x x x x x x {4.20|4.20 EUR}).", []),
        ("It rose {10 %|10 %} to {4.62|4.62 EUR} y y (x x x x {4.20|4.20 EUR}).", []),
        ("It rose {10|10 EUR} to {4.62|4.62 EUR} ({4.20|4.20 EUR}).", []),
        ("It rose {10 %|10 %} to {4.62|4.62 EUR} ({4.20|4.20 USD}).", []),
        ("It rose {10 %|10 %} of {3|3 EUR} to {4.62|4.62 EUR} ({4.20|4.20 EUR}).", []),
        ("It stood at {41 %|41 %}, from {36 %|36 %} a year earlier.", ["36 % > 41 %"]),
        ("It stood at {41 %|41 %}, from x {36 %|36 %} a year earlier.", []),
        ("It stood at {41|41 EUR}, from {36 %|36 %} a year earlier.", []),
        ("It was up {20|20 EUR} on {15|15 EUR} to {35|35 EUR}.", ["15 > 35"]),
        ("It was up {20|20 EUR} on x {15|15 EUR}, sold at {35|35 EUR}.", ["15 > 35"]),
        ("It was up {20|20 EUR} on x x {15|15 EUR}, sold at {35|35 EUR}.", []),
        ("It was up {20|20 EUR} y on x {15|15 EUR}, sold at {35|35 EUR}.", ["15 > 35"]),
        ("It was up {20|20 EUR} y y on x {15|15 EUR}, sold at {35|35 EUR}.", []),
        ("It saw {20|20 EUR} on {15|15 EUR}, sold at {35|35 EUR}.", []),
        ("It was up {20|20 EUR} over x {15|15 EUR}, sold at {35|35 EUR}.", ["15 > 35"]),
        ("It was up {20|20 EUR} over x x {15|15 EUR}, sold at {35|35 EUR}.", []),
        ("It was up {20|20 EUR} y y over x {15|15 EUR}, sold at {35|35 EUR}.", []),
    ],
)  # fmt: skip
def test_the_old_figure_behind_the_size_of_a_change(text: str, found: list[str]) -> None:
    assert pairs(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It had {50|50 tonne} and {40|40 tonne}, up from {30|30 tonne}, then {60|60 tonne}.", ["30 > 40"]),
        ("It had {50|50 tonne}, up from {30|30 tonne}, to x x x {60|60 tonne}.", ["30 > 60"]),
        ("It had {50|50 tonne}, up from {30|30 tonne}, to x x x x {60|60 tonne}.", ["30 > 50"]),
        ("Up from {30|30 tonne}, it had {60|60 tonne} and {70|70 tonne}.", ["30 > 60"]),
        ("It had {50|50 tonne}, cut by {9|9 tonne}, up from {30|30 tonne}.", ["30 > 50"]),
        ("It had {50|50 tonne; measure=stock} and {9|9 tonne; measure=loss}, up from {30|30 tonne; measure=stock}.",
         ["30 > 50"]),
        ("It had {50|50 tonne} and {9|9 EUR}, up from {30|30 tonne}.", ["30 > 50"]),
        ("It had {90,000,000|90e6 count} in {60 lands|60 count}, up from {50,000,000|50e6 count}.",
         ["50,000,000 > 90,000,000"]),
        ("It had {50|50 tonne} and {45|45 kilogram}, up from {30|30 kilogram}.", ["30 > 45"]),
        ("It had {50|50 tonne}, up from {30|30 kilogram}.", ["30 > 50"]),
        ("It sold {740|740 EUR} against {910|910 EUR}, a deficit of {170|170 EUR}.", ["910 > 740"]),
        ("Against {910|910 EUR}, a deficit of {170|170 EUR} came with {740|740 EUR}.", ["910 > 740"]),
        ("Against {910|910 EUR}, a deficit of {170|170 EUR} came with {700|700 EUR}.", ["910 > 170"]),
        ("Against {910|910 EUR}, a deficit of x x x x {170|170 EUR} came with {740|740 EUR}.", ["910 > 170"]),
        ("Up from {69|69 tonne}, it fell to {61|61 tonne} from {70|70 tonne}.", ["70 > 61"]),
        ("It had {50|50 tonne} and from x x {8|8 tonne}, up from {30|30 tonne}.", ["30 > 50"]),
        ("It had {50|50 tonne} and from x x x {8|8 tonne}, up from {30|30 tonne}.", ["30 > 8"]),
    ],
)  # fmt: skip
def test_the_new_figure_is_the_nearest_that_it_can_have_become(text: str, found: list[str]) -> None:
    assert pairs(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from {30|30 tonne}, to x x x x x x {60|60 tonne}", True),
        ("from {30|30 tonne}, x to x x x x x x x {60|60 tonne}", False),
        ("from {30|30 tonne}, up x x x x x x {60|60 tonne}", True),
        ("from {30|30 tonne}, up x x x x x x x {60|60 tonne}", False),
        ("{60|60 tonne} by {9|9 tonne} from {30|30 tonne} doubled", True),
        ("{60|60 tonne} from {30|30 tonne} doubled", False),
    ],
)  # fmt: skip
def test_from_is_a_change_only_where_something_moved(text: str, found: bool) -> None:
    assert (pairs(f"It went {text}.") == ["30 > 60"]) is found


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("up x x x {14 %|14 %}", True), ("up x x x x {14 %|14 %}", False), ("by x x x {14 %|14 %}", True),
        ("lost x {14 %|14 %}", True), ("lost x x {14 %|14 %}", False), ("{14 %|14 %} higher", True),
        ("{14 %|14 %} x higher", False), ("{14 %|14 %} more", True), ("{14 %|14 %} x more", False),
        ("up to x {14 %|14 %}", False), ("rose to x {14|14 EUR}", False), ("rose to x x {14|14 EUR}", True),
        ("up x x x {14|14 EUR}", True), ("up x x x x {14|14 EUR}", False), ("lost {14|14 EUR}", False),
        ("{90|90 EUR}, {14|14 EUR} more than", True), ("{90|90 EUR}, {14|14 EUR} x more than", False),
        ("{90|90 EUR}, x {14|14 EUR} more than", False), ("{90|90 EUR} x, {14|14 EUR} more than", False),
        ("{90|90 EUR} {14|14 EUR} more than", False), ("rose numbering {14|14 EUR}", False),
        ("premium x x x {14 %|14 %}", True),
    ],
)  # fmt: skip
def test_the_size_of_a_change(text: str, moved: bool) -> None:
    assert is_move(told(f"It {text} here.")[0].figures[-1]) is moved


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("up x x x {14 %|14 %}", "up"), ("up x x x x {14 %|14 %}", ""), ("fell {14 %|14 %}", "down"),
        ("{14 %|14 %} x higher", "up"), ("{14 %|14 %} x x higher", ""), ("improved up {14 %|14 %}", ""),
        ("improved x x x {14 %|14 %}", ""), ("improved up x x x {14 %|14 %}", "up"), ("{14 %|14 %} more", "up"),
        ("{14 %|14 %} x more", ""), ("{14|14 EUR} more", ""), ("{14 %|14 %} more than", "up"),
        ("{14 %|14 %} less than", "down"),
        ("discount {14 %|14 %}", "down"), ("{90|90 EUR}, {14|14 EUR} more than", "up"),
        ("{90|90 EUR}, {14|14 EUR} less than", "down"),
        ("lost x {14 %|14 %}", "down"), ("lost x x {14 %|14 %}", ""), ("lost {14|14 EUR}", ""),
    ],
)  # fmt: skip
def test_the_direction_of_a_change(text: str, way: str) -> None:
    assert direction(told(f"It {text} here.")[0].figures[-1]) == way


@pytest.mark.parametrize(
    ("text", "said"),
    [("{14 %|14 %} more than", True), ("{14 %|14 %} x more than", False), ("{14|14 EUR} more than", False)],
)
def test_a_percentage_more_than_something(text: str, said: bool) -> None:
    assert more(told(f"It was {text} x.")[0].figures[-1]) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rose {20|20 EUR} or {8 %|8 %}", True), ("rose {20|20 EUR} or x {8 %|8 %}", False),
        ("rose {20|20 EUR} x or {8 %|8 %}", False), ("rose {20|20 EUR} or {8|8 EUR}", False),
        ("has {20|20 EUR} or {8 %|8 %}", False),
    ],
)  # fmt: skip
def test_the_size_of_a_change_told_once_more(text: str, said: bool) -> None:
    passage = told(f"It {text}.")[0]
    assert again(passage, passage.figures[-1]) is said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("from x x x x x a close of", True), ("from x x x x x x a close of", False), ("from x had been", True),
        ("from x x had been", False), ("from had x", True), ("from had x x", False), ("x x x", False),
    ],
)  # fmt: skip
def test_a_word_leads_the_old_figure_over_its_name(words: str, said: bool) -> None:
    old = told(f"It went {words} {{79.6|79.6 EUR}} to {{80|80 EUR}}.")[0].figures[0]
    assert over_level(old, "from", within=2) is said
