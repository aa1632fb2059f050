"""Ranks and ordinals: third-largest, المرتبة الثانية, ranked 58th, the top ten."""

from __future__ import annotations

from ..figure import Figure
from ..numbers.words import read_number
from ..scan import Scan
from ..units.finding import unit_at
from .placings import edition, placed, placed_arabic
from .recurrences import nth_of_its_kind, said_to_be

NTH_REACH = 5


def rank_at(scan: Scan, i: int, value: float, prefix: str) -> Figure | None:
    """Third-largest, ثالث أكبر, المرتبة الثانية: a place in an order."""
    if scan.kind(i) == "arabic":
        whole = ordinal_at(scan, i) if "ال" in prefix or scan.word(i + 1).startswith("و") else None
        value, end = (whole.value, whole.core_end) if whole else (value, i + 1)
        if "ال" in prefix and (scan.among(i - 1, "rank") or _on_from(scan, i)):
            return _ranked(i, end, value)
        bare = prefix in ("", "و", "ك", "ب", "ل") and value > 1
        if bare and scan.word(i + 1) in scan.lex.sets["comparative"]:
            return _ranked(i, i + 2, value)
        among = bare and scan.isa(i + 1, "ranked_among") and scan.word(i + 2).startswith(("ال", "في"))
        of_its_kind = (
            among or (bare and scan.isa(i + 1, "ranked")) or ("ال" in prefix and _of_its_kind(scan, i, end, value))
        )
        told = of_its_kind or placed_arabic(scan, i, value) or edition(scan, i, end)
        return _ranked(i, end, value) if told or nth_of_its_kind(scan, i, end, value, prefix) else None
    k = i + 1
    k += scan.word(k) in ("-", "‑")
    joined = k == i + 2 and scan.isa(k, "rank_joined")
    if (joined or scan.word(k) in scan.lex.sets["superlative"]) and value > 1:
        return _ranked(i, k + 1, value)
    return placed_at(scan, i, i + 1, value)


def _on_from(scan: Scan, i: int) -> bool:
    """صعد من المركز الخامس إلى الثالث: what is moved to leaves the word of rank out."""
    word = scan.lex.word(scan.word(i - 2)) if i > 3 and scan.isa(i - 1, "to") else None
    return word is not None and "ordinals" in word.readings and scan.among(i - 3, "rank")


def _of_its_kind(scan: Scan, i: int, end: int, value: float) -> bool:
    """الدولة الخامسة التي, الشركة العربية الثالثة عالميا: an ordinal behind what is ranked, and what it is told for."""
    definite = scan.word(i - 1).startswith("ال")
    described = definite and scan.word(i - 2).startswith("ال") and scan.among(i - 2, "ranked")
    behind = definite and (described or scan.among(i - 1, "ranked"))
    return value > 1 and behind and scan.isa(end, "nth_to")


def _to_do_so(scan: Scan, i: int, end: int, value: float) -> bool:
    """The fifth country ever to land, the sixth to make it: the nth of its kind to do something."""
    if value < 2 or not (scan.isa(i - 1, "owner") or scan.isa(i - 1, "only")):
        return False
    kind = scan.isa(end, "ranked")
    k = next((k for k in range(end + kind, end + kind + NTH_REACH) if scan.isa(k, "nth_to")), 0)
    plain = all(scan.kind(j) == "word" for j in range(end, k))
    told = scan.kind(k + 1) == "word" and not scan.among(k + 1, "function")
    return bool(k) and plain and told and (kind or (k == end and value > 2))


def placed_at(scan: Scan, i: int, end: int, value: float) -> Figure | None:
    """Ranked 58th, third place, finished fourth: an ordinal between ``i`` and ``end``, be it in digits or a word."""
    ranked = scan.word(i - 1) in scan.lex.sets["rank"] or scan.isa(end, "place") or placed(scan, i, end, value)
    told = ranked or edition(scan, i, end) or _to_do_so(scan, i, end, value) or said_to_be(scan, i, end, value)
    return _ranked(i, end, value) if told or nth_of_its_kind(scan, i, end, value, "") else None


