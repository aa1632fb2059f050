"""Remarks on the source between commas, which part a figure from its hedge or verb."""

from __future__ import annotations

from ..scan import Scan

COMMAS, SENTENCE_ENDS = ("،", ","), (".", "؛", ";", "؟", "?", "!")
LONGEST = 14


def remark_before(scan: Scan, first: int) -> int:
    """The token of the comma that opens a remark on the source right before a figure, else 0: «تناهز، حسب …، 46»."""
    if scan.word(first - 1) not in COMMAS:
        return 0
    for k in range(first - 2, max(first - LONGEST, 0), -1):
        if scan.kind(k) == "newline" or scan.word(k) in SENTENCE_ENDS or scan.kind(k) == "digits":
            return 0
        if scan.word(k) in COMMAS:
            told = any(scan.isa(j, "reporting") for j in range(k + 1, first - 1))
            return k if told else 0
    return 0
