"""Everything around a number: unit, what is counted, sign and hedge."""

from __future__ import annotations

from .figure import Figure
from .hedging import hedges
from .hedging.far import STOPS
from .numbers.worth import unit_before
from .ratios import ratio
from .scan import Scan
from .told.counted import name_scale, say_what_counts
from .told.folds import folds_after, times_and_share, times_what_was
from .told.ranks import among_the_top
from .units.assigning import money_before, put_unit, unit_after
from .units.finding import Found, unit_at
from .units.quotes import quoted_rate
from .units.rates import TIMES
from .units.warmth import warm

FLOOR = 7


def measure(scan: Scan, figure: Figure, floor: int) -> None:
    """Unit, what is counted, and hedge of one figure that begins at or after token ``floor``."""
    if not figure.own_unit and figure.form != "rank":
        folds_after(scan, figure)
    if figure.form == "fraction":
        times_and_share(scan, figure)
    if not figure.own_unit and not figure.counted and figure.form != "rank":
        unit_after(scan, figure)
        money_before(scan, figure)
        name_scale(scan, figure)
        warm(scan, figure)
        _floor_space(scan, figure)
        if figure.form == "fraction" and not figure.own_unit:
            _share_of(scan, figure)
    if not scan.line:
        quoted_rate(scan, figure)
        ratio(scan, figure)
    if not figure.unit and not figure.family:
        say_what_counts(scan, figure)
        _behind(scan, figure)
    if scan.isa(figure.core - 1, "article") and scan.kind(figure.core) == "word" and figure.first == figure.core:
        figure.first = figure.core - 1
    _below_zero(scan, figure)
    among_the_top(scan, figure)
    if figure.unit != "rank" or figure.hedge == "exact":
        hedges.loosen(scan, figure, floor)
    figure.first = min(max(figure.first, floor), figure.core)


def _behind(scan: Scan, figure: Figure) -> None:
    """السنوات العشر, عام واحد: an Arabic number behind its noun takes the unit from it."""
    if figure.form == "digits" and figure.scale <= 1 and scan.isa(figure.core - 1, "road_mark"):
        # الكيلو 30: how far along the road.
        figure.unit, figure.own_unit, figure.first = "kilometer", True, figure.core - 1
        return
    if (sole := unit_before(scan, figure)) is not None:
        figure.first = sole.start
        last = figure.core_end
        put_unit(scan, figure, Found(sole.unit, figure.core))
        figure.last = last
        return
    word = scan.lex.word(scan.word(figure.core)) if scan.kind(figure.core) == "arabic" else None
    back = figure.core - 1
    if figure.form == "digits" and scan.isa(back, "definite"):
        back -= 1
    elif word is None or "ال" not in word.prefix or figure.form != "word":
        return
    found = unit_at(scan, back)
    if found is None and _of_a_stretch(scan, back):
        back -= 1
        found = unit_at(scan, back)
    if found and found.end == back + 1 and found.unit.kind == "unit" and scan.word(figure.core - 1).startswith("ال"):
        figure.unit, figure.own_unit, figure.first = found.unit.name, True, back
        figure.value, figure.step = figure.value * found.unit.factor, found.unit.factor


def _of_a_stretch(scan: Scan, k: int) -> bool:
    """أيام المعرض التسعة, سنوات الحرب الثماني: days of what stands at token ``k``, which is no plural of its own."""
    stretch = unit_at(scan, k - 1) if k > 0 and scan.word(k).startswith("ال") else None
    told = stretch is not None and stretch.end == k and stretch.unit.name in TIMES and stretch.unit.factor == 1
    return told and not scan.among(k, "counted")


def _floor_space(scan: Scan, figure: Figure) -> None:
    """شقة مساحتها 90 مترا: metres of floors and plots, where no word of length stands near, are square ones."""
    if figure.unit != "meter" or figure.scale > 1:
        return
    start = max(figure.core - FLOOR, 0)
    ends = (k for k in range(start, figure.core) if scan.word(k) in STOPS or scan.kind(k) == "newline")
    clause = range(max(ends, default=start - 1) + 1, figure.core)
    long = any(scan.among(k, "length_talk") for k in clause)
    if not long and any(scan.among(k, "area_talk") for k in clause):
        figure.unit = "m^2"
        figure.steps.append("metres of floor space: square ones")


def _share_of(scan: Scan, figure: Figure) -> None:
    """A fraction of something is a share in per cent; in a bare line it stays a number; "to half" is a fold."""
    if scan.line:
        figure.unit = "count"
        return
    to_half = scan.isa(figure.core - 1, "down_to") and scan.word(figure.core).startswith("ال")
    if to_half or times_what_was(scan, figure):
        figure.unit, figure.own_unit = "x", True
        return
    figure.value, figure.step, figure.unit, figure.own_unit = figure.value * 100, 1.0, "%", True
    figure.role = "share"
    if scan.isa(figure.core - 1, "whole_article"):
        figure.first = figure.core - 1


def _below_zero(scan: Scan, figure: Figure) -> None:
    k = figure.last
    phrases = scan.lex.sets.get("joiners.below_zero", frozenset())
    if any(" ".join(token.text for token in scan.tokens[k : k + n]) in phrases for n in (2, 3)):
        figure.value, figure.last = -abs(figure.value), k + 2
        if not figure.own_unit and not figure.counted:
            figure.unit, figure.own_unit = "degC", True
    elif scan.isa(figure.first - 2, "or") and scan.word(figure.first - 1) in scan.lex.sets.get("joiners.minus", ()):
        figure.steps.append("either way: no sign")
    elif scan.word(figure.first - 1) in scan.lex.sets.get("joiners.minus", ()):
        figure.value, figure.first = -abs(figure.value), figure.first - 1
