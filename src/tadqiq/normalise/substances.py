"""Oxide and metal: how much of a compound is the metal, by composition."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..languages.compiled import kept
from ..languages.tables import sections

# Never the content one counts in an ore.
CARRIERS = frozenset({"O", "C", "H", "S", "F", "Cl"})


class Content(NamedTuple):
    """The element that a compound is mined for and its share of the compound's mass (0 to 1)."""

    element: str
    fraction: float


@cache
def content(formula: str) -> Content | None:
    """The metal in a compound (``WO3`` → tungsten, 0.7930); ``None`` for elements, ores and mixtures such as REO."""
    listed = kept("normalise.contents", _listed)
    found = listed[formula] if formula in listed else _weighed(formula)
    return Content(*found) if found else None


def _listed() -> dict[str, tuple[str, float] | None]:
    """What the substances of the table hold, mixtures among them, so that the common run asks no library."""
    table = sections("knowledge", "substances.toml")
    return {formula: _weighed(formula) for section in ("compound", "element") for formula in table[section]}


def _weighed(formula: str) -> tuple[str, float] | None:
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
    return str(atom.symbol), float(n * atom.mass / compound.mass)
