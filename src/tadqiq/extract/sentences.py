"""Sentences of an article and, inside each, the stretch that belongs to each figure."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..languages.affixes import forms
from ..languages.cues import cues
from ..model import Article, Claim
from ..text import WORDS_KEPT, Token

ENDS = frozenset(".!?؟…")
CLOSING = ENDS | {"\n"}
CLOSERS = frozenset('٪%)]»”"')
LONGEST = 400
# How far before its figure a word stands that leads to it.
LEADING = 4
# … and one that says that the figure is of a part: among them at least three.
AMONG = 3
EQUIVALENT = "equivalent"
AND, THEN_THE = "و", "فال"
BREAKS = frozenset("،,;؛)—–:|")


class Stretch(NamedTuple):
    """A run of tokens, half-open."""

    first: int
    last: int


class Sentences:
    """The sentences of a token list: where each starts, and the block it stands in."""

    def __init__(self, article: Article, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._token_starts = [t.start for t in tokens]
        self.starts = _starts(article, tokens, self._token_starts)

    def token_at(self, offset: int) -> int:
        """The index of the token at or before a code point."""
        return max(bisect_right(self._token_starts, offset) - 1, 0)

    def tokens_in(self, start: int, end: int) -> Stretch:
        """The tokens of a stretch of text."""
        starts = self._token_starts
        return Stretch(max(bisect_right(starts, start) - 1, 0), max(bisect_right(starts, end - 1), 1))

    def around(self, offset: int) -> Stretch:
        """The sentence that holds a code point."""
        return self.holding(self.token_at(offset))

    def holding(self, i: int) -> Stretch:
        """The sentence that holds token ``i``."""
        k = bisect_right(self.starts, i) - 1
        last = self.starts[k + 1] if k + 1 < len(self.starts) else len(self.tokens)
        return Stretch(self.starts[max(k, 0)], last)


def _starts(article: Article, tokens: Sequence[Token], places: Sequence[int]) -> list[int]:
    borders = {bisect_left(places, block.start) for block in article.blocks}
    marks = [i for i, (_, _, _, text) in enumerate(tokens) if text in CLOSING]
    ends = {i + 1 for i in marks if i + 1 < len(tokens) and _ends(tokens, i)}
    starts = sorted({0} | {i for i in borders if i < len(tokens)} | ends)
    # What goes on for longer is no sentence, and each of its figures would look at all the others.
    return [i for a, b in itertools.pairwise([*starts, len(tokens)]) for i in range(a, max(b, a + 1), LONGEST)]


def _ends(tokens: Sequence[Token], i: int) -> bool:
    """Whether token ``i`` closes a sentence: not the point of a number, an initial or an abbreviation like U.S."""
    token = tokens[i]
    if token.kind == "newline":
        return True
    if token.kind != "symbol" or token.text not in ENDS:
        return False
    before, after = tokens[i - 1] if i else None, tokens[i + 1]
    glued = after.start == token.end
    if token.text != "." or before is None or not glued:
        short = before is not None and before.kind == "word" and (len(before.text) <= 2 or _abbreviated(before, after))
        return not (token.text == "." and short) or _measures(tokens, i - 1)
    closes = before.kind in ("arabic", "digits") or before.text in CLOSERS
    return closes and after.kind == "arabic"


def _abbreviated(word: Token, after: Token) -> bool:
    """Whether a word before a point is cut short: a month before its day ("on Oct. 28"), a title ("Gen. Haddad")."""
    kind = cues("clauses.toml", "abbreviation").get(word.text, "")
    return kind == "title" or (kind == "month" and after.kind == "digits")


def _measures(tokens: Sequence[Token], i: int) -> bool:
    """Whether a short word is written onto a number (5.3bn, 40km), so that the point behind it is a full stop."""
    return i > 0 and tokens[i - 1].kind == "digits" and tokens[i - 1].end == tokens[i].start


def segments(tokens: Sequence[Token], sentence: Stretch, claims: Sequence[Claim], at: Sequence[int]) -> list[Stretch]:
    """Cut a sentence into one stretch per figure: between two figures at the first break after the first of them.

    ``at`` holds the token index of each figure's start. Coordination without punctuation breaks at its conjunction.
    """
    cuts = [sentence.first]
    for k in range(len(claims) - 1):
        cuts.append(_cut(tokens, claims[k], at[k], at[k + 1]))
    cuts.append(_break_after(tokens, claims[-1], at[-1], sentence.last))
    return [Stretch(a, max(b, a)) for a, b in itertools.pairwise(cuts)]


def _break_after(tokens: Sequence[Token], claim: Claim, start: int, last: int) -> int:
    """The end of the last figure's stretch: the first break after it, else the sentence's end."""
    return next((i for i in _behind(tokens, claim, start, last) if tokens[i].text in BREAKS), last)


def _cut(tokens: Sequence[Token], claim: Claim, start: int, following: int) -> int:
    inside = _behind(tokens, claim, start, following)
    if inside and tokens[inside[0]].text in words("among") and claim.text == claim.number:
        # "Three of them here and two there".
        inside = inside[1:]
    if inside and _opens(tokens, inside[0], following):
        # "One holds 42 per cent and the other, a fund, 18": the comma breaks the second.
        return inside[0]
    for i in inside:
        if tokens[i].text in BREAKS:
            return i + 1
    return next((i for i in inside if _opens(tokens, i, following)), following)


def _behind(tokens: Sequence[Token], claim: Claim, start: int, last: int) -> list[int]:
    """The tokens behind a figure; a bracket that only holds its equivalent breaks nothing off.

    "245 million dinars (798 million dollars) from one fund and 650 million from another".
    """
    inside = [i for i in range(start, last) if tokens[i].start >= claim.end]
    bracketed = claim.role == EQUIVALENT and inside and tokens[inside[0]].text == ")"
    return inside[1:] if bracketed else inside


def _opens(tokens: Sequence[Token], i: int, following: int) -> bool:
    """Whether a word begins the stretch of the following figure: "from" does so only where that is what it leads to.

    "Rose to 4.2 billion from 3.96", but "245 million from one fund and 650 million from another".
    """
    word = tokens[i].text
    if word in words("among"):
        return following - i <= AMONG
    return opens_clause(word) and (word not in words("leading") or following - i <= LEADING)


@lru_cache(maxsize=WORDS_KEPT)
def opens_clause(word: str) -> bool:
    """Whether a folded word begins a new stretch: a conjunction of its own or one written onto it.

    Arabic writes "and" onto the next word, alone before a quotation mark; a word may have that letter of its own.
    """
    if word in words("clause"):
        return True
    joined = word == AND or any(prefix.startswith(AND) for _, prefix in forms(word)) or word.startswith(THEN_THE)
    return joined and word not in words("radical")


@cache
def words(section: str) -> frozenset[str]:
    """The folded words of a section of ``clauses.toml``, in all languages."""
    return frozenset(cues("clauses.toml", section))
