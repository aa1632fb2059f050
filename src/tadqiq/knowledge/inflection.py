"""Citation forms that a word of running text may stand for: clitics, endings and verb prefixes off, exact first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..languages.affixes import ARTICLE, forms
from ..text import WORDS_KEPT

PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "نا", "كم", "ه", "ي")
FEMININE = ("تين", "تان", "تي", "تا")
NUMBER = ("ين", "ون", "ان", "وا", "ا", "ت")
NISBA = ("يتين", "يتان", "يات", "يين", "يون", "يه", "ي")
PLURAL = "ات"
ENDINGS = (*PRONOUNS, *FEMININE, *NUMBER, *NISBA, PLURAL)
SHORTEST = 3


@lru_cache(maxsize=WORDS_KEPT)
def citations(word: str) -> tuple[str, ...]:
    """Every citation form of a folded word, the word itself first, the boldest reading last.

    ``citations("صادراتها")`` holds ``"صادرات"``; ``citations("مدارسنا")`` holds ``"مدارس"`` but no singular: broken
    plurals are written out in the tables. English loses plural, ``-ed`` and ``-ing``.
    """
    if not word:
        return ()
    if not "\u0600" <= word[0] <= "\u06ff":
        return tuple(dict.fromkeys(_english(word)))
    bare = [form for form, _ in forms(word)]
    bare += [form[2:] for form in bare if form.startswith(ARTICLE) and len(form) == len(ARTICLE) + 2]
    bare += [form[1:] for form in bare if form[:2] in ("سي", "ست", "سن") and len(form) > SHORTEST + 1]
    # Clitics stand before a word, so that all its forms end alike; half of all words have no ending to take off.
    cut = [base for form in bare for base in _arabic(form)] if word.endswith(ENDINGS) else []
    return tuple(dict.fromkeys(bare + cut))


def _arabic(word: str) -> list[str]:
    found: list[str] = []
    for base in _without(word, PRONOUNS):
        found.append(base)
        if base.endswith("ت"):
            found.append(base[:-1] + "ه")
        found += _plural(base)
    found += _plural(word)
    found += [base + "ه" for base in _without(word, FEMININE)]
    found += _without(word, NUMBER)
    for base in _without(word, NISBA):
        found += (base + "ي", base)
    return found


def _plural(word: str) -> Sequence[str]:
    if not word.endswith(PLURAL) or len(word) - len(PLURAL) < SHORTEST:
        return ()
    base = word[: -len(PLURAL)]
    return base, base + "ه"


def _without(word: str, endings: tuple[str, ...]) -> Sequence[str]:
    # Most words have none of them, which one call tells.
    if not word.endswith(endings):
        return ()
    longest = len(word) - SHORTEST
    return [word[: -len(ending)] for ending in endings if len(ending) <= longest and word.endswith(ending)]


def _english(word: str) -> Iterator[str]:
    yield word
    if len(word) > 4 and word.endswith("ies"):
        yield word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        yield word[:-1]
        if word.endswith("es"):
            yield word[:-2]
    for ending in ("ed", "ing"):
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) >= SHORTEST:
            yield from (base, base + "e")
            if base[-1] == base[-2]:
                yield base[:-1]
