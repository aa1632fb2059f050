"""Numbers that refer: telephone and register numbers, files, scores, list numbers."""

from __future__ import annotations

import re

from ..figure import Figure
from ..scan import Scan

JOINTS = ("-", "‑", "–", "/", "_")
BULLETS = ("•", "▪", "●", "◦", "‣", "►", "*")
BRACKETS = ("(", ")")
MINUTES = 8
CODE = 8
SPORT = 30
REGISTER = 7
LISTED = 30
GROUPED = re.compile(r"(?<![\d.,٬])\d{1,3}[,٬]\d{3}(?![\d])")
PHONE = re.compile(r"\+?\d{1,4}(?:[ \-.]?\(?\d{1,4}\)?){3,}")


def is_list_number(scan: Scan, figure: Figure) -> bool:
    """A number that opens a line and counts it: 01, 1), (1), 1. and • 1."""
    i, j = figure.core, figure.core_end
    k = i - 1 if scan.word(i - 1) in ("(", "[") else i
    k -= k > 0 and scan.word(k - 1) in BULLETS
    opening = k == 0 or scan.kind(k - 1) == "newline"
    if not opening or scan.kind(i) != "digits" or not figure.pointless or figure.value > 99:
        return False
    printed = scan.word(i)
    if scan.kind(j + 1) == "digits":
        return False
    marked = (scan.word(j) in (".", ")", "-", "–", "]", "،", "/") and not scan.glued(j + 1)) or scan.word(j) == ")"
    return marked or (printed.startswith("0") and len(printed) == 2)


def in_ranked_list(scan: Scan, figure: Figure) -> bool:
    """Men: 1. A. Tesfaye 2:07:48; 2. B. Okello 2:08:05: the places of a list that runs on in one line."""
    i, j = figure.core, figure.core_end
    opens = i == 0 or scan.kind(i - 1) == "newline" or scan.word(i - 1) in (":", ";")
    dotted = figure.pointless and 0 < figure.value <= LISTED and scan.word(j) == "." and scan.glued(j)
    named = scan.kind(j + 1) == "word" and not scan.glued(j + 1) and scan.raw(j + 1, j + 2)[0].isupper()
    return opens and dotted and named and scan.kind(i) == "digits"


def is_ticker(scan: Scan, figure: Figure) -> bool:
    """(TSE: 5512), (تداول: 2222), <5512.SR>: the number under which an exchange lists a company."""
    i = figure.core
    if scan.word(i - 1) == "<" and scan.glued(i):
        return any(scan.word(k) == ">" and scan.glued(k) for k in range(i + 1, i + 5))
    told = scan.word(i - 1) == ":" and scan.word(i - 3) in ("(", "[", ";") and scan.kind(figure.core_end) == "symbol"
    letters = scan.raw(i - 2, i - 1) if told else ""
    return 1 < len(letters) <= CODE and (letters.isupper() or scan.among(i - 2, "exchange"))


def is_take(scan: Scan, figure: Figure) -> bool:
    """ملخص 1-, UPDATE 3-: the number of an agency's take, at the head of its line before a dash."""
    i, j = figure.core, figure.core_end
    headed = scan.isa(i - 1, "take") and (i < 2 or scan.kind(i - 2) == "newline")
    return headed and scan.word(j) in JOINTS and scan.kind(j + 1) != "digits"


def is_phone(scan: Scan, figure: Figure) -> bool:
    """A telephone or register number: long bare digits, a leading zero, or groups of them."""
    i = figure.core
    i += scan.word(i) in ("+", "-")
    printed = scan.word(i)
    if figure.pointless and (len(printed) >= 10 or (printed.startswith("0") and len(printed) > 1)):
        return True
    named = scan.kind(i - 1) == "word" and not scan.among(i - 1, "function") and not figure.counted
    if named and figure.pointless and len(printed) >= REGISTER and _groups(scan):
        return True
    start = scan.tokens[i].start
    while start > 0 and (scan.text[start - 1].isdigit() or scan.text[start - 1] in "+ -."):
        if scan.text[start - 1] in " -." and not (start > 1 and scan.text[start - 2].isdigit()):
            break
        start -= 1
        if scan.tokens[i].start - start > 24:
            return False
    match = PHONE.match(scan.text, start)
    if match is None or match.end() <= scan.tokens[i].start:
        return False
    printed = match.group()
    digits = sum(c.isdigit() for c in printed)
    grouped = re.fullmatch(r"\d{1,3}(?:[ .]\d{3})+", printed)
    return digits >= 7 and not grouped and (printed[0] in "+0" or len(re.findall(r"\d+", printed)) >= 4)


