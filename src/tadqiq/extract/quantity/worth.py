"""Which number words in prose state a quantity, and which are pronouns, names or parts of speech."""

from __future__ import annotations

from .figure import Figure
from .lexica import NumberWord
from .ranges import one_in
from .scan import Scan
from .unit_finding import unit_at


def worth_reading(scan: Scan, figure: Figure, word: NumberWord) -> bool:
    """Whether number words in prose state a quantity: not "one of them", "the two", الاثنين, "a third party"."""
    if scan.line and not _pronoun(scan, figure):
        return True
    i, value = figure.core, figure.value
    if figure.form == "fraction":
        return _shares(scan, figure)
    if figure.form != "word":
        return True
    lone = "multipliers" in word.readings and figure.core_end == i + 1 and scan.kind(i) == "word"
    if lone and not scan.isa(i - 1, "article"):
        return False
    measured = unit_at(scan, figure.core_end) is not None
    if value == 1:
        return _one(scan, figure, measured)
    if "ال" in word.prefix:
        return value > 2 and (measured or _behind_noun(scan, i))
    if scan.isa(i - 1, "determiner") and not measured and not scan.isa(figure.core_end, "superlative"):
        return False
    return value != 0 or measured


def _pronoun(scan: Scan, figure: Figure) -> bool:
    """Which one, that one is, one may ask: the word stands for a thing or a person and counts nothing."""
    i = figure.core
    alone = figure.form == "word" and figure.value == 1 and scan.kind(i) == "word" and figure.core_end == i + 1
    return alone and (scan.isa(i - 1, "pointing") or scan.isa(i + 1, "asks"))


def _one(scan: Scan, figure: Figure, measured: bool) -> bool:
    """One person, شخص واحد, one tonne, one in five: not one as a pronoun."""
    person = scan.among(figure.core_end, "person") or scan.among(figure.core - 1, "person")
    share = unit_at(scan, figure.core_end) if measured else None
    latin = measured and scan.kind(figure.core) == "word"
    return person or one_in(scan, figure.core_end) or latin or (share is not None and share.unit.name == "%")


def _behind_noun(scan: Scan, i: int) -> bool:
    """الدول الخمس: a definite number behind its noun; not the second half of an ordinal (الخامس والعشرين)."""
    before = scan.lex.word(scan.word(i - 1)) if i else None
    if before is not None and "ordinals" in before.readings:
        return False
    definite = scan.word(i - 1).startswith("ال") or scan.kind(i - 2) == "arabic"
    return scan.kind(i - 1) == "arabic" and definite


def _shares(scan: Scan, figure: Figure) -> bool:
    """Whether a fraction word is a share: half the cost, ثلث المساحة; not the third, ربع as a quarter of the year."""
    k, i = figure.core_end, figure.core
    alone = k - i == 1 and not scan.isa(i - 1, "quarter_article") and not scan.isa(k, "of")
    if alone and scan.isa(i, "quarter") and not (scan.isa(i - 1, "down_to") or scan.isa(i - 1, "by_much")):
        return False
    if figure.core_end in scan.taken or scan.isa(i - 1, "part_of_row"):
        return False
    following = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
    last = scan.lex.words.get(scan.word(k - 1), {})
    if "ordinals" in last and not scan.isa(i, "whole_article") and scan.kind(k) == "word" and not figure.own_unit:
        return scan.among(k, "function") or scan.among(k, "comparative")
    return not (following and "ordinals" in following.readings)
