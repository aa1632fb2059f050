"""Findings of the flow itself (drafts, decisions): their sentences and their pages, from one table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..languages import tables
from ..model import Finding, Message, Name
from ..text import digest


def pages() -> Mapping[str, Any]:
    """The texts of each finding that no check of its own makes, by name."""
    return tables.read("pipeline", "words.toml")


def finding(
    name: str,
    words: Mapping[str, str],
    *,
    kind: str = "message",
    claims: Sequence[str] = (),
    spans: Sequence[Name] = (),
    steps: Sequence[str] = (),
) -> Finding:
    """A finding of the flow, with its sentence in both languages; ``kind`` names another than the usual one."""
    texts = pages()[name]
    sentences = {language: texts[kind][language].format(**words) for language in ("ar", "en")}
    places = [f"{span.article}:{span.start}" for span in spans]
    return Finding(
        id="f-" + digest([name, *claims, *places, *steps], 5),
        check=name,
        severity=texts["severity"],
        verdict=texts["verdict"],
        claims=tuple(claims),
        message=Message(**sentences),
        spans=tuple(spans),
        steps=tuple(steps),
    )


def page(name: str, language: str) -> str:
    """The page of ``tadqiq rule NAME`` for a finding of the flow, in the shape of the checks' own pages."""
    texts, heads = pages()[name], tables.read("checks", "words.toml")["page"][language]
    parts = [f"{name} ({texts['severity']}): {texts['title'][language]}"]
    parts += [f"\n{heads[part]}\n  {texts[part][language]}" for part in ("what", "why", "example", "settle")]
    return "\n".join(parts)
