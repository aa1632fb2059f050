"""Blocs of a parliament in Arabic prose, whose names are everyday words: كتلة العدل والتنمية، تيار النهضة والبناء."""

from __future__ import annotations

from functools import cache

from ...languages.affixes import forms
from .page import Hit, Page
from .places import counts
from .tables import words_for

LONGEST, NEAR, CUE = 4, 12, "cue:bloc"
ARTICLE, AND_THE, FOR_THE = "ال", "وال", "لل"
NISBA, FEMININE = ("ي", "يه"), "ه"


def bloc(page: Page, i: int) -> Hit | None:
    """What the bloc at word ``i`` is called, where its sentence speaks of a parliament: كتلة الأجور is no bloc.

    One word alone must be called so again.
    """
    j = i + 1
    if not page.linked(j) or not _opens(page, j):
        return None
    last = _end(page, j)
    lone = last - j == 1 and page.pairs[page.text(i), page.text(j)] < 2
    if lone or not _parliament(page, i, last):
        return None
    return page.made(j, last, "organisation", CUE)


def _opens(page: Page, j: int) -> bool:
    """Whether a bloc may be called after word ``j``: a noun with its article, or one that the next explains."""
    word, known = page.text(j), page.traits(j)
    if known.function or known.say or known.demonym or known.title or _matter(word):
        return False
    if word.startswith(ARTICLE):
        return not word.endswith(NISBA)
    if not known.common or page.clitic(j) or not page.linked(j + 1):
        return False
    after = page.text(j + 1)
    return after.startswith(ARTICLE) and not after.endswith(NISBA) and not _matter(after)


def _end(page: Page, j: int) -> int:
    """One past the last word of a bloc's name: what it is of, adjectives of it (not of the bloc), a second noun."""
    last = j + 1 + (not page.text(j).startswith(ARTICLE))
    while page.linked(last) and last - j < LONGEST and _goes_on(page, j, last):
        last += 1
    return last


def _goes_on(page: Page, j: int, last: int) -> bool:
    """Whether a word is still of the name; a feminine adjective behind a masculine noun tells of the bloc."""
    word = page.text(last)
    if page.traits(last).function:
        return False
    if word.startswith(AND_THE):
        return last == j + 1 and not _matter(word[1:])
    if not (word.startswith(ARTICLE) and word.endswith(NISBA)) or _matter(word) or word[2:] in counts():
        return word.startswith(FOR_THE) and last > j + 1
    return page.text(j).endswith(FEMININE) or not word.endswith(FEMININE)


def _parliament(page: Page, i: int, last: int) -> bool:
    """Whether some word close by speaks of a parliament or of votes."""
    around = range(max(i - NEAR, 0), min(last + NEAR, len(page.words)))
    return any(_near(page.text(k)) for k in around if not i <= k < last)


def _near(word: str) -> bool:
    return not words_for("parliament").isdisjoint(form for form, _ in forms(word))


def _matter(word: str) -> bool:
    """Whether a word says of what a mass is, or which of the blocs: كتلة الأجور, الكتلة الحاكمة."""
    return not _others().isdisjoint(form for form, _ in forms(word))


@cache
def _others() -> frozenset[str]:
    return words_for("mass") | words_for("which")
