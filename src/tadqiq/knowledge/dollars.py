"""Which moneys are called dollar, and what a reading says of one that nothing in its article tells the country of."""

from __future__ import annotations

from functools import cache

from ..languages.tables import read

OPEN = "a dollar without more"
BARE = f"dollar is USD: {OPEN}"
"""The step of a figure so read."""


@cache
def dollars() -> frozenset[str]:
    """The ISO codes of all moneys called dollar."""
    return frozenset(read("knowledge", "families.toml")["families"]["dollar"])
