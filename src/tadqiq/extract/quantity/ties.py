"""Ties between neighbouring figures: equivalents, from and to, a change and its result."""

from __future__ import annotations

from .compounds import is_money
from .figure import Figure
from .ranges import HYPHENS, moves_before
from .rates import TIMES
from .scan import Scan

BY = ("by", "بمقدار", "بواقع")


FILLERS = ("عام", "سنه", "في", "in", "(", ")", "خلال", "during", "the", "year", "العام", ",", "،")


def tie(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> None:
    """Tie two neighbouring figures: equivalent, from and to, change and result."""
    if a.ignored or b.ignored:
        return
    if not gap and a.own_unit and b.hedge in ("more_than", "less_than") and _relation(scan, b):
        b.hedge, b.low, b.high = "exact", None, None
        b.steps.append("above or below it by the figure before: no bound")
    if _equivalent(scan, a, b, gap):
        b.role = "equivalent"
        _both(scan, a, b, "equivalent")
        return
    words = [w for w in gap if w not in FILLERS]
    if a.unit == b.unit and a.own_unit and len(words) > 2 and words[-1] in ("from", "من") and _moved(scan, b.first - 2):
        words = ["from"]
    stated = b.own_unit or b.counted or b.value > 100 or b.scale > 1
    change = a.unit in ("%", "pp", "x", "bp", "point") and b.unit != a.unit and stated
    change = change or scan.word(a.first - 1) in BY
    if words in (["الي"], ["to"], ["حتي"]) and not change and (a.unit == b.unit or not a.own_unit or not b.own_unit):
        _share(a, b)
        if scan.word(a.first - 1) not in ("من", "from") and not moves_before(scan, a):
            return
        a.role, b.role = "from", "to"
        _both(scan, a, b, "from_to")
    elif words in (["الي"], ["to"], ["حتي"]) and change:
        a.role, b.role = "change", "to"
        _both(scan, a, b, "change_of")
    elif words in (["من"], ["from"], ["down", "from"], ["up", "from"]):
        if change:
            a.role, b.role = "change", "from"
            _both(scan, a, b, "change_of")
        else:
            _share(b, a)
            a.role, b.role = a.role or "to", "from"
            _both(scan, a, b, "from_to")
    elif (
        gap in (["و"], ["and"], ["،"], [","], ["او"], ["or"], ["&"]) and b.own_unit and not a.own_unit and not a.counted
    ):
        if b.unit in ("%", "pp") and a.form == "digits" and a.scale <= 1:
            _share(a, b)


def _moved(scan: Scan, k: int) -> bool:
    return scan.word(k) in ("up", "down", "نزولا", "صعودا", "ارتفاعا", "انخفاضا", "هبوطا")


def _both(scan: Scan, a: Figure, b: Figure, relation: str) -> None:
    a.ties.append(f"{relation}:{scan.tokens[b.first].start}")
    b.ties.append(f"{relation}:{scan.tokens[a.first].start}")


def _share(bare: Figure, full: Figure) -> None:
    """Give a figure without a unit that of its partner, and the scale where it was left out."""
    if bare.own_unit and not full.own_unit and not full.counted:
        bare, full = full, bare
    if bare.own_unit or not full.own_unit or bare.counted:
        return
    bare.unit, bare.family, bare.per, bare.own_unit = full.unit, full.family, full.per, True
    if bare.scale <= 1 < full.scale and bare.value < 1000:
        bare.value, bare.step, bare.scale = bare.value * full.scale, bare.step * full.scale, full.scale
    bare.steps.append(f"unit {full.unit or full.family} shared")


def _relation(scan: Scan, b: Figure) -> bool:
    return b.unit not in TIMES and scan.word(b.first) in (
        "below",
        "above",
        "over",
        "under",
        "beyond",
        "past",
        "فوق",
        "تحت",
        "دون",
    )


def _equivalent(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """Whether the second figure says the first again in another unit: in brackets, after "or", أي ما يعادل, a hyphen."""
    mine, other = a.unit or a.family, b.unit or b.family
    if not (a.own_unit and b.own_unit) or mine == other or "%" in (mine, other):
        return False
    if not (is_money(a) and is_money(b)) and not (_sized(a) and _sized(b)):
        return False
    words = list(gap)
    if (words and words[0] == "(") or (words and words[0] in ("[", "/")):
        return len(words) <= 4
    if len(words) == 1 and words[0] in HYPHENS:
        return True
    said = any(scan.lex.find("equivalent", scan.tokens, k) for k in range(a.last, b.first))
    return said and len(words) <= 5


def _sized(figure: Figure) -> bool:
    return (
        bool(figure.unit)
        and not is_money(figure)
        and figure.unit not in ("%", "pp", "x", "count", "person", "rank", "year", "month", "day")
    )
