"""Which language a text is in: script first, then the commonest words of languages in Latin script."""

from __future__ import annotations

import re

LETTER = re.compile(r"[^\W\d_]")
ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]")
SAMPLE = 4_000
STOP_WORDS = {
    "en": re.compile(r"\b(?:the|of|and|to|in|is|was|for|that|with|on|by|from|at|has|have|will|be)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:le|la|les|des|du|et|est|une|pour|dans|que|qui|sur|par|au|aux|avec|sont)\b", re.IGNORECASE),
}


def language(text: str) -> str:
    """``ar``, ``en``, ``fr`` or ``und``; a text with any good share of Arabic letters is Arabic."""
    sample = text[:SAMPLE]
    letters = len(LETTER.findall(sample))
    if letters == 0:
        return "und"
    if len(ARABIC.findall(sample)) * 3 >= letters:
        return "ar"
    counts = {code: len(words.findall(sample)) for code, words in STOP_WORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else ("en" if sample.isascii() else "und")
