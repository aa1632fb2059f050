"""Digits inside a number of words, and the letters glued to them that mean thousand or million."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan
from .number_words import scale_follows
from .numerals import numeral
from .sums import Sum

# Digits between two signs of thousands.
GROUP = 3
AROUND = 12
SIGNS = ("$", "€", "£", "¥", "₹")


def add_digits(scan: Scan, state: Sum, k: int, joined: bool, notes: list[str]) -> tuple[int, int | None] | None:
    """Take the digits at token ``k`` into the number: (token after them, their first token), None if they end it."""
    number = numeral(scan, k)
    if number is None:
        return None
    if not state.empty and not _digits_fit(scan, state, number, joined):
        return None
    if number.form == "fraction_digits":
        state.fraction, state.step = number.value, number.step
        return number.core_end, number.core
    state.group, state.last, state.step, state.free = number.value, number.value, number.step, 0.0
    state.digits, state.pointless = True, number.pointless
    state.whole = number.value == int(number.value) if abs(number.value) < 1e15 else True
    notes.extend(number.notes)
    end = number.core_end
    if scan.word(end) == ")" and scan.word(number.core - 1) == "(" and scale_follows(scan, end + 1):
        end += 1
    scale = _glued_scale(scan, end)
    if scale:
        state.close(scale)
        end += 1
    return end, number.core


def _digits_fit(scan: Scan, state: Sum, number: Figure, joined: bool) -> bool:
    """Digits go on a number only after a scale word, below it, and not as a figure of their own."""
    if scan.line and joined and number.pointless and state.group is not None and number.value < state.free:
        state.total, state.group = state.total + state.group, None
        return True
    if state.group is not None or state.scale < 1000 or not number.pointless:
        return False
    after = scan.lex.word(scan.word(number.core_end)) if number.core_end < len(scan.tokens) else None
    scale = 1.0
    if after and not after.prefix:
        scale = (
            after.readings.get("scales") or after.readings.get("accusatives") or after.readings.get("hundreds") or 1.0
        )
    if number.value * scale >= state.floor:
        return False
    if scale > 1:
        return True
    if not joined or scan.word(number.core_end) in ("%", "٪"):
        return False
    if not scan.line and not number.value < 1000 == state.scale:
        return False
    return (
        scan.line or number.value >= 100 or state.terms > 1 or (number.value >= 10 and _counts(scan, number.core_end))
    )


def _glued_scale(scan: Scan, end: int) -> float:
    """The value of a letter right behind the digits that means thousand, million …, 0 when it means something else."""
    if not scan.glued(end) or scan.kind(end) != "word" or len(scan.word(end)) != 1:
        return 0.0
    scale = scan.lex.words.get(scan.word(end), {}).get("glued_scales", 0.0)
    if not scale:
        return 0.0
    letter = scan.raw(end, end + 1)
    if letter in ("K", "k", "M", "B", "b"):
        return 0.0 if letter == "K" and scan.word(end - 1) == "°" else scale
    money = _money_before(scan, end)
    if letter in ("m", "T", "t"):
        return scale if money or (letter == "m" and _millions(scan, end)) else 0.0
    return scale if scan.line and letter == "G" else 0.0


def _millions(scan: Scan, end: int) -> bool:
    """Whether the letter m at token ``end`` means million: what is counted follows, or nothing near speaks of size."""
    if scan.kind(end + 1) == "word" and not scan.among(end + 1, "function") and _counts(scan, end + 1):
        return True
    near = (*range(max(end - 6, 0), end), *range(end + 1, min(end + 5, len(scan.tokens))))
    if scan.line or any(scan.isa(k, "size_talk") for k in near):
        return False
    if not _thousands(scan, end - 1) or _plural(scan, end + 1):
        return True
    told = range(max(end - AROUND, 0), min(end + AROUND, len(scan.tokens)))
    return any(scan.word(k) in SIGNS or scan.among(k, "person") or scan.isa(k, "crowd") for k in told)


def _thousands(scan: Scan, k: int) -> bool:
    """1,122m: thousands of millions are so many of something named, else they are metres."""
    return len(scan.word(k)) == GROUP and scan.word(k - 1) == "," and scan.glued(k) and scan.kind(k - 2) == "digits"


def _plural(scan: Scan, k: int) -> bool:
    """Whether a noun in the plural stands at token ``k``: 1,500m messages."""
    return scan.kind(k) == "word" and scan.word(k).endswith("s") and not scan.among(k, "function")


def _money_before(scan: Scan, end: int) -> bool:
    k = end - 1
    while k > 0 and (scan.kind(k) == "digits" or scan.word(k) in (".", ",", "-", "–")):
        k -= 1
    return scan.tokens[k].text in SIGNS or (scan.raw(k, k + 1) in scan.lex.codes.get(scan.word(k), {}))


def _counts(scan: Scan, k: int) -> bool:
    if k >= len(scan.tokens):
        return False
    named = scan.lex.units.match(scan.tokens, k) or scan.lex.money.match(scan.tokens, k)
    return scan.among(k, "person") or scan.among(k, "count") or named is not None
