"""Units said once for several numbers: lists, sums told further in the next sentence, what a number is held against."""

from __future__ import annotations

import itertools
from math import log

from ..figure import Figure, is_money
from ..hedging.far import STOPS
from ..scan import Scan
from ..ties import alike
from .carried_words import (
    as_warm,
    bare_number,
    held_against,
    one_sentence,
    part_paid,
    parts_ended,
    same_again,
    sentence_ends,
    so_long,
    some_of_it,
    times_again,
    truly,
)
from .currencies import families
from .elided import elided, moved_share
from .rates import TIMES, denominator
from .served import served_too

# Behind a width of 8 metres, 1.2 billion are no metres.
FAR_MORE = 1e5
MILLION = 1e6
SIZED = 4  # words before a number among which its measure stands
GOODS = 2  # "of peat", of what a measure tells
LEADS = 3
SENTENCES = 5  # figures among which a sentence of years is looked for
SAME_KIND = (truly, some_of_it, same_again, so_long, times_again, as_warm, elided)


def carry_units(scan: Scan, figures: list[Figure]) -> None:
    """30 مليونا للآلات: a scaled number with nothing counted takes the unit of the last figure that has one."""
    source: Figure | None = None
    leads: list[Figure] = []
    money: Figure | None = None
    earlier: Figure | None = None
    for i, (previous, figure) in enumerate(itertools.pairwise(figures)):
        source = previous if _leads(previous) and not _aside(scan, earlier, previous) else source
        earlier = previous
        leads = [*leads[-LEADS:], source] if source is previous else leads
        money = source if source is not None and is_money(source) else money
        if _million(scan, previous, figure):
            figure.value, figure.step, figure.scale = figure.value * 1e6, figure.step * 1e6, 1e6
            figure.unit, figure.own_unit = "", False
        if _part_in_money(scan, previous, figure):
            _carry(scan, figure, previous)
        if figure.own_unit or figure.ignored:
            continue
        if (kin := _kin(scan, figures[max(i - SENTENCES, 0) : i + 1], figure)) is not None:
            _carry(scan, kin, figure)
            continue
        if source is not None and _price_of_each(scan, source, figure):
            _price(scan, money, figure)
        elif source is not None and _goes_on_list(scan, source, previous, figure):
            _carry(scan, source, figure)
        elif money is not None and money is not source and _back_to_money(scan, money, source, figure):
            _carry(scan, money, figure)
        elif source is not None and bare_number(source, figure) and one_sentence(scan, source, figure):
            _beside(scan, source, previous, figure, leads)


def _kin(scan: Scan, before: list[Figure], figure: Figure) -> Figure | None:
    """The figure of which words tell that a bare number is more, a part or an other: mostly the last one before it."""
    if any(rule(scan, before[-1], figure) for rule in SAME_KIND):
        return before[-1]
    return moved_share(scan, before[-2:], figure) or served_too(scan, before, figure)


def _price_of_each(scan: Scan, source: Figure, figure: Figure) -> bool:
    """5 billion euros for 36 kilometres, or 140 million a kilometre: told by what it would take its unit from."""
    told = denominator(scan, figure.last, figure)
    return told is not None and told[0] == source.unit and figure.scale >= 1000


def _price(scan: Scan, money: Figure | None, figure: Figure) -> None:
    if money is not None and one_sentence(scan, money, figure):
        _carry(scan, money, figure)
        figure.per, figure.last = denominator(scan, figure.last, figure) or ("", figure.last)


def _leads(figure: Figure) -> bool:
    """Whether figures without a unit may take that of this one: not a share, a time or a sum said again."""
    if (
        not figure.own_unit
        or figure.ignored
        or figure.role == "equivalent"
        or (figure.per and not figure.unit and not figure.family)
    ):
        return False
    return figure.unit not in ("%", "pp", "x", "rank", "point", "bp", "count", *TIMES)


def _aside(scan: Scan, earlier: Figure | None, figure: Figure) -> bool:
    """90 مليارا (نحو 120 مليار دولار): a sum in brackets behind another says it in other money, and leads to none."""
    opening = figure.first - 1
    bracketed = scan.word(opening) == "(" and scan.word(figure.last) == ")" and is_money(figure)
    return bracketed and earlier is not None and earlier.last == opening and earlier.scale >= MILLION


