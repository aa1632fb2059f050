"""Units said once for one thing: a bare number that words tie to the measure told before it takes its unit and scale.

A word must tell that it is of the same thing: a part of it, what it is told against, where it moved, who came next.
Nothing may tell otherwise: a noun, a unit or a scale of its own. No sentence ends between the two.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..figure import SIZE, Figure, is_money, one_size
from ..scan import Scan
from .carried_words import SHARES, one_sentence, parts_ended
from .elided import plain
from .rates import TIMES

BACK, FEW_FOLD = 8, 3
APART, REACH, LEAD, GOODS = 24, 40, 3, 2
AND, FOR, AT = "و", "ل", "ب"
CLITICS = ("و", "ل", "ب", "ف", "ك")
COMMAS = (",", "،", ";", "؛")


def same_thing(scan: Scan, figures: Sequence[Figure]) -> None:
    """Give each bare number the unit of the figure before it that words say it is of one thing with."""
    live = [figure for figure in figures if not figure.ignored]
    for i, figure in enumerate(live):
        if not i or not is_open(scan, figure):
            continue
        if (source := _source(scan, live[max(i - BACK, 0) : i], figure)) is not None:
            take_unit(scan, source, figure)


def is_open(scan: Scan, figure: Figure) -> bool:
    """Whether nothing tells what a number is of: no unit, no scale, no noun behind it that the tables know."""
    bare = plain(figure) and figure.unit in ("", "count") and not figure.per and figure.value > 0
    return bare and not _noun_behind(scan, figure.core_end)


def _noun_behind(scan: Scan, k: int) -> bool:
    """Whether token ``k`` is a noun that is counted; with a preposition written onto it, it is not: 255 للأجانب."""
    written = scan.kind(k) == "arabic" and scan.word(k).startswith(CLITICS)
    return scan.isa(k, "counted") if written else scan.among(k, "counted")


def measured(figure: Figure) -> bool:
    """Whether a figure bears a unit that others may share: no share, no count, no rank."""
    return figure.own_unit and figure.unit not in (*SHARES, "count", "person", "magnitude", "karat")


def take_unit(scan: Scan, source: Figure, figure: Figure) -> None:
    """Unit, rate and, where the number is of a size with what is printed, the scale of ``source``."""
    scale = scale_of(source, figure)
    figure.value, figure.step, figure.scale = figure.value * scale, figure.step * scale, figure.scale * scale
    figure.unit, figure.family, figure.own_unit = source.unit, source.family, True
    figure.per, figure.counted = figure.per or source.per, False
    figure.steps.append(f"of one thing with {scan.raw(source.core, source.last)}, whose unit it shares")


def scale_of(source: Figure, figure: Figure) -> float:
    """The scale that a bare number leaves out: 145 beside 180 million is no 145."""
    far = source.scale >= 1000 and figure.scale <= 1 and figure.value < 1000
    return source.scale if far else 1.0


def _near_in_size(source: Figure, figure: Figure, fold: float = SIZE) -> bool:
    """Whether two figures are of one size in the scale that they share."""
    return one_size(figure.value * scale_of(source, figure), source.value, fold)


def _source(scan: Scan, before: Sequence[Figure], figure: Figure) -> Figure | None:
    last = before[-1]
    near = figure.first - last.last <= REACH and one_sentence(scan, last, figure)
    if near and any(rule(scan, last, figure) for rule in RULES):
        return last
    return _next_in_turn(scan, before, figure)


def _part(scan: Scan, whole: Figure, figure: Figure) -> bool:
    """50 tonnes of gold a year, of which 20; 35 ديناراً، 20 منها: a part of what was told right before it."""
    if not measured(whole) or whole.unit in TIMES or figure.value * scale_of(whole, figure) > whole.value:
        return False
    gap = range(whole.last, figure.first)
    k = figure.core_end
    # عبرت 110 منها: behind a verb it is a part of what the sentence is about, and mostly no measure.
    opened = scan.word(figure.first - 1) in COMMAS
    led = [[scan.word(figure.first - 1)], [scan.word(figure.first - 2), scan.word(figure.first - 1)]]
    told = [[scan.word(k)], [scan.word(k), scan.word(k + 1)]] if opened else led
    said = any(scan.said(words, name) for words in told for name in ("of_that", "out_of_it"))
    return said and not figure.counted and len(gap) <= APART and not _others(scan, whole, gap)


def _others(scan: Scan, whole: Figure, gap: range) -> bool:
    """300 tonnes for the mills, of which 5: things named in between are what has parts, but not of what it is made."""
    goods = whole.last + 1 if scan.isa(whole.last, "of") else -1
    return any(k not in (goods, goods + 1) and scan.among(k, "counted") for k in gap)


def _out_of(scan: Scan, part: Figure, figure: Figure) -> bool:
    """40 ميغاواط من أصل 90: the whole that a measured part is out of."""
    gap = [scan.word(k) for k in range(part.last, figure.first)]
    whole = measured(part) and scan.said(gap, "out_of_total") and not figure.counted
    return whole and figure.value * scale_of(part, figure) >= part.value


def _for_another(scan: Scan, told: Figure, figure: Figure) -> bool:
    """180 مليونا للطرقات و145 للمساكن, $40,000 for the winner, 20,000 for second: one preposition behind both."""
    k = figure.first - 1
    joined = scan.isa(k, "and") or scan.word(k) in COMMAS or scan.word(figure.core).startswith(AND)
    if not joined or not measured(told) or figure.counted or figure.form != "digits":
        return False
    behind = _preposition(scan, figure.core_end)
    if behind == "" or not _fits(told, figure):
        return False
    # 60 ألف طن من التمور إلى أوروبا, 14 inches of rain on the coast: what it is of stands before whose or where it is.
    goods = told.last + GOODS if scan.isa(told.last, "of") else told.last
    return behind in (_preposition(scan, told.last), _preposition(scan, goods))


def _fits(told: Figure, figure: Figure) -> bool:
    return _near_in_size(told, figure) and (told.unit not in TIMES or figure.whole)


def _preposition(scan: Scan, k: int) -> str:
    """The preposition at token ``k``, be it written onto its noun; "" for none."""
    if scan.isa(k, "for_whom"):
        return scan.word(k)
    word = scan.word(k)
    written = scan.kind(k) == "arabic" and not scan.isa(k, "counted")
    return FOR if written and word.startswith("لل") else AT if written and word.startswith("بال") else ""


def _moved(scan: Scan, told: Figure, figure: Figure) -> bool:
    """51.5 مليونا من 46, then to thirty-five, 14 degrees rising to 22: where the measure came from or went."""
    if (
        not measured(told)
        or told.unit in TIMES
        or told.role == "change"
        or figure.counted
        or not _near_in_size(told, figure)
    ):
        return False
    gap = [scan.word(k) for k in range(told.last, figure.first) if k not in scan.taken]
    if len(gap) > APART or not (gap and scan.isa(figure.first - 1, "to_or_from")):
        return False
    turned = any(scan.said(gap[-n:], "then_to") for n in (2, 3))
    rose = scan.among(figure.first - 2, "direction") and len(gap) <= LEAD + 1
    return turned or rose or (len(gap) == 1 and scan.isa(figure.first - 1, "from") and figure.role == "from")


def _held_off(scan: Scan, told: Figure, figure: Figure) -> bool:
    """6.5 per cent where the draft had 5, فيما كان سقف المطالب 45: the number that another one is set off against."""
    usable = told.own_unit and (measured(told) or told.unit == "%") and told.unit not in TIMES and told.role != "change"
    if not usable or figure.counted or not parts_ended(scan, figure) or not _near_in_size(told, figure):
        return False
    gap = range(told.last, figure.first)
    if len(gap) > APART or not any(scan.isa(k, "set_off") for k in gap):
        return False
    return scan.isa(figure.first - 1, "states") or any(
        scan.isa(k, "bar_noun") for k in range(max(figure.first - LEAD, told.last), figure.first)
    )


def _next_in_turn(scan: Scan, before: Sequence[Figure], figure: Figure) -> Figure | None:
    """100 MHz for 62 million, followed by another with 80: the measure of the one who came before, by its size."""
    led = scan.isa(figure.first - 1, "of") or scan.isa(figure.first - 1, "with")
    if not led or figure.counted or figure.form != "digits":
        return None
    for told in reversed(before):
        if figure.first - told.last > REACH or not one_sentence(scan, told, figure):
            return None
        turn = any(scan.isa(k, "came_next") for k in range(told.last, figure.first))
        fits = measured(told) and not is_money(told) and told.unit not in TIMES and told.hedge != "range"
        if turn and fits and _near_in_size(told, figure, FEW_FOLD):
            return told
    return None


RULES = (_part, _out_of, _for_another, _moved, _held_off)
