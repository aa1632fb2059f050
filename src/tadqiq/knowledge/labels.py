"""What a canonical measure, stage or part is called for a reader: the first word that the tables have for it."""

from __future__ import annotations

from functools import cache

from ..languages.tables import read

GAP = "…"  # a surface with a gap is a pattern, no word for a reader


@cache
def label(kind: str, id: str, language: str) -> str:
    """The word in Arabic or English for a ``measure``, ``stage`` or ``part``; an unknown one as it is."""
    if kind == "measure":
        surfaces = read("knowledge", "measures.toml")["measure"].get(id, {}).get(language, ())
    else:
        classes = read("knowledge", f"{kind}s.toml").values()
        both = next((words_of[id] for words_of in classes if id in words_of), ())
        surfaces = [text for text in both if text.isascii() == (language == "en")]
    return next((text for text in surfaces if GAP not in text), id.replace("_", " "))


def month(number: int, language: str) -> str:
    """The name of a month, 1 to 12, in Arabic or English."""
    return str(read("knowledge", "months.toml")["months"][language][number - 1])


@cache
def place(code: str, language: str) -> str:
    """The name of a country or territory in Arabic or English by its ISO code; "" where it is none."""
    names = read("knowledge", "territories.toml")["place"].get(code, ())
    return next((name for name in names if name.isascii() == (language == "en")), "")
