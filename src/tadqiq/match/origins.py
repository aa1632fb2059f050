"""Origins: near-copies of one text count as one source (word shingles, containment; Broder 1997)."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from ..model import Article
from ..text import fold, words

SHINGLE = 5
COPY = 0.5


def origins(articles: Mapping[str, Article]) -> dict[str, str]:
    """The id of the text each article copies: itself, or the earliest that shares half of the shorter of the two.

    Articles known from their claims alone keep the origin found when they were read.
    """
    order = sorted(
        (a for a in articles.values() if a.clean), key=lambda a: (a.published is None, str(a.published), a.id)
    )
    shingles = {a.id: _shingles(a.clean) for a in order}
    holders: dict[int, tuple[str, ...]] = {}
    found = {a.id: a.origin or a.id for a in articles.values() if not a.clean}
    for article in order:
        known = holders.keys() & shingles[article.id]
        common: Counter[str] = Counter(itertools.chain.from_iterable(map(holders.__getitem__, known)))
        found[article.id] = next(
            (
                found[other]
                for other, n in sorted(common.items(), key=lambda item: (-item[1], item[0]))
                if n >= COPY * min(len(shingles[other]), len(shingles[article.id]))
            ),
            article.id,
        )
        holders.update({s: (*holders[s], article.id) for s in known})
        holders.update(dict.fromkeys(shingles[article.id] - known, (article.id,)))
    return found


@lru_cache(maxsize=8)
def _shingles(text: str) -> frozenset[int]:
    """The runs of words of a text, kept for the articles in hand."""
    folded = [fold(word) for word in words(text)]
    return frozenset(map(hash, zip(*(folded[i:] for i in range(SHINGLE)), strict=False)))
