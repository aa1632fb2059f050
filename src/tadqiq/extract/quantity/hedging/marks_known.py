"""Comparisons that set no bound: with a mark that is known, by how much, and with what lies above in space."""

from __future__ import annotations

from ....knowledge.dimensions import COUNTS
from ..figure import Figure
from ..scan import Scan
from ..units.rates import TIMES

ACCUSED = 6
NEAR, REACH = 3, 6
BOUNDS = ("more_than", "less_than")
LENGTHS = ("meter", "kilometer", "centimeter", "foot", "mile", "yard", "inch", "fathom", "nautical_mile")


def held_against_mark(scan: Scan, figure: Figure, name: str, first: int) -> bool:
    """Well short of the 800,000 allowed, 11 fewer than the 50 of last year, أخف من العشرين سنة التي طلبت.

    "The" in between makes a mark of the figure, and so does the difference that stands before the comparison.
    """
    if name not in BOUNDS:
        return False
    differs = _difference(scan, figure, first)
    if scan.isa(figure.first - 1, "owner"):
        return differs or (figure.unit not in TIMES and figure.own_unit)
    definite = scan.kind(figure.core) == "arabic" and scan.word(figure.core).startswith("ال")
    return definite and (differs or scan.isa(figure.last, "which"))


def _difference(scan: Scan, figure: Figure, first: int) -> bool:
    """Whether a number ends where the comparison begins, 11 fewer than; before times also its sign, 60% longer than.

    A share or points before anything else are tied to it further on.
    """
    if first - 1 in scan.taken:
        return False
    signed = scan.word(first - 1) in ("%", "٪") or scan.isa(first - 1, "differing")
    # Five more than the 26, five medals more than the 26.
    more = _number(scan, first - 1) or (_number(scan, first - 2) and scan.kind(first - 1) == "word")
    return (more and not scan.isa(first - 1, "and")) or (signed and figure.unit in TIMES)


def _number(scan: Scan, k: int) -> bool:
    """Whether token ``k`` is a number in digits or a word from two on."""
    return scan.kind(k) == "digits" or scan.lex.words.get(scan.word(k), {}).get("cardinals", 0.0) > 1


def by_how_much(scan: Scan, first: int, verb: int) -> bool:
    """Whether the figure at token ``first`` tells by how much a verb's subject exceeds its object: فاق السعر بـ62%."""
    told = scan.isa(first - 1, "exceeding_by")
    return told and verb < first - 2


def less_by(scan: Scan, figure: Figure, name: str, first: int) -> bool:
    """أدنى بالربع, أعلى بثلاث نقاط: by how much one exceeds the other, told by the preposition on the number."""
    word = scan.lex.word(scan.word(figure.core)) if scan.kind(figure.core) == "arabic" else None
    return name in BOUNDS and word is not None and word.prefix.startswith("ب") and first == figure.core - 1


def governed(scan: Scan, figure: Figure, first: int) -> bool:
    """Under a $3bn plan, under a 25-year lease: what something is done under, not how little it is."""
    attributive = scan.isa(first + 1, "article") and scan.kind(figure.core) == "digits"
    return attributive and (scan.isa(first, "governing") or scan.isa(first - 1, "talks_about"))


def concerning(scan: Scan, figure: Figure, first: int) -> bool:
    """A row over 40 contracts, jailed the trader over 214 invoices: what a dispute or a punishment is about."""
    if not scan.isa(first, "concerning"):
        return False
    if scan.isa(first - 1, "dispute"):
        return True
    counted = figure.unit in COUNTS and figure.counted
    for k in range(first - 1, max(first - ACCUSED, 0), -1):
        if scan.kind(k) != "word" or (scan.among(k, "function") and not scan.isa(k, "determiner")):
            return False
        if scan.isa(k, "accusing"):
            return counted and k < first - 1
    return False


def beneath(scan: Scan, figure: Figure, first: int) -> bool:
    """Under 300 metres of water, تحت 20 مترا من الركام: how much of something lies above, no bound."""
    placed = first == figure.first - 1 and scan.among(first, "beneath")
    return placed and figure.unit in LENGTHS and scan.isa(figure.last, "matter_of")


def punished(scan: Scan, figure: Figure) -> int:
    """Where the verb stands that tells how far something may reach, -1 for nowhere.

    تصل عقوبتها إلى ثلاث سنوات, قد تصل الخسائر إلى 30 مليون دولار, يصل عمقه أحيانا إلى ثمانية أمتار.
    """
    toward = next((k for k in (figure.first - 1, figure.first - 2) if scan.isa(k, "down_to")), 0)
    parted = False
    for k in range(toward - 1, max(toward - REACH, -1), -1):
        if scan.kind(k) != "arabic":
            return -1
        parted = parted or scan.isa(k, "in_parts")
        if toward - k > NEAR and not parted:
            return -1
        if scan.among(k, "arrives"):
            # ليصل tells what came of it.
            came = scan.word(k).startswith("ل")
            limit = (
                parted or scan.isa(k - 1, "perhaps") or any(scan.among(j, "penalty") for j in range(k, figure.first))
            )
            return k if not came and limit else -1
    return -1


def unreached(scan: Scan, figure: Figure) -> int:
    """Where "did not reach" stands before a figure with its subject in between, -1 for nowhere.

    لم يصل التضخم إلى 2%, لم يبلغ الإنتاج 40 طنا.
    """
    k = figure.first - 1
    verbs = "arrives" if scan.isa(k, "down_to") else "attains"
    for j in range(k - (verbs == "arrives"), max(k - 7, 0), -1):
        if scan.kind(j) != "arabic" or (verbs == "attains" and scan.among(j, "function") and j == k):
            return -1
        if scan.among(j, verbs):
            return j - 1 if scan.among(j - 1, "negators") and not unless(scan, j - 1) else -1
    return -1


def unless(scan: Scan, k: int) -> bool:
    """Whether the "not" at token ``k`` makes "unless" of the word before it: ما لم تبلغ حصته 75%."""
    return scan.isa(k - 1, "unless") and scan.among(k, "negators")
