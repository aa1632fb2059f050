"""Which packs read an article: that of its own language, and those of the other scripts."""

from __future__ import annotations

import unicodedata
from functools import cache

from .cues import with_table
from .tables import sections

FIRST = ("ar", "en")


@cache
def reading(language: str, table: str = "numbers.toml") -> tuple[str, ...]:
    """The packs with ``table`` for an article in ``language``, its own first; one pack for each script.

    A language without a pack, and an unknown one (``""``, ``und``), is read by the Arabic and the English pack.
    """
    known = with_table(table)
    found: list[str] = []
    for code in (language, *FIRST, *known):
        if code in known and all(script(code) != script(other) for other in found):
            found.append(code)
    return tuple(found)


@cache
def script(code: str) -> str:
    """The script of a pack by the first word of its numbers: ``ARABIC``, ``LATIN`` …"""
    rows = sections(f"languages.{code}", "numbers.toml")["cardinals"]
    return unicodedata.name(next(iter(rows.values()))[0][0]).split(" ")[0]
