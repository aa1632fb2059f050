"""Compound quantities: feet and inches, dollars and cents."""

from __future__ import annotations

from ..figure import Figure, is_money
from ..ranges import is_plain
from ..scan import Scan
from .carried_words import parts_ended
from .currencies import families
from .smaller import COMPOUNDS

# Of no fixed length, so that "3 years, 2 months, 14 days" stays as it is told.
CALENDAR = ("year", "month", "week", "day")
CLOCK = ("hour", "minute")
WITH = "with "
SIXTIETH = 1 / 60


def add_compound(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """Seven feet and ten inches, 20 dollars and 43 cents: the smaller part is added to the larger."""
    if (gap == [] or scan.said(gap, "and")) and _unit_left_out(scan, a, b):
        _join(scan, a, b, SIXTIETH)
        return True
    listed = gap == [","] and scan.kind(a.core) != "arabic" and b.own_unit and a.unit not in CALENDAR
    # 7.2 metres, 40 centimetres short of the record: how far, and no part of it.
    listed = listed and (a.unit in CLOCK or not _how_far(scan, b)) and (a.value == int(a.value) or _begun(a))
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
    _join(scan, a, b, part)
    return True


def _join(scan: Scan, a: Figure, b: Figure, part: float) -> None:
    a.value += b.value * part
    a.step, a.last = b.step * part, b.last
    a.steps.append(f"{WITH}{scan.raw(b.first, b.last)}")


def _unit_left_out(scan: Scan, a: Figure, b: Figure) -> bool:
    """One minute 17, two hours 10 behind, 64 دقيقة و28: the sixtieths of a time, whose unit the larger part tells."""
    whole = (
        is_plain(a) and a.own_unit and a.unit in CLOCK and a.value == int(a.value) and a.hedge in ("exact", "approx")
    )
    bare = b.form == "digits" and b.hedge == "exact" and not (b.own_unit or b.counted) and b.ignored in (None, "clock")
    close = b.core == a.last or (b.core == a.last + 1 and scan.isa(a.last, "and"))
    fits = whole and bare and close and b.whole and 0 < b.value < 60 and b.scale <= 1
    return fits and (parts_ended(scan, b) or scan.isa(b.core_end, "how_far"))


def _how_far(scan: Scan, b: Figure) -> bool:
    """40 centimetres short of the record, 12 metres higher: what a length of its own tells."""
    return scan.isa(b.last, "how_far") or scan.among(b.last, "direction")


def _begun(a: Figure) -> bool:
    """2 hours, 10 minutes, 4 seconds: whether the larger part has already taken in a smaller one."""
    return a.unit in CLOCK and any(step.startswith(WITH) for step in a.steps)


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
