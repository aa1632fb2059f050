"""What a figure's sentence prints beside it: currencies, and for a date the numbers that tell it apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...knowledge.dimensions import dimension_of
from ...knowledge.printed import telling_number
from ...model import Claim, Span

MONEY = "money"
NOTHING: frozenset[str] = frozenset()
NO_NUMBERS: frozenset[float] = frozenset()


def beside_dates(claims: Sequence[Claim]) -> Mapping[tuple[str, Span], frozenset[float]]:
    """An article's sentence that has a date → the telling numbers that it prints."""
    found = {(c.article, c.sentence): NO_NUMBERS for c in claims if c.kind == "date"}
    for c in claims:
        place = c.article, c.sentence
        if place in found and (printed := telling_number(c)) is not None:
            found[place] |= {printed}
    return found


def moneys(claims: Sequence[Claim]) -> Mapping[tuple[str, Span], frozenset[str]]:
    """An article's sentence → the currencies of its figures."""
    found: dict[tuple[str, Span], frozenset[str]] = {}
    for c in claims:
        if dimension_of(c.unit).startswith(MONEY):
            found[c.article, c.sentence] = found.get((c.article, c.sentence), NOTHING) | {c.unit[:3]}
    return found
