"""Bodies and sites called after somebody with his title, all of it their name: مستشفى الملك خالد, ملعب الشهيد زبانة."""

from __future__ import annotations

from ...model import NameKind
from .page import Hit, Page
from .tables import words_for
from .words import adjective

# A site or street is called so whatever stands before it; the cue must outdo that of the person inside.
CUE = "institution"
# Words of the longest, its title aside.
LONGEST = 4


def honoured(page: Page, i: int) -> Hit | None:
    """The body or site at word ``i`` with the title and the person behind it."""
    # Hardly any word has such a title behind it.
    kind = _kind(page, i) if i in page.honoured else None
    if kind is None:
        return None
    j = i + 2
    if not page.linked(j) or not (page.is_given(j) or page.double(j) or page.part(j)):
        return None
    last = _end(page, i, j)
    while last - j < LONGEST and page.linked(last) and _told(page, last):
        last += 1
    return page.made(i, last, kind, CUE)


def _told(page: Page, k: int) -> bool:
    """Whether word ``k`` still tells what the thing is: مستشفى الملك فهد الجامعي, مركز الملك فهد للأبحاث."""
    word, known = page.text(k), page.traits(k)
    return (word.startswith("لل") and known.common) or (adjective(word) and word.startswith("ال") and not known.demonym)


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
