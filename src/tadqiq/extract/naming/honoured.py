"""Bodies and sites called after somebody with his title, all of it their name: مستشفى الملك خالد, ملعب الشهيد زبانة."""

from __future__ import annotations

from ...model import NameKind
from .page import Hit, Page
from .tables import words_for

# A site or street is called so whatever stands before it; the cue must outdo that of the person inside.
CUE = "institution"


def honoured(page: Page, i: int) -> Hit | None:
    """The body or site at word ``i`` with the title and the person behind it."""
    kind = _kind(page, i)
    if kind is None or not page.linked(i + 1) or page.text(i + 1) not in words_for("honoured", "titles"):
        return None
    j = i + 2
    if not page.linked(j) or not (page.is_given(j) or page.double(j) or page.part(j)):
        return None
    return page.made(i, _end(page, i, j), kind, CUE)


def _end(page: Page, i: int, j: int) -> int:
    """One past the name at word ``j``; who leads the body, his title before it, has a name of his own behind."""
    last = page.run(j, person=True)
    if not i or not page.traits(i - 1).title:
        return last
    return next((k for k in range(j + 1, last - 1) if page.is_given(k) and not page.son(k - 1)), last)


def _kind(page: Page, i: int) -> NameKind | None:
    """What the word at ``i`` announces that may be called after somebody, a preposition before it aside."""
    word, cue = page.bare(i), page.traits(i).cue
    if word in words_for("honoured", "bodies"):
        return "organisation"
    if word in words_for("honoured", "places"):
        return "place"
    return "site" if cue == "site" else None
