"""The verdict on a pair of figures, what it rests on, and how findings are graded, ordered and worded."""

from __future__ import annotations

from typing import Any

import pytest
from checks_corpus import evidence

from tadqiq.checks import checks, run
from tadqiq.checks.arbiter import settle
from tadqiq.checks.judging.conflicts import conflicts, judged
from tadqiq.checks.judging.distance import digits
from tadqiq.checks.rules import finding, rule
from tadqiq.checks.wording import counted, factor, listed, number, scaled
from tadqiq.errors import PackError
from tadqiq.languages import tables
from tadqiq.model import Finding, Message

PAIRS = [
    ("26.4e9 MAD", "26.4e9 MAD", "agree", "equal"),
    ("12.60e6 tonne", "12.6e6 tonne", "agree", "equal"),
    ("45.3 %", "45 %", "agree", "rounding"),
    ("45.6 %", "45 %", "disagree", "apart"),
    ("8e6 USD", "9e6 USD", "disagree", "apart"),
    ("8e6 USD", "8.5e6 USD", "agree", "rounding"),
    ("24e3 bbl/day", "24e3 bbl", "agree", "equal"),
    ("3100 person/day", "3100 count", "agree", "equal"),
    ("12.6e6 tonne", "~12.5e6 tonne", "compatible", "hedge"),
    ("14.4e3 count", "~14e3 count", "compatible", "hedge"),
    ("60 kilometer", "~37 mile", "agree", "rounding"),
    ("14.4e3 count", "~14.2e3 count", "compatible", "hedge"),
    ("12.6e6 tonne", "~11.9e6 tonne", "compatible", "hedge"),
    ("12.6e6 tonne", "~9e6 tonne", "disagree", "apart"),
    ("~2.80e9 USD", "~2.84e9 USD", "compatible", "hedge"),
    ("~2.84e9 USD", "~2.84e9 USD", "agree", "equal"),
    ("5200 person", ">5000 person", "compatible", "bound"),
    ("4900 person", ">5000 person", "disagree", "bound"),
    (">5000 person", ">5000 person", "agree", "equal"),
    (">5000 person", ">=4000 person", "compatible", "bound"),
    (">5000 person", "<4000 person", "disagree", "bound"),
    ("<3 %", "<=3 %", "agree", "equal"),
    (">5000 person", "<6000 person", "compatible", "bound"),
    ("5..7 tonne", "6 tonne", "compatible", "range"),
    ("5..7 tonne", "5..7 tonne", "agree", "equal"),
    ("5..7 tonne", "6..9 tonne", "compatible", "range"),
    ("5..7 tonne", "8 tonne", "disagree", "apart"),
    ("3e9..9e9? USD", "4.2e9 USD", "vague", "vague"),
    ("3e9..9e9? USD", "20.0e9 USD", "vague", "vague"),
    ("3e9..9e9? USD", "40e9 USD", "disagree", "apart"),
    ("3e9..9e9? USD", "0.9e9 USD", "disagree", "apart"),
    ("3e9..9e9? USD", "3e9..9e9? USD", "agree", "equal"),
    ("3e9..9e9? USD", ">2e9 USD", "vague", "vague"),
    ("780 kilometer", "485 mile", "agree", "rounding"),
    ("0.45 x", "45 %", "agree", "equal"),
    ("45 %", ">0.4 x", "compatible", "bound"),
    ("3.75e9 SAR", "1.00e9 USD", "agree", "equal"),
    ("500e6 EUR", "~580e6 USD", "agree", "rounding"),
    ("500e6 EUR", "480e6 USD", "disagree", "apart"),
    ("1.216e6 tonne; basis=WO3", "964e3 tonne; basis=W", "agree", "rounding"),
    ("410e3 tonne; basis=WO3", "410e3 tonne; basis=W", "disagree", "apart"),
    ("410e3 tonne; basis=WO3", "410e3 tonne", "agree", "equal"),
    ("d2025-10-27", "d2025-10-27", "agree", "equal"),
    ("d2025-10-27", "d2025-10", "compatible", "precision"),
    ("d2025-10-27", "d2025-10-28", "disagree", "apart"),
    ("d2029", "<=d2029", "compatible", "bound"),
    ("d2030-03", "<=d2029", "disagree", "bound"),
    (">=d2030", "d2029-12-31", "disagree", "bound"),
    ("d2029-12", "d2030-01", "disagree", "apart"),
    ("d2026-06-05", "<=d2026-06-04", "disagree", "bound"),
    ("d2026-06-04", "<=d2026-06-04", "compatible", "bound"),
    (">=d2026-06-05", "d2026-06-04", "disagree", "bound"),
    (">=d2026-06-05", "d2026-06-05", "compatible", "bound"),
    ("5 tonne", "5 kilometer", None, None),
    ("5 tonne", "d2025", None, None),
    ("5 USD", "5 XAU", None, None),
    ("4.12 GBP/share", "4.12 GBP", "agree", "equal"),
    ("4.12 GBP/share", "4.98 GBP", "disagree", "apart"),
    ("40 week", "40 month", "disagree", "apart"),
    ("40 tonne", "40 tonne/day", "agree", "equal"),
]


