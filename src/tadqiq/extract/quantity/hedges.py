"""Hedges: the words that make a figure loose, before it, after it, in its verb, and negated."""

from __future__ import annotations

from ...model import Hedge
from .ages import limits_age
from .figure import Figure
from .marks_known import (
    LENGTHS,
    beneath,
    by_how_much,
    concerning,
    governed,
    held_against_mark,
    less_by,
    punished,
    unless,
    unreached,
)
from .remarks import remark_before
from .scan import Scan

STOPS = (".", "،", ",", ";", "؛", ":", "(", ")", "«", "»", "؟", "?", "!")
OPPOSITE: dict[str, Hedge] = {"more_than": "at_most", "less_than": "at_least"}
NEAR_ONLY, CLAUSE = 12, 6
HAMZA_BELOW = "إ"
STOCKS = ("tonne", "kilogram", "hectare", "feddan", "m^3", "bbl", "count", "person", "kilometer^2", "dunum", "quintal")
FAR = {"far_with": "bound_preposition", "far_from": "than", "far_around": "around"}
SPANS = ("year", "month", "week", "day", "hour", "minute", "second")


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
        _set(scan, figure, name, first)
        figure.first = first if figure.hedge != "exact" else figure.first
        outer = _before(scan, first)
        if outer and figure.hedge == "approx" and not outer[0].startswith("approx"):
            _set(scan, figure, *outer)
            figure.first = outer[1]
    if figure.hedge in ("exact", "approx"):
        _after(scan, figure)
    if figure.hedge == "exact":
        _far(scan, figure, floor)


def _over_remark(scan: Scan, figure: Figure, comma: int) -> None:
    """The hedge or the bound in the verb before a remark; the figure itself begins behind the remark."""
    if hit := _before(scan, comma):
        _set(scan, figure, *hit)
        return
    for j in range(comma - 1, max(comma - CLAUSE, -1), -1):
        if scan.word(j) in STOPS or scan.kind(j) in ("newline", "digits"):
            return
        if name := _far_name(scan, j, "far"):
            _set(scan, figure, name, j)
            return


def _before(scan: Scan, j: int) -> tuple[str, int] | None:
    """(hedge name, its first token) of the phrase that ends where the figure begins, fillers skipped."""
    for _ in range(3):
        if j < 1 or scan.kind(j - 1) == "newline":
            return None
        hit = scan.lex.endings["before"].match(scan.tokens, j)
        if hit and hit[1] not in scan.taken and not _noun(scan, hit, j):
            return hit
        if scan.word(j - 1) not in scan.lex.sets["skipped"] and scan.word(j - 1) != "(":
            return None
        j -= 1
    return None


def _noun(scan: Scan, hit: tuple[str, int], j: int) -> bool:
    """Whether the word is no hedge: a noun behind its article, "unless", a tilde between two numbers.

    الحدود is a noun, and so is what has its lowest: رفع الحد الأدنى من 260 إلى 300.
    """
    _, first = hit
    definite = first == j - 1 or scan.isa(first - 1, "limit_noun")
    return (
        (definite and scan.word(first).startswith(("ال", "وال")))
        or unless(scan, first)
        or (scan.word(first) == "~" and scan.kind(first - 1) == "digits")
    )


def _set(scan: Scan, figure: Figure, name: str, first: int) -> None:
    if _during(scan, figure, name, first):
        return
    figure.leaning = name == "approx_below"
    hedge: Hedge = "approx" if figure.leaning else name  # type: ignore[assignment]
    if hedge in OPPOSITE and not _since(scan, figure, first) and _negated(scan, first):
        hedge = OPPOSITE[hedge]
    figure.hedge = hedge
    figure.steps.append(f"hedge {name}" + (" negated" if hedge != name and not figure.leaning else ""))


def _during(scan: Scan, figure: Figure, name: str, first: int) -> bool:
    """Whether the word is no hedge here: "over four years" spans them, "ticked up to 4%" ends there."""
    long = figure.form != "unit" and figure.unit in SPANS and not limits_age(scan, figure)
    if name == "approx" and figure.unit in LENGTHS and scan.isa(figure.first - 1, "zone"):
        return True
    before = figure.first - 1
    led = before - 1 if scan.isa(before, "determiner") or scan.isa(before, "article") else before
    if scan.isa(first, "spanning") and long and first == led:
        return not scan.isa(first - 1, "span_kept") or led < before
    if long and first == led and scan.isa(first, "ruling") and _adjective(scan, figure):
        return True
    if governed(scan, figure, first) or concerning(scan, figure, first):
        return True
    if beneath(scan, figure, first) or (scan.isa(first, "spanning") and scan.isa(first - 1, "spreading")):
        return True
    paired = scan.word(figure.core_end) in ("-", "–") and scan.kind(figure.core_end + 1) == "digits"
    if paired and scan.isa(first, "spanning"):
        return True
    if name != "at_most":
        return False
    if scan.among(first, "reaches"):
        return _arrives(scan, figure, first)
    return scan.isa(first, "rising") and (scan.among(first - 1, "moves") or scan.among(first - 1, "direction"))


