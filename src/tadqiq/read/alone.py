"""Which lines are boilerplate by themselves: by the word they begin with, what they count or what they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..languages.cues import cues, holds
from .lines import CONTACT, COPYRIGHT, SEPARATORS, SHORT, TABLE, Line, cue

OFFER = re.compile(r"\b(?:get|try|enjoy)\b.{0,40}\b(?:months?|weeks?|year)\b.{0,40}[$£€]\s?\d", re.IGNORECASE)
CREDIT_WORDS = 8


def alone(line: Line, sections: Sequence[str] = ("line", "label")) -> str:
    """Why a line is no part of the article whatever stands around it, or ""."""
    reason = next((reason for section in sections if (reason := cue(line, section)[0])), "")
    if reason and (reason != "credit" or len(line.words) <= CREDIT_WORDS):
        return reason
    if len(line.text) > SHORT:
        return ""
    if _counted(line):
        return "comments"
    if COPYRIGHT.search(line.text):
        return "copyright"
    if CONTACT.search(line.text) and len(line.words) < 14:
        return "contact"
    if OFFER.search(line.text):
        return "newsletter"
    return holds(" ".join(line.words), TABLE, ("anywhere",))


def _counted(line: Line) -> bool:
    """Whether a line begins with how many comments or views there are: "12 comments.", «23 تعليقا – شارك»."""
    if len(line.words) < 2 or not line.words[0].isdigit() or line.words[1] not in cues(TABLE, "counted"):
        return False
    rest = line.text[line.tokens[1].end :].lstrip()
    return not rest or rest[0] in SEPARATORS - {",", "،"}
