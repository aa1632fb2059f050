"""Digits that are part of a name or say what sort of thing one is: C5+1, Boeing 777, phase one, 40-foot boxes."""

from __future__ import annotations

from ....model import Ignored
from ..figure import Figure
from ..scan import Scan
from .references import JOINTS

KINDS = 10
# No product has so high a number.
THOUSANDS = 1000


def lettered(scan: Scan, figure: Figure) -> Ignored | None:
    """Digits glued to letters or to a plus between digits: C5+1, COVID-19, EC4, F-16, 5G."""
    i, j = figure.core, figure.core_end
    if scan.word(i) in ("+", "-"):
        i += 1
    k = i - 1
    if scan.kind(k) == "word" and scan.glued(i):
        figure.first = min(figure.first, k)
        return "name"
    if scan.word(k) in JOINTS and scan.glued(i) and scan.glued(k) and scan.kind(k - 1) in ("word", "arabic"):
        if any(scan.isa(k - 1, joint) for joint in ("and", "or", "to", "of", "every")):
            return None
        figure.first = min(figure.first, k - 1)
        return "name"
    if any(scan.word(n) == "+" for n in range(i, j)):
        return "name"
    if grade(scan, figure):
        return "name"
    if scan.kind(j) == "word" and scan.glued(j) and scan.kind(i) == "digits" and not figure.own_unit:
        figure.last = max(figure.last, j + 1)
        return "name"
    return None


def named(scan: Scan, figure: Figure) -> Ignored | None:
    """Boeing 777: a number behind a word that takes one as its name, written as names are."""
    i = figure.core
    hit = scan.lex.endings["name_before"].match(scan.tokens, i)
    if scan.isa(i - 1, "article") and not scan.glued(i):
        return None
    if hit is None or scan.kind(i) != "digits" or (scan.kind(i - 1) == "word" and scan.raw(hit[1], i).islower()):
        return None
    return None if scan.kind(i - 1) == "arabic" and _counts(scan, figure) else "name"


def _counts(scan: Scan, figure: Figure) -> bool:
    """Whether a noun that is counted follows; behind thousands any word but a small one: المجمع 6800 عون."""
    j = figure.core_end
    if scan.isa(j, "counted"):
        return True
    return figure.value >= THOUSANDS and scan.kind(j) == "arabic" and not scan.among(j, "function")


def numbered(scan: Scan, figure: Figure) -> Ignored | None:
    """On day two, phase one: a number word behind what it numbers and before no noun; not "every day two ships".

    A kind has its number before a noun too: a tier 1 ratio, type 2 diabetes.
    """
    i, j = figure.core, figure.core_end
    if scan.isa(i - 1, "kind_number") and scan.kind(i) == "digits" and not scan.isa(i - 2, "each"):
        return "name" if figure.pointless and figure.value < KINDS and not scan.among(j, "counted") else None
    told = figure.form == "word" and scan.isa(i - 1, "numbered") and not scan.isa(i - 2, "each")
    ends = scan.kind(j) in ("symbol", "newline", "") or scan.among(j, "function")
    return "name" if told and ends else None


def sized_class(scan: Scan, figure: Figure) -> bool:
    """Forty-foot boxes, حاوية من فئة 40 قدما, a note من فئة 200 جنيه: a size that tells the kind of a thing."""
    if not figure.own_unit or figure.hedge != "exact":
        return False
    known = scan.word(figure.first - 1).startswith(("ال", "لل"))
    behind = known and scan.among(figure.first - 1, "boxes") and not scan.among(figure.first - 2, "length_talk")
    boxed = figure.unit == "foot" and (scan.among(figure.last, "boxes") or behind)
    return boxed or scan.isa(figure.first - 1, "class_before")


def coded(scan: Scan, figure: Figure) -> Ignored | None:
    """RNS Number: 4417K, T8C4K2: the letter behind is no thousand, as a word of reference or a letter leads."""
    i, j = figure.core, figure.core_end
    lettered = j - i == 2 and scan.kind(i) == "digits" and scan.glued(j - 1) and len(scan.word(j - 1)) == 1
    if not lettered or figure.own_unit:
        return None
    inside = scan.glued(i) and scan.kind(i - 1) == "word"
    told = scan.word(i - 1) == ":" and scan.lex.endings["reference_before"].match(scan.tokens, i - 1)
    # Apartment 14B is no billion.
    housed = scan.kind(i - 1) == "word" and named(scan, figure) is not None and scan.raw(j - 1, j).isupper()
    return "reference" if inside or told or housed else None


def grade(scan: Scan, figure: Figure) -> bool:
    """5W-30: a letter and digits again, all written together."""
    j = figure.core_end
    return (
        scan.kind(j) == "word"
        and all(scan.glued(k) for k in (j, j + 1, j + 2))
        and (scan.word(j + 1) in ("-", "‑") and scan.kind(j + 2) == "digits" and len(scan.word(j)) == 1)
    )
