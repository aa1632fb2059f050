"""Ranges: two figures that are the ends of one, two bounds of one, or a part of a whole."""

from __future__ import annotations

from ...languages.affixes import ARTICLE
from .figure import Figure
from .scan import Scan, within
from .units.rates import TIMES
from .units.smaller import COMPOUNDS

CLAUSE_ENDS = (".", "؛", ";", "?", "؟")
FEW = 100
FAR_APART = 3
CLAUSE = 12
BEHIND = 6
NUMBERS = {"cardinals", "hundreds", "scales", "multipliers", "duals"}
# What shares are told of; 13 out of 17 are two counts.
WHOLES = (2, 3, 4, 5, 10, 20, 100, 1_000, 10_000, 100_000)
MET = ("exact", "approx")
OBJECTS = ("هما", "ها", "هم", "ه")
HYPHENS = ("-", "–", "—", "‑", "~", "÷", "−")


def one_in(scan: Scan, k: int) -> bool:
    """Whether "in five", "out of ten", من كل خمسة begins at token ``k``."""
    for length in (3, 2, 1):
        if scan.said([scan.word(k + n) for n in range(length)], "every"):
            first = k + length + scan.isa(k + length, "article")
            word = scan.lex.word(scan.word(first))
            return scan.kind(first) == "digits" or (word is not None and not NUMBERS.isdisjoint(word.readings))
    return False


