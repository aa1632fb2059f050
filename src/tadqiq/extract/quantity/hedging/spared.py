"""Words of hedging that hedge nothing where they stand: "over four years" spans them, "ticked up to 4%" ends there."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan
from ..told.ages import limits_age
from ..units.rates import TIMES as SPANS
from .marks_known import LENGTHS, beneath, concerning, governed, unless

MANY = 3
STOCKS = ("tonne", "kilogram", "hectare", "feddan", "m^3", "bbl", "count", "person", "kilometer^2", "dunum", "quintal")


def noun(scan: Scan, hit: tuple[str, int], j: int) -> bool:
    """Whether the word is no hedge: a noun behind its article, "unless", a tilde between two numbers.

    الحدود is a noun, and so is what has its lowest: رفع الحد الأدنى من 260 إلى 300, on the maximum of $900.
    """
    _, first = hit
    definite = first == j - 1 or scan.isa(first - 1, "limit_noun")
    return (
        (definite and scan.word(first).startswith(("ال", "وال")))
        or (scan.isa(first, "mark_noun") and scan.isa(first - 1, "owner"))
        or (first == j - 1 and scan.isa(first, "row_top") and not _topping(scan, first))
        or unless(scan, first)
        or (scan.word(first) == "~" and scan.kind(first - 1) == "digits")
    )


def _topping(scan: Scan, k: int) -> bool:
    """Exports top 91,000t: the verb behind a noun in the plural, not the top 10."""
    before = scan.word(k - 1)
    return scan.kind(k - 1) == "word" and len(before) > MANY and before.endswith("s") and not scan.isa(k - 1, "owner")


def during(scan: Scan, figure: Figure, name: str, first: int) -> bool:
    """Whether the word is no hedge here: "over four years" spans them, "take over nine of them", "ticked up to 4%"."""
    lasting = figure.unit in SPANS or scan.isa(figure.core_end, "sittings")
    long = figure.form != "unit" and lasting and not limits_age(scan, figure)
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
    if scan.isa(first, "spanning") and scan.isa(first - 1, "taking_over") and scan.isa(figure.core_end, "of"):
        return True
    if beneath(scan, figure, first) or (scan.isa(first, "spanning") and _spread(scan, first)):
        return True
    paired = scan.word(figure.core_end) in ("-", "–") and scan.kind(figure.core_end + 1) == "digits"
    if paired and scan.isa(first, "spanning"):
        return True
    return name == "at_most" and _no_ceiling(scan, figure, first)


def _spread(scan: Scan, first: int) -> bool:
    """Runs over 40 km, tied back over 26 miles: the verb before "over" tells what reaches so far."""
    return scan.isa(first - 1, "spreading") or scan.said([scan.word(first - 2), scan.word(first - 1)], "spreading")


def _no_ceiling(scan: Scan, figure: Figure, first: int) -> bool:
    """Whether words of a bound from above stress, compare or tell where something stands: inflation is up to 4%."""
    if _stressed(scan, first):
        return True
    if scan.isa(first, "utmost") and any(scan.among(first - 1, name) for name in ("states", "arrives", "attains")):
        return True  # بأحكام بلغ أقصاها 12 عاما: the harshest was so long
    if scan.among(first, "reaches"):
        return _arrives(scan, figure, first)
    if scan.isa(first, "likening") and scan.isa(first - 1, "fold_end"):
        # Three times as much as the 480 million offered.
        return True
    moved = scan.among(first - 1, "moves") or scan.among(first - 1, "direction")
    # Drifts that are up to 15ft high lie no higher.
    still = scan.isa(first - 1, "copula") and figure.unit in LENGTHS
    return scan.isa(first, "rising") and moved and not still


def _stressed(scan: Scan, first: int) -> bool:
    """As many as 128 people have been hurt: in outlets of South Asia it stresses the number and sets no bound."""
    opens = first == 0 or scan.kind(first - 1) == "newline" or scan.word(first - 1) in (".", "?", "!")
    return opens and scan.isa(first, "as_many") and scan.article.country.lower() in scan.lex.sets["stressing_homes"]


def _adjective(scan: Scan, figure: Figure) -> bool:
    """Whether a length of time only describes a noun: "a five-year contract", "a five-year, £3m contract"."""
    described = scan.kind(figure.last) == "word" or scan.word(figure.last) == ","
    return scan.word(figure.core_end) in ("-", "–", "‑") and described


def _arrives(scan: Scan, figure: Figure, first: int) -> bool:
    """Whether تصل إلى says that a figure was or will be reached: a stock, a result (ليصل), an expectation (أن تصل).

    So does what is definite before it, unless it punishes: رواتب الموظفين تصل إلى, but غرامة تصل إلى, العقوبة تصل إلى.
    """
    stock = figure.unit in STOCKS and not scan.line
    if stock or not scan.isa(first, "reaches") or scan.isa(first - 1, "that"):
        return True
    definite = scan.kind(first - 1) == "arabic" and scan.word(first - 1).startswith("ال") and not scan.line
    return definite and not any(scan.among(k, "penalty") for k in range(max(first - 4, 0), first))


def since(scan: Scan, figure: Figure, first: int) -> bool:
    """Not updated in more than 20 years, لم تحدث منذ أكثر من عام: the "not" speaks of the verb, not of the time."""
    return figure.unit in SPANS and scan.isa(first - 1, "spanned")
