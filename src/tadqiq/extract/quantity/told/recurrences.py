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
        return _english(scan, i)
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
    noun = scan.word(i - 1).startswith("ال") or scan.word(i - 1).endswith(OWNED)
    if scan.isa(i - 1, "counted_win"):
        return True
    return noun and not part and _phrase(scan, end, "nth_since")


def _english(scan: Scan, i: int) -> bool:
    """Its third title, the fourth reshuffle since 2020."""
    if scan.isa(i + 1, "of"):
        return False
    led = scan.isa(i - 1, "owner") or scan.isa(i - 1, "article") or scan.isa(i - 1, "possessive")
    if led and _of_a_row(scan, i):
        return True
    if not led or scan.isa(i + 1, "numbered_part") or scan.isa(i + 1, "nth_time") or scan.kind(i + 1) != "word":
        return False
    if scan.isa(i + 1, "running_so"):
        return True
    title = next((k for k in (i + 1, i + 2) if scan.isa(k, "counted_win")), 0)
    return bool(title) or _since(scan, i + 2, LATER)


def _of_a_row(scan: Scan, i: int) -> bool:
    """A halt, the eighth in a quarrel; the boycott is the fourth by the guild: what the ordinal counts was named."""
    named = scan.word(i - 2) == "," and scan.isa(i - 1, "owner") and scan.kind(i - 3) == "word"
    named = named or (scan.isa(i - 2, "copula") and scan.isa(i - 1, "owner"))
    return named and scan.isa(i + 1, "row_of") and i + 1 not in scan.taken


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
