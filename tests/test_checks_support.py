"""How much must link two figures before their difference is called a fault, and what calculations print."""

from __future__ import annotations

from typing import Any

import pytest
from checks_corpus import evidence

from tadqiq.checks import run
from tadqiq.checks.arbiter import of_conflicts, settle
from tadqiq.checks.arithmetic import interval_math as im
from tadqiq.checks.arithmetic.calculation import as_printed
from tadqiq.checks.arithmetic.figures import Figure
from tadqiq.checks.judging.support import supported
from tadqiq.model import Finding, Interval, Message, Pair

LINKS = [  # what two figures are like, and the least evidence that makes their difference a fault
    ("1.36e6 person", "1.63e6 person", "digits", 0.5),
    ("26.4e9 MAD", "264e9 MAD", "digits", 0.5),
    ("9.8e6 tonne", "8.9e6 tonne", "slip", 1.5),
    ("98 tonne", "89 tonne", "slip", 1.5),
    ("1.0e9 USD", "100e6 USD", "tenfold", 2.4),
    ("1.3e9 USD", "13.1e9 USD", "tenfold", 2.4),
    ("14e6 USD", "13.96e9 USD", "scale_word", 1.6),
    ("30 %", "45 %", "near_share", 5.2),
    ("45 %", "30 %", "near_share", 5.2),
    ("30 %", "46 %", "far", 5.0),
    ("d2025-10-27", "d2025-10-29", "day", 3.0),
    ("d2025-10-15", "d2025-10-30", "day", 3.0),
    ("d2025-10-01", "d2025-10-30", "far", 5.0),
    ("d1987", "d1997", "year", 2.0),
    (">98 tonne", "89 tonne", "near", 3.9),
    (">98 tonne", "<98 tonne", "turned_bound", 0.3),
    ("30 tonne", "45 tonne", "near", 3.9),
    ("56 kilometer", "56 mile", "turned", 0.3),
    (">=10 person", "<=10 person", "turned_bound", 0.3),
    ("5 kilometer", "5 mile", "turned_round", 1.4),
    ("241 kilometer", "194 mile", "near", 3.9),
    ("312 kilometer", "149 mile", "digits", 0.5),
    ("985.37 second", "98.11 second", "far", 5.0),
    ("985.4 second", "98.5 second", "tenfold", 2.4),
    ("2 rank", "7 rank", "rank", 2.4),
    ("5..6 %", "8 %", "near_share", 5.2),
    ("-3 %", "5 %", "far", 5.0),
    ("20..99? count", "900 count", "far", 5.0),
]


@pytest.mark.parametrize(("a", "b", "kind", "least"), LINKS)
def test_what_must_link_figures_at_odds(a: str, b: str, kind: str, least: float) -> None:
    for weight, sure in ((least + 0.05, True), (least - 0.05, False)):
        entry = {"claims": [f"A: {a}", f"B: {b}"], "pairs": [["A0", "B1", weight]]}
        groups, findings = run(evidence(entry, {"maybe_conflict": {kind: least}}))
        assert groups[0].verdict == ("disagree" if sure else "scope")
        assert [f.check for f in findings if f.severity == "info"] == ([] if sure else ["maybe_conflict"])


def test_the_best_pair_across_counts_and_value_evidence_does_not() -> None:
    claims = ["A: 30 tonne", "B: 45 tonne", "C: 30 tonne"]
    entry = {"claims": claims, "pairs": [["A0", "B1", 1.0], ["C2", "B1", 6.0], ["A0", "C2", 9.0]]}
    assert not doubts(entry)
    entry["pairs"] = [["A0", "B1", 1.0], ["C2", "B1", 1.0], ["A0", "C2", 9.0]]
    assert doubts(entry)
    assert not doubts(entry, near=0.5)
    assert doubts(entry, near=0.5, figures=["words"])
    assert doubts(entry, near=0.5, wordless=["words"])


