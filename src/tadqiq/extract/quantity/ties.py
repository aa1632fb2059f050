"""Ties between neighbouring figures: equivalents, from and to, a change and its result."""

from __future__ import annotations

from .figure import Figure, is_money, one_size
from .ranges import HYPHENS, behind_its_noun, moves, moves_before
from .scan import Scan
from .units.rates import TIMES

THOUSAND = 1000.0
LISTED = "the scale and the unit of its list"
PUNCTUATION = ("(", ")", ",", "،")
CHANGES = ("%", "pp", "x", "bp", "point")
POINTS = ("pp", "bp")
MULTIPLES = ("%", "pp", "x")


def tie(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> None:
    """Tie two neighbouring figures: equivalent, part of, from and to, a change and its result."""
    if a.ignored or b.ignored:
        return
    if not gap and a.own_unit and b.hedge in ("more_than", "less_than") and _relation(scan, a, b):
        b.hedge, b.low, b.high = "exact", None, None
        b.steps.append("above or below it by the figure before: no bound")
        b.notes.append("a comparison, not a bound")
    if _equivalent(scan, a, b, gap):
        _both(scan, a, b, "equivalent", "", "equivalent")
        return
    words = [word for word in gap if word not in PUNCTUATION and word not in scan.lex.sets["filler"]]
    if _from_afar(scan, a, b, words):
        words = words[-1:]
    if scan.said(words, "of") and not moves_before(scan, a):
        _part(scan, a, b)
    elif scan.said(words, "to"):
        _to(scan, a, b)
    elif scan.said(words, "from"):
        _from(scan, a, b)
    elif scan.said(words, "replaced") and (not b.own_unit or a.unit == b.unit):
        _replaced(scan, a, b)
    elif scan.said(words, "versus") and _held_against(scan, a, b):
        _share(b, a)
    else:
        share_list(scan, a, b, gap)


def share_list(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> None:
    """Give a bare number the unit of the figure beside it in a list."""
    if not _listed(scan, a, b, gap):
        return
    if b.counted and not b.own_unit:
        a.value, a.step, a.scale, a.unit, a.counted = a.value * b.scale, a.step * b.scale, b.scale, b.unit, True
    else:
        _share(a, b)
    a.steps.append(LISTED)


def _to(scan: Scan, a: Figure, b: Figure) -> None:
    """ "Rose 6% to $4bn", "from 9 to 18", "52 to 48 per cent"."""
    if behind_its_noun(scan, a) and not a.own_unit:
        return
    if not a.own_unit and b.unit == "%" and _polled(scan, a, b) and not moves_before(scan, a):
        _share(a, b)
    elif _is_change(scan, a, b) or (a.unit in CHANGES and not b.own_unit and not scan.isa(a.first - 1, "from")):
        _share_rate(a, b)
        _both(scan, a, b, "change_of", "change", "to")
    elif (a.unit == b.unit or not a.own_unit or not b.own_unit) and not (a.unit in TIMES and _window(scan, a)):
        _share(a, b)
        if scan.isa(a.first - 1, "from"):
            _count_alike(a, b)
            _share_rate(a, b)
            _both(scan, a, b, "from_to", "from", "to")
        elif moves_before(scan, a):
            _share_rate(a, b)
            _both(scan, a, b, "change_of", "change", "to")


def _polled(scan: Scan, a: Figure, b: Figure) -> bool:
    """52 to 48 per cent, led by 36.4 to 33.1 per cent: two shares of one vote."""
    told_alike = not a.counted and not a.pointless and not b.pointless and one_size(a.value, b.value)
    told_alike = told_alike and not scan.isa(a.first - 1, "from")
    return abs(a.value + b.value - 100) < 2 or (told_alike and a.value + b.value <= 100)


def _from(scan: Scan, a: Figure, b: Figure) -> None:
    """ "Up 14% from 6.45 billion", "to $4bn from $3bn", "five points, from 30"."""
    if a.unit in POINTS and not b.own_unit and not b.counted and b.scale <= 1:
        # What moves by points is a share.
        b.unit, b.own_unit = "%", True
    if _is_change(scan, a, b):
        _both(scan, a, b, "change_of", "change", "from")
    else:
        _share(b, a)
        _share_rate(a, b)
        _both(scan, a, b, "from_to", a.role or "to", "from")


def _replaced(scan: Scan, a: Figure, b: Figure) -> None:
    """ "To 16% instead of 17%": what is now, and what was or would have been."""
    if _one_kind(scan, a, b):
        _share(b, a)
    if a.unit == b.unit and a.own_unit and a.role in ("", "to"):
        _both(scan, a, b, "from_to", "to", "from")


def _held_against(scan: Scan, a: Figure, b: Figure) -> bool:
    """Whether one of two figures held against each other is a bare one of the other's kind."""
    ahead = not a.own_unit and b.unit == "%" and _polled(scan, a, b)
    return ahead or (not b.own_unit and _one_kind(scan, a, b))


def _one_kind(scan: Scan, a: Figure, b: Figure) -> bool:
    """Whether a bare figure may be of the other's kind: 175,000 visitors are not held against nine months."""
    if a.unit in CHANGES and (b.scale >= THOUSAND or (a.unit in MULTIPLES and b.value >= THOUSAND)):
        # Up 12 per cent against 36 million, 63 per cent against 23,240: no thousands of per cent.
        return False
    return a.unit not in TIMES or (one_size(a.value, b.value) and not _window(scan, a))


def _window(scan: Scan, time: Figure) -> bool:
    """112 fires in 72 hours, against 80: the time in which something is counted."""
    return scan.isa(time.first - 1, "inside") or scan.isa(time.first - 1, "spanned")


def _part(scan: Scan, a: Figure, b: Figure) -> None:
    """ "112 of 217 seats", "45% of 3 billion"."""
    if a.unit == "rank" or b.unit in CHANGES:
        return
    if a.own_unit and b.counted and not b.own_unit and a.unit not in (*CHANGES, b.unit):
        return  # 1,240 km of four-lane highways
    if a.unit in CHANGES:
        _both(scan, a, b, "share_of", "share", "")
    elif a.unit == b.unit or not a.own_unit or not b.own_unit:
        _of_that_kind(a, b)
        _both(scan, a, b, "part_of", "part", "total")


def _of_that_kind(a: Figure, b: Figure) -> None:
    """1,900 of the 2,300 tonnes, 38 من أصل 64 شاهدا: a bare part is of the kind of its whole."""
    bare = not a.own_unit and not a.counted and not a.per and a.value <= b.value
    if bare and b.own_unit and b.unit and not b.per:
        a.unit, a.own_unit = b.unit, True
    elif bare and b.counted and b.unit == "person":
        a.unit = "person"


def _is_change(scan: Scan, a: Figure, b: Figure) -> bool:
    """Whether the first figure says by how much, not how much: a share before a sum, or after "by"."""
    stated = b.own_unit or b.counted or b.value > 100 or b.scale > 1
    return (a.unit in CHANGES and b.unit != a.unit and stated) or scan.isa(a.first - 1, "by_much")


def _listed(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """80 و83٪: a bare number beside a share of the same list."""
    joined = scan.said(gap, "and") or scan.said(gap, "or") or gap in (["،"], [","])
    bare = not a.own_unit and not a.counted and a.form == "digits" and a.scale <= 1
    like = (
        b.unit not in ("count", "person", "rank", "x")
        and b.form != "fraction"
        and a.hedge == "exact"
        and one_size(a.value, b.value)
    )
    if joined and bare and b.scale >= THOUSAND and a.hedge == "exact":
        return _of_one_scale(scan, a, b, gap)
    return (joined and bare and b.own_unit and like) or alike(scan, a, b, gap)


def _of_one_scale(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """4.1, 3.6 and 2.7 million tonnes: each is so many million; a comma alone joins only what goes on to an "and"."""
    told = b.own_unit or b.counted
    number = b.value / b.scale
    # "14 and 2.7 million tonnes" are two things.
    written_alike = float(a.value).is_integer() == float(number).is_integer()
    last = written_alike and (scan.said(gap, "and") or scan.said(gap, "or"))
    return told and 0 < a.value <= 20 * number <= 400 * a.value and (last or b.steps[-1:] == [LISTED])


def alike(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """74.2 years for women and 70.1 for men: a decimal after "and" takes the unit of one of its size."""
    aged = a.unit == "year" and a.last == a.core_end and (scan.said(gap, "and") or gap == [","])
    # Temperatures reached 41.6 in the port and 38 at the border.
    unsaid = a.unit in ("degC", "degF") and a.last == a.core_end
    whole = aged or unsaid or not b.pointless
    bare = not b.own_unit and not b.counted and b.form == "digits" and whole and b.scale <= 1
    told = a.own_unit and a.unit not in ("rank", "x") and a.scale <= 1 and one_size(a.value, b.value)
    return bare and told and len(gap) <= 6 and any(scan.said([word], "and") for word in gap)


def _from_afar(scan: Scan, a: Figure, b: Figure, words: list[str]) -> bool:
    """ "2.5% of output on defence, up from 2.3%": the old figure some words after the new one."""
    moving = scan.isa(b.first - 2, "moving")
    return a.unit == b.unit and a.own_unit and len(words) > 2 and scan.said(words[-1:], "from") and moving


def _both(scan: Scan, a: Figure, b: Figure, relation: str, mine: str = "", other: str = "") -> None:
    a.role, b.role = mine or a.role, other or b.role
    a.ties.append(f"{relation}:{scan.tokens[b.first].start}")
    b.ties.append(f"{relation}:{scan.tokens[a.first].start}")


def _share(bare: Figure, full: Figure) -> None:
    """Give a figure without a unit that of its partner, and the scale where it was left out."""
    if bare.own_unit and not full.own_unit and not full.counted:
        bare, full = full, bare
    if bare.own_unit or not full.own_unit or bare.counted or full.role == "equivalent":
        return
    bare.unit, bare.family, bare.per, bare.own_unit = full.unit, full.family, full.per, True
    # Rs 18,540 crore, against 17,265: of thousands of a scale there are thousands again.
    thousands = full.value >= THOUSAND * full.scale and one_size(full.value, bare.value * full.scale)
    if bare.scale <= 1 < full.scale and (bare.value < THOUSAND or thousands):
        bare.value, bare.step, bare.scale = bare.value * full.scale, bare.step * full.scale, full.scale
    bare.steps.append(f"unit {full.unit or full.family} shared")


def _count_alike(bare: Figure, counted: Figure) -> None:
    """From 1.2 million to 2.1 million boxes, من 1,8 إلى 3,2 ملايين حاوية: the first counts what the second does."""
    told = counted.counted or (counted.own_unit and counted.unit == "count")
    if bare.own_unit or bare.counted or not told:
        return
    if counted.scale > 1 or counted.unit == "person":
        bare.unit, bare.counted = counted.unit, True
    if counted.scale > 1 and bare.scale <= 1 and bare.value < 1000:
        bare.value, bare.step, bare.scale = bare.value * counted.scale, bare.step * counted.scale, counted.scale


def _share_rate(a: Figure, b: Figure) -> None:
    """Give the one of two figures in one unit that lacks it the other's denominator: from $1,200 to $1,550 a month."""
    if (a.unit, a.family) == (b.unit, b.family):
        a.per, b.per = a.per or b.per, b.per or a.per


def _relation(scan: Scan, a: Figure, b: Figure) -> bool:
    """Whether "above" or "more than" compares with the figure before it ("a fifth below the $42")."""
    if a.unit in CHANGES and b.unit not in TIMES and b.unit not in CHANGES:
        return scan.isa(b.first, "compared")
    return a.unit not in TIMES and b.unit not in TIMES and scan.isa(b.first, "relation")


def _equivalent(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """Whether the second figure says the first again in another unit: in brackets, after أي ما يعادل, a hyphen."""
    mine, other = a.unit or a.family, b.unit or b.family
    if not (a.own_unit and b.own_unit) or mine == other or "%" in (mine, other) or bool(a.per) != bool(b.per):
        return False
    if _far_apart(a, b):
        return False
    if not (is_money(a) and is_money(b)) and not (_sized(a) and _sized(b)):
        return False
    words = list(gap)
    if words and words[0] in ("(", "[", "/"):
        return len(words) <= 4
    if len(words) == 1 and words[0] in HYPHENS:
        return True
    said = any(scan.lex.find("equivalent", scan.tokens, k) for k in range(a.last, b.first))
    if any(scan.isa(k, "at_a_rate") for k in range(a.last, b.first)):
        return False
    if b.hedge in ("exact", "approx") and any(moves(scan, k) for k in range(a.last, b.first)):
        return False  # "3.20 euros, that is 40 cents more": by how much it moved
    if not is_money(a) and any(scan.isa(k, "in_all") for k in (*range(a.last, b.first), b.last, b.last + 1)):
        return False  # what each of many makes, and what all of them do
    return said and len(words) <= 5


def _far_apart(a: Figure, b: Figure) -> bool:
    """$1.9 billion, or 94 cents: sums of money too far apart to be one."""
    return is_money(a) and is_money(b) and not 1e-6 < (b.value or 1.0) / (a.value or 1.0) < 1e6


def _sized(figure: Figure) -> bool:
    return (
        bool(figure.unit)
        and not is_money(figure)
        and figure.unit not in ("%", "pp", "x", "count", "person", "rank", "year", "month", "day")
    )
