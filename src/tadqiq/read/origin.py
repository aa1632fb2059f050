"""Who published an article and in which country, as its dateline tells."""

from __future__ import annotations

import re
from functools import cache

from ..languages.cues import cues
from ..languages.days import day_phrases
from ..languages.tables import inverted
from ..text import fold_phrase

DASH = re.compile(r"\s[-–—]+\s|[–—]|\s-|-\s|\||\n")
PARENTHESES = re.compile(r"\(([^()]*)\)")
CLOCK = re.compile(
    r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?|\s*[مص]\b)?(?:\s*(?:GMT|UTC|[A-Z]{1,3}T)\b)?", re.IGNORECASE
)
LABEL = re.compile(r"^\s*(?:source|publisher|المصدر|الناشر)\s*:\s*", re.IGNORECASE)
COMMA = re.compile("[,،]")
LINK = re.compile(r"^(?:في|in|at|من)\s+|\s+(?:في|in|on|at|بتاريخ|يوم)$", re.IGNORECASE)
LONGEST_PLACE = 3


def source_of(dateline: str) -> str:
    """The outlet named in a dateline: "The Ledger (London) — 31/10/2025" gives The Ledger; "" when there is none."""
    text = _without_dates(dateline)
    agencies = [found.group(1) for found in PARENTHESES.finditer(text)]
    for part in [*DASH.split(PARENTHESES.sub(" ", text)), *agencies]:
        name = _outlet(part)
        if len(name) > 2 and not name.isdigit():
            return name
    return ""


def _outlet(part: str) -> str:
    """A part of a dateline without places, labels and prepositions; "" when nothing else is in it."""
    names = [LINK.sub("", name.strip().strip(" .:;/-–—\u00a0")) for name in COMMA.split(LABEL.sub("", part))]
    stamps = cues("boilerplate.toml", "stamp")
    kept = [n for n in names if n and fold_phrase(n) not in stamps and fold_phrase(n) not in _places()]
    return ", ".join(kept)


def credited(line: str) -> str:
    """The outlet in a credit line: "Source: Gulf Wire" gives Gulf Wire."""
    return _outlet(line) if LABEL.match(line) else ""


def country_of(*texts: str) -> str:
    """The country (ISO 3166 alpha-2) of the first place or nationality that the texts name; "" when none does."""
    places = _places()
    for text in texts:
        words = fold_phrase(text).split()
        for i in range(len(words)):
            for size in range(min(LONGEST_PLACE, len(words) - i), 0, -1):
                found = places.get(" ".join(words[i : i + size]))
                if found:
                    return found
    return ""


def _without_dates(text: str) -> str:
    for found in reversed([phrase for phrase in day_phrases(text) if phrase.day]):
        text = text[: found.start] + " — " + text[found.end :]
    return CLOCK.sub(" ", text)


@cache
def _places() -> dict[str, str]:
    """Folded name of a city, country or nationality → country."""
    return inverted("knowledge", "countries.toml", "countries") | inverted("knowledge", "places.toml", "places")
