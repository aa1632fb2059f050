"""Rates of exchange quoted without their unit: "the rupee closed at 83.42 per dollar", الجنيه عند 49.3 للدولار."""

from __future__ import annotations

from ..figure import Figure, is_money
from ..lexica import Unit
from ..scan import Scan
from .currencies import commonest, families
from .finding import Found, money_at

REACH, THOUSAND = 14, 1000
# Of how much of the other money a rate is quoted.
QUOTED = (10, 100, 1000)
STOPS = (".", "؟", "?", "!", ";", "؛")


def quoted_rate(scan: Scan, figure: Figure) -> None:
    """Give a bare number before "per dollar" the money named before it, by the money it is quoted against."""
    if is_money(figure) and not figure.per and figure.scale <= 1 and figure.hedge != "range":
        _told_money(scan, figure)
        return
    # 89,500 and 89 ألفا و500 للدولار.
    if figure.own_unit or figure.form not in ("digits", "number") or figure.scale > THOUSAND:
        return
    below = _against(scan, figure.core_end)
    above = _named_before(scan, figure.first) if below else None
    if below is None or above is None or above.unit.name == below.unit.name:
        return
    figure.per, figure.own_unit, figure.last = _code(scan, below.unit), True, below.end
    if above.unit.kind.startswith("family"):
        figure.family = above.unit.name
    else:
        figure.unit = above.unit.name
    figure.steps.append(f"a rate of exchange: {above.unit.name} per {figure.per}")


def noted_rate(scan: Scan, one: Figure, figure: Figure, gap: list[str]) -> bool:
    """£1 = $1.30, as agencies note the rate of the day: one of a money, and what it buys."""
    unit, other = one.unit or one.family, figure.unit or figure.family
    if gap != ["="] or not (is_money(one) and is_money(figure)) or one.value != 1 or unit == other or figure.per:
        return False
    figure.per = commonest(unit, scan.article.language) if one.family else unit
    figure.first = one.first
    figure.steps.append(f"a rate of exchange per {figure.per}")
    return True


def rate_of_many(scan: Scan, many: Figure, of: Figure, gap: list[str]) -> bool:
    """136,500 دينار لكل 100 دولار, as money changers quote it: what so many of a money buy, told for one."""
    unit, other = many.unit or many.family, of.unit or of.family
    if not (is_money(many) and is_money(of)) or unit == other or many.per or of.per or of.value not in QUOTED:
        return False
    if not scan.said(gap, "against") and gap != ["per"]:
        return False
    many.per = commonest(other, scan.article.language) if of.family else other
    many.value, many.step, many.last = many.value / of.value, many.step / of.value, of.last
    many.steps.append(f"a rate of exchange told for {of.value:g} {many.per}")
    return True


def _told_money(scan: Scan, figure: Figure) -> None:
    """7.8 دنانير مقابل الدولار, الدولار = 7.8 دنانير: a sum of money against one of another."""
    if scan.word(figure.first - 1) == "=" and (above := _one_of(scan, figure.first - 1)):
        figure.per, figure.first = _code(scan, above[0]), above[1]
        figure.steps.append(f"a rate of exchange per {figure.per}")
        return
    below = _against(scan, figure.last)
    if below is not None and below.unit.name not in (figure.unit, figure.family):
        figure.per, figure.last = _code(scan, below.unit), below.end
        figure.steps.append(f"a rate of exchange per {figure.per}")


def _one_of(scan: Scan, end: int) -> tuple[Unit, int] | None:
    """The money whose bare name ends before token ``end``, and where it begins: (الدولار = 1310 دنانير)."""
    for k in (end - 2, end - 1):
        found = money_at(scan, k) if k >= 0 and scan.kind(k) in ("arabic", "word") else None
        if found is not None and found.end == end and scan.kind(k - 1) != "digits":
            return found.unit, k
    return None


def _against(scan: Scan, k: int) -> Found | None:
    """The money behind "per", "to the", مقابل or للـ at token ``k``."""
    if k < len(scan.tokens) and scan.kind(k) == "arabic" and (hit := scan.lex.money.match(scan.tokens, k)):
        prefixed = hit.prefix == "لال" and isinstance(hit.value, Unit)
        return Found(hit.value, k + hit.length) if prefixed and isinstance(hit.value, Unit) else None
    for length in (2, 1):
        if scan.said([scan.word(k + n) for n in range(length)], "against"):
            return money_at(scan, k + length)
    return None


def _named_before(scan: Scan, first: int) -> Found | None:
    """The nearest money named before token ``first`` in its sentence."""
    for k in range(first - 1, max(first - REACH, -1), -1):
        if scan.word(k) in STOPS or scan.kind(k) == "newline":
            return None
        found = money_at(scan, k) if scan.kind(k) in ("arabic", "word") else None
        if found is not None and not _small_change(found.unit):
            return found
    return None


def _small_change(unit: Unit) -> bool:
    """Whether the money is a part of another, in which no rate is quoted: paise, fils."""
    return unit.kind.startswith("family") and max(families()[unit.name].values()) < 1


def _code(scan: Scan, unit: Unit) -> str:
    return commonest(unit.name, scan.article.language) if unit.kind.startswith("family") else unit.name
