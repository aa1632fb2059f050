"""Numbers in addresses: 14 Baker Street, ١٢ شارع النباتات; Portland, OR 97201."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan

REACH, OLDEST = 4, 1500
STATE, ZIP = 2, 5
OPENING = (",", "،", ":", "(", "-", "–", "—", "|")
# Behind these numbers an Arabic noun stands in the accusative, which a street of a name does not.
LEAST, MOST = 3, 99


def is_address(scan: Scan, figure: Figure) -> bool:
    """A number before a name of a street."""
    if scan.kind(figure.core_end) == "arabic":
        return _in_arabic(scan, figure)
    if _zip_code(scan, figure.core):
        return True
    # 12, Ibn Sina Street; no year has so small a number.
    begin = figure.core_end + (scan.word(figure.core_end) == "," and figure.value < OLDEST)
    for k in range(begin, begin + REACH):
        if scan.kind(k) != "word" or not scan.raw(k, k + 1)[0].isupper():
            return False
        if k > begin and scan.isa(k, "streets"):
            return True
    return False


def _in_arabic(scan: Scan, figure: Figure) -> bool:
    """A number that opens its part of the line, before a street in the nominative and its name."""
    i, j = figure.core, figure.core_end
    opens = i == 0 or scan.kind(i - 1) == "newline" or scan.word(i - 1) in OPENING
    counted = not LEAST <= figure.value % (MOST + 1) <= MOST
    return opens and not counted and scan.isa(j, "streets") and scan.kind(j + 1) == "arabic"


def _zip_code(scan: Scan, i: int) -> bool:
    """Five digits behind the two capitals of an American state and a comma."""
    state = scan.raw(i - 1, i) if i > 1 and scan.word(i - 2) == "," else ""
    return len(scan.word(i)) == ZIP and len(state) == STATE and state.isascii() and state.isalpha() and state.isupper()
