"""Where Arabic prose awaits a person: behind "in the presence of", "appointing", before a role in apposition."""

from __future__ import annotations

from functools import cache

from ...knowledge.everyday import common
from ...knowledge.surnames import surname
from ...languages.affixes import forms
from ...languages.tables import sections
from ...text import fold_phrase
from .families import verbal
from .looks import looks_foreign
from .page import Page
from .tables import words_for
from .words import APART, adjective

COMMAS = ("،", ",")
NISBA = "ي"
PLURAL, FEMININE = ("ون", "ين", "ات"), "ه"
# How a verb of hers ends in the past; letters of the shortest doer that no table holds.
HERS, DOER = "ت", 5


def awaited(page: Page, i: int) -> bool:
    """Whether the words right before word ``i`` are ones that a person's name follows: كل من, بحضور, تعيين."""
    if not page.linked(i):
        return False
    before = page.text(i - 1)
    for rest in _behind().get(before, ()):
        if len(rest) <= i - 1 and all(page.text(i - 2 - k) == word for k, word in enumerate(rest)):
            return True
    return any(not rest for bare, prefix in forms(before) if prefix == "و" for rest in _behind().get(bare, ()))


@cache
def _behind() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Last word of a phrase that awaits a person → the words before it, nearest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for row in sections("languages.ar", "names.toml")["awaited"].values():
        for phrase in row:
            *rest, last = fold_phrase(phrase).split()
            table.setdefault(last, []).append(tuple(reversed(rest)))
    return {last: tuple(rows) for last, rows in table.items()}


def role_behind(page: Page, i: int) -> bool:
    """Whether a comma and a title follow right behind the name at word ``i``: أمل الخياط، مديرة …."""
    last = page.run(i, person=True)
    if last >= len(page.words) or page.words[last].link != APART or page.words[last].kind != "arabic":
        return False
    return page.gap(last) in COMMAS and page.traits(last).title


def family_behind(page: Page, i: int) -> bool:
    """Whether a family that is no word of prose closes the name at word ``i``: كرم الدروبي."""
    last = page.run(i, person=True)
    word, known = page.text(last - 1), page.traits(last - 1)
    if last - i < 2 or page.traits(i).say or common(word) or known.demonym or known.entity or known.cue is not None:
        return False
    return surname(word) or (word.startswith("ال") and word.endswith(NISBA) and not adjective(word))


def names_alone(page: Page, i: int, last: int) -> bool:
    """Whether words ``i`` to ``last`` can hardly be a noun and what is said of it, so that known words may follow them.

    The last is a family by its ending or listed as one; none ends as plurals and feminine adjectives do.
    """
    words = [page.text(k) for k in range(i, last)]
    if any(word.endswith(PLURAL) for word in words) or page.text(i).endswith(FEMININE):
        return False
    family = words[-1]
    return surname(family) or looks_foreign(family) or not (family.endswith(FEMININE) or adjective(family))


def said_behind(page: Page, i: int) -> bool:
    """Whether a word of saying opens what follows the name, behind ف: أما جمال الغربي فأكد …."""
    last = page.run(i, person=True)
    return page.linked(last) and page.text(last).startswith("ف") and page.traits(last).say


def subject(page: Page, i: int) -> bool:
    """Whether word ``i`` follows the verb that opens a sentence, so that it is who does it: تعتزم سوناليم.

    It has no article and five letters at least, and no people's adjective describes it.
    """
    if not page.linked(i) or page.prefix(i) or len(page.text(i)) < DOER or page.text(i).startswith("ال"):
        return False
    if i > 1 and page.words[i - 1].link != APART:
        return False
    verb = page.text(i - 1)
    told = page.traits(i - 1).say or (verb.endswith(HERS) and not verb.endswith(PLURAL)) or verbal(verb)
    return told and page.linked(i + 1) and not page.traits(i + 1).demonym


def said_before(page: Page, i: int) -> bool:
    """Whether a word of saying goes before word ``i``, what is said between them at most: كما صرح به فلان."""
    told = i - 1 if i > 1 and page.text(i - 1) in words_for("said_of") else i
    return told > 0 and page.traits(told - 1).say
