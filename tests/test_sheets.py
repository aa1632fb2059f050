"""Spreadsheet round trip: decisions out and in, the difference first, nothing over another person's word."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import story
from click.testing import CliRunner, Result

from tadqiq.cli import main

pytestmark = pytest.mark.usefixtures("elsewhere")

openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("xlsxwriter")


def run(*args: object, code: int | None = 0) -> Result:
    result = CliRunner().invoke(main, [str(a) for a in args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert code is None or result.exit_code == code, result.output
    return result


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    run("init", tmp_path / "desk")
    story.write(tmp_path / "desk" / "articles")
    run("extract", tmp_path / "desk")
    run("export", "--xlsx", tmp_path / "sheet.xlsx", "--workspace", tmp_path / "desk")
    return tmp_path / "desk"


def fill(desk: Path, sheet: str, chosen: Callable[[dict[str, Any]], bool], **cells: object) -> str:
    """Fill cells of the first row that fits; its id."""
    file = desk.parent / "sheet.xlsx"
    book = openpyxl.load_workbook(file)
    heads = [cell.value for cell in book[sheet][1]]
    for row in book[sheet].iter_rows(min_row=2):
        values = {head: cell.value for head, cell in zip(heads, row, strict=True)}
        if chosen(values):
            for key, value in cells.items():
                row[heads.index(key)].value = value
            book.save(file)
            return str(values["id"])
    raise AssertionError("no such row")


def take(desk: Path, *more: object, code: int = 0) -> Result:
    return run("import", desk.parent / "sheet.xlsx", "--by", "omar", "--workspace", desk, *more, code=code)


def state(desk: Path) -> dict[str, bytes]:
    files = [*(desk / "claims").iterdir(), desk / "decisions.toml"]
    return {file.name: file.read_bytes() for file in files if file.exists()}


def cost(row: dict[str, Any]) -> bool:
    return "2.4" in row["text"]


def conflict(row: dict[str, Any]) -> bool:
    return row["severity"] == "error"


def test_a_sheet_that_nobody_touched_changes_nothing(desk: Path) -> None:
    before = state(desk)
    assert "0 decisions to take over" in take(desk).stdout
    take(desk, "--yes")
    assert state(desk) == before


def test_the_difference_is_shown_first_and_taken_over_on_request(desk: Path) -> None:
    claim = fill(desk, "claims", cost, decision="corrected", new_value=4200000000, reason="by phone")
    finding = fill(desk, "findings", conflict, decision="waived", reason="known", until=dt.datetime(2999, 12, 31))
    before = state(desk)
    shown = take(desk).stdout
    assert f"claim {claim}: undecided becomes corrected (value 4200000000, reason by phone)" in shown
    assert f"finding {finding}: undecided becomes waived (reason known, until 2999-12-31)" in shown
    assert "2 decisions to take over; add --yes" in shown and state(desk) == before
    assert "2 decisions taken over" in take(desk, "--yes").stdout
    report = json.loads(run("check", desk, "--format", "json").stdout)
    assert next(c for c in report["claims"] if c["id"] == claim)["value"] == 4200000000
    assert 'by = "omar"' in (desk / "decisions.toml").read_text()
    assert "0 decisions taken over" in take(desk, "--yes").stdout


def test_decisions_survive_a_round_trip_and_can_be_taken_back(desk: Path) -> None:
    claim = fill(desk, "claims", cost, decision="confirmed", by="nadia")
    finding = fill(desk, "findings", conflict, decision="rejected", reason="no conflict")
    untouched = state(desk)
    take(desk, "--yes")
    run("export", "--xlsx", desk.parent / "sheet.xlsx", "--workspace", desk)
    assert fill(desk, "claims", lambda r: r["decision"] == "confirmed" and r["by"] == "nadia", decision=None, by=None)
    assert fill(desk, "findings", lambda r: r["decision"] == "rejected", decision=None, reason=None, by=None)
    shown = take(desk, "--yes").stdout
    assert f"claim {claim}: confirmed (by nadia) becomes undecided" in shown
    assert f"finding {finding}: rejected" in shown
    after = state(desk)
    assert "[[finding]]" not in after.pop("decisions.toml").decode()
    assert after == untouched


def test_another_persons_word_is_not_written_over(desk: Path) -> None:
    claim = fill(desk, "claims", cost, decision="confirmed")
    run("reject", claim, "--reason", "a misprint", "--by", "nadia", "--workspace", desk)
    before = state(desk)
    result = take(desk, "--yes", code=2)
    assert f"{claim}: was decided by someone else meanwhile (rejected); export again" in result.stderr
    assert state(desk) == before


WRONG: list[tuple[str, Callable[[dict[str, Any]], bool], dict[str, object], str]] = [
    (
        "claims",
        cost,
        {"value": "4200000000"},
        "column value says what was read; put it back and write a correction into",
    ),
    (
        "claims",
        cost,
        {"decision": "maybe"},
        "'maybe' is no decision; write one of confirmed, corrected, waived, rejected",
    ),
    ("claims", cost, {"decision": "corrected"}, "corrected, but to what? fill in new_value"),
    ("claims", cost, {"decision": "corrected", "new_value": "much"}, "new_value 'much' is no number; write digits"),
    (
        "claims",
        cost,
        {"decision": "corrected", "new_unit": "dollarz"},
        "new_unit 'dollarz' is no unit that tadqiq knows",
    ),
    ("claims", cost, {"decision": "corrected", "new_hedge": "sort of"}, "new_hedge 'sort of' is unknown; write one of"),
    ("claims", cost, {"new_value": 3}, "new_value is filled in but decision is empty; write one of"),
    (
        "claims",
        cost,
        {"decision": "confirmed", "new_value": 3},
        "new_value is filled in, so decision must be corrected",
    ),
    ("claims", cost, {"id": "c0"}, "claims: c0 was not exported; delete the row"),
    ("findings", conflict, {"decision": "waived"}, "waived needs a reason; fill in the column reason"),
    ("findings", conflict, {"decision": "confirmed", "until": "soon"}, "until 'soon' is no date; write one such as"),
    ("findings", conflict, {"message": "fine"}, "column message says what was read; put it back"),
]


@pytest.mark.parametrize(("sheet", "chosen", "cells", "complaint"), WRONG, ids=[w[3][:40] for w in WRONG])
def test_rows_that_make_no_sense_stop_the_import(
    sheet: str, chosen: Callable[[dict[str, Any]], bool], cells: dict[str, object], complaint: str, desk: Path
) -> None:
    fill(desk, "claims", lambda r: "410" in r["text"], decision="confirmed")
    fill(desk, sheet, chosen, **cells)
    before = state(desk)
    result = take(desk, "--yes", code=2)
    assert complaint in result.stderr and result.stderr.rstrip().endswith("nothing was taken over")
    assert state(desk) == before


def test_a_figure_that_is_gone_is_said(desk: Path) -> None:
    claim = fill(desk, "claims", cost, decision="confirmed")
    article = desk / "articles" / "02_sahel.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("2.4 مليار دولار", "مبلغا كبيرا"), encoding="utf-8")
    run("extract", desk)
    assert f"{claim}: is no longer there; export again" in take(desk, "--yes", code=2).stderr


def test_files_that_are_no_workbook(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "no.xlsx").write_text("nonsense")
    openpyxl.Workbook().save(tmp_path / "other.xlsx")
    for name, complaint in (
        ("none.xlsx", "no such file; `tadqiq export --xlsx FILE` makes one"),
        ("no.xlsx", "is no workbook; save the sheet as .xlsx"),
        ("other.xlsx", "has no sheet 'findings'; only a workbook of `tadqiq export --xlsx` can be imported"),
    ):
        result = run("import", tmp_path / name, "--workspace", desk, code=2)
        assert complaint in result.stderr and result.stderr.count("\n") == 1


def test_a_missing_column_is_named(desk: Path) -> None:
    book = openpyxl.load_workbook(desk.parent / "sheet.xlsx")
    book["claims"].cell(1, 12).value = "choice"
    book.save(desk.parent / "sheet.xlsx")
    assert "sheet claims has no column 'decision'; put it back or export again" in take(desk, code=2).stderr


def test_nothing_in_a_sheet_runs(desk: Path) -> None:
    (desk / "articles" / "04.txt").write_text("=cmd() The dam cost $4.2 billion.", encoding="utf-8")
    run("extract", desk)
    run("export", "--xlsx", desk.parent / "sheet.xlsx", "--workspace", desk)
    book = openpyxl.load_workbook(desk.parent / "sheet.xlsx")
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