def doubts(entry: dict[str, Any], **settings: Any) -> bool:
    """Whether figures at odds are told as a conflict that may be none."""
    return "maybe_conflict" in {f.check for f in run(evidence(entry, {"maybe_conflict": settings}))[1]}


def _finding(check: str, group: str, *claims: str) -> Finding:
    words = Message(ar=check, en=check)
    return Finding(
        id=check + group, check=check, severity="info", verdict="scope", claims=claims, message=words, group=group
    )


def test_only_the_checks_on_conflicts_explain_a_group() -> None:
    found = [_finding("value_conflict", "g", "a"), _finding("agreement", "g", "a"), _finding("value_conflict", "", "a")]
    assert of_conflicts(found) == found[:1]


def test_info_comes_after_warnings_and_errors() -> None:
    grades = ("info", "error", "warning")
    words = Message(ar="x", en="x")
    made = [Finding(id=g, check="sum", severity=g, verdict="agree", claims=(g,), message=words) for g in grades]
    assert [f.severity for f in settle(made, {})] == ["error", "warning", "info"]


@pytest.mark.parametrize(
    ("value", "low", "high"), [("42.5 USD", 42.45, 42.55), ("<62.5 USD", 62.45, 62.55), ("40 USD", 39.5, 40.5)]
)
def test_the_bare_number_allows_what_its_digits_do(value: str, low: float, high: float) -> None:
    claim = next(iter(evidence({"claims": [f"A: {value}"]}).claims.values()))
    assert as_printed(Figure(claim)) == Interval(pytest.approx(low), pytest.approx(high))


def test_coarse_figures_are_held_tighter_in_calculations() -> None:
    assert _held("1e9 USD", Interval(0.5e9, 1.5e9)) == Interval(0.85e9, 1.15e9)
    assert _held("4.2e9 USD", Interval(4.15e9, 4.25e9)) == Interval(4.15e9, 4.25e9)
    assert _held(">5 USD", Interval(5, None)) == Interval(5, None)


def test_about_so_many_is_nearer_the_more_digits_are_told() -> None:
    assert _held("~50000 USD", Interval(45000, 55000)) == Interval(45000, 55000)
    assert _held("~45000 USD", Interval(40500, 49500)) == Interval(40500, 49500)
    assert _held("~48000 USD", Interval(43200, 52800)) == Interval(48000 * 0.94, 48000 * 1.06)
    assert _held("~48600 USD", Interval(43740, 53460)) == Interval(48600 * 0.97, 48600 * 1.03)


def _held(value: str, allowed: Interval) -> Interval:
    figure = Figure(next(iter(evidence({"claims": [f"A: {value}"]}).claims.values())))
    return im.capped(allowed, figure.value, figure.reach)


def test_a_difference_with_an_open_end_stays_open() -> None:
    assert im.minus(Interval(5, None), Interval(1, 2)) == Interval(3, None)
    assert im.minus(Interval(5, 6), Interval(None, 2)) == Interval(3, None)
    assert im.minus(Interval(5, 6), Interval(1, None)) == Interval(None, 5)
    assert im.times(Interval(None, 6), Interval(1, 2)) == Interval(None, 12)
    assert im.size(Interval(0, 2)) == Interval(0, 2)
    assert im.size(Interval(-2, 0)) == Interval(0, 2)
    assert im.size(Interval(-2, 1)) == Interval(0, 2)


