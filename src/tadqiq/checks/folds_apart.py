"""Folds whose two figures are told in the sentence after: "Prices have tripled. A pass that cost £85 is £285 now"."""

from __future__ import annotations

from collections.abc import Sequence

from .changes import Change
from .figures import TIMES, Figure, Passage, kin


def told_after(passage: Passage) -> tuple[Figure, Change] | None:
    """The fold of the sentence before, where that tells one amount at most, and the first two amounts of one kind."""
    before = passage.earlier[0] if passage.earlier else ()
    stated = [f for f in before if f.unit == "x" and f.claim.hedge == "exact" and _verb(f)]
    own = _amounts(before)
    if len(stated) != 1 or len(own) > 1 or any(f.unit == "x" or f.percent is not None for f in passage.figures):
        return None
    told = [*own, *_amounts(passage.figures)]
    alike = [f for f in told[1:] if kin([told[0], f])]
    return (stated[0], Change(told[0], alike[0])) if alike else None


def _verb(fold: Figure) -> bool:
    """Whether the fold is told as what happened, "tripled", "fell to half", and not as a number of times."""
    verb = fold.value > 1 or not fold.led("to", within=0)  # "to cut it to half" has not happened
    return fold.claim.role == "change" or (len(fold.words.split()) == 1 and verb)


def _amounts(figures: Sequence[Figure]) -> list[Figure]:
    plain = (f for f in figures if f.precise and f.percent is None and not f.repeats)
    return [f for f in plain if f.unit not in TIMES and f.unit != "x"]
