"""Which measures a figure can state, by what its unit measures."""

from __future__ import annotations

from functools import cache

from ..languages.tables import sections
from .vocabulary import measure

# What is counted without a unit of its own: things and people.
COUNTS = frozenset(("count", "person"))
# The times that rates are told for, and lengths of time in.
TIMES = frozenset(("year", "month", "week", "day", "hour"))


@cache
def dimension_of(unit: str) -> str:
    """The vocabulary's word for what a unit measures ("m^3/day" is volume), "" where the table does not say."""
    parts = unit.split("/")
    table = {u: d for d, units in sections("knowledge", "dimensions.toml")["dimension"].items() for u in units}
    return table.get(unit) or table.get(parts[0]) or ("money" if parts[0].isupper() and len(parts[0]) == 3 else "")


@cache
def unsaid(unit: str) -> str:
    """The measure that a figure in this unit states without a word for it: money per mass is a price."""
    rows = sections("knowledge", "dimensions.toml")["unsaid"]
    return next((name for name, kinds in rows.items() if _dimensions(unit) in kinds), "")


def _dimensions(unit: str) -> str:
    """ "money/mass" for EGP/tonne; a rate per time is its amount."""
    above, _, below = unit.partition("/")
    under = dimension_of(below) if below else ""
    return f"{dimension_of(above)}/{under}" if under and under != "time" else dimension_of(above)


@cache
def fits(name: str, unit: str) -> bool:
    """Whether a figure in this unit ("date" for a date) can state the measure.

    Figures state sizes, dates events and what happens: a summit, an arrest. A percentage can state
    nearly anything: a share of the measure or its change.
    """
    known = measure(name)
    if unit == "date":
        return known.event or "date" in known.dimensions
    if known.event:
        return "count" in known.dimensions and dimension_of(unit) == "count"
    if "/" in _dimensions(unit):
        return known.family in sections("knowledge", "dimensions.toml")["per"]["families"]
    if dimension_of(unit) == "share" and name in sections("knowledge", "dimensions.toml")["no_share"]["measures"]:
        return False
    if unit == "%" or not known.dimensions or not dimension_of(unit):
        return True
    return dimension_of(unit) in known.dimensions


@cache
def of_people(name: str) -> bool:
    """Whether a number of people can state the measure: deaths and workers, neither prices nor schools."""
    barred = sections("knowledge", "dimensions.toml")["people"]
    return name not in barred["measures"] and measure(name).family not in barred["families"]
