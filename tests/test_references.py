"""Reference tables: official figures beside the articles, refused with file and line when they make no sense."""

from __future__ import annotations

from pathlib import Path

import pytest
import story

import tadqiq
from tadqiq.errors import WorkspaceError
from tadqiq.model import Report
from tadqiq.workspace import create

TABLE = (
    "# source: المكتب الوطني للإحصاء\n# date: 2026-02-01\n"
    "subject,value,unit,period\n"
    "سعة خزان سد وادي السدر,410,مليون متر مكعب,\n"
    "كلفة سد وادي السدر,2.9,مليار دولار,\n"
    "عدد مدارس إقليم الشرق,912,مدرسة,2024\n"
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    create(tmp_path / "desk")
    story.write(tmp_path / "desk" / "articles")
    (tmp_path / "desk" / "references").mkdir()
    return tmp_path / "desk"


def table(desk: Path, text: str, name: str = "figures.csv") -> Path:
    file = desk / "references" / name
    file.write_text(text, encoding="utf-8")
    return file


def official(report: Report) -> dict[str, str]:
    return {c.id: c.text for c in report.claims if c.article.startswith("reference-")}


def test_official_figures_stand_beside_the_articles(desk: Path) -> None:
    table(desk, TABLE)
    report = tadqiq.check(desk)
    figures = official(report)
    groups = [set(g.claims) for g in report.groups]
    capacity = next(id for id, text in figures.items() if "410" in text)
    assert any(capacity in group and len(group) >= 3 for group in groups)
    cost = next(id for id, text in figures.items() if "2.9" in text)
    (found,) = [f for f in report.findings if cost in f.claims and f.verdict == "disagree"]
    assert "المكتب الوطني للإحصاء" in found.message.ar
    (article,) = [a for a in report.articles if a.id.startswith("reference-")]
    assert (article.source, str(article.published)) == ("المكتب الوطني للإحصاء", "2026-02-01")


def test_official_figures_that_nobody_mentions_are_silent(desk: Path) -> None:
    plain = tadqiq.check(desk)
    table(desk, TABLE.replace("كلفة سد وادي السدر,2.9,مليار دولار,\n", ""))
    report = tadqiq.check(desk)
    assert not [text for text in official(report).values() if "912" in text]
    assert {f.id for f in report.findings} == {f.id for f in plain.findings}


def test_an_official_figure_bears_out_a_draft(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("تضم مدارس إقليم الشرق 912 مدرسة في 2024.\n", encoding="utf-8")
    assert [s.status for s in tadqiq.check("draft.txt", against=desk).support.values()] == ["unsupported"]
    table(desk, TABLE)
    assert [s.status for s in tadqiq.check("draft.txt", against=desk).support.values()] == ["supported"]


def test_semicolons_arabic_columns_and_sources_by_row(desk: Path) -> None:
    table(desk, "الموضوع;القيمة;الوحدة;المصدر;التاريخ\nسعة خزان سد وادي السدر;410;مليون متر مكعب;الوزارة;2026-01-01\n")
    assert list(official(tadqiq.check(desk)).values()) == ["410 مليون متر مكعب"]


def test_a_row_that_yields_no_figure_is_said(desk: Path) -> None:
    table(desk, TABLE.replace("912,مدرسة", "كثيرة,مدرسة"))
    notes = tadqiq.check(desk).coverage.notes
    assert any("references/figures.csv: line 6: no figure could be read from it" in note for note in notes)


WRONG = [
    ("", "holds no table; its first line names the columns"),
    ("subject,unit\na,b\n", "has no column value; its first line names the columns"),
    ("subject,value,unit,date\na,1,b,2026-01-01\n", "line 2: says no source; add a column source"),
    ("subject,value,unit,source\na,1,b,c\n", "line 2: says no date; write one such as 2025-12-31"),
    ("# date: soon\nsubject,value,unit,source\na,1,b,c\n", "line 3: 'soon' is no date; write one such as"),
    ("# date: 2026-01-01\n# source: x\nsubject,value,unit\na,,b\n", "line 4: value is empty; fill it in"),
]


@pytest.mark.parametrize(("text", "complaint"), WRONG, ids=[w[1][:30] for w in WRONG])
def test_tables_that_make_no_sense_are_refused(text: str, complaint: str, desk: Path) -> None:
    file = table(desk, text)
    with pytest.raises(WorkspaceError) as caught:
        tadqiq.check(desk)
    assert complaint in str(caught.value) and str(caught.value).startswith(str(file))


def test_a_table_in_another_encoding_is_refused(desk: Path) -> None:
    (desk / "references" / "old.csv").write_bytes("الموضوع".encode("cp1256"))
    with pytest.raises(WorkspaceError, match="save it as CSV in UTF-8"):
        tadqiq.check(desk)
