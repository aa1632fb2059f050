"""Ranges: two figures that are the ends of one, two bounds of one, or a part of a whole."""

from __future__ import annotations

from .figure import Figure
from .scan import Scan

HYPHENS = ("-", "–", "—", "‑", "~", "÷", "−")


def one_in(scan: Scan, k: int) -> bool:
    """Whether "in five", "out of ten", من كل خمسة begins at token ``k``."""
    for phrase in PARTS:
        if [scan.word(k + n) for n in range(len(phrase))] == list(phrase):
            j = k + len(phrase)
            return scan.kind(j) == "digits" or (
                scan.lex.word(scan.word(j)) is not None and "ordinals" not in scan.lex.word(scan.word(j)).readings
            )  # type: ignore[union-attr]
    return False


PARTS = (("in",), ("out", "of"), ("in", "every"), ("of", "every"), ("من", "كل"), ("من", "بين", "كل"), ("لكل",))


def is_part_of(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """One in five, 9 من كل 10: two small numbers that state a share."""
    small = is_plain(a) and is_plain(b) and not a.own_unit and not a.counted and not b.own_unit and b.hedge == "exact"
    if not small or tuple(gap) not in PARTS or not 0 < a.value < b.value or b.value > 100_000 or b.scale > 1000:
        return False
    a.steps += [*b.steps, f"{a.value:g} of every {b.value:g}"]
    a.value, a.step, a.unit, a.own_unit, a.role = 100 * a.value / b.value, 1.0, "%", True, "share"
    a.form, a.core_end, a.last, a.scale = "fraction", b.core_end, b.last, 1.0
    return True


def is_bounded(a: Figure, b: Figure, gap: list[str]) -> bool:
    """More than 100 and less than 300: two bounds of one figure."""
    over, under = ("more_than", "at_least"), ("less_than", "at_most")
    if gap not in ([], ["and"], ["و"], ["but"]) or not _same_measure(a, b) or a.ignored or b.ignored:
        return False
    low, high = (a, b) if a.hedge in over else (b, a)
    return low.hedge in over and high.hedge in under and low.value < high.value


def enclose(a: Figure, b: Figure) -> None:
    low, high = (a, b) if a.value < b.value else (b, a)
    a.low, a.high, a.low_open, a.high_open = low.value, high.value, low.hedge == "more_than", high.hedge == "less_than"
    a.hedge, a.form, a.pointless, a.core_end, a.last = "range", "range", True, b.core_end, b.last
    a.unit = a.unit if a.own_unit else b.unit
    a.steps += [*b.steps, "two bounds of one figure"]


def is_plain(figure: Figure) -> bool:
    return figure.form in ("digits", "word", "number", "unit", "fraction_digits", "fraction") and figure.ignored is None


def is_range(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """Whether two figures are the ends of one range."""
    if not is_plain(a) or not is_plain(b) or a.hedge not in ("exact", "approx") or b.hedge not in ("exact", "approx"):
        return False
    if not _same_measure(a, b):
        return False
    spread = _spread(a, b)
    words = [word for word in gap if word not in ("ال", "a", "the")]
    before = scan.word(a.first - 1)
    if _between(scan, a):
        return words in (["و"], ["and"], ["&"], ["الي"], ["to"], ["ل"]) or (len(words) == 1 and words[0] in HYPHENS)
    if len(words) == 1 and words[0] in HYPHENS:
        return spread and not (a.unit and b.unit and a.own_unit and b.own_unit and a.unit != b.unit)
    if scan.line and before in ("from", "من") and words == ["and"]:
        return spread
    toward = words in (["الي"], ["to"], ["through"], ["حتي"], ["لغايه"], ["ل"], ["up", "to"], ["and", "up", "to"])
    if toward and spread:
        return not _changes(scan, a, b, before)
    if words in (["or"], ["او"]):
        return spread and not a.own_unit and not a.counted and b.value <= 3 * a.value and a.scale <= b.scale
    return False


def _same_measure(a: Figure, b: Figure) -> bool:
    mine, other = a.unit or a.family, b.unit or b.family
    if (a.own_unit and b.counted) or (a.counted and b.own_unit):
        return mine == other
    return not a.own_unit or not b.own_unit or mine == other or (a.unit == "%" and b.unit == "pp")


def _spread(a: Figure, b: Figure) -> bool:
    shared = b.scale if a.scale <= 1 and b.scale > 1 and a.value < b.value / b.scale else 1.0
    return a.value * shared < b.value


def _between(scan: Scan, a: Figure) -> bool:
    sets = scan.lex.sets["range.between"]
    return scan.word(a.first - 1) in ("between", "بين") or (scan.among(a.first - 1, "range.between") and bool(sets))


def _changes(scan: Scan, a: Figure, b: Figure, before: str) -> bool:
    """ "From A to B" is a change when the clause moves, a date stands between, or both bear their own unit."""
    from_word = before in ("من", "from")
    if before in ("of", "at", "بنسبه", "نسبه"):
        return False
    if any(k in scan.taken for k in range(a.last, b.first)):
        return True
    for k in range(max(a.first - 9, 0), a.first):
        if scan.word(k) in (".", "؛", ";", "?", "؟") or scan.kind(k) == "newline":
            continue
        if scan.word(k) in scan.lex.sets["range.ranging"] or scan.among(k, "range.ranging"):
            return False
    if moves_before(scan, a):
        return True
    return from_word and a.own_unit and b.own_unit and not scan.line


def moves_before(scan: Scan, a: Figure) -> bool:
    """Whether a word of movement stands before the figure in its clause."""
    for k in range(a.first - 1, max(a.first - 13, -1), -1):
        if scan.word(k) in (".", "؛", ";", "?", "؟") or scan.kind(k) == "newline":
            return False
        if scan.among(k, "direction") or scan.among(k, "change"):
            return True
    return False


def merge(scan: Scan, a: Figure, b: Figure) -> None:
    """Make one range of two figures, the unit and the scale of either shared."""
    unit_of = b if b.own_unit or b.family or (b.counted and not a.own_unit) else a
    if b.scale > 1 and a.scale <= 1 and a.value < b.value / b.scale:
        a.value *= b.scale
        a.scale = b.scale
    if not a.own_unit and b.factor != 1:
        a.value *= b.factor
    low, high = sorted((a.value, b.value))
    gap = scan.word(a.core_end) if a.core_end < b.core else ""
    mid = gap in HYPHENS or (gap in ("to", "through") and not _between(scan, a) and scan.word(a.first - 1) != "from")
    a.low, a.high, a.value = low, high, (low + high) / 2
    a.pointless = not mid
    a.hedge, a.form = "range", "range"
    if unit_of is b:
        a.unit, a.family, a.per, a.own_unit = b.unit, b.family, b.per, b.own_unit
    else:
        a.per = a.per or b.per
    a.counted = a.counted or b.counted
    a.core_end, a.last = b.core_end, b.last
    a.notes += b.notes
    a.steps += [*b.steps, f"range {scan.raw(a.core, a.core_end)}"]
