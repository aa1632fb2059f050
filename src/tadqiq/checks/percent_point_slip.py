"""Per cent said where percentage points are meant, or the other way round."""

from __future__ import annotations

import math
from collections.abc import Iterator

from ..model import Claim, Finding
from .conflicts import judged
from .evidence import Evidence
from .rules import finding
from .wording import slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """One change that some sources give in per cent and others in points, with the same number."""
    for group in judged(evidence):
        points = [c for c in group.claims if c.unit == "pp"]
        shares = [c for c in group.claims if c.unit == "%" and any(_same(c, p) for p in points)]
        if points and shares:
            words = slots(_words, evidence, points, shares)
            yield finding("percent_point_slip", [*points, *shares], words, kind="across", group=group.group.id)


def _same(a: Claim, b: Claim) -> bool:
    return a.value is not None and b.value is not None and math.isclose(abs(a.value), abs(b.value), rel_tol=1e-6)


def _words(evidence: Evidence, points: list[Claim], shares: list[Claim], language: str) -> dict[str, str]:
    return {"points": with_sources(evidence, points, language), "shares": with_sources(evidence, shares, language)}
