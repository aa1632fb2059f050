"""Firms in Arabic prose, told by the trade or sort that their names end with: نماء للخدمات البحرية, البراق القابضة."""

from __future__ import annotations

from functools import cache

from ...knowledge.names import qualifiers
from ...knowledge.surnames import everyday_given
from .bounds import timed
from .looks import looks_foreign
from .page import Hit, Page
from .slots import said_before
from .tables import words_for
from .words import adjective

OF_TRADE, FEMININE, NISBA = "لل", "ه", ("ي", "يه")
# Words of a firm's own name before its trade, adjectives of the trade.
OWN, TOLD = 2, 2


def firm(page: Page, i: int) -> Hit | None:
    """A firm whose name begins at word ``i``, where a word of saying goes before or its own word is one of no prose."""
    last = end_of_firm(page, i)
    told = last and ((said_before(page, i) and own_word(page, i)) or _own(page, i, last))
    return page.made(i, last, "organisation", "cue:trade") if told else None


def _own(page: Page, i: int, last: int) -> bool:
    """Whether a word is in no table, and "holding" follows or it looks borrowed or recurs: no عروض للتأمين."""
    word = page.bare(i)
    if not page.part(i, word) or everyday_given(word):
        return False
    return page.text(last - 1) in words_for("holding") or looks_foreign(word) or page.heard[word] > 1


def end_of_firm(page: Page, i: int) -> int:
    """One past the trade or "holding" of a firm whose own one or two words begin at ``i``; 0 where neither follows."""
    if _ends().isdisjoint(page.texts[i + 1 : i + 1 + OWN]):
        return 0
    for j in range(i + 1, i + 1 + OWN):
        if not page.linked(j):
            return 0
        if page.text(j) in words_for("holding"):
            return j + 1
        if end := end_of_trade(page, j):
            return end
        known, word = page.traits(j), page.text(j)
        # An adjective goes with a first word that has the article as well: الوادي الأخضر للأغذية.
        told = (known.demonym or adjective(word)) and not page.text(i).startswith("ال")
        if told or not (word.startswith("ال") or known.entity):
            return 0
    return 0


def end_of_trade(page: Page, j: int) -> int:
    """One past a trade at word ``j`` with what is said of it: للصناعات الغذائية; 0 for no trade."""
    if not page.linked(j) or page.text(j) not in _trades():
        return 0
    last = j + 1
    while last - j <= TOLD and page.linked(last) and _told(page, last):
        last += 1
    return last


def own_word(page: Page, i: int) -> bool:
    """Whether an everyday word may be what a firm is called: none that describes it (شركة رائدة), none of grammar."""
    word, known = page.text(i), page.traits(i)
    if known.function or known.say or known.demonym or known.title or known.place_before:
        return False
    # With its article a word for a place announces none: الوادي للأغذية.
    if known.cue is not None and not word.startswith("ال"):
        return False
    return not (known.institution or adjective(word) or (word.endswith(FEMININE) and not word.startswith("ال")))


def _told(page: Page, i: int) -> bool:
    """Whether a word says more of the trade before it: an adjective with its article, no people."""
    word = page.text(i)
    told = word.startswith("ال") and not page.traits(i).demonym and (word.endswith(NISBA) or adjective(word))
    return told and not timed(page, i) and word not in words_for("time", "which")


@cache
def _ends() -> frozenset[str]:
    """The words that a firm told by its trade or sort can end with."""
    return words_for("holding") | _trades()


@cache
def _trades() -> frozenset[str]:
    return frozenset(word for word in qualifiers("field") if word.startswith(OF_TRADE) and " " not in word)
