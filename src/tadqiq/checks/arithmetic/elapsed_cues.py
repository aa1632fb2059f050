"""The words beside dates and spans of time, noted on the claims so that the check of ages needs no text again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise

import msgspec

from ...languages.cues import cues
from ...languages.lexicon import Lexicon
from ...model import Article, Claim
from ...text import Token, tokenise

WHEN = "when"
REACH = 8
TIMES = ("day", "week", "month", "year")


@cache
def lexicon() -> Lexicon[str]:
    """The words of every language that say what began, ended or is counted."""
    return Lexicon(cues("ties.toml", "elapsed"))


def mark_elapsed(claims: Iterable[Claim], articles: Mapping[str, Article]) -> list[Claim]:
    """The claims with ``when:side:distance:word`` among their ties, in sentences that hold a date; others stay.

    The distance counts the tokens between; words stand between a claim and its neighbours of any kind.
    """
    found = list(claims)
    ties: dict[str, tuple[str, ...]] = {}
    for _, same in groupby(sorted(found, key=_place), key=lambda c: (c.article, c.sentence.start, c.sentence.end)):
        sentence = list(same)
        article = articles.get(sentence[0].article)
        if article and any(c.kind == "date" for c in sentence) and sentence[-1].end <= len(article.text):
            ties.update(_sentence(sentence, article.text))
    return [msgspec.structs.replace(c, ties=c.ties + ties[c.id]) if ties.get(c.id) else c for c in found]


def _place(claim: Claim) -> tuple[str, int, int, int, int]:
    return (claim.article, claim.sentence.start, claim.sentence.end, claim.start, claim.end)


def _sentence(claims: Sequence[Claim], text: str) -> dict[str, tuple[str, ...]]:
    start, end = min(claims[0].sentence.start, claims[0].start), max(claims[-1].sentence.end, claims[-1].end)
    edges = [start, *(edge for c in claims for edge in (c.start, c.end)), end]
    gaps = [tokenise(text[a : max(a, b)]) for a, b in pairwise(edges)][::2]
    return {c.id: (*_before(gaps[i]), *_after(gaps[i + 1])) for i, c in enumerate(claims)}


def _before(gap: Sequence[Token]) -> Iterator[str]:
    size = len(gap)
    yield f"{WHEN}:before:{size}:gap"
    yield from (f"{WHEN}:before:{size - end}:{key}" for _, end, key in _words(gap) if size - end <= REACH)


def _after(gap: Sequence[Token]) -> Iterator[str]:
    yield from (f"{WHEN}:after:{first}:{key}" for first, _, key in _words(gap) if first <= REACH)


def _words(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    i = 0
    while i < len(tokens):
        hit = lexicon().match(tokens, i)
        if hit:
            yield i, i + hit.length, str(hit.value)
        i += hit.length if hit else 1
