"""What the text around a date phrase tells about its year: whether it looks ahead, which years an article lives in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..model import Block
from ..text import Token, tokenise
from .cues import cues
from .date_items import TABLE
from .date_phrases import DatePhrase, date_phrases

REACH = 25
TARGET = 4
ENDS = frozenset(".!?؟؛;…\n")
AHEAD = frozenset(("by", "until", "not_before", "not_after", "before"))


def looks_ahead(tokens: Sequence[Token], first: int) -> bool:
    """Whether the clause before token ``first`` speaks of what is to come; a relative clause speaks for itself."""
    words, relative = cues(TABLE, "tense"), cues(TABLE, "relative_clause")
    for token in reversed(tokens[max(0, first - REACH) : first]):
        if token.text in words or _future_verb(token.text):
            return True
        if token.text in relative or token.text in ENDS:
            return False
    return False


def opens_clause(tokens: Sequence[Token], phrase: DatePhrase) -> bool:
    """Whether "from" and its date open a sentence and so tell when something starts: "From January wages go up"."""
    if phrase.cue != "from" or phrase.kind not in ("day", "month"):
        return False
    opens = next((i for i, token in enumerate(tokens) if token.start >= phrase.cue_start), 0)
    return opens == 0 or tokens[opens - 1].text in ENDS or tokens[opens - 1].kind == "newline"


def _future_verb(word: str) -> bool:
    """An Arabic verb with the future's س: سيبدأ، وستنتهي; no noun that begins so."""
    bare = word[1:] if word[:1] in "وف" and word[1:2] == "س" else word
    verbal = len(bare) > 4 and bare[0] == "س" and bare[1] in "يتنا"
    return verbal and not bare.startswith(tuple(cues(TABLE, "no_future")))


def years_said(text: str, blocks: Sequence[Block]) -> list[int]:
    """The years an article may be written in, likeliest first: stated ones that do not look ahead.

    A year said twice, or with the one before it, is likelier than a lone one much later, which may be a target.
    """
    tokens = tokenise(text)
    spans = [(b.start, b.end) for b in blocks if b.kind != "boilerplate"]
    phrases = [p for p in date_phrases(text, tokens) if any(a <= p.start < b for a, b in spans)]
    return likely_years(tokens, phrases)


def likely_years(tokens: Sequence[Token], phrases: Sequence[DatePhrase]) -> list[int]:
    """The same from phrases already read."""
    said = [p for p in phrases if p.year > 1900 and p.calendar != "hijri"]
    past = [p for p in said if p.cue not in AHEAD and not looks_ahead(tokens, p.first)]
    counts = Counter(max(p.year, p.to if p.kind == "split_year" else 0) for p in past)
    sure = max((y for y in counts if counts[y] > 1 or y - 1 in counts), default=0)
    firm = [y for y in counts if not sure or y <= sure + TARGET]
    return [*sorted(firm, reverse=True), *sorted(set(counts) - set(firm), reverse=True)]


__all__ = ["likely_years", "looks_ahead", "opens_clause", "years_said"]