@pytest.mark.parametrize(("a", "b", "verdict", "by"), PAIRS)
def test_pairs(a: str, b: str, verdict: str | None, by: str | None) -> None:
    for first, second in ((a, b), (b, a)):
        pairs = judged(evidence({"claims": [f"A: {first}", f"B: {second}"]}))[0].pairs
        found = next(iter(pairs.values()), None)
        assert (found and (found.verdict, found.by)) == ((verdict, by) if verdict else None)


GROUPS = [
    (["A: 30 %", "B: 30 %", "C: 30 %"], "agree", 0),
    (["A: 30 %", "B: 35 %", "C: 30 %"], "disagree", 1),
    (["A: 30 %", "B: 35 %", "C: 40 %"], "disagree", 1),
    (["A: 30 %", "B: 30 %", "C: 35 %", "D: 40 %"], "disagree", 2),
    (["A: 30 %", "B: 30 %", "C: 35 %", "D: 35 %"], "disagree", 1),
    (["A: 5200 person", "B: >5000 person", "C: 5200 person"], "compatible", 0),
    (["A: 5200 person", "B: >6000 person", "C: >6500 person"], "disagree", 1),
    (["A: 20..99? count", "B: 45 count", "C: >40 count"], "vague", 0),
    (["A: 1e9 USD", "B: 0.60e9 USD", "C: 1.40e9 USD"], "disagree", 1),
    (["A: 12 count"], "agree", 0),
]


@pytest.mark.parametrize(("claims", "verdict", "faults"), GROUPS, ids=lambda v: str(v))
def test_groups(claims: list[str], verdict: str, faults: int) -> None:
    given = evidence({"claims": claims})
    groups, findings = run(given)
    assert [g.verdict for g in groups] == [verdict]
    assert len(conflicts(given)) == len([f for f in findings if f.verdict == "disagree"]) == faults


def test_the_lone_source_stands_against_the_majority() -> None:
    conflict = conflicts(evidence({"claims": ["A: 30 %", "B: 35 %", "C: 30 %"]}))[0]
    assert [c.id for c in conflict.odd] == ["B1"]
    assert [c.id for c in conflict.rest] == ["A0", "C2"]
    assert conflict.lone


CAMPS = ["A: 31400 count", "B: 44800 count", "C: >26000 count", "D: <=26000 person"]


@pytest.mark.parametrize(("weight", "found"), [(9.0, {"C2", "D3"}), (-0.5, set())])
def test_a_number_misprinted_stands_out_beside_figures_that_nothing_links(weight: float, found: set[str]) -> None:
    pairs = [["A0", "B1", 0.5], ["C2", "D3", weight]]
    given = evidence({"claims": CAMPS, "pairs": pairs})
    assert {c.id for conflict in conflicts(given) for c in conflict.claims} == found


def test_a_misprint_of_several_sources_is_one_fault() -> None:
    pairs = [["A0", "B1", 0.5], ["C2", "D3", 9.0], ["C2", "E4", 9.0]]
    found = conflicts(evidence({"claims": [*CAMPS, "E: <26000 count"], "pairs": pairs}))
    assert [({c.id for c in f.odd}, {c.id for c in f.rest}) for f in found] == [({"C2"}, {"D3", "E4"})]


def test_copies_of_one_text_count_once() -> None:
    entry = {"claims": ["A: 30 %", "B: 30 %", "C: 35 %", "D: 35 %", "E: 35 %"], "copies": {"D": "C", "E": "C"}}
    conflict = conflicts(evidence(entry))[0]
    assert {c.article for c in conflict.odd} == {"C", "D", "E"}


