"""Words as names need them: how each hangs on the one before, and what the tables know of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ...knowledge.everyday import common, everyday
from ...knowledge.names import entries, first_names, first_names_as_written
from ...languages.affixes import forms, stem
from ...languages.compiled import kept
from ...languages.tables import sections
from ...model import NameKind
from ...text import WORDS_KEPT, Token, fold_phrase
from .tables import cues, firsts, table, words_for

APART, SPACED, TIGHT = 0, 1, 2
OWNERS = ("ه", "ها", "هم", "هما", "هن")
# Kinds of title that a pronoun follows: "his deputy", "her driver".
PERSONAL = ("minister", "sport")
NISBA = ("ي", "يه", "يين", "يون", "يات")
PREPOSED = ("ب", "ل", "ك", "وب", "ول")
# What may stand before a word as it is, a letter of an article, and prepositions that a given name may stand behind.
CONJUNCT = ("", "و", "ف")
ALEF = "ا"
LOOSE = frozenset(("ل", "ب", "ول"))
HYPHENS = frozenset("-–‑‐'’&.+/")


class Word(NamedTuple):
    """A word of the text: folded, where it stands, and how it hangs on the word before (apart, spaced, tight)."""

    text: str
    start: int
    end: int
    link: int
    kind: str


class Traits(NamedTuple):
    """What the tables know of an Arabic word, whichever clitics stand before it.

    ``compound``: it may open a place of two words, ``double``: a given name of two, ``bloc``: it may
    be a parliament's bloc. ``silent``: a word of the language,
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
    bloc: bool
    silent: bool


def words_of(text: str, tokens: Sequence[Token]) -> list[Word]:
    """Words and digit runs in order; a hyphen, apostrophe, dot or & without blanks holds two words tight.

    An ampersand between blanks joins the words on its sides as a blank alone would: Harrow & Finch.
    """
    words: list[Word] = []
    # Word's own constructor would take a third of the time.
    new = tuple.__new__
    end, kind_before, honours = -1, "", _honours()
    for kind, start, stop, folded in tokens:
        if folded == "&" and kind_before == "word" and text[start - 1] == text[stop : stop + 1] == " ":
            continue
        if folded == "." and start == end and kind_before == "word":
            if text[start - 3 : start] in honours and text[start - 4 : start - 3] in ("", " ", "\n"):
                del words[-2:]
            elif _shortened(words, text, stop):
                end = stop
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
        # Most words follow another one.
        link = SPACED if kind_before == "word" else _link(kind_before, end, start)
        words.append(new(Word, (folded, start, stop, link, kind)))
        kind_before, end = "word", stop
    return words


def _shortened(words: Sequence[Word], text: str, stop: int) -> bool:
    """Whether a full stop behind the last word shortens it: an initial or a title, with a capital to follow."""
    if not words or text[stop : stop + 1] not in (" ", "-") or not text[stop + 1 : stop + 2].isupper():
        return False
    word = words[-1]
    if len(word.text) == 1:
        return text[word.start].isupper() and len(words) > 1 and words[-1].link in (SPACED, TIGHT)
    return word.text in _abbreviated()


@cache
def _abbreviated() -> frozenset[str]:
    return frozenset(fold_phrase(s) for s in sections("languages.en", "names.toml")["abbreviated"]["words"])


@cache
def _honours() -> frozenset[str]:
    """Abbreviated honours as they are printed: H.E."""
    return frozenset(sections("languages.en", "names.toml")["abbreviated"]["honours"])


def _link(before: str, end: int, start: int) -> int:
    return TIGHT if before == "joint" and start == end else APART


@lru_cache(maxsize=WORDS_KEPT)
def traits(word: str) -> Traits:
    """What is known of a folded Arabic word, clitics aside."""
    read, sections_of = forms(word), _sections_of()
    plain, indefinite, anyhow = set[str](), set[str](), set[str]()
    cue: NameKind | None = None
    for form, prefix in read:
        # Most words are in no section at all.
        if says := sections_of.get(form):
            anyhow.update(says)
            if prefix in CONJUNCT:
                plain.update(says)
            if ALEF not in prefix:
                indefinite.update(says)
                cue = cue or cues().get(form)
    # Too short for its clitics to be taken off: وفي.
    short = sections_of.get(word[1:], ()) if word[:1] in CONJUNCT else ()
    alone = [entry.demonym for _, rows in entries(word) for entry in rows if not entry.rest]
    function, place_before = ("stop" in plain or "stop" in short), ("place_before" in plain or "place_before" in short)
    title = "title" in anyhow or any(_somebodys(form) for form, prefix in read if prefix in CONJUNCT)
    everyday_word, given, institution = common(word), _given(word), "institution" in indefinite
    compound, double, bloc = "compound" in anyhow, "double" in anyhow, "bloc" in indefinite
    announces = title or institution or given or place_before or compound or double or bloc or cue is not None
    return Traits(
        function=function,
        common=everyday_word,
        given=given,
        title=title,
        say="say" in plain,
        place_before=place_before,
        institution=institution,
        demonym=any(alone),
        entity=not all(alone),
        cue=cue,
        compound=compound,
        double=double,
        bloc=bloc,
        silent=(everyday_word or function or bool(alone)) and not announces,
    )


