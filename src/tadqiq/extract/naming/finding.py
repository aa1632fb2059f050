"""Names found without a model: gazetteer, titles and cues, quotation marks, Latin capitals, looks, recurrence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from ...knowledge.names import known_as
from ...model import Article, Name
from ...text import Token
from .arabic import arabic_names
from .known import known_names
from .latin import latin_names
from .placed import placed
from .quoted import quoted_names
from .repeated import repeated
from .words import Word, words_of

# Which finder is believed where two overlap: what is known, what a cue announces, what only looks like a name.
RANK = {
    "known": 3,
    "whole": 6,
    "placed": 6.5,
    "person": 4,
    "cue": 4,
    "quoted": 3,
    "announced": 4.5,
    "institution": 5,
    "capital": 2,
    "body": 3.5,
    "seated": 3.2,
    "latin": 2,
    "looks": 1,
    "again": 2.9,
}


PEOPLE, QUOTED = "known:people", ("quoted", "announced")


def names(article: Article, tokens: Sequence[Token]) -> list[Name]:
    """Mentions of people, places, bodies, sites, ships and laws, in order, none overlapping; spans count ``clean``."""
    words = _readable(article, words_of(article.clean, tokens))
    found = known_names(article, words)
    found += placed(article, words, found)
    found += quoted_names(article, words)
    found += arabic_names(article, words)
    found += latin_names(article, words)
    settled = _without_overlap(_called_so(_namesakes_out(found)))
    starts = [n.start for n in settled]
    again = [n for n in repeated(article, words, settled) if not _within(n, settled, starts)]
    return [_known_as(n) for n in _without_overlap([*settled, *again])]


def _known_as(name: Name) -> Name:
    """A name with its gazetteer id, whichever finder read it."""
    known = None if name.entity else known_as(name.text)
    return msgspec.structs.replace(name, entity=known[0], kind=known[1]) if known else name


def _namesakes_out(found: Sequence[Name]) -> list[Name]:
    """Names without the known places that a person's longer name begins with: صلاح الدين in صلاح الدين المقداد."""
    people = {(n.article, n.start): n.end for n in found if n.kind == "person" and n.cue.startswith("person")}
    return [n for n in found if n.kind != "place" or people.get((n.article, n.start), 0) <= n.end]


def _called_so(found: Sequence[Name]) -> list[Name]:
    """Names without the peoples that quotation marks make names of something else: the club «المصري»."""
    quoted = {(n.start, n.end) for n in found if n.cue in QUOTED}
    return [n for n in found if n.cue != PEOPLE or (n.start, n.end) not in quoted]


def _within(name: Name, settled: Sequence[Name], starts: list[int]) -> bool:
    """Whether a further mention lies inside a name that is settled already."""
    i = bisect_right(starts, name.start) - 1
    return i >= 0 and name.end <= settled[i].end


def _readable(article: Article, words: list[Word]) -> list[Word]:
    """Words outside boilerplate."""
    skipped = sorted((b.start, b.end) for b in article.blocks if b.kind == "boilerplate")
    if not skipped:
        return words
    starts = [w.start for w in words]
    kept: list[Word] = []
    done = 0
    for (start, end), (following, _) in pairwise([*skipped, (len(article.clean), 0)]):
        kept += words[done : bisect_left(starts, start)]
        done = bisect_left(starts, min(end, following))
    return kept + words[done:]


def _without_overlap(found: Iterable[Name]) -> list[Name]:
    """The strongest reading of each stretch: by finder, then by length, then by place."""
    order = sorted(found, key=_order)
    taken: dict[int, list[tuple[int, int]]] = {}
    kept: list[Name] = []
    for name in order:
        cells = range(name.start // 64, (name.end - 1) // 64 + 1)
        if any(s < name.end and name.start < e for c in cells for s, e in taken.get(c, ())):
            continue
        for c in cells:
            taken.setdefault(c, []).append((name.start, name.end))
        kept.append(name)
    return sorted(kept, key=lambda n: n.start)


def _order(name: Name) -> tuple[float, int, int]:
    strength = RANK[name.cue.partition(":")[0]] + (name.end - name.start) / 50
    return -strength, name.start, name.end
