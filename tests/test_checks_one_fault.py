"""Of several findings on the same claims one is kept: which, and what counts as the same."""

from __future__ import annotations

import pytest
from checks_corpus import evidence

from tadqiq.checks.arbiter import settle
from tadqiq.model import Finding, Message, Severity, Verdict

CLAIMS = evidence({"claims": ["A: 1 %", "A: 2 %", "A: 3 %", "B: 4 %", "B: 5 %"]}).claims


def finding(
    check: str, *claims: str, verdict: Verdict = "disagree", severity: Severity = "error", group: str = ""
) -> Finding:
    words = Message(ar=check, en=check)
    return Finding(
        id=f"{check}-{group}-{'-'.join(claims)}", check=check, severity=severity, verdict=verdict, claims=claims,
        message=words, group=group,
    )  # fmt: skip


def kept(*findings: Finding) -> list[str]:
    there, back = ([f.id for f in settle(given, CLAIMS)] for given in (findings, findings[::-1]))
    assert there == back, "whatever the order of the sources"
    return there


GROWTH = finding("growth", "A0", "A1", "A2")


def test_what_is_wrong_between_two_claims_is_said_once_by_the_most_specific_check() -> None:
    assert kept(finding("calculation_slip", "A1", "A2"), GROWTH) == [GROWTH.id]
    assert len(kept(finding("calculation_slip", "A2", "B3"), GROWTH)) == 2, "one claim in common"
    assert len(kept(finding("calculation_slip", "A1", "A2", verdict="agree", severity="info"), GROWTH)) == 2
    assert len(kept(finding("calculation_slip", "A1", "A2"), finding("growth", "A1", "A2", verdict="agree"))) == 2


def test_a_calculation_hides_the_conflict_of_a_group_on_two_of_its_claims() -> None:
    assert kept(finding("value_conflict", "A0", "B3", group="g"), finding("sum", "A0", "A1", "B3")) == ["sum--A0-A1-B3"]


def test_of_one_check_the_finding_on_more_claims_is_heard() -> None:
    assert kept(finding("sum", "A0", "A1"), finding("sum", "A0", "A1", "A2")) == ["sum--A0-A1-A2"]


def test_a_check_that_has_no_place_in_the_order_is_heard_last() -> None:
    assert kept(finding("another", "A0", "A1", "A2", "B3"), finding("maybe_conflict", "A0", "A1")) == [
        "maybe_conflict--A0-A1"
    ]


@pytest.mark.parametrize(
    ("check", "earlier", "claims", "both"),
    [
        ("direction_conflict", ("A0", "A1", "A2"), ("A0", "A1", "B3", "B4"), True),
        ("direction_conflict", ("A0", "A1", "A2"), ("A0", "A1"), False),
        ("direction_conflict", ("A0", "A1", "B3"), ("A0", "A1", "B3", "B4"), False),
        ("calculation_slip", ("A0", "A1", "A2"), ("A0", "A1", "B3", "B4"), False),
    ],
    ids=["two articles", "one article", "growth across articles", "another check"],
)
def test_figures_that_do_not_come_out_hide_no_other_article(
    check: str, earlier: tuple[str, ...], claims: tuple[str, ...], both: bool
) -> None:
    assert (len(kept(finding("growth", *earlier), finding(check, *claims))) == 2) is both


def test_of_a_group_only_the_same_claims_are_the_same_fault() -> None:
    odd = finding("value_conflict", "A0", "B3", group="g")
    assert kept(odd, finding("digits_transposed", "A0", "B3", group="g")) == ["digits_transposed-g-A0-B3"]
    assert len(kept(odd, finding("digits_transposed", "A0", "B3", "A1", group="g"))) == 2
    assert len(kept(odd, finding("digits_transposed", "A0", "B3", group="h"))) == 2


def test_findings_are_told_by_severity_then_check_then_group() -> None:
    told = [
        finding("value_conflict", "A0", "B3", severity="warning", group="a"),
        finding("sum", "A1", "B4"),
        finding("value_conflict", "A2", "B4", group="b"),
        finding("value_conflict", "A0", "B4", group="a"),
    ]
    assert kept(*told) == ["sum--A1-B4", "value_conflict-a-A0-B4", "value_conflict-b-A2-B4", "value_conflict-a-A0-B3"]
