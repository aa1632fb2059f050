"""Normalisation: each quantity gets its figure in the one unit of its dimension; the only user of pint."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from ..model import Article, Claim
from .units import known_unit

__all__ = ["known_unit", "normalise"]


def normalise(claims: Sequence[Claim], articles: Mapping[str, Article], *, aside: bool = False) -> list[Claim]:
    """The claims in their order, each live quantity with its ``base``; what can't be converted gets a note instead.

    ``aside``: also the quantities that were set aside.
    """
    from .base import based
    from .dollars import settled

    newest = max((a.published for a in articles.values() if a.published), default=None)
    done = []
    for claim in settled(claims):
        if claim.kind == "quantity" and (aside or claim.ignored is None):
            base, notes = based(claim, articles.get(claim.article), newest)
            fresh = tuple(note for note in notes if note not in claim.notes)
            claim = msgspec.structs.replace(claim, base=base, notes=(*claim.notes, *fresh))
        done.append(claim)
    return done
