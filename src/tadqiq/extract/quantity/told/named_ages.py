"""Ages told beside a name: between commas in English, in brackets in either language."""

from __future__ import annotations

from ..figure import Figure
from ..ranges import HYPHENS
from ..scan import Scan

GROWN = 16
NAME_WORDS, ARTICLE = 5, 3
AGE_ENDS = (",", ".", ";", ")", "”", '"')


def between_commas(scan: Scan, figure: Figure) -> bool:
    """Jane Smith, 54, said: an age stands alone between commas behind a name of two words."""
    i = figure.core
    if (
        not figure.pointless
        or figure.scale > 1
        or scan.word(i - 1) != ","
        or scan.word(figure.core_end) not in AGE_ENDS
    ):
        return False
    ended = scan.kind(figure.core_end + 1) == "newline"
    if scan.glued(i) or (scan.glued(figure.core_end + 1) and not ended) or scan.kind(figure.core_end + 1) == "digits":
        return False
    if scan.isa(figure.core_end + 1, "or"):
        return False  # "of the trains in the fleet, 75, or two-fifths": said again as a share
    before = i - 4 if scan.word(i - 3) in HYPHENS and scan.glued(i - 3) and scan.glued(i - 2) else i - 3
    # The al of Salim al-Harthy, 54.
    before -= before == i - 4 and scan.raw(before, before + 1).islower() and len(scan.word(before)) <= ARTICLE
    named = [scan.kind(k) == "word" and scan.raw(k, k + 1)[0].isupper() for k in (i - 2, before)]
    opening = i < 3 or scan.kind(i - 3) == "newline" or scan.word(i - 3) in (".", "“", '"')
    a_person = scan.isa(i - 3, "determiner") or scan.isa(i - 3, "article")
    # The new president, 54, is a judge; the Gothenburg-born writer, 34, has won.
    opened = any(scan.isa(k, "determiner") or scan.isa(k, "article") for k in range(max(i - NAME_WORDS - 3, 0), i - 2))
    a_person = a_person or (opened and scan.among(i - 2, "person"))
    told = named[1] or opening or _one_name(scan, i - 3)
    return 10 <= figure.value < 115 and (a_person or (named[0] and told))


def _one_name(scan: Scan, k: int) -> bool:
    """Said Kimutai, 31, the winner, Kimutai, 31, rider Kimutai, 31: what stands before a name of one word."""
    k -= scan.word(k) == ","
    return scan.isa(k, "speaks") or scan.among(k, "person")


def bracketed(scan: Scan, figure: Figure) -> bool:
    """Jane Smith (54): an age alone in brackets behind a name of two words, unless goals are told so."""
    i, j = figure.core, figure.core_end
    alone = figure.pointless and scan.word(i - 1) == "(" and scan.word(j) == ")" and GROWN <= figure.value < 110
    if not alone or any(scan.among(k, "score_words") for k in range(max(i - 16, 0), min(j + 16, len(scan.tokens)))):
        return False
    if scan.kind(i - 2) == "arabic":
        return _arabic_name(scan, i - 2)
    before = i - 4 if scan.word(i - 3) in HYPHENS and scan.glued(i - 3) and scan.glued(i - 2) else i - 3
    return all(scan.kind(k) == "word" and scan.raw(k, k + 1)[0].isupper() for k in (i - 2, before))


def _arabic_name(scan: Scan, last: int) -> bool:
    """قالت ليلى منصور (46): two words or more that no table knows, behind a verb of saying or a word for a person."""
    for k in range(last, max(last - NAME_WORDS, -1), -1):
        if scan.among(k, "speaks") or scan.among(k, "person"):
            return last - k > 1
        if scan.kind(k) != "arabic" or scan.among(k, "count") or scan.among(k, "function"):
            return False
    return False
