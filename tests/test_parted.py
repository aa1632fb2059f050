"""Groups that only doubts hold together are told in their parts."""

from __future__ import annotations

from checks_corpus import evidence

from tadqiq.checks.engine import run

FAINT = [["A0", "C2", 0.4], ["B1", "C2", 0.4]]


def told(claims: list[str], pairs: list[list[object]]) -> list[tuple[tuple[str, ...], str]]:
    groups, _ = run(evidence({"claims": claims, "pairs": pairs}))
    return [(g.claims, g.verdict) for g in groups]


def test_what_only_may_be_the_same_is_not_told_as_one() -> None:
    claims = ["A: 40 tonne", "B: 40 tonne", "C: 900 tonne"]
    assert told(claims, [["A0", "B1", 6.0], *FAINT]) == [(("A0", "B1"), "agree")]


def test_two_figures_alone_stay_a_group_of_two_things() -> None:
    assert told(["A: 40 tonne", "C: 900 tonne"], [["A0", "C1", 0.4]]) == [(("A0", "C1"), "scope")]


def test_a_fault_that_is_borne_out_parts_nothing() -> None:
    claims = ["A: 40 tonne", "B: 40 tonne", "C: 44 tonne"]
    sure = [[a, b, 9.0] for a, b in (("A0", "B1"), ("A0", "C2"), ("B1", "C2"))]
    assert told(claims, sure) == [(("A0", "B1", "C2"), "disagree")]
