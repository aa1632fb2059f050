"""Number words inside a number: which of its readings a word has where it stands."""

from __future__ import annotations

from ..lexica import NumberWord
from ..scan import Scan
from .sums import (
    Sum,
    add_cardinal,
    add_dual,
    add_hundred,
    add_multiplier,
    add_plural_fraction,
    add_scale,
    add_unit_fraction,
)
from .twenties import add_twenties

# Endings that say whose a noun is and so make it definite.
OWNERS = ("ها", "هم", "هن", "هما", "نا")


def add_word(scan: Scan, state: Sum, word: NumberWord, k: int, joined: bool) -> int | None:
    """Take a number word into the sum: the token after it, or None when it doesn't continue the number."""
    readings = word.readings
    latin = scan.kind(k) == "word"
    if state.empty:
        state.latin = latin
    if "scales" in readings and "ordinals" not in readings:
        # BN-7 is no billion: a short scale is no number by itself.
        short = state.empty and scan.isa(k, "scale_short")
        return k + 1 if not short and add_scale(state, readings["scales"], joined) else None
    if "accusatives" in readings:
        return k + 1 if _accusative(scan, state, readings["accusatives"], k, joined) else None
    if "hundreds" in readings:
        return k + 1 if add_hundred(state, joined, latin) else None
    if "fraction_plurals" in readings and not state.empty:
        return k + 1 if add_plural_fraction(state, readings["fraction_plurals"], joined) else None
    if "marked_fractions" in readings and _marked(scan, state, word, k):
        return k + 1 if add_fraction(scan, state, readings["marked_fractions"], k, joined) else None
    if state.empty and word.prefix.endswith("ال") and readings.get("cardinals") == 1 and not _goes_on(scan, k + 1):
        return None
    if {"cardinals", "teens"} & readings.keys():
        return k + 1 if _small(scan, state, readings, k, joined) else None
    if "duals" in readings:
        return k + 1 if add_dual(state, readings["duals"], joined) else None
    return _lesser_word(scan, state, readings, k, joined)


def _goes_on(scan: Scan, k: int) -> bool:
    """Whether the single one («للشاحنة الواحدة») is the first word of a greater number: «الواحد والعشرون»."""
    after = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
    return bool(after and after.prefix.startswith("و") and "cardinals" in after.readings)


def _small(scan: Scan, state: Sum, readings: dict[str, float], k: int, joined: bool) -> bool:
    """A word below a thousand; some (أحد, اثنا) are numbers only before ten."""
    latin = scan.kind(k) == "word"
    if "cardinals" in readings and scan.isa(k, "vigesimal") and add_twenties(state, readings["cardinals"], joined):
        return True
    if "cardinals" in readings:
        return add_cardinal(state, readings["cardinals"], joined, latin)
    ten = scan.lex.word(scan.word(k + 1)) if k + 1 < len(scan.tokens) else None
    teen = ten is not None and ten.readings.get("cardinals") == 10.0
    return teen and add_cardinal(state, readings["teens"], joined, latin)


def _lesser_word(scan: Scan, state: Sum, readings: dict[str, float], k: int, joined: bool) -> int | None:
    """Fractions, groups of things, and ordinals as the lower part of a fraction."""
    if "fractions" in readings or "weak_fractions" in readings:
        return _fraction_word(scan, state, readings, k, joined)
    if "multipliers" in readings:
        return k + 1 if add_multiplier(state, readings["multipliers"]) else None
    lower = "ordinals" in readings and scan.kind(k) == "word" and not state.empty and not joined
    return k + 1 if lower and add_unit_fraction(state, readings["ordinals"]) else None


def _accusative(scan: Scan, state: Sum, scale: float, k: int, joined: bool) -> bool:
    """ألفا: a thousand in the accusative after a number or before "and", two thousand before what is counted."""
    if not state.empty and not joined:
        return add_scale(state, scale, joined)
    if "\u064b" in scan.raw(k, k + 1) or not _dual_construct(scan, k + 1):
        return add_scale(state, scale, joined)
    return add_dual(state, 2 * scale, joined)


