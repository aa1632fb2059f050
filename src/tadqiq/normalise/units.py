"""Unit texts of the packs (``EGP/ardeb``, ``m^3/day``) read once each into a conversion of plain numbers."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import NamedTuple

from .atoms import Atom, atom, currencies
from .local import sizes

# Energy a year is no power: an output is not a capacity.
SIMPLER = {("length", "time"): ("speed", "km/h", 1 / 24)}
SHARES = frozenset({"mass", "volume", "area", "money"})
CUSTOMARY = frozenset({"ardeb", "bushel", *sizes()})
# How far the length of these may stray from the mean that conversion uses.
CALENDAR = {"month": 0.02, "quarter": 0.01, "half_year": 0.01, "year": 0.003}


class Conversion(NamedTuple):
    """What a unit text means: ``figure * factor + shift`` is the figure in ``unit``, the base unit of ``dimension``.

    ``money`` holds the currencies met with their power (1 above the stroke, -1 below): each still wants a rate.
    ``exchange`` is set for a rate between two currencies, which none is needed for: whether to turn it upside down.
    ``customary`` names the measures that hang on the crop or the country, with their power.
    ``tolerance`` is the relative uncertainty of the factor (months differ in length).
    """

    dimension: str
    unit: str
    factor: float
    shift: float = 0.0
    money: tuple[tuple[str, int], ...] = ()
    exchange: bool | None = None
    customary: tuple[tuple[str, int], ...] = ()
    tolerance: float = 0.0


@cache
def conversion(text: str) -> Conversion | None:
    """The conversion of a unit text, ``None`` when a part of it is unknown."""
    upper, *lower = (text or "count").replace("**", "^").replace("·", "*").split("/")
    parts = [_factors(part.strip()) for part in (upper, *lower)]
    if any(part is None for part in parts):
        return None
    atoms = [(a, 1 if i == 0 else -1, name) for i, part in enumerate(parts) for a, name in part or ()]
    codes = tuple((name, power) for _, power, name in atoms if name in currencies())
    if len(atoms) == 2 and len(codes) == 2 and codes[0][0] != codes[1][0]:
        return _exchange(codes[0][0], codes[1][0])
    return _joined(atoms, codes)


def known_unit(text: str) -> bool:
    """Whether a unit text can be converted."""
    return conversion(text) is not None


def _factors(part: str) -> list[tuple[Atom, str]] | None:
    """One side of a stroke as its units; a product that pint knows as a whole (``kilowatt*hour``) stays one."""
    whole = atom(part) if part else None
    if whole is not None:
        return [(whole, part)]
    names = [name.strip() for name in part.split("*")]
    found = [(known, name) for name in names if (known := atom(name or "*"))]
    return found if len(found) == len(names) else None


def _exchange(upper: str, lower: str) -> Conversion:
    """One currency in another; both directions meet in one, per dollar where the dollar takes part."""
    first, second = sorted((upper, lower), key=lambda code: (code == "USD", code))
    name = f"{first}/{second}"
    return Conversion(f"rate:{name}", name, 1.0, exchange=(upper, lower) != (first, second))


def _joined(atoms: list[tuple[Atom, int, str]], codes: tuple[tuple[str, int], ...]) -> Conversion:
    # The price of a share is told with and without "per share": "412p a share", "the shares rose to 412p".
    atoms = [atom for atom in atoms if not codes or atom[1:] != (-1, "share")]
    if len(atoms) == 1:
        only, _, name = atoms[0]
        dimension, unit = ("money", name) if codes else (only.dimension, only.unit)
        return Conversion(dimension, unit, only.factor, only.shift, codes, None, _customary(atoms), _stray(atoms))
    factor = 1.0
    for a, power, _ in atoms:
        factor *= a.factor**power
    dimension, unit, more = _named(atoms)
    return Conversion(dimension, unit, factor * more, 0.0, codes, None, _customary(atoms), _stray(atoms))


def _named(atoms: list[tuple[Atom, int, str]]) -> tuple[str, str, float]:
    """The readable dimension and unit of a compound, and what its factor must still be multiplied by."""
    above = [_words(a) for a, power, _ in atoms if power == 1]
    below = [_words(a) for a, power, _ in atoms if power == -1]
    if len(above) == len(below) == 1:
        upper, lower = above[0][0], below[0][0]
        if (upper, lower) in SIMPLER:
            return SIMPLER[upper, lower]
        if upper == lower and upper in SHARES:
            return "share", "%", 100.0
    return _written(above, below, 0), _written(above, below, 1), 1.0


def _words(a: Atom) -> tuple[str, str]:
    return ("money", "USD") if a.dimension in currencies() else (a.dimension, a.unit)


def _written(above: list[tuple[str, str]], below: list[tuple[str, str]], i: int) -> str:
    return "/".join(["*".join(sorted(pair[i] for pair in above)), *sorted(pair[i] for pair in below)])


def _customary(atoms: list[tuple[Atom, int, str]]) -> tuple[tuple[str, int], ...]:
    return tuple((name, power) for _, power, name in atoms if name in CUSTOMARY)


def _stray(atoms: list[tuple[Atom, int, str]]) -> float:
    return sum(stray for (_, _, name), (word, stray) in product(atoms, CALENDAR.items()) if name == word)
