"""The weights and thresholds of matching, from ``weights.toml``."""

from __future__ import annotations

from ...languages.tables import read

_TABLE = read("match", "weights.toml")
EVIDENCE: dict[str, float] = _TABLE["evidence"]
THRESHOLD: dict[str, float] = _TABLE["threshold"]
REACH: dict[str, float] = _TABLE["reach"]
ALIKE: dict[str, float] = _TABLE["alike"]
SCOPE: dict[str, float] = _TABLE["scope"]
