"""The reading of one token as a figure: which rule holds there."""

from __future__ import annotations

from .figure import Figure
from .hedging.vague import vague_amount
from .lexica import NumberWord
from .numbers.numerals import vulgar_fraction
from .numbers.words import read_number
from .numbers.worth import worth_reading
from .ranges import one_in
from .scan import Scan
from .told.ages import year_of_life
from .told.folds import fold_noun, fold_verb
from .told.ranks import ordinal_at, ordinal_digits, rank_at
from .told.stopwatch import stopped
from .units.alone import dual_unit, single_unit
from .units.unlisted_duals import unlisted_dual

TEN, DOZEN = 10.0, 12.0


def figure_at(scan: Scan, i: int, word: NumberWord | None) -> Figure | None:
    """The figure at token ``i`` under the first reading that holds."""
    named = scan.lex.find("name_phrases", scan.tokens, i) and not scan.line and not one_in(scan, i + 1)
    if named and not _one_day_long(scan, i):
        return _named(scan, i)
    if scan.kind(i) == "digits":
        figure = stopped(scan, i) or read_number(scan, i)
        return figure if figure is None else ordinal_digits(scan, figure)
    if word is None:
        sign = vulgar_fraction(scan, i)
        return sign or single_unit(scan, i) or unlisted_dual(scan, i)
    return _read_word(scan, i, word)


def _one_day_long(scan: Scan, i: int) -> bool:
    """Takes one day, less than one day, fell to one day: so long, and no day some time; not "to one day win"."""
    fell = scan.isa(i - 1, "to") and (scan.among(i - 2, "direction") or scan.among(i - 2, "change"))
    return scan.isa(i, "skip_first") and (fell or scan.isa(i - 1, "lasting_one"))


def _named(scan: Scan, i: int) -> Figure | None:
    hit = scan.lex.find("name_phrases", scan.tokens, i)
    if hit is None:
        return None
    read = (read_number(scan, k) for k in range(i, i + hit.length))
    figure = next((inner for inner in read if inner is not None), None)
    if figure is not None:
        figure.core = figure.first = i
        figure.core_end = figure.last = max(i + hit.length, figure.core_end)
        figure.ignored = "name"
    return figure


def _read_word(scan: Scan, i: int, word: NumberWord) -> Figure | None:
    readings = word.readings
    if "fold_verbs" in readings and not scan.line:
        return fold_verb(scan, i, readings["fold_verbs"])
    if "ordinals" in readings and (aged := year_of_life(scan, i)):
        return aged
    if "ordinals" in readings and (rank := rank_at(scan, i, readings["ordinals"], word.prefix)):
        return rank
    if "unit_dual" in readings:
        return dual_unit(scan, i) or read_number(scan, i) or single_unit(scan, i)
    parted = scan.isa(i + 1, "of") and scan.isa(i + 2, "article")
    if scan.line and not parted and (ordinal := ordinal_at(scan, i)):
        return ordinal
    if _plural_alone(readings) or ("vague" in readings and "cardinals" not in readings):
        return vague_amount(scan, i)
    if scale := _by_the(scan, i, readings):
        return scale
    if "fold_nouns" in readings:
        return fold_noun(scan, i, readings["fold_nouns"], word.prefix)
    if scan.lex.phrases["vague"].match(scan.tokens, i) and "cardinals" not in readings and "scales" not in readings:
        return vague_amount(scan, i)
    return _read_number(scan, i, word)


def _by_the(scan: Scan, i: int, readings: dict[str, float]) -> Figure | None:
    """They came by the thousand: so many that they are counted in thousands."""
    scale = readings.get("scales") or readings.get("multipliers") or readings.get("hundreds") or 0.0
    ends = scan.kind(i + 1) in ("symbol", "newline", "") or scan.among(i + 1, "function")
    told = scan.isa(i - 1, "definite") and scan.isa(i - 2, "by") and not scan.isa(i - 3, "sells")
    if scale < DOZEN or not ends or not told:
        return None
    figure = Figure(i, i + 1, 0.0, form="vague", low=2 * scale, high=10 * scale - 1, first=i - 2)
    figure.hedge = "vague"
    return figure


def _read_number(scan: Scan, i: int, word: NumberWord) -> Figure | None:
    if not scan.line and _end_of_ordinal(scan, i, word.readings):
        return None
    figure = read_number(scan, i)
    if figure is None:
        return single_unit(scan, i)
    return figure if worth_reading(scan, figure, word) else None


def _end_of_ordinal(scan: Scan, i: int, readings: dict[str, float]) -> bool:
    """Whether token ``i`` is the ten of an ordinal before it, of which nobody asks: الذكرى الثانية عشرة."""
    before = scan.lex.word(scan.word(i - 1)) if readings.get("cardinals") == TEN else None
    return before is not None and "ordinals" in before.readings and scan.kind(i) == "arabic"


def _plural_alone(readings: dict[str, float]) -> bool:
    return "plurals" in readings
