"""Findings as GitHub workflow commands: annotations on the lines they speak of, then the full list as plain text."""

from __future__ import annotations

from typing import Any

from ...model import Finding, Report
from ..cards import Card
from ..display import clean
from ..places import first_place
from ..view import View, view
from ..words import words

SUFFIX = ".txt"
LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
SHOWN_BY_GITHUB = 10


def render(report: Report, language: str = "ar", **_: Any) -> str:
    """One command a finding; GitHub shows ten of each level, so the whole list follows as a log group."""
    shown = view(report, words(language))
    told, apart = (_live(cards) for cards in ((*shown.settle, *shown.know), shown.apart))
    live = [*told, *apart]
    commands = [_command(shown, finding) for finding in told]
    if len(live) > SHOWN_BY_GITHUB:
        commands.append(f"::group::{shown.words('list_full')}")
        commands += [f"  {finding.severity} {_message(shown, finding)}" for finding in live]
        commands.append("::endgroup::")
    return "".join(f"{line}\n" for line in commands)


def _live(cards: tuple[Card, ...]) -> list[Finding]:
    return [f for card in cards for f in (card.worst, *card.others) if not f.waived]


def _command(shown: View, finding: Finding) -> str:
    place = first_place(shown, finding)
    title = clean(f"{shown.words.of('check', finding.check)} {finding.id}")
    slots = [("file", place.file), ("line", str(place.line) if place.line else ""), ("title", title)]
    named = ",".join(f"{key}={_property(value)}" for key, value in slots if value)
    return f"::{LEVELS[finding.severity]} {named}::{_data(_message(shown, finding))}"


def _message(shown: View, finding: Finding) -> str:
    return clean(getattr(finding.message, shown.words.language), 600)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
