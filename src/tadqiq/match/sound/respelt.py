"""Letters that one press writes for another in one script: ڤ ق ج for g, تس for the end of Babić, th for ذ, s for ş."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from .sounds import skeleton

# Letters that the Maghreb, Egypt or the Gulf writes for a g; ڤ is a v elsewhere.
HARD, ODD, G = "قجڨگڭ", "ڤ", "گ"
DOUBTFUL = frozenset(HARD + ODD)
# Consonants of a word in which one of these letters more or less leaves no doubt.
TELLING = 4
# How the last sound of a borrowed family is spelt, and ذ in Latin letters.
ENDS, END = ("تش", "تس"), "تش"
ARABIC = "\u0600"
BREATHED, PLAIN = ("th", "dh"), "d"
# Latin letters that are no plain letter with a mark.
MARKED = str.maketrans("ıłđøð", "ildod")


def one_way(a: str, b: str) -> tuple[str, str]:
    """Two folded words of one script with the letters that both have in doubt written alike, else as they are."""
    if a.isascii() and b.isascii():
        return _with_plain_d(*_with_sh(a, b))
    if a < ARABIC or b < ARABIC:
        return unaccented(a), unaccented(b)
    # Most words have nothing in doubt, which is told without their consonants.
    ends, doubted = a.endswith(ENDS) and b.endswith(ENDS), not (DOUBTFUL.isdisjoint(a) or DOUBTFUL.isdisjoint(b))
    if not ends and not doubted:
        return a, b
    size = min(len(skeleton(a)), len(skeleton(b)))
    long = size >= TELLING
    if ends and size >= TELLING - 1:
        a, b = a[: -len(END)] + END, b[: -len(END)] + END
    if not doubted or not (ODD in a + b or long):
        return a, b
    letters = str.maketrans(dict.fromkeys(DOUBTFUL if long else ODD, G))
    return a.translate(letters), b.translate(letters)


def _with_sh(a: str, b: str) -> tuple[str, str]:
    """Two Latin words, one of them with the French ch where the other has sh, with sh: Chehadeh, Shehade."""
    if ("sh" in a) == ("sh" in b) or min(len(skeleton(a)), len(skeleton(b))) < TELLING - 1:
        return a, b
    return a.replace("ch", "sh"), b.replace("ch", "sh")


def _with_plain_d(a: str, b: str) -> tuple[str, str]:
    """Two long Latin words, one of them with th or dh, with d instead: Jarthoumi, Jardoumi."""
    if not any(pair in a + b for pair in BREATHED) or min(len(skeleton(a)), len(skeleton(b))) < TELLING:
        return a, b
    for pair in BREATHED:
        a, b = a.replace(pair, PLAIN), b.replace(pair, PLAIN)
    return a, b


@lru_cache(maxsize=20_000)
def unaccented(word: str) -> str:
    """A Latin word without the marks that another keyboard leaves out: yıldırım as yildirim."""
    plain = unicodedata.normalize("NFD", word.translate(MARKED))
    return "".join([letter for letter in plain if not unicodedata.combining(letter)])


def hard(word: str) -> str:
    """A word with ڤ said as the g that it is in the Maghreb: ڤابس as Gabès; "" for others."""
    return word.replace(ODD, G) if ODD in word else ""
