"""Prices that markets set anew every day, and measures that newsrooms use for one fact."""

from __future__ import annotations

import pytest

from tadqiq.knowledge.vocabulary import ids, measure
from tadqiq.languages.tables import read
from tadqiq.match.pairs.contrasts import evolves, one_event


@pytest.mark.parametrize("name", ["oil_price", "share_price", "deaths", "cases"])
def test_it_is_told_anew_from_day_to_day(name: str) -> None:
    assert evolves(name)


@pytest.mark.parametrize("name", ["ticket_price", "rent", "population", "exports", "compensation", "efficacy"])
def test_it_stands_for_longer(name: str) -> None:
    assert not evolves(name)


@pytest.mark.parametrize(("one", "other"), [("deaths", "casualties"), ("duration", "construction_time")])
def test_newsrooms_use_both_for_one_fact(one: str, other: str) -> None:
    assert one_event(one, other) and one_event(other, one)


@pytest.mark.parametrize(("one", "other"), [("construction_time", "contract_term"), ("deaths", "injured")])
def test_two_measures_that_share_a_kin_are_not_one(one: str, other: str) -> None:
    assert not one_event(one, other)


def test_the_table_names_what_exists() -> None:
    table = read("match", "contrasts.toml")
    named = {name for key in ("daily", "rising", "settled") for name in table["evolving"][key]}
    assert named <= set(ids("measure"))
    assert {measure(name).family for name in table["evolving"]["settled"]} <= set(table["evolving"]["families"])
    paired = {name for section in ("event", "thing") for row in table[section].values() for name in row}
    assert paired <= set(ids("measure")) | set(ids("concept"))