def _ranked(i: int, end: int, value: float) -> Figure:
    figure = Figure(i, end, value, 1.0, "rank")
    figure.unit, figure.own_unit = "rank", True
    return figure


def ordinal_at(scan: Scan, i: int) -> Figure | None:
    """An ordinal by itself, with its tens: read where a line is nothing but an expression."""
    k, value = i, 0.0
    before = read_number(scan, i)
    if before is not None and before.form in ("word", "number") and before.core_end < len(scan.tokens):
        k = before.core_end + (scan.word(before.core_end) in ("-", "—", "–"))
        after = scan.lex.word(scan.word(k)) if k < len(scan.tokens) else None
        if after and "ordinals" in after.readings:
            inner = ordinal_at(scan, k)
            return inner and Figure(i, inner.core_end, before.value + inner.value, form="rank")
        return None
    word = scan.lex.word(scan.word(i))
    if word is None or "ordinals" not in word.readings:
        return None
    value = word.readings["ordinals"]
    ahead = scan.lex.word(scan.word(i + 1)) if i + 1 < len(scan.tokens) else None
    if ahead and "cardinals" in ahead.readings and scan.kind(i) == "arabic":
        tens = ahead.readings["cardinals"]
        joined = ahead.prefix in ("وال", "و") and tens >= 20
        if joined or tens == 10:
            return Figure(i, i + 2, value + tens, form="rank")
    return Figure(i, i + 1, value, form="rank")


def ordinal_digits(scan: Scan, figure: Figure) -> Figure:
    """8th, 21st: a rank before a superlative, else a mere place in a row."""
    k = figure.core_end
    if scan.isa(k, "ordinal_ending") and scan.glued(k) and figure.pointless:
        rank = rank_at(scan, k, figure.value, "") or placed_at(scan, figure.core, k + 1, figure.value)
        figure.core_end = figure.last = k + 1
        figure.form = "rank"
        if rank is not None:
            figure.last, figure.unit, figure.own_unit = rank.last, "rank", True
        elif not scan.line:
            figure.ignored = "reference"
    elif _placed_before(scan, figure) and unit_at(scan, k) is None and not _counts(scan, k):
        figure.unit, figure.own_unit, figure.form = "rank", True, "rank"
    return figure


def _counts(scan: Scan, k: int) -> bool:
    """Whether what follows the digits is counted, and so ranked itself: it ranks 22 operators."""
    plural = scan.kind(k) == "word" and scan.word(k).endswith("s") and not scan.among(k, "function")
    return scan.isa(k, "counted") or plural


def _placed_before(scan: Scan, figure: Figure) -> bool:
    """Whether a word of rank stands right before the digits: المركز 30, المرتبة الـ58."""
    if scan.among(figure.core - 1, "rank") and figure.scale <= 1:
        return True
    return scan.among(figure.core - 2, "rank") and scan.isa(figure.core - 1, "definite")


def among_the_top(scan: Scan, figure: Figure) -> None:
    """أدنى خمسة أسعار, the five largest, the top ten: one of the first so many."""
    if (
        figure.own_unit
        or scan.line
        or figure.scale > 1
        or figure.form not in ("digits", "word")
        or not 2 <= figure.value <= 500
    ):
        return
    i, k = figure.core, figure.core_end
    first = scan.isa(i - 1, "owner") and scan.isa(i - 2, "row_lead") and scan.isa(k, "row_first")
    first = first or (scan.isa(i - 1, "row_first") and scan.isa(i - 2, "owner") and scan.isa(i - 3, "row_lead"))
    arabic = scan.among(i - 1, "comparative") and scan.among(i - 1, "top") and scan.kind(k) == "arabic"
    if arabic or first or scan.isa(i - 1, "row_top") or scan.word(k) in scan.lex.sets["superlative"]:
        figure.unit, figure.own_unit, figure.hedge = "rank", True, "at_most"
        figure.steps.append(f"one of the first {figure.value:g}")
