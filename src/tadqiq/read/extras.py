"""Optional packages: imported when a file needs them; when one is missing, a sentence says what to install."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from ..errors import MissingExtraError


def extra(module: str, file: str, kind: str) -> ModuleType:
    """The module of an optional package. Raises ``MissingExtraError``."""
    try:
        return import_module(module)
    except ImportError:
        package = module.partition(".")[0]
        hint = f"{kind} files need the package {package}; run: pip install 'tadqiq[documents]'"
        raise MissingExtraError(f"{file}: {hint}") from None
