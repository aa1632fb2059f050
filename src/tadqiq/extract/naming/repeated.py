"""Further mentions of names found in the same article, people's also by their last name alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...knowledge.everyday import listed
from ...knowledge.names import qualifiers
from ...languages.affixes import forms
from ...model import Article, Name
from .known import follows, past
from .looks import looks_foreign
from .mention import mention
from .tables import particles, seconds, servants
from .words import TIGHT, Word, traits

PERIOD_GAP = 2


class Pattern(NamedTuple):
    """A name to look for again: the words after its first, and the mention it copies."""

    rest: tuple[str, ...]
    model: Name


def repeated(article: Article, words: Sequence[Word], found: Sequence[Name]) -> list[Name]:
    """Further mentions of ``found`` names, and of people by their last name alone."""
    patterns = _patterns(words, found)
    # Clitics go before a word, so that most words are told by their ends to be none of these.
    ends = {first[-2:] for first in patterns}
    likely = [i for i, word in enumerate(words) if word.text[-2:] in ends]
    return [name for i in likely for name in _again(article, words, i, patterns)]


def _again(
    article: Article, words: Sequence[Word], i: int, patterns: Mapping[str, Sequence[Pattern]]
) -> Iterator[Name]:
    """The mentions that begin with word ``i``, the longest of each form that it may stand for."""
    for form, prefix in forms(words[i].text):
        pattern = next((p for p in patterns.get(form, ()) if not p.rest or follows(words, i + 1, p.rest)), None)
        if pattern is not None and not _goes_on(words, i + len(pattern.rest)):
            start, end = past(article.clean, words[i], prefix), words[i + len(pattern.rest)].end
            yield mention(article, start, end, pattern.model.kind, "again", pattern.model.entity)


def _goes_on(words: Sequence[Word], i: int) -> bool:
    """Whether an Arabic word hangs on Arabic word ``i`` by a hyphen, which make one word: الأورو-متوسطي."""
    return i + 1 < len(words) and words[i + 1].link == TIGHT and words[i].kind == words[i + 1].kind == "arabic"


def _patterns(words: Sequence[Word], found: Sequence[Name]) -> dict[str, list[Pattern]]:
    """First word (bare) → patterns, longest first; known names need none, they are found wherever they stand."""
    table: dict[str, dict[tuple[str, ...], Name]] = {}
    inside = _words_inside(words, found)
    for name, run in zip(found, inside, strict=True):
        if not run or name.cue.startswith(("known", "whole")):
            continue
        texts = tuple(w.text for w in run)
        _add(table, texts, name)
        if name.kind == "person" and len(run) > 1 and run[-1].link != TIGHT:
            if len(surname := _surname(texts)) < len(texts):
                _add(table, surname, name)
        elif len(run) > 1 and run[0].kind == "arabic" and run[1].link != TIGHT and looks_foreign(texts[0]):
            _add(table, texts[:1], name)
        elif (own := _without_sort(run, name)) is not None:
            table.setdefault(own, {}).setdefault((), name)
    return {
        first: [Pattern(rest, name) for rest, name in sorted(rows.items(), key=lambda row: -len(row[0]))]
        for first, rows in table.items()
    }


def _without_sort(run: Sequence[Word], name: Name) -> str | None:
    """The one word with an article behind what sort of thing a name is, as it is called again: نادي السنديان, السنديان.

    It stands as it is, with its article; everyday words and known places are left out.
    """
    own = [w.text for w in run[1:] if w.link == TIGHT or not traits(w.text).demonym]
    if name.kind == "person" or len(own) != 1 or run[0].text not in qualifiers("sort"):
        return None
    word = own[0]
    long = word.startswith("ال") and len(word) > PERIOD_GAP + 3
    known = traits(word)
    return None if not long or known.function or known.common or known.entity or known.title else word


def _surname(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The last word with the particles before it: van der Meer, بن قدور; two words where they are one: عبد الله."""
    first = len(texts) - 1 - (texts[-1] in seconds() or (len(texts) > 1 and texts[-2] in servants()))
    while first > 1 and texts[first - 1] in particles():
        first -= 1
    return texts[first:]


def _add(table: dict[str, dict[tuple[str, ...], Name]], texts: tuple[str, ...], name: Name) -> None:
    first = texts[0]
    if len(texts) == 1 and (len(first) < PERIOD_GAP + 1 or _everyday(first)):
        return
    if first.startswith("ال") and len(first) > PERIOD_GAP + 2:
        table.setdefault(first[2:], {}).setdefault(texts[1:], name)
    table.setdefault(first, {}).setdefault(texts[1:], name)


def _everyday(word: str) -> bool:
    """Whether a word alone is more likely one of prose than of a name; a family only where it is listed itself."""
    known = traits(word)
    family = word.startswith("ال") and word.endswith("ي") and not (listed(word) or known.demonym)
    return known.function or (known.common and not family)


def _words_inside(words: Sequence[Word], found: Sequence[Name]) -> list[list[Word]]:
    runs: list[list[Word]] = []
    ends, i = [w.end for w in words], 0
    for name in sorted(found, key=lambda n: n.start):
        i = max(i, bisect_right(ends, name.start))
        run = []
        while i < len(words) and words[i].start < name.end:
            run.append(_trimmed(words[i], name.start))
            i += 1
        runs.append(run)
    return runs


def _trimmed(word: Word, start: int) -> Word:
    """A word without the clitics that its name leaves outside."""
    cut = start - word.start
    return word._replace(text=word.text[cut:], start=start) if cut > 0 else word
