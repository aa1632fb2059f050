"""Checks: each file names the fault it finds; its text and its corpus of hits and misses stand beside it."""

from .arithmetic.cues import mark
from .engine import run
from .evidence import Evidence
from .plugins import checks
from .rules import rule_text

__all__ = ["Evidence", "checks", "mark", "rule_text", "run"]
