"""Places in contests and numbers of editions: finished fourth, حل ثانيا, the seventh edition of the fair."""

from __future__ import annotations

from ..scan import Scan

CLAUSE = 6
SENTENCE = 24
RACE = 40
# What begins with one of these hangs on the ordinal and is not counted by it.
CLITICS = ("ب", "ل", "و")
AND = "و"
STOPS = (".", "؟", "?", "!", ";", "؛", ":")


def placed(scan: Scan, i: int, end: int, value: float) -> bool:
    """Finished fourth, was second in 2:04:10, Norway came second and Sweden third: no noun follows to be counted."""
    if value < 2 or _own_noun(scan, end) or scan.word(end) in ("-", "‑"):
        return False
    if scan.isa(i - 1, "placing"):
        return True
    if _closing(scan, i) or _moved_to(scan, i):
        return True
    if _came_in(scan, i, end):
        return True
    if scan.isa(i - 1, "copula"):
        return not scan.isa(end, "second_to")
    named = scan.kind(i - 1) == "word" and scan.raw(i - 1, i)[0].isupper()
    return named and _after_another(scan, i)


def _closing(scan: Scan, i: int) -> bool:
    """Town ended the season eighth: the verb of placing stands before what was played."""
    return any(scan.isa(k, "finishing") and scan.isa(k + 1, "determiner") for k in (i - 3, i - 4))


def _came_in(scan: Scan, i: int, end: int) -> bool:
    """Sabri was home in seventh, first Tunisian, in fourth (2:31:09): a place at the end of its part, in a race."""
    ends = scan.kind(end) in ("symbol", "newline", "") or scan.isa(end, "and")
    if not ends or not scan.isa(i - 1, "race_lead"):
        return False
    return any(scan.isa(k, "gap_talk") for k in range(max(i - RACE, 0), min(i + RACE, len(scan.tokens))))


def _moved_to(scan: Scan, i: int) -> bool:
    """Moved up to fourth, slipped to ninth from sixth, climbed from sixth to fourth."""
    if scan.isa(i - 1, "from"):
        turned = _ordinal(scan, i - 2) and _moved_to(scan, i - 2)
        return turned or (_moves(scan, i) and scan.isa(i + 1, "to") and _ordinal(scan, i + 2))
    return scan.isa(i - 1, "to") and (_moves(scan, i) or (_ordinal(scan, i - 2) and _moved_to(scan, i - 2)))


def _ordinal(scan: Scan, i: int) -> bool:
    return "ordinals" in scan.lex.words.get(scan.word(i), {})


def _moves(scan: Scan, i: int) -> bool:
    """Whether a word of movement stands shortly before token ``i``."""
    return any(scan.among(k, "direction") or scan.isa(k, "place_moves") for k in range(i - 2, i - 5, -1))


def _own_noun(scan: Scan, end: int) -> bool:
    return scan.kind(end) == "word" and not scan.among(end, "function")


def _after_another(scan: Scan, i: int) -> bool:
    """Whether the same sentence has placed somebody before token ``i``, so that the verb is left out here."""
    for k in range(i - 2, max(i - SENTENCE, 0), -1):
        if (scan.word(k) in STOPS and not scan.glued(k + 1)) or scan.kind(k) == "newline":
            return False
        if "ordinals" in scan.lex.words.get(scan.word(k), {}):
            led = scan.isa(k - 1, "placing") or scan.isa(k - 1, "copula")
            return led and not _own_noun(scan, k + 1)
    return False


def placed_arabic(scan: Scan, i: int, value: float) -> bool:
    """حل المغربي ثانيا والكيني ثالثا, جاءت تونس ثالثة: an ordinal of circumstance behind a verb of placing."""
    if value < 2 or not _of_circumstance(scan, i):
        return False
    if _headed(scan, i):
        return True
    for k in range(i - 1, max(i - CLAUSE, -1), -1):
        if scan.word(k) in STOPS or scan.kind(k) not in ("arabic", "word", "digits"):
            return False
        if scan.among(k, "placing_verb"):
            # جاءت ثانية may be "came again", حلت ثانية is a place.
            return not scan.isa(i, "again") or not scan.among(k, "arriving_verb")
        if k == i - 1 and scan.among(k, "remains"):
            return True
        if scan.isa(k, "circumstance"):
            return placed_arabic(scan, k, value)
    return False


def _headed(scan: Scan, i: int) -> bool:
    """الجزائر رابعةً في البطولة: its printed ending tells a circumstance where a headline leaves out the verb."""
    marked = "\u064b" in scan.raw(i, i + 1) and not scan.isa(i, "again") and scan.isa(i, "circumstance")
    return marked and scan.isa(i + 1, "inside") and scan.kind(i - 1) == "arabic"


def _of_circumstance(scan: Scan, i: int) -> bool:
    """Whether token ``i`` is an ordinal that stands for no noun: nothing it could number follows."""
    k = i + 1
    noun = scan.kind(k) == "arabic" and not scan.among(k, "function") and not scan.word(k).startswith(CLITICS)
    # ثالثة أوروبيا وسابعة عالميا: one place joined to another.
    told = scan.isa(i, "circumstance") or (
        scan.word(i)[:1] == AND and scan.word(i)[1:] in scan.lex.sets["circumstance"]
    )
    return told and (not noun or scan.isa(k, "nth_to"))


def edition(scan: Scan, i: int, end: int) -> bool:
    """The seventh edition of the fair, النسخة السابعة من المعرض: the number of what is held again and again."""
    if scan.kind(i) == "arabic":
        held = scan.word(i).startswith("ال") and scan.among(i - 1, "edition")
        return held and scan.isa(end, "of")
    return scan.isa(end, "edition") and (scan.isa(end + 1, "of") or scan.isa(i - 1, "owner"))
