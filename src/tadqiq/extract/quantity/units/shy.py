"""Names of money that are other words too: won, real, a dram, a kip."""

from __future__ import annotations

from ..scan import Scan
from .currencies import countries, currency_of

LARGE = 3
WORDS = ("word", "arabic")
SCALES = frozenset(("scales", "glued_scales"))


def is_money_name(scan: Scan, k: int, code: str) -> bool:
    """Whether the word at token ``k`` behind a number is the money ``code``: its land is told of, or a sum ends.

    "Three million won the prize" and "the 20 million won it a rebate" have an object behind the verb, money has none.
    """
    if scan.isa(k + 1, "object_lead"):
        return False
    if scan.kind(k - 1) == "digits" and not _large(scan, k):
        return _told_of(scan, code) and len(scan.word(k - 1)) > 1 and _ends(scan, k + 1)
    return _told_of(scan, code) or (_large(scan, k) and _ends(scan, k + 1))


def _large(scan: Scan, k: int) -> bool:
    """Whether a number of thousands or millions stands right before token ``k``."""
    word = scan.word(k - 1)
    return (scan.kind(k - 1) == "digits" and len(word) >= LARGE) or not SCALES.isdisjoint(scan.lex.words.get(word, {}))


def _ends(scan: Scan, k: int) -> bool:
    """Whether the phrase ends before token ``k``: a stop, the end of the line, a preposition."""
    return scan.kind(k) not in WORDS or scan.among(k, "function")


def _told_of(scan: Scan, code: str) -> bool:
    """Whether the outlet is of the country whose money ``code`` is, or the article names that country."""
    money = currency_of()
    if "lands" not in scan.found:
        named = (money.get(str(hit.value), "") for _, hit in countries().spots(scan.tokens))
        scan.found["lands"] = frozenset(named) | {money.get(scan.article.country, "")}
    return code in scan.found["lands"]