SHIPS = (
    "The firm paid {$100mn|100e6 USD}, split between {$55mn|55e6 USD} for ships, {$30mn|30e6 USD} for ports "
    "and {$25mn|25e6 USD} for trains."
)
ROSE = "Sales rose {%s%%|%s %%} to {$1.5bn|1.50e9 USD} from {$1.2bn|1.20e9 USD}."
TARIFF = "The tariff is {$34|34.0 USD}, a {fifth|0.2 x} {below the $62.5|<62.5 USD} of May."
COURT = "The court freed {36|36 person} out of {%d people|%d person}, or {40%%|40 %%}."
DEBT = "Debt fell from {12.6%|12.6 %} to {9.3%|9.3 %}, down {4.4 points|4.4 pp}."
SAID = [
    (SHIPS, "sum", "110 million", "does not add up"),
    (ROSE % (40, 40), "growth", "25%", "does not add up"),
    (ROSE % (25, 25), "growth", "is right", ": sound"),
    (TARIFF, "growth", "45.6%", "does not add up"),
    (COURT % (120, 120), "share", "30%", "does not add up"),
    (COURT % (115, 115), "share", "31.3%", "does not add up"),
    (DEBT, "difference", "3.3 percentage points", "does not add up"),
]


@pytest.mark.parametrize(("text", "check", "said", "step"), SAID, ids=lambda v: v[:40])
def test_results_are_printed(text: str, check: str, said: str, step: str) -> None:
    found = [f for f in run(evidence({"text": text}))[1] if f.check == check]
    assert len(found) == 1
    assert said in found[0].message.en
    assert found[0].steps[-1].endswith(step.strip(": ")) and step in found[0].steps[-1]


def test_a_result_at_the_very_edge_of_all_roundings_is_for_review() -> None:
    text = "Revenue was {$1.2bn|1.2e9 USD} and net profit {$180mn|180e6 USD}, a margin of {%s|%s %%}."
    grades = {}
    for share in ("15", "16", "18"):
        found = [f for f in run(evidence({"text": text % (share + "%", share)}))[1] if f.check == "share"]
        grades[share] = (found[0].severity, found[0].verdict)
    assert grades == {"15": ("info", "agree"), "16": ("warning", "disagree"), "18": ("error", "disagree")}


@pytest.mark.parametrize(
    ("claims", "step"),
    [(["A: >10e9 USD", "B: 9e9 USD"], "allows 10,000,000,000 to open USD"),
     (["A: >9.5e9 USD", "B: 9e9 USD"], "allows 9,500,000,000 to open USD"),
     (["A: 0.25 %", "B: 0.35 %"], "allows 0.245 to 0.255 %")],
)  # fmt: skip
def test_what_a_figure_allows_is_printed_without_exponents(claims: list[str], step: str) -> None:
    found = [f for f in run(evidence({"claims": claims}))[1] if f.verdict == "disagree"]
    assert any(line.endswith(step) for line in found[0].steps)


def test_without_a_majority_nobody_stands_alone() -> None:
    claims = ["A: 30 %", "B: 35 %"]
    found = next(f for f in run(evidence({"claims": claims}))[1] if f.check == "value_conflict")
    assert not any("only" in step for step in found.steps)
    found = next(f for f in run(evidence({"claims": [*claims, "C: 30 %"]}))[1] if f.check == "value_conflict")
    assert any("only B has it" in step for step in found.steps)
    assert "two independent sources" in found.message.en


def test_a_group_with_a_fault_and_a_doubt_is_at_odds() -> None:
    claims = ["A: 30 %", "C: 30 %", "D: 30 %; part=permanent", "B: 45 %", "E: 90 %; part=each"]
    pairs = [["A0", "B3", 6.0], ["A0", "E4", 1.0], ["A0", "C1", 9.0]]
    groups, findings = run(evidence({"claims": claims, "pairs": pairs}))
    assert {"value_conflict", "maybe_conflict"} <= {f.check for f in findings}
    assert groups[0].verdict == "disagree"


def judged_by(claims: list[str], *links: tuple[str, float], clauses: tuple[str, str] = ("", "")) -> bool:
    """Whether two figures with such links are sure to be at odds."""
    given = evidence({"claims": [f"{said}; clause={clause}" for said, clause in zip(claims, clauses, strict=True)]})
    a, b = given.claims["A0"], given.claims["B1"] if "B1" in given.claims else given.claims["A1"]
    return supported(given, (Pair(a=a.id, b=b.id, score=0, evidence=links),), (a,), (b,))


