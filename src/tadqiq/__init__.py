"""tadqiq (تدقيق): checks the figures and names of a story across its sources before publication."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from .version import __version__

if TYPE_CHECKING:
    from .api import check, extract
    from .errors import TadqiqError
    from .model import Article, Claim, Extraction, Finding, Group, Report

_HOMES = {"check": "api", "TadqiqError": "errors"}
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
    home = _HOMES.get(name) or ("model" if name in _TYPES else None)
    if home is None:
        raise AttributeError(f"module 'tadqiq' has no attribute {name!r}")
    return getattr(import_module(f".{home}", __name__), name)


class _Package(ModuleType):
    """``tadqiq.extract`` is the function of the interface, also once the stage of that name has been imported."""

    @property
    def extract(self) -> Any:
        return import_module(".api", __name__).extract

    @extract.setter
    def extract(self, stage: ModuleType) -> None:
        # The import system offers the stage's module here; ``from tadqiq.extract import …`` finds it without.
        pass


sys.modules[__name__].__class__ = _Package
