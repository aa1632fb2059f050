"""The lookup tables of figures as they are kept: building them anew at each start takes three times as long."""

from __future__ import annotations

from typing import Any

from ...languages.compiled import kept
from ...languages.lexicon import Index, Lexicon
from .lexica import Backward, Lexica, Unit
from .lexica_build import build

# The fields of the lookups that are plain values.
PLAIN = ("words", "sets", "code_starts", "letters", "decimal_comma", "first_words")


def built(packs: tuple[str, ...]) -> Lexica:
    """All lookups for these packs, made once and kept."""
    return _opened(kept(f"extract.figures.{'+'.join(packs)}", lambda: _plain(build(packs))))


def _plain(made: Lexica) -> dict[str, Any]:
    """The lookups as dicts, tuples and sets, so that they can be kept."""
    plain = {name: getattr(made, name) for name in PLAIN}
    plain |= {name: {k: one.index for k, one in getattr(made, name).items()} for name in ("phrases", "endings")}
    for name in ("units", "money"):
        index = getattr(made, name).index
        plain[name] = {first: [(rest, tuple(unit)) for rest, unit in rows] for first, rows in index.items()}
    plain["codes"] = {k: {printed: tuple(unit) for printed, unit in rows.items()} for k, rows in made.codes.items()}
    return plain


def _opened(plain: dict[str, Any]) -> Lexica:
    """The lookups from what was kept of them."""
    made = Lexica(**{name: plain[name] for name in PLAIN})
    made.phrases = {name: Lexicon({}, index) for name, index in plain["phrases"].items()}
    made.endings = {name: Backward({}, index) for name, index in plain["endings"].items()}
    made.units, made.money = (Lexicon({}, _with_units(plain[name])) for name in ("units", "money"))
    made.codes = {k: {printed: Unit(*unit) for printed, unit in rows.items()} for k, rows in plain["codes"].items()}
    return made


def _with_units(index: Index[tuple[Any, ...]]) -> Index[Unit]:
    return {first: [(rest, Unit._make(unit)) for rest, unit in rows] for first, rows in index.items()}
