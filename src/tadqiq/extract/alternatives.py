"""Figures that a text itself puts beside an earlier one as another version of it: "other data show 80 per cent"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from operator import attrgetter

import msgspec

from ..languages.cues import cues
from ..languages.lexicon import Lexicon
from ..model import Claim, Span
from ..text import Token

_START = attrgetter("start")


def with_alternatives(tokens: Sequence[Token], claims: Sequence[Claim]) -> list[Claim]:
    """``claims`` (in order) with a tie ``alternative:<start>`` where a cue stands between two figures of one unit.

    The earlier figure is the nearest of the same unit in the same block; several after one cue all go back to it.
    """
    cues = _cues(tokens, {claim.sentence for claim in claims if _counted(claim)})
    done: list[Claim] = []
    for claim in claims:
        earlier = _other_version(claim, done, cues) if _counted(claim) else None
        ties = (*claim.ties, f"alternative:{earlier.start}") if earlier else claim.ties
        done.append(msgspec.structs.replace(claim, ties=ties) if earlier else claim)
    return done


def _counted(claim: Claim) -> bool:
    return claim.ignored is None and claim.kind != "date"


def _cues(tokens: Sequence[Token], sentences: Iterable[Span]) -> list[int]:
    """Where each phrase of these sentences that announces another version starts, in order."""
    found: list[int] = []
    for start, end in sorted((sentence.start, sentence.end) for sentence in sentences):
        first, last = (bisect_left(tokens, place, key=_START) for place in (start, end))
        found += [tokens[i].start for i, _ in _lexicon().spots(tokens, first, last)]
    return found


def _other_version(claim: Claim, before: Sequence[Claim], cues: Sequence[int]) -> Claim | None:
    """The figure that this one is another version of, if a cue of its own sentence says so."""
    last = bisect_left(cues, claim.start) - 1
    if last < 0 or cues[last] < claim.sentence.start:
        return None
    same = (c for c in reversed(before) if c.unit == claim.unit and c.block == claim.block and not c.ignored)
    return next((c for c in same if c.end <= cues[last]), None)


@cache
def _lexicon() -> Lexicon[str]:
    return Lexicon(cues("clauses.toml", "alternative"))
