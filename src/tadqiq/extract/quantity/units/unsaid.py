"""Units left unsaid in the middle of a row and at its end: shares that make a hundred, prices, a difference."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ..figure import Figure, apart_by, one_size
from ..scan import Scan
from .carried_words import one_sentence, parts_ended

HUNDRED, ROUNDED = 100.0, 1.01
REACH = 40
BACK = 4
POINTS = ("point", "pp")
AND_THE = "وال"
# A share that moves is no part of a whole.
MOVING = ("change", "from", "to")


def fill_rows(scan: Scan, figures: Sequence[Figure]) -> None:
    """Give bare numbers the unit that their sentence says before and behind them, or that their sum tells."""
    live = [figure for figure in figures if not figure.ignored]
    for i, figure in enumerate(live):
        if figure.unit == "%" and figure.own_unit and figure.role not in MOVING:
            _fill_hundred(scan, live[i:])
    for left, figure in itertools.pairwise(live):
        if any(rule(scan, left, figure) for rule in (_parallel_share, _elliptic, _dated)):
            _give(scan, left, figure)
    for three in zip(live, live[1:], live[2:], strict=False):
        _fill_three(scan, *three)
    for i, figure in enumerate(live):
        if _bare(scan, figure) and (said := _said_alike(scan, live[max(i - BACK, 0) : i], figure)) is not None:
            _give(scan, said, figure)


def _fill_three(scan: Scan, a: Figure, b: Figure, c: Figure) -> None:
    """A bare number between two of one unit, behind what it is the difference of, or before the points between them."""
    if not a.own_unit or not _near(scan, a, c):
        return
    if _bare(scan, b):
        amid = _same_unit(a, c) and one_size(a.value, b.value) and parts_ended(scan, b)
        # 61.8 per cent in the one, 37.3 in the other, 24.5 points apart: the points tell that both are shares.
        shares = a.unit == "%" and c.unit in POINTS and not b.pointless and apart_by(a, b, c)
        if amid or shares:
            _give(scan, a, b)
    elif _bare(scan, c) and _same_unit(a, b) and _differs(a, b, c):
        _give(scan, a, c)


def _fill_hundred(scan: Scan, row: Sequence[Figure]) -> None:
    """45 per cent agreed, 38 disagreed and 17 were undecided: bare numbers that make a hundred with shares."""
    total, bare = 0.0, []
    for figure in row:
        share = figure.unit == "%" and figure.own_unit and figure.role not in MOVING
        if not (share or _bare(scan, figure)) or not _near(scan, row[0], figure):
            return
        total += figure.value
        bare += [] if share else [figure]
        if total > HUNDRED + ROUNDED:
            return
        if bare and abs(total - HUNDRED) < ROUNDED:
            for one in bare:
                _give(scan, row[0], one)
            return


def _parallel_share(scan: Scan, share: Figure, figure: Figure) -> bool:
    """51 في المئة للحكومة و29 للصندوق, 58 per cent for roads and 27 for rail: one preposition behind both."""
    if share.unit != "%" or not share.own_unit or share.role in MOVING or not _bare(scan, figure):
        return False
    joined = scan.isa(figure.first - 1, "and") or scan.isa(figure.core - 1, "and")
    return (
        joined
        and share.value + figure.value <= HUNDRED + ROUNDED
        and figure.first - share.last <= 8
        and _near(scan, share, figure)
        and _for(scan, share.last) == _for(scan, figure.core_end) != ""
    )


def _elliptic(scan: Scan, told: Figure, figure: Figure) -> bool:
    """The fund owns 12.5 per cent, the founders 31: another owner and the number alone, at the end of their part.

    What is no share needs "the" or "her" to be held against: the bridge is 320 metres long, the tunnel 450.
    """
    if not _same_unit(told, told) or not parts_ended(scan, figure):
        return False
    if not _bare(scan, figure) and not _worded(figure):
        return False
    if _other_owner(scan, told, figure):
        return True
    opens = (k for k in range(told.last, told.last + 2) if scan.word(k) in (",", ";", "،", "؛"))
    joined = told.last if scan.isa(told.last, "and") and scan.isa(told.last + 1, "determiner") else figure.first
    opened = next(opens, joined)
    gap = range(opened + 1, figure.first)
    named = [k for k in gap if scan.kind(k) in ("word", "arabic") and not scan.isa(k, "and")]
    plain = all(scan.isa(k, "determiner") or not scan.among(k, "function") for k in named)
    if told.unit == "%":
        fits = opened == told.last and told.value + figure.value <= HUNDRED
    else:
        fits = any(scan.isa(k, "determiner") for k in named[:1]) and one_size(told.value, figure.value)
    return fits and plain and 1 <= len(named) <= 4 and len(gap) <= 5


def _worded(figure: Figure) -> bool:
    """Nurses were offered 3.6 per cent, doctors four."""
    return figure.form == "word" and not figure.own_unit and not figure.counted and figure.hedge == "exact"


def _other_owner(scan: Scan, told: Figure, figure: Figure) -> bool:
    """تملك العائلة 34% من الأسهم والصندوق 21: another owner, whose "and" and article stand right before the number."""
    k = figure.first - 1
    owner = told.unit == "%" and scan.word(k).startswith(AND_THE) and figure.core == figure.first
    return owner and told.value + figure.value <= HUNDRED and k - told.last <= BACK and one_sentence(scan, told, figure)


def _dated(scan: Scan, told: Figure, figure: Figure) -> bool:
    """40 tonnes on Monday and 38 on Tuesday, 4 في المئة هذا العام و3 في 2028: a bare number told for another time."""
    if (
        not _same_unit(told, told)
        or told.role in MOVING
        or not _bare(scan, figure)
        or not one_size(told.value, figure.value)
    ):
        return False
    then, now = _time_at(scan, told.last), _time_at(scan, figure.core_end)
    gap = [scan.word(k) for k in range(then, figure.first) if k not in scan.taken] if then and now else [""]
    joined = gap in ([], [","], ["،"], [","]) and scan.word(figure.core).startswith("و")
    return joined or scan.said(gap, "and") or gap in ([","], ["،"], [",", "and"], ["و"])


def _time_at(scan: Scan, k: int) -> int:
    """Where the time ends that is told at token ``k``, a date and perhaps a preposition before it; 0 for none."""
    k += scan.isa(k, "spanned") or scan.isa(k, "time_lead")
    if k not in scan.taken:
        return k + 1 if scan.isa(k, "time_next") else 0
    while k in scan.taken:
        k += 1
    return k


def _for(scan: Scan, k: int) -> str:
    """The preposition at token ``k`` that says whose share it is, "" where none does."""
    if scan.isa(k, "whose_share"):
        return scan.word(k)
    owner = scan.kind(k) == "arabic" and scan.word(k).startswith("لل")
    return "ل" if owner else ""


def _bare(scan: Scan, figure: Figure) -> bool:
    """A number in digits with nothing of its own: no unit, no scale, no noun that the tables know."""
    plain = figure.form == "digits" and figure.scale <= 1 and not figure.own_unit and figure.hedge == "exact"
    return plain and figure.unit in ("", "count") and not scan.isa(figure.core_end, "counted")


def _same_unit(a: Figure, b: Figure) -> bool:
    mine, other = (a.unit, a.family, a.per), (b.unit, b.family, b.per)
    return a.own_unit and b.own_unit and mine == other and a.unit not in ("rank", "x", "count", "magnitude")


def _differs(a: Figure, b: Figure, c: Figure) -> bool:
    """From 90 to 35 minutes, saving 55: the bare number is just how far apart the two before it are."""
    moved = a.role == "from" and b.role == "to"
    return moved and c.value > 0 and apart_by(a, b, c)


def _said_alike(scan: Scan, before: Sequence[Figure], figure: Figure) -> Figure | None:
    """He had 14,200 hours in the air, she, 31, had 2,850: the figure behind the same word in the same sentence."""
    word = scan.word(figure.first - 1)
    lead = figure.first - 1
    placed = scan.isa(lead, "reaching") and not figure.whole and not figure.pointless
    telling = placed or scan.isa(lead, "states") or not scan.among(lead, "function")
    telling = telling and scan.kind(lead) in ("word", "arabic")
    if not telling or not parts_ended(scan, figure):
        return None
    alike = (f for f in reversed(before) if scan.word(f.first - 1) == word and one_size(f.value, figure.value))
    return next((f for f in alike if _same_unit(f, f) and f.hedge == "exact" and _near(scan, f, figure)), None)


def _near(scan: Scan, a: Figure, b: Figure) -> bool:
    return b.first - a.last <= REACH and one_sentence(scan, a, b)


def _give(scan: Scan, source: Figure, figure: Figure) -> None:
    figure.unit, figure.family, figure.per, figure.own_unit = source.unit, source.family, source.per, True
    figure.counted = False
    figure.steps.append(f"unit {figure.unit or figure.family} of its row, as in {scan.raw(source.core, source.last)}")
    if figure.unit == "%" and source.role == "share":
        figure.role = "share"
