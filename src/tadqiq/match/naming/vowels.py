"""What the vowels of two names say, which Arabic mostly leaves out and writes only where they are long."""

from __future__ import annotations

import re

from ..sound.likeness import distance
from ..sound.sounds import WEAK, consonants, sounds
from ..sound.spoken import open_ending
from .forms import Form, heavy

LONG_BONES, SHORT_BONES = 5, 3
# What consonants may differ by where Latin letters have several for an Arabic one: ظافر as Zafer and Dhafer.
LETTER = 0.2
# What stands between the consonants of a string of sounds.
VOWELS_OF = re.compile(r"[^awye]")


def same_bones(a: Form, b: Form) -> bool:
    """Whether long words of one script differ in vowels alone: تونانداكس, توننداكس."""
    one, other = (re.sub(r"(.)\1+", r"\1", consonants(sounds("".join(heavy(f.own))))) for f in (a, b))
    return one == other and len(one) >= LONG_BONES


def unvowelled(a: Form, b: Form) -> bool:
    """Whether names of two scripts differ in vowels alone, which Arabic leaves out: وفاق, Wifaq."""
    one, other = (sounds("".join(open_ending(word) or word for word in heavy(f.own))) for f in (a, b))
    if a.latin == b.latin or (one[:1] != other[:1] and not WEAK.isdisjoint((one[:1], other[:1]))):
        return False
    return distance(consonants(one), consonants(other), LETTER) <= LETTER


def unwritten(a: Form, b: Form) -> bool:
    """Whether the one Arabic word of a name has no vowel, all of the Latin one's being short: صحم, Suhum."""
    (one, *more), (other, *others) = heavy(a.own) or ("",), heavy(b.own) or ("",)
    if a.latin == b.latin or more or others:
        return False
    arabic, latin = (sounds(word).replace("q", "k") for word in ((other, one) if a.latin else (one, other)))
    if len(arabic) < SHORT_BONES or latin[-1] != arabic[-1]:
        # A vowel at the end would be written.
        return False
    return arabic == consonants(arabic) == consonants(latin)


def other_vowel(a: Form, b: Form) -> bool:
    """Whether a long vowel that Arabic writes inside a short name is another one in Latin: رام, Rim."""
    if a.latin == b.latin:
        return False
    return any(x and y and not set(x) & set(y) for x, y in _inside(a, b))


def rounded(a: Form, b: Form) -> bool:
    """Whether names of one script differ in a u or o for an i or e, which nobody hears as one: Muriel and Meriel."""
    return any({x, y} == {"w", "y"} for x, y in _inside(a, b))


def _inside(a: Form, b: Form) -> list[tuple[str, str]]:
    """The vowels of two names that stand between the same consonants, those at the ends left out."""
    one, other = (VOWELS_OF.split("".join(sounds(w) for w in heavy(f.own))) for f in (a, b))
    return list(zip(one[1:-1], other[1:-1], strict=True)) if len(one) == len(other) else []