def _dual_construct(scan: Scan, k: int) -> bool:
    if scan.kind(k) != "arabic" or scan.among(k, "function"):
        return False
    word = scan.lex.word(scan.word(k))
    return not (word and word.prefix.startswith("و")) and not scan.word(k).startswith(("و", "ل"))


def _marked(scan: Scan, state: Sum, word: NumberWord, k: int) -> bool:
    """خمس is a fifth with a damma on its first letter, before a definite noun or after "by"; else it is five."""
    raw = scan.raw(k, k + 1)
    if "\u064f" in raw[: 4 + len(word.prefix)]:
        return True
    if state.empty and word.prefix == "ال" and (scan.isa(k - 1, "by_a_fifth") or _more_than(scan, k)):
        return scan.kind(k + 1) != "arabic" or scan.among(k + 1, "function")
    after = scan.word(k + 1)
    alone = state.empty and "\u064e" not in raw and "ال" not in word.prefix and not scan.among(k, "price_noun")
    noun = scan.kind(k + 1) == "arabic"
    definite = after.startswith("ال") or (noun and (after.endswith(OWNERS) or _his(scan.raw(k + 1, k + 2))))
    return alone and definite and len(after) > 4 and not scan.lex.word(after)


def _his(noun: str) -> bool:
    """Whether a noun is his: دخله; its ه is no folded ة."""
    return noun.endswith("ه")


def _more_than(scan: Scan, k: int) -> bool:
    """بأكثر من الخمس: by more than a fifth."""
    return scan.isa(k - 1, "of") and scan.kind(k - 1) == "arabic" and scan.among(k - 2, "comparative")


def _fraction_word(scan: Scan, state: Sum, readings: dict[str, float], k: int, joined: bool) -> int | None:
    value = readings.get("fractions", readings.get("weak_fractions", 0.0))
    of = scan.isa(k + 1, "of") and scan.isa(k + 2, "article")
    if "ordinals" in readings and state.empty and not _article_before(scan, k) and not of:
        return None
    if "fractions" not in readings and not (scale_follows(scan, k + 1) or scan.lex.units.match(scan.tokens, k + 1)):
        return None
    if not joined and state.group is not None:
        taken = add_unit_fraction(state, 1 / value) or add_plural_fraction(state, 1 / value, joined)
        return k + 1 if taken else None
    if not state.empty and state.group is None:
        return _after_half(scan, state, value, k)
    return k + 1 if add_fraction(scan, state, value, k, joined) else None


def _article_before(scan: Scan, k: int) -> bool:
    return scan.isa(k - 1, "share_article")


def scale_follows(scan: Scan, k: int) -> bool:
    """Whether token ``k`` is a scale word."""
    word = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
    return bool(word and ({"scales", "hundreds"} & word.readings.keys()))


def _after_half(scan: Scan, state: Sum, value: float, k: int) -> int | None:
    """A fraction of the scale word before it, or of one of its own that follows: "one billion and a half million"."""
    if state.scale < 1000:
        state.total += value
        return k + 1
    follows = scan.lex.word(scan.word(k + 1)) if k + 1 < len(scan.tokens) else None
    own = follows.readings.get("scales", 0.0) if follows and follows.prefix in ("", "ال") else 0.0
    scale = own if own and own < state.scale else state.scale
    state.total += value * scale
    state.step, state.whole = 0.1 * scale, False
    return k + 2 if own else k + 1


def add_fraction(scan: Scan, state: Sum, value: float, k: int, joined: bool) -> bool:
    """Take a fraction into the number: alone, or added to the group that was just read."""
    if state.empty:
        state.fraction, state.step = value, 0.01
        return True
    if state.group is not None and (joined or scan.kind(k) == "word"):
        state.group += value
        state.step, state.free, state.last, state.whole = 0.1, 0.0, 0.0, False
        return True
    return False
