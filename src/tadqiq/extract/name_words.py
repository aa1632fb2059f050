"""Words as names need them: how each hangs on the one before, and what the tables know of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..knowledge.everyday import common, everyday
from ..knowledge.names import entries, first_names, first_names_as_written, qualifiers
from ..languages.affixes import forms, stem
from ..languages.tables import sections
from ..model import NameKind
from ..text import Token, fold_phrase

APART, SPACED, TIGHT = 0, 1, 2
OWNERS = ("ه", "ها", "هم", "هما", "هن")
# Kinds of title that a pronoun follows: "his deputy", "her driver".
PERSONAL = ("minister", "sport")
HYPHENS = frozenset("-–‑‐'’&.+/")
CUES: dict[str, NameKind] = {
    "organisation": "organisation",
    "place": "place",
    "site": "site",
    "ship": "ship",
    "law": "law",
    "event": "event",
    "project": "product",
}


class Word(NamedTuple):
    """A word of the text: folded, where it stands, and how it hangs on the word before (apart, spaced, tight)."""

    text: str
    start: int
    end: int
    link: int
    kind: str


class Traits(NamedTuple):
    """What the tables know of an Arabic word, whichever clitics stand before it.

    ``compound``: it may open a place of two words, ``double``: a given name of two. ``silent``: a word of the language,
    a people or a known name that neither begins a new name nor announces one.
    """

    function: bool
    common: bool
    given: bool
    title: bool
    say: bool
    place_before: bool
    institution: bool
    demonym: bool
    entity: bool
    cue: NameKind | None
    compound: bool
    double: bool
    silent: bool = False


def words_of(text: str, tokens: Sequence[Token]) -> list[Word]:
    """Words and digit runs in order; a hyphen, apostrophe, dot or & without blanks holds two words tight.

    An ampersand between blanks joins the words on its sides as a blank alone would: Harrow & Finch.
    """
    words: list[Word] = []
    # Word's own constructor would take a third of the time.
    new = tuple.__new__
    end, kind_before = -1, ""
    for kind, start, stop, folded in tokens:
        if folded == "&" and kind_before == "word" and text[start - 1] == text[stop : stop + 1] == " ":
            continue
        if kind == "symbol":
            if not (folded in HYPHENS and kind_before == "word" and start == end):
                kind_before = "break"
            elif stop < len(text) and not text[stop].isspace():
                kind_before, end = "joint", stop
            else:
                kind_before = "break"
            continue
        if kind == "newline":
            kind_before = "break"
            continue
        words.append(new(Word, (folded, start, stop, _link(kind_before, end, start), kind)))
        kind_before, end = "word", stop
    return words


def _link(before: str, end: int, start: int) -> int:
    if before == "joint":
        return TIGHT if start == end else APART
    return SPACED if before == "word" else APART


@lru_cache(maxsize=100_000)
def traits(word: str) -> Traits:
    """What is known of a folded Arabic word, clitics aside."""
    read = forms(word)
    bare = [form for form, _ in read]
    plain = [form for form, prefix in read if prefix in ("", "و", "ف")]
    indefinite = [form for form, prefix in read if "ا" not in prefix]
    short = word[word[:1] in ("و", "ف") :]
    alone = [entry.demonym for _, rows in entries(word) for entry in rows if not entry.rest]
    found = Traits(
        function=_among("stop", *plain, short),
        common=common(word),
        given=_given(word),
        title=_among("title", *bare, *("ال" + form for form in bare)) or any(map(_somebodys, plain)),
        say=_among("say", *plain),
        place_before=_among("place_before", *plain, short),
        institution=_among("institution", *indefinite),
        demonym=any(alone),
        entity=not all(alone),
        cue=next((_cues()[form] for form in indefinite if form in _cues()), None),
        compound=not words_for("compound").isdisjoint(bare),
        double=not _firsts().isdisjoint(bare),
    )
    announces = any((found.title, found.institution, found.given, found.place_before, found.compound, found.double))
    known_word = found.common or found.function or found.demonym or found.entity
    return found._replace(silent=known_word and not announces and found.cue is None)


def _among(section: str, *words: str) -> bool:
    """Whether one of the folded words is in a section of the Arabic name table."""
    return not _table(section).isdisjoint(words)


def _given(word: str) -> bool:
    """A given name, behind و always, behind ل or ب only where the whole is nothing else."""
    read, names = forms(word), first_names()
    if not names.isdisjoint([form for form, prefix in read if prefix in ("", "و")]):
        return True
    loose = not names.isdisjoint([form for form, prefix in read if prefix in ("ل", "ب", "ول")])
    return loose and not common(word) and not any(not p for p, _ in entries(word))


def _somebodys(word: str) -> bool:
    """Whether a word is a title with a pronoun behind it: نائبته، مستشارها، أرملته."""
    return any(word.endswith(owner) and word[: -len(owner)] in _owned() for owner in OWNERS)


@cache
def _owned() -> frozenset[str]:
    """Titles that go with one person, as they stand before a pronoun: نائب، نائبت."""
    titles = _table("owned").union(*(words_for("title", key) for key in PERSONAL))
    return frozenset(t[:-1] + "ت" if t.endswith("ه") else t for t in titles if not t.startswith("ال"))


@cache
def _table(section: str) -> frozenset[str]:
    rows = sections("languages.ar", "names.toml")[section]
    return frozenset(fold_phrase(surface) for surfaces in rows.values() for surface in surfaces)


@cache
def _cues() -> dict[str, NameKind]:
    rows = sections("languages.ar", "names.toml")["cue"]
    return {fold_phrase(surface): CUES[key] for key, surfaces in rows.items() for surface in surfaces}


@cache
def words_for(section: str, key: str = "") -> frozenset[str]:
    """The folded words of a section of the Arabic name table, or of one of its keys."""
    rows = sections("languages.ar", "names.toml")[section]
    return frozenset(fold_phrase(s) for k, surfaces in rows.items() if not key or k == key for s in surfaces)


@cache
def directions() -> frozenset[str]:
    """Adjectives of direction with their article, which may end a name: العلوي، الشمالي."""
    return frozenset(word for word in qualifiers("direction") if word.startswith("ال"))


@cache
def particles() -> frozenset[str]:
    """Small words inside names (بن، ولد، فان، دي), those left out that are function words as well."""
    return (
        frozenset(w for w, says in qualifiers("particle").items() if says != "of") - _table("stop") - {"لا", "لو", "ان"}
    )


@cache
def fathers() -> frozenset[str]:
    """Particles that always go with the next word: بو، أبو، عبد."""
    return frozenset(w for w, says in qualifiers("particle").items() if says in ("abu", "servant"))


@cache
def openers() -> frozenset[str]:
    """Small words that places begin with: سان، آيا."""
    return frozenset(w for w, says in qualifiers("particle").items() if says in ("mac", "agia"))


@cache
def offices() -> frozenset[str]:
    """Titles that are offices, of a place or body: رئيس، وزير، محافظ."""
    return words_for("title", "head") | words_for("title", "minister")


@cache
def servants() -> frozenset[str]:
    """Words that make a given name with the next alone: عبد الكريم."""
    return frozenset(w for w, says in qualifiers("particle").items() if says == "servant")


@cache
def _firsts() -> frozenset[str]:
    """First words of given names of two words: عبد، نور."""
    return frozenset(name.split()[0] for name in first_names() if " " in name) | servants()


@cache
def seconds() -> frozenset[str]:
    """Second words of given names of two words: الدين، الله، الكريم."""
    return frozenset(name.split()[-1] for name in first_names("arabic") if " " in name)


@lru_cache(maxsize=100_000)
def whole(word: str) -> bool:
    """Whether a folded word is in the tables as it stands, so that its first letter is its own."""
    tables = (everyday(), _cues(), _table("institution"), _table("title"), first_names())
    return any(word in table for table in tables) or any(not prefix for prefix, _ in entries(word))


@lru_cache(maxsize=100_000)
def adjective(word: str) -> bool:
    """Whether an Arabic word is one of the everyday adjectives, in any gender and number."""
    return stem(word) in _adjectives()


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(stem(fold_phrase(s)) for s in sections("languages.ar", "common.toml")["common"]["adjectives"])


def as_given_name(raw: str, folded: str) -> bool:
    """Whether a word as printed is a given name although its folded form is also a function word (علي, not على)."""
    clash = [prefix for form, prefix in forms(folded) if form in _table("stop")]
    return not clash or any(raw[len(prefix) :] in first_names_as_written() for prefix in clash)
