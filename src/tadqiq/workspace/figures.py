"""Numbers as claims files write them: plain decimal strings that read back to the very same float."""

from __future__ import annotations

import math
from decimal import Decimal


def written(value: float | None) -> str:
    """``4200000000.0`` → ``"4200000000"``; no exponent below 1e21, "" for an open end."""
    if value is None:
        return ""
    exact = Decimal(repr(value))
    text = format(exact, "f") if abs(exact) < Decimal("1e21") else repr(value)
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def read(text: str) -> float | None:
    """The number of a string; ValueError when it is none or not finite."""
    if not text:
        return None
    value = float(text)
    if not math.isfinite(value) or "_" in text:
        raise ValueError(text)
    return value