@pytest.mark.parametrize(
    ("links", "sure"),
    [([("own_words", 6.5)], True), ([("own_words", 8.0), ("other_counted", -1.2)], False),
     ([("same_measure", 7.0), ("other_counted", -1.2), ("own_words", 1.0)], True)],
    ids=["words", "another noun", "one measure"],
)  # fmt: skip
def test_counts_of_other_things_are_at_odds_only_where_they_state_one_measure(
    links: list[tuple[str, float]], sure: bool
) -> None:
    assert judged_by(["A: 12 count", "B: 7 count"], *links) is sure


@pytest.mark.parametrize(
    ("clauses", "link", "sure"),
    [(("m:share_price", "c:study"), "own_words", False), (("m:share_price", "m:share_price"), "own_words", True),
     (("m:share_price", "c:study"), "same_entity", True)],
    ids=["nothing in common", "a measure", "a name"],
)  # fmt: skip
def test_changes_that_only_went_the_same_way_are_not_at_odds(clauses: tuple[str, str], link: str, sure: bool) -> None:
    claims = ["A: 18 %; direction=up; role=change", "B: 1.8 %; direction=up; role=change"]
    assert judged_by(claims, (link, 5.0), clauses=clauses) is sure


@pytest.mark.parametrize(("measure", "sure"), [("orders", False), ("share_price", True)])
def test_two_changes_of_one_article_are_at_odds_only_of_one_measure(measure: str, sure: bool) -> None:
    claims = [f"A: {size} %; measure={m}; role=change" for size, m in (("2.4", "share_price"), ("8.4", measure))]
    assert judged_by(claims, ("same_measure", 6.0), ("own_words", 2.0)) is sure


def test_digits_changed_over_tell_nothing_in_two_currencies() -> None:
    assert not judged_by(["A: 52e6 USD", "B: 2.5e9 AED"], ("own_words", 3.0))
    assert judged_by(["A: 52e6 USD", "B: 25e6 USD"], ("own_words", 3.0))


def test_a_deadline_denied_a_season_away_needs_no_more_than_two_days_apart() -> None:
    denied = {"claims": ["A: d2029-12-31", "B: >=d2030-06-01"], "pairs": [["A0", "B1", 3.2]]}
    merely = {"claims": ["A: d2029-12-31", "B: d2030-06-01"], "pairs": [["A0", "B1", 3.2]]}
    assert not doubts(denied)
    assert doubts(merely)


@pytest.mark.parametrize(
    ("other", "sure"),
    [("A: 20 %; direction=below", False), ("A: 20 %; direction=above", True), ("B: 20 %; direction=below", True)],
    ids=["a rise and a fall", "two rises", "two articles"],
)
def test_a_rise_and_a_fall_in_one_article_are_two_changes(other: str, sure: bool) -> None:
    assert judged_by(["A: 6.5 %; direction=above", other], ("own_words", 7.0)) is sure


@pytest.mark.parametrize(
    ("b", "alone", "sure"),
    [("412e6 USD", True, True), ("412e6 USD", False, False), ("410e6 USD", True, False), ("412e6 GBP", True, False)],
)
def test_one_telling_number_in_two_currencies_needs_next_to_nothing(b: str, alone: bool, sure: bool) -> None:
    a = "410e6 GBP" if b.startswith("410") else "412e6 GBP"
    given = evidence({"claims": [f"A: {a}; measure=debt; group=x", f"B: {b}; measure=loan; group=y"]})
    told = [("other_measure", -1.3), ("same_print", 4.7), *([("unique_value", 0.6)] if alone else [])]
    one, other = given.claims.values()
    pair = Pair(a=one.id, b=other.id, score=4.0, evidence=tuple(told))
    assert supported(given, (pair,), (one,), (other,)) is sure
