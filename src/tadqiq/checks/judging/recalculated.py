"""Figures that their own article's calculation does not give, where another article has what it gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product

from ...model import Claim, Interval
from ..arithmetic.calculation import middle
from ..evidence import Evidence
from ..plugins import findings_of

# How far from the figure, in halves of its last digit, what is calculated may lie to be rounded to it by anybody; and
# that half of a count.
CLEARLY, EXACT = 0.9, 0.5
CALCULATIONS = ("sum", "growth", "share", "ratio", "difference", "average")


def recalculated(evidence: Evidence, odd: Iterable[Claim], rest: Iterable[Claim]) -> bool:
    """Whether a figure of one side comes out wrong where it stands, and what should stand there the other side has.

    "17 per cent more, 214,000 against 200,000" here, and 7 per cent there: what links the two need not be strong.
    """
    meant = evidence.once("recalculated", _meant)
    both = product(odd, rest)
    return any(_has(meant, wrong, right) for pair in both for wrong, right in (pair, pair[::-1]))


def _has(meant: Mapping[str, tuple[Interval, str]], wrong: Claim, right: Claim) -> bool:
    given = meant.get(wrong.id)
    if given is None or right.article == wrong.article or right.id in meant:
        return False
    computed, unit = given
    plain = right.unit == unit and right.hedge == "exact" and right.value is not None
    half = (right.interval.top - right.interval.bottom) / 2
    return plain and abs(middle(computed) - (right.value or 0.0)) <= max(half, EXACT) * CLEARLY


def _meant(evidence: Evidence) -> dict[str, tuple[Interval, str]]:
    """Claim that a calculation does not give → what it gives, and in which unit."""
    faults = (f for name in CALCULATIONS for f in findings_of(evidence, name) if f.verdict == "disagree")
    told = (f.reckoned for f in faults if f.reckoned and f.reckoned.stated)
    return {r.stated: (r.computed, r.unit) for r in told}
