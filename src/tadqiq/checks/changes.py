"""Which two figures of a sentence are the old and the new value of one thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .figures import Figure, Passage, kin

POINTS = ("pp", "bp", "point")
MOVES = ("up", "down")


class Change(NamedTuple):
    """Old and new value, tied by the text: from … to …, … against …, up … from …"""

    old: Figure
    new: Figure

    def distance(self, figure: Figure) -> int:
        """How far the pair stands from a figure, in code points."""
        return min(abs(f.claim.start - figure.claim.start) for f in self)


def changes(passage: Passage) -> list[Change]:
    """Every pair of old and new value that the sentence ties together."""
    figures = [f for f in passage.figures if f.precise and f.unit not in POINTS]
    found = []
    for old in figures:
        against = old.led("against", within=3) or _after_move(passage, old)
        if against or (old.led("from", within=2) and _moves(passage)):
            new = _new(figures, old)
            if new is not None and (against or _moved(passage, old, new)):
                found.append(Change(old, new))
    return [p for p in found if not any(_nearer(p, q) for q in found)]


def _nearer(pair: Change, other: Change) -> bool:
    """Whether the other pair has the same new value with its old one nearer by: "up from 69, B fell to 61 from 70"."""
    return other is not pair and other.new is pair.new and _apart(other) < _apart(pair)


def _apart(pair: Change) -> int:
    return abs(pair.old.claim.start - pair.new.claim.start)


def _after_move(passage: Passage, old: Figure) -> bool:
    """ "up 20 % on 1.5 billion", «بزيادة 200 عن 900»: the old figure follows the size of the change."""
    earlier = [f for f in passage.figures if f.claim.start < old.claim.start]
    close = old.led("than", "from", within=1) and old.gap <= 3
    return close and bool(earlier) and (is_move(earlier[-1]) or earlier[-1].claim.role == "change")


def _moved(passage: Passage, old: Figure, new: Figure) -> bool:
    """Whether "from" is a change's: "to" leads the new figure, a word of change or its size stands just before."""
    earlier = [f for f in passage.figures if f.claim.start < old.claim.start]
    size = bool(earlier) and (is_move(earlier[-1]) or earlier[-1].unit in POINTS)
    return size or new.led("to", within=3) or any(key in old.before for key in MOVES) or new.led("to", *MOVES, within=6)


def _moves(passage: Passage) -> bool:
    return passage.says("to", "up", "down", "double", "triple", "quadruple", "quintuple", "tenfold", "halve", "points")


def _new(figures: Sequence[Figure], old: Figure) -> Figure | None:
    """The figure of the same kind that is led by "to", else the nearest one before, else the nearest after."""
    same = [f for f in figures if f is not old and (f.unit == old.unit or kin([f, old]))]
    alike = same or [f for f in figures if f is not old and f.dimension == old.dimension and f.claim.base is not None]
    alike = [f for f in alike if not f.led("from", "against", within=2) and not is_move(f)]
    led = [f for f in alike if f.led("to", within=3)]
    before = [f for f in alike if f.claim.start < old.claim.start]
    for options in (led, before, alike):
        if options:
            return min(options, key=lambda f: abs(f.claim.start - old.claim.start))
    return None


def is_move(figure: Figure) -> bool:
    """Whether the figure is itself the size of a change: "up 14 %", "an increase of 5 million", "a fifth below"."""
    if figure.led("to", "from", "against", within=1):
        return False
    beside = figure.percent is not None and figure.trailed(*MOVES, within=0)
    return beside or figure.led(*MOVES, "by", within=3)


def direction(figure: Figure) -> str:
    """``up`` or ``down`` by the word of movement beside the figure, "" when there is none."""
    for word in MOVES:
        if figure.led(word, within=3) or figure.trailed(word, within=1):
            return word
    return ""
