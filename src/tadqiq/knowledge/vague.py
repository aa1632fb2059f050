"""Words of the vocabulary that say how, not what a figure is about."""

from __future__ import annotations

from functools import cache

from ..languages.tables import read
from .vocabulary import section


@cache
def is_vague(concept: str) -> bool:
    """Whether a concept ("new", "annual", "year") tells nothing of the subject on its own."""
    return section("concept", concept) in read("knowledge", "vague.toml")["sections"]
