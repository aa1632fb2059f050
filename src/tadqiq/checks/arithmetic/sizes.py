"""A change in per cent beside its size and what came of it: "fell 120 points to 4,380, a loss of 2.7 per cent"."""

from __future__ import annotations

from typing import NamedTuple

from ...model import Interval
from . import interval_math as im
from .changes import LOST, MOVES, direction, is_move, over_level
from .figures import Figure, Passage, kin

CLOSE = 8
INDEX = "point"
OLD = ("from", "against", "than")


class Sized(NamedTuple):
    """The size of a change and the figure it ended at."""

    size: Figure
    new: Figure

    @property
    def computed(self) -> Interval:
        """The change in per cent, below zero for a fall."""
        new, size = self.new.interval, self.size.interval
        old = im.minus(new, size) if direction(self.size) == "up" else new.plus(size)
        return im.change(old, new) if old.bottom > 0 else Interval()


def sized(passage: Passage, stated: Figure) -> Sized | None:
    """The size and the new figure right beside a percentage, where the text leaves out the old one."""
    figures = list(passage.figures)
    i = figures.index(stated)
    before, after = figures[:i][-2:], figures[i + 1 : i + 2]
    around = [pair for pair in (before, [*before[-1:], *after]) if len(pair) == 2]
    found = next((Sized(a, b) for a, b in around if _tied(a, b, stated)), None)
    if found is None and len(before) == 2 and _said_again(before[0], before[1], stated):
        return Sized(before[1], before[0])
    return found


def _said_again(new: Figure, size: Figure, stated: Figure) -> bool:
    """ "Sold for 7.20, up 1.20 or 20 per cent": what it is now, the change behind it, and the same in per cent."""
    alike = size.unit == new.unit or kin([size, new])
    plain = new.precise and size.precise and new.percent is None and size.percent is None and not is_move(new)
    old = new.led(*OLD, within=3) or over_level(new, *OLD, within=3)
    moved = size.led("comma", within=3) and size.led(*MOVES, within=1) and size.interval.top < new.interval.bottom
    return alike and plain and not old and moved and stated.led("equals", within=0) and stated.gap <= 2


def _tied(size: Figure, new: Figure, stated: Figure) -> bool:
    """Whether a word moves the size, "to" leads the new figure, and the percentage says the change once more."""
    alike = size.unit == new.unit or kin([size, new]) or (size.unit == INDEX and new.unit == "count")
    moved = (is_move(size) and bool(direction(size))) or size.led(LOST, within=1)
    moved = moved and size.percent is None and new.percent is None
    again = stated.led("equals", "lost", "open", *MOVES, within=4) and stated.gap <= CLOSE
    return alike and moved and size.precise and new.precise and new.led("to", within=2) and again
