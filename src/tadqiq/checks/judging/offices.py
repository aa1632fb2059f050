"""Which office the words beside a person's name give to that person."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ...languages.affixes import stem
from ...languages.cues import cues
from ...languages.lexicon import Lexicon
from ...model import Article, Name
from ...text import Token, tokenise

BEFORE, AFTER = 70, 70
COMMAS = (",", "،")


class Office(NamedTuple):
    """The kind of office and the words that say of what, as stems: ``("minister", {"energy"})``."""

    kind: str
    of: frozenset[str]
    text: str


@cache
def _empty() -> frozenset[str]:
    """Words that do not say what an office is of: particles, forms of address, verbs of saying."""
    return frozenset(cues("stopwords.toml", "empty")) | frozenset(cues("ties.toml", "beside"))


@cache
def _lexicon(section: str) -> Lexicon[str]:
    return Lexicon(cues("ties.toml", section))


def office(article: Article, name: Name) -> Office | None:
    """The office written right before the name, or after it between commas; None for former holders and bare titles."""
    start = max(0, name.start - BEFORE)
    before = tokenise(article.text[start : name.start])
    after = tokenise(article.text[name.end : name.end + AFTER])
    if any(_lexicon("former").match(side, i) for side in (before[-10:], after[:8]) for i in range(len(side))):
        return None
    return _before(before) or _after(after)


def _before(tokens: list[Token]) -> Office | None:
    """The last title before the name, with nothing but words between."""
    if tokens and tokens[-1].text in COMMAS:
        tokens = tokens[:-1]
    for i in range(len(tokens) - 1, max(-1, len(tokens) - 9), -1):
        if tokens[i].kind in ("symbol", "newline", "digits"):
            return None
        hit = _lexicon("office").match(tokens, i)
        if hit is not None:
            earlier = _phrase_before(tokens, i) if tokens[i].kind == "word" else []
            return _office(str(hit.value), [*earlier, *tokens[i + hit.length :]], tokens[i:])
    return None


def _phrase_before(tokens: list[Token], i: int) -> list[Token]:
    """English puts what the office is of before it, "energy transition minister"; the nearest word first."""
    found: list[Token] = []
    for token in reversed(tokens[max(0, i - 3) : i]):
        if token.kind != "word" or token.text in _empty():
            break
        found.append(token)
    return found


def _after(tokens: list[Token]) -> Office | None:
    """ "…, energy minister," and «…، وزير الطاقة،»: up to the next mark."""
    if not tokens or tokens[0].text not in (*COMMAS, "("):
        return None
    end = next((i for i, t in enumerate(tokens[1:], 1) if t.kind in ("symbol", "newline", "digits")), len(tokens))
    words = tokens[1:end]
    for i in range(len(words)):
        hit = _lexicon("office").match(words, i)
        if hit is not None:
            return _office(str(hit.value), [*words[:i], *words[i + hit.length :]], words)
    return None


def _office(kind: str, of: list[Token], shown: list[Token]) -> Office | None:
    empty = _empty()
    stems = frozenset(stem(t.text) for t in of if t.text not in empty and t.kind in ("arabic", "word"))
    return Office(kind, stems, " ".join(t.text for t in shown)) if 1 <= len(stems) <= 5 else None
