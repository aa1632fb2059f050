"""Which spellings are worth comparing: a shortlist by shared words and by whole sound, at the speed of one matrix."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ..sound.readings import readings
from ..sound.sounds import skeleton, sounds
from .forms import Form, form, heavy
from .links import resemblance
from .senses import senses
from .together import joinable
from .translated import ideas

WHOLE, WORD = 55.0, 68.0
SHORTLIST = 25
CROWD = 40
BLOCKED_FROM = 2_000
FEW = 600
# In an archive: how many likely counterparts of a name go on, the largest block and the most consonants that make one.
NEAREST, LARGEST, DEEPEST = 12, 3_000, 4
# Cells of a matrix that are worked out at once.
CELLS = 2_000_000
# Room for the single precision of a matrix, so that both ways of comparing find the same pairs.
ROUNDING = 1e-4
SKELETON, VOWELS = 0.3, 0.7
# Letters as those say and write them who lisp no sound: ظافر, Zafer; عثمان, Osman.
LISPED = str.maketrans("ظذث", "ززس")


def candidates(forms: Sequence[Form]) -> list[tuple[int, int]]:
    """Pairs of places in ``forms`` to compare: names sharing a word that sounds alike, and names alike as a whole."""
    pairs = set(_sharing_words(forms)) | set(_alike(tuple([" ".join(f.own) for f in forms]), WHOLE))
    return sorted(pairs.union(_sharing_ideas(forms)))


def closest(name: str, among: Sequence[str], limit: int = 5) -> list[tuple[str, float]]:
    """The names most like ``name`` by sound, best first, each with its likeness (0 to 1); no gazetteer is asked."""
    from rapidfuzz import fuzz, process

    wanted = form(name)
    forms = [form(other) for other in among]
    bones, full = _whole_sounds(wanted)
    scores = SKELETON * process.cdist([bones], [_whole_sounds(f)[0] for f in forms], scorer=fuzz.ratio)[0]
    scores = scores + VOWELS * process.cdist([full], [_whole_sounds(f)[1] for f in forms], scorer=fuzz.ratio)[0]
    shortlist = sorted(range(len(forms)), key=lambda k: (-scores[k], among[k]))[:SHORTLIST]
    ranked = sorted(((among[k], resemblance(wanted, forms[k])) for k in shortlist), key=lambda row: (-row[1], row[0]))
    return ranked[:limit]


def _whole_sounds(told: Form) -> tuple[str, str]:
    words = "".join((*told.own, *sorted(told.directions)))
    return skeleton(words), sounds(words)


def _sharing_words(forms: Sequence[Form]) -> Iterable[tuple[int, int]]:
    """Pairs of names with words alike in sound or meaning; words that half the names bear say nothing."""
    holders: dict[str, set[int]] = defaultdict(set)
    for i, told in enumerate(forms):
        for word in (*heavy(told.own), *joinable(told)):
            for said in (word, word.translate(LISPED), *readings(word)):
                holders[said].add(i)
    words = tuple(sorted(holders))
    twins = [(words[a], words[b]) for a, b in _alike(words, WORD)] + [(w, w) for w in words] + _translations(words)
    for one, other in twins:
        if len(holders[one]) <= CROWD and len(holders[other]) <= CROWD:
            yield from ((min(i, j), max(i, j)) for i in holders[one] for j in holders[other] if i != j)


def _sharing_ideas(forms: Sequence[Form]) -> Iterator[tuple[int, int]]:
    """Pairs of names of two scripts of which a word means the same, be it a field of firms or their very name."""
    holders: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for i, told in enumerate(forms):
        for idea in ideas(told.text):
            holders[idea][told.latin].append(i)
    for arabic, latin in holders.values():
        if len(arabic) <= CROWD and len(latin) <= CROWD:
            yield from ((min(i, j), max(i, j)) for i in arabic for j in latin)


def _translations(words: Sequence[str]) -> list[tuple[str, str]]:
    by_sense: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for sense in senses(word):
            by_sense[sense].append(word)
    return [(a, b) for row in by_sense.values() for k, a in enumerate(row) for b in row[k + 1 :]]


def _alike(texts: tuple[str, ...], cutoff: float) -> Sequence[tuple[int, int]]:
    """Pairs of texts whose mixed skeleton and vowel likeness reaches ``cutoff`` (0 to 100).

    In an archive only texts of one block are compared, and only the likeliest few of each go on.
    """
    if len(texts) <= BLOCKED_FROM:
        return _of_story(texts, cutoff)
    return [pair for block in _blocks(texts) for pair in _likeliest(_matrix(texts, block, cutoff))]


@lru_cache(maxsize=8)
def _of_story(texts: tuple[str, ...], cutoff: float) -> tuple[tuple[int, int], ...]:
    """The pairs of one story's names, kept for the stories in hand: a draft that was edited mostly names the same."""
    return tuple([(a, b) for a, b, _ in _matrix(texts, range(len(texts)), cutoff)])


