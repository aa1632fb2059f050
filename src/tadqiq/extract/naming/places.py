"""Arabic places: of two words whose first belongs to the name (أم درمان، كفر الشيخ), and behind words of place."""

from __future__ import annotations

from functools import cache

from ...knowledge.everyday import everyday, listed
from ...knowledge.inflection import citations
from ...languages.affixes import forms
from ...languages.tables import sections
from ...text import fold_phrase
from .families import verbal
from .looks import foreignness
from .page import Hit, Page
from .prose import ALEF, HAMZA
from .tables import fathers, governors, particles, words_for
from .words import adjective, traits

FEMININE, LETTERS = "يه", 3
# Prepositions that everyday words begin with: كتلة is no تلة.
CLINGING = ("ك", "ل", "ب")
PLURAL, LAST, ADVERB = ("ون", "ين", "ات"), "ه", ("اً", "ًا")
# Letters of a place that no table holds.
DWELT = 4
STRONG = 0.9
PRONOUNS = ("ه", "ها", "هم", "هما")


def compound(page: Page, i: int) -> Hit | None:
    """A first word of place names and the word behind it, where places stand or where the two recur.

    First words that are everyday words too (عين، بيت) want a second that is none.
    """
    head = page.bare(i)
    if page.prefix(i)[-1:] in CLINGING and not everyday().isdisjoint(citations(page.text(i))):
        return None
    # Nobody writes كأبو without its hamza: كابو is a word of its own.
    if page.prefix(i)[-1:] == CLINGING[0] and head[0] == ALEF and page.raw(i)[len(page.prefix(i))] not in HAMZA:
        return None
    if head not in words_for("compound") or not page.linked(i + 1) or not _second(page, i, head):
        return None
    if not (_sure(page, i, head) or _placed(page, i) or _described(page, i + 2) or _recurs(page, i)):
        return None
    last = i + 3 if page.double(i + 1) or _father(page, i) else i + 2
    return page.made(i, last, "place", f"cue:{head}")


def _father(page: Page, i: int) -> bool:
    """Whether a place is called after somebody's father, in two words: سيدي بو زيد."""
    return page.text(i + 1) in fathers() and page.linked(i + 2)


def _second(page: Page, i: int, head: str) -> bool:
    """Whether the word behind may be the rest of the name: no function word, no everyday one where the head is one."""
    if _father(page, i):
        return not page.traits(i + 2).function
    word, known = page.text(i + 1), page.traits(i + 1)
    if known.function or known.say or known.title or known.institution or len(word) < LETTERS:
        return False
    if _said_of(page, i + 1) or (known.common and _behind_clitic(word)) or word in counts():
        return False
    if head not in words_for("compound", "everyday") or not (known.common or known.demonym or adjective(word)):
        return True
    return _framed(page, i) and word.startswith("ال") and not (known.demonym or adjective(word))


def _framed(page: Page, i: int) -> bool:
    """Whether a place, site or coast stands right before word ``i``: ميناء رأس الزيتون, قبالة رأس الصقر."""
    if not page.linked(i):
        return False
    before = page.text(i - 1)
    site = traits(before).cue in ("place", "site") or page.bare(i - 1) in words_for("geography", "told")
    return site or before in words_for("coast")


def _behind_clitic(word: str) -> bool:
    """Whether a word is an everyday one behind a preposition: مرسى بنسبة ثلاثة في المئة."""
    return any(prefix in CLINGING and listed(form) for form, prefix in forms(word))


@cache
def counts() -> frozenset[str]:
    """Number words, folded, which no place ends with: مرسى ثلاثة."""
    rows = sections("languages.ar", "numbers.toml")["cardinals"]
    return frozenset(fold_phrase(surface) for surfaces in rows.values() for surface in surfaces)


def _said_of(page: Page, j: int) -> bool:
    """Whether a verb that speaks of the first word follows: سوق تسيطر عليها …، باب يدخل منه …."""
    if not page.linked(j + 1):
        return False
    pronoun = page.traits(j + 1).function and page.text(j + 1).endswith(PRONOUNS)
    return pronoun and verbal(page.text(j))


def _sure(page: Page, i: int, head: str) -> bool:
    """Whether the first word alone tells, before a word that no table knows."""
    return head in words_for("compound", "sure") and page.part(i + 1)


def _placed(page: Page, i: int) -> bool:
    """Whether a word of place or a cue goes before, or a preposition hangs on the first word."""
    if page.prefix(i) in ("ب", "ل"):
        return True
    known = traits(page.text(i - 1)) if i and page.linked(i) else None
    return known is not None and (known.place_before or known.cue is not None or page.text(i - 1) in governors())


def _described(page: Page, j: int) -> bool:
    """Whether a feminine adjective with an article follows, as only of a place: ود عيسى الحدودية."""
    return page.linked(j) and page.text(j).startswith("ال") and page.text(j).endswith(FEMININE)


def _recurs(page: Page, i: int) -> bool:
    return page.pairs[page.text(i), page.text(i + 1)] > 1


def after_preposition(page: Page, i: int) -> Hit | None:
    """An unknown word behind a word of place, when it looks borrowed, recurs, or ends a stretch of road."""
    j = i + 1
    if not page.linked(j) or not page.part(j):
        return None
    if any(bare in words_for("peopled") for bare, _ in forms(page.text(i))) and _dwelt(page, j):
        return compound(page, j) or page.made(j, page.run(j), "place", f"cue:{page.text(i)}")
    if page.text(j).startswith("ال"):
        return None
    if page.text(j) in particles() and not (page.linked(j + 1) and page.part(j + 1)):
        return None
    word, last = page.text(j), _one_of_two(page, i, page.run(j))
    looks = foreignness(word)
    recurs = looks > 0 and (page.heard[word] > 1 or (looks > STRONG and len(word) > 3))
    return page.made(j, last, "place", f"looks:{page.text(i)}") if recurs or _spans(page, i, last) else None


def _dwelt(page: Page, j: int) -> bool:
    """Whether an unknown word behind "the people of" is where they live: no plural, with its article a feminine."""
    word = page.text(j)
    if word.endswith(PLURAL) or page.raw(j).endswith(ADVERB) or len(word) < DWELT:
        return False
    return word.endswith(LAST) == word.startswith("ال") and word not in particles()


def _one_of_two(page: Page, i: int, last: int) -> int:
    """Where the first of two places ends that word ``i`` says something lies between: بين مالاو وتن كاري."""
    between = page.bare(i) in words_for("span", "between")
    return next((k for k in range(i + 2, last) if between and page.text(k).startswith("و")), last)


def _spans(page: Page, i: int, last: int) -> bool:
    """Whether words ``i`` to ``last`` say "between X and", "from X to"."""
    if not page.linked(last):
        return False
    before, after = page.bare(i), page.text(last)
    if before in words_for("span", "between"):
        return after.startswith("و")
    return before in words_for("span", "from") and after in words_for("span", "to")
