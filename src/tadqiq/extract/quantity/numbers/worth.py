"""Which number words in prose state a quantity, and which are pronouns, names or parts of speech."""

from __future__ import annotations

from typing import NamedTuple

from ..figure import Figure
from ..lexica import NumberWord, Unit
from ..ranges import HYPHENS, one_in
from ..scan import Scan
from ..units.finding import unit_at
from ..units.rates import TIMES
from ..units.senses import graded
from .number_words import OWNERS

SENTENCE_ENDS = (".", "?", "!")


class Before(NamedTuple):
    """A unit that stands before its number, and its first token."""

    unit: Unit
    start: int


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
    hyphen = scan.word(figure.core_end) in HYPHENS and scan.glued(figure.core_end)
    measured = unit_at(scan, figure.core_end + hyphen) is not None
    if value == 1:
        return _one(scan, figure, measured)
    if "ال" in word.prefix:
        return value > 2 and (measured or _behind_noun(scan, i))
    if scan.isa(i - 1, "determiner") and not measured and not scan.isa(figure.core_end, "superlative"):
        partitive = scan.isa(i - 2, "of") and scan.isa(i - 3, "pointing")
        enough = value > 2 or (value > 1 and scan.isa(i - 1, "own_two"))
        return enough and not partitive and scan.isa(i - 1, "owner") and _counts(scan, figure.core_end)
    return value != 0 or measured


def _counts(scan: Scan, k: int) -> bool:
    """Whether a noun that is counted stands at token ``k`` or behind one word there: the six old camps."""
    near = next((j for j in (k, k + 1) if scan.among(j, "function")), k + 2)
    return any(scan.among(j, "counted") or _plural(scan, j) for j in range(k, min(near, k + 2)))


def _plural(scan: Scan, k: int) -> bool:
    """Whether a Latin word looks like the plural of a thing: cabins, but not class, status or analysis."""
    word = scan.word(k)
    lower = scan.kind(k) == "word" and scan.raw(k, k + 1).islower()
    return lower and len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _pronoun(scan: Scan, figure: Figure) -> bool:
    """Which one, that one is, one may ask: the word stands for a thing or a person and counts nothing."""
    i = figure.core
    alone = figure.form == "word" and figure.value == 1 and scan.kind(i) == "word" and figure.core_end == i + 1
    return alone and (scan.isa(i - 1, "pointing") or scan.isa(i + 1, "asks"))


def _one(scan: Scan, figure: Figure, measured: bool) -> bool:
    """One person, شخص واحد, one tonne, one in five: not one as a pronoun."""
    person = scan.among(figure.core_end, "person") or scan.among(figure.core - 1, "person")
    person = person or (scan.among(figure.core - 1, "told_singly") and figure.core_end == figure.core + 1)
    share = unit_at(scan, figure.core_end) if measured else None
    if share is not None and share.unit.name in TIMES and _dates_back(scan, share.end):
        return False
    latin = (measured and scan.kind(figure.core) == "word") or unit_before(scan, figure) is not None
    return person or one_in(scan, figure.core_end) or latin or (share is not None and share.unit.name == "%")


def _dates_back(scan: Scan, k: int) -> bool:
    """One year before (+9.5%), one day later: with nothing behind it, the word tells when and not how long."""
    return scan.isa(k, "soon") and scan.kind(k + 1) in ("symbol", "newline", "")


def unit_before(scan: Scan, figure: Figure) -> Before | None:
    """The unit that an Arabic "one" stands behind: عام واحد، نقطة مئوية واحدة; not اليوم الواحد, a day as such."""
    i = figure.core
    word = scan.lex.word(scan.word(i)) if scan.kind(i) == "arabic" and figure.value == 1 else None
    if word is None or word.prefix:
        return None
    for start in (i - 2, i - 1):
        if start < 0 or start in scan.taken:
            continue
        hit = scan.lex.units.match(scan.tokens, start) or scan.lex.money.match(scan.tokens, start)
        if hit is None or start + hit.length != i or "ال" in hit.prefix or not isinstance(hit.value, Unit):
            continue
        told = hit.value.kind in ("unit", "money", "family") and not _no_measure(scan, start, hit.value)
        return Before(hit.value, start) if told else None
    return None


