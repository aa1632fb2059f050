"""One of a unit without the number: with a half or a smaller part behind it, or a point of a rate by itself."""

from __future__ import annotations

from ..figure import Figure, is_money
from ..lexica import Unit
from ..scan import Scan
from ..units.assigning import put_unit
from ..units.currencies import families, small
from ..units.finding import Found, unit_at
from ..units.rates import add_rate
from ..units.smaller import COMPOUNDS
from .words import read_number

POINTS = ("pp", "bp")
# The ending of the singular in Arabic, as folded: نقطة مئوية.
SINGULAR = "ه"


def one(scan: Scan, first: int, i: int, found: Found) -> Figure:
    """One of the unit ``found``, whose words begin at token ``first``."""
    figure = Figure(first, i, 1.0, form="unit")
    figure.core_end = i
    put_unit(scan, figure, found)
    # أقل من كيلومتر واحد: the one is told twice.
    figure.last += figure.whole and scan.isa(figure.last, "alone")
    add_rate(scan, figure)
    return figure


def and_more(scan: Scan, i: int) -> Figure | None:
    """طن ونصف, a year and a half, an hour and 35 minutes, ساعة وعشرين دقيقة: one of a unit and a part of it."""
    latin = scan.kind(i) == "word" and scan.isa(i - 1, "article") and scan.isa(i + 1, "and")
    if (not latin and (scan.kind(i) != "arabic" or scan.word(i).startswith("ال"))) or i in scan.taken:
        return None
    hit = scan.lex.units.match(scan.tokens, i) or scan.lex.money.match(scan.tokens, i)
    if hit is None or "ال" in hit.prefix or not isinstance(hit.value, Unit) or hit.value.kind.endswith("dual"):
        return None
    figure = one(scan, i - latin, i, Found(hit.value, i + hit.length))
    return figure if not figure.whole or _part_follows(scan, figure, i + hit.length) else None


def _part_follows(scan: Scan, figure: Figure, k: int) -> bool:
    """Whether "and" and a number of a smaller unit begin at token ``k``: and 35 minutes, وعشرين دقيقة."""
    joined = scan.isa(k, "and")
    if (
        (figure.unit not in COMPOUNDS and not figure.family and not is_money(figure))
        or figure.last > k
        or not (joined or scan.word(k).startswith("و"))
    ):
        return False
    if not joined and _two_smaller(scan, figure, k):
        return True
    number = read_number(scan, k + joined) if k + joined not in scan.taken else None
    part = unit_at(scan, number.core_end) if number is not None and number.whole else None
    if part is None or figure.unit in COMPOUNDS:
        return part is not None and part.unit.name in COMPOUNDS[figure.unit]
    # دينار و985 مليما
    return part.unit.kind.startswith("family") and small(families()[part.unit.name])


def _two_smaller(scan: Scan, figure: Figure, k: int) -> bool:
    """ساعة ودقيقتين: two of a smaller unit, told by the dual alone."""
    hit = scan.lex.units.match(scan.tokens, k) if k < len(scan.tokens) and k not in scan.taken else None
    unit = hit.value if hit is not None and hit.prefix == "و" and isinstance(hit.value, Unit) else None
    return unit is not None and unit.kind == "dual" and unit.name in COMPOUNDS.get(figure.unit, {})


def running_decade(scan: Scan, i: int) -> Figure | None:
    """In the past decade, خلال العقد المقبل: ten years up to now or from now on."""
    if scan.kind(i) == "arabic":
        first = i
        told = scan.isa(i, "definite_decade") and scan.isa(i + 1, "running") and scan.isa(i - 1, "through_it")
    else:
        first = i - 2
        told = scan.isa(i, "definite_decade") and scan.isa(i - 1, "running") and scan.isa(first, "determiner")
        told = told and scan.isa(i - 3, "through_it")
    if not told or i in scan.taken:
        return None
    figure = one(scan, first, i, Found(Unit("year", 10.0), i + 1))
    figure.last, figure.form = i + 1 + (scan.kind(i) == "arabic"), "word"
    return figure


def one_point(scan: Scan, i: int) -> Figure | None:
    """Rose by a full percentage point, خفض الفائدة بنقطة مئوية: one point of a rate, told by its singular alone."""
    start = i
    if scan.kind(i) == "arabic":
        hit = scan.lex.units.match(scan.tokens, i) if scan.word(i).endswith(SINGULAR) else None
        alone = hit is not None and (hit.prefix in ("", "ب") or scan.isa(i + hit.length, "entire"))
        first, told = i, alone and not scan.isa(i - 1, "every_one")
    else:
        start -= not (scan.isa(i - 1, "article") or scan.isa(i - 1, "entire"))
        first = start - 1 - scan.isa(start - 1, "entire")
        told = scan.isa(first, "article") and not scan.isa(first - 1, "of")
        hit = scan.lex.units.match(scan.tokens, start) if told else None
    if not told or hit is None or hit.length < 2 or not isinstance(hit.value, Unit) or hit.value.name not in POINTS:
        return None
    figure = one(scan, first, start, Found(hit.value, start + hit.length))
    figure.last += scan.isa(figure.last, "entire")
    return figure
