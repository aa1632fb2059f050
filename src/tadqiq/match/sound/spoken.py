"""How alike two words sound where the Latin one may be said in more ways than as it stands: Gauthier, غوتييه."""

from __future__ import annotations

import re
from functools import lru_cache

from ...knowledge.names import short_forms
from ..naming.forms import SUN_LETTERS
from .earshot import Extent, extent, out_of_earshot
from .likeness import alike, likeness
from .readings import NOT_LATIN, readings
from .respelt import hard, one_way
from .sounds import sounds

SERVANT, FAITH, VOWEL = "عبدال", "الدين", "ا"
# Letters of a word whose last ه is a consonant unless a Latin spelling has none.
SHORT = 3
# Consonants that are one sound where no vowel parts them: the same twice, and د before ج, as French spells ج.
PARTED = re.compile(r"([بتثجحخدذرزسشصضطظعغفقكمنه])(?=\1)|(د)(?=ج)")
SEATED, SAID = re.compile("(?<=[بتثجحخدذرزسشصضطظعغفقكلمنه])ء(?!$)"), "و"
CLOSE_ENOUGH, GUESSED, LISTED, RESPELT = 0.9, 0.97, 0.95, 0.95


@lru_cache(maxsize=20_000)
def spoken(a: str, b: str, least: float = 0.0) -> float:
    """How alike two folded words sound, 0 to 1, where one is Latin and the other is not also in its other readings.

    Two spellings of one given name of the tables are as good as alike: رودجر, Rutger; Tomasz, Thomas. Words less alike
    than ``least`` may be rated lower than they are, which spares most of the work.
    """
    two_scripts = (a < NOT_LATIN) != (b < NOT_LATIN)
    heard = 0.0 if _too_far(a, b, least, read=two_scripts) else _spoken(a, b, least)
    if two_scripts or (respelt := one_way(a, b)) == (a, b):
        return heard
    return max(heard, RESPELT * likeness(*respelt, least))


def _too_far(a: str, b: str, least: float, *, read: bool) -> bool:
    """Whether two words are out of earshot, their other readings heard too, and no table has them as one name."""
    return out_of_earshot(_extent(a, read), _extent(b, read), least) and not _one_given(a, b)


def _spoken(a: str, b: str, least: float) -> float:
    plain = likeness(a, b, min(least, CLOSE_ENOUGH))
    if plain >= CLOSE_ENOUGH:
        return plain
    if _one_given(a, b):
        return max(plain, LISTED)
    if (a < NOT_LATIN) == (b < NOT_LATIN):
        return plain
    latin, other = (a, b) if a < b else (b, a)
    if called := otherwise(other):
        plain = max(plain, likeness(latin, called, least))
    said = sounds(other)
    return max(plain, GUESSED * max((alike(way, said, least / GUESSED) for way in _ways(latin)), default=0.0))


@lru_cache(maxsize=20_000)
def _ways(latin: str) -> tuple[str, ...]:
    """The other sounds that a Latin word has in its readings."""
    ways = dict.fromkeys(map(sounds, readings(latin)))
    ways.pop(sounds(latin), None)
    return tuple(ways)


def _one_given(a: str, b: str) -> bool:
    """Whether two words are spellings of one given name of the tables."""
    names = short_forms()
    return a in names and b in names and not names[a].isdisjoint(names[b])


@lru_cache(maxsize=20_000)
def _extent(word: str, read: bool) -> Extent:
    """What sums of sounds tell of a word; ``read``: in its other readings too, as they count between two scripts."""
    return extent([sounds(word), *_ways(word), sounds(otherwise(word) or word)] if read else [sounds(word)])


def otherwise(word: str) -> str:
    """The other way that an Arabic word may be said, against a Latin one; "" where there is none."""
    return servant(word) or open_ending(word) or hard(word) or parted(word) or seated(word)


def seated(word: str) -> str:
    """A word with a hamza behind a consonant said with the vowel that Latin letters write there; "" for others.

    مؤتة is Muta and بئر Bir; which vowel it is, folding has taken from the word. Behind a long vowel it is not heard.
    """
    said = SEATED.sub(SAID, word)
    return "" if said == word else said


def parted(word: str) -> str:
    """A word with an open vowel between two letters that would be heard as one, as Arabic writes none: ممدوح, دجيل.

    A letter doubled in speech alone is written once, so that one written twice is said twice; "" for others.
    """
    said = PARTED.sub(lambda found: found[0] + VOWEL, word)
    return "" if said == word else said


def open_ending(word: str) -> str:
    """A short word with its last ه said as the feminine ending that it may be: سكة as Sikka, but وجه; "" for others."""
    return word[:-1] + "ا" if len(word) == SHORT and word.endswith("ه") else ""


def servant(word: str) -> str:
    """A servant's name with the article said as the letter behind it, عبد الستار as Abdessattar; "" for others.

    So is that of the faith: عز الدين, Ezzeddin.
    """
    if word.endswith(FAITH) and len(word) > len(FAITH):
        return word[: -len(FAITH)] + FAITH[2:]
    said = word.startswith(SERVANT) and word[len(SERVANT) :][:1] in SUN_LETTERS
    return SERVANT[:-1] + word[len(SERVANT) :] if said else ""
