"""People of whom no table holds a word, told by what stands around them in Arabic prose."""

from __future__ import annotations

from .families import verbal
from .looks import foreignness
from .page import Hit, Page
from .slots import awaited, names_alone, said_before
from .tables import nobles, words_for
from .words import APART

# Marks that close the name of somebody who was announced.
CLOSERS = ("،", ",", ":", ".", ")")
# Words of the longest name before a role.
ROLE = 8
NATIVE = -1.0


def introduced(page: Page, i: int) -> Hit | None:
    """Two or three unknown words behind a word of saying or one that awaits a person, or before a role and a comma."""
    said = said_before(page, i)
    expected = said or awaited(page, i)
    if not page.linked(i + 1) or not (expected or _role_ahead(page, i)):
        return None
    if not page.unknown(i, said=expected) or _verb_before(page, i):
        return None
    last = page.run(i, person=True)
    looks = [foreignness(page.text(k)) for k in range(i, last)]
    if len(looks) < 2 or last >= len(page.words) or sum(looks) < NATIVE * len(looks):
        return None
    if page.words[last].link == APART:
        fits = page.gap(last)[:1] in CLOSERS and (expected or (page.gap(last) == "،" and page.traits(last).title))
    else:
        fits = said and page.text(last) in words_for("that")
    fits = fits or (expected and names_alone(page, i, last))
    return page.made(i, last, "person", "person:role") if fits else None


def noble(page: Page, i: int) -> Hit | None:
    """An unknown word before "von" or "de" and a further unknown one, no verb that opens its sentence: آخيم فون …."""
    if not page.linked(i) or not page.linked(i + 2) or page.text(i + 1) not in nobles() or not page.unknown(i):
        return None
    last = page.run(i, person=True)
    return page.made(i, last, "person", "person:role") if last > i + 2 and not verbal(page.bare(i)) else None


def _role_ahead(page: Page, i: int) -> bool:
    """Whether a title stands behind the words that hang together from word ``i`` on."""
    near = range(i + 1, min(i + 1 + ROLE, len(page.words)))
    end = next((k for k in near if page.words[k].link == APART), 0)
    return end > 0 and page.traits(end).title


def _verb_before(page: Page, i: int) -> bool:
    """Whether word ``i`` begins as verbs do and a given name follows: ويستبعد مارك …."""
    return verbal(page.bare(i)) and not page.is_given(i) and page.linked(i + 1) and page.is_given(i + 1)
