"""A unit that cannot measure what the text says it does: a share above a hundred per cent, megawatts a year."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim, Finding
from .arithmetic.figures import Figure, passages
from .evidence import Evidence
from .rules import finding
from .wording import quoted, slots

LIMIT = 100.0
PHYSICAL = {"mass", "length", "area", "volume", "power", "energy"}
SAID = {"long": ("length",), "heavy": ("mass",), "spread": ("area",)}


def check(evidence: Evidence) -> Iterator[Finding]:
    """Shares of a whole above a hundred, power given per year, lengths in tonnes and weights in kilometres."""
    for passage in passages(evidence):
        for figure in passage.figures:
            kind = _odd(figure)
            if kind:
                yield finding("unit_odd", [figure.claim], slots(_words, evidence, figure.claim), kind=kind)


def _odd(figure: Figure) -> str:
    if figure.unit == "%" and figure.claim.interval.bottom > LIMIT and _of_a_whole(figure):
        return "share"
    if figure.dimension == "power/time" or (figure.dimension == "power" and figure.trailed("yearly", within=1)):
        return "power"
    if figure.dimension in PHYSICAL and any(figure.led(w, within=0) and figure.dimension not in SAID[w] for w in SAID):
        return "measure"
    return ""


def _of_a_whole(figure: Figure) -> bool:
    moved = figure.by("up", "down", "against", "over", "double") or figure.led("from", "to", within=1)
    return figure.led("share_word", within=4) and not moved and not figure.claim.direction


def _words(evidence: Evidence, claim: Claim, language: str) -> dict[str, str]:
    return {"figure": quoted(claim, language), "source": evidence.source(claim)}
