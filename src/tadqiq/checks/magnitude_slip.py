"""A figure that is exactly ten, a hundred, a thousand or a million times another: a zero or a scale word went wrong."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product

from ..model import Claim, Finding
from .arithmetic.one_scale import on_one_scale
from .evidence import Evidence
from .judging.astray import astray
from .judging.conflict_report import report
from .judging.conflicts import Conflict, conflicts
from .wording import counted

POWERS = (1, 2, 3, 6)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts whose sides agree once one of them is moved by a power of ten."""
    for conflict in (*conflicts(evidence), *astray(evidence)):
        power = _power(evidence, conflict)
        if power:
            name = {language: counted("fold", 10**power, language) for language in ("ar", "en")}
            yield report(
                "magnitude_slip",
                evidence,
                conflict,
                power=name,
                steps=[f"the sides agree once one of them is moved by ×{10**power:,}"],
            )


def _power(evidence: Evidence, conflict: Conflict) -> int:
    near = evidence.setting("magnitude_slip", "near")
    return next((p for a, b in product(conflict.odd, conflict.rest) for p in POWERS if _slipped(a, b, p, near)), 0)


def _slipped(a: Claim, b: Claim, power: int, near: float) -> bool:
    scaled = on_one_scale(a, b) if a.kind == "quantity" else None
    if scaled is None or not scaled.x or not scaled.y or scaled.x * scaled.y <= 0:
        return False
    allowed = max(near, 2 * scaled.tolerance)
    return abs(abs(math.log10(scaled.x / scaled.y)) - power) < math.log10(1 + allowed)
