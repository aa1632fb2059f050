"""tadqiq (تدقيق): checks the figures and names of a story across its sources before publication."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .version import __version__

if TYPE_CHECKING:
    from .api import check, extract
    from .errors import TadqiqError
    from .model import Article, Claim, Extraction, Finding, Group, Report

_HOMES = {"check": "api", "extract": "api", "TadqiqError": "errors"}
_TYPES = ("Article", "Claim", "Extraction", "Finding", "Group", "Report")

__all__ = [
    "Article",
    "Claim",
    "Extraction",
    "Finding",
    "Group",
    "Report",
    "TadqiqError",
    "__version__",
    "check",
    "extract",
]


def __getattr__(name: str) -> Any:
    """Load what is asked for only now: ``import tadqiq`` itself costs next to nothing."""
    from importlib import import_module

    home = _HOMES.get(name) or ("model" if name in _TYPES else None)
    if home is None:
        raise AttributeError(f"module 'tadqiq' has no attribute {name!r}")
    return getattr(import_module(f".{home}", __name__), name)
