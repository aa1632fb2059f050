"""Names that the gazetteer holds, through clitics."""

from __future__ import annotations

from collections.abc import Sequence

from ...knowledge.names import Entry, entries, vowelled
from ...model import Article, Name
from ...text import fold
from .latin_words import loud
from .mention import mention
from .words import APART, Word, traits

SHORT = 2
LETTERS = 5
HAMZA = ("أ", "إ", "آ")
# "US$" is money, not a country.
SIGNS = ("$", "£", "€")
# What may begin with a word, by the clitics that it is read without.
Begun = Sequence[tuple[str, Sequence[Entry]]]


def known_names(article: Article, words: Sequence[Word]) -> list[Name]:
    """Longest gazetteer names, through clitics; people ("Moroccan") carry the cue ``known:people``."""
    found: list[Name] = []
    end = 0
    # Most words begin no name.
    begun = [(i, rows) for i, rows in enumerate(map(entries, [w.text for w in words])) if rows]
    for i, rows in begun:
        if i < end:
            continue
        hit = _known(article, words, i, rows)
        if hit is not None:
            found.append(hit[0])
            end = i + hit[1]
    return found


def _known(article: Article, words: Sequence[Word], i: int, begun: Begun) -> tuple[Name, int] | None:
    best: tuple[int, str, Entry] | None = None
    latin = words[i].kind == "word"
    for prefix, rows in begun:
        for entry in rows:
            length = len(entry.rest) + 1
            if best is not None and length <= best[0]:
                break
            goes_on = not entry.rest or follows(words, i + 1, entry.rest)
            if goes_on and (not latin or _cased(article, words[i : i + length])):
                best = (length, prefix, entry)
                break
    if best is None:
        return None
    length, prefix, entry = best
    start, end = past(article.clean, words[i], prefix), words[i + length - 1].end
    if length == 1 and article.clean[end : end + 1] in SIGNS:
        return None
    if length == 1 and (not _sure(words[i].text, prefix) or _conjoined(article.clean, words[i], prefix)):
        return None
    cue = "known:people" if entry.demonym else "whole" if length > 1 else "known"
    return mention(article, start, end, entry.kind, cue, vowelled(entry.entity, article.clean[start:end])), length


def _sure(word: str, prefix: str) -> bool:
    """Whether a one-word name behind clitics is one: كبيرا is no mention of Beira, وتونس is one of Tunis."""
    clitics = prefix.removesuffix("ال")
    if clitics in ("", "و"):
        return True
    return not traits(word).common and not (len(word) - len(prefix) < LETTERS and clitics[-1:] in ("ك", "ف"))


def _conjoined(text: str, word: Word, prefix: str) -> bool:
    """Whether a hamza tells that a word's first و is a conjunction, no letter of the name: وأم is no وام."""
    return not prefix and word.text[:1] == "و" and text[word.start + 1 : word.start + 2] in HAMZA


def follows(words: Sequence[Word], i: int, rest: Sequence[str]) -> bool:
    """Whether the words from ``i`` on are ``rest``, each hanging on the one before."""
    if not rest:
        return True
    if i + len(rest) > len(words) or words[i].text != rest[0]:
        return False
    return all(words[i + k].text == word and words[i + k].link != APART for k, word in enumerate(rest))


def _cased(article: Article, run: Sequence[Word]) -> bool:
    """Latin names want their capitals: "Nice" is a city, "nice" is not; short ones want all of them (WHO, US)."""
    first = run[0]
    raw = article.clean[first.start : run[-1].end]
    return raw.isupper() if len(raw) <= SHORT or first.text in loud() else raw[0].isupper() or raw[-1].isupper()


def past(text: str, word: Word, prefix: str) -> int:
    """Where a word starts once its clitics are off, marks and tatweel skipped."""
    place, left = word.start, 0
    need = len(prefix) - 1 if prefix.endswith("لال") else len(prefix.removesuffix("ال"))
    while left < need and place < word.end:
        left += bool(fold(text[place]))
        place += 1
    while place < word.end and not fold(text[place]):
        place += 1
    return place
