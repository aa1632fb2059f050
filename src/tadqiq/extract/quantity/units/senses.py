"""Which of its senses a unit word has where it stands: decades or contracts, angles or warmth, an hour or a length."""

from __future__ import annotations

from ..lexica import Unit
from ..scan import Scan, within
from .currencies import countries

SHAKEN, CONTRACT, STEEP, ORE = 24, 8, 8, 8
DECADES = 20


def looks_only_so(scan: Scan, k: int, unit: Unit) -> bool:
    """Whether a word that may be a unit is none where it stands: a contract, an hour, a wall, the scale of a quake."""
    if unit.kind.startswith("decade"):
        return _too_many(scan, k) or not (speaks_of_time(scan, k) or _decades_of(scan, k))
    if scan.isa(k, "fines"):
        return True
    if scan.isa(k, "night_words"):
        return not _few_nights(scan, k)
    if scan.isa(k, "season_word"):
        return _season_tickets(scan, k)
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


def _of_size(scan: Scan, k: int) -> bool:
    """Whether "pm" at token ``k`` is a length: no time of day stands before it, and a size is spoken of."""
    near = (*range(max(k - 8, 0), k), *range(k + 1, k + 4))
    return not hour_of_day(scan, k) and any(scan.isa(j, "size_talk") for j in near)


def of_speed(scan: Scan, k: int) -> bool:
    """سرعتها كانت 210 عقد: the plural of knots behind a word of speed, which is a decade or a contract elsewhere."""
    near = range(max(k - CONTRACT, 0), k)
    return scan.isa(k, "knots") and any(scan.among(j, "speed_talk") for j in near)


def graded(scan: Scan, k: int) -> bool:
    """25 ألف درجة وظيفية, رفع التصنيف درجة: posts and notches are degrees of another kind, so are marks in school."""
    near = (*range(max(k - 8, 0), k), *range(k + 1, min(k + 5, len(scan.tokens))))
    return (_marked_of(scan, k + 1) or any(scan.among(j, "grade_talk") for j in near)) and not _hot(scan, k)


def speaks_of_marks(scan: Scan) -> bool:
    """Whether an article speaks of marks and posts and nowhere of heat, so that its degrees are marks."""
    if "degrees" not in scan.found:
        sets = {name: scan.lex.sets.get(name, frozenset()) for name in ("heat_talk", "grade_talk")}
        said = (name for word in dict.fromkeys(scan.words) for name, words in sets.items() if within(word, words))
        scan.found["degrees"] = frozenset(said)
    return scan.found["degrees"] == {"grade_talk"}


def _marked_of(scan: Scan, k: int) -> bool:
    """98.6 درجة من أصل 100, 14 degrees out of 20: a mark out of the highest there is."""
    lengths = (n for n in (2, 1) if scan.kind(k + n) == "digits")
    return any(scan.said([scan.word(k + m) for m in range(n)], "mark_of") for n in lengths)


def _hot(scan: Scan, k: int) -> bool:
    """Whether heat is spoken of near token ``k``."""
    return any(scan.among(j, "heat_talk") for j in range(max(k - 12, 0), min(k + 4, len(scan.tokens))))


def of_gold(scan: Scan, k: int) -> bool:
    """Whether carats at token ``k`` tell how fine gold is: عيار 18 قيراطا, an 18-carat gold ring."""
    return scan.among(k - 2, "karat_name") or any(scan.among(j, "gold_talk") for j in (k - 3, k - 2, k + 1, k + 2))


def few(scan: Scan, k: int) -> bool:
    """Whether "mt" set against its number means millions: the article measures in mtpa or Mt, the number is small."""
    short = len(scan.word(k - 1)) <= 3 and not scan.glued(k - 1)
    return short and any(word == "mtpa" for word in scan.words)


def ouguiya(scan: Scan, k: int) -> bool:
    """Whether أوقية at token ``k`` is the money of Mauritania, which the article speaks of, and weighs no metal."""
    near = (*range(max(k - 12, 0), k), *range(k + 1, k + 6))
    if not scan.among(k, "ouguiya_name") or any(scan.among(j, "precious") for j in near):
        return False
    # An ore holds so much of it and a mine yields it: 3.2 million ounces of reserves, of which nobody pays any.
    weighed = scan.precious and any(scan.among(j, "ore_talk") for j in range(max(k - ORE, 0), k))
    if weighed and not any(scan.among(j, "money_talk") for j in range(max(k - ORE, 0), k)):
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


def shaken(scan: Scan, k: int) -> bool:
    """Whether degrees at token ``k`` measure an earthquake: its strength is named before them, or itself near."""
    if _hot(scan, k):
        return False
    if any(scan.among(j, "strength") for j in range(max(k - 5, 0), k)):
        return True
    return any(scan.among(j, "magnitude_talk") for j in range(max(k - 30, 0), min(k + 8, len(scan.tokens))))


def speaks_of_time(scan: Scan, k: int) -> bool:
    """Whether the words before token ``k`` speak of time, so that عقد is a decade and no contract."""
    before = range(max(k - 6, 0), k)
    return any(scan.among(j, "time_talk") for j in before)


def _few_nights(scan: Scan, k: int) -> bool:
    """Whether the nights at token ``k`` are as many as one spends somewhere, and not those that hotels sell."""
    back = k - 1 - (scan.word(k - 1) in ("-", "‑"))
    digits = scan.kind(back) == "digits" and len(scan.word(back)) <= 2 and scan.word(back - 1) not in (".", ",")
    return digits or scan.lex.words.get(scan.word(back), {}).get("cardinals", 0.0) > 1


def _season_tickets(scan: Scan, k: int) -> bool:
    """9,800 season tickets: seasons are so many only in the plural; not a three-season deal."""
    return scan.kind(k - 1) == "digits" and scan.kind(k + 1) == "word" and not scan.among(k + 1, "function")


def _too_many(scan: Scan, k: int) -> bool:
    """وعددها 27 عقدا: so many decades nobody tells, they are contracts."""
    back = k - 1
    digits = scan.kind(back) == "digits" and scan.word(back - 1) not in (".", ",")
    return digits and scan.word(back).isdecimal() and int(scan.word(back)) > DECADES


def _decades_of(scan: Scan, k: int) -> bool:
    """أربعة عقود من التعاون: decades of something that lasts, where no contract is signed or won."""
    lasts = scan.isa(k, "decades") and scan.isa(k + 1, "of") and scan.word(k + 2).startswith("ال")
    if not lasts or scan.among(k + 2, "counted"):
        return False
    return not any(scan.among(j, "contract_talk") for j in range(max(k - CONTRACT, 0), k))


def steep(scan: Scan, k: int) -> bool:
    """Whether degrees at token ``k`` measure an angle: a slope of 38 degrees, 38 degrees north."""
    if scan.isa(k + 1, "compass"):
        return True
    near = range(max(k - STEEP, 0), min(k + STEEP // 2, len(scan.tokens)))
    return any(scan.isa(j, "angle_talk") for j in near) and not any(scan.among(j, "heat_talk") for j in near)
