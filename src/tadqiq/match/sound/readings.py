"""How a Latin word is said where its letters have other values than English or Arabic ones: Gauthier, Schwarz, Zhao."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from types import MappingProxyType

# Spelling rules by language, applied in order; a word is read once by each.
RULES = MappingProxyType(
    {
        "french": (
            (r"[îïì]", "i"),
            (r"[éèêë]", "e"),
            (r"[âà]", "a"),
            (r"[ôò]", "o"),
            (r"[ûù]", "u"),
            (r"iennes?$", "ia"),
            (r"(eaux?|aulx|ault|aud|auts?|aux|ots?|os|au)$", "o"),
            (r"(?<=[aeiouy]r)[dts]+$", ""),
            (r"(?<=n)[dt]s?$", ""),
            (r"(?<=[aeio])[tsxz]$", ""),
            (r"i?er$", "ye"),
            (r"gu(?=[eiyéè])", "g"),
            (r"gn", "ny"),
            (r"ill", "y"),
            (r"oi", "wa"),
            (r"qu", "k"),
            (r"th", "t"),
            (r"ch", "sh"),
            (r"eau|au", "o"),
            (r"es?$", ""),
        ),
        "maghreb": (
            (r"[éèêë]", "e"),
            (r"[îï]", "i"),
            (r"ch", "sh"),
            (r"gu(?=[eiy])", "g"),
            (r"qu", "k"),
            (r"th", "t"),
            (r"c(?=[eiy])", "s"),
        ),
        "german": (
            (r"sch", "sh"),
            (r"^j|(?<=[aeiouäöü])j", "y"),
            (r"tz|z", "ts"),
            (r"ei", "ai"),
            (r"eu|äu", "oy"),
            (r"v", "f"),
            (r"w", "v"),
        ),
        "polish": (
            (r"sz", "sh"),
            (r"cz", "ch"),
            (r"rz", "rzh"),
            (r"w", "v"),
            (r"ł", "w"),
            (r"j", "y"),
            (r"ó", "u"),
            (r"ck", "tsk"),
            (r"ch", "kh"),
            (r"c(?![hk])", "ts"),
        ),
        "hungarian": ((r"(?<!c)s(?!z)", "sh"), (r"sz", "s"), (r"cs", "ch"), (r"zs", "zh"), (r"gy", "j"), (r"j", "y")),
        "nordic": ((r"å", "o"), (r"skj|sj|kj|tj", "sh"), (r"(?<!s)j", "y"), (r"hv", "v"), (r"æ", "e")),
        "dutch": ((r"ui|uy", "wy"), (r"ij|j", "y"), (r"sch", "skh"), (r"g", "kh"), (r"oe", "u")),
        "turkish": ((r"j", "zh"), (r"c", "j"), (r"ç", "ch"), (r"ğ", ""), (r"x", "kh")),
        "spanish": (
            (r"j|g(?=[eiéí])|x", "kh"),
            (r"ll", "y"),
            (r"gu(?=[eiéí])", "g"),
            (r"qu", "k"),
            (r"z|c(?=[eiéí])", "s"),
            (r"(?<!c)h", ""),
        ),
        "portuguese": (
            (r"lh", "ly"),
            (r"nh", "ny"),
            (r"ão$", "aw"),
            (r"j|g(?=[eiéí])", "zh"),
            (r"ch|x", "sh"),
            (r"qu", "k"),
            (r"ç|c(?=[eiéí])", "s"),
            (r"[sz]$", "sh"),
        ),
        "italian": (
            (r"ch", "k"),
            (r"gh", "g"),
            (r"cc?i(?=[aou])", "ch"),
            (r"cc?(?=[ei])", "ch"),
            (r"gli", "ly"),
            (r"gn", "ny"),
            (r"gi(?=[aou])|g(?=[ei])", "j"),
            (r"zz?", "ts"),
        ),
        "english": (
            (r"dge", "j"),
            (r"igh|eigh", "y"),
            (r"ugh(?=e)", "yu"),
            (r"[ou]{0,2}gh$", ""),
            (r"tion|cean", "shn"),
            (r"ture$", "tchr"),
            (r"^kn", "n"),
            (r"^wr", "r"),
            (r"^wh", "w"),
            (r"ue$", "w"),
            (r"ew", "yw"),
            (r"g(?=[eiy])", "j"),
            (r"ea", "y"),
            (r"oa", "o"),
            (r"mb$", "m"),
            (r"e$", ""),
        ),
        "persian": ((r"v", "w"), (r"eh$", "a")),
        "arabic": ((r"(?<=[b-df-hj-np-tv-z])[aei]t$", "a"), (r"zh", "z'h")),
        "somali": ((r"x", "h"), (r"c", ""), (r"dh", "d"), (r"(?<=[b-df-hj-np-tv-z])o$", "a")),
        "pinyin": ((r"zh|q", "ch"), (r"x", "sh"), (r"z|c(?!h)", "ts"), (r"^r", "j")),
    }
)
SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:i?ang|i?ong|eng|ing|uang|ueng|[iu]?an|[aeiu]n|[iu]?a[io]?|uai|i?e|ei|i?ao|ou|iu|u[eoi]|o|[iuü]))"
)
# The first letter behind the Latin ones.
NOT_LATIN = "\u0370"
SURNAME, LONGEST = re.compile(SYLLABLE), 6


@lru_cache(maxsize=20_000)
def readings(word: str) -> tuple[str, ...]:
    """The ways to say a folded Latin word beside its plain one; none for a word of another script."""
    if not word or not word[0].isalpha() or word >= NOT_LATIN:
        return ()
    read = (_read(word, rules) for name, rules in RULES.items() if name != "pinyin" or pinyin(word))
    return tuple(dict.fromkeys(said for said in read if said and said != word))


def _read(word: str, rules: tuple[tuple[str, str], ...]) -> str:
    for pattern, said in rules:
        # Half of the rules are letters as they stand.
        word = word.replace(pattern, said) if pattern.isalpha() else re.sub(pattern, said, word)
    return word


@lru_cache(maxsize=20_000)
def pinyin(word: str) -> bool:
    """Whether a word is made of syllables as pinyin writes them.

    The places where a syllable can end are worked out one after another: one expression for the whole word would try
    every way to cut it.
    """
    ends = {0}
    for start in range(len(word)):
        if start in ends:
            ends.update(end for end in range(start + 1, start + LONGEST + 1) if SURNAME.fullmatch(word, start, end))
    return bool(word) and len(word) in ends


def chinese(words: Sequence[str]) -> bool:
    """Whether folded words are a Chinese name as pinyin writes it, where every letter tells: a short surname first."""
    return SURNAME.fullmatch(words[0]) is not None and all(map(pinyin, words))
