"""People in Arabic prose: behind titles and from given names."""

from __future__ import annotations

from ...knowledge.everyday import everyday, spelt
from ...knowledge.names import entries, first_names
from ...knowledge.surnames import everyday_given
from .lineage import of_father
from .looks import looks_foreign
from .page import Hit, Page
from .slots import awaited, family_behind, role_behind, said_before, said_behind
from .tables import fathers, offices, words_for
from .words import APART, adjective, traits

OFFICE = 7
# How near behind its title the place of an office begins: رئيس بلدية ….
SEAT = 3
BODIES = ("organisation", "site")
MOTHER = "ام"
# Before the place of an office: رئيسة اتحاد الفلاحين ببوركا.
IN = "ب"
# How verbs in the present begin.
PRESENT = "يت"
# Pronouns at the end of a noun, which names seldom end with.
OWNED = ("اه", "ها", "هم")


def after_title(page: Page, i: int) -> Hit | None:
    """A person behind the title at ``i``, past the words of the office ("وزير التجارة الأمريكي …") and one comma."""
    commas, of_body = 0, False
    seat = next((j for j in range(i + 1, i + SEAT) if _seat(page, i, j)), 0)
    for j in range(i + 1, min(i + 1 + OFFICE, len(page.words))):
        if j in (seat, seat + 1):
            continue
        if page.words[j].kind != "arabic":
            return None
        if page.words[j].link == APART:
            commas += 1
            if commas > 1 or page.gap(j) not in ("،", ","):
                return None
        of_body = _of_body(page, i, j, before=of_body)
        if of_body:
            continue
        if _starts(page, j, direct=j == i + 1) or (j in page.begun and of_father(page, j)):
            j += _office_of_place(page, i, j)
            last = page.run(j, person=True)
            if commas and (last - j < 2 or (page.text(j)[0] in PRESENT and not page.is_given(j))):
                return None  # «رأفت الجندي، وزير النقل، يقصّ الشريط»: whose office it is stood before
            return page.made(j, last, "person", f"person:{page.text(i)}", announced=not commas)
        if not _of_office(page, j):
            return None
    return None


def _seat(page: Page, i: int, j: int) -> bool:
    """Whether the place of two words that the office at ``i`` is of begins at ``j``: والي قصر حليمة نور الدين حدادو."""
    if page.text(i).startswith("ال") or not page.linked(j) or page.text(j) not in words_for("compound"):
        return False
    told = page.text(i) in offices() and all(page.linked(k) for k in (j + 1, j + 2))
    return told and (page.is_given(j + 2) or page.double(j + 2)) and _part_next(page, j + 2)


def _of_body(page: Page, i: int, j: int, *, before: bool) -> bool:
    """Whether word ``j`` is of what a body or site is called that the title at ``i`` is of: رئيس نادي رايسنغ ….

    ``before``: the word before it is. A given name is none.
    """
    if not page.part(j) or page.is_given(j) or page.double(j):
        return False
    told = page.traits(j - 1)
    announced = j - 1 > i and told.cue in BODIES and not told.title and not page.text(j - 1).startswith("ال")
    return before or announced


def _of_office(page: Page, j: int) -> bool:
    """Whether a word may stand between a title and the person: of the office, a people, a country."""
    word, known = page.text(j), page.traits(j)
    if (word.startswith("ال") and word.endswith(("ي", "يه"))) or _owned(page, j):
        return True
    if known.function:
        return word in words_for("office")
    if page.prefix(j) == IN:
        return True
    return known.common or known.demonym or known.entity or known.title or known.institution or known.cue is not None


def _owned(page: Page, j: int) -> bool:
    """Whether a word says whose the person behind it is: حارس مرماه كريم …, مدرب منتخبهم زياد …."""
    return page.text(j).endswith(OWNED) and not page.is_given(j) and page.linked(j + 1) and page.is_given(j + 1)


def _starts(page: Page, j: int, *, direct: bool) -> bool:
    """Whether the person's name may start at word ``j``."""
    word, known = page.text(j), page.traits(j)
    # An office is told in full before its person: ضابط الإطفاء أبو بكر.
    behind = direct or page.text(j - 1).startswith("ال")
    if page.double(j) or (behind and word in fathers() and page.linked(j + 1) and not page.traits(j + 1).function):
        return True
    if (
        _owned(page, j)
        or known.say
        or (word.startswith("و") and not known.given and page.linked(j + 1) and page.is_given(j + 1))
    ):
        return False
    if page.is_given(j):
        return not known.common or _part_next(page, j)
    if page.prefix(j) == IN or page.text(j - 1) in words_for("office", "where"):
        return False
    if known.function or known.demonym or known.entity or known.title or known.institution or known.cue is not None:
        return False
    if known.common:
        if word.startswith("ال"):
            return False
        return (page.traits(j - 1).demonym and _family_next(page, j)) or _her_family(page, j)
    if word.startswith("ال"):
        return direct and page.count[word] > 1
    return len(word) > 2 and (looks_foreign(word) or page.count[word] > 1 or _part_next(page, j))