def test_an_amount_repeated_in_another_currency_does_not_speak_twice() -> None:
    echo = "A: 900e6 EUR; role=equivalent; ties=equivalent:A0"
    alone = ["A: 1.0e9 USD", echo, "B: 3.60e9 SAR", "C: 3.60e9 SAR"]
    assert not [f for f in run(evidence({"claims": alone}))[1] if f.verdict == "disagree"]
    untied = [alone[0], alone[1].partition(";")[0], *alone[2:]]
    assert [f for f in run(evidence({"claims": untied}))[1] if f.verdict == "disagree"]


def test_an_amount_in_two_currencies_agrees_with_either_at_its_own_rate() -> None:
    both = ["A: 3.4e9 EUR", "A: 3.7e9 USD; role=equivalent; ties=equivalent:A0"]
    said = judged(evidence({"claims": [*both, "B: 3.7e9 USD"]}))[0]
    assert said.echoes == {"A1"}
    assert not any(said.at_odds(a, b) for a in said.claims for b in said.claims)
    assert said.pairs["A1", "B2"].verdict == "agree"
    apart = judged(evidence({"claims": [*both, "B: 4.9e9 USD"]}))[0]
    assert apart.at_odds(apart.claims[0], apart.claims[2])


def test_figures_in_one_unit_are_explained_as_they_are_printed() -> None:
    """No rate is wanted to see that 420 million rials are not 240 million; between two currencies it is."""
    steps = {}
    for other in ("240e6 OMR", "624e6 USD"):
        found = run(evidence({"claims": ["A: 420e6 OMR", f"B: {other}", f"C: {other}"]}))[1]
        steps[other] = "\n".join(next(f for f in found if f.verdict == "disagree").steps)
    assert "allows 419,500,000 to 420,500,000 OMR" in steps["240e6 OMR"]
    assert "USD" not in steps["240e6 OMR"]
    assert "420,000,000 OMR = " in steps["624e6 USD"]


@pytest.mark.parametrize("grade", ["info", "warning"])
def test_severity_is_the_users(grade: str) -> None:
    given = evidence({"claims": ["A: 30 %", "B: 35 %"]}, {"value_conflict": {"severity": grade}})
    assert [f.severity for f in run(given)[1] if f.check == "value_conflict"] == [grade]


def test_a_check_switched_off_is_silent_and_the_verdict_stays() -> None:
    given = evidence({"claims": ["A: 30 %", "B: 35 %"]}, {"value_conflict": {"off": True}})
    groups, findings = run(given)
    assert not [f for f in findings if f.check == "value_conflict"]
    assert groups[0].verdict == "disagree"


def test_thresholds_are_the_users() -> None:
    shares = "يملك {40%|40 %} من حصة الشركة، والصندوق {35%|35 %}، والبلدية {33%|33 %}."
    assert [f for f in run(evidence({"text": shares}, {"sum": {"near": 9}}))[1] if f.verdict == "disagree"]
    assert not [f for f in run(evidence({"text": shares}, {"sum": {"near": 3}}))[1] if f.verdict == "disagree"]


def test_findings_are_worst_first_and_ids_do_not_depend_on_order() -> None:
    claims = ["A: 30 %; group=x", "B: 35 %; group=x", "A: 20..99? count; group=y", "B: 45 count; group=y"]
    found = run(evidence({"claims": claims}))[1]
    assert [f.severity for f in found] == sorted((f.severity for f in found), key=["error", "warning", "info"].index)
    assert len({f.id for f in found}) == len(found)


def test_the_most_specific_check_speaks() -> None:
    def made(check: str, *claims: str, group: str = "g") -> Finding:
        words = Message(ar=check, en=check)
        return Finding(
            id=check, check=check, severity="error", verdict="disagree", claims=claims, message=words, group=group
        )

    same = [made("value_conflict", "a", "b"), made("magnitude_slip", "b", "a"), made("self_conflict", "a", "b")]
    assert [f.check for f in settle(same, {})] == ["magnitude_slip"]
    apart = [made("value_conflict", "a", "b"), made("magnitude_slip", "a", "c")]
    assert len(settle(apart, {})) == 2
    inside = [made("value_conflict", "a", "b", "c"), made("currency", "a", "b", group="")]
    assert [f.check for f in settle(inside, {})] == ["currency"]
    touching = [made("value_conflict", "a", "d"), made("growth", "a", "b", "c", group="")]
    assert len(settle(touching, {})) == 2


