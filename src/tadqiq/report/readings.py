"""What a figure was read as, to the last digit: its words and both ends of what it allows."""

from __future__ import annotations

from ..model import Base, Claim, Interval
from .numbers import claim_value, period
from .words import Words


def reading(claim: Claim, words: Words) -> str:
    """The figure as read: about 410,000 tonnes (369,000 to 451,000); a date as its period."""
    if claim.kind == "date":
        return period(claim.period, words)
    return _with_ends(claim_value(claim, words), claim.interval, words)


def based(base: Base, words: Words) -> str:
    """A figure in the unit of its kind, with its substance: 964,253 tonnes of W (963,857 to 964,650)."""
    unit = words.unit(base.unit)
    name = words("of_substance", unit=unit, substance=base.basis) if base.basis else unit
    value = "" if base.value is None else f"{base.value:,.6g} "
    return _with_ends(f"{value}{name}".strip(), base.interval, words)


def _with_ends(text: str, span: Interval, words: Words) -> str:
    """The text with its interval; an end that is open or a point that is alone is told by the words before it."""
    low, high = span.low, span.high
    if low is None or high is None or low == high:
        return text
    return f"{text} ({words('from_to', low=f'{low:,.12g}', high=f'{high:,.12g}')})"
