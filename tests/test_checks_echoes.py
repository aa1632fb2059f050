"""Figures that only repeat another of their article: what is taken for a repetition, and whom it speaks for."""

from __future__ import annotations

import pytest
from checks_corpus import evidence

from tadqiq.checks.judging.conflicts import Judged, judged

AGAIN = "role=equivalent; ties=equivalent:A0"


def group(*claims: str) -> Judged:
    return judged(evidence({"claims": list(claims)}))[0]


@pytest.mark.parametrize(
    ("first", "second", "repeats"),
    [
        ("100e6 EUR", f"116e6 USD; {AGAIN}", True),
        # A rate of the article's own strays from the month's by less than a seventh.
        ("100e6 EUR", f"135e6 USD; {AGAIN}", True),
        ("100e6 EUR", f"140e6 USD; {AGAIN}", False),
        ("100e6 EUR", f"105e6 EUR; {AGAIN}", False),
        ("0 EUR", f"105e6 USD; {AGAIN}", False),
        ("105e6 USD", f"0 EUR; {AGAIN}", False),
        # No rate joins miles and kilometres.
        ("100 mile", f"161 kilometer; {AGAIN}", True),
        ("100 mile", f"175 kilometer; {AGAIN}", False),
        ("100e6 EUR", "116e6 USD; ties=equivalent:A0", False),
        ("100e6 EUR", "116e6 USD; role=equivalent", False),
        ("100e6 EUR", "116e6 USD; role=equivalent; ties=equivalent:A9", False),
    ],
)
def test_a_figure_repeats_the_one_that_its_article_ties_it_to(first: str, second: str, repeats: bool) -> None:
    assert group(f"A: {first}", f"A: {second}").echoes == ({"A1"} if repeats else frozenset())


@pytest.mark.parametrize(("other", "odds"), [("130e6 USD", False), ("150e6 USD", True)])
def test_what_a_repetition_agrees_with_is_no_opponent_of_the_first(other: str, odds: bool) -> None:
    behind = group("A: 100e6 EUR", f"A: 130e6 USD; {AGAIN}", f"B: {other}")
    assert behind.at_odds(behind.claims[0], behind.claims[2]) is odds
    before = group(f"A: {other}", "B: 100e6 EUR", "B: 130e6 USD; role=equivalent; ties=equivalent:B1")
    assert before.at_odds(before.claims[1], before.claims[0]) is odds
    assert not any(j.at_odds(j.claims[n], c) for j, n in ((behind, 1), (before, 2)) for c in j.claims)
