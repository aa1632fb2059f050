"""Renders a report: ``render(report, format)`` finds the format's module in ``formats`` or among the entry points."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ..errors import SettingsError
from ..model import Report
from ..plugins import entry_points
from . import formats as _formats

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

ENTRY_POINTS = "tadqiq.renderers"


def render(report: Report, format: str, language: str = "ar", **options: Any) -> str:
    """The report as text in one of ``formats()``; ``language`` is ``ar`` or ``en``, other options belong to the format.

    Raises SettingsError for an unknown format, or for one that only exists as bytes (see ``render_bytes``).
    """
    content = _module(format).render(report, language, **options)
    if not isinstance(content, str):
        raise SettingsError(f"{format}: a binary format can only be written to a file: use --output")
    return content


def render_bytes(report: Report, format: str, language: str = "ar", **options: Any) -> bytes:
    """The same as the bytes of a file: UTF-8 for text, whatever the format says for others (xlsx)."""
    content = _module(format).render(report, language, **options)
    return content.encode("utf-8", "replace") if isinstance(content, str) else bytes(content)


def suffix(format: str) -> str:
    """The ending of a file in this format, with its dot: ``.md`` for markdown."""
    return str(_module(format).SUFFIX)


@cache
def formats() -> tuple[str, ...]:
    """The names of all formats, built in and installed, in alphabetical order."""
    built_in = (m.name for m in pkgutil.iter_modules(_formats.__path__) if not m.name.startswith("_"))
    return tuple(sorted({*built_in, *(point.name for point in _added())}))


@cache
def _added() -> tuple[EntryPoint, ...]:
    return tuple(entry_points(ENTRY_POINTS))


def _module(format: str) -> ModuleType:
    if format not in formats():
        raise SettingsError(f"{format}: unknown report format; known are {', '.join(formats())}")
    for point in _added():
        if point.name == format:
            loaded: ModuleType = point.load()
            return loaded
    return importlib.import_module(f"{_formats.__name__}.{format}")
