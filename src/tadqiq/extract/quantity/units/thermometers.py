"""Degrees without their scale beside the same warmth on the other scale: 75-degree heat (24 Celsius)."""

from __future__ import annotations

import itertools

from ..figure import Figure
from ..scan import Scan

WARMTH = ("degC", "degF")
NEAR = 5
CLOSE = 1.2


def settle_degrees(scan: Scan, figures: list[Figure]) -> None:
    """Give degrees whose scale is not told the one on which they are as warm as the degrees behind them."""
    for a, b in itertools.pairwise(figures):
        pair = a.unit in WARMTH and b.unit in WARMTH and a.value is not None and 0 < b.first - a.last <= NEAR
        if not pair or not _untold(scan, a) or _untold(scan, b):
            continue
        other = "degF" if b.unit == "degC" else "degC"
        if a.unit == b.unit and abs(_on(a.value, other, b.unit) - b.value) < CLOSE:
            a.unit = other
            a.steps.append(f"as warm as {scan.raw(b.first, b.last)}: {other}")


def _untold(scan: Scan, figure: Figure) -> bool:
    """Whether the word behind the number is "degrees" and no scale."""
    k = figure.core_end + (scan.word(figure.core_end) in ("-", "‑"))
    hit = scan.lex.units.match(scan.tokens, k)
    return hit is not None and getattr(hit.value, "name", "") == "degree"


def _on(value: float, scale: str, target: str) -> float:
    """A temperature told on ``scale`` as it reads on ``target``."""
    if scale == target:
        return value
    return (value - 32) / 1.8 if target == "degC" else value * 1.8 + 32
