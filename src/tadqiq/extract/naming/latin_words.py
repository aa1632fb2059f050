"""What the tables know of words in Latin names: small words that join, words that stop, titles, cues, peoples."""

from __future__ import annotations

from functools import cache, lru_cache

from ...knowledge.names import entries, qualifiers
from ...languages.tables import sections
from ...model import NameKind
from ...text import fold_phrase
from .tables import CUES


@lru_cache(maxsize=10_000)
def people(word: str) -> bool:
    """Whether a word names people of a country: Kenyan."""
    return any(e.demonym and not e.rest for _, rows in entries(word) for e in rows)


@cache
def small() -> frozenset[str]:
    """Small words that hold the words of a name together: of, the, van, al."""
    return frozenset(sections("languages.en", "names.toml")["small"]["joining"])


@cache
def loud() -> frozenset[str]:
    """Known names of three letters or four that are words too, or read as such, unless in capitals: WHO."""
    return frozenset(sections("languages.en", "names.toml")["loud"]["capitals"])


@cache
def saints() -> frozenset[str]:
    """What goes before whom a church, school or ward is called after: St."""
    return frozenset(fold_phrase(s) for s in sections("languages.en", "names.toml")["saint"]["words"])


@cache
def months_called() -> frozenset[str]:
    """Short months that people and firms are called as well: Jan."""
    return frozenset(fold_phrase(s) for s in sections("languages.en", "names.toml")["month_called"]["words"])


@cache
def opening() -> frozenset[str]:
    """Everyday words that places begin with: Tin, Fort."""
    return frozenset(fold_phrase(s) for s in sections("languages.en", "names.toml")["opening"]["words"])


@cache
def does() -> frozenset[str]:
    """Verbs of one doer: employs, has."""
    return frozenset(sections("languages.en", "names.toml")["does"]["verbs"])


@cache
def waters() -> frozenset[str]:
    """Words for what flows: river."""
    return frozenset(sections("languages.en", "names.toml")["water"]["words"])


@cache
def placing() -> frozenset[str]:
    """Words before a place where something is: in, near."""
    return frozenset(sections("languages.en", "names.toml")["placing"]["before"])


@cache
def portfolios() -> frozenset[str]:
    """Titles that a portfolio may stand before: minister."""
    return frozenset(sections("languages.en", "names.toml")["portfolio"]["titles"])


@cache
def stops() -> frozenset[str]:
    """Function words, months and weekdays, which are capitalised and no names."""
    return frozenset(fold_phrase(s) for s in sections("languages.en", "names.toml")["stop"]["function"])


@cache
def titles() -> frozenset[str]:
    """Words before a person's name: minister, Dr, captain."""
    rows = sections("languages.en", "names.toml")["title"]
    words = {fold_phrase(s) for surfaces in rows.values() for s in surfaces}
    return frozenset(words - small() - set(cues()))


@cache
def honours(key: str) -> frozenset[str]:
    """Titles of people after whom bodies and sites are called (King, Dr), or which bodies a doctor's name may open."""
    return frozenset(fold_phrase(s) for s in sections("languages.en", "names.toml")["honoured"][key])


@cache
def christened() -> frozenset[str]:
    """Titles that names of ships begin with: Lady, Queen."""
    return frozenset(fold_phrase(s) for s in sections("languages.en", "names.toml")["christened"]["ships"])


@cache
def fields() -> frozenset[str]:
    """Words that say what a body is about: navigation, energy."""
    told = (
        surfaces
        for section in ("word", "word_too")
        for surfaces in sections("knowledge", "name_words.toml")[section].values()
    )
    return frozenset(qualifiers("field")) | {fold_phrase(s) for surfaces in told for s in surfaces}


@cache
def trades() -> frozenset[str]:
    """Words that end the names of firms, a place behind "of" being where they sit: Mirren Pharma of Leeds."""
    sorts = qualifiers("sort")
    firms = {
        word
        for word, says in sorts.items()
        if says in ("group", "holding") or (says == "company" and word != "company")
    }
    return frozenset(firms | qualifiers("field").keys())


@cache
def cues() -> dict[str, NameKind]:
    """Words that say what a thing is: bank, river, port."""
    rows = sections("languages.en", "names.toml")["cue"]
    return {fold_phrase(s): CUES[key] for key, surfaces in rows.items() for s in surfaces}
