"""Which two figures of a sentence are the old and the new value of one thing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from .figures import Figure, Passage, kin

POINTS = ("pp", "bp", "point")
MOVES = ("up", "down")
LOST = "lost"
FROM_TO = "from_to"
# How far before its figure stands what a level is called, and how much further off the word before that may be.
LEVEL, OVER = 3, 6
PLANNED = 1
# By how much more a thing may have grown or shrunk than any other amount of its sentence is told to have.
LEAP = 10_000.0
# … and by how much a count of people that is held against a bare number.
NEAR = 10.0
BEYOND = {"premium": "up", "discount": "down"}


class Change(NamedTuple):
    """Old and new value, tied by the text: from … to …, … against …, up … from …"""

    old: Figure
    new: Figure

    def distance(self, figure: Figure) -> int:
        """How far the pair stands from a figure, in code points."""
        return min(abs(f.claim.start - figure.claim.start) for f in self)


def changes(passage: Passage) -> list[Change]:
    """Every pair of old and new value that the sentence ties together."""
    figures = [f for f in passage.figures if f.precise and (f.unit not in POINTS or _level_in_points(f))]
    found = []
    for old in figures:
        against = (
            (_led_to_old(old, "against", 3) and _compares(passage, old))
            or _after_move(passage, old)
            or _bracketed(passage, old)
            or _formerly(passage, old)
        )
        if against or (_led_to_old(old, "from", 2) and _moves(passage)):
            new = _new(figures, old)
            if new is not None and (against or _moved(passage, old, new)):
                found.append(Change(old, new))
    return [p for p in found if not any(_nearer(p, q) for q in found)]


def _level_in_points(figure: Figure) -> bool:
    """ "The spread narrowed from 225 basis points to 190": points are a level there, and not by how much one moved."""
    return figure.led("from", "to", within=1)


def _compares(passage: Passage, old: Figure) -> bool:
    """Whether something to compare stands before "against", or it opens the sentence: «باعه مقابل 38» is a price."""
    before = passage.before(old)
    return not before or any(f.dimension == old.dimension or kin([f, old]) for f in before)


def _led_to_old(old: Figure, word: str, within: int) -> bool:
    """Whether the word leads the old figure, also over the level it is called: "from a peak of 25,000".

    A figure with a "from" of its own behind it is none: "2 billion from mobile and 1 billion from cloud".
    """
    if word == "from" and old.trailed("from", within=0):
        return False
    return old.led(word, within=within) or over_level(old, word, within=within)


def over_level(old: Figure, *words: str, within: int) -> bool:
    """Whether one of the words leads the figure over its name: "from Friday's close of 79.60"."""
    planned = old.led("formerly", within=1) and old.led(*words, within=within + PLANNED)
    return planned or (old.led("level", within=LEVEL) and old.led(*words, within=within + OVER))


def _bracketed(passage: Passage, old: Figure) -> bool:
    """ "Rose 10 % to 4.62 billion (2025: 4.20 billion)": the old figure stands in brackets behind the new one."""
    figures = list(passage.figures)
    before = figures[: figures.index(old)][-2:]
    beside = len(before) == 2 and is_move(before[0]) and before[0].percent is not None
    return beside and old.led("open", within=5) and old.gap <= 6 and old.unit == before[1].unit


def _formerly(passage: Passage, old: Figure) -> bool:
    """ "Stood at 41 per cent, from 36 per cent a year earlier": the words behind it say that it is the old one."""
    from_then = old.led("from", within=0) and old.trailed("against", within=0)
    return from_then and any(f.unit == old.unit for f in passage.before(old)[-1:])


def _nearer(pair: Change, other: Change) -> bool:
    """Whether the other pair has the same new value with its old one nearer by: "up from 69, B fell to 61 from 70"."""
    return other is not pair and other.new is pair.new and _apart(other) < _apart(pair)


def _apart(pair: Change) -> int:
    return abs(pair.old.claim.start - pair.new.claim.start)


def _after_move(passage: Passage, old: Figure) -> bool:
    """ "up 20 % on 1.5 billion", «بزيادة 200 عن 900»: the old figure follows the size of the change."""
    earlier = passage.before(old)
    close = old.led("than", "from", within=1) and old.gap <= 3
    close = close or over_level(old, "than", "from", within=2)
    close = close or (old.led("over", "under", within=1) and old.gap <= 3)
    close = close or (old.led("numbering", within=0) and old.led("than", within=8))
    return close and bool(earlier) and (is_move(earlier[-1]) or earlier[-1].claim.role == "change")


def _moved(passage: Passage, old: Figure, new: Figure) -> bool:
    """Whether "from" is a change's: "to" leads the new figure, a word of change or its size stands just before."""
    earlier = passage.before(old)
    size = bool(earlier) and (is_move(earlier[-1]) or earlier[-1].unit in POINTS)
    return size or new.led("to", within=3) or any(key in old.before for key in MOVES) or new.led("to", *MOVES, within=6)


def _moves(passage: Passage) -> bool:
    return passage.says("to", "up", "down", "double", "triple", "quadruple", "quintuple", "tenfold", "halve", "points")


