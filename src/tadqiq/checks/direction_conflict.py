"""One change that went up in one source and down in another."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Claim, Finding
from .conflicts import Judged, judged
from .evidence import Evidence
from .rules import finding
from .wording import slots, with_sources

CHANGES = ("%", "pp", "bp", "x")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Changes in one group with opposite directions."""
    for group in judged(evidence):
        up, down = _moving(group, "up"), _moving(group, "down")
        if up and down:
            words = slots(_words, evidence, up, down)
            yield finding("direction_conflict", [*up, *down], words, group=group.group.id)


def _moving(group: Judged, direction: str) -> list[Claim]:
    return [c for c in group.claims if c.direction == direction and c.role == "change" and c.unit in CHANGES]


def _words(evidence: Evidence, up: list[Claim], down: list[Claim], language: str) -> dict[str, str]:
    return {"up": with_sources(evidence, up, language), "down": with_sources(evidence, down, language)}
