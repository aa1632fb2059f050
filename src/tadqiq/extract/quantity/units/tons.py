"""Which ton is meant, where the same weight stands beside it in tonnes: 106 tons (96 metric tons) are short tons."""

from __future__ import annotations

import itertools

from ..figure import Figure
from ..scan import Scan

# Tonnes in one of them; how far rounding may leave a printed pair from it.
TONS = {"short_ton": 0.90718, "long_ton": 1.01605}
LOOSE = 0.005
TONNE = "tonne"


def settle_tons(scan: Scan, figures: list[Figure]) -> None:
    """Give a bare ton its kind by the tonnes in the bracket beside it; without any it stays a tonne."""
    for a, b in itertools.pairwise(figures):
        if a.unit != TONNE or b.unit != TONNE or not _bracketed(scan, a, b) or a.hedge == "range" or b.hedge == "range":
            continue
        for bare, told in ((a, b), (b, a)):
            if _bare(scan, bare) and not _bare(scan, told) and bare.value > 0:
                _name(bare, told.value / bare.value)


def _bracketed(scan: Scan, a: Figure, b: Figure) -> bool:
    return scan.word(a.last) == "(" and b.first <= a.last + 2 and scan.word(b.last) == ")"


def _bare(scan: Scan, figure: Figure) -> bool:
    """Whether the word of the unit is a mere "ton", not a metric one and no tonne."""
    return scan.isa(figure.last - 1, "bare_ton") and not scan.isa(figure.last - 2, "metric")


def _name(figure: Figure, ratio: float) -> None:
    kind = next((kind for kind, tonnes in TONS.items() if abs(ratio / tonnes - 1) < LOOSE), "")
    if kind:
        figure.unit = kind
        figure.steps.append(f"by the tonnes beside it a {kind}")
