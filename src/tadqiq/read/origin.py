"""Who published an article and in which country, as its dateline tells."""

from __future__ import annotations

import re
from functools import cache

from ..languages.days import day_phrases
from ..languages.tables import inverted
from ..text import fold_phrase

DASH = re.compile(r"\s+[-–—]+\s+|[–—]|\s+-|-\s+|\||\n")
PARENTHESES = re.compile(r"\(([^()]*)\)")
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*(?:GMT|CET|UTC|EST|BST))?")
LABEL = re.compile(r"^\s*(?:source|publisher|المصدر|الناشر)\s*:\s*", re.IGNORECASE)
LONGEST_PLACE = 3


def source_of(dateline: str) -> str:
    """The outlet named in a dateline: "The Ledger (London) — 31/10/2025" gives The Ledger; "" when there is none."""
    text = _without_dates(dateline)
    agencies = [found.group(1).strip() for found in PARENTHESES.finditer(text)]
    for part in [*DASH.split(PARENTHESES.sub(" ", text)), *agencies]:
        name = LABEL.sub("", part).strip(" ,،.:;/-–—")
        if len(name) > 2 and not _is_place(name) and not name.isdigit():
            return name
    return ""


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
    for found in reversed(day_phrases(text)):
        text = text[: found.start] + " — " + text[found.end :]
    return CLOCK.sub(" ", text)


def _is_place(text: str) -> bool:
    places = _places()
    parts = [fold_phrase(part) for part in re.split("[,،/]", text)]
    return any(part in places or part.removeprefix("في ") in places for part in parts) and len(parts) < 4


@cache
def _places() -> dict[str, str]:
    """Folded name of a city, country or nationality → country."""
    countries = {
        k: v for k, v in inverted("knowledge", "countries.toml", "place").items() if len(v) == 2 and v.isupper()
    }
    return countries | inverted("knowledge", "places.toml", "places")
