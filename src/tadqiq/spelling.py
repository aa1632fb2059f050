"""Metric units as Arabic writes them: newsrooms spell the same unit a dozen ways, joined and apart.

The hard g of the prefix is غ in Beirut, ج in Cairo, ك in Baghdad and ق or گ in the Gulf; watts end in ط or ت. What is
said here is how letters vary, not which units there are: those stand in the tables, each in its one spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

HARD_G = "غجكقگ"
PREFIXES = {
    "كيلو": ("كيلو",),
    "ميغا": tuple(f"مي{g}ا" for g in HARD_G),
    "غيغا": tuple(f"{first}ي{second}ا" for first in HARD_G for second in HARD_G),
    "تيرا": ("تيرا", "ترا"),
    "بيتا": ("بيتا",),
    "هكتو": ("هكتو",),
    "سنتي": ("سنتي", "سانتي", "سنت"),
    "ملي": ("ملي", "مللي", "ميلي", "ميللي", "ميل", "مل"),
    "ميكرو": ("ميكرو", "مايكرو", "مكرو"),
    "نانو": ("نانو",),
}
BASES = {
    "واط": ("واط", "وات"),
    "فولط": ("فولط", "فولت"),
    "غرام": tuple(f"{g}رام" for g in HARD_G),
    "متر": ("متر", "ميتر"),
    "لتر": ("لتر", "ليتر"),
    "هرتز": ("هرتز", "هيرتز"),
    "بايت": ("بايت",),
    "بكسل": ("بكسل", "بيكسل"),
    "طن": ("طن",),
    "جول": ("جول",),
    "بت": ("بت", "بيت"),
}
ENDINGS = ("ات", "ان", "ين", "ا", "ي", "")
# The kilowatt is often written with one و: كيلواط.
_SHORT = {"كيلواط": "كيلوواط"}
# Too short to stand alone: ميل is a mile and سنت is money.
_BOUND = frozenset({"سنت", "ميل", "مل"})
_CLITICS = "[وف]?[بلك]?(?:ال|ل)?"
_ONE = {form: name for table in (PREFIXES, BASES) for name, forms in table.items() for form in forms}


def _either(table: dict[str, tuple[str, ...]]) -> str:
    return "|".join(sorted((form for forms in table.values() for form in forms), key=lambda form: -len(form)))


_JOINED = re.compile(rf"\b({_CLITICS})({_either(PREFIXES)})({_either(BASES)})({'|'.join(ENDINGS)})\b")


def one_spelling(words: str) -> str:
    """Folded words with each metric unit spelt the one way, clitics and endings kept: وميكاوات is وميغاواط."""
    for short, full in _SHORT.items():
        words = words.replace(short, full)
    return _JOINED.sub(lambda m: m[1] + _ONE[m[2]] + _ONE[m[3]] + m[4], words)


def apart(word: str) -> Iterator[str]:
    """The same unit in two words, in every spelling: كيلو متر; nothing where a word is no joined unit."""
    match = _JOINED.fullmatch(word)
    if match and not match[1]:
        for prefix in PREFIXES[_ONE[match[2]]]:
            if prefix not in _BOUND:
                yield from (f"{prefix} {base}{match[4]}" for base in BASES[_ONE[match[3]]])
