"""What unit begins at a place in the text: signs and codes, money by name, measures, letters."""

from __future__ import annotations

from typing import NamedTuple

from ..lexica import Unit
from ..scan import NONE, Scan
from .currencies import countries, currency_of, families
from .senses import few, graded, looks_only_so, of_gold, of_speed, ouguiya, shaken, speaks_of_marks, steep
from .shy import is_money_name

# Letters that stand apart from their number in the press too: 1,150 W.
SPACED = ("W", "V")
HEAT_LETTERS = ("C", "F")
WARM = 30


class Found(NamedTuple):
    """A unit in the text: what it is, the family of money still to be settled, and the token after it."""

    unit: Unit
    end: int


LENGTHS = ("foot", "mile", "yard", "inch", "fathom", "nautical_mile")
BRACKET = 7
WARMTH = ("degC", "degF")
CENTS = "c"
CLOSING = (".", ",", ";", ":", ")")


def unit_at(scan: Scan, k: int) -> Found | None:
    """The unit that begins at token ``k``: signs and codes, money by name, then measures; the longest wins."""
    if k >= len(scan.tokens) or k in scan.taken or scan.kind(k) == "newline":
        return None
    code = code_at(scan, k)
    printed = code if code is None or code.unit.kind != "scaled" else None
    options = [f for f in (printed, money_at(scan, k), measure_at(scan, k), _letter(scan, k)) if f]
    best = max(options, key=lambda found: found.end) if options else None
    if best and best.unit.name == "ounce":
        return Found(best.unit._replace(name=troy(scan, "ounce")), best.end)
    if best and best.unit.kind == "printed" and any(scan.among(j, "wind_talk") for j in range(max(k - 8, 0), k)):
        return Found(Unit("knot"), best.end) if scan.word(k) == "kt" else best
    return best


def troy(scan: Scan, name: str) -> str:
    """The unit by its name, an ounce as that of gold where gold or its like is spoken of."""
    return "troy_ounce" if name == "ounce" and scan.precious else name


def code_at(scan: Scan, k: int) -> Found | None:
    """A code or a sign of money that begins at token ``k``, as printed."""
    if scan.word(k) not in scan.lex.code_starts:
        return None
    for length in (4, 3, 2, 1):
        if k + length > len(scan.tokens):
            continue
        phrase = " ".join(token.text for token in scan.tokens[k : k + length])
        unit = scan.lex.codes.get(phrase, {}).get(scan.raw(k, k + length))
        # 9:30 p.m. is no price in pence.
        hour = length == 1 and scan.word(k) == "p" and scan.word(k + 1) == "." and scan.word(k + 2) == "m"
        if unit and not hour and not (scan.glued(k + length) and scan.kind(k + length) == "word"):
            return Found(unit, k + length)
    return None


def money_at(scan: Scan, k: int) -> Found | None:
    """Money by name, with the adjective of a country before or behind it: درهم مغربي, Kuwaiti dinars."""
    if k >= len(scan.tokens):
        return None
    country = countries().match(scan.tokens, k) if scan.kind(k) == "word" else None
    # A money may bear its adjective in its own name: Belarusian roubles.
    hit, begin = scan.lex.money.match(scan.tokens, k), k
    if hit is None and country and k + country.length < len(scan.tokens):
        begin = k + country.length
        hit = scan.lex.money.match(scan.tokens, begin)
    country = country if begin > k else None
    if hit is None or hit.prefix not in ("", "ال") or not isinstance(hit.value, Unit):
        return None
    unit, end = hit.value, begin + hit.length
    if unit.kind == "shy" and country is None and not is_money_name(scan, k, unit.name):
        return None
    if not unit.kind.startswith("family"):
        return Found(unit, end)
    told = country
    if told is None and end < len(scan.tokens) and (behind := countries().match(scan.tokens, end)):
        told = behind if not behind.prefix else None
    code = currency_of().get(str(told.value), "") if told else ""
    choices = families()[unit.name]
    if code in choices:
        return Found(Unit(code, choices[code], "money"), end if told is country else end + (told.length if told else 0))
    return None if country else Found(unit, end)


