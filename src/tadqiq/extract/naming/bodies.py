"""Bodies, sites and places in Arabic prose: behind cue words, named by what they do, told by a nationality."""

from __future__ import annotations

import msgspec

from ...knowledge.everyday import spelt
from ...model import NameKind
from .bounds import end_of_head, timed
from .called import named
from .families import verbal
from .firms import end_of_firm, end_of_trade, own_word
from .looks import LIKELY, foreignness
from .page import Hit, Page
from .places import compound
from .prose import HAMZA
from .tables import fathers, openers, particles, sons, words_for
from .words import adjective, describes, traits, whole

INSTITUTION = 7
# How adjectives that no list holds begin: المتحدة، الأعلى.
DESCRIBING = ("الم", "الا")
OWNED = ("ها", "هما")
PLURAL = ("ين", "ون", "ات")
FEMININE = "ه"
DESCRIPTIVE = (FEMININE, "ي")


def after_cue(page: Page, i: int, kind: NameKind) -> Hit | None:
    """What the cue word at ``i`` announces: unknown words, with a qualifier behind them ("أمان للطاقة")."""
    j, cue = i + 1, f"cue:{page.text(i)}"
    if kind == "organisation" and _called_as(page, j):
        return page.made(j, page.run(j + 1), kind, cue)
    if page.linked(j) and (hit := compound(page, j)):
        # Of a row the word that announces it tells what the next are.
        row = page.bare(i) in words_for("several")
        return Hit(msgspec.structs.replace(hit.name, cue=cue), hit.after) if row else hit
    if not page.linked(j) or page.text(j) in particles() - openers():
        return None
    first = i if page.bare(i) in words_for("part") else j
    works = page.bare(i) in words_for("works")
    if (kind == "organisation" or works) and own_word(page, j) and (last := end_of_firm(page, j)):
        return page.made(first, last, kind, cue)
    # Nothing but a name stands without an article behind a ship with hers: العبارة نجمة الشمال.
    apposed = kind == "ship" and page.text(i).startswith("ال")
    if (kind == "organisation" or apposed) and _titled(page, j):
        return page.made(first, j + 2, kind, cue)
    if not page.part(j) or not named(page, j, kind):
        return _with_article(page, i)
    last = page.run(j)
    # What a station is for is said of it, what a firm or its works do is part of the name.
    if (
        (kind != "site" or works)
        and page.linked(last)
        and page.text(last).startswith("لل")
        and page.traits(last).common
    ):
        last = end_of_trade(page, last) or last + 1
    recurs = kind == "place" and page.count[page.text(j)] > 1
    if last - j == 1 and page.text(j).startswith("ال") and not recurs:
        return _with_article(page, i)
    return page.made(first, last, kind, cue)


def _called_as(page: Page, j: int) -> bool:
    """Whether a firm is called as a place or site would be, by a word for one and a borrowed one: شركة ساحل أمبريلا."""
    if not (page.linked(j) and page.linked(j + 1)) or page.traits(j).cue not in ("place", "site"):
        return False
    word = page.text(j + 1)
    own = not page.text(j).startswith(("ال", "و")) and not page.clitic(j)
    return own and page.part(j + 1) and not page.traits(j + 1).entity and foreignness(word) > LIKELY


def _with_article(page: Page, i: int) -> Hit | None:
    """A valley, hill or street and what it is of, the whole being its name: وادي الزيتونة; no description of one.

    Of towns and sites only what they are of: قرية السبيعة، حقل الزعفرانة, where it is no everyday word.
    """
    word, known, cue = page.text(i + 1), page.traits(i + 1), f"cue:{page.text(i)}"
    if not word.startswith("ال") or adjective(word) or known.function or known.demonym or known.title or known.cue:
        return None
    if word.endswith(PLURAL):
        return None
    if page.bare(i) in words_for("geography", "own"):
        return page.made(i, i + 2, "place", cue)
    town = page.bare(i) in words_for("town") and word.endswith(FEMININE) and not spelt(word)
    telling = town or (page.bare(i) in words_for("geography", "told") and not known.common)
    return page.made(i + 1, i + 2, "place", cue) if telling else None


def _titled(page: Page, j: int) -> bool:
    """A noun and what it is of, as firms are named: أمان للطاقة، بيادر الخليج; no adjective before it."""
    if not page.linked(j + 1) or describes(page.text(j)):
        return False
    first, second, known = page.text(j), page.text(j + 1), page.traits(j)
    if known.function or known.demonym or known.title or first.startswith("ال") or page.clitic(j):
        return False
    # A firm may be called after a place that its trade follows: ظفار للزجاج.
    if known.entity and not second.startswith("لل"):
        return False
    told = traits(second)
    return second.startswith(("لل", "ال")) and not (told.demonym or told.function or describes(second))


