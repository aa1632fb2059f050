"""A name taken apart for comparison: its own words, words that say what sort of thing it is, directions."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from ...knowledge.names import entries, qualifiers, short_forms
from ...languages.affixes import forms
from ...text import fold_phrase, tokenise
from .joined import given_joined, initials_joined, places_joined

# Sorts that say next to nothing of a firm: their absence on one side is no difference.
FIRM = frozenset(("company", "group", "holding", "establishment"))
ARTICLE, SUN = "ال", "ا"
# Of King's College, which Arabic may write or not.
GENITIVE = "s"
# Before these the article is not heard as written: الرحمن, er-Rahman.
SUN_LETTERS = frozenset("تثدذرزسشصضطظلن")
VOWELS = frozenset("aeiouy")
HAMZA = frozenset("أإآ")
TOWN, TOWN_FROM = ("ي", "يه"), 4
# A family may be as short as المر.
SURNAME, GOD = 3, "الله"
NONE: frozenset[str] = frozenset()
# Of ordinals in digits: 17th.
ENDINGS = frozenset(("st", "nd", "rd", "th"))
KINDS = ("sort", "field", "direction", "people", "mark", "particle")
ORDINALS = MappingProxyType(
    {
        ordinal: str(number)
        for number, ordinal in enumerate(
            ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), start=1
        )
    }
)
# The number of one letter that kings bear; others are initials.
FIFTH = "v"
# Directions that tell two people of one name apart.
NAMESAKES = frozenset(("junior", "senior", *ORDINALS))


# What somebody is called as well, in quotation marks inside his name.
NICKNAME = re.compile(r"(?<=\w) [\"“‘'«][^\"“”‘’'«»]+[\"”’'»] (?=\w)")


class Form(NamedTuple):
    """One spelling taken apart. ``own``: its distinctive words; ``marks``: numbers; the rest: what it is said to be."""

    text: str
    bare: str
    own: tuple[str, ...]
    sorts: frozenset[str]
    fields: frozenset[str]
    directions: frozenset[str]
    people: frozenset[str]
    marks: frozenset[str]
    latin: bool


@lru_cache(maxsize=20_000)
def form(text: str, person: bool = False) -> Form:
    """The form of a name as printed; all words of a person are the person's own (العلوي is no direction there)."""
    if not _headed(text):
        text = NICKNAME.sub(" ", text)
    words = _words(text) if person else places_joined(initials_joined(_words(text)))
    own: list[str] = []
    said: dict[str, set[str]] = {kind: set() for kind in KINDS}
    told = given_joined(words) if person else words
    for i, word in enumerate(told):
        kind, id = _of_person(told, i) if person else _role(word, i == 0)
        if kind == "own" and not person and _mark(words, i):
            kind, id = "mark", word
        if kind == "own":
            whole = person and _begins_so(word)
            own.extend((word,) if whole else _parts(word, SURNAME if person and i and word != GOD else TOWN_FROM))
        else:
            said[kind].add(id)
    if not own and said["people"] and not said["sort"]:
        own, said["people"] = (
            [part for word in words for part in _parts(word) if _role(word, False)[0] == "people"],
            set(),
        )
    if not own:
        said = {kind: said[kind] if kind == "mark" else set() for kind in said}
        left = [word for word in words if word not in said["mark"]]
        own = [part for word in left for part in _parts(word) if _role(word, False)[0] != "particle"]
    bare = " ".join(_bare(word) for word in words)
    latin = bool(words) and not "\u0600" <= words[0][0] <= "\u06ff"
    sort, field, direction, people, mark = (frozenset(said[kind]) if said[kind] else NONE for kind in KINDS[:-1])
    return Form(text, bare, tuple(own), sort, field, direction, people, mark, latin)


def _of_person(words: list[str], i: int) -> tuple[str, str]:
    """All words are a person's own but those that tell two namesakes apart: Jr, الابن, II, السادس.

    A king has a number right behind his only name.
    """
    word, king = words[i], i == len(words) - 1 == 1
    said = qualifiers("direction").get(word, "") if len(word) > 1 or (king and word == FIFTH) else ""
    return ("direction", said) if said in (NAMESAKES if i > 1 else ORDINALS if king else ()) else ("own", "")


def _headed(text: str) -> bool:
    """Whether a name begins with the sort of body that it is, so that marks in it hold no nickname: صندوق «نماء» …."""
    return fold_phrase(text.split(" ", 1)[0]) in qualifiers("sort")


def _begins_so(word: str) -> bool:
    """Whether a given name begins with the letters of an article that are its own: إلياس, إلهام."""
    names = short_forms()
    return word.startswith(ARTICLE) and word in names and word[len(ARTICLE) :] not in names


def _mark(words: list[str], i: int) -> bool:
    """Whether word ``i`` is a number or a last letter that tells two things of one name apart: بدر 4, Block A."""
    word = words[i]
    if word[0].isdigit():
        return len(words) > 1
    return 0 < i == len(words) - 1 and len(word) == 1 and word.isascii() and word != "s" and len(words[i - 1]) > 1


