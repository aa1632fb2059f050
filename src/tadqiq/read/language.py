"""Which language a text is in: script first, then the commonest words of languages in Latin script."""

from __future__ import annotations

import re
from functools import cache

from ..languages.cues import with_table
from ..languages.tables import sections

LETTER = re.compile(r"[^\W\d_]")
ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]")
SAMPLE = 4_000
TABLE = "stopwords.toml"


def language(text: str) -> str:
    """The code of a pack, or ``und``; a text with any good share of Arabic letters is Arabic."""
    sample = text[:SAMPLE]
    letters = len(LETTER.findall(sample))
    if letters == 0:
        return "und"
    if len(ARABIC.findall(sample)) * 3 >= letters:
        return "ar"
    counts = {code: len(words.findall(sample)) for code, words in _commonest().items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else ("en" if sample.isascii() else "und")


@cache
def _commonest() -> dict[str, re.Pattern[str]]:
    """The commonest words of each pack that lists them, to be counted in a text."""
    listed = {code: sections(f"languages.{code}", TABLE).get("commonest", {}) for code in with_table(TABLE)}
    words = {code: [word for row in rows.values() for word in row] for code, rows in listed.items()}
    return {code: re.compile(rf"\b(?:{'|'.join(found)})\b", re.IGNORECASE) for code, found in words.items() if found}
