"""One article under the reader: its tokens, the tables that read it and what is already taken."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from ...model import Article, Span
from ...text import WORDS_KEPT, Token, fold
from .lexica import Lexica, lexica

# What must not stand before a number is asked behind its first digit: an expression that begins with a digit passes
# over all other letters several times as fast.
COMMA_DECIMAL = re.compile(r"\d(?<![\d.,،]\d)\d*[,،]\d{1,2}(?![\d.,،]*\d)")
DOT_DECIMAL = re.compile(r"\d(?<![\d.,،]\d)\d*\.\d{1,2}(?![\d.,،]*\d)")
DOT_GROUPS = re.compile(r"[1-9](?<![\d.,،٫][1-9])\d{0,2}\.\d{3}(?!\d|[.,،٫]\d)[ \u00a0]?(\w*)")
BELOW_ONE = re.compile(r"0(?<![\d.,،٫]0)\.\d")
GROUPED = 3
# Countries whose press parts thousands by a point, and counts no money in thousandths.
POINTED_HOMES = ("MA", "DZ")
COMMA_GROUPS = re.compile(r"\d[,،]\d{3}[,،.]\d")
NONE: frozenset[str] = frozenset()
_START = attrgetter("start")


@dataclass(slots=True)
class Scan:
    """What every rule of figures needs to know of the article it reads."""

    article: Article
    text: str
    tokens: list[Token]
    words: list[str]
    lex: Lexica
    taken: set[int]
    line: bool
    decimal_comma: bool = False
    sets: dict[str, frozenset[str]] = field(init=False)
    precious: bool = field(init=False)
    # What is found out once of the whole article, by the first rule that asks.
    found: dict[str, frozenset[str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.sets = self.lex.sets
        # Ounces are troy ounces wherever gold or its like is spoken of.
        self.precious = not self.sets.get("bullion", NONE).isdisjoint(self.words)

    def raw(self, i: int, j: int) -> str:
        """The printed text of tokens ``i`` to ``j`` (excluded)."""
        return self.text[self.tokens[i].start : self.tokens[j - 1].end] if i < j else ""

    def word(self, i: int) -> str:
        """The folded text of token ``i``, "" outside the article."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def kind(self, i: int) -> str:
        """The kind of token ``i``, "" outside the article."""
        return self.tokens[i].kind if 0 <= i < len(self.tokens) else ""

    def glued(self, i: int) -> bool:
        """Whether token ``i`` stands against the one before it without a space."""
        return 0 < i < len(self.tokens) and self.tokens[i].start == self.tokens[i - 1].end

    def isa(self, i: int, name: str) -> bool:
        """Whether token ``i``, exactly as it stands, is in the set ``name``."""
        return 0 <= i < len(self.words) and self.words[i] in self.sets.get(name, NONE)

    def said(self, words: list[str], name: str) -> bool:
        """Whether these words together are a phrase of the set ``name``."""
        return " ".join(words) in self.sets.get(name, NONE)

    def among(self, i: int, name: str) -> bool:
        """Whether token ``i``, as it stands or without its clitics, is in the set ``name``."""
        return 0 <= i < len(self.words) and within(self.words[i], self.sets.get(name, NONE))


@functools.lru_cache(maxsize=WORDS_KEPT)
def within(word: str, words: frozenset[str]) -> bool:
    """Whether a folded word is one of ``words`` under some reading of its clitics."""
    from ...languages.affixes import forms

    return any(form in words for form, _ in forms(word))


def _dots_group(text: str, lex: Lexica, home: bool) -> bool:
    """Whether an article parts thousands by a point: 12.700, 3.480 and 18.200 people, and never a decimal behind one.

    Of people and things there are whole ones only; one such number and two alike tell how the others are meant. Where
    an outlet is at ``home`` among those who write so, one is enough.
    """
    found = DOT_GROUPS.findall(text)
    if not found or DOT_DECIMAL.search(text) or BELOW_ONE.search(text) or COMMA_GROUPS.search(text):
        return False
    if home:
        return True
    return len(found) >= GROUPED and any(within(fold(word), lex.sets["counted"]) for word in found if word)


def scan(article: Article, tokens: Sequence[Token], taken: Sequence[Span]) -> Scan:
    """The article made ready: tables chosen by its language, tokens of dates marked, its decimal sign found out."""
    items = list(tokens)
    blocked: set[int] = set()
    for span in taken:
        i = max(bisect_right(items, span.start, key=_START) - 1, 0)
        while i < len(items) and items[i].start < span.end:
            if items[i].end > span.start:
                blocked.add(i)
            i += 1
    line = not article.blocks and not article.file
    text = article.clean
    comma = bool(COMMA_DECIMAL.search(text)) and not DOT_DECIMAL.search(text) and not COMMA_GROUPS.search(text)
    lex = lexica(article.language)
    pointed = lex.sets.get("point_thousands", NONE)
    words = [token.text for token in items]
    home = article.country in POINTED_HOMES or not pointed.isdisjoint(words)
    comma = comma or (lex.decimal_comma and not COMMA_GROUPS.search(text)) or _dots_group(text, lex, home)
    return Scan(article, text, items, words, lex, blocked, line, comma)
