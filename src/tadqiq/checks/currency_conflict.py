"""Amounts in two currencies that do not meet at the rates of their dates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from ..model import Claim, Finding
from .arithmetic.money import guessed
from .evidence import Evidence
from .judging.conflict_report import report
from .judging.conflicts import conflicts


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts between amounts of money in which no two figures at odds share a currency."""
    for conflict in conflicts(evidence):
        pairs = [(a, b) for a, b in product(conflict.odd, conflict.rest) if conflict.judged.at_odds(a, b)]
        if pairs and all(_converted(a, b) for a, b in pairs):
            unsure = any(guessed(a) or guessed(b) for a, b in pairs)
            yield report(
                "currency_conflict", evidence, conflict, severity="info" if unsure else None,
                verdict="scope" if unsure else None,
            )  # fmt: skip


def _converted(a: Claim, b: Claim) -> bool:
    money = all(c.base is not None and c.base.dimension.startswith("money") for c in (a, b))
    return money and a.unit != b.unit and any(c.base is not None and c.base.converted for c in (a, b))
