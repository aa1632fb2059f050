"""Pairs that stay apart: those that could yet be one thing, and figures of one measure that are of two things."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from ...model import Group, Pair
from ..pairs.score import Score, key
from ..pairs.values import points
from ..pairs.weights import ALIKE, SCOPE, THRESHOLD

LIKEST = 2  # with so many others a figure is compared
MOST_FOLDS = 6.0
MOST_CONCEPTS = 3
UNSAID = "unsaid"


def maybe(scores: Sequence[Score], inside: set[tuple[str, str]]) -> Iterator[Pair]:
    """The uncertain pairs, the likeliest first."""
    likely = [s for s in scores if not s.difference and s.total >= THRESHOLD["maybe"] and not _among(s, inside)]
    for s in sorted(likely, key=lambda s: (-s.total, s.a.claim.id, s.b.claim.id)):
        yield s.pair()


def scope(scores: Sequence[Score], groups: Sequence[Group]) -> Iterator[tuple[str, str, str]]:
    """Pairs of two things that a reader could take for one, with what is known to differ, the likest first.

    Of two groups (or lone figures) the likest pair speaks, and each of them is compared with its two likest others.
    There are not many more pairs than things told: a reader has to go through them.
    """
    home = {c: g.id for g in groups for c in g.claims}
    best = _best(scores, groups, home)
    things = {home.get(v.claim.id, v.claim.id) for s in scores for v in (s.a, s.b)}
    yield from islice(_likest(best), math.ceil(SCOPE["share"] * len(things)))


def _best(
    scores: Sequence[Score], groups: Sequence[Group], home: Mapping[str, str]
) -> Mapping[tuple[str, str], tuple[float, Score]]:
    """Two groups (or lone figures) → how alike their likest pair is, and that pair, where it is alike enough."""
    sizes = {g.id: len(g.claims) for g in groups}
    best: dict[tuple[str, str], tuple[float, Score]] = {}
    for s in scores:
        one, other = s.a.claim.id, s.b.claim.id
        a, b = home.get(one, one), home.get(other, other)
        if a == b or (likeness := _likeness(s, max(sizes.get(a, 1), sizes.get(b, 1)))) < THRESHOLD["scope"]:
            continue
        # How far apart two figures are can only part them: it is asked of those few that are alike without it.
        if (likeness := likeness - SCOPE["fold"] * _folds(s)) < THRESHOLD["scope"]:
            continue
        both = key(a, b)
        if both not in best or likeness > best[both][0]:
            best[both] = likeness, s
    return best


def _likest(best: Mapping[tuple[str, str], tuple[float, Score]]) -> Iterator[tuple[str, str, str]]:
    compared: Counter[str] = Counter()
    for homes, (_, s) in sorted(best.items(), key=lambda item: (-item[1][0], item[0])):
        if min(compared[h] for h in homes) < LIKEST:
            yield s.a.claim.id, s.b.claim.id, s.difference or _unlike(s) or _untold(s)
        compared.update(homes)


def _likeness(s: Score, stated: int) -> float:
    """How much two figures of two things look like figures of one: what they measure and count, and how.

    ``stated``: how many claims state the one that is stated more often. What several sources print is the more worth a
    word; so is what is only of another period.
    """
    common = sum([points * ALIKE[name] for name, points in s.parts.items() if name in ALIKE])
    return common + SCOPE["stated"] * math.log(stated) + _said(s)


def _said(s: Score) -> float:
    """The points of what stands in the two figures' own stretches, and of how they are told."""
    a, b = s.a, s.b
    found = SCOPE["concept"] * min(len(a.concepts & b.concepts), MOST_CONCEPTS)
    found += SCOPE["counted"] * (not a.counted.isdisjoint(b.counted))
    found += SCOPE["period"] * (s.difference == "period")
    found += SCOPE["change"] * ((a.claim.role == "change") != (b.claim.role == "change"))
    return found + SCOPE["vague"] * ("vague" in (a.claim.hedge, b.claim.hedge))


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
