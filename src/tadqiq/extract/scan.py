"""One article under the reader: its tokens, the tables that read it, what is already taken, and a figure in the making."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..model import Article, Hedge, Ignored, Span
from ..text import Token
from .lexica import Lexica, lexica

COMMA_DECIMAL = re.compile(r"(?<![\d.,،])\d+[,،]\d{1,2}(?![\d.,،]*\d)")
DOT_DECIMAL = re.compile(r"(?<![\d.,،])\d+\.\d{1,2}(?![\d.,،]*\d)")
COMMA_GROUPS = re.compile(r"\d[,،]\d{3}(?:[,،.]\d|\b)")


@dataclass(slots=True)
class Figure:
    """A figure being read; indices count tokens, ``first:last`` all of it, ``core:core_end`` the number itself."""

    core: int
    core_end: int
    value: float
    step: float = 1.0
    form: str = "digits"
    low: float | None = None
    high: float | None = None
    scale: float = 1.0
    factor: float = 1.0
    first: int = -1
    last: int = -1
    unit: str = ""
    per: str = ""
    family: str = ""
    whole: bool = True
    own_unit: bool = False
    counted: bool = False
    hedge: Hedge = "exact"
    leaning: bool = False
    low_open: bool = False
    high_open: bool = False
    pointless: bool = False
    role: str = ""
    direction: str = ""
    ties: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    ignored: Ignored | None = None

    def __post_init__(self) -> None:
        self.first = self.core if self.first < 0 else self.first
        self.last = self.core_end if self.last < 0 else self.last

    def counted_loosely(self) -> bool:
        """Whether something is counted right behind the number, so that it is no reference."""
        return self.counted and self.unit == "person"

    def factor_free(self) -> bool:
        """Whether no rate of time can belong to it: shares, folds, ranks and points."""
        return self.unit in ("%", "x", "rank", "point", "bp", "degC", "degF", "magnitude")


@dataclass(slots=True)
class Scan:
    """What every rule of figures needs to know of the article it reads."""

    article: Article
    text: str
    tokens: list[Token]
    lex: Lexica
    taken: set[int]
    line: bool
    decimal_comma: bool = False

    def raw(self, i: int, j: int) -> str:
        """The printed text of tokens ``i`` to ``j`` (excluded)."""
        return self.text[self.tokens[i].start : self.tokens[j - 1].end] if i < j else ""

    def word(self, i: int) -> str:
        """The folded text of token ``i``, "" outside the article."""
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def kind(self, i: int) -> str:
        """The kind of token ``i``, "" outside the article."""
        return self.tokens[i].kind if 0 <= i < len(self.tokens) else ""

    def glued(self, i: int) -> bool:
        """Whether token ``i`` stands against the one before it without a space."""
        return 0 < i < len(self.tokens) and self.tokens[i].start == self.tokens[i - 1].end

    def among(self, i: int, name: str) -> bool:
        """Whether token ``i``, as it stands or without its clitics, is in the set ``name``."""
        return bool(self.word(i)) and within(self.word(i), self.lex.sets.get(name, frozenset()))


@functools.lru_cache(maxsize=100_000)
def within(word: str, words: frozenset[str]) -> bool:
    """Whether a folded word is one of ``words`` under some reading of its clitics."""
    from ..languages.affixes import forms

    return any(form in words for form, _ in forms(word))


def scan(article: Article, tokens: Sequence[Token], taken: Sequence[Span]) -> Scan:
    """The article made ready: tables chosen by its language, tokens of dates marked, its decimal sign found out."""
    items = list(tokens)
    starts = [token.start for token in items]
    blocked: set[int] = set()
    for span in taken:
        i = max(bisect_right(starts, span.start) - 1, 0)
        while i < len(items) and items[i].start < span.end:
            if items[i].end > span.start:
                blocked.add(i)
            i += 1
    line = not article.blocks and not article.file
    text = article.clean
    comma = bool(COMMA_DECIMAL.search(text)) and not DOT_DECIMAL.search(text) and not COMMA_GROUPS.search(text)
    return Scan(article, text, items, lexica(article.language), blocked, line, comma)
