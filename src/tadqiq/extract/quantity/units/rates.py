"""Denominators: per barrel, a day, للطن, سنويا."""

from __future__ import annotations

from functools import cache

from ....languages.cues import cues
from ....languages.lexicon import Hit
from ..figure import Figure, is_money
from ..lexica import Unit
from ..scan import Scan
from .currencies import commonest
from .finding import measure_at, money_at, troy

HYPHENS = ("-", "‑", "–")
TIMES = ("year", "month", "week", "day", "hour", "minute", "second")


def add_rate(scan: Scan, figure: Figure) -> None:
    """A denominator behind the unit: للطن, per barrel, a day, سنويا."""
    found = denominator(scan, figure.last, figure)
    if found is None:
        found = _later_rate(scan, figure)
        if found:
            figure.per = found[0]
        return
    figure.per, figure.last = found


def denominator(scan: Scan, k: int, figure: Figure) -> tuple[str, int] | None:
    """What a figure is told by at token ``k`` (a day, للطن) and where its words end, if there is such a thing."""
    found = _denominator(scan, k, figure)
    return found and (troy(scan, found[0]), found[1])


def _denominator(scan: Scan, k: int, figure: Figure) -> tuple[str, int] | None:
    if k >= len(scan.tokens) or k in scan.taken:
        return None
    if figure.unit in TIMES:
        return None
    k += scan.word(k) in HYPHENS and scan.glued(k) and scan.isa(k + 1, "article")
    if (rate := time_rate(scan, k)) is not None:
        return rate
    per = scan.lex.find("per", scan.tokens, k)
    name = _bottom(scan, k, k + per.length, figure) if per and not per.prefix else None
    if name is not None:
        return name
    if _apiece(scan, k, figure):
        return "count", k + 1
    if scan.isa(k, "inside") and figure.unit not in ("%", "pp", "count", "person"):
        hit = scan.lex.units.match(scan.tokens, k + 1)
        listed = _listed(scan, k + 1, figure)
        if listed and scan.word(k + 1).startswith("ال") and not (hit and hit.length > listed.length):
            return str(listed.value), k + 1 + listed.length
        if hit and hit.prefix == "ال" and isinstance(hit.value, Unit) and hit.value.name not in TIMES:
            return hit.value.name, k + 1 + hit.length
    return _li_prefixed(scan, k, figure)


def _apiece(scan: Scan, k: int, figure: Figure) -> bool:
    """Tickets at £45 each: the sum for one; not of each month, whose noun follows."""
    if not scan.isa(k, "apiece") or not is_money(figure):
        return False
    return scan.kind(k + 1) not in ("word", "arabic") or scan.among(k + 1, "function")


def time_rate(scan: Scan, k: int) -> tuple[str, int] | None:
    """A rate of time at token ``k``; "a year earlier" and في العام السابق are none, "a day after 3 million" is one."""
    hit = scan.lex.find("rates", scan.tokens, k) if k < len(scan.tokens) and k not in scan.taken else None
    if hit is None or hit.prefix:
        return None
    end = k + hit.length
    dated = end in scan.taken
    adjective = hit.length > 1 and scan.kind(end) == "arabic" and scan.word(end).startswith("ال")
    later = scan.isa(end, "soon") and scan.kind(end + 1) != "digits"
    return None if dated or adjective or later or _next_one(scan, k, end) else (str(hit.value), end)


def _next_one(scan: Scan, k: int, end: int) -> bool:
    """20 million doses until a second line is fitted: before a noun the word is an ordinal and no time."""
    ordinal = scan.isa(k, "article") and scan.isa(k + 1, "ordinal_time")
    return ordinal and scan.kind(end) == "word" and end not in scan.taken and not scan.among(end, "function")


def _past_hyphen(scan: Scan, k: int) -> int:
    return k + 1 if scan.word(k) in HYPHENS and scan.glued(k) and scan.glued(k + 1) else k


def _listed(scan: Scan, k: int, figure: Figure) -> Hit | None:
    """What things or people are told of one by one at token ``k``; some of them only of sums of money."""
    listed = scan.lex.find("denominators", scan.tokens, k)
    return listed or (scan.lex.find("priced", scan.tokens, k) if is_money(figure) else None)


def _bottom(scan: Scan, per: int, k: int, figure: Figure) -> tuple[str, int] | None:
    """The unit under the line that the words from token ``per`` draw, itself from token ``k``."""
    k, loose = _past_hyphen(scan, k), scan.isa(per, "article")
    if k >= len(scan.tokens):
        return None
    listed = _listed(scan, k, figure)
    found = money_at(scan, k) or measure_at(scan, k)
    if listed and (found is None or listed.length >= found.end - k):
        return str(listed.value), _past_one(scan, k + listed.length)
    if found is None or found.unit.kind.endswith("dual"):
        return None
    if loose and (found.unit.name in TIMES or found.unit.name in ("%", "point", "pp")):
        return None
    if found.unit.factor != 1 and found.unit.kind == "unit":
        return None
    return _default_money(scan, found.unit), _past_one(scan, found.end)


def _default_money(scan: Scan, unit: Unit) -> str:
    return commonest(unit.name, scan.article.language) if unit.kind.startswith("family") else unit.name


def _past_one(scan: Scan, k: int) -> int:
    return k + 1 if scan.isa(k, "alone") else k


def _li_prefixed(scan: Scan, k: int, figure: Figure) -> tuple[str, int] | None:
    """للطن, للكيلوواط ساعة, لبرميل: the denominator written onto the preposition."""
    if scan.kind(k) != "arabic" or figure.unit in ("%", "pp", "count", "person"):
        return None
    listed = _listed(scan, k, figure)
    measured = scan.lex.units.match(scan.tokens, k)
    if listed and listed.prefix == "لال" and not (measured and measured.length > listed.length):
        return str(listed.value), _past_one(scan, k + listed.length)
    for table in (scan.lex.units, scan.lex.money):
        hit = table.match(scan.tokens, k)
        if hit and hit.prefix == "لال" and isinstance(hit.value, Unit) and not hit.value.kind.endswith("dual"):
            if hit.value.name in TIMES and hit.value.name not in ("hour", "second"):
                return None
            return _default_money(scan, hit.value), _past_one(scan, k + hit.length)
    return None


def _later_rate(scan: Scan, figure: Figure) -> tuple[str, int] | None:
    """A rate of time a few plain words further on: "2.9 million tonnes of carbon a year"."""
    if figure.unit in ("", "%", "pp", "x", *TIMES) or figure.factor_free():
        return None
    for k in range(figure.last, min(figure.last + 6, len(scan.tokens))):
        if scan.kind(k) not in ("arabic", "word") or k in scan.taken or scan.isa(k, "and"):
            return None
        if k > figure.last and (rate := time_rate(scan, k)) is not None:
            # Two tankers left a day after 40 others had sunk.
            return None if scan.isa(rate[1], "soon") else rate
        if scan.lex.word(scan.word(k)) or scan.word(k) in _stops():
            return None
    return None


@cache
def _stops() -> frozenset[str]:
    """Words behind which a time stands by itself: "had waited for more than a year"."""
    instruments = (word for word, kind in cues("clauses.toml", "aside").items() if kind == "instrument")
    return frozenset((*instruments, *cues("clauses.toml", "than")))
