"""Prices whose unit is named before them: سعر أردب القمح 2200 جنيه, "a barrel of crude fetched $58"."""

from __future__ import annotations

from ....knowledge.dimensions import COUNTS
from ..figure import Figure, is_money
from ..lexica import Unit
from ..scan import Scan
from .carried_words import held_against
from .finding import unit_at
from .rates import TIMES

PRICE = "the price of one"
REACH = 16
AND_THE = "وال"
SHARES = ("%", "pp", "bp", "point", "degC", "degree", "x")
STOPS = (".", "؟", "?", "!", ";", "؛")


def price_units(scan: Scan, figures: list[Figure]) -> None:
    """Give each sum of money without a denominator the measure that its sentence names before it as what is priced."""
    before: Figure | None = None
    for figure in figures:
        if not is_money(figure) or figure.ignored:
            continue
        if not figure.per and figure.scale < 1e6:
            floor = before.last if before else 0
            figure.per = _priced(scan, figure, floor) or _same_price(scan, before, figure)
            figure.steps += [f"{PRICE} {figure.per}"] if figure.per else []
        before = figure


def _priced(scan: Scan, figure: Figure, floor: int) -> str:
    for k in range(figure.first - 1, max(figure.first - REACH, floor) - 1, -1):
        if (scan.word(k) in STOPS and not scan.glued(k + 1)) or scan.kind(k) == "newline":
            return ""
        if scan.among(k, "price_of") and (per := _measure(scan, _past(scan, k + 1), figure.first)):
            return per
        if scan.isa(k, "article") and scan.isa(k + 2, "of") and _opens(scan, k):
            return _measure(scan, k + 1, figure.first) if _sold(scan, k, figure.first) else ""
    return ""


def _past(scan: Scan, k: int) -> int:
    """Past "of a", "per" and the like between a price and its measure."""
    k += scan.isa(k, "of") or scan.isa(k, "against") or scan.isa(k, "price_act")
    return k + scan.isa(k, "article")


def _measure(scan: Scan, k: int, end: int) -> str:
    """The measure of goods at token ``k``: no money, time, share or dual."""
    found = unit_at(scan, k) if k < end else None
    listed = scan.lex.find("denominators", scan.tokens, k) if k < end else None
    if found is None and listed is not None and listed.value not in COUNTS:
        return str(listed.value)
    if found is None or found.end > end or found.unit.factor != 1 or found.unit.kind != "unit":
        return ""
    return "" if found.unit.name in (*TIMES, *SHARES) else found.unit.name


def _opens(scan: Scan, k: int) -> bool:
    return k == 0 or scan.kind(k - 1) == "newline" or scan.word(k - 1) in (*STOPS, ",", "،", ":")


def _sold(scan: Scan, first: int, end: int) -> bool:
    return any(scan.isa(k, "sells") for k in range(first, end))


def _other_goods(scan: Scan, between: range) -> str:
    """The measure of other goods: "a kilo of rice costs 900 dinars, and a litre of milk 1,100"."""
    of = (k for k in reversed(between) if scan.isa(k, "article") and scan.isa(k + 2, "of"))
    english = (_measure(scan, k + 1, between.stop) for k in of)
    return next((named for named in (*english, *(_and_one_of(scan, k) for k in reversed(between))) if named), "")


def _and_one_of(scan: Scan, k: int) -> str:
    """The measure that goes on a list of prices: بيع القنطار بـ740 درهما والكيلوغرام بـ12.5."""
    hit = scan.lex.units.match(scan.tokens, k) if scan.word(k).startswith(AND_THE) else None
    if hit is None or hit.prefix != AND_THE or not isinstance(hit.value, Unit):
        return ""
    plain = hit.value.kind == "unit" and hit.value.factor == 1 and hit.value.name not in (*TIMES, *SHARES)
    return hit.value.name if plain else ""


def _same_price(scan: Scan, before: Figure | None, figure: Figure) -> str:
    """The denominator of the price just before in the sentence, where the other is of its kind: up 200 to 2,200.

    A price that tells its own is held against another by words: 610 dollars a tonne, compared with 584 dollars.
    """
    if before is None:
        return ""
    told = bool(before.steps) and before.steps[-1].startswith(PRICE)
    if not (told or held_against(scan, figure)):
        return ""
    if (before.unit, before.family, before.scale) != (figure.unit, figure.family, figure.scale):
        return ""
    between = range(before.last, figure.first)
    if named := _other_goods(scan, between):
        return named
    parted = any(scan.word(k) in STOPS or scan.kind(k) == "newline" or scan.among(k, "price_of") for k in between)
    return "" if parted or figure.value > 3 * before.value else before.per
