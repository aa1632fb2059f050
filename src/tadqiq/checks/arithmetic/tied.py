"""Figures of a passage that one calculation may tie together, whatever the wording between them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

from ...knowledge.dimensions import TIMES as SPANS
from ...model import Interval
from . import interval_math as im
from .figures import Figure, common

PLUS, TIMES = "+", "×"


@dataclass(frozen=True, eq=False)
class Tied:
    """A whole and what makes it: its parts added up (``+``) or two factors multiplied (``×``).

    ``stated`` is the figure that the text gives as the result; ``limit`` is how likely chance may have made a slip in
    one of them for it to be called a slip; ``kind`` is how the finding words the calculation.
    """

    sign: str
    whole: Figure
    parts: tuple[Figure, ...]
    stated: Figure
    limit: float
    kind: str

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The parts and the whole."""
        return (*self.parts, self.whole)

    @property
    def given(self) -> list[Figure]:
        """All but the result, in the order in which they are calculated with."""
        if self.stated is self.whole:
            return list(self.parts)
        return [self.whole, *(f for f in self.parts if f is not self.stated)]

    @property
    def formula(self) -> str:
        """The calculation as printed."""
        there, back = (" + ", " - ") if self.sign == PLUS else (" × ", " / ")
        return (there if self.stated is self.whole else back).join(f.words for f in self.given)

    def expected(self, figure: Figure) -> Interval | None:
        """What the others make of one of the figures, in its own unit."""
        if self._held is None:
            return None
        whole, *parts = self._held
        others = [i for f, i in zip(self.parts, parts, strict=True) if f is not figure]
        if figure is self.whole:
            made = im.total(parts) if self.sign == PLUS else im.times(*parts)
        else:
            made = im.minus(whole, im.total(others)) if self.sign == PLUS else _over(whole, others[0])
        return made.scaled(1 / self._scale(figure))

    def point(self, figure: Figure) -> float:
        """What the bare numbers of the others make of it, in its own unit; no number where a factor is nought."""
        whole = self._value(self.whole)
        own = [self._value(f) for f in self.parts if f is not figure]
        if figure is self.whole:
            made = sum(own) if self.sign == PLUS else math.prod(own)
        elif self.sign == PLUS:
            made = whole - sum(own)
        else:
            made = whole / own[0] if own[0] else math.inf
        return made / self._scale(figure)

    @cached_property
    def _held(self) -> list[Interval] | None:
        if self.sign == PLUS:
            return common([self.whole, *self.parts])
        return [self._in_base(f) for f in (self.whole, *self.parts)]

    @cached_property
    def _as_printed(self) -> bool:
        """Whether the figures are calculated with in their own units."""
        if self.sign == TIMES:
            return self._cancels
        held = self._held
        return held is not None and all(i == f.interval for i, f in zip(held, (self.whole, *self.parts), strict=True))

    def _scale(self, figure: Figure) -> float:
        """What one of the figure's own units is in the unit that is calculated in."""
        return 1.0 if self._as_printed else scale(figure)

    def _value(self, figure: Figure) -> float:
        return figure.value * self._scale(figure)

    def _in_base(self, figure: Figure) -> Interval:
        base = figure.claim.base
        loose = base.tolerance if base and not self._cancels else 0.0
        held = im.exactly(figure.value) if _whole_time(figure) else figure.interval
        return held.scaled(1.0 if self._cancels else scale(figure)).widened(loose)

    @cached_property
    def _cancels(self) -> bool:
        """Whether the units cancel as printed, so that no rate of exchange or length of a month comes in."""
        number, each = self.parts
        above, _, below = each.unit.rpartition("/")
        counted = number.dimension == "count" and below in ("person", "count", "household", "family", "unit", "share")
        if each.percent is not None:
            return False
        if not above or (each.dimension == self.whole.dimension and number.dimension == "count"):
            return each.unit == self.whole.unit
        return self.whole.unit.partition("/")[0] == above and (below == number.unit or counted)


def scale(figure: Figure) -> float:
    """What one of a figure's own units is in the unit of its dimension; a per cent is a hundredth."""
    if figure.percent is not None:
        return 0.01 if figure.unit == "%" else 1.0
    base, value = figure.claim.base, figure.claim.value
    return base.value / value if base and base.value and value else 1.0


def _whole_time(figure: Figure) -> bool:
    """Whether a time is told in whole units: so much a month for four years is for four, not for three and a half."""
    return figure.unit in SPANS and figure.claim.hedge == "exact" and figure.value == int(figure.value)


def _over(a: Interval, b: Interval) -> Interval:
    return im.over(a, b) if b.bottom > 0 else Interval()
