"""A calculation as a plot: what it gives, what the text says instead, and across sources the parts it is made of."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Interval, Reckoned
from .cards import Card
from .plot import Plot, Point, drawn
from .rows import Row
from .words import Words

PRINTED = 1000


def reckoning(card: Card, words: Words) -> Plot | None:
    """The plot of a card whose calculation the text contradicts; None for any other card."""
    found = card.worst.reckoned
    if found is None or card.worst.verdict != "disagree":
        return None
    return drawn(list(_points(card, found, words)), found.unit, words, found.basis)


def _points(card: Card, found: Reckoned, words: Words) -> Iterator[Point]:
    stated = next((row for row in card.rows if row.claim.id == found.stated), None)
    if len({row.article.id for row in card.rows}) > 1:
        yield from (_part(row) for row in card.rows if row is not stated and row.claim.base)
    yield _interval(words("computed"), found.computed)
    who = stated.source if stated else words("whole" if found.unit == "%" else "as_stated")
    yield _interval(who, found.said)._replace(odd=True, alone=True, home="stated")


def _part(row: Row) -> Point:
    """A part in the unit of its kind, in which parts are added."""
    assert row.claim.base is not None
    value = row.claim.base.value
    # A converted figure has decimals that nobody printed.
    whole = round(value) if value is not None and abs(value) >= PRINTED else value
    return Point(row.source, row.claim.id, whole, row.claim.base.interval, row.claim.hedge)


def _interval(who: str, span: Interval) -> Point:
    """A dot for what is known to the digit, a bar for a stretch."""
    exact = span.low is not None and span.low == span.high
    return Point(who, "", span.low if exact else None, span, "exact" if exact else "range")
