"""A figure copied from beside the one that was meant: an equivalent in the wrong unit."""

from __future__ import annotations

import pytest
from checks_corpus import evidence

from tadqiq.checks import run
from tadqiq.model import Finding

# Too little links the two sides for figures that merely differ.
WEAK = [["A0", "C3", 1.0], ["B2", "C3", 1.0], ["A0", "B2", 6.0]]
MILES = ["A: 13.2e3 kilometer", "A: 8200 mile; role=equivalent; ties=equivalent:A0", "B: 13.2e3 kilometer"]
DOLLARS = ["A: 2.4e9 KWD", "A: 7.83e9 USD; role=equivalent; ties=equivalent:A0", "B: 2.4e9 KWD"]


def _told(claims: list[str]) -> list[Finding]:
    found = run(evidence({"claims": claims, "pairs": WEAK}))[1]
    return [f for f in found if f.check not in ("agreement", "bounds_compatible", "ratio", "currency")]


@pytest.mark.parametrize(
    ("claims", "check"),
    [
        ([*MILES, "C: 8200 kilometer"], "unit_slip"),
        ([*DOLLARS, "C: 7.8e9 KWD"], "maybe_conflict"),
        ([*DOLLARS, "C: 7.83e9 KWD"], "value_conflict"),
        ([*DOLLARS, "C: 7.8e9 KWD", "C: 7.83e9 KWD"], "value_conflict"),
        ([*MILES, "C: 9600 kilometer"], "maybe_conflict"),
        ([*MILES, "C: 8000 kilometer"], "maybe_conflict"),
    ],
)
def test_what_the_other_side_gives_in_another_unit_shows_the_slip(claims: list[str], check: str) -> None:
    assert [f.check for f in _told(claims)] == [check]


def test_the_equivalent_is_told_with_the_slip() -> None:
    (slip,) = _told([*MILES, "C: 8200 kilometer"])
    assert {"A1", "C3"} <= set(slip.claims)
