"""What the figures of a list count where only their whole says it: "24 stations, 12 of them here, 7 there"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from ..knowledge.dimensions import fits
from ..knowledge.vague import is_vague
from ..knowledge.vocabulary import measure
from ..model import Claim

PART = "p:of_which"
NUMBERS = frozenset(("count", "share"))
NEAR_TERMS = 3
GAP = 40


def share_nouns(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The figures of one sentence in order; the bare counts of a list with the noun of what they are parts of."""
    nouns: tuple[str, ...] = ()
    last: Claim | None = None
    following = [c for c in claims if c.kind == "quantity" and not c.ignored][1:]
    for claim in claims:
        if claim.kind == "quantity" and not claim.ignored:
            after = following.pop(0) if following else None
            nouns = _shared(claim, nouns, last) or _opened(claim, after)
            last = claim
            if nouns and not _nouns(claim):
                claim = msgspec.structs.replace(claim, clause=(*nouns, *claim.clause))
        yield claim


def _opened(claim: Claim, following: Claim | None) -> tuple[str, ...]:
    """What a list of bare counts counts by the measure before it: "the deaths were in A (12), B (7) and C (3)"."""
    if following is None or not (_bare(claim) and _bare(following)) or following.start - claim.end > GAP:
        return ()
    stated = f"m:{claim.measure}" in claim.clause and not is_vague(f"m:{claim.measure}")
    return (f"k:{claim.measure}",) if stated and set(measure(claim.measure).dimensions) <= NUMBERS else ()


def _shared(claim: Claim, nouns: tuple[str, ...], last: Claim | None) -> tuple[str, ...]:
    """What a figure counts: what it says, or what the list before it (``nouns``, ``last``) counts."""
    if (own := _nouns(claim)) or not _bare(claim):
        return own
    if last is None or _measured(claim, nouns) or not _within(claim, last):
        return ()
    goes_on = not _nouns(last) and claim.start - last.end <= GAP
    return nouns if goes_on or PART in claim.clause[:NEAR_TERMS] else ()


def _nouns(claim: Claim) -> tuple[str, ...]:
    return tuple(term for term in claim.clause if term.startswith("k:"))


def _bare(claim: Claim) -> bool:
    """Whether a figure is a plain number that names nothing it counts."""
    return claim.unit == "count" and claim.hedge == "exact" and claim.text == claim.number


def _measured(claim: Claim, nouns: tuple[str, ...]) -> bool:
    """Whether its stretch states another measure of counts: "58 taken to three hospitals, five of them critical"."""
    stated = (t for t in claim.clause if t[0] == "m" and not is_vague(t) and fits(t[2:], claim.unit))
    return any(f"k:{t[2:]}" not in nouns for t in stated)


def _within(claim: Claim, last: Claim) -> bool:
    """Whether a figure can be a part of the one before, or stand beside it as another part."""
    return not _nouns(last) or (claim.value or 0.0) <= (last.value or 0.0)
