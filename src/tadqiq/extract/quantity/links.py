"""Figures that belong together, taken two by two along the text."""

from __future__ import annotations

import itertools

from .figure import Figure
from .hedging.margins import is_give_or_take, spread_by
from .ranges import enclose, is_bounded, is_part_of, is_range, merge, moves_before, one_of_every
from .scan import Scan
from .ties import share_list, tie
from .units.adding_up import add_up
from .units.carried import carry_units
from .units.compounds import add_compound
from .units.quotes import noted_rate, rate_of_many
from .units.quotes_on import tell_on
from .units.same_thing import same_thing
from .units.unsaid import fill_rows

AND = "و"


def link(scan: Scan, figures: list[Figure]) -> list[Figure]:
    """Join ranges, tie changes and equivalents, share units along lists."""
    joined: list[Figure] = []
    for figure in figures:
        left = joined[-1] if joined else None
        if left is not None and figure.first >= left.last and figure.first - left.last <= 12:
            gap = _gap(scan, left, figure)
            if gap is not None and (is_part_of(scan, left, figure, gap) or rate_of_many(scan, left, figure, gap)):
                continue
            if gap is not None and noted_rate(scan, left, figure, gap):
                joined[-1] = figure
                continue
            if gap is not None and is_give_or_take(scan, left, figure, gap):
                spread_by(left, figure)
                continue
            if gap is not None and is_bounded(scan, left, figure, gap):
                enclose(left, figure)
                continue
            if gap is not None and is_range(scan, left, figure, gap):
                merge(scan, left, figure)
                continue
            if gap is not None and add_compound(scan, left, figure, gap):
                continue
            if gap is not None:
                tie(scan, left, figure, gap)
        one_of_every(scan, figure, left.last if left else 0)
        joined.append(figure)
    _moved_by(scan, joined)
    _share_back(scan, joined)
    tell_on(scan, joined)
    carry_units(scan, joined)
    fill_rows(scan, joined)
    same_thing(scan, joined)
    add_up(scan, joined)
    return joined


def _moved_by(scan: Scan, figures: list[Figure]) -> None:
    """Rose 13, from 18 to 31: where both levels follow, the first figure is how much it moved."""
    for moved, old, new in zip(figures, figures[1:], figures[2:], strict=False):
        if (moved.role, old.role, new.role) != ("to", "from", "to") or scan.isa(moved.first - 1, "to"):
            continue
        start, back = (f"from_to:{scan.tokens[f.first].start}" for f in (old, moved))
        if start in moved.ties and moves_before(scan, moved):
            moved.role = "change"
            moved.ties.remove(start)
            old.ties.remove(back)


def _share_back(scan: Scan, figures: list[Figure]) -> None:
    """Give a unit said once at the end of a list to all before it: 12 و15 و18%."""
    for left, right in reversed(list(itertools.pairwise(figures))):
        if left.own_unit or left.ignored or right.ignored or not 0 <= right.first - left.last <= 3:
            continue
        gap = _gap(scan, left, right)
        if gap is not None:
            share_list(scan, left, right, gap)


def _gap(scan: Scan, a: Figure, b: Figure) -> list[str] | None:
    """The words between two figures, dates and their prepositions apart; None across a line's end."""
    found = []
    for k in range(a.last, b.first):
        if scan.kind(k) == "newline":
            return None
        if k not in scan.taken:
            found.append(scan.word(k))
    prefix = _prefix(scan, b)
    return [*found, prefix] if prefix else found


def _prefix(scan: Scan, b: Figure) -> str:
    """A preposition written onto the second figure: لعشرين, وثلاثين."""
    if scan.kind(b.first) != "arabic" or b.first != b.core:
        return ""
    if b.form == "unit" and scan.word(b.first).startswith(AND):
        return AND  # بين 0.7 ونقطة مئوية كاملة
    word = scan.lex.word(scan.word(b.first))
    return word.prefix[:1] if word and word.prefix and not word.prefix.startswith("ا") else ""
