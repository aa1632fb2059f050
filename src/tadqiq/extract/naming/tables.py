"""The words of the Arabic name table, folded: what announces a name, what stands inside one, what begins one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ...knowledge.names import first_names, qualifiers
from ...languages.compiled import kept
from ...languages.tables import sections
from ...model import NameKind
from ...text import fold_phrase

CUES: dict[str, NameKind] = {
    "organisation": "organisation",
    "place": "place",
    "site": "site",
    "ship": "ship",
    "law": "law",
    "event": "event",
    "project": "product",
}


@cache
def table(section: str) -> frozenset[str]:
    """The folded words of a section."""
    return words_for(section)


@cache
def cues() -> dict[str, NameKind]:
    """Folded words that announce a name → the kind of thing they announce."""
    return {word: CUES[key] for key, words in _folded()["cue"].items() for word in words}


@cache
def words_for(section: str, key: str = "") -> frozenset[str]:
    """The folded words of a section of the Arabic name table, or of one of its keys."""
    return frozenset(word for k, words in _folded()[section].items() if not key or k == key for word in words)


@cache
def _folded() -> Mapping[str, Mapping[str, list[str]]]:
    """Section → key → folded words of the whole table."""
    return kept("extract.name_tables", _fold_table)


def _fold_table() -> dict[str, dict[str, list[str]]]:
    table = sections("languages.ar", "names.toml")
    return {name: {k: [fold_phrase(s) for s in row] for k, row in rows.items()} for name, rows in table.items()}


@cache
def directions() -> frozenset[str]:
    """Adjectives of direction with their article, which may end a name: العلوي، الشمالي."""
    return frozenset(word for word in qualifiers("direction") if word.startswith("ال"))


@cache
def particles() -> frozenset[str]:
    """Small words inside names (بن، ولد، فان، دي), those left out that are function words as well."""
    return (
        frozenset(w for w, says in qualifiers("particle").items() if says != "of") - table("stop") - {"لا", "لو", "ان"}
    )


@cache
def fathers() -> frozenset[str]:
    """Particles that always go with the next word: بو، أبو، عبد."""
    return frozenset(w for w, says in qualifiers("particle").items() if says in ("abu", "servant"))


@cache
def sons() -> frozenset[str]:
    """Particles between a name and the father's: بن، ولد، منت."""
    return frozenset(w for w, says in qualifiers("particle").items() if says == "bin")


@cache
def lineages() -> frozenset[str]:
    """Particles that stand between a name and the father's and begin no place: بن، ولد، منت."""
    return words_for("lineage", "between")


@cache
def nobles() -> frozenset[str]:
    """Particles before a family from abroad: فان، فون، دي."""
    return frozenset(w for w, says in qualifiers("particle").items() if says in ("van", "de")) & particles()


@cache
def openers() -> frozenset[str]:
    """Small words that places begin with: سان، آيا."""
    return frozenset(w for w, says in qualifiers("particle").items() if says in ("mac", "agia"))


@cache
def offices() -> frozenset[str]:
    """Titles that are offices, of a place or body: رئيس، وزير، محافظ."""
    return words_for("title", "head") | words_for("title", "minister")


@cache
def governors() -> frozenset[str]:
    """Titles of offices without an article, right before the place that they are of: والي, محافظ."""
    return frozenset(word for word in words_for("title", "minister") if not word.startswith("ال") and " " not in word)


@cache
def servants() -> frozenset[str]:
    """Words that make a given name with the next alone: عبد الكريم."""
    return frozenset(w for w, says in qualifiers("particle").items() if says == "servant")


@cache
def firsts() -> frozenset[str]:
    """First words of given names of two words: عبد، نور."""
    return frozenset(name.split()[0] for name in first_names() if " " in name) | servants()


@cache
def seconds() -> frozenset[str]:
    """Second words of given names of two words: الدين، الله، الكريم."""
    return frozenset(name.split()[-1] for name in first_names("arabic") if " " in name)