COUNTS = [
    (1, "مصدر واحد"),
    (2, "مصدران"),
    (3, "3 مصادر"),
    (10, "10 مصادر"),
    (11, "11 مصدرًا"),
    (99, "99 مصدرًا"),
    (100, "100 مصدر"),
]


@pytest.mark.parametrize(("n", "words"), [*COUNTS, (102, "102 مصدر"), (103, "103 مصادر"), (111, "111 مصدرًا")])
def test_arabic_numbers_agree_with_their_nouns(n: int, words: str) -> None:
    assert counted("source", n, "ar") == words


@pytest.mark.parametrize(
    ("value", "ar", "en"),
    [(26.4e9, "26.4 مليار", "26.4 billion"), (5e9, "5 مليارات", "5 billion"), (1e6, "مليون", "1 million"),
     (3e9, "3 مليارات", "3 billion"), (10e9, "10 مليارات", "10 billion"), (11e9, "11 مليار", "11 billion"),
     (3.1e12, "3.1 تريليون", "3.1 trillion"), (950000, "950,000", "950,000"), (0.3333, "0.3333", "0.3333")],
)  # fmt: skip
def test_amounts_for_people(value: float, ar: str, en: str) -> None:
    assert (scaled(value, "ar"), scaled(value, "en")) == (ar, en)


def test_lists_and_numbers_for_people() -> None:
    assert listed(["a", "b", "c"], "en") == "a, b and c"
    assert listed(["أ", "ب", "ج"], "ar") == "أ وب وج"
    assert listed(["a", "a"], "en") == "a"
    assert [number(v) for v in (0, 1234567, 0.05, 2.20, 100)] == ["0", "1,234,567", "0.05", "2.2", "100"]
    assert [factor(v) for v in (10.0, 2.21, 1.081, 4.31)] == ["10", "2.2", "1.08", "4.3"]


@pytest.mark.parametrize("name", list(checks()))
def test_every_message_can_be_filled_and_has_no_empty_slot(name: str) -> None:
    for entry in rule(name).get("hit", []):
        for f in run(evidence(entry))[1]:
            for text in (f.message.ar, f.message.en):
                assert text and "{" not in text and "  " not in text and "()" not in text, text
            assert f.id.startswith("f-") and f.check in checks()


def test_arithmetic_findings_show_each_step() -> None:
    entry: dict[str, Any] = {
        "text": "Orders stood at {$6.1bn|6.1e9 USD}, up {24%|24 %} from {$5.35bn|5.35e9 USD} a year ago."
    }
    found = next(f for f in run(evidence(entry))[1] if f.check == "growth")
    assert "14" in found.message.en and "($6.1bn - $5.35bn) / $5.35bn" in "\n".join(found.steps)
    assert found.claims == ("A2", "A0", "A1")


@pytest.mark.parametrize(
    ("change", "word"),
    [({"severity": "bad"}, "severity"), ({"extra": 1}, "unknown key"), ({"title": {"ar": "x"}}, "title")],
)
def test_a_malformed_rule_is_refused(monkeypatch: pytest.MonkeyPatch, change: dict[str, Any], word: str) -> None:
    good = dict(tables.read("checks", "sum.toml"))
    monkeypatch.setattr("tadqiq.checks.rules.read", lambda *_: {**good, **change})
    rule.cache_clear()
    with pytest.raises(PackError, match=word):
        rule("sum")
    monkeypatch.undo()
    rule.cache_clear()


def test_digits_that_count() -> None:
    claims = evidence({"claims": ["A: 26.4e9 MAD", "A: 1000 count", "A: 0.05 %"]}).claims.values()
    assert [digits(c) for c in claims] == ["264", "1", "5"]


def test_ids_name_the_check_and_its_claims() -> None:
    claims = list(evidence({"claims": ["A: 30 %", "B: 35 %"]}).claims.values())
    words = {lang: {"odd": "x", "rest": "y", "origins": "z"} for lang in ("ar", "en")}
    one, other = (finding("value_conflict", c, words, kind="lone") for c in (claims, claims[::-1]))
    assert one.id == other.id != finding("value_conflict", claims[:1], words, kind="lone").id
