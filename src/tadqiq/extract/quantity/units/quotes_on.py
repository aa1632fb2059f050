"""Rates of exchange told on: a bare number near a rate, or behind a money that moved against another."""

from __future__ import annotations

from typing import NamedTuple

from ..figure import Figure, is_money
from ..lexica import Unit
from ..scan import Scan
from .currencies import commonest, families, magnitudes
from .finding import money_at

STOPS = (".", "؟", "?", "!", ";", "؛")
FAR, SWING, BACK = 40, 1.5, 24
PRICED, THOUSAND = 12, 1000
MOVES, COMMAS = ("direction", "change", "rate_price"), (",", "،")
DOLLAR = "USD"


class Rate(NamedTuple):
    """Which money is told by which other: ``unit`` or, of an open name, ``family``, and the code it is held against."""

    unit: str
    family: str
    per: str


def tell_on(scan: Scan, figures: list[Figure]) -> None:
    """Make rates of bare numbers: "1,480 per dollar. It was at 1,530 in June", "lost 2% on the euro, to 399"."""
    quoted: Figure | None = None
    for figure in figures:
        if is_money(figure) and not figure.per and not figure.ignored:
            _buys_one(scan, figure)
            _price_of_one(scan, figure)
        if _quote(figure):
            quoted = figure
        elif quoted is not None and _same_money(scan, quoted, figure):
            _put(figure, Rate(quoted.unit, quoted.family, quoted.per))
        elif _bare(scan, figure):
            near = quoted if quoted is not None and _near(scan, quoted, figure) else None
            rate = Rate(near.unit, near.family, near.per) if near else _moved_against(scan, figure)
            if rate is not None:
                _put(figure, rate)
                quoted = figure


def _put(figure: Figure, rate: Rate) -> None:
    figure.unit, figure.family, figure.per, figure.own_unit = rate.unit, rate.family, rate.per, True
    figure.steps.append(f"a rate of exchange told on: {rate.unit or rate.family} per {rate.per}")


def _quote(figure: Figure) -> bool:
    return is_money(figure) and len(figure.per) == len(DOLLAR) and figure.per.isupper() and not figure.ignored


def _buys_one(scan: Scan, figure: Figure) -> None:
    """Had bought a euro for 4.21 zlotys: what one of another money costs."""
    k = figure.first - 2
    told = figure.scale <= 1 and scan.isa(k + 1, "buys_for")
    found = money_at(scan, k) if told and scan.isa(k - 1, "article") else None
    if found is not None and found.end == k + 1 and found.unit.name not in (figure.unit, figure.family):
        open_name = found.unit.kind.startswith("family")
        figure.per = commonest(found.unit.name, scan.article.language) if open_name else found.unit.name
        figure.steps.append(f"a rate of exchange per {figure.per}")


def _price_of_one(scan: Scan, figure: Figure) -> None:
    """The dollar rose to 148.6 yen, بلغ سعر الدولار 1480 دينارا: what one of the money told of costs in another."""
    small = min(families().get(figure.family, {"": 1.0}).values()) < 1
    if figure.per or figure.scale > THOUSAND or figure.hedge == "range" or small:
        return
    priced = False
    for k in range(figure.first - 1, max(figure.first - PRICED, -1), -1):
        if _other_clause(scan, k):
            return
        priced = priced or any(scan.among(k, name) for name in MOVES)
        found = money_at(scan, k) if _the(scan, k) else None
        if found is not None:
            priced = priced or any(scan.among(j, name) for j in (k - 1, k - 2) for name in MOVES)
            rate = _rate(scan, Unit(figure.unit or figure.family, 1.0, _kind(figure)), found.unit, figure.value)
            if priced and rate is not None and rate.per == DOLLAR:
                figure.per = rate.per
                figure.steps.append(f"a rate of exchange per {rate.per}")
            return


def _other_clause(scan: Scan, k: int) -> bool:
    """Whether another clause ends at token ``k``: a comma, "and", a verb with فـ written onto it."""
    if scan.kind(k) in ("newline", "digits") or scan.word(k) in (*COMMAS, *STOPS) or scan.isa(k, "and"):
        return True
    verb = scan.kind(k) == "arabic" and scan.word(k).startswith(("و", "ف"))
    return verb and not any(scan.isa(k, name) for name in MOVES) and any(scan.among(k, name) for name in MOVES)


def _the(scan: Scan, k: int) -> bool:
    """Whether the word at token ``k`` is definite: the dollar, الدولار."""
    return scan.isa(k - 1, "determiner") if scan.kind(k) == "word" else scan.word(k).startswith("ال")


def _kind(figure: Figure) -> str:
    return "family" if figure.family else "money"


def _bare(scan: Scan, figure: Figure) -> bool:
    """A number in digits with nothing of its own, placed by a preposition: at 1,530, from 399, إلى 49."""
    plain = figure.form == "digits" and figure.scale <= 1 and not figure.own_unit and not figure.ignored
    end = figure.core_end
    ended = scan.kind(end) in ("symbol", "newline", "") or scan.among(end, "function") or end in scan.taken
    ended = ended or scan.among(end, "rate_behind") or scan.isa(end, "and")
    return plain and not figure.counted and ended and scan.isa(figure.first - 1, "rate_at")


def _near(scan: Scan, quoted: Figure, figure: Figure) -> bool:
    """Whether a number of a size with a rate follows it in its sentence or the next one."""
    between = range(quoted.last, figure.first)
    ends = sum(scan.word(k) in STOPS and not scan.glued(k + 1) for k in between)
    lines = any(scan.kind(k) == "newline" for k in between)
    sized = quoted.value / SWING <= figure.value <= quoted.value * SWING
    return sized and not lines and ends < 2 and len(between) <= FAR


def _same_money(scan: Scan, quoted: Figure, figure: Figure) -> bool:
    """1,480 دينارا مقابل 1,310 دنانير رسميا: the other of two rates, told in the money of the first."""
    told = is_money(figure) and not figure.per and (figure.unit, figure.family) == (quoted.unit, quoted.family)
    return told and scan.isa(figure.first - 1, "rate_at") and _near(scan, quoted, figure)


def _moved_against(scan: Scan, figure: Figure) -> Rate | None:
    """The peso lost 2 per cent against the dollar, to 17.2: the money told of and the one it is held against."""
    below: Unit | None = None
    for k in range(figure.first - 1, max(figure.first - BACK, -1), -1):
        if scan.kind(k) == "newline" or (scan.word(k) in STOPS and not scan.glued(k + 1)):
            return None
        found = money_at(scan, k) if scan.kind(k) in ("arabic", "word") and scan.kind(k - 1) != "digits" else None
        if found is None or min(families().get(found.unit.name, {"": 1.0}).values()) < 1:
            continue
        if below is not None:
            return _rate(scan, found.unit, below, figure.value)
        if any(scan.isa(j, "held_money") for j in (k - 1, k - 2)):
            below = found.unit
    return None


def _rate(scan: Scan, above: Unit, below: Unit, value: float) -> Rate | None:
    family = above.name if above.kind.startswith("family") else ""
    per = commonest(below.name, scan.article.language) if below.kind.startswith("family") else below.name
    known = magnitudes()
    codes = [code for code in (families()[family] if family else [above.name]) if code in known]
    fits = any(known[code][0] / SWING <= value <= known[code][1] * SWING for code in codes)
    return Rate("" if family else above.name, family, per) if per != above.name and (per != DOLLAR or fits) else None
