"""One change that went up in one source and down in another."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim, Finding
from .conflicts import Judged, judged
from .evidence import Evidence
from .figures import Figure
from .interval_math import gap
from .relation import on_one_scale
from .rules import finding
from .wording import slots, with_sources

CHANGES = ("%", "pp", "bp", "x")
NEAR = 1.25


def check(evidence: Evidence) -> Iterator[Finding]:
    """Changes of one size in one group whose own words say opposite directions."""
    for group in judged(evidence):
        up, down = _moving(group, "up"), _moving(group, "down")
        up, down = [a for a in up if _alike(a, down)], [b for b in down if _alike(b, up)]
        if up and down:
            words = slots(_words, evidence, up, down)
            yield finding("direction_conflict", [*up, *down], words, group=group.group.id)


def _moving(group: Judged, direction: str) -> list[Claim]:
    moving = (c for c in group.claims if c.direction == direction and c.role == "change" and c.unit in CHANGES)
    return [c for c in moving if _says(c, direction)]


def _says(claim: Claim, direction: str) -> bool:
    """Whether the words beside the figure say so, where its words were noted at all."""
    figure = Figure(claim)
    other = "down" if direction == "up" else "up"
    own, opposite = (figure.led(w, within=4) or figure.trailed(w, within=1) for w in (direction, other))
    return not (figure.before or figure.after) or (own and not opposite)


def _alike(claim: Claim, others: list[Claim]) -> bool:
    """Whether another change is about as large: those that differ in size as well may be two changes."""
    return any((scaled := on_one_scale(claim, o)) and gap(scaled.a, scaled.b) <= NEAR for o in others)


def _words(evidence: Evidence, up: list[Claim], down: list[Claim], language: str) -> dict[str, str]:
    return {"up": with_sources(evidence, up, language), "down": with_sources(evidence, down, language)}
