"""Stocks that comings and goings change, prices of each thing in the next sentence, averages over a span of time."""

from __future__ import annotations

import pytest
from checks_passages import marked

from tadqiq.checks.arithmetic.each_apart import each_apart
from tadqiq.checks.arithmetic.figures import passages
from tadqiq.checks.arithmetic.flows import flows
from tadqiq.checks.arithmetic.over_time import incidence


def verdicts(text: str, way: object = flows) -> list[str]:
    """What one way says of the passages of a text."""
    given = marked(text)
    return [f.verdict for passage in passages(given) for f in way(given, passage)]  # type: ignore[operator]


def shops(text: str) -> list[str]:
    """What is said of shops: "520, close 31, open 18, now 507"."""
    for number in ("520", "500", "700", "790", "31", "18", "12", "9", "507", "489", "471", "516"):
        text = text.replace(f"<{number}>", f"{{{number}|{number} count}}")
    return verdicts(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of <520> it will close x x x x x x <31> and open <18>, leaving x x x x x x <507>.", ["agree"]),
        ("Of <520> it will close <31> and open <18>, leaving <516>.", ["disagree"]),
        ("Of <520> it will close <31> and open <18>, leaving x x x x x x x <516>.", []),
        ("Of <520> it saw <31> close, leaving <489>.", ["agree"]),
        ("Of <520> it saw <31> x x close, leaving <489>.", ["agree"]),
        ("Of <520> it saw <31> x x x close, leaving <489>.", []),
        ("Of <520> it will close <31>, see <18>, leaving <489>.", ["agree"]),
        ("Of <520> it will close <31>, leaving <489>.", ["agree"]),
        ("Of <520> it will close <31>, leaving <507>.", ["disagree"]),
        ("Of <520> it will close x x x x x x x <31>, leaving <516>.", []),
        ("It had <520>. It will close <31>, leaving <516>.", ["disagree"]),
        ("It had <520>. It rained <9>. It will close <31>, leaving <516>.", ["disagree"]),
        ("It had <520> and <500>. It will close <31>, leaving <516>.", []),
        ("It had <700>. It will close <31>, leaving <516>.", ["disagree"]),
        ("It had <790>. It will close <31>, leaving <516>.", []),
        ("It had <700> and <520>. It will close <31>, leaving <516>.", ["disagree"]),
        ("It had <9>. It will close <31>, leaving <12>.", []),
        ("It will close <31>, leaving <489>.", []),
    ],
)
def test_what_closes_and_opens_leads_from_what_there_was_to_what_there_is(text: str, found: list[str]) -> None:
    assert shops(text) == found


def test_a_flow_says_which_way_each_movement_goes() -> None:
    given = marked("Of {520|520 count} it will close {31|31 count} and open {18|18 count}, leaving {516|516 count}.")
    said = [(f.reckoned.computed.bottom, f.steps[3]) for p in passages(given) for f in flows(given, p) if f.reckoned]
    assert said[0][0] == 507 and said[0][1].startswith("520 - 31 + 18")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It bought {12|12 count} for {840|840 EUR}. Each x x x x x x boat x cost {70|70 EUR}.", []),
        ("It bought {12|12 count} for {840|840 EUR}. Each boat will cost x x {70|70 EUR}.", ["agree"]),
        ("It bought {12|12 count} for {840|840 EUR}. Each boat will cost x x x {70|70 EUR}.", ["agree"]),
        ("It bought {12|12 count} for {840|840 EUR}. Each boat will cost x x x x {70|70 EUR}.", []),
        ("It bought {12|12 count} for {840|840 EUR}. Boats cost x x x x x x {70|70 EUR} x each.", ["agree"]),
        ("It bought {12|12 count} for {840|840 EUR}. Boats cost x x x x x x x {70|70 EUR} x each.", []),
        ("It bought {12|12 count} for {840|840 EUR}. Boats cost {70|70 EUR} x x each.", []),
        ("It bought {12|12 count} for {840|840 EUR}. Each boat will cost {60|60 EUR}.", ["disagree"]),
        ("It bought {12|12 count} for {840|840 EUR}. Each boat will cost {50|50 EUR}.", []),
        ("It bought {12|12 count} for {840|840 EUR}. Each boat will cost {60|60 EUR} or {3|3 EUR}.", []),
        ("It bought {12|12 count} for {840|840 EUR}. Each boat will cost {about 60|~60 EUR}.", []),
        ("It bought {12|12 count} for {840|840 EUR}. Each boat will weigh {60|60 tonne}.", []),
        ("It bought {12|12 count} for {840|840 EUR} in {5 days|5 day}. Each boat will cost {60|60 EUR}.", ["disagree"]),
        ("It bought {12|12 count} for {840|840 EUR} of {9|9 EUR}. Each boat will cost {60|60 EUR}.", []),
        ("It bought {1|1 count} for {840|840 EUR}. Each boat will cost {800|800 EUR}.", []),
        ("Each boat is worth {60|60 EUR}. It bought {12|12 count} that cost x x x x x x {840|840 EUR}.", ["disagree"]),
        ("Each boat is worth {60|60 EUR}. It bought {12|12 count} that cost x x x x x x x {840|840 EUR}.", []),
        ("Each boat is worth {60|60 EUR}. It bought {12|12 count} for {840|840 EUR} x in all.", ["disagree"]),
        ("Each boat is worth {60|60 EUR}. It bought {12|12 count} for {840|840 EUR} x x in all.", []),
        ("Each boat is worth {60|60 EUR}. It bought {12|12 count} for {840|840 EUR}.", []),
    ],
)
def test_what_one_costs_and_next_door_what_all_cost(text: str, found: list[str]) -> None:
    assert verdicts(text, each_apart) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It saw <342> in <people>, or x x x x {19|19 count} <each>.", ["agree"]),
        ("It saw <342> in <people>, or x x x x x {19|19 count} <each>.", []),
        ("It saw <342> in <people>, or {29|29 count} <each>.",
         ["disagree"]),
        ("It saw <342> in <people>, or {77|77 count} <each>.",
         []),
        ("It saw <342> in <people>, or {29|29 count} for every x {100,000|100000 count}.", []),
        ("It saw <342>, {5|5 count} in <people>, or {29|29 count} <each>.", []),
        ("It saw <342> in {90,000|90000 person}, or {29|29 count} <each>.", []),
    ],
)  # fmt: skip
def test_cases_for_every_so_many_people(text: str, found: list[str]) -> None:
    text = text.replace("<people>", "{1.8 million|1.80e6 person}").replace("<342>", "{342|342 count}")
    assert verdicts(text.replace("<each>", "for every {100,000|100000 count}"), incidence) == found
