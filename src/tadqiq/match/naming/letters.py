"""Letters that tell two names apart although they sound nearly alike: endings, long vowels, last consonants."""

from __future__ import annotations

from collections.abc import Sequence

from ...knowledge.everyday import spelt
from ...knowledge.names import short_forms
from ..sound.sounds import WEAK, sounds
from .forms import Form
from .roots import two_words

ENDINGS = ("ه", "a", "ah")
# Given names of South Asia end in these with an open a behind or without: no feminine ending.
BREATHED = ("dh", "bh", "jh")
VOWELS = frozenset("اوي")
# Letters of an Arabic word made of three consonants and a long vowel, which tells one word from another, as two do.
PATTERN = 4
# Last letters of which one is never written for the other within a script.
AYN, OPEN = "ع", ("ه", "ا")
# Families called after a man or place; three letters and the ending of most native ones, whose vowels tell.
NISBA, FAMILY = "ي", 4
# … and the ending of those called after a place.
OF_PLACE = "اوي"
FEMALE = "ه"
# Last letters of a family that may be the feminine ending said or written otherwise: حكمت, حكمة; جادالله.
SAID_SO = ("ت", "ه", "ح", "ع", "ء")
# Sounds at the end by which two families are known to be one but for that.
TAIL = 4
LONGER = "two families, one with a long vowel more"
# A given name, an article, a family.
PERSON = 3


def otherwise_spelt(a: Form, b: Form, *, person: bool) -> str:
    """What in the letters of two names of one script, word by word, says that they are two; "" where nothing does."""
    if a.latin != b.latin:
        return ""
    if person and _french(a.own, b.own):
        return ""
    pairs = ((a.own[-1], b.own[-1]), (b.own[-1], a.own[-1])) if person and not a.latin else ()
    if any(_of_her(*pair) or _hers(*pair) for pair in pairs):
        return "two families, one with a feminine ending"
    if len(a.own) != len(b.own):
        return ""
    words = list(zip(a.own, b.own, strict=True))
    if any(_made_feminine(*sorted(pair, key=len)) for pair in words):
        return "one with a feminine ending, one without"
    if not a.latin and any(_patterns(*pair) for pair in words) and not _borrowed(words):
        return "one long vowel is another"
    if person:
        return "" if a.latin else _other_person(a, b)
    if not a.latin and two_words(a.own, b.own):
        return "two words of one root"
    if any(_other_end(*pair) or _other_end(*pair[::-1]) for pair in words):
        return "one last consonant is another"
    return ""


def _other_person(a: Form, b: Form) -> str:
    """What in the families of two people of as many Arabic words says that they are two."""
    if _other_family(a.own, b.own):
        return LONGER
    if _other_ending(a.own[-1], b.own[-1]):
        return "two families, one called after a place in its own way"
    return ""


def _french(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two people of three names, the first ones alike, differ in how the é of the last is written: ـي, ـيه.

    A family that is no word of Arabic is not made feminine: كوليبالي, كوليباليه.
    """
    if len(one) != len(other) or len(one) < PERSON or min(one[-1], other[-1]) < "\u0600":
        return False
    short, long = sorted((one[-1], other[-1]), key=len)
    return long == short + FEMALE and short.endswith(NISBA) and not spelt(short) and one[0] == other[0]


def _made_feminine(short: str, long: str) -> bool:
    """Whether the longer word is the shorter one with a feminine ending behind a consonant."""
    if short.endswith(BREATHED):
        return False
    return long.removeprefix(short) in ENDINGS and long != short and sounds(short)[-1:] not in WEAK


def _patterns(x: str, y: str) -> bool:
    """Whether two words have three consonants in common and each one other long vowel, or two others: سالوم, سولام."""
    bones = [tuple(c for c in word if c not in VOWELS) for word in (x, y)]
    if x == y or len(x) != len(y) or bones[0] != bones[1] or len(bones[0]) != PATTERN - 1:
        return False
    return len(x) == PATTERN or (len(x) == PATTERN + 1 and sum(c != d for c, d in zip(x, y, strict=True)) > 1)


def _borrowed(words: Sequence[tuple[str, str]]) -> bool:
    """Whether words with another long vowel are of no table and stand beside one that is the same: لورينزا مارل.

    Who writes a foreign word down hears its vowels as he likes; those of سالم and سليم tell two names.
    """
    native = any(spelt(word) or word in short_forms() for pair in words if _patterns(*pair) for word in pair)
    return not native and any(x == y and len(x) > 1 and not spelt(x) for x, y in words)


def _of_her(x: str, y: str) -> bool:
    """Whether two families differ in a feminine ending: الغربي and بن غربية, with or without what joins them."""
    return x.endswith(NISBA) and y.endswith(NISBA + FEMALE) and sounds(x)[-TAIL:] == sounds(y[:-1])[-TAIL:]


def _hers(x: str, y: str) -> bool:
    """Whether one family ends in ة behind a consonant and the other in a consonant: مسعودة, مسعود, but not بهجت."""
    closed = y.endswith(SAID_SO) or sounds(y)[-1:] in WEAK
    return x.endswith(FEMALE) and len(x) > FAMILY - 1 and not closed and sounds(x[:-1])[-1:] not in WEAK


def _other_end(x: str, y: str) -> bool:
    """Whether two words end in consonants that nobody writes for each other: درع and درة, Harwick and Harwich."""
    if x.endswith(AYN):
        return y.endswith(OPEN) and x[:-1] == y[:-1]
    return x.endswith("ck") and y.endswith("ch") and x[:-2] == y[:-2]


def _other_ending(x: str, y: str) -> bool:
    """Whether one family ends in what makes it of a place, and the other in ي alone: الزهراوي, الزهيري."""
    return x.endswith(NISBA) and y.endswith(NISBA) and x.endswith(OF_PLACE) != y.endswith(OF_PLACE)


def _other_family(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two people have all names in common but a long a inside the last: الصمدي and الصمادي."""
    if one[:-1] != other[:-1] or len(one) < PERSON:
        return False
    short, long = sorted((one[-1], other[-1]), key=len)
    if not (short.endswith(NISBA) and len(short) == FAMILY and len(long) == len(short) + 1):
        return False
    return any(long[k] == "ا" and long[:k] + long[k + 1 :] == short for k in range(1, len(short) - 1))
