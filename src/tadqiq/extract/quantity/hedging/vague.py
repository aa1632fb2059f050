"""Vague amounts: words that give an order of magnitude and no number."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan
from ..units.finding import unit_at


def vague_amount(scan: Scan, i: int) -> Figure | None:
    """عشرات الآلاف, several hundred, dozens: an interval of order of magnitude."""
    hit = scan.lex.find("vague", scan.tokens, i)
    if hit is None:
        return None
    low, _, high = str(hit.value).partition("..")
    figure = Figure(i, i + hit.length, 0.0, form="vague", low=float(low), high=float(high))
    figure.hedge = "vague"
    grown = _grow(scan, figure)
    needs = scan.isa(i, "grows") or float(low) < 20
    if needs and not grown and not _followed(scan, figure.core_end) and not _scores_of(scan, i):
        return None
    figure.steps.append(f"vague {figure.low:g}–{figure.high:g}")
    return figure


def _grow(scan: Scan, figure: Figure) -> bool:
    """Multiply by the scale words that follow: tens of thousands, عشرات آلاف."""
    grown = False
    while True:
        k = figure.core_end
        k += scan.isa(k, "of") and not scan.word(k + 1).startswith("ال")
        word = scan.lex.word(scan.word(k)) if k < len(scan.tokens) and k not in scan.taken else None
        if word is None or word.prefix not in ("", "ال"):
            return grown
        readings = word.readings
        scale = readings.get("scales") or readings.get("hundreds") or readings.get("accusatives") or (
            readings.get("multipliers", 0.0) if scan.kind(k) == "word" and "vague" in readings else 0.0
        )  # fmt: skip
        if not scale or figure.low is None or figure.high is None:
            return grown
        figure.low, figure.high, figure.scale = figure.low * scale, figure.high * scale, scale
        figure.core_end = figure.last = k + 1
        grown = True


def _scores_of(scan: Scan, i: int) -> bool:
    """Scores of lives: any plural will do behind it, where no article makes marks of them."""
    plural = scan.kind(i + 2) == "word" and scan.word(i + 2).endswith("s") and scan.raw(i + 2, i + 3).islower()
    return scan.isa(i, "grows") and scan.isa(i + 1, "of") and plural and not scan.isa(i - 1, "determiner")


def _followed(scan: Scan, k: int) -> bool:
    k += scan.isa(k, "of")
    k += scan.word(k) in ("'", "’")
    return unit_at(scan, k) is not None or scan.among(k, "person") or scan.among(k, "count") or scan.among(k, "times")
