"""Figures that belong together: ranges, changes from one to another, equivalents, lists that share a unit."""

from __future__ import annotations

import itertools

from .scan import Figure, Scan
from .units import TIMES, families

BY = ("by", "بمقدار", "بواقع")

HYPHENS = ("-", "–", "—", "‑", "~", "÷", "−")
FILLERS = ("عام", "سنه", "في", "in", "(", ")", "خلال", "during", "the", "year", "العام", ",", "،")


def link(scan: Scan, figures: list[Figure]) -> list[Figure]:
    """Join ranges, tie changes and equivalents, share units along lists."""
    joined: list[Figure] = []
    for figure in figures:
        left = joined[-1] if joined else None
        if left is not None and figure.first >= left.last and figure.first - left.last <= 12:
            gap = _gap(scan, left, figure)
            if gap is not None and _part_of(scan, left, figure, gap):
                continue
            if gap is not None and _bounded(left, figure, gap):
                _enclose(left, figure)
                continue
            if gap is not None and _range(scan, left, figure, gap):
                _merge(scan, left, figure)
                continue
            if gap is not None and _compound(scan, left, figure, gap):
                continue
            if gap is not None:
                _tie(scan, left, figure, gap)
        joined.append(figure)
    _elided(scan, joined)
    return joined


def _gap(scan: Scan, a: Figure, b: Figure) -> list[str] | None:
    """The words between two figures, dates and their prepositions apart; None across a line's end."""
    found = []
    for k in range(a.last, b.first):
        if scan.kind(k) == "newline":
            return None
        if k not in scan.taken:
            found.append(scan.word(k))
    prefix = _prefix(scan, b)
    return [*found, prefix] if prefix else found


def _prefix(scan: Scan, b: Figure) -> str:
    """A preposition written onto the second figure: لعشرين, وثلاثين."""
    if scan.kind(b.first) != "arabic" or b.first != b.core:
        return ""
    word = scan.lex.word(scan.word(b.first))
    return word.prefix[:1] if word and word.prefix and not word.prefix.startswith("ا") else ""


