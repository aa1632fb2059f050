"""Oxide and metal: how much of a compound is the metal, by composition."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

# Never the content one counts in an ore.
CARRIERS = frozenset({"O", "C", "H", "S", "F", "Cl"})


class Content(NamedTuple):
    """The element that a compound is mined for and its share of the compound's mass (0 to 1)."""

    element: str
    fraction: float


@cache
def content(formula: str) -> Content | None:
    """The metal in a compound (``WO3`` → tungsten, 0.7930); ``None`` for elements, ores and mixtures such as REO."""
    if not re.fullmatch(r"(?:[A-Z][a-z]?\d*){2,}", formula):
        return None
    import periodictable

    try:
        compound = periodictable.formula(formula)
    except (ValueError, KeyError):
        return None
    metals = [(atom, n) for atom, n in compound.atoms.items() if atom.symbol not in CARRIERS]
    if len(metals) != 1:
        return None
    atom, n = metals[0]
    return Content(str(atom.symbol), float(n * atom.mass / compound.mass))