def measure_at(scan: Scan, k: int) -> Found | None:
    """The measure that begins at token ``k``."""
    hit = scan.lex.units.match(scan.tokens, k)
    if hit is None or not isinstance(hit.value, Unit) or hit.prefix not in ("", "ال"):
        return None
    if hit.value.kind == "decade" and of_speed(scan, k):
        return Found(Unit("knot"), k + hit.length)
    if looks_only_so(scan, k, hit.value):
        return None
    if hit.value.name == "carat" and of_gold(scan, k):
        return Found(Unit("karat", 1.0, hit.value.kind), k + hit.length)
    if hit.value.name == "carat" and any(scan.among(j, "land_talk") for j in range(max(k - 10, 0), k + 8)):
        return Found(Unit("qirat", 1.0, hit.value.kind), k + hit.length)
    if scan.raw(k, k + 1) == "mt" and scan.glued(k) and scan.kind(k - 1) == "digits" and few(scan, k):
        return Found(Unit("tonne", 1e6, hit.value.kind), k + hit.length)
    if hit.value.name == "ounce" and scan.kind(k) == "arabic" and ouguiya(scan, k):
        return Found(Unit("MRU", 1.0, "money"), k + hit.length)
    if hit.value.name == "degree" and not scan.line:
        name = "magnitude" if shaken(scan, k) else "degree" if steep(scan, k) else thermometer(scan)
        if graded(scan, k) or (name in WARMTH and speaks_of_marks(scan)):
            return None
        return Found(Unit(name, 1.0, hit.value.kind), k + hit.length)
    return Found(hit.value, k + hit.length)


def _heat_letter(scan: Scan, k: int, raw: str) -> bool:
    """28 F (minus 2 C): the letter of a scale apart from its number, where heat is spoken of."""
    if raw not in HEAT_LETTERS or (scan.kind(k + 1) == "word" and scan.raw(k + 1, k + 2)[0].isupper()):
        return False
    near = range(max(k - WARM, 0), min(k + WARM, len(scan.tokens)))
    return scan.kind(k - 1) == "digits" and any(scan.among(j, "heat_talk") for j in near)


def _said_in_metres(scan: Scan, k: int) -> bool:
    """A 900-foot (274 m) mast: the letter in a bracket behind a length, which it says again."""
    opening = next((j for j in range(k - 1, max(k - BRACKET, 0), -1) if scan.word(j) == "("), 0)
    hit = scan.lex.units.match(scan.tokens, opening - 1) if opening and scan.word(k + 1) == ")" else None
    return hit is not None and isinstance(hit.value, Unit) and hit.value.name in LENGTHS


def thermometer(scan: Scan) -> str:
    """The scale of degrees without a name: that of the outlet's country, or of those who spell and measure so."""
    english = scan.article.language == "en"
    return "degF" if english and (scan.article.country == "US" or _american(scan)) else "degC"


def _american(scan: Scan) -> bool:
    """Whether an article spells as Americans do, tells sizes in miles and feet and none in metres, and no Celsius."""
    if "american" not in scan.found:
        names = ("american_spelling", "american_sizes", "metric_sizes")
        told = (name for name in names if not scan.lex.sets.get(name, NONE).isdisjoint(scan.words))
        scan.found["american"] = frozenset(told)
    return scan.found["american"] == {"american_spelling", "american_sizes"}


def _cents(scan: Scan, k: int) -> Found | None:
    """Shares closed at 71c, temperatures hit 41c: the letter against its number, by what is spoken of near it."""
    near = range(max(k - WARM, 0), min(k + WARM, len(scan.tokens)))
    if not scan.glued(k) or scan.kind(k - 1) != "digits" or (scan.glued(k + 1) and scan.kind(k + 1) != "symbol"):
        return None
    if any(scan.among(j, "heat_talk") for j in near):
        return Found(Unit("degC"), k + 1)
    return Found(Unit("cent", 1.0, "family"), k + 1) if any(scan.isa(j, "small_prices") for j in near) else None


def _letter(scan: Scan, k: int) -> Found | None:
    raw = scan.raw(k, k + 1)
    if raw == CENTS:
        return _cents(scan, k)
    name = scan.lex.letters.get(raw)
    if name is None or (scan.glued(k + 1) and scan.kind(k + 1) in ("word", "digits")):
        return None
    year = len(scan.word(k - 1)) == 4 and scan.word(k - 1)[:2] in ("18", "19", "20")
    if raw == "in" and scan.word(k + 1) in ("-", "‑"):
        return None
    if raw == "م" and (year or not scan.glued(k)):
        return None
    if raw in ("in", '"', "A", "B") and not (raw == '"' and scan.line) and not (raw == "in" and scan.glued(k)):
        closed = k + 1 >= len(scan.tokens) or scan.word(k + 1) in (".", ",", ")")
        if not closed or not scan.line:
            return None
    apart = not scan.glued(k + 1) or (raw != "in" and scan.word(k + 1) in CLOSING)
    if scan.glued(k) or (raw in ("in", '"', "g", "l", "L", "t", "m", "h", "gs") and apart):
        return Found(Unit(name), k + 1)
    if raw == "m" and _said_in_metres(scan, k):
        return Found(Unit(name), k + 1)
    spaced = raw in SPACED and not (scan.kind(k + 1) == "word" and scan.raw(k + 1, k + 2)[0].isupper())
    return Found(Unit(name), k + 1) if scan.line or spaced or _heat_letter(scan, k, raw) else None
