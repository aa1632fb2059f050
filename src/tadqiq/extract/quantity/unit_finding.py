"""What unit begins at a place in the text: signs and codes, money by name, measures, letters."""

from __future__ import annotations

from typing import NamedTuple

from .currencies import countries, currency_of, families
from .lexica import Unit
from .scan import Scan

# Letters that stand apart from their number in the press too: 1,150 W.
SPACED = ("W", "V")
HEAT_LETTERS = ("C", "F")
SHAKEN, WARM = 24, 30


class Found(NamedTuple):
    """A unit in the text: what it is, the family of money still to be settled, and the token after it."""

    unit: Unit
    end: int


def unit_at(scan: Scan, k: int) -> Found | None:
    """The unit that begins at token ``k``: signs and codes, money by name, then measures; the longest wins."""
    if k >= len(scan.tokens) or k in scan.taken or scan.kind(k) == "newline":
        return None
    options = [f for f in (code_at(scan, k), money_at(scan, k), measure_at(scan, k), _letter(scan, k)) if f]
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
        if unit and not (scan.glued(k + length) and scan.kind(k + length) == "word"):
            return Found(unit, k + length)
    return None


def money_at(scan: Scan, k: int) -> Found | None:
    """Money by name, with the adjective of a country before or behind it: درهم مغربي, Kuwaiti dinars."""
    country = countries().match(scan.tokens, k) if scan.kind(k) == "word" else None
    begin = k + country.length if country else k
    hit = scan.lex.money.match(scan.tokens, begin) if begin < len(scan.tokens) else None
    if hit is None or hit.prefix not in ("", "ال") or not isinstance(hit.value, Unit):
        return None
    unit, end = hit.value, begin + hit.length
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
    if _looks_only_so(scan, k, hit.value):
        return None
    if hit.value.name == "carat" and _of_gold(scan, k):
        return Found(Unit("karat", 1.0, hit.value.kind), k + hit.length)
    if hit.value.name == "carat" and any(scan.among(j, "land_talk") for j in range(max(k - 10, 0), k + 8)):
        return Found(Unit("qirat", 1.0, hit.value.kind), k + hit.length)
    if scan.raw(k, k + 1) == "mt" and scan.glued(k) and scan.kind(k - 1) == "digits" and _few(scan, k):
        return Found(Unit("tonne", 1e6, hit.value.kind), k + hit.length)
    if hit.value.name == "ounce" and scan.kind(k) == "arabic" and _ouguiya(scan, k):
        return Found(Unit("MRU", 1.0, "money"), k + hit.length)
    if hit.value.name == "degree" and not scan.line:
        if _graded(scan, k):
            return None
        name = "magnitude" if _shaken(scan, k) else thermometer(scan)
        return Found(Unit(name, 1.0, hit.value.kind), k + hit.length)
    return Found(hit.value, k + hit.length)


def _looks_only_so(scan: Scan, k: int, unit: Unit) -> bool:
    """Whether a word that may be a unit is none where it stands: a contract, an hour, a wall, the scale of a quake."""
    if unit.kind.startswith("decade"):
        return not speaks_of_time(scan, k)
    if unit.name == "picometer":
        return not _of_size(scan, k)
    if unit.name == "stone":
        return not _weighed(scan, k)
    return unit.name == "MW" and scale_letters(scan, k)


def scale_letters(scan: Scan, k: int) -> bool:
    """Whether token ``k`` names the scale of an earthquake by its letters before a number: Mw 6.4, ML4.1."""
    named = scan.isa(k, "scale_letters") and scan.kind(k + 1) == "digits"
    near = range(max(k - SHAKEN, 0), min(k + SHAKEN, len(scan.tokens)))
    return named and any(scan.among(j, "magnitude_talk") for j in near)


def _heat_letter(scan: Scan, k: int, raw: str) -> bool:
    """28 F (minus 2 C): the letter of a scale apart from its number, where heat is spoken of."""
    if raw not in HEAT_LETTERS or (scan.kind(k + 1) == "word" and scan.raw(k + 1, k + 2)[0].isupper()):
        return False
    near = range(max(k - WARM, 0), min(k + WARM, len(scan.tokens)))
    return scan.kind(k - 1) == "digits" and any(scan.among(j, "heat_talk") for j in near)


