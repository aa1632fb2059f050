"""Points: percentage points where shares are spoken of, points of an index or a table elsewhere."""

from __future__ import annotations

import itertools

from ..figure import Figure, apart_by
from ..scan import NONE, Scan, within
from .carried_words import one_sentence

NEAR = 40
MANY = 30
SEVERAL = 3
# Fewer points are percentage points: 180 basis points, or 1.8 points.
LEAST_BASIS = 5
SHARES = ("%", "pp")
# What moves by points, and by percentage points.
LEVELS = {"point": "point", "pp": "%"}


def settle_points(scan: Scan, figures: list[Figure]) -> None:
    """Make the points of polls and rates percentage points, by the shares in the same paragraph or the words around."""
    for i, figure in enumerate(figures):
        if figure.unit == "point" and not scan.line:
            _settle(scan, figures, i)
        if _bare(figure) and _ends_at(scan, figure, figures[max(i - SEVERAL, 0) : i]):
            figure.unit, figure.own_unit, figure.role = "point", True, figure.role or "to"
            figure.steps.append("what moves by points: point")
    _moved(scan, figures)


def _moved(scan: Scan, figures: list[Figure]) -> None:
    """Give bare levels the points by which they move, and of what they move from."""
    for change, level in itertools.pairwise(figures):
        if change.unit in LEVELS and change.role == "change" and level.role in ("to", "from") and _bare(level):
            level.unit, level.own_unit = LEVELS[change.unit], True
            level.steps.append(f"what moves by points: {level.unit}")
    for earlier, level in itertools.pairwise(figures):
        if earlier.unit == "bp" and scan.isa(earlier.first - 1, "from") and level.role == "to" and _bare(level):
            level.unit, level.own_unit, earlier.role = "bp", True, "from"
            level.steps.append("what moved by basis points")
    for level, earlier in itertools.pairwise(figures):
        if level.unit == "point" and level.role == "to" and earlier.role == "from" and _bare(earlier):
            earlier.unit, earlier.own_unit = "point", True
            earlier.steps.append("what moved by points")


def _settle(scan: Scan, figures: list[Figure], i: int) -> None:
    """Tell which points those of the figure ``i`` are; those of an index stay what they are."""
    figure = figures[i]
    if _counted(scan, figures, i):
        figure.unit, figure.counted = "count", True
        figure.steps.append("points that are counted")
    elif _of_basis(scan, figures, i):
        figure.unit = "bp"
        figure.steps.append("points where basis points are counted")
    elif _beside_shares(scan, figures, i) or _of_poll(scan, figure):
        figure.unit = "pp"
        figure.steps.append("points between shares are percentage points")
    elif _in_standings(scan, figure):
        figure.unit, figure.counted = "count", True
        figure.steps.append("points of a table are counted")


def _counted(scan: Scan, figures: list[Figure], i: int) -> bool:
    """610 نقاط تحصين, points of sale; what teams have where nothing but sport is spoken of, and no share moves by."""
    if scan.among(figures[i].last, "point_of") or (
        scan.isa(figures[i].last, "of") and scan.among(figures[i].last + 1, "point_of")
    ):
        return True
    return (
        _speaks_of_sport(scan) and not _moved_to_share(figures, i) and not _parts_shares(_two(figures, i), figures[i])
    )


def _ends_at(scan: Scan, level: Figure, before: list[Figure]) -> bool:
    """Tanked 1,235 points, or 1.6%, to end at 75,838: where an index closes that moved by points."""
    k = level.first - 1
    if not scan.isa(k, "reaching") or not any(scan.among(j, "ends_at") for j in range(max(k - 2, 0), k)):
        return False
    return any(f.unit == "point" and f.value < level.value and one_sentence(scan, f, level) for f in before)


def _of_basis(scan: Scan, figures: list[Figure], i: int) -> bool:
    """From 180 basis points to 145, down 35 points: points in a sentence that counts in basis points."""
    figure = figures[i]
    for other in figures[max(i - SEVERAL, 0) : i + 2]:
        first, last = sorted((other, figure), key=lambda one: one.first)
        if other.unit == "bp" and not other.ignored and figure.value >= LEAST_BASIS and one_sentence(scan, first, last):
            return not any(scan.among(k, "index_talk") for k in range(first.last, last.first))
    return False


def _speaks_of_sport(scan: Scan) -> bool:
    """Whether an article speaks of standings in several words, and nowhere of a bourse or a poll."""
    if "sport" not in scan.found:
        words = dict.fromkeys(scan.words)
        standings, *others = (scan.lex.sets.get(name, NONE) for name in ("standings", "bourse_talk", "share_talk"))
        other = any(within(word, talk) for word in words for talk in others)
        told = () if other else [word for word in words if within(word, standings)]
        scan.found["sport"] = frozenset(told if len(told) >= SEVERAL else ())
    return bool(scan.found["sport"])


def _bare(figure: Figure) -> bool:
    return not figure.own_unit and not figure.counted and figure.form == "digits" and figure.scale <= 1


def _beside_shares(scan: Scan, figures: list[Figure], i: int) -> bool:
    figure = figures[i]
    if _moved_to_share(figures, i) or _parts_shares(_two(figures, i), figure):
        return True
    if figure.value > MANY or any(scan.among(k, "index_talk") for k in _around(scan, figure)):
        return False
    near = (f for f in figures[max(i - 4, 0) : i + 5] if f.unit in SHARES and not f.ignored)
    return any(_one_paragraph(scan, *sorted((figure, f), key=lambda one: one.first)) for f in near)


def _two(figures: list[Figure], i: int) -> list[Figure]:
    """The last two claims before a figure."""
    return [f for f in figures[max(i - 4, 0) : i] if not f.ignored][-2:]


def _parts_shares(before: list[Figure], points: Figure) -> bool:
    """61.8 per cent and 37.3, 24.5 points apart: just how far apart the two shares before them are."""
    return len(before) == 2 and all(f.unit == "%" for f in before) and apart_by(before[0], before[1], points)


def _moved_to_share(figures: list[Figure], i: int) -> bool:
    """By 0.2 points to 15.2 per cent: what the points led to is a share, whatever indices are spoken of."""
    after = figures[i + 1] if i + 1 < len(figures) else None
    return after is not None and figures[i].role == "change" and after.role == "to" and after.unit in SHARES


def _one_paragraph(scan: Scan, a: Figure, b: Figure) -> bool:
    return b.first - a.last <= NEAR and not any(scan.kind(k) == "newline" for k in range(a.last, b.first))


def _of_poll(scan: Scan, figure: Figure) -> bool:
    words = _around(scan, figure)
    return any(scan.among(k, "share_talk") for k in words) and not any(scan.among(k, "index_talk") for k in words)


def _in_standings(scan: Scan, figure: Figure) -> bool:
    """68 points from 30 games, تصدر برصيد 47 نقطة: what teams have, where no index is spoken of."""
    words = _around(scan, figure)
    return any(scan.among(k, "standings") for k in words) and not any(scan.among(k, "bourse_talk") for k in words)


def _around(scan: Scan, figure: Figure) -> range:
    """Up to fourteen words before a figure and eight behind it, in its own sentence."""
    first, last = figure.first, figure.last
    while figure.first - first < 14 and first > 0 and not _stops(scan, first - 1):
        first -= 1
    while last - figure.last < 8 and last < len(scan.tokens) and not _stops(scan, last):
        last += 1
    return range(first, last)


def _stops(scan: Scan, k: int) -> bool:
    return scan.kind(k) == "newline" or (scan.word(k) in (".", "؟", "?", "!") and not scan.glued(k + 1))
