"""A check's text beside its code: severity, verdict, sentences in both languages, and the finding made from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Literal

from ..errors import PackError
from ..languages.tables import folder, read
from ..model import Claim, Finding, Message, Name, Reckoned, Severity, Verdict
from ..text import digest

LANGUAGES = ("ar", "en")
TEXTS = ("title", "what", "why", "example", "settle")
PARTS = {"severity", "verdict", *TEXTS, "message", "words", "hit", "miss", "slips"}
SEVERITIES = ("error", "warning", "info")
VERDICTS = ("agree", "compatible", "vague", "scope", "disagree")


@cache
def rule(name: str) -> dict[str, Any]:
    """The text and grading of a check, read strictly from ``<name>.toml``; PackError when a part is missing."""
    data = read("checks", f"{name}.toml")
    unknown = set(data) - PARTS
    if unknown:
        raise PackError(f"checks/{name}.toml: unknown key {sorted(unknown)[0]!r}; allowed: {', '.join(sorted(PARTS))}")
    if data.get("severity") not in SEVERITIES or data.get("verdict") not in VERDICTS:
        raise PackError(f"checks/{name}.toml: severity or verdict is missing or unknown")
    for part in (*TEXTS, "message"):
        if any(not isinstance(data.get(part, {}).get(language), str | dict) for language in LANGUAGES):
            raise PackError(f"checks/{name}.toml: [{part}] needs ar and en")
    return data


def rule_text(name: str, language: str = "en") -> str:
    """The page of ``tadqiq rule NAME``: what the check finds, why it matters, an example and how to settle it.

    A check from another package has no table here: its docstring stands in.
    """
    if not (folder("checks") / f"{name}.toml").exists():
        from .plugins import checks

        return f"{name}: {checks()[name].__doc__ or ''}".strip()
    data = rule(name)
    heads = read("checks", "words.toml")["page"][language]
    lines = [f"{name} ({data['severity']}): {data['title'][language]}"]
    lines += [f"\n{heads[part]}\n  {data[part][language]}" for part in TEXTS[1:]]
    return "\n".join(lines)


def finding(
    check: str,
    claims: Iterable[Claim],
    slots: Mapping[str, Mapping[str, str]],
    *,
    kind: str = "",
    steps: Iterable[str] = (),
    group: str = "",
    severity: Severity | None = None,
    verdict: Verdict | None = None,
    spans: tuple[Name, ...] = (),
    reckoned: Reckoned | None = None,
    alone: Iterable[Claim] = (),
) -> Finding:
    """A finding with its sentence: ``slots`` holds the words of each language, ``kind`` picks the message."""
    data = rule(check)
    ids = tuple(dict.fromkeys(claim.id for claim in claims))
    key = [check, kind, *sorted(ids), *(f"{s.article}:{s.start}" for s in spans)]
    return Finding(
        id="f-" + digest(key, 5),
        check=check,
        severity=severity or data["severity"],
        verdict=verdict or data["verdict"],
        claims=ids,
        message=Message(**{language: _sentence(data, language, kind, slots) for language in LANGUAGES}),
        steps=tuple(steps),
        group=group,
        spans=spans,
        reckoned=reckoned,
        alone=tuple(claim.id for claim in alone),
    )


def _sentence(
    data: Mapping[str, Any], language: Literal["ar", "en"] | str, kind: str, slots: Mapping[str, Mapping[str, str]]
) -> str:
    template = data["message"][language]
    if isinstance(template, dict):
        template = template[kind]
    sentence: str = template.format(**slots[language])
    return sentence


def words(name: str) -> Mapping[str, Any]:
    """A check's own words for its slots, by language."""
    found: Mapping[str, Any] = rule(name).get("words", {})
    return found
