"""The report as a workbook: a sheet of findings and a sheet of claims, right to left in Arabic."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from io import BytesIO
from typing import Any

from ...errors import MissingExtraError
from ...model import Report
from .. import sheets
from ..sheets import Cell
from ..view import view
from ..words import Words, words

SUFFIX = ".xlsx"
WIDTHS = {"message": 80, "phrase": 40, "normalised": 30, "subject": 30, "sources": 30, "source": 24, "place": 30}
MOST_ROWS = 1_048_575


def render(report: Report, language: str = "ar", **_: Any) -> bytes:
    """The bytes of the workbook. Raises MissingExtraError when xlsxwriter isn't installed."""
    try:
        xlsxwriter = import_module("xlsxwriter")
    except ImportError as error:
        raise MissingExtraError("xlsx needs xlsxwriter: pip install 'tadqiq[xlsx]'") from error
    shown, out = view(report, words(language)), BytesIO()
    # Strings stay strings: no formulas, no links, whatever the articles hold.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        for title, columns, rows in (
            ("findings", sheets.FINDING_COLUMNS, sheets.findings(shown)),
            ("claims", sheets.CLAIM_COLUMNS, sheets.claims(shown)),
        ):
            _sheet(book, title, columns, rows, shown.words)
    return out.getvalue()


def _sheet(book: Any, title: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]], words: Words) -> None:
    sheet = book.add_worksheet(words.of("column", title))
    if words.direction == "rtl":
        sheet.right_to_left()
    bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    for number, column in enumerate(columns):
        sheet.set_column(number, number, WIDTHS.get(column, 14), wrap)
        sheet.write_string(0, number, words.of("column", column), bold)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, min(len(rows), MOST_ROWS), len(columns) - 1)
    for line, row in enumerate(rows[:MOST_ROWS], start=1):
        for number, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(line, number, cell)
            elif cell is not None:
                sheet.write_number(line, number, cell)
