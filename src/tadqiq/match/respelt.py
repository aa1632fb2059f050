"""Arabic letters that one press writes for another in names it hears: ڤ ق ج for g, تس for the end of Kovač."""

from __future__ import annotations

from functools import lru_cache

from .sounds import skeleton

# Letters that the Maghreb, Egypt or the Gulf writes for a g; ڤ is a v elsewhere.
HARD, G = frozenset("ڤقجڨگڭ"), "گ"
# Consonants of a word in which one of these letters more or less leaves no doubt.
TELLING = 4
# How the last sound of a borrowed family is spelt.
ENDS, END = ("تش", "تس"), "تش"


@lru_cache(maxsize=20_000)
def one_way(word: str) -> str:
    """An Arabic word of many consonants with its doubtful letters written in one way, others as they are."""
    if len(skeleton(word)) < TELLING:
        return word
    if word.endswith(ENDS):
        word = word[: -len(END)] + END
    return "".join([G if letter in HARD else letter for letter in word])


def hard(word: str) -> str:
    """A word with ڤ said as the g that it is in the Maghreb: ڤابس as Gabès; "" for others."""
    return word.replace("ڤ", G) if "ڤ" in word else ""
