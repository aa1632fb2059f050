"""TOML as claims files write it: stable order, one key a line, invisible characters escaped."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from typing import Any

INVISIBLE = re.compile("[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def value(item: Any) -> str:
    """One value on one line."""
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, str):
        return INVISIBLE.sub(lambda m: f"\\u{ord(m[0]):04x}", json.dumps(item, ensure_ascii=False))
    if isinstance(item, dt.date):
        return item.isoformat()
    if isinstance(item, Mapping):
        return "{ " + ", ".join(f"{k} = {value(v)}" for k, v in item.items() if v is not None) + " }"
    if isinstance(item, list | tuple):
        return "[" + ", ".join(value(v) for v in item) + "]"
    return str(item)


def table(header: str, rows: Mapping[str, Any]) -> str:
    """A section with its keys; None is left out, for TOML has no word for it."""
    lines = [f"{key} = {value(item)}" for key, item in rows.items() if item is not None]
    return "\n".join([header, *lines, ""])
