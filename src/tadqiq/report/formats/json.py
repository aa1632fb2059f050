"""The report as one JSON object, schema ``tadqiq-report/1`` (see ``report/schema/report-1.json``)."""

from __future__ import annotations

import json
import math
from typing import Any

import msgspec

from ...model import Article, Claim, Coverage, Finding, Group, Human, Name, NameGroup, Report

SUFFIX = ".json"
SCHEMA = "tadqiq-report/1"
PLAIN = ("id", "article", "start", "end", "text", "kind", "value", "low", "high", "low_open", "high_open")
ABOUT = ("unit", "hedge", "number", "subject", "entities", "measure", "stage", "part", "basis", "role", "direction")
TRACES = ("attribution", "ties", "ignored", "notes", "steps")


def render(report: Report, language: str = "ar", *, indent: int | None = 1, **_: Any) -> str:
    """The whole report; the same for every ``language``, since messages carry both. ``indent=None`` gives one line."""
    text = json.dumps(document(report), ensure_ascii=False, allow_nan=False)
    if indent is None:
        return text + "\n"
    # Indenting afterwards is ten times as fast as Python's own indented writing, byte for byte the same.
    return (
        msgspec.json.format(text.encode("utf-8", "surrogatepass"), indent=indent).decode("utf-8", "surrogatepass")
        + "\n"
    )


def document(report: Report) -> dict[str, Any]:
    """The report as plain data, in the order of the schema."""
    return {
        "schema": SCHEMA,
        "version": report.version,
        "settings": dict(sorted(report.settings.items())),
        "articles": [article(a) for a in report.articles],
        **({"draft": report.draft} if report.draft else {}),
        "claims": [claim(c) | standing(report, c) for c in report.claims],
        "groups": [group(g) for g in report.groups],
        "findings": [finding(f) for f in report.findings],
        "names": [name_group(n) for n in report.names],
        "maybe": [msgspec.to_builtins(pair) for pair in report.maybe],
        "coverage": coverage(report.coverage),
    }


def article(item: Article) -> dict[str, Any]:
    """An article without its text; ``origin`` is its own id unless it copies another."""
    return {
        "id": item.id,
        "file": item.file,
        "source": item.source,
        "language": item.language,
        "published": item.published.isoformat() if item.published else None,
        "title": item.title,
        "origin": item.origin or item.id,
    }


def claim(item: Claim) -> dict[str, Any]:
    """A claim with every key of the format, and how it came about."""
    data = {key: _plain(getattr(item, key)) for key in (*PLAIN, *ABOUT)}
    period = item.period
    data["period"] = msgspec.to_builtins(period) if period else None
    data |= {key: _plain(getattr(item, key)) for key in TRACES}
    data["base"] = _plain(msgspec.to_builtins(item.base)) if item.base else None
    data["human"] = msgspec.to_builtins(item.human) if item.human else None
    return data


def standing(report: Report, item: Claim) -> dict[str, Any]:
    """How a figure of the draft stands among the sources; nothing for other claims."""
    found = report.support.get(item.id)
    return {"status": found.status, "support": found.origins, "sources": list(found.sources)} if found else {}


def group(item: Group) -> dict[str, Any]:
    """A group with the evidence that its claims belong together."""
    return {
        "id": item.id,
        "claims": list(item.claims),
        "subject": item.subject,
        "measure": item.measure,
        "verdict": item.verdict,
        "unit": item.unit,
        "pairs": [msgspec.to_builtins(pair) for pair in item.pairs],
        "steps": list(item.steps),
    }


def finding(item: Finding) -> dict[str, Any]:
    """A finding; ``spans`` places what is no claim (names)."""
    return {
        "id": item.id,
        "check": item.check,
        "severity": item.severity,
        "verdict": item.verdict,
        "claims": list(item.claims),
        "group": item.group or None,
        "message": {"ar": item.message.ar, "en": item.message.en},
        "steps": list(item.steps),
        "spans": [_mention(span) for span in item.spans],
        "reckoned": _plain(msgspec.to_builtins(item.reckoned)) if item.reckoned else None,
        "alone": list(item.alone),
        "waived": _waiver(item.waived),
    }


def name_group(item: NameGroup) -> dict[str, Any]:
    """Mentions of one name, or of two that invite confusion."""
    return {
        "id": item.id,
        "entity": item.entity,
        "kind": item.kind,
        "verdict": item.verdict,
        "mentions": [_mention(mention) for mention in item.mentions],
        "steps": list(item.steps),
    }


def coverage(item: Coverage) -> dict[str, Any]:
    """What was looked at and what was not."""
    data: dict[str, Any] = msgspec.to_builtins(item)
    data["set_aside"] = dict(sorted(item.set_aside.items()))
    data["not_comparable"] = dict(sorted(item.not_comparable.items()))
    return data


def _mention(item: Name) -> dict[str, Any]:
    return {"article": item.article, "start": item.start, "end": item.end, "text": item.text}


def _waiver(item: Human | None) -> dict[str, Any] | None:
    if item is None:
        return None
    return {"reason": item.reason, "by": item.by, "until": item.until.isoformat() if item.until else None}


def _plain(value: Any) -> Any:
    """Infinite or missing numbers become null, whole floats stay short, tuples become lists."""
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, (list, tuple)) else value