def _adjective(scan: Scan, figure: Figure) -> bool:
    """Whether a length of time only describes a noun: "a five-year contract"."""
    return scan.word(figure.core_end) in ("-", "–", "‑") and scan.kind(figure.last) == "word"


def _arrives(scan: Scan, figure: Figure, first: int) -> bool:
    """Whether تصل إلى says that a figure was or will be reached: a stock, a result (ليصل), an expectation (أن تصل)."""
    stock = figure.unit in STOCKS and not scan.line
    return stock or not scan.isa(first, "reaches") or scan.isa(first - 1, "that")


def _negated(scan: Scan, first: int) -> bool:
    """Whether "not", "never", لم stands in the same clause a few words before."""
    for k in range(first - 1, max(first - 7, -1), -1):
        if scan.word(k) in STOPS or scan.kind(k) in ("newline", "digits"):
            return False
        if scan.among(k, "excepting") or (scan.isa(k, "but_for") and scan.raw(k, k + 1)[0] == HAMZA_BELOW):
            return False
        if scan.among(k, "negators") and not scan.isa(k + 1, "still"):
            return not scan.isa(k + 1, "whoever")
    return False


def _since(scan: Scan, figure: Figure, first: int) -> bool:
    """Not updated in more than 20 years, لم تحدث منذ أكثر من عام: the "not" speaks of the verb, not of the time."""
    return figure.unit in SPANS and scan.isa(first - 1, "spanned")


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
        if k > figure.last + 1 and name != "approx":
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


def _noun_long(scan: Scan, figure: Figure) -> int:
    """1 where a noun that no table knows stands behind a number: 350 عونا على الأقل, 40 stewards at least."""
    k = figure.last
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
    """ونيّف, -odd: from the figure up to just under the next round one."""
    place = figure.scale if figure.scale >= 1000 else 10.0
    figure.hedge, figure.form = "vague", "vague"
    figure.low, figure.high = figure.value, figure.value + 0.9 * place


def _far(scan: Scan, figure: Figure, floor: int) -> None:
    """A bound in the verb of the clause: تجاوزت نسبة امتلاء السدود 38 في المئة."""
    k = figure.first - 1
    if (harshest := punished(scan, figure)) >= floor:
        figure.hedge, figure.first = "at_most", harshest
        figure.steps.append("what a penalty may reach: at most")
        return
    if (missed := unreached(scan, figure)) >= 0:
        figure.hedge, figure.first = "less_than", missed
        figure.steps.append("not reached: less than")
        return
    table = next((table for table, word in FAR.items() if scan.isa(k, word)), "far")
    if k < 0 or (table == "far" and _parted(scan, k)) or _prefixed(scan, figure.first):
        return
    k -= table != "far"
    for j in range(k, max(k - NEAR_ONLY, floor - 1), -1):
        word = scan.word(j)
        if word in STOPS or scan.kind(j) in ("newline", "digits") or j in scan.taken:
            return
        if scan.lex.word(word) and "cardinals" in (scan.lex.word(word) or ("", ""))[0]:
            return
        name = _far_name(scan, j, table)
        if name and (scan.said([word, scan.word(j + 1)], "no_bound") or by_how_much(scan, figure.first, j)):
            name = ""
        if not name and scan.among(j, "direction") and not word.startswith("ال"):
            return
        if name:
            _set(scan, figure, name, j)
            figure.steps.append(f"bound in the verb {scan.raw(j, j + 1)}")
            return


def _parted(scan: Scan, k: int) -> bool:
    """Whether token ``k`` keeps a number from what the verb speaks of: of 5, in 5; not "of it", not الدين العام."""
    described = scan.word(k).startswith("ال") and scan.word(k - 1).startswith("ال")
    return scan.among(k, "function") and not scan.isa(k, "of_it") and not described


def _prefixed(scan: Scan, i: int) -> bool:
    word = scan.lex.word(scan.word(i)) if scan.kind(i) == "arabic" else None
    return bool(word and word.prefix not in ("", "ال"))


def _far_name(scan: Scan, j: int, table: str) -> str:
    if scan.kind(j) != "arabic":
        return ""
    word = scan.word(j)
    bare = word[1:] if word[:1] in ("و", "ف", "س") and len(word) > 4 else word
    for name in ("more_than", "less_than", "at_least", "approx", "approx_below"):
        listed = scan.lex.sets.get(f"{table}.{name}", frozenset())
        if word in listed or bare in listed:
            return name
    return ""