def _new(figures: Sequence[Figure], old: Figure) -> Figure | None:
    """The figure of the same kind that is led by "to", else the nearest one before, else the nearest after."""
    others = [f for f in figures if f is not old and not f.led("from", "against", within=2) and not is_move(f)]
    others = [f for f in others if not _made_of(f, old, figures)]
    same = _near_in_size([f for f in others if f.unit == old.unit or kin([f, old]) or _both_counts(f, old)], old)
    loose = [f for f in others if f.dimension == old.dimension and f.claim.base is not None]
    alike = of_its_size(_of_measure(same or loose, old), old)
    if loose and not of_its_size(alike, old, other=False):
        alike = of_its_size(_of_measure(loose, old), old)
    tied = [f for f in same if f"{FROM_TO}:{f.claim.id}" in old.claim.ties]
    led = [f for f in alike if f.led("to", within=3)]
    # What the measures are may be misread: of another one before rather than behind it.
    before = [_before(fs, old) for fs in (alike, _of_measure(loose, old), of_its_size(same, old))]
    for options in (tied, led, *before, alike):
        if options:
            return min(options, key=lambda f: abs(f.claim.start - old.claim.start))
    return None


def _both_counts(figure: Figure, old: Figure) -> bool:
    """Whether a bare number may count the people that another figure counts: 540,000 pupils against 450,000."""
    bare = old.unit == "count" and old.claim.text.strip() == old.claim.number.strip()
    return bare and figure.unit == "person"


def _near_in_size(figures: Sequence[Figure], old: Figure) -> list[Figure]:
    """Of people and things those that come near the old figure, if any do: no 2,150 schools became 450,000."""
    if len({f.unit for f in figures}) < 2:
        return list(figures)
    near = [f for f in figures if f.value and old.value and 1 / NEAR <= abs(f.value / old.value) <= NEAR]
    return near or [f for f in figures if f.unit == old.unit]


def _made_of(figure: Figure, old: Figure, figures: Sequence[Figure]) -> bool:
    """ "Sold 740 against bought 910, a deficit of 170": what lies between the old figure and another is not the new."""
    if not figure.led("gap_word", within=3) or old.led("gap_word", within=3):
        return False
    others = [f for f in figures if f is not figure and f is not old and f.unit == old.unit == figure.unit]
    return any(math.isclose(abs(old.value - f.value), figure.value, rel_tol=1e-9) for f in others)


def of_its_size(figures: Sequence[Figure], old: Figure, other: bool = True) -> list[Figure]:
    """Those that the old figure may have become, where there are any: 90 million viewers are not now 60 countries."""
    sized = [f for f in figures if not f.value or not old.value or 1 / LEAP <= abs(f.value / old.value) <= LEAP]
    return sized or (list(figures) if other else [])


def _before(figures: Sequence[Figure], old: Figure) -> list[Figure]:
    return [f for f in figures if f.claim.start < old.claim.start]


def _of_measure(figures: Sequence[Figure], old: Figure) -> list[Figure]:
    """Those that measure what the old figure does, where there are any."""
    return [f for f in figures if f.claim.measure == old.claim.measure] or list(figures)


def is_move(figure: Figure) -> bool:
    """Whether the figure is itself the size of a change: "up 14 %", "an increase of 5 million", "a fifth below"."""
    if figure.led("to", "from", "against", within=1) or figure.led("numbering", within=0):
        return False
    if figure.percent is None and figure.claim.role in ("to", "from"):
        return False  # "closed 11 % higher at 58, from 50"
    if figure.percent is not None:
        led = figure.led(*MOVES, *BEYOND, "by", "size", within=3) or figure.led(LOST, within=1)
        return led or figure.trailed(*MOVES, "more", within=0)
    return figure.led(*MOVES, "by", within=3) or _more_than_before(figure)


def _more_than_before(figure: Figure) -> bool:
    """ "1,340 dollars a month, 260 more than the 1,080 asked next door": by how much the amount before is more."""
    return figure.trailed("over", "under", within=0) and figure.led("comma", within=0) and figure.gap <= 1


def more(figure: Figure) -> bool:
    """Whether a percentage says by how much something is more or less: "17 per cent more than last year"."""
    lower = figure.claim.role == "change" and figure.trailed("against", within=0)  # "20 per cent lower than the 50"
    return figure.percent is not None and (lower or figure.trailed("over", "under", within=0))


def again(passage: Passage, figure: Figure) -> bool:
    """Whether a percentage says the size of a change once more: "an increase of 20 cents or 8 per cent"."""
    before = passage.before(figure)[-1:]
    return (
        figure.percent is not None and figure.led("equals", within=0) and figure.gap <= 1 and any(map(is_move, before))
    )


def direction(figure: Figure) -> str:
    """``up`` or ``down`` by the word of movement beside the figure, "" when there is none or it may be either."""
    if figure.led("better", within=3):
        return ""  # who waits less waits better
    for word, way in {**dict(zip(MOVES, MOVES, strict=True)), **BEYOND}.items():
        if figure.led(word, within=3) or figure.trailed(word, within=1):
            return way
    if figure.percent is not None and figure.trailed("more", within=0):
        return "up"
    if figure.trailed("against", within=0) and more(figure):
        return figure.claim.direction if figure.claim.direction in MOVES else ""  # higher or lower than
    if more(figure) or _more_than_before(figure):
        return "up" if figure.trailed("over", within=0) else "down"
    if figure.percent is not None and figure.led(LOST, within=1):
        return "down"
    # «تراجع عدد الزوار خلال الأشهر الستة الأولى من العام بنسبة 12%»: the word of movement opens the clause.
    told = figure.percent is not None and figure.claim.role == "change" and figure.led("by", within=1)
    return figure.claim.direction if told and figure.claim.direction in MOVES else ""
