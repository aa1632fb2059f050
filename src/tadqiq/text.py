"""Folding and tokens: every token keeps its place in the text it came from, so no offset map is ever needed."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from .spelling import one_spelling

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
ARABIC = (
    "\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc"
)
_ARABIC_WORD = rf"[{ARABIC}](?:[{ARABIC}{MARKS}])*"
_OTHER_WORD = rf"[^\W\d_{ARABIC}](?:[^\W\d_{ARABIC}{MARKS}]|[{MARKS}])*"
WORD = re.compile(rf"{_ARABIC_WORD}|\d+|{_OTHER_WORD}")
_KINDS = {
    "arabic": _ARABIC_WORD,
    "digits": r"\d+",
    "word": _OTHER_WORD,
    "newline": r"\n",
    "symbol": rf"[^\s{MARKS}]",
}
_PIECE = re.compile(f"({'|'.join(_KINDS.values())})")
_KIND = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))
SENTENCE_END = re.compile(r"[.!?؟؛;…]+(?=[\s\"'»”)\]]|[^\W\d_]|$)|\n+")
# A phrase of plain words, as almost all of the tables hold: folded in one go.
_PLAIN = re.compile(rf"(?:[{ARABIC}]+|[A-Za-z]+)(?: (?:[{ARABIC}]+|[A-Za-z]+))*")
_DROP = re.compile(rf"[{MARKS}]")
_LETTERS = str.maketrans("أإآٱىةؤئکیھۀە", "ااااي" + "ه" + "ءء" + "كيهه" + "ه")
# How many words each function that knows something of a word keeps: the vocabulary of some hundred articles. More
# would be looked up more slowly than it is found out again.
WORDS_KEPT = 30_000
_DIGITS = {ord(c): str(i) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for i, c in enumerate(digits)}


_WRITTEN_ALIKE = _LETTERS | _DIGITS


class Token(NamedTuple):
    """A word, a run of digits, a symbol or a newline. ``text`` is folded; ``start``/``end`` count the original."""

    kind: str
    start: int
    end: int
    text: str


@lru_cache(maxsize=WORDS_KEPT)
def fold(word: str) -> str:
    """One spelling for what readers take as the same: no marks, one alef, one case, Western digits, one megawatt."""
    if word.isascii():
        return word.casefold()
    plain = unicodedata.normalize("NFKC", _DROP.sub("", word))
    return one_spelling(plain.translate(_WRITTEN_ALIKE).casefold())


def tokenise(text: str) -> list[Token]:
    """All tokens in order; script and letter–digit boundaries split, as glued text from bad scraping needs."""
    # Token's own constructor would take a third of the time, and so would asking each match for its group and place.
    new = tuple.__new__
    # What lies between two pieces (blanks, marks) and the pieces in turn, and where each of them ends.
    parts = _PIECE.split(text)
    ends = list(accumulate(map(len, parts)))
    pieces = zip(map(_piece, parts[1::2]), ends[:-1:2], ends[1::2], strict=True)
    return [new(Token, (kind, start, end, folded)) for (kind, folded), start, end in pieces]


@lru_cache(maxsize=WORDS_KEPT)
def _piece(word: str) -> tuple[str, str]:
    """Kind and folded text of what stands in the text as one token."""
    match = _KIND.match(word)
    return (match.lastgroup or "") if match else "", fold(word)


@lru_cache(maxsize=8)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of an article, kept for the few in hand: its reader and those who look across articles want them."""
    return tuple(tokenise(text))


def words(text: str) -> list[str]:
    """All words and runs of digits as printed: the tokens that are no symbol and no newline, several times as fast."""
    return WORD.findall(text)


@lru_cache(maxsize=20_000)
def fold_phrase(phrase: str) -> str:
    """A phrase folded word by word, single spaces between words and digits, symbols dropped."""
    if _PLAIN.fullmatch(phrase):
        return fold(phrase)
    return " ".join(t.text for t in tokenise(phrase) if t.kind in ("arabic", "word", "digits"))


def digest(parts: Iterable[str], size: int = 4) -> str:
    """A short stable name for some strings (hexadecimal, ``size`` bytes)."""
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=size).hexdigest()


def neighbours_swapped(a: str, b: str) -> bool:
    """Whether two runs of digits differ by one swap of neighbours, zeros at the end left out: 14 is 140 by 104."""
    length = max(len(a), len(b))
    left, right = a.ljust(length, "0"), b.ljust(length, "0")
    unequal = [i for i in range(length) if left[i] != right[i]]
    if len(unequal) != 2 or unequal[1] != unequal[0] + 1:
        return False
    i, j = unequal
    return left[i] == right[j] and left[j] == right[i]
