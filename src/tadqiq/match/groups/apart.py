"""Pairs that stay apart: those that could yet be one thing, and figures of one measure that are of two things."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...model import Group, Pair
from ..pairs.score import Score, key
from ..pairs.values import points
from ..pairs.weights import SCOPE, THRESHOLD

# What two figures of two things may have in common and still be worth comparing, as evidence names it.
ALIKE = frozenset(
    ("same_measure", "same_event", "event", "measure_nearby", "own_words", "sentence_words", "same_entity")
)
LIKEST = 2  # with so many others a figure is compared
MOST_FOLDS = 6.0
UNSAID = "unsaid"


def maybe(scores: Sequence[Score], inside: set[tuple[str, str]]) -> Iterator[Pair]:
    """The uncertain pairs, the likeliest first."""
    likely = [s for s in scores if not s.difference and s.total >= THRESHOLD["maybe"] and not _among(s, inside)]
    for s in sorted(likely, key=lambda s: (-s.total, s.a.claim.id, s.b.claim.id)):
        yield s.pair()


def scope(scores: Sequence[Score], groups: Sequence[Group]) -> Iterator[tuple[str, str, str]]:
    """Pairs of two things that a reader could take for one, with what is known to differ, the likest first.

    Of two groups (or lone figures) the likest pair speaks, and each of them is compared with its two likest others.
    """
    home = {c: g.id for g in groups for c in g.claims}
    best: dict[tuple[str, str], tuple[float, Score]] = {}
    for s in scores:
        # How far apart two figures are can only part them: it is asked of those few that are alike without it.
        likeness = _likeness(s, home)
        if likeness < THRESHOLD["scope"]:
            continue
        a, b = (home.get(v.claim.id, v.claim.id) for v in (s.a, s.b))
        if a == b or (likeness := likeness - SCOPE["fold"] * _folds(s)) < THRESHOLD["scope"]:
            continue
        if key(a, b) not in best or likeness > best[key(a, b)][0]:
            best[key(a, b)] = likeness, s
    compared: Counter[str] = Counter()
    for homes, (_, s) in sorted(best.items(), key=lambda item: (-item[1][0], item[0])):
        if min(compared[h] for h in homes) < LIKEST:
            yield s.a.claim.id, s.b.claim.id, s.difference or _unlike(s) or _untold(s)
        compared.update(homes)


def _likeness(s: Score, home: Mapping[str, str]) -> float:
    """How much two figures of two things look like figures of one: what they measure, beside whom, in which words.

    What several sources state, and what is only of another period, is the more worth a word.
    """
    parts = s.parts
    common = sum([counted for name, counted in parts.items() if name in ALIKE])
    common += SCOPE["company"] * parts.get("company", 0.0) + SCOPE["same_dimension"] * parts.get("same_dimension", 0.0)
    stated = SCOPE["stated_again"] * ((s.a.claim.id in home) + (s.b.claim.id in home))
    return common + stated + SCOPE["period"] * (s.difference == "period")


def _folds(s: Score) -> float:
    """How many e-folds lie between the two figures, at most six."""
    values = points(s.a.claim, s.b.claim)
    return min(abs(math.log(abs(values[0] / values[1]))), MOST_FOLDS) if values and all(values) else 0.0


def _untold(s: Score) -> str:
    """An article that gives both tells two things apart; of two articles nothing says what the difference is."""
    return "article" if s.a.claim.article == s.b.claim.article else UNSAID


def _unlike(s: Score) -> str:
    """Other measures are a difference too, where the figures do not meet."""
    unlike = s.a.measures and s.b.measures and not set(s.a.measures) & set(s.b.measures)
    return "measure" if unlike and not s.meets else ""


def _among(s: Score, inside: set[tuple[str, str]]) -> bool:
    return key(s.a.claim.id, s.b.claim.id) in inside
