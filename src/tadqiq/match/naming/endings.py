"""What the first and last sounds of two people's names tell: a woman's ending, a family called after somebody, a w."""

from __future__ import annotations

from ...knowledge.names import first_names
from ..sound.likeness import likeness
from ..sound.readings import readings
from ..sound.sounds import LAST, WEAK, skeleton, sounds
from .letters import BREATHED

GIVEN = 0.94
FEMININE = frozenset(("a", "ا", "ه"))
FAMILIES = ("ov", "ev")
NISBA = ("ي", "i", "y")
# Last letters that Arabic writes where Latin has an open vowel, its breathed ones among them.
OPEN = frozenset("اهيوءع")
# Sounds that a Latin name may end with where Arabic writes a vowel: a last s may be silent.
OPEN_SOUNDS = WEAK | {LAST}
GLIDES = ("w", "y", "oua")
FAMILY_FROM, ACUTE = 3, "é"


def otherwise_sounded(x: str, y: str, *, same_script: bool) -> bool:
    """Whether the ends of two words of people's names tell that they are two names."""
    if not same_script and _nisba_in_one(*sorted((x, y), reverse=True)):
        return True
    if _glides(x, y) or _glides(y, x):
        return True
    return _gendered(x, y, same_script) or _nisba(x, y) or _nisba(y, x)


def _glides(x: str, y: str) -> bool:
    """Whether only one of two names begins with w or y: Wasfi and Safi. An Arabic و may be "and" unless listed so."""
    if sounds(y)[:1] in WEAK or skeleton(x) != skeleton(y):
        return False
    return x.startswith(GLIDES) if x < "\u0600" else x[0] in "وي" and x in first_names()


def _gendered(x: str, y: str, same_script: bool) -> bool:
    """Whether one word has a feminine ending: Ivan and Ivana, زايتسيف and زايتسيفا, سمير and Samira."""
    if same_script:
        short, long = sorted((x, y), key=len)
        breathed = short.endswith(BREATHED)
        if short < "\u0600" and skeleton(x) == skeleton(y) and not breathed:
            return any(_of_her(*pair) for pair in ((x, y), (y, x)))
        return long[:-1] == short and long[-1] in FEMININE - {"ه"} and sounds(short)[-1:] not in WEAK and not breathed
    arabic, latin = (x, y) if x > y else (y, x)
    if skeleton(x) != skeleton(y):
        return False
    if latin.endswith(("a", "ah")):
        return arabic[-1] not in OPEN
    if latin.endswith(ACUTE):
        return False  # who hears the é of Koné writes it with ه behind
    return arabic[-1] in FEMININE and (latin.endswith(FAMILIES) or likeness(arabic[:-1], latin, GIVEN) >= GIVEN)


def _of_her(x: str, y: str) -> bool:
    """Whether of two Latin names of the same consonants one ends in an open a, the other in one: Basma, Basem."""
    return x.endswith(("a", "ah")) and sounds(y)[-1:] not in WEAK


def _nisba(x: str, y: str) -> bool:
    """Whether a family's name is made of a name that the other bears: المرواني and مروان, Marwani and Marwan.

    Also of one that no table holds, where a consonant ends it: Gohary and Gohar, نجاري and نجار.
    """
    if x[-1] not in NISBA or len(x) <= FAMILY_FROM or x[:-1] != y:
        return False
    return y in first_names() or (len(y) > FAMILY_FROM and sounds(y)[-1:] not in WEAK)


def _nisba_in_one(arabic: str, latin: str) -> bool:
    """Whether one of two families ends as those do that are called after something: جوهري and Gohar, صابر and Sabri.

    Letters that a Latin name ends with may be silent: دوبوي is Dupuis.
    """
    if latin > "\u0600" or min(len(arabic), len(latin)) <= FAMILY_FROM or skeleton(arabic) != skeleton(latin):
        return False
    ends = {sounds(way)[-1:] for way in (latin, *readings(latin))}
    if arabic.endswith(NISBA):
        return ends.isdisjoint(OPEN_SOUNDS)
    return arabic[-1] not in OPEN and latin.endswith(NISBA) and ends <= WEAK
