"""An equivalent read in the wrong unit: "8,000 km (5,000 miles)" here, 5,000 km there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from ...knowledge.printed import rounded_alike, same_number
from ...model import Claim
from .distance import digits

Side = tuple[Claim, ...]


def with_equivalents(claims: Iterable[Claim], echoes: Collection[str], odd: Side, rest: Side) -> tuple[Side, Side]:
    """The two sides of a fault, each with those of its equivalents whose number the other prints in another unit.

    ``echoes``: the ids of the ``claims`` that only repeat another in another unit. That figure speaks for them, but
    what was copied is theirs.
    """
    repeating = [claim for claim in claims if claim.id in echoes]
    return (*odd, *_copied(repeating, odd, rest)), (*rest, *_copied(repeating, rest, odd))


def _copied(repeating: Iterable[Claim], side: Sequence[Claim], other: Sequence[Claim]) -> Iterator[Claim]:
    told = {f"equivalent:{claim.id}" for claim in side}
    for echo in repeating:
        if not told.isdisjoint(echo.ties) and any(_one_print(echo, claim) for claim in other):
            yield echo


def _one_print(a: Claim, b: Claim) -> bool:
    alike = (same_number(a, b) and len(digits(a)) > 1) or rounded_alike(a, b)
    return a.article != b.article and a.unit != b.unit and alike
