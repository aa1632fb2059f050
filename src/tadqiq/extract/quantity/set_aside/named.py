"""Numbers that are part of a name as the page shows it: in quotation marks with it, or in English behind capitals."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan

QUOTES = {"»": "«", "”": "“", '"': '"', "'": "'", "’": "‘"}
NAME_WORDS = 4
LAST_OF_SERIES = 100


def quoted_name(scan: Scan, figure: Figure) -> bool:
    """«سحاب 2», "Harbour Bridge 2": a few words and a number, alone between quotation marks."""
    opening = QUOTES.get(scan.word(figure.core_end), "")
    words = range(figure.core - 1, max(figure.core - NAME_WORDS - 2, -1), -1)
    first = next((k for k in words if opening and scan.word(k) == opening), -1)
    named = 0 <= first < figure.core - 1 and figure.value < LAST_OF_SERIES
    return named and all(_of_name(scan, k) for k in range(first + 1, figure.core))


def _of_name(scan: Scan, k: int) -> bool:
    return scan.kind(k) == "arabic" or (scan.kind(k) == "word" and scan.raw(k, k + 1)[0].isupper())


def numbered_name(scan: Scan, figure: Figure) -> bool:
    """A Kestrel 5 rocket, where Osprey 2 fell silent: a small number between a name and what a count never precedes."""
    i, j = figure.core, figure.core_end
    small = figure.pointless and j - i == 1 and 1 < figure.value < LAST_OF_SERIES and scan.kind(i - 2) != "newline"
    if not small or scan.kind(i - 1) != "word" or scan.kind(j) != "word" or i - 1 in scan.taken or j in scan.taken:
        return False
    capital, lower = scan.raw(i - 1, i)[0].isupper(), scan.raw(j, j + 1).islower()
    first = i - 1
    while scan.kind(first - 1) == "word" and scan.raw(first - 1, first)[0].isupper():
        first -= 1
    opens = first == 0 or scan.word(first - 1) in (".", "?", "!", "“", '"') or scan.isa(first - 1, "place_lead")
    return capital and lower and not opens and not _counted(scan, j) and not scan.isa(j, "and")


def _counted(scan: Scan, k: int) -> bool:
    """Whether a noun in the plural or a unit stands at token ``k``, so that the number before it counts."""
    plural = scan.word(k).endswith("s") and not scan.among(k, "function")
    return plural or scan.among(k, "person") or scan.lex.units.match(scan.tokens, k) is not None
