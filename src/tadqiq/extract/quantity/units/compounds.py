"""Compound quantities: feet and inches, dollars and cents."""

from __future__ import annotations

from ..figure import Figure, is_money
from ..ranges import is_plain
from ..scan import Scan
from .currencies import families
from .smaller import COMPOUNDS

# Of no fixed length, so that "3 years, 2 months, 14 days" stays as it is told.
CALENDAR = ("year", "month", "week", "day")


def add_compound(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """Seven feet and ten inches, 20 dollars and 43 cents: the smaller part is added to the larger."""
    listed = gap == [","] and scan.kind(a.core) != "arabic" and b.own_unit and a.unit not in CALENDAR
    # 7.2 metres, 40 centimetres short of the record: how far, and no part of it.
    listed = (
        listed and a.value == int(a.value) and not scan.isa(b.last, "how_far") and not scan.among(b.last, "direction")
    )
    if (
        not (gap == [] or listed or scan.said(gap, "and"))
        or a.hedge in ("range", "vague")
        or b.hedge != "exact"
        or a.ignored
        or a.per
        or b.per
    ):
        return False
    if not is_plain(b) or not is_plain(a) or not a.own_unit or (gap == [] and scan.glued(b.first)):
        return False
    part = _part(scan, a, b, gap)
    if part is None or (listed and not 0 < b.value * part < 1):
        return False
    a.value += b.value * part
    a.step, a.last = b.step * part, b.last
    a.steps.append(f"with {scan.raw(b.first, b.last)}")
    return True


def _part(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> float | None:
    """How many of ``a``'s unit one of ``b``'s is, where people say the two together."""
    if a.unit == b.unit == "second" and b.factor < a.factor:
        return 1.0
    if a.unit == b.unit and b.own_unit and b.form == "fraction" and 0 < b.value < 1:
        return 1.0  # three years and seven tenths of a year
    if a.unit in COMPOUNDS and b.own_unit:
        return COMPOUNDS[a.unit].get(b.unit)
    if _same_money(scan, a, b, gap):
        return 1.0
    money = a.family or (a.unit if a.unit.isupper() and len(a.unit) == 3 else "")
    if not money:
        return None
    if b.family and min(families()[b.family].values()) < 1 and a.value == int(a.value):
        codes = families()[b.family]
        shared = families().get(a.family, {}).keys() & codes.keys()
        codes = {code: codes[code] for code in shared} or codes
        return codes.get(a.unit) or min(codes.values(), key=lambda f: abs(f - 0.01))
    bare = scan.line and not b.own_unit and b.form in ("digits", "word") and b.value < 100 and b.value == int(b.value)
    return 0.01 if (bare and b.last >= len(scan.tokens) - 1 and a.value == int(a.value) and a.last < b.first) or (
        bare and b.last >= len(scan.tokens) - 1 and a.value == int(a.value)) else None  # fmt: skip


def _same_money(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """ملياري دينار و350 مليونا: the rest of one sum of money in the next smaller scale."""
    open_rest = not b.own_unit and not b.counted and b.scale >= 1000
    return bool(
        is_money(a) and scan.said(gap, "and") and open_rest and b.value < a.scale and b.scale < a.scale and not a.per
    )
