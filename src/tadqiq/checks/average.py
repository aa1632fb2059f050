"""An average that total and number do not give."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from .arithmetic.figures import passages
from .arithmetic.over_time import over_time
from .arithmetic.products import products
from .evidence import Evidence


def check(evidence: Evidence) -> Iterator[Finding]:
    """Averages a head, a unit or a case whose total and number stand in the same sentence."""
    for passage in passages(evidence):
        yield from products(evidence, passage, "average")
        yield from over_time(evidence, passage)
