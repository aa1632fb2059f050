"""Draft mode: each figure of a draft against its sources, and what the draft adds of its own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import story
from click.testing import CliRunner

import tadqiq
from tadqiq.cli import main
from tadqiq.errors import InputError
from tadqiq.model import Report, Support

pytestmark = pytest.mark.usefixtures("elsewhere")

DRAFT = (
    "سد وادي السدر\n\n"
    "الرباط، 14 مارس 2026\n\n"
    "بلغت كلفة سد وادي السدر 4.2 مليار دولار.\n"
    "وتبلغ سعة خزان سد وادي السدر 140 مليون متر مكعب.\n"
    "ووفر المشروع 1,500 وظيفة دائمة.\n"
    "وسيروي السد 73 ألف هكتار من البساتين.\n"
)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = story.write(tmp_path / "sources")
    two = (folder / "02_sahel.txt").read_text(encoding="utf-8").replace("2.4 مليار", "4.2 مليار")
    (folder / "02_sahel.txt").write_text(two, encoding="utf-8")
    return folder


def checked(folder: Path, text: str = DRAFT, name: str = "draft.txt") -> Report:
    draft = folder.parent / name
    draft.write_text(text, encoding="utf-8")
    return tadqiq.check(draft, against=folder)


def support(report: Report, phrase: str) -> Support:
    texts = {c.id: c.text for c in report.claims if c.article == report.draft}
    return next(s for id, s in report.support.items() if phrase in texts[id])


def test_each_figure_has_its_standing(sources: Path) -> None:
    report = checked(sources)
    assert report.draft == "draft"
    cost, jobs = support(report, "4.2"), support(report, "1,500")
    assert (cost.status, cost.origins) == ("supported", 3)
    assert (jobs.status, jobs.origins) == ("supported", 2)
    assert support(report, "140").status == "contradicted"
    assert support(report, "73") == Support(status="unsupported")


def test_only_what_concerns_the_draft_is_said(sources: Path) -> None:
    broken = (sources / "02_sahel.txt").read_text(encoding="utf-8").replace("410 ملايين", "990 مليون")
    (sources / "02_sahel.txt").write_text(broken, encoding="utf-8")
    report = checked(sources, DRAFT.replace("وتبلغ سعة خزان سد وادي السدر 140 مليون متر مكعب.\n", ""))
    homes = {c.id: c.article for c in report.claims}
    for finding in report.findings:
        assert any(homes[id] == "draft" for id in finding.claims) or any(s.article == "draft" for s in finding.spans)
    assert not [f for f in report.findings if f.verdict == "disagree"]
    assert [f.check for f in report.findings if f.check == "single_source"] == []


def test_an_odd_source_is_no_fault_of_the_draft(sources: Path) -> None:
    two = (sources / "02_sahel.txt").read_text(encoding="utf-8").replace("4.2 مليار", "2.4 مليار")
    (sources / "02_sahel.txt").write_text(two, encoding="utf-8")
    report = checked(sources)
    cost = support(report, "4.2")
    assert (cost.status, cost.origins) == ("supported", 2)
    conflicts = [f for f in report.findings if f.verdict == "disagree" and "2.4" in f.message.ar]
    assert [f.severity for f in conflicts] == ["info"]


def test_an_unsupported_figure_is_a_warning(sources: Path) -> None:
    found = [f for f in checked(sources).findings if f.check == "unsupported"]
    assert [f.severity for f in found] == ["warning"]
    assert "73" in found[0].message.ar and "73" in found[0].message.en


def test_a_misspelt_name_is_found(sources: Path) -> None:
    one = sources / "01_nahar.txt"
    one.write_text(one.read_text(encoding="utf-8") + "وقال الوزير أحمد بنسالمية إن العمل تم.\n", encoding="utf-8")
    found = checked(sources, DRAFT + "وقال الوزير أحمد بن سالميه إن العمل تم.\n").findings
    named = [f for f in found if f.check in ("name_unknown", "near_names", "name_variants_across")]
    assert named and any(s.article == "draft" for f in named for s in f.spans)


def test_the_draft_is_no_source_of_its_own(sources: Path) -> None:
    (sources / "draft.txt").write_text(DRAFT, encoding="utf-8")
    report = tadqiq.check(sources / "draft.txt", against=sources)
    assert len(report.articles) == 4
    assert support(report, "4.2").origins == 3


def test_a_source_of_the_same_file_name(sources: Path) -> None:
    report = checked(sources, DRAFT, "01_nahar.txt")
    assert report.draft == "draft-01_nahar" and len(report.articles) == 4
    assert len({c.id for c in report.claims}) == len(report.claims)
    assert support(report, "4.2").status == "supported"


def test_claims_alone_serve_as_sources(sources: Path, tmp_path: Path) -> None:
    run = CliRunner().invoke(main, ["extract", str(sources), "--output", str(tmp_path / "claims")])
    assert run.exit_code == 0
    by_text, by_claims = checked(sources), checked(tmp_path / "claims")
    assert by_text.support == by_claims.support


def test_a_draft_on_stdin(sources: Path) -> None:
    args = ["check", "-", "--stdin-filename", "draft.txt", "--against", str(sources), "--fail-on", "error"]
    result = CliRunner().invoke(main, args, input=DRAFT.encode())
    assert result.exit_code == 1, result.output
    assert "140" in result.stdout


def test_a_draft_on_stdin_is_called_as_it_was_given(sources: Path) -> None:
    args = ["check", "-", "--stdin-filename", "desk/lead.txt", "--against", str(sources), "--concise"]
    result = CliRunner().invoke(main, args, input=DRAFT.encode())
    lines = [line for line in result.stdout.splitlines() if "140" in line]
    assert lines and all(line.startswith("desk/lead.txt:") for line in lines)
    empty = CliRunner().invoke(main, args, input=b"")
    assert empty.exit_code == 2
    assert "desk/lead.txt: " in empty.output


def test_a_folder_of_articles_is_no_draft(sources: Path) -> None:
    with pytest.raises(InputError, match="a draft is one article, and here are 3"):
        tadqiq.check(sources, against=sources)


def test_a_draft_as_a_web_page_is_dated_by_its_dateline(sources: Path) -> None:
    lines = [f"<p>{line}</p>" for line in f"{DRAFT}بدأ العمل في عام 2021.\n".splitlines() if line]
    page = f"<html><body><article><h1>سد</h1>{''.join(lines)}</article></body></html>"
    report = checked(sources, page, "draft.html")
    assert next(a.published for a in report.articles if a.id == report.draft) == dt.date(2026, 3, 14)
    assert support(report, "4.2").status == "supported"
