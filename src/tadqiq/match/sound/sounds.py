"""Words of any script as sounds: Arabic, Latin and Cyrillic letters meet in one alphabet, vowels marked weak."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from types import MappingProxyType

# One symbol a sound. Weak ones (a w y) are vowels; G is gh, T th, D dh, S sh, C ch, Z zh, x kh, c a soft c, $ a last
# s or the r of Olivier, N an n before b, which is said m, % the emphatic of ظفار, written z and dh, e a
# feminine ending, which one press writes with h and the next without, + the t of Dalmatia, said t, s or sh.
ARABIC = MappingProxyType(
    dict(zip("ابتثجحخدذرزسشصضطظعغفقكلمنهويء", "abtTjhxdDrzsSsdt%aGfqklmnhwy'", strict=True))
    | {"پ": "p", "چ": "C", "ژ": "Z", "گ": "g", "ڤ": "v", "ڭ": "g", "ڨ": "g", "ة": "h", "ى": "a"}
)
CYRILLIC = MappingProxyType(
    dict(zip("абвгдежзийклмнопрстуфхцчшщыэюяё", "abvgdyZzyyklmnwprstwfxsCSSyywaw", strict=True))
    | {"ь": "", "ъ": "", "ц": "ts", "ю": "yw", "я": "ya", "ё": "yw", "і": "y", "ї": "y", "є": "y", "ґ": "g"}
    | {"қ": "q", "ғ": "G", "ң": "n", "ө": "w", "ұ": "w", "ү": "w", "һ": "h", "ә": "a", "ў": "w", "ҳ": "h"}
)
LATIN = MappingProxyType(
    dict(zip("abcdefghijklmnopqrstuvwxyz", "abkdyfghyjklmnwpqrstwvwkyz", strict=True))
    | {"x": "ks", "š": "S", "ş": "S", "č": "C", "ç": "C", "ž": "Z", "ğ": "G", "ñ": "ny", "ø": "w", "ı": "y", "ß": "s"}
    | {"ə": "a", "æ": "a", "œ": "w", "ł": "l", "đ": "d", "ð": "D", "þ": "T", "ʻ": "", "ʼ": ""}
)
GROUPS = (
    ("tsch", "C"),
    ("sch", "S"),
    ("tch", "C"),
    ("shch", "S"),
    ("ch", "C"),
    ("sh", "S"),
    ("kh", "x"),
    ("gh", "G"),
    ("th", "T"),
    ("dh", "D"),
    ("ph", "f"),
    ("zh", "Z"),
    ("dj", "j"),
    ("ck", "k"),
    ("qu", "kw"),
    ("ou", "w"),
    ("oo", "w"),
    ("ee", "y"),
    ("cz", "C"),
    ("ce", "cy"),
    ("ci", "cy"),
    ("cy", "cy"),
)
ASCII_SOUNDS = {x: LATIN.get(x, x if x.isdigit() else "") for x in map(chr, range(128))} | dict(GROUPS)
ASCII = re.compile("|".join([*(group for group, _ in GROUPS), "."]), re.DOTALL)
WEAK = frozenset("awye")
LAST, FEMININE = "$", "e"
TWICE = re.compile(r"(.)\1+", re.DOTALL)
LONG = 5


@lru_cache(maxsize=20_000)
def sounds(word: str) -> str:
    """A folded word as sounds, repeated ones once: ``sounds("بنقدور")`` and ``sounds("benqaddur")`` nearly agree."""
    spelt = _latin(word) if word.isascii() else _spelt(word)
    spelt = spelt.replace("tS", "C").replace("dj", "j").replace("dZ", "j")
    spelt = spelt.replace("nb", "Nb").replace("np", "Np")
    if word.isascii() and len(word) > 4 and word.endswith("s") and not word.endswith("ss"):
        spelt = spelt[:-1] + LAST
    if len(word) > 4 and word.isascii() and word.endswith("ier"):
        spelt = spelt[:-1] + LAST
    if len(word) > 3 and word.endswith(("ه", "ah")):
        spelt = spelt.removesuffix("h").removesuffix("a") + FEMININE
    if len(spelt) > LONG and spelt.endswith("tya"):
        spelt = spelt[:-3] + "+ya"
    return TWICE.sub(_once, spelt).replace("'", "")


def _once(repeated: re.Match[str]) -> str:
    return repeated[1]


def _spelt(word: str) -> str:
    """A word of other letters than ASCII alone, letter by letter, runs of ASCII in it as Latin."""
    if not any(map(str.isascii, word)):
        return word.translate(SOUND_OF)
    return "".join([_latin(part) if part.isascii() else part.translate(SOUND_OF) for part in _runs(word)])


def _runs(word: str) -> list[str]:
    """ASCII and other letters apart."""
    runs: list[str] = []
    for letter in word:
        if runs and runs[-1][-1].isascii() == letter.isascii():
            runs[-1] += letter
        else:
            runs.append(letter)
    return runs


def _latin(word: str) -> str:
    """A word of ASCII letters, those that are one sound together first."""
    return ASCII.sub(lambda letters: ASCII_SOUNDS[letters[0]], word)


class _Sounds(dict[int, str]):
    """The sound of each letter by its code point, as ``str.translate`` asks for it; noted when it is first met."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _letter(chr(code))
        return found


# As many as there are letters in the texts: words are told letter by letter at the speed of the interpreter's own loop.
SOUND_OF = _Sounds()


def _letter(letter: str) -> str:
    for table in (ARABIC, CYRILLIC, LATIN):
        if letter in table:
            return table[letter]
    plain = unicodedata.normalize("NFD", letter)[0]
    return LATIN.get(plain, CYRILLIC.get(plain, ARABIC.get(plain, letter if letter.isdigit() else "")))


def consonants(symbols: str) -> str:
    """A string of sounds without its vowels."""
    return "".join([s for s in symbols if s not in WEAK])


def skeleton(word: str) -> str:
    """The consonants of a folded word, kindred ones as one: for shortlists only."""
    return bones(sounds(word))


@lru_cache(maxsize=20_000)
def bones(symbols: str) -> str:
    """The consonants of a string of sounds, kindred ones as one."""
    return symbols.translate(BONES)


KIN = MappingProxyType(
    {
        "p": "b",
        "v": "f",
        "q": "k",
        "G": "g",
        "j": "g",
        "Z": "g",
        "T": "t",
        "D": "d",
        "%": "d",
        "N": "n",
        "+": "t",
        "z": "s",
        "C": "S",
        "x": "h",
        "c": "s",
        "$": "",
    }
)
# What becomes of each sound, the weak ones and "$" left out.
BONES = MappingProxyType({ord(sound): kin or None for sound, kin in (KIN | dict.fromkeys(WEAK, "")).items()})