def _groups(scan: Scan) -> bool:
    """Whether the article parts the thousands of its amounts, so that seven digits in one are none."""
    if "groups" not in scan.found:
        scan.found["groups"] = frozenset(GROUPED.findall(scan.text)[:1])
    return bool(scan.found["groups"])


def is_filed(scan: Scan, figure: Figure) -> bool:
    """A number and a year with a stroke between: 88/2013, 596/2014; or three numbers with strokes."""
    i, j = figure.core, figure.core_end
    for sign, other in ((j, j + 1), (i - 1, i - 2)):
        if scan.word(sign) in ("/", "\\") and scan.kind(other) == "digits" and figure.form != "fraction_digits":
            return True
    return False


def is_proportion(scan: Scan, figure: Figure) -> bool:
    """16:9, 4:3: two bare numbers with a colon between them and no space."""
    i, j = figure.core, figure.core_end
    pairs = ((j, j + 1), (i - 1, i - 2))
    return any(
        scan.word(sign) == ":" and scan.kind(other) == "digits" and scan.glued(sign) and scan.glued(sign + 1)
        for sign, other in pairs
    )


def is_score(scan: Scan, figure: Figure) -> bool:
    """2-1: two small numbers that fall, or stand near words of sport."""
    i, j = figure.core, figure.core_end
    pair = any(
        scan.word(sign) in ("-", "–", ":") and scan.kind(other) == "digits" and figure.value < 200
        for sign, other in ((j, j + 1), (i - 1, i - 2))
    )
    fallen = scan.word(i - 1) in ("-", "–") and scan.glued(i) and scan.glued(i - 1) and scan.word(i - 2).isdecimal()
    falling = (
        fallen and figure.pointless and int(scan.word(i - 2)[:9]) > figure.value and len(scan.word(i - 2)) < 4
    ) or (
        scan.word(j) in ("-", "–")
        and scan.glued(j + 1)
        and scan.kind(j + 1) == "digits"
        and figure.pointless
        and not (scan.word(j + 2) in (".", ",", "٬", "،", "٫") and scan.kind(j + 3) == "digits" and scan.glued(j + 3))
        and figure.value > int(scan.word(j + 1))
    )
    if not (pair or falling) or _near(scan, figure, "vote_talk", 10):
        return False
    return falling or _near(scan, figure, "score_words", 12)


def _near(scan: Scan, figure: Figure, name: str, reach: int) -> bool:
    near = range(max(figure.core - reach, 0), min(figure.core_end + reach, len(scan.tokens)))
    return any(scan.among(k, name) for k in near)


def is_minute(scan: Scan, figure: Figure) -> bool:
    """The minutes of goals: «سامي (12 و78)», "Holm (12)", numbers alone in brackets near words of sport."""
    i, j = figure.core, figure.core_end
    k = next((k for k in range(i - 1, max(i - MINUTES, -1), -1) if scan.word(k) in BRACKETS), -1)
    inside = k >= 0 and scan.word(k) == "(" and all(_minuted(scan, n) for n in range(k + 1, i))
    closed = scan.word(j) in (")", ",", "،", "+") or scan.isa(j, "and")
    near = range(max(i - SPORT, 0), min(j + SPORT, len(scan.tokens)))
    played = figure.pointless and figure.value <= 120 and inside and closed
    return played and any(scan.among(n, "score_words") for n in near)


def _minuted(scan: Scan, k: int) -> bool:
    return scan.kind(k) in ("digits", "symbol") or scan.isa(k, "and")


def goes_on(scan: Scan, a: Figure, b: Figure) -> bool:
    """Whether a bare number goes on the reference before it: section 7-3, 214 و215."""
    k = a.core_end
    joined = scan.word(k) in (*JOINTS, ".", ",", "(", "+", "،", ":") or scan.isa(k, "and") or scan.isa(k, "or")
    mark = b.core == k + 1 and joined
    sign = scan.word(b.core) in ("-", "+") and b.core == a.core_end
    year = a.ignored == "period" and b.pointless and 1900 <= b.value < 2100
    # Call 800 4455: the next group of one number.
    group = b.core == k and scan.kind(b.core) == "digits" and a.ignored == "reference"
    return (mark or sign or group) and not b.own_unit and b.scale <= 1 and (year or not b.counted)