def _no_measure(scan: Scan, k: int, unit: Unit) -> bool:
    """Whether the degree at token ``k`` is a notch (رفع التصنيف درجة واحدة), or the night a mere "at once"."""
    return scan.isa(k, "night_words") or (unit.name == "degree" and graded(scan, k))


def _behind_noun(scan: Scan, i: int) -> bool:
    """الدول الخمس: a definite number behind its noun; not the second half of an ordinal (الخامس والعشرين)."""
    before = scan.lex.word(scan.word(i - 1)) if i else None
    if before is not None and "ordinals" in before.readings:
        return False
    definite = scan.word(i - 1).startswith("ال") or scan.kind(i - 2) == "arabic"
    return scan.kind(i - 1) == "arabic" and definite


def _by_much(scan: Scan, i: int) -> bool:
    """Whether a fraction at token ``i`` says by how much: by a third, by about two-thirds."""
    first = i - scan.isa(i - 1, "share_article")
    hedge = scan.lex.endings["before"].match(scan.tokens, first)
    return scan.isa(first - 1, "by_much") or (hedge is not None and scan.isa(hedge[1] - 1, "by_much"))


def _against_last(scan: Scan, i: int) -> bool:
    """Less than half last year's total: a hedge stands before the share of what a date tells."""
    return scan.kind(i) == "word" and scan.lex.endings["before"].match(scan.tokens, i) is not None


def _describes(scan: Scan, figure: Figure, k: int) -> bool:
    """Half-empty halls, a third-generation firm: a fraction is a part of the word behind its hyphen."""
    joined = scan.word(k) in HYPHENS and scan.glued(k) and scan.glued(k + 1) and scan.kind(k + 1) == "word"
    one = figure.core_end - figure.core == 1 and not figure.own_unit
    return joined and one and unit_at(scan, k + 1) is None and not scan.isa(k + 1, "share_of_it")


def _shares(scan: Scan, figure: Figure) -> bool:
    """Whether a fraction word is a share: half the cost, ثلث المساحة; not the third, ربع as a quarter of the year."""
    k, i = figure.core_end, figure.core
    if _describes(scan, figure, k):
        return False
    alone = k - i == 1 and not scan.isa(i - 1, "quarter_article") and not scan.isa(k, "of")
    if alone and scan.isa(i, "quarter") and not (scan.isa(i - 1, "down_to") or scan.isa(i - 1, "by_much")):
        return False
    if scan.isa(i, "quarter") and scan.isa(i - 1, "town_quarter"):
        return False
    if scan.isa(i, "the_quarter") and scan.isa(i - 1, "in_the_course"):
        return False
    owned = scan.kind(i) == "arabic" and scan.word(k - 1).endswith(OWNERS)
    by_much = owned or _by_much(scan, i) or _against_last(scan, i)
    if (figure.core_end in scan.taken and not by_much) or scan.isa(i - 1, "part_of_row"):
        return False
    if scan.isa(i, "quarter") and scan.isa(i - 2, "in_time") and not scan.isa(k, "of"):
        return False
    if scan.isa(i, "half_year") and scan.isa(i - 1, "determiner") and scan.isa(i - 2, "in_time"):
        # Sales in the half: six months.
        return scan.isa(k, "of")
    following = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
    last = scan.lex.words.get(scan.word(k - 1), {})
    first = i - scan.isa(i - 1, "article")
    opens = first == 0 or scan.kind(first - 1) == "newline" or scan.word(first - 1) in SENTENCE_ENDS
    if "ordinals" in last and opens and scan.word(k) == ",":
        return False
    if "ordinals" in last and not scan.isa(i, "whole_article") and scan.kind(k) == "word" and not figure.own_unit:
        return scan.among(k, "function") or scan.among(k, "comparative")
    return not (following and "ordinals" in following.readings)