def _goes_on_list(scan: Scan, source: Figure, previous: Figure, figure: Figure) -> bool:
    if (
        (figure.counted and not _further_part(scan, previous, figure) and not _of_goods(scan, source, figure))
        or figure.scale < 1000
        or (figure.form == "vague" and figure.scale < 1e6)
    ):
        return False
    if figure.scale >= MILLION and (_small_change(source) or (is_money(source) and _of_no_money(scan, figure))):
        return False
    apart = source is not previous and not (is_money(source) and figure.scale >= 1e6)
    apart = apart and not _past_change(source, previous, figure)
    if not is_money(source) and figure.value > FAR_MORE * max(source.value, 1.0):
        return False
    near = figure.first - source.last <= 24 and one_sentence(scan, source, figure)
    return not apart and (near or _tells_on(scan, source, figure) or part_paid(scan, source, figure))


def _of_goods(scan: Scan, source: Figure, figure: Figure) -> bool:
    """92.4m acres of corn and 83.5m of soybeans: so much of goods, no number of them."""
    goods = figure.core_end + 1
    named = scan.kind(goods) == "word" and not any(
        scan.among(goods, name) for name in ("function", "determiner", "counted")
    )
    return scan.isa(figure.core_end, "of") and named and not is_money(source) and not scan.isa(goods, "which")


def _part_in_money(scan: Scan, whole: Figure, part: Figure) -> bool:
    """الربح 150 مليونا، ذهب منه 20 مليون دينار للعمال: the part bears the money that its whole left out."""
    bare = not whole.own_unit and not whole.counted and not whole.ignored and whole.scale >= MILLION
    if not bare or not is_money(part) or part.scale < MILLION or not one_sentence(scan, whole, part):
        return False
    return any(scan.among(k, "of_that") or scan.isa(k, "out_of_it") for k in range(whole.last, part.first))


def _of_no_money(scan: Scan, figure: Figure) -> bool:
    """A yearly capacity of 1.5m, عدد سكانها 2.4 مليون: millions of what is told in no money."""
    near = range(figure.first - 1, max(figure.first - 1 - SIZED, -1), -1)
    stop = next((k for k in near if scan.word(k) in STOPS or scan.kind(k) in ("newline", "digits")), near.stop)
    return any(scan.isa(k, "no_money") for k in range(figure.first - 1, stop, -1))


def _small_change(source: Figure) -> bool:
    """Whether a figure is in cents, fils or piastres, in which nobody tells millions."""
    return bool(source.family) and max(families()[source.family].values()) < 1


def _back_to_money(scan: Scan, money: Figure, source: Figure | None, figure: Figure) -> bool:
    """2.3 مليار ليرة لحفر نفق طوله 900 متر و1.7 مليار لشراء القطارات: what millions were told of before a size."""
    sized = source is not None and figure.value > FAR_MORE * max(source.value, 1.0)
    joined = scan.isa(figure.first - 1, "and") or scan.word(figure.core).startswith("و")
    plain = not figure.counted and figure.scale >= 1e6 and figure.form != "vague"
    return sized and joined and plain and money.scale >= 1e6 and one_sentence(scan, money, figure)


def _past_change(source: Figure, previous: Figure, figure: Figure) -> bool:
    """20.6 ألف ميغاواط، بزيادة 4 في المئة عن ذروة بلغت 19.8 ألف: only the change stands between two of one size."""
    return previous.unit == "%" and source.scale == figure.scale and _one_size(source, figure)


def _one_size(a: Figure, b: Figure) -> bool:
    return a.value < 3 * b.value and b.value < 3 * a.value


