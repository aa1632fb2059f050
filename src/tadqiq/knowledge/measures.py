"""What a figure can measure: the rows of ``measures.toml`` as frozen values, read strictly."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ..errors import PackError

FILE = "knowledge/measures.toml"
KEYS = frozenset({"family", "ar", "en", "opposite", "not_same", "dimensions", "event", "thing"})


class Measure(NamedTuple):
    """One property that figures or dates can state.

    ``family`` gathers kindred measures; where the family is ``exclusive`` two different measures of it never count the
    same thing. ``dimensions`` are those a figure of it can have. ``not_same`` are measures often confused with it,
    ``opposite`` is its counterpart (exports and imports). ``event`` marks what has a date rather than a size, ``thing``
    a word for what is counted (containers), which tells less than a word for the property (capacity).
    """

    id: str
    family: str
    ar: tuple[str, ...]
    en: tuple[str, ...]
    dimensions: tuple[str, ...] = ()
    opposite: str = ""
    not_same: tuple[str, ...] = ()
    event: bool = False
    exclusive: bool = False
    thing: bool = False


def read_measures(data: Mapping[str, Any]) -> Mapping[str, Measure]:
    """The measures of a parsed table; ``PackError`` on an unknown key, family, dimension or measure."""
    unknown = set(data) - {"families", "exclusive", "dimensions", "measure"}
    if unknown:
        raise PackError(f"{FILE}: unknown key {min(unknown)}")
    found = {id: _row(id, row, data) for id, row in data["measure"].items()}
    for one in found.values():
        missing = {*one.not_same, one.opposite or one.id} - set(found)
        if missing:
            raise PackError(f"{FILE}: {one.id}: there is no measure {min(missing)}")
    return found


def _row(id: str, row: Mapping[str, Any], data: Mapping[str, Any]) -> Measure:
    if set(row) - KEYS:
        raise PackError(f"{FILE}: {id}: unknown key {min(set(row) - KEYS)}")
    for key in ("ar", "en", "not_same", "dimensions"):
        _strings(id, key, row.get(key, []), needed=key in ("ar", "en"))
    family = row.get("family", "")
    if family not in data["families"]:
        raise PackError(f"{FILE}: {id}: unknown family {family!r}")
    strange = set(row.get("dimensions", [])) - set(data["dimensions"])
    if strange:
        raise PackError(f"{FILE}: {id}: unknown dimension {min(strange)}")
    return Measure(
        id=id,
        family=family,
        ar=tuple(row["ar"]),
        en=tuple(row["en"]),
        dimensions=tuple(row.get("dimensions", [])),
        opposite=row.get("opposite", ""),
        not_same=tuple(row.get("not_same", [])),
        event=bool(row.get("event", False)),
        exclusive=family in data["exclusive"],
        thing=bool(row.get("thing", False)),
    )


def _strings(id: str, key: str, value: Any, *, needed: bool) -> None:
    if not isinstance(value, list) or not all(isinstance(s, str) and s for s in value) or (needed and not value):
        raise PackError(f"{FILE}: {id}: {key}: a list of strings is wanted")
