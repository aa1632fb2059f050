"""Single units: what each means, from the table made out of ``units.txt``, from pint for those the table lacks."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import NamedTuple

from ..text import digest

SYMBOLS = {"%": "percent", "‰": "permille", "x": "times", "X": "times", "dimensionless": "count"}


class Atom(NamedTuple):
    """One unit: ``figure * factor + shift`` is the figure in ``unit``, the base unit of ``dimension``."""

    dimension: str
    unit: str
    factor: float
    shift: float = 0.0


@cache
def atom(expression: str) -> Atom | None:
    """What a unit without a stroke means, ``None`` when it is unknown."""
    name = SYMBOLS.get(expression, expression)
    if name in currencies():
        return Atom(name, name, 1.0)
    return _table().get(name) or _asked(name)


@cache
def currencies() -> frozenset[str]:
    """The codes of all currencies."""
    lines = data("currencies.txt").splitlines()
    return frozenset(code for line in lines if not line.startswith("#") for code in line.split())


def stamp() -> str:
    """The name of the present state of ``units.txt``; a table made from another state is not used."""
    return digest([data("units.txt")], 8)


def data(name: str) -> str:
    """A file of this folder."""
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def _table() -> dict[str, Atom]:
    """The table that ``make units`` writes: it spares the common run pint's import."""
    made = json.loads(data("units.json"))
    return {name: Atom(*row) for name, row in made["units"].items()} if made["stamp"] == stamp() else {}


def _asked(name: str) -> Atom | None:
    from .registry import measured

    return measured(name)
