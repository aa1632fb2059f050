"""Which spellings are worth comparing: a shortlist by shared words and by whole sound, at the speed of one matrix."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from .name_forms import Form, form, heavy
from .name_links import resemblance
from .name_senses import senses
from .readings import readings
from .sounds import skeleton, sounds

WHOLE, WORD = 55.0, 68.0
SHORTLIST = 25
CROWD = 40
BLOCKED_FROM = 2_000
FEW = 600
# Room for the single precision of a matrix, so that both ways of comparing find the same pairs.
ROUNDING = 1e-4
SKELETON, VOWELS = 0.3, 0.7


def candidates(forms: Sequence[Form]) -> list[tuple[int, int]]:
    """Pairs of places in ``forms`` to compare: names sharing a word that sounds alike, and names alike as a whole."""
    pairs = set(_sharing_words(forms)) | set(_alike([" ".join(f.own) for f in forms], WHOLE))
    return sorted(pairs)


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
        for word in heavy(told.own):
            for said in (word, *readings(word)):
                holders[said].add(i)
    words = sorted(holders)
    twins = [(words[a], words[b]) for a, b in _alike(words, WORD)] + [(w, w) for w in words] + _translations(words)
    for one, other in twins:
        if len(holders[one]) <= CROWD and len(holders[other]) <= CROWD:
            yield from ((min(i, j), max(i, j)) for i in holders[one] for j in holders[other] if i != j)


def _translations(words: Sequence[str]) -> list[tuple[str, str]]:
    by_sense: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for sense in senses(word):
            by_sense[sense].append(word)
    return [(a, b) for row in by_sense.values() for k, a in enumerate(row) for b in row[k + 1 :]]


def _alike(texts: Sequence[str], cutoff: float) -> list[tuple[int, int]]:
    """Pairs of texts whose mixed skeleton and vowel likeness reaches ``cutoff`` (0 to 100)."""
    found: list[tuple[int, int]] = []
    for block in _blocks(texts):
        found.extend(_matrix(texts, block, cutoff))
    return found


def _matrix(texts: Sequence[str], block: Sequence[int], cutoff: float) -> list[tuple[int, int]]:
    bones = [skeleton(texts[i].replace(" ", "")) for i in block]
    full = [sounds(texts[i].replace(" ", "")) for i in block]
    pairs = _one_by_one(bones, full, cutoff) if len(block) <= FEW else _all_at_once(bones, full, cutoff)
    return [(min(block[a], block[b]), max(block[a], block[b])) for a, b in pairs]


def _one_by_one(bones: Sequence[str], full: Sequence[str], cutoff: float) -> Iterable[tuple[int, int]]:
    """The same pairs without numpy, whose import takes longer than the comparisons of one story."""
    from rapidfuzz import fuzz, process

    least = (cutoff - 100 * SKELETON) / VOWELS - ROUNDING
    for a, sound in enumerate(full[:-1]):
        rest = full[a + 1 :]
        for _, alike, k in process.extract(sound, rest, scorer=fuzz.ratio, score_cutoff=least, limit=None):
            b = a + 1 + k
            if SKELETON * fuzz.ratio(bones[a], bones[b]) + VOWELS * alike >= cutoff - ROUNDING:
                yield a, b


def _all_at_once(bones: Sequence[str], full: Sequence[str], cutoff: float) -> Iterable[tuple[int, int]]:
    import numpy as np
    from rapidfuzz import fuzz, process

    score = SKELETON * process.cdist(bones, bones, scorer=fuzz.ratio) + VOWELS * process.cdist(
        full, full, scorer=fuzz.ratio
    )
    rows, columns = np.nonzero(np.triu(score >= cutoff - ROUNDING, 1))
    return zip(rows.tolist(), columns.tolist(), strict=True)


def _blocks(texts: Sequence[str]) -> list[list[int]]:
    """All at once for a story; for an archive by the first consonant, so that cost grows with the blocks."""
    if len(texts) <= BLOCKED_FROM:
        return [list(range(len(texts)))]
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        blocks[skeleton(text.replace(" ", ""))[:1]].append(i)
    return [blocks[key] for key in sorted(blocks)]
