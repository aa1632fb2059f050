"""Which number of things and which amount in all are read beside what falls to each."""

from __future__ import annotations

import pytest
from checks_passages import told

from tadqiq.checks.arithmetic.triples import triples


def read(text: str) -> list[str]:
    """The number and the total read beside 70 for each, in the last sentence."""
    passage = told(text)[-1]
    each = next(f for f in passage.figures if f.words.startswith("70"))
    return [f"{t.number.words} = {t.total.words}" for t in triples(passage, each)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("For {12|12 count} it paid {840|840 EUR}, or each {70|70 EUR}.", ["12 = 840"]),
        ("For {12|12 count} and {5|5 count} it paid {840|840 EUR}, or each {70|70 EUR}.", ["5 = 840", "12 = 840"]),
        ("For {12|12 count}, {5|5 count}, {6|6 count} it paid {840|840 EUR}, or each {70|70 EUR}.", ["6 = 840",
         "5 = 840"]),
        ("For {1|1 count} it paid {840|840 EUR}, or each {70|70 EUR}.", []),
        ("For {12|12 count} it paid {840|840 EUR} and y y y total x x x x x {900|900 EUR}, or each {70|70 EUR}.",
         ["12 = 900"]),
        ("For {12|12 count} it paid {840|840 EUR} and {900|900 EUR} x x x total, or each {70|70 EUR}.", ["12 = 900"]),
        ("For {12|12 count} it paid {840|840 EUR}, with {9|9 EUR}, or each {70|70 EUR}.", ["12 = 840"]),
        ("It paid {840|840 EUR}. For {12|12 count} it gave each {70|70 EUR}.", ["12 = 840"]),
        ("It paid {840|840 EUR} and for the rest x x x x {12|12 count} y y each {70|70 EUR}.", []),
        ("It paid {840|840 EUR} and for the rest x x x x x {12|12 count} y y each {70|70 EUR}.", ["12 = 840"]),
        ("It paid {840|840 EUR} in {12 days|12 day}, or {70|70 EUR/day}.", ["12 days = 840"]),
        ("It paid {840|840 EUR} for {12|12 count}, or {70|70 EUR/person}.", ["12 = 840"]),
        ("It ran {12 days|12 day}. It paid {840|840 EUR}, average x x x {70|70 EUR/day}.", ["12 days = 840"]),
        ("It ran {12 days|12 day}. It paid {840|840 EUR}, average x x x x {70|70 EUR/day}.", []),
        ("It ran {12 days|12 day} or {9 days|9 day}. It paid {840|840 EUR}, average {70|70 EUR/day}.", []),
        ("All {12|12 count} ran. It paid {840|840 EUR}, or {70|70 EUR} x each.", []),
        ("Each x x x {12|12 count} ran. It paid {840|840 EUR}, or {70|70 EUR} x each.", ["12 = 840"]),
        ("It paid {840|840 EUR} in {12 days|12 day}, or {70|70 EUR} a day.", ["12 days = 840"]),
        ("It paid {840|840 EUR} in {12 days|12 day}, or {70|70 EUR} x a day.", []),
        ("In equal annual instalments of {70|70 EUR} over {12 years|12 year}, in all {840|840 EUR}.",
         ["12 years = 840"]),
        ("In equal instalments of {70|70 EUR} over {12 years|12 year}, in all {840|840 EUR}.", []),
        ("For {12|12 count} stalls and {5|5 count} doors it paid {840|840 EUR}, or {70|70 EUR} a stall.", ["12 = 840"]),
        ("It has {12|12 count} stalls. It cost {840|840 EUR}, or {70|70 EUR} a stall.", ["12 = 840"]),
        ("It has {about 12|~12 count} stalls. It cost {840|840 EUR}, or {70|70 EUR} a stall.", ["about 12 = 840"]),
        ("It has {over 12|>12 count} stalls. It cost {840|840 EUR}, or {70|70 EUR} a stall.", []),
        ("It has {12|12 count} doors. It cost {840|840 EUR}, or {70|70 EUR} a stall.", []),
        ("It has {12|12 EUR} stalls. It cost {840|840 EUR}, or {70|70 EUR} a stall.", []),
        ("All {12|12 count} sued. It paid {840|840 EUR} and each on average got {70|70 EUR}.", ["12 = 840"]),
        ("All {12|12 count} sued. It paid {840|840 EUR} and each got {70|70 EUR}.", []),
        ("All {12|12 count} sued {9|9 count}. It paid {840|840 EUR} and each on average got {70|70 EUR}.", []),
        ("For {12|12 count} it paid {840|840 EUR} and y y y total x x x x x x {900|900 EUR}, or each {70|70 EUR}.",
         ["12 = 840", "12 = 900"]),
        ("Each x x x {12|12 count} ran. It paid {840|840 EUR}, or {70|70 EUR} x x each.", []),
        ("Each x x x x {12|12 count} ran. It paid {840|840 EUR}, or {70|70 EUR} x each.", ["12 = 840"]),
        ("Each x x x x x {12|12 count} ran. It paid {840|840 EUR}, or {70|70 EUR} x each.", []),
        ("It ran {12 days|12 day}. It paid {840|840 EUR}, average {70|70 EUR} a day.", ["12 days = 840"]),
        ("It ran {12 days|12 day}. It paid {840|840 EUR}, average {70|70 EUR} x a day.", []),
        ("It ran {1 day|1 day}. It paid {840|840 EUR}, average {70|70 EUR/day}.", []),
        ("It ran {2 days|2 day}. It paid {840|840 EUR}, average {70|70 EUR/day}.", ["2 days = 840"]),
        ("It ran {12 weeks|12 week}. It paid {840|840 EUR}, average {70|70 EUR/day}.", []),
        ("It ran {about 12 days|~12 day}. It paid {840|840 EUR}, average {70|70 EUR/day}.", []),
        ("It paid {9|9 EUR} and for the rest {12|12 count} y y each {70|70 EUR}, or {840|840 EUR}.", ["12 = 840"]),
        ("It paid {840|840 EUR}. It ran {3|3 kilometer}. For {12|12 count} it gave each {70|70 EUR}.", []),
        ("It paid {840|840 tonne}. For {12|12 count} it gave each {70|70 EUR}.", []),
        ("For {12|12 count} it paid {60|60 EUR}, or each {70|70 EUR}.", []),
        ("For {12|12 count} and {50 %|50 %} it paid {840|840 EUR}, or each {70|70 EUR}.", ["12 = 840"]),
        ("It paid {840|840 EUR} for {12 tonnes|12 tonne}, or {70|70 EUR/tonne}.", ["12 tonnes = 840"]),
        ("It paid {840|840 EUR} for {12|12 count}, or {70|70 EUR/tonne}.", []),
        ("Posts stand {70|70 EUR} apart, {5|5 count} and {12|12 count} in {840|840 EUR}.", ["12 = 840"]),
    ],
)  # fmt: skip
def test_how_many_and_how_much_in_all(text: str, found: list[str]) -> None:
    assert read(text) == found
