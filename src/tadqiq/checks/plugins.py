"""Which checks there are: every module of this folder with a table of its own name, and entry points of others."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from .. import plugins
from ..languages.tables import folder
from ..model import Finding
from .evidence import Check, Evidence

ENTRY_POINTS = "tadqiq.checks"


@cache
def checks() -> Mapping[str, Check]:
    """All checks by name, those of this package first; a module is a check when ``<name>.toml`` stands beside it."""
    here = folder("checks")
    names = sorted(path.stem for path in here.glob("*.py") if path.with_suffix(".toml").exists())
    found: dict[str, Check] = {name: import_module(f"{__package__}.{name}").check for name in names}
    for entry in plugins.entry_points(ENTRY_POINTS):
        found.setdefault(entry.name, entry.load())
    return found


def findings_of(evidence: Evidence, name: str) -> list[Finding]:
    """What a check says, worked out once however many ask."""
    return evidence.once(f"check {name}", lambda e: list(checks()[name](e)))
