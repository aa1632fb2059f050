"""Bare numbers whose sum tells their unit: 35 dinars, twenty in January and fifteen in July."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ..figure import Figure, is_money
from ..scan import Scan
from .carried_words import sentence_ends
from .same_thing import is_open, measured, scale_of, take_unit

PARTS, BEHIND, REACH = 6, 3, 60
SMALLEST, EXACT, MILLION = 4, 1e-9, 1e6
POINTS = ("pp", "point")


def add_up(scan: Scan, figures: Sequence[Figure]) -> None:
    """Give bare numbers the unit of the sum that they make up, be it told in the sentence before."""
    live = [figure for figure in figures if not figure.ignored]
    for i, whole in enumerate(live):
        if (
            not (measured(whole) or whole.unit == "%")
            or whole.value < SMALLEST
            or whole.hedge not in ("exact", "approx")
        ):
            continue
        for j in range(i + 1, min(i + 1 + BEHIND, len(live))):
            parts = _parts(scan, whole, live[j : j + PARTS])
            told = next((part for part in parts if part.own_unit), whole)
            for part in parts:
                if not part.own_unit:
                    take_unit(scan, told if whole.unit == "%" else whole, part)
            if parts:
                break


def _parts(scan: Scan, whole: Figure, row: Sequence[Figure]) -> Sequence[Figure]:
    """As many figures of the row as make just the whole, which all of them are parts of."""
    total = 0.0
    for n, part in enumerate(row, 1):
        bare = is_open(scan, part) or _millions(scan, part)
        if not (bare or _one_unit(whole, part)) or not _near(scan, whole, part):
            return ()
        total += part.value * (scale_of(whole, part) if bare else 1.0)
        if total > whole.value * (1 + EXACT):
            return ()
        if n > 1 and abs(total - whole.value) <= EXACT * whole.value:
            return row[:n] if _told_as_parts(scan, row[:n]) else ()
    return ()


def _one_unit(whole: Figure, part: Figure) -> bool:
    """Whether the part bears its own unit already; a share of 15% has ten points and another five."""
    if whole.unit == "%":
        return part.unit in POINTS and part.own_unit
    one_money = is_money(whole) and is_money(part) and bool(whole.family) != bool(part.family)
    return one_money or (part.unit, part.family) == (whole.unit, whole.family)


def _millions(scan: Scan, part: Figure) -> bool:
    """1,1 مليون من البلدية: millions from somebody, which look like millions of them."""
    return part.scale >= MILLION and not part.own_unit and scan.isa(part.core_end, "of")


def _told_as_parts(scan: Scan, parts: Sequence[Figure]) -> bool:
    """Whether the parts follow each other closely, and one of them bears the unit or names nothing that it counts."""
    free = any(part.own_unit or not part.counted for part in parts)
    close = all(b.first - a.last <= REACH // 4 for a, b in itertools.pairwise(parts))
    return free and close


def _near(scan: Scan, whole: Figure, part: Figure) -> bool:
    """In the same sentence or the next one, on the same line."""
    gap = range(whole.last, part.first)
    line = not any(scan.kind(k) == "newline" for k in gap)
    return len(gap) <= REACH and line and sum(sentence_ends(scan, k) for k in gap) <= 1
