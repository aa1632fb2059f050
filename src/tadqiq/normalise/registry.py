"""The one place that asks pint: what ``units.txt`` says of a unit, in the base unit of its dimension."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

from .atoms import Atom

# The base unit of each dimension: the one that news of the kind is mostly written in.
REFERENCES = {
    "mass": "tonne",
    "length": "kilometer",
    "area": "hectare",
    "volume": "meter ** 3",
    "time": "day",
    "speed": "kilometer / hour",
    "energy": "megawatt_hour",
    "power": "megawatt",
    "pressure": "bar",
    "force": "newton",
    "voltage": "volt",
    "charge": "ampere_hour",
    "temperature": "degC",
    "data": "gigabyte",
    "frequency": "hertz",
    "illuminance": "lux",
}
PLAIN = {"tonne": "tonne", "megawatt_hour": "MWh", "megawatt": "MW", "meter ** 3": "m^3", "kilometer / hour": "km/h"}
OWN = {"percent": "%", "times": "x", "percentage_point": "pp"}


def measured(name: str) -> Atom | None:
    """What ``units.txt`` says a unit is (``megawatt``, ``m^3``, ``kilowatt*hour``), ``None`` when it is unknown."""
    found = _parsed(name)
    if found is None:
        return None
    dimensions = tuple(sorted(found.dimensionality.items()))
    dimension, reference = _references().get(dimensions, ("", None))
    if "delta_" in name:
        return Atom("temperature_difference", "delta_degC", _slope(found, _registry().Unit("delta_degC")))
    if reference is None:
        return _own_dimension(found, dimensions)
    shift = float(_registry().Quantity(0.0, found).to(reference).magnitude)
    return Atom(dimension, PLAIN.get(REFERENCES[dimension], REFERENCES[dimension]), _slope(found, reference), shift)


def _own_dimension(unit: Any, dimensions: tuple[tuple[str, float], ...]) -> Atom | None:
    """A unit whose dimension stands in ``units.txt`` alone: its base unit is the one that opened it."""
    if len(dimensions) != 1 or dimensions[0][1] != 1:
        return None
    root = _registry().get_root_units(unit)[1]
    name = dimensions[0][0].strip("[]")
    return Atom(name, OWN.get(str(root), str(root)), _slope(unit, root))


def _slope(unit: Any, reference: Any) -> float:
    quantity = _registry().Quantity
    return float(quantity(1.0, unit).to(reference).magnitude - quantity(0.0, unit).to(reference).magnitude)


def _parsed(name: str) -> Any:
    try:
        return _registry().parse_units(name)
    except Exception:  # pint raises a dozen unrelated types on what it cannot read
        return None


@cache
def _references() -> dict[tuple[tuple[str, float], ...], tuple[str, Any]]:
    found = {}
    for dimension, name in REFERENCES.items():
        unit = _registry().parse_units(name)
        found[tuple(sorted(unit.dimensionality.items()))] = (dimension, unit)
    return found


@cache
def _registry() -> Any:
    import pint

    with resources.as_file(resources.files(__package__).joinpath("units.txt")) as path:
        return pint.UnitRegistry(str(path))
