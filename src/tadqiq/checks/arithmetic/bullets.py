"""Bulleted parts ("North: 820,000") under a total that stands before the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..evidence import Evidence
from .cues import HEADING, ITEM
from .figures import Figure, Passage, passages, runs
from .listed import Listed, addable
from .nouns import unlike

LEAST = 3
ABOVE = 3
TELLING = frozenset(("goal", "cost", "revenue", "profit", "distribute", "total"))


def bullets(evidence: Evidence) -> Iterator[Listed]:
    """Every list of three items or more, each "name: amount", with the totals that the text ties to it."""
    found = passages(evidence)
    items = [p for p in found if _part(p)]
    for run in runs(items, _follows):
        if len(run) >= LEAST:
            parts = [addable(p)[0] for p in run]
            totals = [t for t in _above(found, run[0]) if _tied(t, parts)]
            yield Listed(parts, totals, True)


def _part(passage: Passage) -> bool:
    """Whether the passage is an item of a list that gives one amount after a colon."""
    amounts = addable(passage)
    return len(amounts) == 1 and ITEM in amounts[0].claim.ties and amounts[0].led("colon", within=1)


def _follows(a: Passage, b: Passage) -> bool:
    one, other = addable(a)[0], addable(b)[0]
    beside = one.claim.article == other.claim.article and other.claim.block - one.claim.block == 1
    return beside and one.unit == other.unit and not unlike(one.claim, other.claim)


def _above(found: Sequence[Passage], first: Passage) -> Iterator[Figure]:
    """The amounts of the blocks just above the list."""
    start = first.figures[0].claim
    for passage in found:
        for figure in addable(passage):
            claim = figure.claim
            if claim.article == start.article and 0 < start.block - claim.block <= ABOVE and ITEM not in claim.ties:
                yield figure


def _tied(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the list's heading names what leads the total ("Targets": a target of 1.85 million), or it is exact."""
    alike = total.dimension == parts[0].dimension and not any(unlike(total.claim, p.claim) for p in parts)
    heading = {t.removeprefix(f"{HEADING}:") for t in parts[0].claim.ties if t.startswith(HEADING)} & TELLING
    return alike and (total.led(*heading, within=4) or total.value == sum(p.value for p in parts))
