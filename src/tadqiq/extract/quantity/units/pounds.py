"""Whether pounds weigh or are money."""

from __future__ import annotations

import itertools

from ..lexica import Unit
from ..scan import Scan

HYPHENS = ("-", "‑")
THRUST = 8
BRACKET = 7
WEIGHTS = ("tonne", "short_ton", "kilogram", "gram")


def weigh(scan: Scan, first: int, k: int) -> bool:
    """Whether pounds numbered from token ``first`` to ``k`` weigh: pounds of something, all of an American outlet."""
    if scan.word(first - 1) == "=":
        return False
    american = scan.article.country == "US" and scan.article.language == "en"
    of_something = scan.isa(k, "of") and scan.kind(k) == "word"
    weighed = any(scan.isa(j, "weighing") for j in range(max(first - 3, 0), first)) or _heavy(scan, k)
    told = american or of_something or weighed or _in_other_words(scan, k) or _said_in_kilos(scan, k) or _priced(scan)
    return scan.kind(k - 1) == "word" and told


def pushes(scan: Scan, k: int) -> bool:
    """Whether pounds at token ``k`` push: the thrust of an engine is spoken of, قوة دفع المحرك."""
    near = range(max(k - THRUST, 0), min(k + THRUST // 2, len(scan.tokens)))
    return any(scan.among(j, "thrust") and (scan.kind(j) == "word" or scan.among(j - 1, "strength")) for j in near)


def _heavy(scan: Scan, k: int) -> bool:
    """A 640-pound buoy: hyphened before a thing that is told by its weight, be it behind one word more."""
    hyphened = scan.word(k - 2) in HYPHENS and scan.glued(k - 1) and scan.kind(k - 3) == "digits"
    return hyphened and any(scan.isa(j, "heavy") for j in (k, k + 1))


def _in_other_words(scan: Scan, k: int) -> bool:
    """160,000 tonnes (353 million pounds): a weight right before the bracket that ends here."""
    opening = next((j for j in range(k - 1, max(k - 8, 0), -1) if scan.word(j) == "("), 0)
    found = scan.lex.units.match(scan.tokens, opening - 1) if opening and scan.word(k) == ")" else None
    return found is not None and isinstance(found.value, Unit) and found.value.name in WEIGHTS


def _said_in_kilos(scan: Scan, k: int) -> bool:
    """A 900-pound (408-kilogram) bell: a weight in the bracket that begins here."""
    inside = range(k + 1, k + BRACKET) if scan.word(k) == "(" else range(0)
    for j in inside:
        hit = scan.lex.units.match(scan.tokens, j)
        if hit is not None and scan.kind(j) in ("word", "arabic"):
            return isinstance(hit.value, Unit) and hit.value.name in WEIGHTS and j > k + 1
        if scan.word(j) in ("", ")"):
            return False
    return False


def _priced(scan: Scan) -> bool:
    """Whether the article sells by the pound ($1.42 a pound) and knows no sterling."""
    if not scan.lex.sets["sterling"].isdisjoint(scan.words) or _exchanged(scan):
        return False
    return any(scan.said(list(pair), "pound_price") for pair in itertools.pairwise(scan.words))


def _exchanged(scan: Scan) -> bool:
    """($1 = 0.79 pounds): a note of what a dollar is in pounds."""
    notes = (k for k, word in enumerate(scan.words) if word == "=")
    hits = (scan.lex.money.match(scan.tokens, j) for k in notes for j in range(k + 1, min(k + 5, len(scan.tokens))))
    return any(hit is not None and isinstance(hit.value, Unit) and hit.value.name == "pound" for hit in hits)
