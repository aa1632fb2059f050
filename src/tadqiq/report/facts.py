"""What a figure is about, as lines for a reader: its measure, stage and part by the first word the tables have."""

from __future__ import annotations

from collections.abc import Iterator

from ..knowledge.labels import label
from ..model import Claim
from .display import clean
from .numbers import period
from .words import Words

PLAIN = ("subject", "measure", "stage", "part", "basis", "role", "direction", "attribution")


def facts(claim: Claim, words: Words) -> Iterator[str]:
    """``measure: cost`` and so on, of what is known."""
    told = {key: called(key, getattr(claim, key), words) for key in PLAIN}
    told["period"] = period(claim.period, words) if claim.kind == "quantity" else ""
    told["ignored"] = words.of("ignored", claim.ignored) if claim.ignored else ""
    yield from (f"{words.of('fact', key)}: {clean(value)}" for key, value in told.items() if value)


def called(kind: str, key: str, words: Words) -> str:
    """The word for a canonical measure, stage, part, role or direction; anything else as it is."""
    if kind in ("measure", "stage", "part"):
        return label(kind, key, words.language)
    return words.of("step", key) if kind in ("role", "direction") else key
