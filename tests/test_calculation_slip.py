"""Calculations that one slip breaks: what a slip is, how likely chance is, and what explains a figure otherwise."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from checks_corpus import evidence

import tadqiq
from tadqiq.checks.arithmetic import one_slip
from tadqiq.checks.arithmetic.cues import mark
from tadqiq.checks.arithmetic.explained import sound
from tadqiq.checks.arithmetic.figures import Figure, passages
from tadqiq.checks.arithmetic.tellings import told_in
from tadqiq.checks.arithmetic.tied import PLUS, TIMES, Tied
from tadqiq.checks.calculation_slip import check
from tadqiq.checks.engine import run
from tadqiq.model import Interval


def figures(*told: str) -> list[Figure]:
    """Figures as the corpus writes them: "830 barrels|830 bbl"."""
    given = evidence({"text": " and ".join(f"{{{t}}}" for t in told) + "."})
    return [Figure(c) for c in mark(given.claims.values(), given.articles)]


def alarms(text: str) -> list[tuple[str, ...]]:
    """The claims of each alarm of the check."""
    return [f.claims for f in run(evidence({"text": text}))[1] if f.check == "calculation_slip"]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        *((410, 310), (73.6, 63.6), (48600, 46800), (1.28e9, 1.28e8), (5300, 5.3), (15, 51), (105, 150), (940, 540)),
        *((4127, 1427), (41279, 42179), (1503, 1053)),
    ],
)
def test_one_slip_makes_one_of_the_other(printed: float, meant: float) -> None:
    assert one_slip.slip(printed, meant)


@pytest.mark.parametrize(
    ("printed", "other"),
    [
        *((410, 320), (73.6, 62.7), (48600, 46900), (1.28e9, 1.29e8), (5, 50), (15, 15), (123, 321)),
        *((105, 15), (44, 44), (15, 1155), (41279, 42719)),
    ],
)
def test_two_slips_or_none_are_not_one(printed: float, other: float) -> None:
    assert not one_slip.slip(printed, other)


def test_what_rounds_to_a_slip_is_one() -> None:
    assert one_slip.slip(64, 54.4) and one_slip.slip(64, 53.6)
    assert not one_slip.slip(64, 55.6) and not one_slip.slip(64, 53.4 - 1)


@pytest.mark.parametrize(
    ("printed", "meant", "chance"),
    [
        ("64 %|64 %", 54, 22 / 90),
        ("410|410 count", 310, 22 / 90),
        ("412|412 count", 312, 33 / 900),
        ("4,127|4127 count", 3127, 43 / 9000),
    ],
)
def test_chance_falls_with_the_digits(printed: str, meant: float, chance: float) -> None:
    found = one_slip.slipped(figures(printed)[0], meant)
    assert found is not None and math.isclose(found, chance, rel_tol=0.12)


@pytest.mark.parametrize("printed", ["a third|33.3 %", "over 64 %|>64 %", "64 %|64 %"])
def test_words_bounds_and_what_fits_are_no_slips(printed: str) -> None:
    assert one_slip.slipped(figures(printed)[0], 64.0 if printed == "64 %|64 %" else 54.0) is None


def test_digits_without_the_noughts_behind() -> None:
    told = figures("48,900|48900 count", "7|7 count", "1.05|1.05 tonne", "300|300 count")
    assert [one_slip.digits_of(f) for f in told] == [3, 1, 3, 1]


def test_a_sum_is_calculated_with_in_every_direction() -> None:
    part, other, whole = figures("830|830 bbl", "310|310 bbl", "1,140|1140 bbl")
    added = Tied(PLUS, whole, (part, other), whole, 0.1, "sum")
    assert [added.point(f) for f in (whole, part, other)] == [1140, 830, 310]
    assert added.expected(part) == Interval(829.0, 831.0) and sound(added)
    assert added.formula == "830 + 310" and added.given == [part, other]
    left = Tied(PLUS, whole, (part, other), other, 0.1, "difference")
    assert left.formula == "1,140 - 830" and left.given == [whole, part]


def test_a_product_is_calculated_with_across_units() -> None:
    number, each, whole = figures("2.5 kg|2.5 kilogram", "310 a gram|310 AED/gram", "775,000|775000 AED")
    product = Tied(TIMES, whole, (number, each), whole, 0.1, "times")
    assert [round(product.point(f), 6) for f in (whole, number, each)] == [775000, 2.5, 310]
    assert sound(product) and product.formula == "2.5 kg × 310 a gram"
    over = Tied(TIMES, whole, (number, each), each, 0.1, "over")
    assert over.formula == "775,000 / 2.5 kg"


def test_rates_of_exchange_cancel_where_the_text_prints_its_own() -> None:
    number, each, whole = figures(
        "$120mn|120e6 USD", "48.5 pounds to the dollar|48.5 EGP/USD", "5.82 billion|5.82e9 EGP"
    )
    product = Tied(TIMES, whole, (number, each), whole, 0.1, "times")
    assert product.point(whole) == pytest.approx(5.82e9) and sound(product)


def test_a_share_is_a_product_with_a_hundredth() -> None:
    part, whole, share = figures("310|310 count", "1,240|1240 count", "25 %|25 %")
    of = Tied(TIMES, part, (whole, share), share, 0.1, "share")
    assert of.point(share) == pytest.approx(25.0) and of.point(whole) == pytest.approx(1240) and sound(of)


def test_another_calculation_of_the_passage_leaves_a_figure_in_peace() -> None:
    text = "It held {1,140 barrels|1140 bbl}; {830|830 bbl} were pumped out and {410|410 bbl} remain"
    assert alarms(text + ".") == [("A0", "A1", "A2")]
    assert alarms(text + ", with {240|240 bbl} in one tank and {170|170 bbl} in the other.") == []


def test_the_result_that_a_word_names_is_the_one_that_slipped() -> None:
    text = "It held {1,140 barrels|1140 bbl}; {830|830 bbl} were pumped out and {410|410 bbl} remain."
    found = next(f for f in run(evidence({"text": text}))[1] if f.check == "calculation_slip")
    assert (
        found.message.en.startswith("The difference of “1,140 barrels” and “830” is 310")
        and "“410”" in found.message.en
    )
    assert found.reckoned is not None and found.reckoned.stated == "A2"


@pytest.mark.parametrize("far", [8, 9])
def test_a_word_too_far_off_ties_nothing(far: int) -> None:
    blah = "blah " * far
    text = f"It held {{1,140 sacks|1140 count}}; {{830|830 count}} went, what remains {blah}{{410|410 count}}."
    assert bool(alarms(text)) == (far == 8)


def test_arithmetic_that_has_spoken_is_not_repeated() -> None:
    text = "In total {95 tonnes|95 tonne}: {40|40 tonne}, {31|31 tonne} and {34|34 tonne}."
    found = run(evidence({"text": text}))[1]
    assert [f.check for f in found if f.verdict == "disagree"] == ["sum"]


def test_it_asks_for_nothing_outside_the_claims() -> None:
    given = evidence({"text": "Nothing here but {12 dogs|12 count}."})
    assert list(check(given)) == [] and [told_in(p) for p in passages(given)]


ONE = "The dam in Sorvane costs a lot. The loan is €70.4m; a grant of €8.5m leaves the town to find €11.9m."
OTHER = (
    "Work on the dam at Sorvane begins in spring, engineers said. A development bank lends €70.4m for it, with a grant "
    "of €8.5m from the union on top. Sorvane itself has to find €11.9m."
)


def test_no_two_sources_slip_at_one_place(tmp_path: Path) -> None:
    def slips(*texts: str) -> int:
        for i, text in enumerate(texts):
            (tmp_path / f"{i}.txt").write_text(f"The dam\n\n{text}", encoding="utf-8")
        report = tadqiq.check(sorted(tmp_path.glob("*.txt")))
        return sum(f.check == "calculation_slip" for f in report.findings)

    assert slips(ONE) == 1
    assert slips(ONE, OTHER) == 0
