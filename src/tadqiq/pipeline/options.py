"""Settings as the flow needs them: checks held against what they know, the rest as the report shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_args

import msgspec

from ..errors import SettingsError
from ..languages import tables
from ..model import Article, Finding, Severity
from ..settings import Settings, unknown
from . import words

# What every check can be told, beside its own thresholds.
COMMON: dict[str, Any] = {"off": False, "severity": "error"}


def check_settings(settings: Settings) -> Mapping[str, Mapping[str, Any]]:
    """``[checks.NAME]`` held against what the checks know.

    Raises:
        SettingsError: no such check, no such key, or a value of another type.
    """
    from ..checks import checks

    for name, table in settings.checks.items():
        if name not in checks() and name not in words.pages():
            raise unknown(settings.file, "[checks] ", name, {*checks(), *words.pages()})
        defaults = COMMON | tables.read("checks", "defaults.toml").get(name, {})
        for key, value in table.items():
            if key not in defaults:
                raise unknown(settings.file, f"[checks.{name}] ", key, defaults)
            _check_type(settings, f"[checks.{name}] {key}", value, defaults[key])
            if key == "severity" and value not in get_args(Severity):
                allowed = ", ".join(get_args(Severity))
                raise SettingsError(f"{settings.file}: [checks.{name}] severity = {value!r}; allowed: {allowed}")
    return {name: table for name, table in settings.checks.items() if name in checks()}


def graded(findings: Iterable[Finding], settings: Settings) -> list[Finding]:
    """The findings that the flow itself makes (see ``words``), graded or switched off as ``[checks.NAME]`` says."""
    found = []
    for finding in findings:
        own = settings.checks.get(finding.check, {}) if finding.check in words.pages() else {}
        if not own.get("off"):
            severity = own.get("severity", finding.severity)
            found.append(msgspec.structs.replace(finding, severity=severity))
    return found


def _check_type(settings: Settings, where: str, value: Any, default: Any) -> None:
    number = isinstance(default, int | float) and not isinstance(default, bool)
    sound = isinstance(value, int | float) and not isinstance(value, bool) if number else type(value) is type(default)
    if not sound:
        raise SettingsError(f"{settings.file}: {where} = {value!r} has the wrong type; the default is {default!r}")


def shown(settings: Settings, articles: Iterable[Article]) -> dict[str, str]:
    """The settings that a report tells its readers; where no sentence was kept, none can be quoted."""
    quote = settings.claims.quote if all(article.quotable for article in articles) else "phrase"
    changed = {f"checks.{name}.{key}": str(v) for name, table in settings.checks.items() for key, v in table.items()}
    meaning = {"meaning": "true"} if settings.check.meaning else {}
    return {"quote": quote, "fail_on": settings.check.fail_on, "profile": settings.check.profile, **meaning, **changed}
