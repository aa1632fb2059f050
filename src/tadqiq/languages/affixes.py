"""Clitics and light stems: what may be taken off a folded word before it is looked up."""

from __future__ import annotations

from functools import lru_cache

from ..text import WORDS_KEPT

CONJUNCTIONS = ("و", "ف")
PREPOSITIONS = ("ب", "ل", "ك")
ARTICLE = "ال"
SUFFIXES = ("كما", "هما", "هم", "ها", "هن", "نا", "ات", "ان", "ين", "ون", "يه", "ه", "ي", "ا")


@lru_cache(maxsize=WORDS_KEPT)
def forms(word: str) -> tuple[tuple[str, str], ...]:
    """(rest, what was stripped) for every way to read clitics before an Arabic word, the bare word first.

    ``forms("وبمليار")`` gives ``("وبمليار", ""), ("بمليار", "و"), ("مليار", "وب")``.
    """
    found = [(word, "")]
    if not word or not "\u0600" <= word[0] <= "\u06ff":
        return tuple(found)
    for rest, prefix in list(found):
        if rest[0] in CONJUNCTIONS and len(rest) > 3:
            found.append((rest[1:], prefix + rest[0]))
    for rest, prefix in list(found):
        if rest[0] in PREPOSITIONS and len(rest) > 3:
            found.append((rest[1:], prefix + rest[0]))
            if rest.startswith("لل"):
                found.append((rest[2:], prefix + "لال"))
    for rest, prefix in list(found):
        if rest.startswith(ARTICLE) and len(rest) > 4:
            found.append((rest[2:], prefix + ARTICLE))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=WORDS_KEPT)
def stem(word: str) -> str:
    """A light stem of a folded word: no clitics, no article, no common ending; English loses plural and possessive."""
    if not word:
        return word
    if "\u0600" <= word[0] <= "\u06ff":
        bare = forms(word)[-1][0]
        for suffix in SUFFIXES:
            if bare.endswith(suffix) and len(bare) - len(suffix) >= 3:
                return bare[: -len(suffix)]
        return bare
    return _english_stem(word)


def _english_stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
