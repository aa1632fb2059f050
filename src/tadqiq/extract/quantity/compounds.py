"""Compound quantities and lists: feet and inches, dollars and cents, a unit said once for several numbers."""

from __future__ import annotations

import itertools

from .currencies import families
from .figure import Figure, is_money
from .ranges import is_plain
from .rates import TIMES
from .scan import Scan
from .smaller_units import COMPOUNDS


def add_compound(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """Seven feet and ten inches, 20 dollars and 43 cents: the smaller part is added to the larger."""
    if (
        not (gap == [] or scan.said(gap, "and"))
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
    if part is None:
        return False
    a.value += b.value * part
    a.step, a.last = b.step * part, b.last
    a.steps.append(f"with {scan.raw(b.first, b.last)}")
    return True


def _part(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> float | None:
    """How many of ``a``'s unit one of ``b``'s is, where people say the two together."""
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


def carry_units(scan: Scan, figures: list[Figure]) -> None:
    """30 مليونا للآلات: a scaled number with nothing counted takes the unit of the last figure that has one."""
    source: Figure | None = None
    for previous, figure in itertools.pairwise(figures):
        source = previous if _leads(previous) else source
        if _million(scan, previous, figure):
            figure.value, figure.step, figure.scale = figure.value * 1e6, figure.step * 1e6, 1e6
            figure.unit, figure.own_unit = "", False
        if figure.own_unit or figure.ignored:
            continue
        if scan.isa(figure.core_end, "same_again") and figure.form == "word" and previous.unit in TIMES:
            _carry(scan, previous, figure)
        if source is not None and _goes_on_list(scan, source, previous, figure):
            _carry(scan, source, figure)


def _leads(figure: Figure) -> bool:
    """Whether figures without a unit may take that of this one: not a share, a time or a sum said again."""
    if not figure.own_unit or figure.ignored or figure.role == "equivalent" or (figure.per and not figure.unit):
        return False
    return figure.unit not in ("%", "pp", "x", "rank", "point", "bp", "count", *TIMES)


def _goes_on_list(scan: Scan, source: Figure, previous: Figure, figure: Figure) -> bool:
    if figure.counted or figure.scale < 1000 or (figure.form == "vague" and figure.scale < 1e6):
        return False
    apart = source is not previous and not (is_money(source) and figure.scale >= 1e6)
    return not apart and figure.first - source.last <= 24 and _one_sentence(scan, source, figure)


def _million(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """Whether a bare "21m" goes on a list of money, so that its letter means million."""
    letter = figure.unit == "meter" and scan.raw(figure.core_end, figure.last) == "m"
    return letter and is_money(previous) and _one_sentence(scan, previous, figure)


def _carry(scan: Scan, previous: Figure, figure: Figure) -> None:
    figure.unit, figure.family, figure.own_unit = previous.unit, previous.family, True
    figure.steps.append(f"unit {figure.unit or figure.family} carried on from {scan.raw(previous.core, previous.last)}")


def _one_sentence(scan: Scan, a: Figure, b: Figure) -> bool:
    return not any(
        scan.kind(k) == "newline" or (scan.word(k) in (".", "؟", "?", "!") and not scan.glued(k + 1))
        for k in range(a.last, b.first)
    )
