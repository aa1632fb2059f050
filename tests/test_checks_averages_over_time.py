"""Averages a day or a week over the time that the total is of, and conflicts that bear each other out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import msgspec
import pytest
from checks_corpus import evidence
from checks_passages import marked

from tadqiq.checks.arithmetic.figures import passages
from tadqiq.checks.arithmetic.over_time import over_time
from tadqiq.checks.judging.conflicts import Conflict, Judged
from tadqiq.checks.judging.mirrored import mirrored
from tadqiq.model import Group, Period

FIRST = dt.date(2025, 1, 1)


def said(text: str, days: int | None = 31) -> list[str]:
    """What is said of an average, its total being of so many days."""
    given = marked(text)
    period = Period(start=FIRST, end=FIRST + dt.timedelta(days=days), grain="range") if days else None
    claims = dict(given.claims)
    claims["A0"] = msgspec.structs.replace(claims["A0"], period=period)
    given = replace(given, claims=claims)
    return [f.verdict for p in passages(given) for f in over_time(given, p)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It sold {9.3|9.3e6 bbl}, an average of x x x {300,000|300000 bbl/day}.", ["agree"]),
        ("It sold {9.3|9.3e6 bbl}, an average of x x x x {300,000|300000 bbl/day}.", []),
        ("It sold {9.3|9.3e6 bbl}, or x x x {300,000|300000 bbl/day}.", ["agree"]),
        ("It sold {9.3|9.3e6 bbl}, with {300,000|300000 bbl/day} x x x on average.", ["agree"]),
        ("It sold {9.3|9.3e6 bbl}, with {300,000|300000 bbl/day} x x x x on average.", []),
        ("It sold {9.3|9.3e6 bbl}, or {300,000|300000 bbl} a day.", ["agree"]),
        ("It sold {9.3|9.3e6 bbl}, or {300,000|300000 bbl} x a day.", []),
        ("It sold {9.3|9.3e6 bbl}, or {2,100,000|2.10e6 bbl/week}.", ["agree"]),
        ("It sold {9.3|9.3e6 bbl}, or {400,000|400000 bbl/day}.", ["disagree"]),
        ("It sold {9.3|9.3e6 bbl}, or {700,000|700000 bbl/day}.", []),
        ("It sold {9.3|9.3e6 bbl}, or {300,000|300000 bbl/year}.", []),
        ("It sold {9.3|9.3e6 bbl} in {3 days|3 day}, or {400,000|400000 bbl/day}.", []),
        ("It sold {9.3|9.3e6 bbl} of {9|9e6 bbl}, or {400,000|400000 bbl/day}.", []),
        ("It sold {9.3|9.3e6 bbl} at {9|9 km}, or {400,000|400000 bbl/day}.", ["disagree"]),
        ("It sold {9.3|9.3e6 tonne}, or {400,000|400000 bbl/day}.", []),
        ("It sold {9.3|9.3e6 bbl}, or {9.2|9.2e6 bbl/day}.", []),
        ("It saw {9,300|9300 person}, or {400|400 count} a day.", ["disagree"]),
        ("It sold {9.3|9.3e6 bbl}, or {dozens|24..99? bbl/day}.", []),
        ("It made {31.0|31.0e6 EUR}, or {1.40|1.40e6 EUR/day}.", []),
        ("It made {31.0|31.0e6 EUR}, or {1.10|1.10e6 EUR/day}.", ["disagree"]),
        ("It made {31.0|31.0e6 EUR}, or {9.80|9.80e6 EUR/week}.", ["disagree"]),
        ("It sold {31.0|31.0e6 bbl}, or {1.40|1.40e6 bbl/day}.", ["disagree"]),
    ],
)
def test_so_much_a_day_in_so_many_days(text: str, found: list[str]) -> None:
    assert said(text.replace(" km}", " kilometer}")) == found


@pytest.mark.parametrize(
    ("days", "whole"),
    [(7, True), (6, False), (8, False), (28, True), (27, False), (31, True), (32, False), (92, True), (93, False),
     (181, True), (184, True), (365, True), (366, True), (367, False), (None, False)],
)  # fmt: skip
def test_only_whole_spans_of_time_are_divided(days: int | None, whole: bool) -> None:
    made = (days or 31) * 300_000
    assert bool(said(f"It sold {{so|{made} bbl}}, or {{300,000|300000 bbl/day}}.", days)) is whole


@pytest.mark.parametrize(("start", "end"), [(None, FIRST), (FIRST, None)])
def test_a_time_without_an_end_has_no_days(start: dt.date | None, end: dt.date | None) -> None:
    given = marked("It sold {9.3|9.3e6 bbl}, or {400,000|400000 bbl/day}.")
    claims = dict(given.claims)
    claims["A0"] = msgspec.structs.replace(claims["A0"], period=Period(start=start, end=end, grain="open"))
    assert [f for p in passages(given) for f in over_time(replace(given, claims=claims), p)] == []


def borne_out(*conflicts: str) -> list[bool]:
    """Whether each conflict, "A: 9 EUR | B: 5 EUR", is borne out by another."""
    found = []
    for told in conflicts:
        claims = list(evidence({"claims": told.split(" | ")}).claims.values())
        group = Group(id="", claims=tuple(c.id for c in claims), subject="", measure="")
        found.append((Conflict(Judged(group, claims, {}), (claims[0],), tuple(claims[1:]), False), False))
    return [sure for _, sure in mirrored(found)]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("A: 5 EUR | B: 9 EUR", True), ("B: 9 EUR | A: 5 EUR", True), ("A: 9 EUR | B: 5 EUR", False),
        ("A: 5 EUR | C: 9 EUR", False), ("A: 5 USD | B: 9 USD", False), ("A: 5 EUR | B: 8 EUR", False),
        ("A: 5 EUR | C: 7 EUR | B: 9 EUR", True), ("A: 5 EUR | B: 3..9? EUR", False),
    ],
)  # fmt: skip
def test_what_one_has_for_the_first_the_other_has_for_the_second(other: str, found: bool) -> None:
    assert borne_out("A: 9 EUR | B: 5 EUR", other) == [found, found]


@pytest.mark.parametrize("alone", ["A: 9 EUR | B: 9 EUR", "A: 9 EUR | A: 5 EUR", "A: d2025-01-01 | B: d2025-01-02"])
def test_a_conflict_does_not_bear_itself_out(alone: str) -> None:
    assert borne_out(alone) == [False]


def test_a_conflict_inside_one_article_bears_out_none() -> None:
    assert borne_out("A: 9 EUR | A: 5 EUR", "A: 5 EUR | A: 9 EUR") == [False, False]
    assert borne_out("A: d2025-01-01 | B: d2025-01-02", "A: d2025-01-02 | B: d2025-01-01") == [False, False]
