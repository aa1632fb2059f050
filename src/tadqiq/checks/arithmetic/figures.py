"""Figures as arithmetic sees them: what they allow, the tie words around them, and their neighbours."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from ...model import Claim, Interval
from ..evidence import Evidence, sentences
from . import interval_math as im
from .about import about, nearest
from .beside import FAR, Beside
from .cues import CUE, within
from .lent import lent

Item = TypeVar("Item")
ABOVE = 8
UNCOUNTED = 1e6
# What a number without its unit never is: a fold, a share, a place in a row.
UNCOUNTABLE = {"x", "%", "pp", "bp", "rank"}
COARSE = 0.15
FRACTION = 0.04
BOUNDS = ("more_than", "less_than", "at_most", "at_least")
# What "just under" a figure may lie below it.
JUST = 0.1


@dataclass(frozen=True)
class Figure(Beside):
    """A figure with the tie words before and after it."""

    kind = CUE

    @property
    def gap(self) -> int:
        """The tokens between the sentence's previous figure, or its beginning, and this one."""
        return self.before.get("gap", FAR)

    def by(self, *keys: str) -> bool:
        """Whether one of the words stands anywhere between the figure and its neighbours."""
        return any(key in self.before or key in self.after for key in keys)

    @cached_property
    def unit(self) -> str:
        """The unit of the claim."""
        return self.claim.unit

    @cached_property
    def interval(self) -> Interval:
        """What the figure allows in a calculation: nobody prints 1 billion for 1.4, however few its digits."""
        return im.capped(self.claim.interval, self.claim.value, self.reach)

    @cached_property
    def reach(self) -> float:
        """How far to each side a calculation may take the figure: "about 48,600" is no 44,000, whatever "about" is."""
        if self.claim.hedge == "exact":
            return COARSE
        if self.claim.hedge == "approx":
            return about(self.claim.value or 0.0)
        return JUST if self.claim.hedge in BOUNDS and "just" in within(self.claim) else math.inf

    @cached_property
    def dimension(self) -> str:
        """What must be equal for two figures to be added: the base's dimension, else the unit."""
        return self.claim.base.dimension if self.claim.base else self.claim.unit

    @cached_property
    def percent(self) -> Interval | None:
        """The figure in per cent, when it is a share: 45 %, three fifths; else None."""
        if self.unit == "%":
            return self._loose if self._in_a_word else self._told_loosely
        value = self.claim.value
        part = self.unit in ("x", "count") and value is not None and 0 < value < 1
        return self.interval.scaled(100) if part else None

    @property
    def in_digits(self) -> bool:
        """Whether the figure is printed in digits, of whatever set, and not in words."""
        return any(map(str.isdigit, self.words))

    @property
    def _in_a_word(self) -> bool:
        """Whether the share is a fraction in a word, "a third", and not "eight per cent"."""
        return not self.in_digits and self.claim.hedge == "exact" and self.words.endswith(self.claim.number)

    @property
    def _told_loosely(self) -> Interval:
        """What a percentage allows: 29.6 is almost a third, though 30 would be as near as "almost 33" comes."""
        said = self.claim.interval
        worded = not self.in_digits and self.claim.number.strip() in self.words
        if self.claim.hedge in BOUNDS and self.reach == JUST:
            said = self.interval
        elif not worded or self.claim.hedge != "approx" or said.low is None:
            return said
        else:
            said = Interval(said.low * (1 - FRACTION / 2), said.high)
        return nearest(said, self.value) if worded else said

    @property
    def _loose(self) -> Interval:
        """What a fraction in a word allows: nobody says "19.3 per cent" for what is nearly a fifth."""
        value = self.claim.value or 0.0
        return Interval(value * (1 - FRACTION), value * (1 + FRACTION))

    @property
    def bare(self) -> bool:
        """Whether the figure leaves out its unit: "12 trillion dinars, 6 trillion of that"; nobody counts so far."""
        alone = self.unit == "count" and self.claim.text.strip() == self.claim.number.strip()
        return alone and self.value >= UNCOUNTED

    @property
    def repeats(self) -> bool:
        """Whether the figure only says another one again: in brackets, in another currency or unit."""
        return self.claim.role == "equivalent"

    @cached_property
    def precise(self) -> bool:
        """Whether the figure can take part in a calculation: it has a value and is neither vague nor a mere bound."""
        return self.claim.value is not None and self.claim.hedge in (
            "exact",
            "approx",
            "more_than",
            "less_than",
            "at_most",
            "at_least",
        )

    @property
    def words(self) -> str:
        """The figure as printed, on one line."""
        return " ".join(self.claim.text.split())


