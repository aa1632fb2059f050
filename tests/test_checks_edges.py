"""What the checks must leave alone, and which of several figures they take: one edge a test."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import msgspec
import pytest
from checks_corpus import evidence

from tadqiq.checks.arithmetic.calculation import plausible
from tadqiq.checks.arithmetic.money import namesakes
from tadqiq.checks.engine import run
from tadqiq.checks.judging.conflicts import judged
from tadqiq.checks.judging.offices import office
from tadqiq.checks.judging.support import linked
from tadqiq.model import Finding, Interval, Pair, Period, Span

DAY = dt.date(2025, 3, 1)


def said(text: str, check: str) -> list[Finding]:
    return [f for f in run(evidence({"text": text}))[1] if f.check == check]


def month(start: dt.date, days: int) -> Period:
    return Period(start=start, end=start + dt.timedelta(days=days), grain="range")


@pytest.mark.parametrize(
    ("other", "verdict"),
    [(month(DAY, 31), "disagree"), (month(DAY + dt.timedelta(days=30), 20), "disagree"),
     (month(DAY + dt.timedelta(days=31), 20), "scope"), (month(DAY - dt.timedelta(days=20), 20), "scope"),
     (Period(start=DAY + dt.timedelta(days=90), grain="open"), "disagree"), (None, "disagree")],
    ids=["same", "last day", "the day after", "up to the day before", "open", "unsaid"],
)  # fmt: skip
def test_figures_of_times_that_do_not_meet_are_no_fault(other: Period | None, verdict: str) -> None:
    given = evidence({"claims": ["A: 30 %", "B: 47 %"], "pairs": [["A0", "B1", 9.0]]})
    given.claims["A0"] = msgspec.structs.replace(given.claims["A0"], period=month(DAY, 31))
    given.claims["B1"] = msgspec.structs.replace(given.claims["B1"], period=other)
    assert run(given)[0][0].verdict == verdict


@pytest.mark.parametrize(
    ("own", "unit", "total"),
    [([("same_measure", 2.4)], "%", 3.3), ([("same_measure", 2.2)], "%", 2.2),
     ([("same_measure", 2.4), ("other_part", -0.5)], "%", 1.9), ([("same_measure", 2.4)], "pp", 2.4),
     ([("own_words", 2.4)], "%", 2.4), ([("same_measure", 2.4), ("same_value", 3.0)], "%", 3.3)],
    ids=["telling", "common", "opposed", "another unit", "words", "figures"],
)  # fmt: skip
def test_a_telling_measure_speaks_louder_where_nothing_speaks_against_it(
    own: list[tuple[str, float]], unit: str, total: float
) -> None:
    given = evidence({"claims": ["A: 30 %", f"B: 45 {unit}"]})
    pair = Pair(a="A0", b="B1", score=0, evidence=tuple(own))
    assert linked(given, pair) == pytest.approx(total)


def test_a_total_is_not_held_against_parts_in_units_that_nobody_knows() -> None:
    claims = ["A: 100 tonne", "B: 60 zorkmid", "B: 70 tonne"]
    entry = {"claims": claims, "sums": [["A0", ["B1", "B2"]]]}
    assert "sum_across" not in {f.check for f in run(evidence(entry))[1]}
    entry["claims"] = [claims[0], "B: 60 tonne", claims[2]]
    assert "sum_across" in {f.check for f in run(evidence(entry))[1]}


def test_a_group_with_a_date_without_an_end_is_judged() -> None:
    given = evidence({"claims": ["A: d2025-03-01", "B: d2025-03-02", "C: d2025-03-02"]})
    given.claims["C2"] = msgspec.structs.replace(given.claims["C2"], period=Period(start=DAY, grain="open"))
    assert judged(given)[0].at_odds(given.claims["A0"], given.claims["B1"])
    assert [f.claims for f in run(given)[1] if f.check == "date_conflict"] == [("A0", "B1")]


@pytest.mark.parametrize(("share", "verdict"), [(20, "agree"), (45, "disagree")])
def test_the_nearest_figure_before_is_the_new_one(share: int, verdict: str) -> None:
    text = (
        "Sales were {4 million|4e6 USD} in the north and {6 million|6e6 USD} in the south, up from {5 million|5e6 USD}"
        f", a rise of {{{share}%|{share} %}}."
    )
    assert [(f.verdict, f.claims) for f in said(text, "growth")] == [(verdict, ("A2", "A1", "A3"))]


@pytest.mark.parametrize(("now", "verdict"), [(8, "agree"), (11, "disagree")])
def test_a_fold_behind_the_last_figure_is_recalculated(now: int, verdict: str) -> None:
    text = f"Revenue went from {{4 million|4.0e6 USD}} to {{{now} million|{now}.0e6 USD}}, and so doubled."
    assert [f.verdict for f in said(text, "growth")] == [verdict]


@pytest.mark.parametrize("length", ["30 days|30 day", "30 years|30 year; ignored=reference"])
def test_only_years_that_are_figures_are_held_against_a_founding(length: str) -> None:
    assert said(f"The shop was founded in {{1990|d1990}}, {{{length}}} ago.", "elapsed") == []
    assert said("The shop was founded in {1990|d1990}, {30 years|30 year} ago.", "elapsed")


def test_a_vague_sum_told_before_is_no_total_of_what_each_gets() -> None:
    each = "Each of the {25 villages|25 count} will receive {$40,000|40000 USD}."
    assert said(f"The plan costs {{$2 million|2.0e6 USD}} in total. {each}", "sum")
    assert not said(f"The plan costs {{millions of dollars|2e6..9e6? USD}} in total. {each}", "sum")


def test_points_between_two_shares_that_nothing_ties_are_no_difference() -> None:
    apart = "Support stood at {45%|45 %}, with {3 points|3 pp} of swing since {below 40%|<40 %; direction=below}."
    assert said(apart, "difference") == []
    assert said(
        "Support stood at {45%|45 %}, {3 points|3 pp} {below the 40%|40 %; direction=below} of May.", "difference"
    )


@pytest.mark.parametrize(("a", "b", "alike"), [("USD", "CAD", True), ("USD", "KWD", False), ("USD", "USD", False)])
def test_currencies_that_share_a_name(a: str, b: str, alike: bool) -> None:
    assert namesakes(a, b) is alike


@pytest.mark.parametrize(("left", "odds"), [(53, True), (54, False), (55, False), (56, False), (57, True)])
def test_what_a_share_leaves_is_no_contradiction(left: int, odds: bool) -> None:
    given = judged(evidence({"claims": ["A: 45 %", f"B: {left} %; direction=below"]}))[0]
    assert given.at_odds(*given.claims) is odds


@pytest.mark.parametrize("more", [(), ("C: 1.9e9 EUR",)], ids=["alone", "with one converted"])
def test_figures_at_odds_in_one_currency_are_no_matter_of_rates(more: tuple[str, ...]) -> None:
    claims = ["A: 1.0e9 USD", "B: 2.0e9 USD", *more]
    found = {f.check for f in run(evidence({"claims": claims}))[1] if f.verdict == "disagree"}
    assert "value_conflict" in found and "currency_conflict" not in found


def test_only_live_quantities_take_part_in_arithmetic() -> None:
    text = (
        "It sold {5 ships|5 count} on {4 March|d2025-03-04}, {787|787 count; ignored=name} jets and {3 boats|3 count}."
    )
    assert [c.id for c in evidence({"text": text}).by_article["A"]] == ["A0", "A3"]


def test_exactly_the_evidence_that_is_wanted_is_enough() -> None:
    given = {"claims": ["A: 30 tonne", "B: 45 tonne"], "pairs": [["A0", "B1", 3.5]]}
    assert run(evidence(given, {"maybe_conflict": {"near": 3.5}}))[0][0].verdict == "disagree"


@pytest.mark.parametrize(
    ("said", "near"), [(2.0, True), (2.01, False), (10.0, True), (0.001, True), (30.0, False), (0.5, True)]
)
def test_amounts_are_one_within_a_factor_or_a_power_of_ten(said: float, near: bool) -> None:
    assert plausible(Interval(1.0, 1.0), Interval(said, said)) is near


@pytest.mark.parametrize(
    ("total", "verdict"), [("a total of {4,500|4500 person}", "agree"), ("a total of {4,900|4900 person}", "disagree")]
)
def test_a_total_led_by_a_word_of_equality_closes_its_parts(total: str, verdict: str) -> None:
    text = f"It needs {{3,000|3000 person}} in building and {{1,500|1500 person}} in running it, that is {total}."
    assert [f.verdict for f in said(text, "sum")] == [verdict]


@pytest.mark.parametrize(("of", "found"), [("trade", True), ("trade industry ports fisheries energy water", False)])
def test_an_office_of_too_many_things_is_none(of: str, found: bool) -> None:
    given = evidence({"people": [f"A: [[Lina Haddad]], {of} minister, said so."]})
    assert (office(given.articles["A"], given.matching.names[0].mentions[0]) is not None) is found


@pytest.mark.parametrize(("day", "other"), [(29, True), (30, False)])
def test_the_last_day_of_a_month_is_a_deadline_as_coarse_as_the_month(day: int, other: bool) -> None:
    given = evidence({"claims": ["A: <=d2026-06-04", f"B: <=d2026-06-{day}"]})
    assert judged(given)[0].at_odds(*given.claims.values()) is other


@pytest.mark.parametrize(
    ("a", "b", "other"),
    [
        ("2028-12-31", "2029-12-31", True), ("2028", "2029", True), ("2028-06-30", "2028-09-30", True),
        ("2028-06-30", "2028-12-31", False), ("2028-09-30", "2028-11-30", True), ("2028-06", "2028-07", True),
        ("2028-Q3", "2028-12-31", False), ("2028-12-31", "2029-Q1", True), ("2028-09-30", "2028-12-31", False),
    ],
)  # fmt: skip
def test_a_deadline_is_told_as_a_coarser_one_but_not_as_another(a: str, b: str, other: bool) -> None:
    given = evidence({"claims": [f"A: <=d{a}", f"B: <=d{b}"]})
    assert judged(given)[0].at_odds(*given.claims.values()) is other


@pytest.mark.parametrize(("total", "verdict"), [(4500, "agree"), (4900, "disagree")])
def test_a_total_called_one_closes_its_parts(total: int, verdict: str) -> None:
    parts = (
        "أضاف المصنع {3000 وظيفة|3000 count; clause=k:job} في الربيع و{1500 وظيفة|1500 count; clause=k:job} في الخريف"
    )
    text = f"{parts}، ليصبح الإجمالي {{{total} وظيفة|{total} count; clause=k:job}}."
    assert [f.verdict for f in said(text, "sum")] == [verdict]


@pytest.mark.parametrize(("between", "found"), [(", in", ["disagree"]), (". In", [])])
def test_a_full_stop_parts_figures_that_were_read_as_one_sentence(between: str, found: list[str]) -> None:
    parts = "He sold {3,000 tonnes|3000 tonne} here and {1,500 tonnes|1500 tonne} there"
    given = evidence({"text": f"{parts}{between} all {{9,000 tonnes|9000 tonne}} were made."})
    whole = Span(0, len(given.articles["A"].text))
    claims = {id: msgspec.structs.replace(claim, sentence=whole) for id, claim in given.claims.items()}
    assert [f.verdict for f in run(replace(given, claims=claims))[1] if f.check == "sum"] == found
