"""What single words of names mean, so that translations, short forms of given names and sorts meet without sound."""

from __future__ import annotations

from functools import cache, lru_cache

from ...knowledge.inflection import citations
from ...knowledge.names import SORTS, entries, qualifiers, short_forms
from ...languages.compiled import kept
from ...text import fold_phrase
from ..sound.likeness import likeness
from ..sound.readings import NOT_LATIN
from ..sound.sounds import WEAK, skeleton, sounds
from ..sound.spoken import spoken

ALIKE, SURE = 0.8, 0.9
LETTERS = 5
SORT = "q:"


@lru_cache(maxsize=20_000)
def senses(word: str) -> frozenset[str]:
    """What a folded word means in either language: concepts, known places, sorts, the given names it is short for."""
    known = {e.entity for prefix, rows in entries(word) for e in rows if not e.rest and prefix in ("", "ال")}
    meant = (_concepts().get(form, frozenset()) for form in citations(word))
    sorts = {SORT + qualifiers(section)[word] for section in SORTS if word in qualifiers(section)}
    return frozenset(known | sorts).union(short_forms().get(word, ()), *meant)


@lru_cache(maxsize=10_000)
def says(word: str, sort: str, *, heard: bool = True) -> bool:
    """Whether a word is a sort or field of names itself, by its meaning or, if ``heard``, by how one is said."""
    if SORT + sort in senses(word) or not heard:
        return SORT + sort in senses(word)
    surfaces = [surface for surface in _surfaces().get(sort, ()) if not _other_word(word, surface)]
    if any(likeness(word, surface, ALIKE) > ALIKE for surface in surfaces):
        return True
    if len(word) < LETTERS:
        return False
    # Letters that are not said as they stand (bridge) are heard where there is enough to hear.
    start = skeleton(word)[:1]
    near = (surface for surface in surfaces if skeleton(surface)[:1] == start)
    return any(spoken(word, surface, SURE) >= SURE for surface in near)


def _other_word(word: str, surface: str) -> bool:
    """Whether two Latin words differ in their first vowel, so that one only sounds like the other: rovers, river."""
    if max(word, surface) >= NOT_LATIN:
        return False
    one, other = sounds(word)[1:2], sounds(surface)[1:2]
    return one != other and {one, other} <= WEAK


@cache
def _surfaces() -> dict[str, list[str]]:
    """Sort or field of names → the words that say it."""
    table: dict[str, list[str]] = {}
    for surface, id in (row for section in SORTS for row in qualifiers(section).items()):
        table.setdefault(id, []).append(surface)
    return table


@cache
def _concepts() -> dict[str, frozenset[str]]:
    return kept("match.concepts", _by_word)


def _by_word() -> dict[str, frozenset[str]]:
    from ...knowledge.vocabulary import ids, surfaces

    table: dict[str, set[str]] = {}
    for id in ids("concept"):
        for surface in surfaces("concept", id):
            folded = fold_phrase(surface)
            if " " not in folded:
                table.setdefault(folded, set()).add(f"c:{id}")
    return {word: frozenset(found) for word, found in table.items()}


def untranslated(
    left: tuple[str, ...], right: tuple[str, ...], *, two_scripts: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Left-over words without those that mean the same, in any order.

    Between two scripts words that sound alike count too: Arabic puts last what English puts first (دلتا النيل, Nile
    Delta).
    """
    rest = list(right)
    kept: list[str] = []
    for word in left:
        twin = next((r for r in rest if means_same(word, r, two_scripts=two_scripts)), None)
        if twin is None:
            kept.append(word)
        else:
            rest.remove(twin)
    return tuple(kept), tuple(rest)


def means_same(word: str, other: str, *, two_scripts: bool) -> bool:
    """Whether two words mean the same; between two scripts also whether they sound alike."""
    if word == other or senses(word) & senses(other):
        return True
    return two_scripts and any(spoken(a, b, ALIKE) > ALIKE for a in _names(word) for b in _names(other))


def _names(word: str) -> list[str]:
    """The word and, for a given name, what it is short for: Chris meets كريستوفر."""
    return [word, *sorted(name.removeprefix("n:") for name in short_forms().get(word, ()))]
