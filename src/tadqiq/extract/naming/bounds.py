"""Where the name of an Arabic body ends: at the place that it is of, at its own word and trade, before a time."""

from __future__ import annotations

from ...knowledge.names import qualifiers
from .page import Page
from .tables import words_for
from .words import describes

OF_TRADE, ARTICLE = "لل", "ال"


def end_of_head(page: Page, i: int) -> int:
    """One past the first word of a body and those behind it that are not its purpose yet: what it is called, or of.

    In غرفة تجارة دمشق that is all, in مرصد نيبور للمالية what it does as well.
    """
    j = i + 1
    if not page.linked(j) or page.text(j).startswith(ARTICLE) or page.clitic(j):
        return j
    if page.traits(j).common and not describes(page.text(j)):
        return (_end_of_place(page, j + 1) if page.bare(i) in words_for("part", "bodies") else 0) or j
    return j + 2 if page.part(j) and page.linked(j + 1) and page.text(j + 1).startswith(OF_TRADE) else j


def _end_of_place(page: Page, j: int) -> int:
    """One past a known place at word ``j``, with the side of it that is meant: جنوب المتوسط; 0 where there is none."""
    last = j + (page.linked(j) and page.text(j) in qualifiers("direction"))
    known = page.traits(last) if page.linked(last) else None
    return last + 1 if known and known.entity and not known.demonym and not page.text(last).startswith("لل") else 0


def timed(page: Page, j: int) -> bool:
    """Whether words ``j`` and the next tell when: العام الماضي, no general body."""
    ahead = page.linked(j + 1) and page.text(j + 1) in words_for("time", "which")
    return ahead and page.text(j) in words_for("time", "unit")
