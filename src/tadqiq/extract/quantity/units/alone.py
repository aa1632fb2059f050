"""Units without a number: one behind a hedge, two in the dual."""

from __future__ import annotations

from ....knowledge.dimensions import TIMES as SPELLS
from ..figure import Figure
from ..lexica import Unit
from ..numbers.ones import and_more, one, one_point, running_decade
from ..scan import Scan
from .assigning import HYPHENS, put_unit
from .finding import Found, measure_at, money_at, unit_at
from .one_end import one_end
from .rates import TIMES, add_rate
from .senses import graded, speaks_of_time

FORTNIGHT = 14.0
ALEF = "ا"
DUAL, OBLIQUE, FEMININE = "ان", "ين", "ت"


def single_unit(scan: Scan, i: int) -> Figure | None:
    """One unit behind a hedge and no number: more than a decade, أكثر من عقد, upwards of a gigawatt."""
    first = i - 1 if scan.isa(i - 1, "article") else i
    if _long_while(scan, first, i):
        found = unit_at(scan, i)
        return one(scan, first, i, found) if found else None
    if (whole := _entire(scan, i) or and_more(scan, i) or _lone(scan, i)) is not None:
        return whole
    hit = scan.lex.endings["before"].match(scan.tokens, first)
    hedged = hit is not None and (first - hit[1] > 1 or hit[0].startswith("approx") or first < i)
    if not hedged and not (scan.line and (first < i or (scan.kind(i) == "arabic" and len(scan.tokens) < 5))):
        return None
    if (scan.kind(i) == "word" and first == i) or (scan.isa(i, "road_mark") and scan.kind(i + 1) == "digits"):
        return None
    found = unit_at(scan, i)
    if (
        found is None
        or found.unit.name in ("%", "pp", "point", "degC", "degree", "bp", "x")
        or found.unit.kind.endswith("dual")
    ):
        return None
    if found.unit.kind == "decade" and scan.kind(i) == "arabic" and not speaks_of_time(scan, i):
        return None
    return one(scan, first, i, found)


def _lone(scan: Scan, i: int) -> Figure | None:
    return one_end(scan, i) or _spell(scan, i) or one_point(scan, i) or running_decade(scan, i)


def _long_while(scan: Scan, first: int, i: int) -> bool:
    """In a decade, منذ عقد: one long stretch of time, told by the preposition before it and by nothing after it."""
    if not scan.isa(first - 1, "through") or scan.isa(i, "several_times"):
        return False
    found = unit_at(scan, i)
    long = found is not None and found.unit.name == "year" and found.unit.factor >= 10
    if not long or found is None or found.unit.kind.endswith("dual"):
        return False
    alone = scan.kind(found.end) != "arabic" or scan.isa(found.end, "whole")
    return first < i or (scan.kind(i) == "arabic" and alone)


def _spell(scan: Scan, i: int) -> Figure | None:
    """For a year, a fortnight, لمدة شهر: one stretch of time, told by what stands before it and by nothing after it."""
    latin = scan.kind(i) == "word"
    first = i - 1 if latin else i
    hit = scan.lex.units.match(scan.tokens, i) if i not in scan.taken else None
    if hit is None or hit.length > 1 or hit.prefix or not isinstance(hit.value, Unit) or hit.value.kind != "unit":
        return None
    told = scan.isa(first - 1, "spell") or (latin and hit.value.factor == FORTNIGHT) or _longer(scan, i + 1)
    if not told or hit.value.name not in SPELLS or (latin and not scan.isa(first, "article")):
        return None
    if i + 1 in scan.taken or scan.kind(i + 1) == "digits" or scan.word(i + 1) in HYPHENS:
        return None
    alone = scan.kind(i + 1) not in ("word", "arabic") or scan.among(i + 1, "function") or _longer(scan, i + 1)
    ends = alone and not scan.isa(i + 1, "soon")
    return one(scan, first, i, Found(hit.value, i + 1)) if ends else None


def _longer(scan: Scan, k: int) -> bool:
    """A week longer than planned, a month behind schedule."""
    return scan.isa(k, "lasting_more") and (scan.isa(k + 1, "than") or scan.isa(k + 1, "scheduled"))


def _entire(scan: Scan, i: int) -> Figure | None:
    """A full day, عام كامل: one stretch of time that is said to be whole, not a full-year result, not the whole day."""
    latin = scan.kind(i) == "word"
    first = i - 2 if latin else i
    told = scan.isa(i - 1, "entire") and scan.isa(first, "article") if latin else scan.isa(i + 1, "entire")
    hit = scan.lex.units.match(scan.tokens, i) if told and i not in scan.taken else None
    if hit is None or hit.length > 1 or "ال" in hit.prefix or not isinstance(hit.value, Unit):
        return None
    if hit.value.name not in TIMES or hit.value.kind.endswith("dual"):
        return None
    if latin and scan.kind(i + 1) == "word" and not scan.among(i + 1, "function"):
        return None
    # Savings in a full year are those of any year, and no length of time.
    if latin and hit.value.name == "year" and scan.isa(first - 1, "annualised"):
        return None
    figure = one(scan, first, i, Found(hit.value, i + 1))
    figure.last += not latin
    return figure


def _machines(scan: Scan, i: int) -> bool:
    """Whether the whole word at token ``i`` is a dual that begins with the letters of the article."""
    hit = scan.lex.units.match(scan.tokens, i)
    return hit is not None and not hit.prefix


def _agrees(scan: Scan, i: int) -> bool:
    """عملتان ذهبيتان: a dual right behind another one in the same case, without "and", says what those are."""
    word, before = scan.word(i), scan.word(i - 1)
    same = scan.kind(i - 1) == "arabic" and len(before) > len(DUAL) and before[-2:] == word[-2:] in (DUAL, OBLIQUE)
    return same and before[-3] == word[-3] == FEMININE and not word.startswith("و")


def dual_unit(scan: Scan, i: int) -> Figure | None:
    """A unit in the dual: طنان, عامين, نقطتان مئويتان; not التين, figs, which fold to two machines (آلتين)."""
    if scan.word(i).startswith("ال") and scan.raw(i, i + 1)[0] == ALEF and _machines(scan, i):
        return None
    for table in (scan.lex.units, scan.lex.money):
        hit = table.match(scan.tokens, i)
        if hit and isinstance(hit.value, Unit) and hit.value.kind.endswith("dual"):
            if hit.value.kind == "decade_dual" and not speaks_of_time(scan, i):
                return None
            if hit.value.name == "degree" and not scan.line and graded(scan, i):
                return None
            numbered = scan.kind(i + hit.length) == "digits"
            if hit.value.name == "count" and _agrees(scan, i):
                return None
            # القدمان are the feet one stands on.
            if "ال" in hit.prefix and (hit.value.name in ("count", "person", "foot") or numbered):
                return None
            figure = Figure(i, i, 2.0, form="unit")
            found = money_at(scan, i) if table is scan.lex.money else measure_at(scan, i)
            if found is None:
                found = Found(hit.value, i + hit.length)
            put_unit(scan, figure, found)
            add_rate(scan, figure)
            return figure
    return None
