"""Ships, fields and blocks of one name told apart by their numbers: Noor 1 and Noor 2, نور 1 ونور 2."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan

LAST = 100
REACH = 3
JOINTS = (",", "،")
AND = "و"
NO_NAME = ("function", "counted", "states", "direction", "change", "determiner", "level")


def sister(scan: Scan, figure: Figure) -> bool:
    """Whether a small number stands behind a name that the article tells apart by its numbers."""
    i = figure.core
    small = figure.pointless and figure.core_end - i == 1 and figure.value < LAST
    if not small or scan.glued(i) or scan.kind(i - 1) not in ("word", "arabic"):
        return False
    return _bare(scan, i - 1) in _names(scan) and not scan.among(figure.core_end, "counted")


def _names(scan: Scan) -> frozenset[str]:
    """The names that stand with two numbers side by side."""
    if "sisters" not in scan.found:
        numbers = (d for d, token in enumerate(scan.tokens) if token.kind == "digits" and len(token.text) < REACH)
        scan.found["sisters"] = frozenset(_bare(scan, d - 1) for d in numbers if _pair(scan, d))
    return scan.found["sisters"]


def _pair(scan: Scan, d: int) -> bool:
    """Whether the name before the number at token ``d`` follows again with another number."""
    if d in scan.taken or scan.glued(d) or not _joined(scan, d + 1):
        return False
    name = _bare(scan, d - 1)
    if not name:
        return False
    again = (k for k in range(d + 1, d + 1 + REACH + 1) if _bare(scan, k) == name)
    return any(scan.kind(k + 1) == "digits" and scan.word(k + 1) != scan.word(d) for k in again)


def _joined(scan: Scan, k: int) -> bool:
    return scan.isa(k, "and") or scan.word(k) in JOINTS or (scan.kind(k) == "arabic" and scan.word(k).startswith(AND))


def _bare(scan: Scan, k: int) -> str:
    """The word at token ``k`` if it may be a name, without an "and" written onto it; else ""."""
    if any(scan.among(k, name) for name in NO_NAME) or k in scan.taken:
        return ""
    if scan.kind(k) == "word":
        return scan.word(k) if scan.raw(k, k + 1)[0].isupper() else ""
    return scan.word(k).removeprefix(AND) if scan.kind(k) == "arabic" else ""
