"""Units left out a second time: not three, but took delivery of 4,100, 3,400 of them on the type."""

from __future__ import annotations

from dataclasses import replace

from ....knowledge.dimensions import dimension_of
from ..figure import Figure, is_money, one_size
from ..hedging.far import STOPS
from ..scan import Scan
from .carried_words import one_sentence, parts_ended
from .rates import TIMES, denominator

# What is measured out in parts: a ship 200 metres long has no part of so many.
PARTED = ("mass", "volume", "area", "energy")
APART = 24
FEW = 4
HUNDRED, MILLION = 100, 1e6
AND = "و"


def elided(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """Whether a bare number has the unit of the measure told right before it."""
    if (
        previous.ignored
        or previous.form == "unit"
        or not (previous.own_unit or is_money(previous))
        or not plain(figure)
    ):
        return False
    return any(rule(scan, previous, figure) for rule in RULES)


def moved_share(scan: Scan, before: list[Figure], figure: Figure) -> Figure | None:
    """71 per cent of its 325,000 bpd capacity, down from 84: the share of the sentence that another one moved to."""
    if not plain(figure):
        return None
    share = next((f for f in reversed(before) if f.unit == "%" and not f.ignored), None)
    return share if share is not None and _moved_from(scan, share, figure) else None


def plain(figure: Figure) -> bool:
    """A number that nothing else gives a unit."""
    return figure.form in ("digits", "word") and figure.scale <= 1 and not figure.own_unit and not figure.ignored


def _not_so_many(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """Seven to eight years, not three; سبع سنوات لا ثلاثا: the number that was not, right behind the one that is."""
    k = figure.first - 1
    right_behind = k == previous.last or (k - 1 == previous.last and scan.word(k - 1) in STOPS)
    denied = right_behind and (scan.isa(k, "rather_not") or scan.isa(k, "and_not"))
    ends = parts_ended(scan, figure) or scan.among(figure.core_end, "function")
    return denied and plain(figure) and not figure.counted and ends


def _but(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """Billed for 6,400 tons of steel but taken delivery of 4,100: so much of it as against what was told."""
    gap = range(previous.last, figure.first)
    told = len(gap) <= APART and any(scan.isa(k, "whereas") for k in gap) and dimension_of(previous.unit) in PARTED
    bare = plain(figure) and not figure.counted and parts_ended(scan, figure) and not scan.isa(figure.core_end, "and")
    sized = one_size(figure.value, previous.value)
    return told and bare and sized and one_sentence(scan, previous, figure)


def _hours_of_them(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """9,000 hours in the air, 3,400 of them on the type: a part of so long, a few words on."""
    k = figure.core_end
    words = [scan.word(k), scan.word(k + 1)]
    of_it = any(scan.said(told, name) for told in (words, words[:1]) for name in ("of_that", "out_of_it"))
    gap = range(previous.last, figure.first)
    opened = len(gap) <= APART and scan.word(figure.first - 1) in STOPS
    # 340 hours with children, 30 of them sick: what is counted in between is what they are.
    parted = previous.unit in TIMES and not any(scan.among(k, "counted") for k in gap)
    parted = parted and figure.value <= previous.value and figure.scale <= previous.scale
    return plain(figure) and not figure.counted and of_it and opened and parted and one_sentence(scan, previous, figure)


def _moved_from(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """27 per cent, up from 20 three years ago: the share that the one told right before it moved from."""
    words = [scan.word(figure.first - 2), scan.word(figure.first - 1)]
    close = figure.first - previous.last <= APART and previous.unit == "%"
    # Three years ago: behind the share stands a number of its own.
    bare = not figure.counted or scan.lex.word(scan.word(figure.core_end)) is not None
    told = close and scan.said(words, "moved_from") and bare and figure.value <= HUNDRED
    return told and plain(figure) and one_sentence(scan, previous, figure)


def _further_back(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """Won by 19.9 seconds from Norris, with Piastri a further 3.2 back: one more gap in a race."""
    words = [scan.word(figure.first - 2), scan.word(figure.first - 1)]
    told = previous.unit in TIMES and scan.said(words, "a_further") and scan.isa(figure.core_end, "gap_after")
    return told and plain(figure) and figure.first - previous.last <= APART and one_sentence(scan, previous, figure)


def _and_so_much(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """Up to 9 inches of rain, and as much as 14 in the hills: two bounds of a measure, joined by "and"."""
    bounds = figure.hedge != "exact" and dimension_of(previous.unit) in (*PARTED, "length", "speed")
    gap = range(previous.last, figure.first)
    joined = (
        bool(gap) and len(gap) <= APART and (scan.isa(figure.first - 1, "and") or scan.word(figure.first)[:1] == AND)
    )
    bare = plain(figure) and not figure.counted and scan.among(figure.core_end, "function")
    sized = one_size(figure.value, previous.value)
    return bounds and joined and bare and sized and one_sentence(scan, previous, figure)


def _after_years(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """3.9% هذا العام و4.1% في 2026، بعد 2.7: a decimal behind a share, only dates and small words between them."""
    decimal = previous.unit == "%" and plain(figure) and not figure.whole and not figure.counted
    if not decimal or not scan.isa(figure.first - 1, "after_share"):
        return False
    gap = range(previous.last, figure.first - 1)
    idle = (k in scan.taken or scan.word(k) in STOPS or scan.among(k, "function") for k in gap)
    return len(gap) <= FEW or (len(gap) <= APART and all(idle))


def _scaled_too(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """86.5 مليار دينار، منها 83.1 نفطية: a decimal out of so many millions, or held against them, is of their scale."""
    decimal = plain(figure) and figure.form == "digits" and not figure.whole and not figure.pointless
    if not decimal or previous.scale < MILLION or scan.isa(figure.core_end, "counted") or figure.hedge != "exact":
        return False
    words = [scan.word(figure.first - 2), scan.word(figure.first - 1)]
    names = ("of_that", "out_of_it", "moved_from")
    led = any(scan.said(told, name) for told in (words, words[1:]) for name in names)
    sized = one_size(figure.value, previous.value / previous.scale)
    if not led or not sized or not one_sentence(scan, previous, figure):
        return False
    figure.value, figure.step, figure.scale = (
        figure.value * previous.scale,
        figure.step * previous.scale,
        previous.scale,
    )
    figure.steps.append(f"of the scale of {scan.raw(previous.core, previous.core_end)}")
    figure.counted = False
    return True


def _priced_too(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """75 ريالا للفرد و250 للعائلة, $75 a head and 250 a family: a price for another, joined to a price for one."""
    joined = scan.isa(figure.first - 1, "and") and figure.first - 1 == previous.last
    if not joined or not (is_money(previous) and previous.per) or not plain(figure) or figure.form != "digits":
        return False
    alike = replace(figure, unit=previous.unit or previous.family, family=previous.family)
    told = denominator(scan, figure.core_end, alike)
    if told is None or told[0] in TIMES:
        return False
    figure.per, figure.last = told
    figure.counted = False
    return True


RULES = (
    _not_so_many,
    _but,
    _hours_of_them,
    _further_back,
    _and_so_much,
    _after_years,
    _scaled_too,
    _priced_too,
)
