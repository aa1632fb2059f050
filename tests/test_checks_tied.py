"""What ties figures together: calculations across units, what explains a figure otherwise, which amounts are alike."""

from __future__ import annotations

import math

import pytest
from test_calculation_slip import figures

from tadqiq.checks.arithmetic import tellings
from tadqiq.checks.arithmetic.explained import explained, sound
from tadqiq.checks.arithmetic.figures import Figure
from tadqiq.checks.arithmetic.tied import PLUS, TIMES, Tied


def product(number: str, each: str, whole: str) -> Tied:
    factor, other, made = figures(number, each, whole)
    return Tied(TIMES, made, (factor, other), made, 0.1, "times")


EXPLAINED = [
    ("1,140|1140 bbl", "830|830 bbl", "310|310 bbl"),
    ("310|310 bbl", "830|830 bbl", "1,140|1140 bbl"),
    ("25 %|25 %", "310|310 count", "1,240|1240 count"),
    ("16 %|16 %", "7.4|7.4e6 count", "8.6|8.6e6 count"),
    ("14 %|14 %", "7.4|7.4e6 count", "8.6|8.6e6 count"),
    ("16 %|16 %", "1,000|1000 bbl", "1,164|1164 bbl"),
    ("75 %|75 %", "310|310 count", "1,240|1240 count"),
    ("300 %|300 %", "310|310 count", "1,240|1240 count"),
    ("400 %|400 %", "310|310 count", "1,240|1240 count"),
    ("3.5 times|3.5 x", "120|120 count", "420|420 count"),
    ("6 points|6 pp", "63 %|63 %", "57 %|57 %"),
    ("475,000|475000 EUR", "9.5mn|9.5e6 EUR", "5 %|5 %"),
    ("930|930 count", "1,240|1240 count", "25 %|25 %"),
    ("1,550|1550 count", "1,240|1240 count", "25 %|25 %"),
    ("1,240|1240 count", "310|310 count", "25 %|25 %"),
    ("1,240|1240 count", "930|930 count", "25 %|25 %"),
    ("1,240|1240 count", "1,550|1550 count", "25 %|25 %"),
    ("62,000|62000 count", "310|310 count", "0.5 %|0.5 %"),
    ("500 m|500 meter", "2 km|2 kilometer", "25 %|25 %"),
    ("2 km|2 kilometer", "1,500 m|1500 meter", "500 m|500 meter"),
    ("2 km|2.00 kilometer", "1.5 km|1.50 kilometer", "500 m|500 meter"),
    ("1 km|1.00 kilometer", "1.5 km|1.50 kilometer", "500 m|500 meter"),
]


@pytest.mark.parametrize(("stated", "a", "b"), EXPLAINED)
def test_what_two_other_figures_give_is_explained(stated: str, a: str, b: str) -> None:
    told = figures(stated, a, b)
    assert explained(told[0], told, told[:1])
    assert explained(told[0], told[::-1], told[:1]), "whichever of them comes first"
    assert explained(told[0], told, told[:2]), "one of them may take part in what is asked about"
    assert not explained(told[0], told, told), "the two that are asked about explain nothing"


@pytest.mark.parametrize(
    ("stated", "a", "b"),
    [
        ("1,240|1240 bbl", "830|830 bbl", "310|310 bbl"),
        ("over 1,240|>1240 bbl", "830|830 bbl", "310|310 bbl"),
        ("35 %|35 %", "310|310 count", "1,240|1240 count"),
        ("16 %|16 %", "1,000|1000 bbl", "1,166|1166 bbl"),
        ("7 points|7 pp", "63 %|63 %", "57 %|57 %"),
        ("6 points|6 pp", "63 %|63 %", "57|57 count"),
        ("745,000|745000 EUR", "9.5mn|9.5e6 EUR", "5 %|5 %"),
        ("475,000|475000 EUR", "9.5mn|9.5e6 tonne", "5 %|5 %"),
        ("1,140|1140 bbl", "830|830 tonne", "310|310 tonne"),
        ("1,140|1140 bbl", "830|830 bbl", "310|310 tonne"),
        ("1.14 tonnes|1.14 tonne; basis=Cu", "830 kg|830 kilogram; basis=Au", "310 kg|310 kilogram; basis=Au"),
        ("25 %|25 %", "310|310 tonne", "1,240|1240 count"),
        ("25 %|25 %", "0|0 count", "1,240|1240 count"),
        ("3|3 count", "12|12 count", "25|25 count"),
        ("12 %|12 %", "48 %|48 %", "25 %|25 %"),
        ("1,240|1240 count", "310|310 count", "0 %|0 %"),
    ],
)
def test_what_no_two_give_is_not(stated: str, a: str, b: str) -> None:
    told = figures(stated, a, b)
    assert not explained(told[0], told, told[:1])
    assert not explained(told[0], told[::-1], told[:1])


def test_a_sum_across_units_is_told_in_the_unit_of_each() -> None:
    whole, part, rest = figures("2.5 km|2.50 kilometer", "1,500 m|1500 meter", "1,000 m|1000 meter")
    added = Tied(PLUS, whole, (part, rest), whole, 0.1, "sum")
    assert [added.point(f) for f in (whole, part, rest)] == [pytest.approx(v) for v in (2.5, 1500, 1000)]
    held = added.expected(rest)
    assert held is not None and held.low == pytest.approx(994.5) and held.high == pytest.approx(1005.5)