def _likeliest(pairs: Iterable[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """The pairs that are among the best of either side."""
    near: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for a, b, alike in pairs:
        near[a].append((-alike, b))
        near[b].append((-alike, a))
    best = {(min(a, b), max(a, b)) for a, row in near.items() for _, b in heapq.nsmallest(NEAREST, row)}
    return sorted(best)


def _matrix(texts: Sequence[str], block: Sequence[int], cutoff: float) -> Iterator[tuple[int, int, float]]:
    """(place, later place, likeness) for the pairs of a block that are alike enough."""
    bones = [skeleton(texts[i].replace(" ", "")) for i in block]
    full = [sounds(texts[i].replace(" ", "")) for i in block]
    pairs = _one_by_one(bones, full, cutoff) if len(block) <= FEW else _all_at_once(bones, full, cutoff)
    return ((block[a], block[b], alike) for a, b, alike in pairs)


def _one_by_one(bones: Sequence[str], full: Sequence[str], cutoff: float) -> Iterator[tuple[int, int, float]]:
    """The same pairs without numpy, whose import takes longer than the comparisons of one story."""
    from rapidfuzz import fuzz, process

    least = (cutoff - 100 * SKELETON) / VOWELS - ROUNDING
    for a, sound in enumerate(full[:-1]):
        rest = full[a + 1 :]
        for _, heard, k in process.extract(sound, rest, scorer=fuzz.ratio, score_cutoff=least, limit=None):
            b = a + 1 + k
            alike = SKELETON * fuzz.ratio(bones[a], bones[b]) + VOWELS * heard
            if alike >= cutoff - ROUNDING:
                yield a, b, alike


def _all_at_once(bones: Sequence[str], full: Sequence[str], cutoff: float) -> Iterator[tuple[int, int, float]]:
    """The same pairs by matrices of some rows each, so that memory grows with the names and not with their square."""
    import numpy as np
    from rapidfuzz import fuzz, process

    rows = max(CELLS // len(full), 1)
    for first in range(0, len(full), rows):
        here = slice(first, first + rows)
        score = SKELETON * process.cdist(bones[here], bones, scorer=fuzz.ratio)
        score += VOWELS * process.cdist(full[here], full, scorer=fuzz.ratio)
        for a, b in zip(*np.nonzero(np.triu(score >= cutoff - ROUNDING, first + 1)), strict=True):
            yield first + int(a), int(b), float(score[a, b])


def _blocks(texts: Sequence[str]) -> list[list[int]]:
    """The places of texts by their first consonants, as many of them as it takes to keep blocks small."""
    bones = [skeleton(text.replace(" ", "")) for text in texts]
    waiting = [(0, list(range(len(texts))))]
    done: list[list[int]] = []
    while waiting:
        length, block = waiting.pop()
        if length and (len(block) <= LARGEST or length == DEEPEST):
            done.append(block)
            continue
        parts: dict[str, list[int]] = defaultdict(list)
        for i in block:
            parts[bones[i][: length + 1]].append(i)
        waiting.extend((length + 1, parts[key]) for key in sorted(parts, reverse=True))
    return done
