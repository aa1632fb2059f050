"""What becomes of a calculation: its grade at the edge of all roundings, and in which unit it is told."""

from __future__ import annotations

import msgspec
import pytest
from checks_corpus import evidence
from test_calculation_slip import figures

from tadqiq.checks.arithmetic.announced import meant
from tadqiq.checks.arithmetic.calculation import calculated
from tadqiq.checks.arithmetic.figures import Figure
from tadqiq.checks.arithmetic.tied import PLUS, TIMES, Tied
from tadqiq.model import Finding, Interval, Span

NOTHING = evidence({"text": "Nothing here but {12 dogs|12 count}."})
SAID = Interval(10.0, 12.0)


def reckoned(stated: Figure, computed: Interval, said: Interval = SAID, **how: object) -> Finding:
    given = figures("4 tonnes|4 tonne", "about 5 tonnes|~5 tonne" if how.pop("about", False) else "5 tonnes|5 tonne")
    return calculated("sum", NOTHING, given, stated, computed, said, "4 + 5", **how)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("computed", "how", "grade"),
    [
        # Six tenths of the way to the end of what rounding allows is near enough, any further is for review.
        (Interval(2.0, 12.0), {}, ("info", "agree")),
        (Interval(2.1, 11.9), {}, ("warning", "disagree")),
        (Interval(10.0, 20.0), {}, ("info", "agree")),
        (Interval(10.1, 19.9), {}, ("warning", "disagree")),
        (Interval(11.9, 20.0), {}, ("warning", "disagree")),
        (Interval(12.1, 20.0), {}, ("error", "disagree")),
        # Nobody says that a hedged figure, or one that a rate converts, must fit so closely.
        (Interval(11.9, 20.0), {"about": True}, ("info", "agree")),
        (Interval(11.9, 20.0), {"edges": False}, ("info", "agree")),
        (Interval(12.1, 20.0), {"edges": False}, ("error", "disagree")),
        (Interval(11.9, 20.0), {"point": 11.95}, ("info", "agree")),
        (Interval(12.1, 20.0), {"severity": "warning"}, ("warning", "disagree")),
        (Interval(10.0, 11.0), {"severity": "warning"}, ("info", "agree")),
    ],
)
def test_a_result_that_only_the_ends_of_all_roundings_allow_is_for_review(
    computed: Interval, how: dict[str, object], grade: tuple[str, str]
) -> None:
    (stated,) = figures("11 tonnes|11 tonne")
    found = reckoned(stated, computed, **how)
    assert (found.severity, found.verdict) == grade


@pytest.mark.parametrize(
    ("stated", "said", "unit", "told"),
    [
        ("2 km|2 kilometer", 2.0, "", ("kilometer", True)),
        ("500 m|500 meter", 0.5, "", ("kilometer", True)),
        ("2 km|2 kilometer", 9.0, "", ("kilometer", True)),
        ("a quarter|0.25 x", 25.0, "", ("%", True)),
        ("a quarter|0.25 x", 0.25, "", ("x", True)),
        ("12 lamps|12 count", 3.0, "x", ("x", False)),
        ("3 times|3 x", 3.0, "x", ("x", True)),
    ],
)
def test_a_calculation_is_told_in_the_unit_that_its_result_is_held_against(
    stated: str, said: float, unit: str, told: tuple[str, bool]
) -> None:
    (figure,) = figures(stated)
    found = reckoned(figure, SAID, Interval(said, said), unit=unit).reckoned
    assert found is not None
    assert (found.unit, found.stated == figure.claim.id) == told


@pytest.mark.parametrize(
    ("middle", "amount", "printed"),
    [(9.964, False, "9.96"), (10.04, False, "10"), (-10.26, False, "10.3"), (1200.0, True, "1,200")],
)
def test_a_result_below_ten_is_printed_with_one_digit_more(middle: float, amount: bool, printed: str) -> None:
    (stated,) = figures("44 tonnes|44 tonne")
    found = reckoned(stated, Interval(middle, middle), Interval(44, 44), amount=amount)
    assert f"make {printed}, stated" in found.message.en


def tied(sign: str, *told: str, kind: str, apart: bool = False) -> Tied:
    """A calculation whose last figure is the result."""
    *parts, whole = figures(*told)
    if apart:
        claim = msgspec.structs.replace(parts[0].claim, sentence=Span(0, 1))
        parts[0] = Figure(claim)
    if kind == "difference":
        return Tied(sign, parts[0], (*parts[1:], whole), whole, 1.0, kind)
    return Tied(sign, whole, tuple(parts), whole, 1.0, kind)


LAMPS = ("20 lamps|20 count", "10 lamps|10 count")


@pytest.mark.parametrize(("total", "near"), [(30, True), (45, True), (46, False), (20, True), (19, False)])
def test_a_sum_told_in_one_sentence_is_meant_within_half_as_much_again(total: int, near: bool) -> None:
    assert meant(tied(PLUS, *LAMPS, f"{total} lamps|{total} count", kind="sum")) is near


@pytest.mark.parametrize(("total", "near"), [(40, True), (50, True), (51, False), (32, True), (31, False)])
def test_a_sum_told_in_two_sentences_is_meant_within_a_quarter(total: int, near: bool) -> None:
    parts = ("25 lamps|25 count", "15 lamps|15 count")
    assert meant(tied(PLUS, *parts, f"{total} lamps|{total} count", kind="sum", apart=True)) is near


@pytest.mark.parametrize(("left", "near"), [(10, True), (20, True), (21, False), (5, True), (4, False)])
def test_what_is_left_and_what_many_come_to_is_meant_within_twice_as_much(left: int, near: bool) -> None:
    assert meant(tied(PLUS, *LAMPS, f"{left} lamps|{left} count", kind="difference")) is near


def test_what_comes_to_nothing_or_less_is_no_result() -> None:
    assert not meant(tied(PLUS, "10 lamps|10 count", "10 lamps|10 count", "5 lamps|5 count", kind="difference"))
    assert not meant(tied(PLUS, "9 lamps|9 count", "4 kg|4 kilogram", "5 lamps|5 count", kind="sum"))
    assert meant(tied(TIMES, "20 lamps|20 count", "30 each|30 USD", "1,200 dollars|1200.0 USD", kind="times"))