def is_part_of(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """One in five, 9 من كل 10: two small numbers that state a share."""
    one_unit = _one_of_a_unit(scan, a, b)
    named = one_unit or _named_part(scan, gap)
    gap = gap[1:] if named and not scan.said(gap, "every") else gap
    bare = named or not a.counted or (a.unit == "person" and a.value == 1)
    small = is_plain(a) and is_plain(b) and (one_unit or not a.own_unit) and bare and not b.own_unit and b.hedge in MET
    if scan.isa(a.core_end, "for_each") and a.form == "word" and a.value == 1:
        return False
    gap = [word for word in gap if word not in HYPHENS]
    if not small or not scan.said(gap, "every") or not 0 < a.value < b.value or b.value > 100_000 or b.scale > 1000:
        return False
    # A mark of 14.6 out of 20 is no share, as no 14.6 of anything were counted.
    if not float(a.value).is_integer() and scan.said(gap, "mark_of"):
        return False
    if a.value != 1 and b.value not in WHOLES and scan.said(gap, "counted_of"):
        return False
    a.steps += [*b.steps, f"{a.value:g} of every {b.value:g}"]
    a.family = ""
    a.value, a.step, a.unit, a.own_unit, a.role = 100 * a.value / b.value, 100 * a.step / b.value, "%", True, "share"
    a.form, a.core_end, a.last, a.scale = "fraction" if b.value <= FEW else "digits", b.core_end, b.last, 1.0
    if a.hedge == "exact":
        a.hedge, a.leaning = b.hedge, b.leaning
    return True


def one_of_every(scan: Scan, figure: Figure, floor: int) -> None:
    """شخص من كل عشرة, وامرأة من كل ثلاث نساء: one of so many, said by a noun alone at or after token ``floor``."""
    if not is_plain(figure) or figure.own_unit or figure.hedge not in MET or not 1 < figure.value <= 100_000:
        return
    for length in (3, 2):
        k = figure.first - length
        noun = k - 1 >= floor and scan.kind(k - 1) == "arabic" and not scan.word(k - 1).startswith("ال")
        if noun and scan.said(scan.words[k : figure.first], "every") and scan.among(k - 1, "counted"):
            figure.steps.append(f"1 of every {figure.value:g}")
            figure.value = figure.step = 100 / figure.value
            figure.role, figure.form = "share", "fraction"
            figure.unit, figure.own_unit, figure.scale, figure.first = "%", True, 1.0, k - 1
            return


def _one_of_a_unit(scan: Scan, a: Figure, b: Figure) -> bool:
    """One dinar in every three, دينار واحد من كل ثلاثة: "every" and nothing behind it tell that dinars are meant."""
    told = a.own_unit and a.form == "word" and a.value == 1 and scan.isa(b.first - 1, "every_one")
    return told and b.value <= FEW and scan.kind(b.core_end) in ("symbol", "newline", "")


def _named_part(scan: Scan, gap: list[str]) -> bool:
    """Nine boats out of every ten, تسعة قوارب من كل عشرة: what is told of is named, and every one is meant."""
    return scan.said(gap[-1:], "every_one") and (scan.said(gap, "every") or scan.said(gap[1:], "every"))


def is_bounded(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """More than 100 and less than 300: two bounds of one figure."""
    over, under = ("more_than", "at_least"), ("less_than", "at_most")
    joined = gap == [] or scan.said(gap, "and") or scan.said(gap, "but") or scan.said(gap, "and_not")
    joined = joined or scan.said(gap, "or")
    if not joined or not _same_measure(a, b) or a.ignored or b.ignored:
        return False
    low, high = (a, b) if a.hedge in over else (b, a)
    return low.hedge in over and high.hedge in under and low.value < high.value


def enclose(a: Figure, b: Figure) -> None:
    """Make one range of two bounds, in the first of them."""
    low, high = (a, b) if a.value < b.value else (b, a)
    a.low, a.high, a.low_open, a.high_open = low.value, high.value, low.hedge == "more_than", high.hedge == "less_than"
    a.hedge, a.form, a.pointless, a.core_end, a.last = "range", "range", True, b.core_end, b.last
    a.unit = a.unit if a.own_unit else b.unit
    a.steps += [*b.steps, "two bounds of one figure"]


def is_plain(figure: Figure) -> bool:
    """Whether the figure is a plain number, fit to be an end of a range."""
    return figure.form in ("digits", "word", "number", "unit", "fraction_digits", "fraction") and figure.ignored is None


def is_range(scan: Scan, a: Figure, b: Figure, gap: list[str]) -> bool:
    """Whether two figures are the ends of one range."""
    plain = is_plain(a) and is_plain(b) and a.hedge in MET and b.hedge in MET
    if not plain or behind_its_noun(scan, a):
        return False
    one_unit(scan, a, b)
    if not _same_measure(a, b) or _two_shares(scan, a, b) or _two_things(scan, a, b):
        return False
    spread = _spread(a, b)
    words = [word for word in gap if word not in scan.lex.sets["skipped"]]
    if words[:1] and words[0] in HYPHENS and scan.said(words[1:], "to"):
        words = words[1:]  # six- to 11-year-olds
    if len(words) == 3 and words[0] == words[2] and words[0] in HYPHENS:
        words = words[1:2]
    if _between(scan, a):
        return scan.said(words, "and") or scan.said(words, "to") or (len(words) == 1 and words[0] in HYPHENS)
    if len(words) == 1 and words[0] in HYPHENS:
        return spread and not (a.unit and b.unit and a.own_unit and b.own_unit and a.unit != b.unit)
    if scan.line and scan.isa(a.first - 1, "from") and scan.said(words, "and"):
        return spread
    if scan.said(words, "to") and spread:
        # 21,400 spectators to the 30,000-seat ground: no end of a range has an article of its own.
        return not (_changes(scan, a, b) or scan.isa(b.first - 1, "definite"))
    if scan.said(words, "or"):
        return spread and not a.own_unit and not a.counted and b.value <= 3 * a.value and a.scale <= b.scale
    return False


def behind_its_noun(scan: Scan, a: Figure) -> bool:
    """«الطائرات الثلاث إلى 106 أطنان»: a number with the article of the noun before it is no end of a range."""
    return scan.word(a.first).startswith(ARTICLE) and scan.word(a.first - 1).startswith(ARTICLE)


def _two_shares(scan: Scan, a: Figure, b: Figure) -> bool:
    """A fifth and a third, one in five and one in three: each stands for itself."""
    return a.role == "share" and a.unit == "%" and (b.role == "share" or one_in(scan, b.core_end))


def _two_things(scan: Scan, a: Figure, b: Figure) -> bool:
    """ست جلسات إلى 33 شاهدا: what is counted behind the first number is another thing than what the second counts."""
    named = a.counted and b.counted and a.last > a.core_end and not _between(scan, a)
    mine, other = scan.word(a.core_end), scan.word(b.core_end)
    return named and scan.kind(a.core_end) == scan.kind(b.core_end) == "arabic" and mine[:2] != other[:2]


def one_unit(scan: Scan, a: Figure, b: Figure) -> None:
    """Between 18 months and three years: the lower end of a range put into the unit of the upper."""
    beside = scan.isa(b.first - 1, "to") and a.last == b.first - 1
    part = COMPOUNDS.get(b.unit, {}).get(a.unit) if _between(scan, a) or (beside and b.form == "unit") else None
    whole = COMPOUNDS.get(a.unit, {}).get(b.unit) if a.form == "unit" and beside else None
    if whole is not None:
        # From a week to 10 days.
        a.steps.append(f"{a.value:g} {a.unit} in {b.unit}")
        a.value, a.step, a.unit = a.value / whole, a.step / whole, b.unit
    if part is not None:
        a.steps.append(f"{a.value:g} {a.unit} in {b.unit}")
        a.value, a.step, a.unit = a.value * part, a.step * part, b.unit


def _same_measure(a: Figure, b: Figure) -> bool:
    mine, other = a.unit or a.family, b.unit or b.family
    if (a.own_unit and b.counted) or (a.counted and b.own_unit):
        return mine == other
    return not a.own_unit or not b.own_unit or mine == other or (a.unit == "%" and b.unit == "pp")


def _spread(a: Figure, b: Figure) -> bool:
    return a.value * (b.scale if _scale_left_out(a, b) else 1.0) < b.value


def _scale_left_out(a: Figure, b: Figure) -> bool:
    """4-5 billion: the lower end bears the scale word of the upper."""
    return a.scale <= 1 < b.scale and a.value < b.value / b.scale


def _between(scan: Scan, a: Figure) -> bool:
    return scan.among(a.first - 1 - scan.isa(a.first - 1, "definite"), "between")


def _changes(scan: Scan, a: Figure, b: Figure) -> bool:
    """ "From A to B" is a change when the clause moves, a date stands between, or both bear their own unit."""
    if scan.isa(a.first - 1, "level"):
        # Fell by 0.7 per cent to 12.4: far apart, they are how much it moved and where it stopped.
        far = b.value > FAR_APART * a.value or _of_a_share(scan, a)
        return a.unit == "%" and far and moves_before(scan, a)
    if any(k in scan.taken for k in range(a.last, b.first)):
        return True
    from_there = scan.isa(a.first - 1, "from")
    if not from_there and a.unit == "%" and b.value <= 2 * a.value and _foretold(scan, a):
        return False
    if not from_there and b.value <= 3 * a.value and (not a.own_unit or _by_words(a, b)):
        return False
    for k in range(max(a.first - 9, 0), a.first):
        if scan.among(k, "range.ranging"):
            return False
    if moves_before(scan, a) or _added(scan, a, b) or (from_there and _moved_so(scan, b)):
        return True
    lasting = a.unit in TIMES or b.unit in TIMES
    both = (a.own_unit and b.own_unit) or scan.kind(a.first - 1) == "word"
    return from_there and both and not lasting and not scan.line and not _fined(scan, a)


def _fined(scan: Scan, a: Figure) -> bool:
    """وغرامة من 500 ألف دينار إلى مليون دينار: the least and the most of a punishment that no verb moves."""
    return any(scan.among(k, "penalty") for k in range(max(a.first - BEHIND, 0), a.first))


def _foretold(scan: Scan, a: Figure) -> bool:
    """Profit is expected to fall by 6% to 8%: what nobody has seen yet moves by as much as between the two."""
    near = range(a.first - 1, max(a.first - CLAUSE, -1), -1)
    stop = next((k for k in near if scan.word(k) in CLAUSE_ENDS or scan.kind(k) == "newline"), near.stop)
    return any(scan.isa(k, "foretelling") for k in range(a.first - 1, stop, -1))


def _moved_so(scan: Scan, b: Figure) -> bool:
    """من 40 إلى 60 متراً، بزيادة 50%: what stands right behind the second figure says that the first moved to it."""
    near = range(b.last, min(b.last + BEHIND, len(scan.tokens)))
    stop = next((k for k in near if scan.word(k) in CLAUSE_ENDS or scan.kind(k) in ("newline", "digits")), near.stop)
    return any(moves(scan, k) for k in range(b.last, stop))


def _by_words(a: Figure, b: Figure) -> bool:
    """تنخفض درجتين إلى ثلاث درجات: two small numbers in words, each with its unit, are how far something moves."""
    return a.form in ("word", "unit") and b.form in ("word", "unit") and b.value - a.value == 1


def _added(scan: Scan, a: Figure, b: Figure) -> bool:
    """ "300 MW will be added to 640 MW": two amounts, each with its unit, and a word of adding in the clause."""
    clause = range(max(a.first - 9, 0), b.first)
    return a.own_unit and b.own_unit and any(scan.among(k, "adding") for k in clause)


def _of_a_share(scan: Scan, a: Figure) -> bool:
    """ارتفعت حصة المصرف بنسبة 6% إلى 14%: what moves is a share itself, which stops at the second."""
    near = range(max(a.first - CLAUSE, 0), a.first - 1)
    return any(scan.among(k, "share_noun") for k in near)


def moves_before(scan: Scan, a: Figure) -> bool:
    """Whether a word of movement stands before the figure in its clause."""
    for k in range(a.first - 1, max(a.first - 19, -1), -1):
        # The point of 7.5 ends no clause.
        if (scan.word(k) in CLAUSE_ENDS and not scan.glued(k + 1)) or scan.kind(k) == "newline":
            return False
        if moves(scan, k):
            return True
    return False


def moves(scan: Scan, k: int) -> bool:
    """Whether token ``k`` is a word of movement, be it with the pronoun of what was moved: رفعتها."""
    bare = next((scan.word(k)[: -len(end)] for end in OBJECTS if scan.word(k).endswith(end)), "")
    moving = scan.lex.sets["direction"] | scan.lex.sets["change"]
    return within(scan.word(k), moving) or (len(bare) > 2 and bare in moving)


def merge(scan: Scan, a: Figure, b: Figure) -> None:
    """Make one range of two figures, the unit and the scale of either shared."""
    unit_of = b if b.own_unit or b.family or (b.counted and not a.own_unit) else a
    if _scale_left_out(a, b):
        a.value *= b.scale
        a.scale = b.scale
    if not a.own_unit and b.factor != 1:
        a.value *= b.factor
    low, high = sorted((a.value, b.value))
    gap = scan.word(a.core_end) if a.core_end < b.core else ""
    stated = _between(scan, a) or scan.isa(a.first - 1, "from")
    mid = gap in HYPHENS or (scan.kind(a.first) != "arabic" and scan.said([gap], "to") and not stated)
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