def _family_next(page: Page, j: int) -> bool:
    """Whether a family called after a place or people, and nothing everyday, follows: الوزيرة القطرية ريم المنصوري."""
    family = page.text(j + 1) if page.linked(j + 1) else ""
    return family.startswith("ال") and family.endswith("ي") and not page.traits(j + 1).common and page.part(j + 1)


def _her_family(page: Page, j: int) -> bool:
    """Whether an everyday stem is a woman's name before her family: المديرة صلحية البزوري."""
    family = page.text(j + 1) if page.linked(j + 1) else ""
    if not page.names_her(j) or not (family.startswith("ال") and family.endswith("ي")):
        return False
    known = page.traits(j + 1)
    told = known.demonym or known.entity or known.title or known.function or adjective(family) or spelt(family)
    return not told and not page.clitic(j)


def _office_of_place(page: Page, i: int, j: int) -> bool:
    """Whether word ``j`` is the place of an office, no name of the person: محافظ زلفان خالد العمري."""
    if page.is_given(j) or not any(page.text(k) in offices() for k in range(i, j)):
        return False
    described = j - 1 == i or page.text(j - 1).startswith("ال") or page.traits(j - 1).cue == "place"
    if page.text(i).startswith("ال") and described and not page.traits(j - 1).place_before:
        return False
    if page.double(j) or not _part_next(page, j + 1):
        return False
    return page.double(j + 1) or page.is_given(j + 1) or _elsewhere(page, j)


def _elsewhere(page: Page, j: int) -> bool:
    """Whether the article says of word ``j`` elsewhere that it is a place: في شقلاوة, قضاء شقلاوة."""
    before = (first for first, second in page.pairs if second == page.text(j))
    return any(traits(word).place_before or traits(word).cue == "place" for word in before)


def _part_next(page: Page, j: int) -> bool:
    return page.linked(j + 1) and page.run(j, person=True) > j + 1


def from_given(page: Page, i: int, *, joined: bool = False) -> Hit | None:
    """A given name and what hangs on it; an everyday word that is also a given name needs more than itself.

    ``joined``: the word hangs with و on a name found just before it, which is enough.
    """
    if page.text(i) in fathers() and page.linked(i + 1) and page.is_given(i + 1):
        return page.made(i, page.run(i + 1, person=True), "person", "person:given name") if _called(page, i) else None
    double = page.double(i)
    if not double and (not page.is_given(i) or _known_place(page, i)):
        return None
    if not _part_next(page, i):
        return _closed(page, i)
    second = page.double(i + 1) or (page.is_given(i + 1) and not _everyday(page.text(i + 1)))
    named = second and not page.traits(i).say
    known = double or joined or named or said_before(page, i) or said_behind(page, i)
    if not known and _weak(page, i) and not (awaited(page, i) or role_behind(page, i) or family_behind(page, i)):
        return None
    return page.made(i, page.run(i, person=True), "person", "person:given name")


def _known_place(page: Page, i: int) -> bool:
    """Whether a given name is a known thing as well, no clitic before it: فاس, but not كريم for ك and a place."""
    return page.traits(i).entity and any(
        prefix in ("", "و") and not all(e.demonym or e.rest for e in rows) for prefix, rows in entries(page.text(i))
    )


def _called(page: Page, i: int) -> bool:
    """Whether أبو … is a man: a word of saying before it or a further name behind; أم wants the word of saying."""
    return said_before(page, i) or (page.text(i) != MOTHER and page.run(i + 1, person=True) > i + 2)


def _weak(page: Page, i: int) -> bool:
    """Whether a given name may as well be an everyday word here: حصة، أمل."""
    if page.text(i) in first_names("foreign") and page.linked(i + 1) and looks_foreign(page.text(i + 1)):
        return False
    return _everyday(page.text(i)) or page.traits(i).function or page.clitic(i)


def _everyday(word: str) -> bool:
    """Whether a given name, a conjunction aside, is a word of prose too, not one that only shares its stem."""
    return any(bare in everyday() or everyday_given(bare) for bare in {word, word.removeprefix("و")})


def _closed(page: Page, i: int) -> Hit | None:
    """A borrowed given name and one word before a comma: the word is a surname, everyday or not (سيرجيو غور،)."""
    if page.traits(i).common or not looks_foreign(page.text(i)) or not page.linked(i + 1) or page.linked(i + 2):
        return None
    surname, known = page.text(i + 1), page.traits(i + 1)
    if known.function or known.say or adjective(surname) or surname.startswith("ال"):
        return None
    return page.made(i, i + 2, "person", "person:given name")
