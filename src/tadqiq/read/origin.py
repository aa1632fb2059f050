"""In which country an article was written, as its dateline tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..languages.tables import inverted
from ..text import fold_phrase

HOUR = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)\s?-?")
LONGEST_PLACE = 3


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


def is_place(name: str) -> bool:
    """Whether a name is that of a city, a country or a nationality."""
    return fold_phrase(name) in _places()


def clockless(text: str) -> str:
    """``text`` with clock times blanked out, so that none is taken for a part of a date: "10:15-16 March"."""
    return HOUR.sub(lambda found: " " * len(found.group()), text)


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
