"""Families that one script writes as the son of somebody and the other as one word: بن حميدة, Belhamida."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ...knowledge.names import qualifiers, short_forms
from ..naming.forms import ARTICLE, SUN
from .sounds import consonants, sounds
from .spoken import spoken

SON, DAUGHTER, OF_THE, SON_LETTERS = "son", "daughter", "son_of_the", 3
UNVOWELLED, ARABIC = 0.98, "\u0600"


def son_of(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike "son of X" and the one word that Maghrebi families make of it are: بن حميدة, بالحميدة, Belhamida.

    The father may have his article: بن الهادي, بالهادي. Who does not know the family makes a daughter's of it.
    """
    if not a_son(one) or len(other) != 1:
        return 0.0
    latin = len(one) == 2 and other[0] < ARABIC and other[0].startswith(_begun(SON))
    if latin and _same_consonants("".join(one), other[0]):
        return UNVOWELLED * _may_be(one[1], other[0][SON_LETTERS:])
    if not other[0].startswith(_begun(OF_THE)):
        return 0.0
    father = [word for word in one[1:] if word not in (ARTICLE, SUN)]
    start = next(letters for letters in _begun(OF_THE) if other[0].startswith(letters))
    return spoken(start + father[0], other[0]) if len(father) == 1 else 0.0


def a_son(words: Sequence[str]) -> bool:
    """Whether some words of a name say whose son somebody is."""
    return len(words) in (2, 3) and words[0] in _begun(SON) + _begun(DAUGHTER)


@cache
def _begun(how: str) -> tuple[str, ...]:
    """How a family's name may begin: with "son of", alone or with the father's article."""
    return tuple(word for word, told in qualifiers("family").items() if told == how)


def _may_be(father: str, other: str) -> bool:
    """Whether two words of one sound are not two given names of the tables: عمر and Amir."""
    names, others = short_forms().get(father), short_forms().get(other)
    return not (names and others) or not names.isdisjoint(others)


def _same_consonants(one: str, other: str) -> bool:
    """Whether an Arabic word and a Latin one differ in vowels alone, which Arabic leaves out: بن عمر, Benamor."""
    return one > ARABIC and consonants(sounds(one)) == consonants(sounds(other))
