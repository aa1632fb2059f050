"""Workbooks: decisions out to a spreadsheet and back in, with a hidden copy of what went out."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

from ..errors import InputError, MissingExtraError
from ..workspace.sheet import CHOICES, SAID, SHOWN, Cells, Kind

HIDDEN = {"claims": "_claims", "findings": "_findings"}
KINDS: tuple[Kind, ...] = ("findings", "claims")
WIDE = {"message": 80, "text": 40, "subject": 30, "reason": 30, "article": 24}


def workbook(rows: Mapping[Kind, Sequence[Cells]], *, rtl: bool) -> bytes:
    """The bytes of a workbook: a sheet to fill in for findings and one for claims, what went out hidden beside them."""
    xlsxwriter = _library("xlsxwriter")
    out = BytesIO()
    # Strings stay strings: no formulas, no links, whatever the articles hold.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"created": dt.datetime(2000, 1, 1)})
        for kind in KINDS:
            _write(book, kind, kind, rows[kind], rtl)
        for kind in KINDS:
            _write(book, HIDDEN[kind], kind, rows[kind], rtl)
            book.get_worksheet_by_name(HIDDEN[kind]).hide()
    return out.getvalue()


def _write(book: Any, name: str, kind: Kind, rows: Sequence[Cells], rtl: bool) -> None:
    sheet, columns = book.add_worksheet(name), (*SHOWN[kind], *SAID[kind])
    if rtl:
        sheet.right_to_left()
    bold = book.add_format({"bold": True})
    wrap = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    for number, column in enumerate(columns):
        sheet.set_column(number, number, WIDE.get(column, 14), wrap)
        sheet.write_string(0, number, column, bold)
        for line, row in enumerate(rows, start=1):
            sheet.write_string(line, number, row[column], wrap)
    sheet.freeze_panes(1, 1)
    if rows and not name.startswith("_"):
        place = columns.index("decision")
        sheet.data_validation(1, place, len(rows), place, {"validate": "list", "source": list(CHOICES[kind])})


def read(path: Path) -> tuple[dict[Kind, list[Cells]], dict[Kind, list[Cells]]]:
    """(the sheets as a person returned them, the copies of what went out).

    Raises:
        InputError: no workbook, or not one of ``tadqiq export``.
    """
    openpyxl = _library("openpyxl")
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except FileNotFoundError:
        raise InputError(f"{path}: no such file; `tadqiq export --xlsx FILE` makes one") from None
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, openpyxl.utils.exceptions.InvalidFileException):
        raise InputError(f"{path}: is no workbook; save the sheet as .xlsx and try again") from None
    try:
        return ({kind: _sheet(book, path, kind, kind) for kind in KINDS},
                {kind: _sheet(book, path, HIDDEN[kind], kind) for kind in KINDS})  # fmt: skip
    finally:
        book.close()


def _sheet(book: Any, path: Path, name: str, kind: Kind) -> list[Cells]:
    if name not in book.sheetnames:
        raise InputError(f"{path}: has no sheet {name!r}; only a workbook of `tadqiq export --xlsx` can be imported")
    rows = book[name].iter_rows(values_only=True)
    columns = [_text(cell) for cell in next(rows, ())]
    for column in (*SHOWN[kind], *SAID[kind]):
        if column not in columns:
            raise InputError(f"{path}: sheet {name} has no column {column!r}; put it back or export again")
    found = (dict(zip(columns, map(_text, row), strict=False)) for row in rows)
    return [row for row in found if any(row.values())]


def _text(cell: object) -> str:
    """A cell as the text it was written as: spreadsheets like to turn texts into numbers and dates."""
    if cell is None:
        return ""
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _library(name: str) -> Any:
    try:
        found = import_module(name)
        return import_module(f"{name}.utils.exceptions") and found if name == "openpyxl" else found
    except ImportError:
        raise MissingExtraError(f"xlsx needs {name}: pip install 'tadqiq[xlsx]'") from None


def lines(changes: Iterable[Any]) -> Iterable[str]:
    """Each change on a line: what it was and what it becomes."""
    for change in changes:
        yield f"{change.kind[:-1]} {change.id}: {_said(change.before)} becomes {_said(change.after)}"


def _said(cells: Cells) -> str:
    told = [f"{key.removeprefix('new_')} {text}" for key, text in cells.items() if text and key != "decision"]
    return f"{cells['decision'] or 'undecided'}{' (' + ', '.join(told) + ')' if told else ''}"
