"""Arabic names, which have no capitals: each word is asked what it announces, the surest announcement first."""

from __future__ import annotations

from collections.abc import Sequence

from ...knowledge.everyday import spelt
from ...model import Article, Name
from .blocs import bloc
from .bodies import after_cue, institution, of_country
from .firms import firm
from .honoured import honoured
from .introduced import introduced, noble
from .lineage import of_father
from .looks import LIKELY, foreignness
from .page import LONGEST, Hit, Page
from .people import after_title, from_given
from .places import after_preposition, compound
from .prose import NEVER
from .slots import subject
from .tables import directions, fathers, openers, particles, words_for
from .words import Word, adjective, traits

LONG = 9
STRONG = 0.9
FIRST, JOINT = 0.2, 0.3
OPENING = ("(", "«", "“", "[")
# How borrowed a lone word must look, by how often it occurs.
TELLING = ((4, 0.3), (2, STRONG), (0, 1.15))


def arabic_names(article: Article, words: Sequence[Word]) -> list[Name]:
    """Names of Arabic prose, in order; overlaps are settled by the caller."""
    page = Page(article, words)
    found: list[Name] = []
    i, before, cue = 0, -1, ""
    begun = page.begun
    telling = {text for text in page.count if not traits(text).silent}
    speaking = [w.kind == "arabic" and (w.text in telling or i in begun) for i, w in enumerate(words)]
    while i < len(words):
        speaks = speaking[i]
        if not speaks and i != before:
            i += 1
            continue
        joined = i == before and page.text(i).startswith("و")
        hit = _at(page, i, joined=joined) if speaks else None
        if hit is None and joined and cue:
            hit = _one_more(page, i, found[-1])
        if hit is not None and _inside(hit, found):
            hit = None
        if hit is not None:
            found.append(hit.name)
            before, cue = hit.after, hit.name.cue if _several(hit.name.cue) else ""
        # Words of an office between a title and its person may name a body: رئيس جمعية … فلان.
        i = hit.after if hit and hit.name.start <= words[min(i + 1, len(words) - 1)].end else i + 1
    return found


def _inside(hit: Hit, found: Sequence[Name]) -> bool:
    """Whether a name begins inside a person found just before: عبد الغفار in وجيه عبد الغفار."""
    return bool(found) and found[-1].kind == "person" and found[-1].start < hit.name.start < found[-1].end


def _several(cue: str) -> bool:
    """Whether a cue word announces several things at once: بلدتي، قرى."""
    return cue.removeprefix("cue:") in words_for("several")


def _one_more(page: Page, i: int, before: Name) -> Hit | None:
    """A further name of a row that one cue word announces: قرى تامسنا وأغبالو."""
    last = page.run(i) if page.unknown(i) else i + 1 if _town(page, i) else 0
    return page.made(i, last, before.kind, before.cue) if last else None


def _town(page: Page, i: int) -> bool:
    """Whether a word with an article, a conjunction aside, may be a town: in no table and shaped as no adjective."""
    bare = page.text(i).removeprefix("و")
    named = bare.startswith("ال") and page.part(i, bare) and not spelt(bare) and not spelt(bare[2:])
    return named and not (adjective(bare) or bare.endswith(("يه", "ون", "ين")))


def _at(page: Page, i: int, *, joined: bool) -> Hit | None:
    """The name that begins at word ``i`` or that word ``i`` announces."""
    known = page.traits(i)
    hit = of_father(page, i) if i in page.begun else honoured(page, i) if i in page.honoured else None
    if hit is None and known.compound:
        hit = compound(page, i)
    if hit is None and known.title:
        hit = _titled(page, i)
    if hit is None and known.institution:
        hit = institution(page, i)
    if hit is None and known.cue is not None:
        hit = after_cue(page, i, known.cue)
    if hit is None and known.bloc:
        hit = bloc(page, i)
    if hit is None and (known.given or (known.double and page.double(i)) or page.text(i) in fathers()):
        hit = from_given(page, i, joined=joined)
    if hit is None:
        hit = firm(page, i) or (after_preposition(page, i) if known.place_before else None)
    if hit is None and (known.common or known.function or known.demonym or known.entity):
        return None
    if hit is not None or not page.part(i, page.bare(i)):
        return hit
    return of_country(page, i) or introduced(page, i) or noble(page, i) or _borrowed(page, i, joined=joined)


def _titled(page: Page, i: int) -> Hit | None:
    """The person behind the title at ``i``; a word that announces a body too does so first: فريق, no general."""
    cue = page.traits(i).cue
    body = after_cue(page, i, cue) if cue is not None and not page.text(i).startswith("ال") else None
    return body or after_title(page, i)


def _borrowed(page: Page, i: int, *, joined: bool) -> Hit | None:
    """Two or more words in a row that look borrowed, or one that does and recurs.

    ``joined``: the word hangs with و on a name found just before it, so that less will do.
    """
    bare = page.bare(i)
    if (
        len(bare) < 3
        or (bare in particles() and bare not in openers())
        or (foreignness(bare) < FIRST and not joined)
        or not page.part(i, bare)
    ):
        return None
    last = i + 1
    while last - i < LONGEST and page.linked(last) and _foreign(page, last) and page.goes_on(i, last):
        last += 1
    looks = [foreignness(bare), *(foreignness(page.text(k)) for k in range(i + 1, last))]
    if len(looks) == 1 and looks[0] > LIKELY and subject(page, i):
        return page.made(i, last, "other", "looks")
    floor = JOINT if joined or (i and page.gap(i).endswith(OPENING)) else LIKELY
    if (len(looks) > 1 and max(looks) > floor and sum(looks) > -floor) or (len(looks) == 1 and _telling(page, i)):
        last += page.linked(last) and page.text(last) in directions()
        return page.made(i, last, "other", "looks")
    return None


def _foreign(page: Page, i: int) -> bool:
    """A word that may belong to a run of borrowed words; how much they look it is judged on the run."""
    return page.part(i) and len(page.text(i)) > 2 and foreignness(page.text(i)) > NEVER


def _telling(page: Page, i: int) -> bool:
    """One word alone: it recurs, or it is far too long for a word of the language."""
    word = page.bare(i)
    if word.startswith("ال") or len(word) < 4:
        return False
    if len(word) >= LONG and foreignness(word) > LIKELY:
        return True
    return foreignness(word) > next(floor for times, floor in TELLING if page.heard[word] >= times)
