"""Which number words in prose state a quantity, and which are pronouns, names or parts of speech."""

from __future__ import annotations

from .figure import Figure
from .lexica import NumberWord
from .ranges import one_in
from .scan import Scan
from .unit_finding import unit_at


def worth_reading(scan: Scan, figure: Figure, word: NumberWord) -> bool:
    """Whether number words in prose state a quantity: not "one of them", "the two", الاثنين, "a third party"."""
    if scan.line:
        return True
    i, value = figure.core, figure.value
    if figure.form == "fraction":
        return _shares(scan, figure)
    if figure.form != "word":
        return True
    lone = "multipliers" in word.readings and figure.core_end == i + 1 and scan.kind(i) == "word"
    if lone and not scan.isa(i - 1, "article"):
        return False
    after = unit_at(scan, figure.core_end)
    if value == 1 and one_in(scan, figure.core_end):
        return True
    if value == 1:
        person = scan.among(figure.core_end, "person") or scan.among(i - 1, "person")
        return person or (after is not None and scan.kind(i) == "word")
    if "ال" in word.prefix:
        back = scan.word(i - 1)
        if after is not None and value > 2:
            return True
        return value > 2 and scan.kind(i - 1) == "arabic" and (back.startswith("ال") or scan.kind(i - 2) == "arabic")
    if scan.isa(i - 1, "determiner") and after is None and not scan.isa(figure.core_end, "superlative"):
        return False
    return value != 0 or after is not None


def _shares(scan: Scan, figure: Figure) -> bool:
    """Whether a fraction word is a share: half the cost, ثلث المساحة; not the third, ربع as a quarter of the year."""
    k, i = figure.core_end, figure.core
    alone = k - i == 1 and not scan.isa(i - 1, "quarter_article") and not scan.isa(k, "of")
    if alone and scan.isa(i, "quarter"):
        return False
    if figure.core_end in scan.taken or scan.isa(i - 1, "part_of_row"):
        return False
    following = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
    last = scan.lex.words.get(scan.word(k - 1), {})
    if "ordinals" in last and not scan.isa(i, "whole_article") and scan.kind(k) == "word" and not figure.own_unit:
        return scan.among(k, "function") or scan.among(k, "comparative")
    return not (following and "ordinals" in following.readings)