def _further_part(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """13 مليار دينار، منها 11 مليارا نفقات و2 مليار رأسمالية: a part joined to the part of a sum of money before it."""
    parts = previous.part_of_sum and figure.unit == "count" and not scan.among(figure.core_end, "counted")
    figure.part_of_sum = parts and scan.isa(figure.first - 1, "and") and figure.scale >= previous.scale > 1e3
    return figure.part_of_sum


def _tells_on(scan: Scan, source: Figure, figure: Figure) -> bool:
    """Receipts are put at 12tn dinars. Oil brings in 6.4tn: millions in the next sentence that speaks of money."""
    if not is_money(source) or figure.scale < 1e6 or figure.first - source.last > 40:
        return False
    ends = [k for k in range(source.last, figure.first) if sentence_ends(scan, k)]
    if len(ends) != 1 or any(scan.kind(k) == "newline" for k in range(source.last, figure.first)):
        return False
    stop = next(
        (k for k in range(figure.last, len(scan.tokens)) if sentence_ends(scan, k) or scan.kind(k) == "newline"), None
    )
    out_of_it = scan.among(ends[0] + 1, "of_that") or scan.said([scan.word(ends[0] + n) for n in (1, 2)], "of_that")
    out_of_it = out_of_it or (scan.kind(figure.last) == "arabic" and scan.isa(figure.last, "out_of_it"))
    return out_of_it or any(scan.among(k, "money_talk") for k in range(ends[0], stop or len(scan.tokens)))


def _beside(scan: Scan, source: Figure, previous: Figure, figure: Figure, leads: list[Figure]) -> None:
    in_row = previous.unit == source.unit and _named_row(scan, previous, figure)
    gap = [scan.word(k) for k in range(source.last, figure.first)]
    # 20,600 MW, up 4 per cent from 19,800.
    before = previous.unit == "%" and previous.role == "change" and figure.role == "from" and _one_size(source, figure)
    listed = source is previous and alike(scan, source, figure, gap)
    part = source is previous and figure.value <= source.value and (_of_it(scan, gap) or _more_of_it(scan, gap))
    if in_row or before or listed or part:
        _carry(scan, source, figure)
    elif held_against(scan, figure):
        _carry(scan, _nearest_in_size(scan, leads, figure) or source, figure)


def _nearest_in_size(scan: Scan, leads: list[Figure], figure: Figure) -> Figure | None:
    """7.2 metres, 40 centimetres short of the record of 7.6: what a number is held against is of its size."""
    near = [f for f in leads if f.value > 0 and bare_number(f, figure) and one_sentence(scan, f, figure)]
    return min(near, key=lambda f: abs(log(f.value / figure.value)), default=None)


def _of_it(scan: Scan, gap: list[str]) -> bool:
    """900 tonnes, of which 300 went south, 96 hectares of peat, of which 74: out of what was told right before it."""
    words = [word for word in gap if word not in STOPS]
    of_goods = len(words) > GOODS and scan.said(words[:1], "of")
    return scan.said(words, "out_of_it") or (of_goods and scan.said(words[GOODS:], "out_of_it"))


def _more_of_it(scan: Scan, gap: list[str]) -> bool:
    """900 metres of rope, with a further 40 to come: a bare number more of what was told right before it."""
    return any(scan.said(gap[-n:], "a_further") for n in (1, 2))


def _named_row(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """140,000 bpd for one, another 75,000, a third 50,000 and so on: names and numbers in turn."""
    gap = range(previous.last, figure.first)
    closed = parts_ended(scan, figure)
    names = [k for k in gap if scan.kind(k) == "word" and scan.raw(k, k + 1)[0].isupper()]
    idle = all(k in names or scan.kind(k) == "symbol" or scan.among(k, "function") for k in gap)
    named = scan.isa(figure.first - 1, "for_name") and figure.first - 2 in names
    return closed and bool(names) and len(gap) <= 16 and (idle or named)


def _million(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """Whether a bare "21m" goes on a list of money, so that its letter means million; 41m litres against 128m."""
    letter = figure.unit == "meter" and scan.raw(figure.core_end, figure.last) == "m"
    millions = scan.raw(previous.core, previous.core_end).endswith("m") and previous.scale == MILLION
    alike = is_money(previous) or (millions and held_against(scan, figure))
    return letter and alike and one_sentence(scan, previous, figure)


def _carry(scan: Scan, previous: Figure, figure: Figure) -> None:
    figure.unit, figure.family, figure.own_unit = previous.unit, previous.family, previous.own_unit
    if previous.per in TIMES and not is_money(previous):
        figure.per = figure.per or previous.per
    figure.steps.append(f"unit {figure.unit or figure.family} carried on from {scan.raw(previous.core, previous.last)}")
