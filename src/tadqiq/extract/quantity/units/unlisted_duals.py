"""Two of what no table knows, told by the feminine dual alone: اقتنت عبارتين, غرقت عبارتان, من جرافتين."""

from __future__ import annotations

from ....languages.affixes import forms
from ..figure import Figure
from ..lexica import Unit
from ..scan import Scan
from .assigning import put_unit
from .finding import Found

OBJECT, SUBJECT = "تين", "تان"
# A stem of four letters and more: shorter ones are mostly names (مارتين), and the duals of short nouns are listed.
LEAST = 7
# Lands end so; and a verb of the present begins so (تثبتان).
LANDS, VERBS = "ستان", ("ت", "ي")
ARTICLE, AND, PAST, PLURAL = "ال", "و", "ت", "ات"
REACH = 4
DUALS = ("تين", "تان", "ان", "ين", "تا", "تي", "هما")


def looks_dual(word: str) -> bool:
    """Whether a folded Arabic word ends as a feminine dual does and is long enough for one."""
    return len(word) >= LEAST and word.endswith((OBJECT, SUBJECT)) and not word.endswith(LANDS)


def unlisted_dual(scan: Scan, i: int) -> Figure | None:
    """The two at token ``i``, where a verb or a preposition shows that the word is a noun and agrees with no other."""
    if scan.line or not looks_dual(scan.word(i)):
        return None
    # جرافتين ومولدتين: what is joined to a dual is led by what leads that.
    head = i - 1 if scan.word(i).startswith(AND) and looks_dual(scan.word(i - 1)) else i
    if not _led(scan, head) or any(_dual(scan, k) for k in range(max(head - REACH, 0), head)):
        return None
    if head < i and not _free(scan, i):
        return None
    figure = Figure(i, i, 2.0, form="unit")
    put_unit(scan, figure, Found(Unit("count", 1.0, "dual"), i + 1))
    return figure


def _dual(scan: Scan, k: int) -> bool:
    return scan.kind(k) == "arabic" and scan.word(k).endswith(DUALS)


def _free(scan: Scan, i: int) -> bool:
    """Whether the word has no article and is no name, substance or plural that the tables know."""
    return not any(ARTICLE in prefix or form in scan.lex.sets["no_dual"] for form, prefix in forms(scan.word(i)))


def _led(scan: Scan, i: int) -> bool:
    """Whether what stands before the word leads to a noun: في, a verb, a verb and its subject."""
    if not _free(scan, i):
        return False
    if scan.word(i).endswith(SUBJECT):
        return not scan.word(i).startswith(VERBS) and _past(scan, i - 1)
    before = i - 1
    if scan.isa(before, "noun_lead"):
        return True
    # اقتنت الشركة عبارتين: the subject stands between; in the singular no dual agrees with it.
    before -= scan.word(before).startswith(ARTICLE)
    return _past(scan, before) or scan.among(before, "takes_two")


def _past(scan: Scan, k: int) -> bool:
    """Whether token ``k`` looks like a verb of the past in the feminine: غرقت, اقتنت; not كانت, not شركات."""
    word = scan.word(k)
    verb = scan.kind(k) == "arabic" and word.endswith(PAST) and not word.endswith(PLURAL) and len(word) >= REACH - 1
    return verb and not scan.among(k, "links_state") and not word.startswith(ARTICLE)
