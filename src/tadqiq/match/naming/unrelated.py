"""Names that an article itself holds apart: "Orient Pharma, which is unrelated to the charity", لا صلة بين … و…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from types import MappingProxyType

from ...languages.tables import sections
from ...model import Article, Name
from ...text import SENTENCE_END
from .forms import form

NEAR = 120
# Vowel signs and the sign of a letter said twice.
MARKS = frozenset(map(chr, range(0x064B, 0x0653)))
UNMARKED = MappingProxyType(dict.fromkeys(map(ord, MARKS)))
# As far as ", which is" goes, or ", an investment firm that has".
CLOSE = re.compile(r"[^،,]{0,30}")
CLAUSE = re.compile(r".{0,16}|[،,][^،,]{0,60}")


def held_apart(article: Article, names: Sequence[Name]) -> Iterator[tuple[Name, Name | None]]:
    """Pairs of mentions that a sentence says have nothing to do with each other; ``names`` count ``Article.text``.

    The second is None where the sentence names one thing only ("which is unrelated"): then it is apart from all else.
    """
    for first, last in _cues(article.text):
        start, end = _sentence(article.text, first, last)
        inside = [n for n in names if start <= n.start and n.end <= end and n.cue != "known:people"]
        before = [n for n in inside if n.end <= first and first - n.end < NEAR]
        after = [n for n in inside if n.start >= last and n.start - last < NEAR]
        denier = _denier(before, article.text[start:first], start)
        if denier and not (after and CLOSE.fullmatch(article.text[last : after[0].start])):
            yield denier, None
            continue
        yield from _pairs(before, after, article.text[before[-1].end : first] if before else "")


def telling(article: Article) -> Iterator[tuple[int, str]]:
    """(place, words) by which ``held_apart`` finds its pairs: each cue, and the ends of the sentences around it."""
    for first, last in _cues(article.text):
        start, end = _sentence(article.text, first, last)
        yield first, article.text[first:last]
        for stop in SENTENCE_END.finditer(article.text, max(0, start - 1), end + 2):
            yield stop.start(), stop.group()


def _pairs(before: Sequence[Name], after: Sequence[Name], clause: str) -> Iterator[tuple[Name, Name | None]]:
    """The name on each side of the cue; where the cue opens the sentence, the two names behind it.

    ``clause``: what stands between the name before the cue and the cue.
    """
    if before and after:
        yield _akin(before, after[0]), after[0]
    elif len(after) > 1:
        yield after[0], after[1]
    elif before and before[-1].kind != "person" and CLAUSE.fullmatch(clause):
        yield before[-1], None


def _akin(before: Sequence[Name], other: Name) -> Name:
    """The name of a sentence that "which is not …" is said of: the nearest with a word of the other, else the nearest.

    «نجمة الوادي» owns half of «سراب», and is not «نجمة الجبل».
    """
    words = set(form(other.text).bare.split())
    return next((n for n in reversed(before) if not words.isdisjoint(form(n.text).bare.split())), before[-1])


def _denier(before: Sequence[Name], text: str, start: int) -> Name | None:
    """Who denies before a cue: the name behind the verb (تنفي شركة «…» أي صلة لها), else the sentence's first."""
    verb = _denial().search(text)
    return next((n for n in before if n.start >= start + verb.end()), next(iter(before), None)) if verb else None


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a stretch; a full stop after an abbreviation may cut it short, which only loses a pair."""
    first = max((m.end() for m in SENTENCE_END.finditer(text, max(0, start - 3 * NEAR), start)), default=0)
    last = SENTENCE_END.search(text, end)
    return max(first, start - 3 * NEAR), last.start() if last else len(text)


@lru_cache(maxsize=8)
def _cues(text: str) -> tuple[tuple[int, int], ...]:
    """Where the cues of a text stand, whatever marks its letters bear (لا تمتّ بصلة), kept for the articles in hand."""
    plain = text.translate(UNMARKED)
    lower = plain.lower()
    # Hardly any article has a cue at all, which is told at once; looking for all of them at each letter is slow.
    said = tuple(phrase for phrase in _phrases() if phrase.lower() in lower)
    if not said:
        return ()
    places = [i for i, letter in enumerate(text) if letter not in MARKS]
    return tuple((places[match.start()], places[match.end() - 1] + 1) for match in _cue(said).finditer(plain))


@cache
def _phrases() -> list[str]:
    """The cues, the longest first."""
    rows = [
        row for language in ("ar", "en") for row in sections(f"languages.{language}", "names.toml")["apart"].values()
    ]
    return sorted((s for row in rows for s in row), key=len, reverse=True)


@lru_cache(maxsize=8)
def _cue(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)[وف]?(?:" + "|".join(map(re.escape, phrases)) + r")(?!\w)", re.IGNORECASE)


@cache
def _denial() -> re.Pattern[str]:
    verbs = [
        re.escape(verb)
        for language in ("ar", "en")
        for verb in sections(f"languages.{language}", "names.toml")["denial"]["verbs"]
    ]
    return re.compile(r"(?<!\w)[وف]?(?:" + "|".join(verbs) + r")(?!\w)", re.IGNORECASE)
