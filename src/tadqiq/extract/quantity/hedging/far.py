"""Bounds further off in the clause: in its verb, in what a penalty may reach, in what was not reached."""

from __future__ import annotations

from ....model import Hedge
from ..figure import Figure
from ..scan import NONE, Scan
from .marks_known import by_how_much, punished, unless, unreached
from .spared import during, since

STOPS = (".", "،", ",", ";", "؛", ":", "(", ")", "«", "»", "؟", "?", "!")
OPPOSITE: dict[str, Hedge] = {"more_than": "at_most", "less_than": "at_least"}
NEAR_ONLY = 12
RACE, SPENT = 40, ("hour", "minute", "second")
HAMZA_BELOW = "إ"
FAR = {"far_with": "bound_preposition", "far_from": "than", "far_around": "around"}
# The sets of verbs of each table by the hedge that they tell.
VERBS = {
    table: tuple((name, f"{table}.{name}") for name in ("more_than", "less_than", "at_least", "approx", "approx_below"))
    for table in ("far", *FAR)
}


def set_hedge(scan: Scan, figure: Figure, name: str, first: int) -> None:
    """Give a figure the hedge ``name`` told at token ``first``, turned round by a "not", unless it is none there."""
    if during(scan, figure, name, first):
        return
    if name == "more_than" and figure.unit in SPENT and _barrier_broken(scan, first):
        name = "less_than"
    figure.leaning = name == "approx_below"
    hedge: Hedge = "approx" if figure.leaning else name  # type: ignore[assignment]
    if hedge in OPPOSITE and not since(scan, figure, first) and _negated(scan, first):
        hedge = OPPOSITE[hedge]
    figure.hedge = hedge
    figure.steps.append(f"hedge {name}" + (" negated" if hedge != name and not figure.leaning else ""))


def _barrier_broken(scan: Scan, first: int) -> bool:
    """كسر حاجز الساعتين: who breaks a barrier of time in a race has taken less."""
    told = any(scan.isa(k, "time_barrier") or scan.isa(k, "breaks_time") for k in (first, first + 1))
    near = range(max(first - RACE, 0), min(first + RACE, len(scan.tokens)))
    return told and any(scan.among(k, "run_talk") for k in near)


def _negated(scan: Scan, first: int) -> bool:
    """Whether "not", "never", لم stands in the same clause a few words before."""
    if scan.isa(first, "never_negated") and not scan.among(first - 1, "negators"):
        return False
    for k in range(first - 1, max(first - 7, -1), -1):
        if scan.word(k) in STOPS or scan.kind(k) in ("newline", "digits"):
            return False
        if scan.among(k, "excepting") or (scan.isa(k, "but_for") and scan.raw(k, k + 1)[0] == HAMZA_BELOW):
            return False
        if scan.among(k, "negators") and not scan.isa(k + 1, "still"):
            plain = not scan.isa(k + 1, "whoever") and not unless(scan, k)
            return plain and not _lacking(scan, k, first)
    return False


def _lacking(scan: Scan, k: int, first: int) -> bool:
    """Without power for more than four hours: what is lacking says nothing of how long; without taking more than 5."""
    return scan.isa(k, "lacking") and k + 1 < first and not scan.word(k + 1).endswith("ing")


def far(scan: Scan, figure: Figure, floor: int) -> None:
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
    k = _before_date(scan, k)
    table = next((table for table, word in FAR.items() if scan.isa(k, word)), "far")
    if k < 0 or (table == "far" and _parted(scan, k)) or _prefixed(scan, figure.first):
        return
    k -= table != "far"
    for j in range(k, max(k - NEAR_ONLY, floor - 1), -1):
        if j in scan.taken and table != "far_from":
            continue
        if _closes(scan, j):
            return
        name = far_name(scan, j, table)
        if name and (
            scan.said([scan.word(j), scan.word(j + 1)], "no_bound")
            or by_how_much(scan, figure.first, j)
            or _boat(scan, j)
        ):
            name = ""
        if not name and scan.among(j, "direction") and not scan.word(j).startswith("ال"):
            return
        if name:
            set_hedge(scan, figure, name, j)
            figure.steps.append(f"bound in the verb {scan.raw(j, j + 1)}")
            return


def _closes(scan: Scan, j: int) -> bool:
    """Whether what stands at token ``j`` keeps a verb before it from the figure: a stop, a line, a date, a number."""
    if scan.word(j) in STOPS or scan.kind(j) in ("newline", "digits") or j in scan.taken:
        return True
    number = scan.lex.word(scan.word(j))
    return bool(number and "cardinals" in number.readings and not scan.isa(j, "alone"))


def _before_date(scan: Scan, k: int) -> int:
    """The token before a date that ends at token ``k`` and its preposition: لم يتجاوز السعر في الربع الماضي 3."""
    first = k
    while first in scan.taken and scan.kind(first) != "newline":
        first -= 1
    dated = first < k
    return first - (scan.isa(first, "spanned") or scan.isa(first, "inside")) if dated else k


def _boat(scan: Scan, j: int) -> bool:
    """Whether قارب at token ``j`` is a boat: it sinks, carries people or lies off a coast."""
    near = (*range(max(j - 4, 0), j), *range(j + 1, j + 5))
    return scan.isa(j, "boats") and any(scan.among(k, "boat_talk") for k in near)


def _parted(scan: Scan, k: int) -> bool:
    """Whether token ``k`` keeps a number from what the verb speaks of: of 5, in 5; not "of it", not الدين العام."""
    described = scan.word(k).startswith("ال") and scan.word(k - 1).startswith("ال")
    return scan.among(k, "function") and not scan.isa(k, "of_it") and not described


def _prefixed(scan: Scan, i: int) -> bool:
    word = scan.lex.word(scan.word(i)) if scan.kind(i) == "arabic" else None
    return bool(word and word.prefix not in ("", "ال"))


def far_name(scan: Scan, j: int, table: str) -> str:
    """The hedge that the verb at token ``j`` is by ``table``, "" for none."""
    if scan.kind(j) != "arabic":
        return ""
    word = scan.word(j)
    bare = word[1:] if word[:1] in ("و", "ف", "س") and len(word) > 4 else word
    for name, verbs in VERBS[table]:
        listed = scan.sets.get(verbs, NONE)
        if word in listed or bare in listed:
            return name
    return ""
