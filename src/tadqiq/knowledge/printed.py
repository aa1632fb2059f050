"""The number that a figure prints, and kinds of units taken for each other: per cent and points, power and energy."""

from __future__ import annotations

from functools import cache

from ..languages.tables import sections
from ..model import Claim

POINTS = "points"
UNPRINTED = ("range", "vague")


def number(claim: Claim) -> float | None:
    """The one number that a figure prints, None without one; basis points as the points they are hundredths of."""
    if claim.kind != "quantity" or claim.hedge in UNPRINTED:
        return None
    return (claim.base.value if claim.base and kind(claim) == POINTS else claim.value) or None


def same_number(a: Claim, b: Claim) -> bool:
    """Whether two figures print one number, whatever stands beside it."""
    printed = number(a)
    return printed is not None and printed == number(b)


def kind(claim: Claim) -> str:
    """What a figure measures; per time as what is measured."""
    return (claim.base.dimension if claim.base else claim.unit).removesuffix("/time")


def confused(a: Claim, b: Claim) -> bool:
    """Whether two figures of two articles print one number in kinds of units that are taken for each other."""
    return a.article != b.article and taken_for(kind(a), kind(b)) and same_number(a, b)


@cache
def taken_for(a: str, b: str) -> bool:
    """Whether newsrooms take one kind of unit for the other."""
    kinds = sections("knowledge", "dimensions.toml")["confused"].values()
    return a != b and any(a in group and b in group for group in kinds)
