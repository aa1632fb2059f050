"""Two words of Arabic of three consonants that sound alike: a consonant or a vowel inside tells that they are two."""

from __future__ import annotations

from collections.abc import Sequence

from ...knowledge.everyday import spelt
from ...knowledge.names import short_forms
from .forms import ARTICLE, SUN
from .senses import senses

VOWELS, ALEF = frozenset("اوي"), "ا"
# Letters that presses write one g with: غراف, جراف.
G = str.maketrans("غجقگ", "كككك")
# Consonants of a root, and the ending of a feminine word, which is no part of it.
ROOT, FEMININE = 3, "ه"
ARTICLES = frozenset((ARTICLE, SUN))


def two_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of as many words differ in a word of the language: مطاحن الزهر, مطاحن الظهر.

    Of words with the article one at least must be known as such: what no table holds may be a borrowed name, whose
    vowels each press writes as it hears them.
    """
    return any(
        _two(x, y, articled=k > 0 and one[k - 1] in ARTICLES and other[k - 1] in ARTICLES)
        for k, (x, y) in enumerate(zip(one, other, strict=True))
        if x != y
    )


def _two(x: str, y: str, *, articled: bool) -> bool:
    """Whether two words of three consonants differ in one, or in a long vowel inside, and do not mean the same."""
    bare = [word.removesuffix(FEMININE) for word in (x, y)]
    roots = [_root(word) for word in bare]
    if bare[0] == bare[1] or {len(root) for root in roots} != {ROOT} or _with_one_g(*roots):
        return False
    known = [_native(word) for word in (x, y)]
    # A word that no table holds is another only where nothing but its vowels tells it from one that is held.
    if not (all(known) or (articled and any(known) and roots[0] == roots[1])):
        return False
    # Singular and plural mean the same, justice and fairness (عدل, عدالة) are two names all the same.
    ended = x.endswith(FEMININE) != y.endswith(FEMININE)
    return ended or senses(x).isdisjoint(senses(y))


def _with_one_g(one: str, other: str) -> bool:
    """Whether two roots differ in the letter for a g alone."""
    return one != other and one.translate(G) == other.translate(G)


def _native(word: str) -> bool:
    """Whether a table holds a word as one of the language or as a given name."""
    return spelt(word) or word in short_forms()


def _root(word: str) -> str:
    """The consonants of a word, of which و and ي are one where it begins with them: وسط."""
    return word[:1].strip(ALEF) + "".join([letter for letter in word[1:] if letter not in VOWELS])
