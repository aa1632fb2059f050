"""What stands at an article's foot: rows of links, offers and numbers to call, and what follows a sign-off."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ..languages.dates.datelines import day_phrases
from .alone import alone
from .lines import Line, cue, lines

FOOT_LINES = 3
# A foot that tells, in one of its sentences, how many copies are printed or where to subscribe is an imprint.
IMPRINT = ("imprint",)
SENTENCES = re.compile(r"(?<=[.!?؟])[\s(]+")
# Each run of blanks is tried once, from its start.
BARS = re.compile(r"(?<!\s)\s*\|\s*|(?<!\s)\s+[–—•·-]\s+")
CUES = ("line", "label", "list", "foot")
NUMBERED = re.compile(r"\s[\d٠-٩.,٬٫]+[kKmM]?$")


def foot_rows(found: Sequence[Line], why: list[str]) -> None:
    """The lines at the foot that open with boilerplate, or that are a row with boilerplate in it."""
    for i in range(max(1, len(found) - FOOT_LINES), len(found)):
        below = any(line.prose for line in found[:i])
        why[i] = why[i] or (_row(found[i]) if below else "")


def stamped_at_foot(text: str) -> dt.date | None:
    """The day that the last lines give as that of publication: "Published 21 November 2024 | Weather: 17 degrees"."""
    rows = list(lines(text))[-FOOT_LINES:]
    parts = (part for row in rows for entry in BARS.split(row.text) for part in lines(entry))
    days = (day for part in parts if cue(part, "stamp")[0] for day in day_phrases(part.text))
    return next((found.day for found in days if found.day), None)


def _row(line: Line) -> str:
    opening, *rest = SENTENCES.split(line.text, maxsplit=1)
    if reason := part_reason(opening) if rest else alone(line, ("foot",)):
        return reason
    if any(part_reason(part) in IMPRINT for part in SENTENCES.split(line.text)):
        return IMPRINT[0]
    parts = BARS.split(line.text) if not line.text.endswith(".") else []
    return next((reason for part in parts if (reason := part_reason(part))), "") if len(parts) > 1 else ""


def part_reason(text: str) -> str:
    """Why a sentence or an entry of a row is boilerplate, read as a line of its own without its last number."""
    return next((reason for line in lines(NUMBERED.sub("", text)) if (reason := alone(line, CUES))), "")
