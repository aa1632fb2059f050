"""Dot-and-interval plots as data for the template: one row a source, one unit, the axis left to right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..model import Hedge, Interval, Period
from .axis import Axis, axis
from .common_unit import DAYS, Placed, in_one_unit
from .numbers import day, digits, hedged, period, quantity, scale_of
from .rows import Row
from .words import Words

SHOWN = 24
RIGHT_HALF = 50.0


class Point(NamedTuple):
    """What a row stands for: ``who`` says it (in article ``home``), its value and interval in the plot's unit.

    ``odd`` marks those at odds with the rest, ``alone`` what stands against a majority; ``period`` is a date's own,
    ``claim`` the id of the figure, if it is one.
    """

    who: str
    home: str
    value: float | None
    span: Interval
    hedge: Hedge
    odd: bool = False
    period: Period | None = None
    claim: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One row: ``left``/``right`` of the bar and ``dot`` in per cent (None: not drawn), ends faded where open.

    ``shape`` is dot, bar or vague; ``hollow`` marks a bound that excludes its own value; ``times`` counts repeats.
    """

    point: Point
    shape: str
    left: float
    right: float
    dot: float | None
    open_left: bool
    open_right: bool
    hollow: bool
    label: str
    full: str
    times: int = 1

    @property
    def width(self) -> float:
        """Length of the bar in per cent."""
        return round(max(self.right - self.left, 0.6), 2)

    @property
    def anchor(self) -> float:
        """Where the label is tied to the mark."""
        return self.dot if self.dot is not None else round((self.left + self.right) / 2, 2)

    @property
    def label_leftwards(self) -> bool:
        """Whether the label runs to the left of its anchor, so that it stays inside the plot."""
        return self.anchor > RIGHT_HALF


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Marks on one axis. ``ticks`` are (per cent, label); ``unit`` names scale and unit; ``more`` rows are left out."""

    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, str], ...]
    unit: str
    log: bool
    more: int


def plot(rows: Sequence[Row], words: Words) -> Plot | None:
    """The plot of some rows; None when fewer than two figures can stand on one axis."""
    common = in_one_unit([row.claim for row in rows])
    if common is None:
        return None
    by_id = {row.claim.id: row for row in rows}
    return drawn([_point(by_id[item.claim.id], item) for item in common[1]], common[0], words)


def _point(row: Row, item: Placed) -> Point:
    claim = item.claim
    said = Point(row.source, row.article.id, item.value, item.span, claim.hedge, row.at_odds, claim.period, claim.id)
    return said._replace(alone=row.alone)


def drawn(points: Sequence[Point], unit: str, words: Words, basis: str = "") -> Plot | None:
    """Points on one axis in ``unit`` (of the substance ``basis``); None for fewer than two, or all of them open."""
    ends = [end for p in points for end in (p.value, p.span.low, p.span.high) if end is not None]
    if len(points) < 2 or not ends:
        return None
    scale = axis(ends, whole=unit == DAYS)
    marks = _merged([_mark(point, scale, unit, words) for point in points])
    name = _unit(scale, unit, words)
    return Plot(
        marks=tuple(marks[:SHOWN]),
        ticks=_ticks(scale, unit, words),
        unit=words("of_substance", unit=name, substance=basis) if basis else name,
        log=scale.log,
        more=max(0, len(marks) - SHOWN),
    )


def _mark(point: Point, scale: Axis, unit: str, words: Words) -> Mark:
    low, high, hedge = point.span.low, point.span.high, point.hedge
    exact = hedge == "exact" and point.value is not None
    bound = low if high is None else high if low is None else None
    dot = point.value if bound is None and hedge not in ("range", "vague") else bound
    return Mark(
        point=point,
        shape="dot" if exact else "vague" if hedge == "vague" else "bar",
        left=scale.at(low, open_end=0.0),
        right=scale.at(high),
        dot=None if dot is None else scale.at(dot),
        open_left=low is None,
        open_right=high is None,
        hollow=hedge in ("more_than", "less_than"),
        label=_label(point, "" if unit != DAYS else unit, words),
        full=_label(point, unit, words),
    )


def _label(point: Point, unit: str, words: Words) -> str:
    if unit == DAYS:
        return period(point.period, words)
    return hedged(point.value, point.span, point.hedge, unit, words)


def _merged(marks: list[Mark]) -> list[Mark]:
    """The same figure said again in one article is one mark that counts."""
    merged: dict[tuple[str, str, float, float], Mark] = {}
    for mark in marks:
        key = (mark.point.home, mark.label, mark.left, mark.right)
        known = merged.get(key)
        merged[key] = replace(known, times=known.times + 1) if known else mark
    return list(merged.values())


def _ticks(scale: Axis, unit: str, words: Words) -> tuple[tuple[float, str], ...]:
    if unit == DAYS:
        return tuple((scale.at(tick), day(dt.date.fromordinal(int(tick)), words)) for tick in scale.ticks)
    if scale.log:
        return tuple((scale.at(tick), quantity(tick, "", words)) for tick in scale.ticks)
    factor = scale_of(max(abs(scale.low), abs(scale.high)))[1]
    return tuple((scale.at(tick), digits(tick / factor)) for tick in scale.ticks)


def _unit(scale: Axis, unit: str, words: Words) -> str:
    if unit == DAYS:
        return ""
    key = "" if scale.log else scale_of(max(abs(scale.low), abs(scale.high)))[0]
    return " ".join(part for part in (words.scale(key) if key else "", words.unit(unit)) if part)
