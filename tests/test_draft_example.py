"""The draft of the examples: ten planted faults, each found as what it is, and nothing else raised."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq
from tadqiq.model import Finding, Report

EXAMPLE = Path(__file__).parents[1] / "examples" / "draft"
# check → what the finding must name of the draft, and its severity.
PLANTED = {
    "value_conflict": ("9200", "error"),
    "unsupported": ("12 جسرا", "warning"),
    "magnitude_slip": ("18 مليار", "error"),
    "superseded": ("41 شخصا", "warning"),
    "sum": ("4400", "error"),
    "name_unknown": ("سلوى بن دهمان", "warning"),
    "date_conflict": ("24 يونيو 2026", "error"),
    "dropped_hedge": ("26 ألف شخص", "warning"),
    "unit_slip": ("3400 كيلومتر مربع", "error"),
    "one_support": ("350 مليون دولار", "info"),
}


@pytest.fixture(scope="module")
def report() -> Report:
    return tadqiq.check(EXAMPLE / "draft.md", against=EXAMPLE / "sources")


def named(report: Report, found: Finding) -> list[str]:
    texts = {claim.id: claim.text for claim in report.claims if claim.article == report.draft}
    return [texts[id] for id in found.claims if id in texts] + [
        s.text for s in found.spans if s.article == report.draft
    ]


@pytest.mark.parametrize("check", PLANTED)
def test_each_planted_fault_is_found_once(report: Report, check: str) -> None:
    phrase, severity = PLANTED[check]
    (found,) = [f for f in report.findings if f.check == check]
    assert any(phrase in text for text in named(report, found))
    assert found.severity == severity


def test_nothing_else_is_raised(report: Report) -> None:
    assert [(f.check, f.message.en) for f in report.findings if f.check not in PLANTED] == []


def test_what_is_sound_is_borne_out_by_two_and_more(report: Report) -> None:
    texts = {claim.id: claim.text for claim in report.claims}
    sound = {texts[id]: s.origins for id, s in report.support.items() if s.status == "supported"}
    for phrase in ("48 كيلومترا", "212 ملم", "2400 شخص", "1100 شخص", "700 شخص"):
        assert sound[phrase] >= 2


def test_a_newer_draft_of_the_old_toll_alone_is_blamed(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    text = (EXAMPLE / "draft.md").read_text(encoding="utf-8")
    draft.write_text(text.replace("6 مايو 2026", "3 مايو 2026"), encoding="utf-8")
    assert "superseded" not in {f.check for f in tadqiq.check(draft, against=EXAMPLE / "sources").findings}


@pytest.mark.parametrize("check", ["value_conflict", "magnitude_slip", "date_conflict", "unit_slip"])
def test_the_draft_stands_alone_against_its_sources(report: Report, check: str) -> None:
    (found,) = [f for f in report.findings if f.check == check]
    articles = {claim.id: claim.article for claim in report.claims}
    assert [articles[id] for id in found.alone] == [report.draft]