@cache
def _sections_of() -> Mapping[str, tuple[str, ...]]:
    """Folded word → the sections that tell something of it: one look-up where each section would take its own."""
    listed = {name: table(name) for name in ("stop", "say", "place_before", "institution")}
    listed |= {"title": _titles(), "compound": words_for("compound"), "bloc": words_for("bloc")}
    listed |= {"double": firsts(), "cue": frozenset(cues())}
    found: dict[str, tuple[str, ...]] = {}
    for section, words in listed.items():
        for word in words:
            found[word] = (*found.get(word, ()), section)
    return found


@cache
def _titles() -> frozenset[str]:
    """Titles, with their article and without."""
    return table("title") | {title.removeprefix("ال") for title in table("title")}


def _given(word: str) -> bool:
    """A given name, behind و always, behind ل or ب only where the whole is nothing else."""
    names = first_names()
    before = [prefix for form, prefix in forms(word) if form in names]
    if not before:
        return False
    if "" in before or "و" in before:
        return True
    loose = not LOOSE.isdisjoint(before)
    return loose and not common(word) and not any(not p for p, _ in entries(word))


def _somebodys(word: str) -> bool:
    """Whether a word is a title with a pronoun behind it: نائبته، مستشارها، أرملته."""
    # Most words end in none of these, which one call tells.
    if not word.endswith(OWNERS):
        return False
    return any(word.endswith(owner) and word[: -len(owner)] in _owned() for owner in OWNERS)


@cache
def _owned() -> frozenset[str]:
    """Titles that go with one person, as they stand before a pronoun: نائب، نائبت."""
    titles = table("owned").union(*(words_for("title", key) for key in PERSONAL))
    return frozenset(t[:-1] + "ت" if t.endswith("ه") else t for t in titles if not t.startswith("ال"))


@lru_cache(maxsize=WORDS_KEPT)
def whole(word: str) -> bool:
    """Whether a folded word is in the tables as it stands, so that its first letter is its own."""
    tables = (everyday(), cues(), table("institution"), table("title"), first_names())
    return any(word in table for table in tables) or any(not prefix for prefix, _ in entries(word))


@lru_cache(maxsize=WORDS_KEPT)
def adjective(word: str) -> bool:
    """Whether an Arabic word is one of the everyday adjectives, in any gender and number."""
    return stem(word) in _adjectives()


@lru_cache(maxsize=WORDS_KEPT)
def describes(word: str) -> bool:
    """Whether a word is one of the everyday adjectives and no noun that one is made of: مالي, but not المال."""
    return adjective(word) and (stem(word), _nisba(word)) in _shapes()


def _nisba(word: str) -> bool:
    """Whether a word has the ending that makes an adjective of a noun, which stems lose: مالي is one, المال none."""
    return word.endswith(NISBA)


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(stem for stem, _ in _shapes())


@cache
def _shapes() -> frozenset[tuple[str, bool]]:
    return kept("extract.adjectives", _adjective_shapes)


def _adjective_shapes() -> frozenset[tuple[str, bool]]:
    listed = (fold_phrase(s) for s in sections("languages.ar", "common.toml")["common"]["adjectives"])
    return frozenset((stem(word), _nisba(word)) for word in listed)


@lru_cache(maxsize=WORDS_KEPT)
def behind_clitic(word: str) -> bool:
    """Whether a folded word is a function word behind a preposition: بنحو، بأكثر، لأول."""
    return any(prefix in PREPOSED and form in table("stop") for form, prefix in forms(word))


def as_given_name(raw: str, folded: str) -> bool:
    """Whether a word as printed is a given name although its folded form is also a function word (علي, not على)."""
    clash = [prefix for form, prefix in forms(folded) if form in table("stop")]
    return not clash or any(raw[len(prefix) :] in first_names_as_written() for prefix in clash)
