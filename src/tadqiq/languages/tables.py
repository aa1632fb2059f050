"""Tables of words: TOML sections of ``canonical = ["surface", …]``, read strictly and turned round for lookup."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache, partial
from importlib import resources
from pathlib import Path
from typing import Any

from ..errors import PackError
from ..text import fold_phrase
from .compiled import kept

Sections = Mapping[str, Mapping[str, tuple[str, ...]]]


@cache
def read(package: str, name: str) -> dict[str, Any]:
    """The parsed TOML file ``name`` of a folder of this package, e.g. ``read("languages.ar", "units.toml")``."""
    return kept(f"{package}.{name}", partial(_parsed, package, name))


def _parsed(package: str, name: str) -> dict[str, Any]:
    path = resources.files("tadqiq").joinpath(*package.split("."), name)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{package}/{name}: not valid TOML: {error}") from error


@cache
def sections(package: str, name: str) -> Sections:
    """A table checked strictly: only lists of NFC surfaces below section names, none repeated within a section."""
    return kept(f"{package}.{name}.sections", partial(_strict, package, name))


def _strict(package: str, name: str) -> Sections:
    data = read(package, name)
    return {section: _checked(f"{package}/{name} [{section}]", rows) for section, rows in data.items()}


def inverted(package: str, name: str, section: str) -> dict[str, str]:
    """Folded surface → canonical name for one section; the canonical name is no surface of its own accord."""
    return dict(_inverted(package, name).get(section, {}))


@cache
def _inverted(package: str, name: str) -> Mapping[str, dict[str, str]]:
    return kept(f"{package}.{name}.inverted", partial(_turned, package, name))


def _turned(package: str, name: str) -> Mapping[str, dict[str, str]]:
    return {
        section: {fold_phrase(surface) or surface: key for key, surfaces in rows.items() for surface in surfaces}
        for section, rows in sections(package, name).items()
    }


def _checked(where: str, rows: Any) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(rows, dict):
        raise PackError(f"{where}: a section of canonical = [surfaces] is wanted")
    seen: dict[str, str] = {}
    for key, surfaces in rows.items():
        if not isinstance(surfaces, list) or not all(isinstance(s, str) and s for s in surfaces):
            raise PackError(f"{where}: {key}: a list of surfaces is wanted")
        for surface in surfaces:
            _check_surface(where, key, surface, seen)
    return {key: tuple(surfaces) for key, surfaces in rows.items()}


def _check_surface(where: str, key: str, surface: str, seen: dict[str, str]) -> None:
    if unicodedata.normalize("NFC", surface) != surface:
        raise PackError(f"{where}: {key}: {surface!r} is not in Unicode form NFC")
    folded = fold_phrase(surface) or surface
    if seen.get(folded, key) != key:
        raise PackError(f"{where}: {surface!r} stands for {seen[folded]} and for {key}")
    seen[folded] = key


def folder(package: str) -> Path:
    """The folder of a data package on disk (for the strict loader and the corpora)."""
    return Path(str(resources.files("tadqiq").joinpath(*package.split("."))))
