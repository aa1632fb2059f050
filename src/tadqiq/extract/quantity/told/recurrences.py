"""The nth of its kind so far: a third title, رابع تتويج له, the fourth reshuffle since 2020."""

from __future__ import annotations

from ..scan import Scan

REACH = 4
LATER = 8
LONGEST = 3
# مباراته, هدفها: whose it is makes a noun definite.
OWNED = ("ه", "ها", "هم")


def nth_of_its_kind(scan: Scan, i: int, end: int, value: float, prefix: str) -> bool:
    """Whether the ordinal from token ``i`` to ``end`` says how often something has been there; a first time is none."""
    if value < 2:
        return False
    if scan.kind(i) != "arabic":
        return _english(scan, i, end)
    if "ال" in prefix:
        return _definite(scan, i, end)
    bare = prefix in ("", "و", "ك", "ب", "ف") and scan.kind(i + 1) == "arabic"
    own = bare and not scan.word(i + 1).startswith("ال") and not scan.among(i + 1, "function")
    return own and (_since(scan, i + 2) or scan.isa(i + 2, "to_whom"))


def _definite(scan: Scan, i: int, end: int) -> bool:
    """التعديل الرابع منذ, وهي الثالثة بين; a third time (للمرة الثالثة) is no figure."""
    if scan.isa(i - 1, "pronoun"):
        return scan.isa(end, "nth_among") or scan.isa(end, "nth_to") or _since(scan, end)
    if _phrase(scan, end, "of_a_scale"):
        return True
    # A part of a whole has its number too: the third quarter, the second phase since the start.
    part = scan.among(i - 1, "numbered_part") or scan.among(i - 1, "nth_time")
    if not part and _said_to_be(scan, i - 1):
        return True
    noun = scan.word(i - 1).startswith("ال") or scan.word(i - 1).endswith(OWNED)
    if scan.isa(i - 1, "counted_win"):
        return True
    return noun and not part and _phrase(scan, end, "nth_since")


def said_to_be(scan: Scan, i: int, end: int, value: float) -> bool:
    """It is the 14th launch of the firm, Tarn becomes its fourth buyer: what something is said to be the nth of."""
    noun = scan.kind(end) == "word" and not scan.among(end, "function")
    part = any(scan.isa(end + n, "numbered_part") or scan.isa(end + n, "passing") for n in (0, 1))
    if value < 2 or not noun or part or scan.isa(end, "nth_time"):
        return False
    k = i - 2
    if not scan.isa(i - 1, "owner"):
        # It was Norway's third derailment: the copula stands before the name.
        if not scan.isa(i - 1, "possessive"):
            return False
        k = next((k for k in range(i - 3, i - 3 - REACH, -1) if scan.kind(k) != "word" or scan.isa(k, "becoming")), i)
    k -= scan.isa(k, "also")
    return scan.isa(k, "becoming")


def _said_to_be(scan: Scan, k: int) -> bool:
    """وهي الرحلة الخامسة للسفينة, تصبح قطر المشغل العربي الرابع: the noun that ends at ``k`` is said of something."""
    k -= scan.word(k - 1).startswith("ال") and not scan.isa(k - 1, "becoming")
    if not scan.word(k).startswith("ال") or scan.among(k, "numbered_part") or scan.among(k, "nth_time"):
        return False
    for j in range(k - 1, k - 1 - REACH, -1):
        if scan.isa(j, "becoming"):
            return True
        if scan.kind(j) != "arabic" or scan.among(j, "function"):
            return False
    return False


def _english(scan: Scan, i: int, end: int) -> bool:
    """Its third title, the fourth reshuffle since 2020."""
    if scan.isa(end, "of"):
        return False
    led = scan.isa(i - 1, "owner") or scan.isa(i - 1, "article") or scan.isa(i - 1, "possessive")
    if led and _of_a_row(scan, i, end):
        return True
    if not led or scan.isa(end, "numbered_part") or scan.isa(end, "nth_time") or scan.kind(end) != "word":
        return False
    if scan.isa(end, "running_so"):
        return True
    title = next((k for k in (end, end + 1) if scan.isa(k, "counted_win")), 0)
    return bool(title) or _since(scan, end + 1, LATER)


def _of_a_row(scan: Scan, i: int, end: int) -> bool:
    """A halt, the eighth in a quarrel; the boycott is the fourth by the guild: what the ordinal counts was named."""
    named = scan.word(i - 2) == "," and scan.isa(i - 1, "owner") and scan.kind(i - 3) == "word"
    named = named or (scan.isa(i - 2, "copula") and scan.isa(i - 1, "owner"))
    return named and scan.isa(end, "row_of") and end not in scan.taken


def _since(scan: Scan, start: int, reach: int = REACH) -> bool:
    """Whether a phrase such as "since 2020", "in a row" follows within a few plain words."""
    for k in range(start, start + reach):
        if _phrase(scan, k, "nth_since"):
            return True
        if scan.kind(k) not in ("word", "arabic") or k in scan.taken:
            return False
    return False


def _phrase(scan: Scan, k: int, name: str) -> bool:
    return any(scan.said([scan.word(j) for j in range(k, k + n)], name) for n in range(1, LONGEST + 1))
