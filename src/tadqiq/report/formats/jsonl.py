"""The report as JSON lines: one object a line, its ``type`` first (report, article, claim, group, finding …)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ...model import Report
from .json import document

SUFFIX = ".jsonl"
LISTS = {
    "articles": "article",
    "claims": "claim",
    "groups": "group",
    "findings": "finding",
    "names": "name",
    "maybe": "maybe",
}


def render(report: Report, language: str = "ar", **_: Any) -> str:
    """A line with schema, settings and coverage, then a line for each thing; the keys are those of ``json``."""
    lines = (json.dumps(entry, ensure_ascii=False, allow_nan=False) for entry in _entries(document(report)))
    return "".join(f"{line}\n" for line in lines)


def _entries(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield {"type": "report", **{key: value for key, value in data.items() if key not in LISTS}}
    for key, type in LISTS.items():
        yield from ({"type": type, **entry} for entry in data[key])
