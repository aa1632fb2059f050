"""The unit that a number leaves out: which amount lends it, how near that stands and how like it is in size."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from checks_corpus import evidence

from tadqiq.checks.arithmetic.cues import mark
from tadqiq.checks.arithmetic.figures import Figure, passages

COUNT = re.compile(r"\{([\d,]+(?: million)?)([^|{}]*)\|([^{}]* count)\}")


def figures(text: str) -> list[Figure]:
    given = evidence({"text": COUNT.sub(r"{\1\2|\3; number=\1}", text)})
    marked = mark(given.claims.values(), given.articles)
    told = passages(replace(given, claims={c.id: c for c in marked}))
    return [f for passage in told for f in passage.figures]


def units(text: str) -> list[str]:
    return [f.unit for f in figures(text)]


DOLLARS = "{90 million dollars|90e6 USD}"


@pytest.mark.parametrize(
    ("between", "unit"), [("of blah blah", "USD"), ("of blah blah blah", "count"), ("and", "count")]
)
def test_a_number_told_of_an_amount_is_told_in_its_unit(between: str, unit: str) -> None:
    assert units(f"It spent {{63 million|63e6 count}} {between} {DOLLARS}.") == [unit, "USD"]


def test_the_amount_that_it_is_of_lends_before_the_one_that_leads_the_row() -> None:
    text = "It got {20 million euros|20e6 EUR} and spent {63 million|63e6 count} %s " + DOLLARS + "."
    assert units(text % "of its")[1] == "USD"
    assert units(text % "and then")[1] == "EUR"


@pytest.mark.parametrize(
    ("now", "unit"), [("1,000|1000 count", "JOD"), ("999|999 count", "count"), ("1,000 cups|1000 count", "count")]
)
def test_thousands_take_the_unit_of_the_last_amount_above(now: str, unit: str) -> None:
    assert (
        units(f"It fell from {{7,000 euros|7000 EUR}} to {{5,000 dinars|5000 JOD}}. Now it is {{{now}}}.")[-1] == unit
    )


def test_a_sentence_with_an_amount_of_its_own_takes_nothing_from_above() -> None:
    text = "It cost {5,000 dinars|5000 JOD}. Then {1,200|1200 count} came, and {3,000 euros|3000 EUR} after."
    assert units(text) == ["JOD", "count", "EUR"]


@pytest.mark.parametrize(
    ("lender", "number", "lent"),
    [
        ("60 tonnes|60 tonne", "1|1 count", True), ("61 tonnes|61 tonne", "1|1 count", False),
        ("1 tonne|1 tonne", "60|60 count", True), ("1 tonne|1 tonne", "61|61 count", False),
        ("30 dollars a year|30 USD/year", "2|2 count", True),
        ("10 years|10 year", "1|1 count", True), ("11 years|11 year", "1|1 count", False),
        ("0 tonnes|0 tonne", "1|1 count", False), ("20 tonnes|20 tonne", "0|0 count", False),
        ("20 hours|20 hour", "15|15 count", False), ("20 %|20 %", "15|15 count", False),
        ("20 tonnes|20 tonne; role=equivalent", "15|15 count", False), ("20 euros|20 EUR", "15 boats|15 count", False),
    ],
)  # fmt: skip
def test_only_an_amount_of_like_size_lends_its_unit(lender: str, number: str, lent: bool) -> None:
    found = figures(f"It had {{{lender}}} in May and {{{number}}} in June.")
    assert (found[1].unit == found[0].unit) is lent


@pytest.mark.parametrize(("far", "lent"), [(140, True), (155, False)])
def test_an_amount_far_off_lends_nothing(far: int, lent: bool) -> None:
    text = f"It had {{20 tonnes|20 tonne}} in May {'x' * far} and then {{15|15 count}} in June."
    assert (units(text)[1] == "tonne") is lent


def test_a_count_of_other_things_begins_another_row() -> None:
    text = "A hall of {140 square metres|140 m^2} with {52 lamps|52 count}, {30|30 count} of them lit."
    assert units(text) == ["m^2", "count", "count"]


@pytest.mark.parametrize("word", ["each", "per"])
def test_a_number_of_each_is_told_as_it_stands(word: str) -> None:
    assert units(f"It had {{20 tonnes|20 tonne}} and {{15|15 count}} {word} head.")[1] == "count"


def test_what_is_lent_counts_in_the_unit_of_its_kind() -> None:
    _, lent = figures("It ran {800 metres|800 meter} in May and {500|500 count} in June.")
    base = lent.claim.base
    assert base is not None and (base.value, base.unit) == (pytest.approx(0.5), "kilometer")
    assert (base.interval.low, base.interval.high) == (pytest.approx(0.5), pytest.approx(0.5))


def test_what_is_unsure_of_a_unit_is_unsure_of_what_it_is_lent_to() -> None:
    text = "It cost {800 pounds|800 EGP; notes=pound: the commonest} in May and {500|500 count} in June."
    sure = "It cost {800 pounds|800 EGP; notes=in the title} in May and {500|500 count} in June."
    assert [len(figures(t)[1].claim.notes) for t in (text, sure)] == [1, 0]
