"""Money whose currency the article leaves open, so that no conversion of it can be called wrong."""

from __future__ import annotations

from functools import cache

from ...languages.tables import read
from ...model import Claim


def guessed(claim: Claim) -> bool:
    """Whether the currency was taken for want of anything better: "pound", and no country near."""
    return any(mark in note for note in claim.notes for mark in read("checks", "defaults.toml")["currency"]["guess"])


@cache
def namesakes(a: str, b: str) -> bool:
    """Whether two currencies share a name: the dollars, the dinars."""
    return a != b and any(
        a in codes and b in codes for codes in read("knowledge", "families.toml")["families"].values()
    )


def one_amount(a: Claim, b: Claim) -> bool:
    """Whether two figures are the same amount of a currency that only one of the articles names in full."""
    return a.value is not None and a.value == b.value and namesakes(a.unit, b.unit) and (guessed(a) or guessed(b))
