"""Hedges: the words that make a figure loose, before it, after it, in its verb, and negated."""

from __future__ import annotations

from ..figure import Figure, make_odd
from ..scan import Scan
from .far import STOPS, far, far_name, set_hedge
from .marks_known import held_against_mark, less_by
from .remarks import remark_before
from .spared import noun

CLAUSE = 6
TEN = 10


def loosen(scan: Scan, figure: Figure, floor: int = 0) -> None:
    """Read every hedge of the figure at or after token ``floor``; the figure then reaches from first to last."""
    if figure.form == "vague":
        return
    if scan.isa(figure.core_end - 1, "round") and figure.core_end - figure.core > 1:
        figure.hedge = "approx"
        figure.steps.append("a round group: approx")
    if scan.isa(figure.core, "pair_word") and figure.value >= 100:
        figure.hedge = "approx"
        figure.steps.append("a couple of a round number: approx")
    found = _before(scan, figure.first)
    if not found and (comma := remark_before(scan, figure.first)):
        _over_remark(scan, figure, comma)
    if found and (held_against_mark(scan, figure, *found) or less_by(scan, figure, *found)):
        figure.steps.append("held against a mark that is known, or by how much: no bound")
        return
    if found and found[1] >= floor:
        name, first = found
        set_hedge(scan, figure, name, first)
        figure.first = first if figure.hedge != "exact" else figure.first
        outer = _before(scan, first)
        if outer and figure.hedge == "approx" and not outer[0].startswith("approx"):
            set_hedge(scan, figure, *outer)
            figure.first = outer[1]
    if figure.hedge in ("exact", "approx"):
        _after(scan, figure)
    if figure.hedge == "exact":
        far(scan, figure, floor)


def _over_remark(scan: Scan, figure: Figure, comma: int) -> None:
    """The hedge or the bound in the verb before a remark; the figure itself begins behind the remark."""
    if hit := _before(scan, comma):
        set_hedge(scan, figure, *hit)
        return
    for j in range(comma - 1, max(comma - CLAUSE, -1), -1):
        if scan.word(j) in STOPS or scan.kind(j) in ("newline", "digits"):
            return
        if name := far_name(scan, j, "far"):
            set_hedge(scan, figure, name, j)
            return


def _before(scan: Scan, j: int) -> tuple[str, int] | None:
    """(hedge name, its first token) of the phrase that ends where the figure begins, fillers skipped."""
    for _ in range(3):
        if j < 1 or scan.kind(j - 1) == "newline":
            return None
        hit = scan.lex.endings["before"].match(scan.tokens, j)
        if hit and hit[1] not in scan.taken and not noun(scan, hit, j):
            return hit
        if scan.word(j - 1) not in scan.lex.sets["skipped"] and scan.word(j - 1) != "(":
            return None
        j -= 1
    return None


def _after(scan: Scan, figure: Figure) -> None:
    gap = 3 if figure.form == "fraction" and scan.kind(figure.last) == "arabic" else _noun_long(scan, figure)
    for k in range(figure.last, figure.last + gap + 1):
        if k in scan.taken or (k > figure.last and scan.among(k - 1, "function")):
            return
        hit = scan.lex.find("after", scan.tokens, k)
        if hit is None or hit.prefix not in ("", "و"):
            continue
        name = str(hit.value)
        if name not in ("vague", "approx") and not _ends_here(scan, k, k + hit.length):
            continue
        if (k > figure.last + 1 and name != "approx") or _of_the_next(scan, k, k + hit.length):
            return
        if k > figure.last and figure.form != "fraction" and hit.length < 2 and name != "approx":
            return
        if name == "approx" and figure.hedge != "exact":
            return
        figure.last = k + hit.length
        figure.steps.append(f"hedge {name} after the figure")
        if name == "vague":
            _odd(figure)
        else:
            figure.hedge = name  # type: ignore[assignment]
        return


def _of_the_next(scan: Scan, k: int, end: int) -> bool:
    """0.4% بحد أقصى 1.5 دينار: a hedge with a number right behind it, before which it may stand, belongs to that.

    1,200 passengers and up to 320 cars: so does what "to" makes a bound of the next number.
    """
    if scan.isa(end - 1, "rising") and scan.isa(end, "to"):
        return True
    hit = scan.lex.endings["before"].match(scan.tokens, end) if scan.kind(end) == "digits" else None
    return hit is not None and hit[1] <= k


def _noun_long(scan: Scan, figure: Figure) -> int:
    """1 where a noun that no table knows stands behind a number: 350 عونا على الأقل, 40 stewards at least."""
    k = figure.last
    if scan.isa(k, "served"):
        return 1  # خمس سنوات سجنا على الأقل
    noun = scan.kind(k) in ("arabic", "word") and k not in scan.taken and not scan.among(k, "function")
    return int(noun and not figure.own_unit and figure.form in ("digits", "word") and k == figure.core_end)


def _ends_here(scan: Scan, k: int, end: int) -> bool:
    """Whether a hedge behind a figure is one: not "and more than", وأكثر من, "and more students", "+5"."""
    if scan.isa(k, "plus"):
        return scan.kind(end) != "digits" and scan.word(end) not in scan.lex.code_starts
    if scan.word(end - 1).startswith("ال"):
        # بعد أربعة أسابيع على الأقل من الأولى: no comparison has an article.
        return True
    if scan.isa(end, "than") or (scan.isa(k, "bound_adjective") and scan.kind(end) == "word"):
        return scan.kind(end) == "word" and scan.among(end, "function") and not scan.isa(end, "than")
    joined = scan.isa(k, "and") or scan.word(k).startswith("و")
    return not joined or scan.kind(end) not in ("arabic", "word") or scan.among(end, "function")


def _odd(figure: Figure) -> None:
    """ونيّف, -odd: from the figure up to just under the next round one, of less than ten to the next whole one."""
    make_odd(figure, figure.scale if figure.scale >= 1000 else 10.0 if figure.value >= TEN else 1.0)