@dataclass(frozen=True)
class Passage:
    """A sentence's figures with those of the sentences just before it, nearest first."""

    figures: tuple[Figure, ...]
    earlier: tuple[tuple[Figure, ...], ...]
    story: Sequence[tuple[Figure, ...]] = ()
    place: int = 0

    def says(self, *keys: str) -> bool:
        """Whether one of the tie words stands between the sentence's figures."""
        return any(f.by(*keys) for f in self.figures)

    def before(self, figure: Figure) -> list[Figure]:
        """The sentence's figures that stand before the given one."""
        return [f for f in self.figures if f.claim.start < figure.claim.start]

    def all(self) -> Iterable[Figure]:
        """The sentence's figures, then the earlier ones."""
        yield from self.figures
        for sentence in self.earlier:
            yield from sentence

    def above(self) -> Iterable[Figure]:
        """The amounts of the sentence and of the ``ABOVE`` before it, wherever their blocks end, nearest first."""
        for sentence in reversed(self.story[max(0, self.place - ABOVE) : self.place + 1]):
            yield from reversed(sentence)


def passages(evidence: Evidence) -> list[Passage]:
    """Every sentence with figures, of every article."""
    return evidence.once("passages", lambda e: [p for claims in e.by_article.values() for p in _passages(claims)])


def _passages(claims: Sequence[Claim]) -> list[Passage]:
    groups = sentences(claims)
    figures = [[Figure(c) for c in lent(group, above)] for above, group in pairwise([[], *groups])]
    found = [tuple(run) for sentence in figures for run in runs(sentence, lambda _, b: "stop" not in b.before)]
    return [Passage(figures, _before(found, i), found, i) for i, figures in enumerate(found)]


def _before(found: Sequence[tuple[Figure, ...]], i: int, reach: int = 2) -> tuple[tuple[Figure, ...], ...]:
    """Earlier sentences of the same or the previous block."""
    block = found[i][0].claim.block
    return tuple(s for s in reversed(found[max(0, i - reach) : i]) if block - s[-1].claim.block <= 1)


def kin(figures: Sequence[Figure]) -> bool:
    """Whether the units differ only in that some leave out what they are for: "$34 a megawatt hour, against $42"."""
    units = {f.unit.partition("/")[0] for f in figures if not f.bare}
    rates = {f.unit.partition("/")[2] for f in figures} - {""}
    if units & UNCOUNTABLE and any(f.bare for f in figures):
        return False
    return len(units) <= 1 and len(rates) <= 1


def common(figures: Sequence[Figure]) -> list[Interval] | None:
    """What the figures allow in one unit, conversions widened by their uncertainty; None where they don't share one."""
    if len({f.unit for f in figures}) == 1 or kin(figures):
        return [f.interval for f in figures]
    bases = [f.claim.base for f in figures]
    if any(b is None for b in bases) or len({(b.dimension, b.basis) for b in bases if b}) != 1:
        return None
    reaches = [f.reach for f in figures]
    return [im.capped(b.interval, b.value, r).widened(b.tolerance) for b, r in zip(bases, reaches, strict=True) if b]


def runs(figures: Sequence[Item], joined: Callable[[Item, Item], bool]) -> list[list[Item]]:
    """Maximal stretches of neighbours in which each pair of neighbours is joined."""
    if not figures:
        return []
    found = [[figures[0]]]
    for a, b in pairwise(figures):
        if joined(a, b):
            found[-1].append(b)
        else:
            found.append([b])
    return found