def institution(page: Page, i: int) -> Hit | None:
    """A body named by what it does: وزارة الزراعة، المعهد الكازاخستاني للدراسات الاستراتيجية."""
    last = i + 1
    if page.text(i) in words_for("institution", "firm") and not _for_a_trade(page, i):
        return None
    if not page.text(i).startswith("ال"):
        last = last + 2 if _titled(page, last) and page.traits(last).common else end_of_head(page, i)
    while last - i < INSTITUTION and page.linked(last) and _of_body(page, last):
        last += 1
    if last - i > 2 and page.traits(last - 1).demonym and _own_name(page, last - 2):
        last -= 1
    # المركز الثالث is a place in a race, and names no centre.
    if last - i < 2 or (
        last - i == 2 and (page.traits(last - 1).demonym or page.text(last - 1) in words_for("ordinal"))
    ):
        return None
    return page.made(i, last, "organisation", "institution")


def _for_a_trade(page: Page, i: int) -> bool:
    """Whether an adjective and what it is for stand behind a firm: الشركة الوطنية للكهرباء, not الشركة الأم للمصنع."""
    adjectival = page.linked(i + 1) and page.text(i + 1).startswith("ال") and page.text(i + 1).endswith(DESCRIPTIVE)
    return adjectival and page.linked(i + 2) and (page.text(i + 2).startswith("لل") or _purpose(page.text(i + 2)))


def _own_name(page: Page, j: int) -> bool:
    """Whether word ``j`` of a body is a name of its own, not what the body does: جامعة ألتمارك الألمانية."""
    article = page.text(j).startswith(("ال", "لل")) and page.raw(j)[0] not in HAMZA
    return not article and page.part(j)


def _of_body(page: Page, j: int) -> bool:
    """Whether a word goes on the name of an institution; behind a nationality only its purpose does."""
    word, known = page.text(j), page.traits(j)
    # العربي is a family too.
    if known.function or (known.given and not known.demonym) or word in words_for("which") or timed(page, j):
        return False
    if known.title and not word.startswith(("ال", "وال")):
        return False
    if word.startswith("وال") and known.institution and _goes_on_with(page, j + 1):
        return False
    if page.linked(j + 1) and page.text(j + 1) in sons() | fathers() and traits(word.removeprefix("ال")).given:
        return False
    if known.cue is not None and word.startswith("ال") and page.text(j - 1).startswith("ال"):
        return False
    if known.title and page.text(j - 1).startswith("ال") and not word.endswith(("ي", "يه")):
        return False
    if word.startswith("لل"):
        return True
    if _purpose(word):
        return not page.traits(j - 1).demonym or (page.linked(j + 1) and page.text(j + 1).startswith("ال"))
    if page.traits(j - 1).demonym or _object(page, j):
        return False
    return word.startswith(("ال", "وال")) or (known.entity and not word.startswith("و"))


def _object(page: Page, j: int) -> bool:
    """Whether an everyday noun stands behind a row of fields or an adjective: وقعت وزارة النقل والاتصالات العقد."""
    word, before = page.text(j), page.text(j - 1)
    done = before.startswith("وال") or (before.startswith("ال") and _describes(before))
    if page.traits(j - 1).institution and before.startswith("ال"):
        done = _no_adjective(word)
    return done and word.startswith("ال") and page.traits(j).common and not _describes(word)


def _goes_on_with(page: Page, j: int) -> bool:
    """Whether word ``j`` says what a further body is of: … والجامعة الوطنية, but وزارة التعليم والجامعات."""
    return page.linked(j) and page.text(j).startswith(("ال", "لل"))


def _no_adjective(word: str) -> bool:
    """Whether a word is an everyday noun: a body with its article has an adjective behind it, وزعت الهيئة البنزين."""
    return spelt(word) and not word.startswith(DESCRIBING) and not word.endswith("ه")


def _describes(word: str) -> bool:
    return word.endswith(("ي", "يه")) or adjective(word)


def _purpose(word: str) -> bool:
    """Whether a word says what a body is for without an article: لإعادة الإعمار."""
    return word.startswith("ل") and not whole(word) and traits(word[1:]).common and traits(word).cue is None


def of_country(page: Page, i: int) -> Hit | None:
    """An unknown word, and at most one more, that a nationality follows: أوراس فولط المغربية."""
    for last in (i + 1, i + 2):
        if not page.linked(last) or page.traits(last).function:
            return None
        if page.text(i).endswith(OWNED) or (last - i > 1 and verbal(page.text(i))):
            return None
        if page.text(last).startswith("ال"):
            fits = page.traits(last).demonym and (last - i > 1 or foreignness(page.text(i)) > 0) and page.unknown(i)
            return page.made(i, last, "organisation", "cue:people") if fits else None
        if page.clitic(last):
            return None
    return None
