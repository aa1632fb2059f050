"""One of a unit of time at an end of a range, without its number: من سنة إلى ثلاث سنوات, six months to a year."""

from __future__ import annotations

from ....knowledge.dimensions import TIMES
from ..figure import Figure
from ..hedging.far import STOPS
from ..lexica import Unit
from ..numbers.ones import one
from ..numbers.words import read_number
from ..scan import Scan
from .finding import Found

AND = "و"
BETWEEN = 4
LEADS = ("from", "between", "to", "and")


def one_end(scan: Scan, i: int) -> Figure | None:
    """The one at token ``i``, where the other end of its range is a time that bears its number or is a dual."""
    latin = scan.kind(i) == "word"
    first = i - 1 if latin else i
    if latin and not scan.isa(first, "article"):
        return None
    # Most words stand at no end of a range, which their neighbours tell at once.
    ends = any(scan.isa(first - 1, name) for name in LEADS) or scan.isa(i + 1, "to")
    unit = _time(scan, i) if ends or scan.word(i).startswith(AND) else None
    joined = unit is not None and not latin and scan.word(i).startswith(AND) and not _bare(scan, i)
    if unit is None or scan.kind(i + 1) == "digits" or i in scan.taken or i + 1 in scan.taken:
        return None
    pair = scan.isa(i + 1, "to") and _two_of(scan, i + 2, unit)
    told = (
        pair
        or (_upper(scan, first, joined) and (not latin or _ended(scan, i + 1)))
        or (not joined and _lower(scan, first, i + 1))
    )
    return one(scan, first, i, Found(unit, i + 1)) if told else None


def _two_of(scan: Scan, k: int, unit: Unit) -> bool:
    """خلال أسبوع إلى أسبوعين: two of the same unit behind one of it."""
    other = _time(scan, k)
    return other is not None and other.kind.endswith("dual") and other.name == unit.name


def _ended(scan: Scan, k: int) -> bool:
    """Not a day's work, no month-old camp."""
    plain = scan.kind(k) == "newline" or scan.word(k) in STOPS or scan.kind(k) == ""
    return plain or (scan.among(k, "function") and not scan.glued(k))


def _time(scan: Scan, k: int) -> Unit | None:
    """The unit of time that token ``k`` is in the singular, be an "and" written onto it."""
    hit = scan.lex.units.match(scan.tokens, k) if k < len(scan.tokens) else None
    fits = hit is not None and hit.length == 1 and hit.prefix in ("", AND)
    unit = hit.value if hit is not None and fits and isinstance(hit.value, Unit) else None
    return unit if unit is not None and unit.name in TIMES else None


def _bare(scan: Scan, k: int) -> bool:
    hit = scan.lex.units.match(scan.tokens, k)
    return hit is not None and not hit.prefix


def _lower(scan: Scan, first: int, k: int) -> bool:
    """From a week to 10 days, بين شهر وستة أشهر: a time with its number behind "to" or "and"."""
    if scan.isa(first - 1, "from"):
        return scan.isa(k, "to") and _numbered(scan, k + 1)
    if not scan.isa(first - 1, "between"):
        return False
    return _numbered(scan, k + 1) if scan.isa(k, "and") else scan.word(k).startswith(AND) and _numbered(scan, k)


def _numbered(scan: Scan, k: int) -> bool:
    """Whether a number and its unit of time begin at token ``k``, or two of one."""
    unit = _time(scan, k)
    if unit is not None and unit.kind.endswith("dual"):
        return True
    number = read_number(scan, k) if k < len(scan.tokens) and k not in scan.taken else None
    return number is not None and _time(scan, number.core_end) is not None


def _upper(scan: Scan, first: int, joined: bool) -> bool:
    """Six months to a year, بين ستة أشهر وسنة: a time with its number before "to" or "and"."""
    k = first - 1 if joined else first - 2
    if not joined and not scan.isa(first - 1, "to"):
        if not (scan.isa(first - 1, "and") and _between(scan, k)):
            return False
    elif joined and not _between(scan, k):
        return False
    unit = _time(scan, k)
    if unit is None:
        return False
    number = scan.lex.word(scan.word(k - 1))
    return unit.kind.endswith("dual") or scan.kind(k - 1) == "digits" or bool(number and "cardinals" in number.readings)


def _between(scan: Scan, k: int) -> bool:
    return any(scan.among(j, "between") for j in range(max(k - BETWEEN, 0), k))
