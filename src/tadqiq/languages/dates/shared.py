"""A year said once for two dates: "from 3 January to 15 February 2024", «في يناير ويوليو من العام المقبل»."""

from __future__ import annotations

from collections.abc import Sequence

from ...text import Token
from ..cues import cues
from .days import IN_YEAR
from .items import SYMBOLS, TABLE
from .phrases import DatePhrase

KINDS = frozenset(("day", "days", "month", "months"))
NEAR = 3


def with_shared_years(tokens: Sequence[Token], phrases: Sequence[DatePhrase]) -> list[DatePhrase]:
    """The phrases, a date without its year given that of the one it leads up to."""
    shared = list(phrases)
    for i in range(len(shared) - 2, -1, -1):
        date, after = shared[i], shared[i + 1]
        if not (_open(date) and after.kind in KINDS and _joined(tokens, date, after)):
            continue
        if after.year:
            shared[i] = date._replace(year=after.year - ((date.month, date.day) > (after.month, after.day)))
        elif after.offset == IN_YEAR:
            shared[i] = date._replace(offset=IN_YEAR, modifier=after.modifier)
    return shared


def _open(date: DatePhrase) -> bool:
    return date.kind in KINDS and not (date.year or date.modifier or date.offset or date.calendar)


def _joined(tokens: Sequence[Token], date: DatePhrase, after: DatePhrase) -> bool:
    between = tokens[date.last : after.first]
    words = cues(TABLE, "filler")
    return len(between) <= NEAR and all(t.text in words or SYMBOLS.get(t.text) in ("-", ",") for t in between)
