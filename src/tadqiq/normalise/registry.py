"""The one place that asks pint: what a unit name means, as a dimension and a factor to that dimension's base unit."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any, NamedTuple

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
SYMBOLS = {"%": "percent", "‰": "permille", "x": "times", "X": "times", "dimensionless": "count"}


class Atom(NamedTuple):
    """One unit: ``figure * factor + shift`` is the figure in ``unit``, the base unit of ``dimension``."""

    dimension: str
    unit: str
    factor: float
    shift: float = 0.0


@cache
def currencies() -> frozenset[str]:
    """The codes of all currencies."""
    lines = _data("currencies.txt").splitlines()
    return frozenset(code for line in lines if not line.startswith("#") for code in line.split())


@cache
def atom(expression: str) -> Atom | None:
    """What a unit without a stroke means (``megawatt``, ``m^3``, ``kilowatt*hour``), ``None`` when it is unknown."""
    name = SYMBOLS.get(expression, expression)
    if name in currencies():
        return Atom(name, name, 1.0)
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


def _data(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
