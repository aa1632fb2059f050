"""The report as CSV: one row a claim (default) or, with ``sheet="findings"``, one row a finding."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

from ...model import Report
from .. import sheets
from ..view import view
from ..words import words

SUFFIX = ".csv"
MARK = "\ufeff"


def render(report: Report, language: str = "ar", *, sheet: str = "claims", **_: Any) -> str:
    """CSV with a byte-order mark, without which spreadsheets misread Arabic."""
    shown = view(report, words(language))
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if sheet == "findings":
        writer.writerows([sheets.FINDING_COLUMNS, *sheets.findings(shown)])
    else:
        writer.writerows([sheets.CLAIM_COLUMNS, *sheets.claims(shown)])
    return MARK + out.getvalue()
