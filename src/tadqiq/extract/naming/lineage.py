"""People told by whose sons they are, whom no table of names need hold: اليدالي ولد بوسيف, محند أيت وعلي."""

from __future__ import annotations

from ...knowledge.everyday import listed, spelt
from .families import verbal
from .page import Hit, Page
from .prose import ADVERB
from .tables import fathers, lineages, particles, words_for
from .words import APART

# Letters of the shortest name before "son of".
LETTERS = 3
# First letters of verbs in the present.
PRESENT = "يت"
# A boy, or a verb.
BORN = "ولد"
ALEF, DOUBLED = "ا", "\u0651"


def of_father(page: Page, i: int) -> Hit | None:
    """A name at word ``i`` that "son of" and the father's name follow: اليدالي ولد بوسيف; no verb "was born"."""
    son = _son(page, i)
    if not son or not _father(page, son + 1):
        return None
    # Words that places begin with also stand between a family and its village's name: مواطنو آيت ملول.
    if page.text(son) not in lineages() and not any(_given(page, k) for k in range(i, son)):
        return None
    return page.made(i, page.run(i, person=True), "person", "person:lineage")


def _son(page: Page, i: int) -> int:
    """The place of the "son of" behind the one or two words of a given name at ``i``; 0 where there is none."""
    if page.son(i + 1):
        return i + 1 if _called(page, i) else 0
    if not page.son(i + 2) or not page.linked(i + 1):
        return 0
    announced = i > 0 and (page.traits(i - 1).say or page.traits(i - 1).title)
    known = page.double(i) or _given(page, i) or (announced and _called(page, i) and _called(page, i + 1))
    return i + 2 if known and _follows(page, i + 1) else 0


def _follows(page: Page, i: int) -> bool:
    """Whether word ``i`` may stand between a given name and "son of": a further name, or an honour: اعلي الشيخ ولد."""
    return page.traits(i).title or _called(page, i)


def _given(page: Page, i: int) -> bool:
    """Whether a word is a given name or begins one, be it spelt as an everyday word: اعلي، سيدي."""
    return page.is_given(i) or page.text(i) in particles() or page.raw(i) in words_for("lineage", "called")


def _called(page: Page, i: int) -> bool:
    """Whether a word may be a given name: listed as one, in no table, or an everyday one only by its stem."""
    if _given(page, i) or _assimilated(page.raw(i)):
        return True
    word, known = page.bare(i), page.traits(i)
    if known.function or known.demonym or known.title or known.say or known.cue is not None or known.institution:
        return False
    if known.entity or (known.common and (listed(word) or not _begins(page, i))):
        return page.text(i) in particles()
    return len(word) >= LETTERS and not known.place_before and not verbal(word)


def _assimilated(raw: str) -> bool:
    """Whether a word is printed with an article of which only the doubling is left: ادّاه, الداه."""
    return raw[0] == ALEF and raw[2:3] == DOUBLED


def _begins(page: Page, i: int) -> bool:
    """Whether a phrase or what a title or word of saying announces begins at word ``i``, or it is a given name."""
    if _given(page, i) or i == 0 or page.words[i].link == APART:
        return True
    return page.traits(i - 1).say or page.traits(i - 1).title


def _father(page: Page, i: int) -> bool:
    """Whether word ``i`` may be the name of a father: given, in no table, or anything with its article."""
    if not page.linked(i):
        return False
    word, known = page.text(i), page.traits(i)
    if page.is_given(i) or word in fathers() or word in particles():
        return True
    if _sure(page, i) and not (known.function or known.say or ADVERB in page.raw(i)[-2:]):
        return True
    if known.function or known.say or known.place_before or known.institution or known.cue is not None:
        return False
    if word.startswith("ال"):
        return True
    return not (known.common or known.demonym or word[0] in PRESENT) and page.part(i)


def _sure(page: Page, i: int) -> bool:
    """Whether a given name stands before a father: سيدي أعمر ولد شيخنا; no word in the accusative: سعيد ولد فقيرا."""
    word = page.text(i)
    return _given(page, i - 2) and (page.text(i - 1) != BORN or not (word[-1] == ALEF and spelt(word[:-1])))
