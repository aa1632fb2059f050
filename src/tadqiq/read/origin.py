"""Who published an article and in which country, as its dateline tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..languages.cues import cues
from ..languages.dates.datelines import day_phrases
from ..languages.tables import inverted
from ..text import fold_phrase

DASH = re.compile(r"\s[-–—]+\s|[–—]|\s-|-\s|\||\n")
PARENTHESES = re.compile(r"\(([^()]*)\)")
CLOCK = re.compile(
    r"(?:الساعة\s+|\bT)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?"
    r"(?:\s*(?:[ap]\.?m\b\.?|[مص]\b|صباح[ًا]*|مساء[ًا]*|ظهر[ًا]*))?"
    r"(?:\s*(?:GMT|UTC|Z|[A-Z]{1,3}T|بتوقيت\s+\w+(?:\s+المكرمة)?|ت\s?م)(?!\w)|\s*[+]\d\d:?\d\d)?",
    re.IGNORECASE,
)
HOUR = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)\s?-?")
MINUTES = re.compile(r"\d+\s*(?:min(?:ute)?s?\s+read|دقائق|دقيقة)\b", re.IGNORECASE)
LABEL = re.compile(r"^\s*(?:source|publisher|المصدر|الناشر)\s*:\s*", re.IGNORECASE)
COMMA = re.compile("[,،]")
LINK = re.compile(r"^(?:في|in|at|من)\s+|^(?:by\b.*|على)$|\s+(?:في|in|on|at|بتاريخ|يوم)$", re.IGNORECASE)
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
    names = [LINK.sub("", name.strip().strip(' .:;/-–—\u00a0«»“”"')) for name in COMMA.split(LABEL.sub("", part))]
    stamps = cues("boilerplate.toml", "stamp")
    kept = [n for n in names if n and fold_phrase(n) not in stamps and fold_phrase(n) not in _places()]
    return ", ".join(kept)


def credited(line: str) -> str:
    """The outlet in a credit line: "Source: Gulf Wire" gives Gulf Wire."""
    return _outlet(line) if LABEL.match(line) else ""


def country_of(*texts: str) -> str:
    """The country (ISO 3166 alpha-2) of the first place or nationality that the texts name; "" when none does.

    A name that two countries share (عمان) tells its country only where no other place does.
    """
    places, shared = _places(), _shared()
    named = list(_named_in(texts))
    return next((places[name] for name in named if name not in shared), places[named[0]] if named else "")


def _named_in(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        words = fold_phrase(text).split()
        for i in range(len(words)):
            size = place_size(words[i : i + LONGEST_PLACE])
            if size:
                yield " ".join(words[i : i + size])


def place_size(words: Sequence[str]) -> int:
    """How many of the folded words at the start name a place or a nationality; 0 when none does."""
    places = _places()
    sizes = range(min(LONGEST_PLACE, len(words)), 0, -1)
    return next((size for size in sizes if " ".join(words[:size]) in places), 0)


def clockless(text: str) -> str:
    """``text`` with clock times blanked out, so that none is taken for a part of a date: "10:15-16 March"."""
    return HOUR.sub(lambda found: " " * len(found.group()), text)


def _without_dates(text: str) -> str:
    for found in reversed([phrase for phrase in day_phrases(clockless(text)) if phrase.written or phrase.day]):
        text = text[: found.start] + " — " + text[found.end :]
    return MINUTES.sub(" ", CLOCK.sub(" ", text))


@cache
def _places() -> dict[str, str]:
    """Folded name of a city, country or nationality → country."""
    return _countries() | inverted("knowledge", "places.toml", "places")


def _countries() -> dict[str, str]:
    return inverted("knowledge", "countries.toml", "countries")


@cache
def _shared() -> frozenset[str]:
    """Folded names that stand for one country by themselves and for a place in another."""
    places, countries = _places(), _countries()
    return frozenset(name for name, code in countries.items() if places[name] != code)
