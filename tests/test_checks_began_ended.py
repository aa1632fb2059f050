"""The only length of time beside a start and an end: which words tie the three, and how far a slip may be off."""

from __future__ import annotations

import pytest
from test_checks_lasting import verdicts

BEGAN, ENDED = "{2 May 2025|d2025-05-02}", "{23 May 2025|d2025-05-23}"


def verdict(began: str = "It began on", ended: str = "and ended on", length: str = "after {%s|%s} of it.") -> list[str]:
    """What is said of three weeks that are told as two."""
    length = length.replace("%s", "{14 days|14 day}", 1) if "{" not in length else length % ("14 days", "14 day")
    return verdicts(f"{began} {BEGAN} {ended} {ENDED}, {length}")


@pytest.mark.parametrize(
    ("days", "found"),
    [(14, ["disagree"]), (21, ["agree"]), (19, ["disagree"]), (20, ["agree"]), (22, ["agree"]), (23, ["disagree"]),
     (5, ["disagree"]), (4, []), (88, ["disagree"]), (89, [])],
)  # fmt: skip
def test_what_began_and_ended_lasted_as_long_as_that(days: int, found: list[str]) -> None:
    text = f"It began on {BEGAN} and ended on {ENDED}, after {{{days} days|{days} day}} of it."
    assert verdicts(text) == found


@pytest.mark.parametrize(
    ("began", "ended", "tied"),
    [
        ("It began x x x x x", "and ended x x x x x x", True), ("It began x x x x x x", "and ended", False),
        ("It began", "and ended x x x x x x x", False), ("It left", "and docked x x x x x x", True),
        ("It ended x x x x x", "and landed x x x x x x", True), ("It ended x x x x x x", "and landed", False),
        ("It ended", "and landed x x x x x x x", False), ("It ended", "and ended", False),
        ("It saw", "and landed", False),
        ("It began", "and began", False),
    ],
)  # fmt: skip
def test_words_say_what_began_and_what_ended(began: str, ended: str, tied: bool) -> None:
    assert bool(verdict(began, ended)) is tied


@pytest.mark.parametrize(
    ("length", "said"),
    [
        ("aged x {%s|%s}.", False), ("aged x x {%s|%s}.", True), ("after {%s|%s} x later.", False),
        ("after {%s|%s} x x later.", True), ("scheduled x x x x x x {%s|%s}.", False),
        ("scheduled x x x x x x x {%s|%s}.", True), ("after {%s|%s} x x x planned.", False),
        ("after {%s|%s} x x x x planned.", True), ("after {%s|%s; measure=age}.", False), ("after {%s|~%s}.", False),
        ("after {%s|%s} and {9 days|9 day}.", False), ("after {%s|%s} and {9 boats|9 count}.", True),
        ("after {%s|%s} and {9 May 2025|d2025-05-09}.", False), ("after {%s|%s; ignored=reference}.", False),
    ],
)  # fmt: skip
def test_a_length_that_is_another_one(length: str, said: bool) -> None:
    assert bool(verdict(length=length)) is said


@pytest.mark.parametrize(("first", "last"), [("2 May", "23 May 2025"), ("2 May 2025", "23 May")])
def test_both_dates_print_their_year_or_neither(first: str, last: str) -> None:
    text = f"It began on {{{first}|d2025-05-02}} and ended on {{{last}|d2025-05-23}}, after {{14 days|14 day}}."
    assert verdicts(text) == []
    assert verdicts(text.replace(" 2025", "")) == ["disagree"]


def test_what_ended_before_it_began_lasted_no_time() -> None:
    assert verdicts(f"It began on {ENDED} and ended on {BEGAN}, after {{14 days|14 day}}.") == []
    assert verdicts(f"It began on {BEGAN} and ended on {BEGAN}, after {{14 days|14 day}}.") == []