def _of_size(scan: Scan, k: int) -> bool:
    """Whether "pm" at token ``k`` is a length: no time of day stands before it, and a size is spoken of."""
    near = (*range(max(k - 8, 0), k), *range(k + 1, k + 4))
    return not hour_of_day(scan, k) and any(scan.isa(j, "size_talk") for j in near)


def thermometer(scan: Scan) -> str:
    """The scale that degrees without a name are read on where the outlet is at home."""
    return "degF" if scan.article.country == "US" and scan.article.language == "en" else "degC"


def _graded(scan: Scan, k: int) -> bool:
    """25 ألف درجة وظيفية, رفع التصنيف درجة: posts and notches are degrees of another kind."""
    near = (*range(max(k - 8, 0), k), *range(k + 1, min(k + 5, len(scan.tokens))))
    return any(scan.among(j, "grade_talk") for j in near)


def _of_gold(scan: Scan, k: int) -> bool:
    """Whether carats at token ``k`` tell how fine gold is: عيار 18 قيراطا, an 18-carat gold ring."""
    return scan.among(k - 2, "karat_name") or any(scan.among(j, "gold_talk") for j in (k - 3, k - 2, k + 1, k + 2))


def _few(scan: Scan, k: int) -> bool:
    """Whether "mt" set against its number means millions: the article measures in mtpa or Mt, the number is small."""
    short = len(scan.word(k - 1)) <= 3 and not scan.glued(k - 1)
    return short and any(word == "mtpa" for word in scan.words)


def _ouguiya(scan: Scan, k: int) -> bool:
    """Whether أوقية at token ``k`` is the money of Mauritania, which the article speaks of, and weighs no metal."""
    near = (*range(max(k - 12, 0), k), *range(k + 1, k + 6))
    if any(scan.among(j, "precious") for j in near):
        return False
    return scan.article.country == "MR" or any(hit.value == "MR" for _, hit in countries().spots(scan.tokens))


def _weighed(scan: Scan, k: int) -> bool:
    """Whether "stone" at token ``k`` is a weight: one is spoken of before it, or pounds follow."""
    pounds = scan.kind(k + 1) == "digits" and scan.lex.units.match(scan.tokens, k + 2) is not None
    return pounds or any(scan.isa(j, "weight_talk") for j in range(max(k - 8, 0), k))


def hour_of_day(scan: Scan, k: int) -> bool:
    """Whether the digits before token ``k`` can be a time of day: an hour, perhaps with two digits of minutes."""
    pointed = scan.word(k - 2) in (".", ":") and scan.glued(k - 1) and scan.kind(k - 3) == "digits"
    hour, minutes = (scan.word(k - 3), scan.word(k - 1)) if pointed else (scan.word(k - 1), "00")
    return len(hour) <= 2 and len(minutes) == 2 and hour.isdecimal() and int(hour) < 25


def _shaken(scan: Scan, k: int) -> bool:
    """Whether degrees at token ``k`` measure an earthquake: its strength is named before them, or itself near."""
    if any(scan.among(j, "heat_talk") for j in range(max(k - 12, 0), min(k + 4, len(scan.tokens)))):
        return False
    if any(scan.among(j, "strength") for j in range(max(k - 5, 0), k)):
        return True
    return any(scan.among(j, "magnitude_talk") for j in range(max(k - 30, 0), min(k + 8, len(scan.tokens))))


def speaks_of_time(scan: Scan, k: int) -> bool:
    """Whether the words before token ``k`` speak of time, so that عقد is a decade and no contract."""
    before = range(max(k - 6, 0), k)
    return any(scan.among(j, "time_talk") for j in before)


def _letter(scan: Scan, k: int) -> Found | None:
    raw = scan.raw(k, k + 1)
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
    if scan.glued(k) or (raw in ("in", '"', "g", "l", "L", "t", "m", "h", "gs") and not scan.glued(k + 1)):
        return Found(Unit(name), k + 1)
    spaced = raw in SPACED and not (scan.kind(k + 1) == "word" and scan.raw(k + 1, k + 2)[0].isupper())
    return Found(Unit(name), k + 1) if scan.line or spaced or _heat_letter(scan, k, raw) else None