def _range(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """Whether two figures are the ends of one range."""
    if not _plain(a) or not _plain(b) or a.hedge not in ("exact", "approx") or b.hedge not in ("exact", "approx"):
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


def _part_of(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """One in five, 9 من كل 10: two small numbers that state a share."""
    small = _plain(a) and _plain(b) and not a.own_unit and not a.counted and not b.own_unit and b.hedge == "exact"
    if not small or tuple(gap) not in PARTS or not 0 < a.value < b.value or b.value > 100_000 or b.scale > 1000:
        return False
    a.steps += [*b.steps, f"{a.value:g} of every {b.value:g}"]
    a.value, a.step, a.unit, a.own_unit, a.role = 100 * a.value / b.value, 1.0, "%", True, "share"
    a.form, a.core_end, a.last, a.scale = "fraction", b.core_end, b.last, 1.0
    return True


def _bounded(a: Figure, b: Figure, gap: list[str]) -> bool:
    """More than 100 and less than 300: two bounds of one figure."""
    over, under = ("more_than", "at_least"), ("less_than", "at_most")
    if gap not in ([], ["and"], ["و"], ["but"]) or not _same_measure(a, b) or a.ignored or b.ignored:
        return False
    low, high = (a, b) if a.hedge in over else (b, a)
    return low.hedge in over and high.hedge in under and low.value < high.value


def _enclose(a: Figure, b: Figure) -> None:
    low, high = (a, b) if a.value < b.value else (b, a)
    a.low, a.high, a.low_open, a.high_open = low.value, high.value, low.hedge == "more_than", high.hedge == "less_than"
    a.hedge, a.form, a.pointless, a.core_end, a.last = "range", "range", True, b.core_end, b.last
    a.unit = a.unit if a.own_unit else b.unit
    a.steps += [*b.steps, "two bounds of one figure"]


def _plain(figure: Figure) -> bool:
    return figure.form in ("digits", "word", "number", "unit", "fraction_digits", "fraction") and figure.ignored is None


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
    if _moves(scan, a):
        return True
    return from_word and a.own_unit and b.own_unit and not scan.line


def _moves(scan: Scan, a: Figure) -> bool:
    """Whether a word of movement stands before the figure in its clause."""
    for k in range(a.first - 1, max(a.first - 13, -1), -1):
        if scan.word(k) in (".", "؛", ";", "?", "؟") or scan.kind(k) == "newline":
            return False
        if scan.among(k, "direction") or scan.among(k, "change"):
            return True
    return False


def _merge(scan: Scan, a: Figure, b: Figure) -> None:
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


def _compound(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """Seven feet and ten inches, 20 dollars and 43 cents: the smaller part is added to the larger."""
    if (
        gap not in ([], ["and"], ["و"])
        or a.hedge in ("range", "vague")
        or b.hedge != "exact"
        or a.ignored
        or a.per
        or b.per
    ):
        return False
    if not _plain(b) or not _plain(a) or not a.own_unit or (gap == [] and scan.glued(b.first)):
        return False
    part = _part(scan, a, b, gap)
    if part is None:
        return False
    a.value += b.value * part
    a.step, a.last = b.step * part, b.last
    a.steps.append(f"with {scan.raw(b.first, b.last)}")
    return True


def _part(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> float | None:
    """How many of ``a``'s unit one of ``b``'s is, where people say the two together."""
    if a.unit in COMPOUNDS and b.own_unit:
        return COMPOUNDS[a.unit].get(b.unit)
    if _same_money(a, b, gap):
        return 1.0
    money = a.family or (a.unit if a.unit.isupper() and len(a.unit) == 3 else "")
    if not money:
        return None
    if b.family and min(families()[b.family].values()) < 1 and a.value == int(a.value):
        codes = families()[b.family]
        return codes.get(a.unit) or min(codes.values(), key=lambda f: abs(f - 0.01))
    bare = scan.line and not b.own_unit and b.form in ("digits", "word") and b.value < 100 and b.value == int(b.value)
    return 0.01 if (bare and b.last >= len(scan.tokens) - 1 and a.value == int(a.value) and a.last < b.first) or (
        bare and b.last >= len(scan.tokens) - 1 and a.value == int(a.value)) else None  # fmt: skip


def _same_money(a: Figure, b: Figure, gap: list[str]) -> bool:
    """ملياري دينار و350 مليونا: the rest of one sum of money in the next smaller scale."""
    open_rest = not b.own_unit and not b.counted and b.scale >= 1000
    return bool(
        _money(a) and gap in (["و"], ["and"]) and open_rest and b.value < a.scale and b.scale < a.scale and not a.per
    )


COMPOUNDS: dict[str, dict[str, float]] = {
    "mile": {"yard": 1 / 1760, "foot": 1 / 5280},
    "yard": {"foot": 1 / 3, "inch": 1 / 36},
    "foot": {"inch": 1 / 12},
    "kilometer": {"meter": 0.001},
    "meter": {"centimeter": 0.01},
    "kilogram": {"gram": 0.001},
    "pound": {"ounce": 1 / 16},
    "year": {"month": 1 / 12, "day": 1 / 365},
    "month": {"day": 1 / 30.4375, "week": 7 / 30.4375},
    "week": {"day": 1 / 7},
    "day": {"hour": 1 / 24},
    "hour": {"minute": 1 / 60, "second": 1 / 3600},
    "minute": {"second": 1 / 60},
}


def _tie(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> None:
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
        if scan.word(a.first - 1) not in ("من", "from") and not _moves(scan, a):
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


def _equivalent(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """Whether the second figure says the first again in another unit: in brackets, after "or", أي ما يعادل, a hyphen."""
    mine, other = a.unit or a.family, b.unit or b.family
    if not (a.own_unit and b.own_unit) or mine == other or "%" in (mine, other):
        return False
    if not (_money(a) and _money(b)) and not (_sized(a) and _sized(b)):
        return False
    words = list(gap)
    if (words and words[0] == "(") or (words and words[0] in ("[", "/")):
        return len(words) <= 4
    if len(words) == 1 and words[0] in HYPHENS:
        return True
    said = any(scan.lex.find("equivalent", scan.tokens, k) for k in range(a.last, b.first))
    return said and len(words) <= 5


def _money(figure: Figure) -> bool:
    return bool(figure.family) or (len(figure.unit) == 3 and figure.unit.isupper() and figure.unit.isalpha())


def _sized(figure: Figure) -> bool:
    return (
        bool(figure.unit)
        and not _money(figure)
        and figure.unit not in ("%", "pp", "x", "count", "person", "rank", "year", "month", "day")
    )


def _elided(scan: Scan, figures: list[Figure]) -> None:
    """30 مليونا للآلات: a scaled number with nothing counted takes the unit of the figure before it."""
    for previous, figure in itertools.pairwise(figures):
        if _million(scan, previous, figure):
            figure.value, figure.step, figure.scale = figure.value * 1e6, figure.step * 1e6, 1e6
            figure.unit, figure.own_unit = "", False
        if figure.own_unit or figure.ignored or not previous.own_unit:
            continue
        if (
            scan.word(figure.core_end) in ("more", "others", "additional")
            and figure.form == "word"
            and previous.unit in TIMES
        ):
            _carry(scan, previous, figure)
        if figure.counted or figure.scale < 1000:
            continue
        if previous.unit in ("%", "pp", "x", "rank", "year", "month", "day", "week", "hour") or (
            previous.per and not previous.unit
        ):
            continue
        if (
            (figure.form == "vague" and figure.scale < 1e6)
            or figure.first - previous.last > 24
            or not _one_sentence(scan, previous, figure)
        ):
            continue
        _carry(scan, previous, figure)


def _million(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """Whether a bare "21m" goes on a list of money, so that its letter means million."""
    letter = figure.unit == "meter" and scan.raw(figure.core_end, figure.last) == "m"
    return letter and _money(previous) and _one_sentence(scan, previous, figure)


def _carry(scan: Scan, previous: Figure, figure: Figure) -> None:
    figure.unit, figure.family, figure.own_unit = previous.unit, previous.family, True
    figure.steps.append(f"unit {figure.unit or figure.family} carried on from {scan.raw(previous.core, previous.last)}")


def _one_sentence(scan: Scan, a: Figure, b: Figure) -> bool:
    return not any(
        scan.kind(k) == "newline" or (scan.word(k) in (".", "؟", "?", "!") and not scan.glued(k + 1))
        for k in range(a.last, b.first)
    )