def _words(text: str) -> list[str]:
    """Folded words and digits (17th is 17); a first أل is no article, so its alef is kept apart from one."""
    told = [t for t in tokenise(text) if t.kind in ("arabic", "word", "digits")]
    told = [t for i, t in enumerate(told) if not (i and t.text in ENDINGS and told[i - 1].kind == "digits")]
    kept = (text[t.start] in HAMZA and t.text.startswith(ARTICLE) and t.text != ARTICLE for t in told)
    return ["ا" + t.text if alef else _plain(t.text) for t, alef in zip(told, kept, strict=True)]


def _plain(word: str) -> str:
    """A folded Latin word without accents, which may be left out (Saïd); the last letter keeps its own: André."""
    if word.isascii() or "\u0370" < word < "\u1e00":
        return word
    return "".join([_unmarked(letter) for letter in word[:-1]]) + word[-1]


def _unmarked(letter: str) -> str:
    """A vowel without its accents, another letter as it is."""
    plain = unicodedata.normalize("NFD", letter)[0]
    return plain if plain in VOWELS else letter


@lru_cache(maxsize=20_000)
def _role(word: str, first: bool) -> tuple[str, str]:
    """Whether a folded word is a qualifier, a direction, a people's adjective, a joining word, or the name's own.

    A sort with an article is one only as the first word: الهيئة …, but the Gulf of بيادر الخليج belongs to the name.
    """
    if word == "the":
        return "particle", "of"
    for section in ("sort", "field", "direction"):
        loose = ("و",) if section == "sort" and not first else ("ال", "لال", "و", "وال")
        for candidate in (word, *(f for f, p in forms(word) if p in loose)):
            if candidate in qualifiers(section):
                return section, qualifiers(section)[candidate]
    people = next(
        (e.entity for p, rows in entries(word) for e in rows if e.demonym and not e.rest and p in ("", "ال")), ""
    )
    if people := people or _townspeople(word):
        return "people", people
    return ("particle", "of") if qualifiers("particle").get(word) == "of" else ("own", "")


def _townspeople(word: str) -> str:
    """The known place whose adjective a word with an article is: الموصلية, of Mosul; "" where it is none."""
    if not word.startswith(ARTICLE) or not word.endswith(TOWN):
        return ""
    town = word.removesuffix("ه").removesuffix("ي")
    bare = town[len(ARTICLE) :]
    rows = (e for form in (town, bare) if len(bare) >= TOWN_FROM for p, rows in entries(form) if not p for e in rows)
    return next((e.entity for e in rows if e.kind == "place" and not e.rest and not e.demonym), "")


def _parts(word: str, shortest: int = TOWN_FROM) -> tuple[str, ...]:
    """An Arabic word with its article set apart, so that it may join or fall away: الأصفر and Lasfar.

    ``shortest``: how long a word without its article may be no more.
    """
    if word.startswith("لل") and len(word) > 4:
        return (word[2:],)
    if word.startswith(ARTICLE) and len(word) > shortest:
        return (SUN if word[2] in SUN_LETTERS else ARTICLE, word[2:])
    return (word,)


def _bare(word: str) -> str:
    for prefix in ("وال", "بال", "لل", ARTICLE):
        if word.startswith(prefix) and len(word) > len(prefix) + 1:
            return word[len(prefix) :]
    return word


@cache
def particles() -> frozenset[str]:
    """Small words inside names (van, bin, al): light when they pair off, no matter when they are left over.

    The servant of عبد الكريم is none: عوض الكريم is another name.
    """
    rows = qualifiers("particle")
    return frozenset(word for word in rows if rows[word] != "servant") | {ARTICLE, SUN, GENITIVE}


@lru_cache(maxsize=20_000)
def heavy(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that matter among those left over."""
    light = particles()
    return tuple([w for w in words if w not in light and len(w) > 1])


def unnumbered(a: Form, b: Form) -> bool:
    """Whether one of two people by one name, as kings are, bears a number that the other lacks: Felipe, Felipe VI."""
    few = len(heavy(a.own)) == len(heavy(b.own)) == 1
    return few and not (a.directions and b.directions) and a.directions ^ b.directions <= ORDINALS.keys()


def by_letters(a: Form, b: Form) -> tuple[Form, Form] | None:
    """Two names of two scripts by all their letters, where a word of either was read as no more than a sort of thing.

    None where there is no such word or where either has a single word: that is heard in too much.
    """
    telling = any(f.sorts or f.fields or f.directions or f.people for f in (a, b))
    if a.latin == b.latin or not telling or not heavy(a.own) or not heavy(b.own):
        return None
    one, other = form(a.text, True), form(b.text, True)
    return (one, other) if min(len(heavy(one.own)), len(heavy(other.own))) > 1 else None