def test_a_sum_of_what_has_no_common_unit_gives_nothing() -> None:
    whole, part, rest = figures("2.5 km|2.5 kilometer", "1.5 kg|1.5 kilogram", "1 km|1 kilometer")
    added = Tied(PLUS, whole, (part, rest), whole, 0.1, "sum")
    assert added.expected(whole) is None and not sound(added)


@pytest.mark.parametrize(
    ("number", "each", "whole", "fits"),
    [
        # The units cancel as printed: no rate of exchange, and none of its room, comes in.
        ("$120mn|120e6 USD", "48.5 to the dollar|48.5 EGP/USD", "5.82 billion|5.82e9 EGP", True),
        ("$120mn|120e6 USD", "48.5 to the dollar|48.5 EGP/USD", "5.89 billion|5.89e9 EGP", False),
        ("120 tonnes|120 tonne", "5,000 a tonne|5000 EGP/tonne", "607,000|607e3 EGP", False),
        ("120 people|120 person", "5,000 a head|5000 EGP/person", "607,000|607e3 EGP", False),
        ("120 clerks|120 count", "5,000 a head|5000 EGP/person", "607,000|607e3 EGP", False),
        ("120 clerks|120 count", "5,000 each|5000 EGP", "607,000|607e3 EGP", False),
        ("120 clerks|120 count", "5,000 each|5000 EGP", "600,000|600e3 EGP", True),
        ("120 wells|120 count", "50 barrels a day|50 bbl/day", "6,000 a day|6000 bbl/day", True),
        ("120 wells|120 count", "50 barrels a day|50 bbl/day", "6,100 a day|6100 bbl/day", False),
        # They do not: the price is in another currency than the whole.
        ("1,000 tonnes|1000.0 tonne", "€68 a tonne|68.00 EUR/tonne", "$80,990|80990 USD", True),
        ("1,000 tonnes|1000.0 tonne", "€68 a tonne|68.00 EUR/tonne", "$88,990|88990 USD", False),
        ("120 clerks|120 count", "€80 each|80.00 EUR", "$11,430|11430 USD", True),
        ("2.5 kg|2.50 kilogram", "310 a gram|310 AED/gram", "775,000|775e3 AED", True),
        ("2.5 kg|2.50 kilogram", "310 a gram|310 AED/gram", "785,000|785e3 AED", False),
    ],
)
def test_units_cancel_where_they_can(number: str, each: str, whole: str, fits: bool) -> None:
    assert sound(product(number, each, whole)) == fits


@pytest.mark.parametrize(("share", "held"), [("25 %|25 %", 25), ("a quarter|0.25 x", 0.25), ("so|0.25 count", 0.25)])
def test_a_share_is_a_factor_however_it_is_written(share: str, held: float) -> None:
    whole, part_of, part = figures("1,240|1240 count", share, "310|310 count")
    of = Tied(TIMES, part, (whole, part_of), part_of, 0.1, "share")
    assert [of.point(f) for f in (part, whole, part_of)] == [pytest.approx(v) for v in (310, 1240, held)]
    back = of.expected(whole)
    assert back is not None and back.bottom <= 1240 <= back.top < 1300


def test_nothing_makes_a_product_of_nought() -> None:
    none = product("0|0 count", "5,000 each|5000 EGP", "600,000|600e3 EGP")
    number, each = none.parts
    assert none.point(each) == math.inf and none.point(number) == pytest.approx(120)
    held = none.expected(each)
    assert held is not None and (held.low, held.high) == (None, None)


def amounts(*told: str) -> list[Figure]:
    return figures(*told)


def test_shares_folds_and_ranks_are_no_amounts() -> None:
    told = amounts("40 %|40 %", "3 times|3 x", "5 points|5 pp", "the 7th|7 rank", "12 dogs|12 count", "a half|0.5 x")
    assert [f.words for f in tellings.amounts(told)] == ["12 dogs"]


@pytest.mark.parametrize(
    ("a", "b", "fit"),
    [
        ("1,140|1140 bbl", "310|310 bbl", True),
        ("1,140|1140 bbl", "310|310 tonne", False),
        ("1,500 m|1500 meter", "2 km|2 kilometer", True),
        ("1.2 billion|1.2e9 USD", "300 million|300e6 USD", True),
        ("1.2 billion|1.2e9 USD", "3 million|3e6 USD", False),
        ("3 million|3e6 USD", "1.2 billion|1.2e9 USD", False),
    ],
)
def test_amounts_of_one_size_can_be_added(a: str, b: str, fit: bool) -> None:
    assert tellings.of_size(*amounts(a, b)) == fit


def test_alike_are_amounts_of_one_kind_that_count_the_same() -> None:
    told = amounts(
        "12 seats|12 count", "30|30 count; clause=k:seats", "5 votes|5 count; clause=k:votes", "4 km|4 kilometer"
    )
    seats, more, votes, _ = told
    assert tellings.alike(more, told) == [seats, more]
    assert tellings.alike(votes, told) == [seats, votes]


def test_figures_of_two_sentences_stand_apart() -> None:
    one, other = amounts("12|12 count. Then", "30|30 count")
    assert tellings.in_one_sentence(one) and tellings.in_one_sentence(one, other)
