"""The terms of stored claims, held against the vocabulary of today."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

import msgspec

from ..model import Claim, Extraction


def with_known_terms(stored: Extraction) -> Extraction:
    """The claims of a file without the terms and measures that the vocabulary has given up since it was written."""
    return msgspec.structs.replace(stored, claims=tuple(map(_known, stored.claims)))


def _known(claim: Claim) -> Claim:
    sentence, clause, topic = (_kept(terms) for terms in (claim.sentence_terms, claim.clause, claim.topic))
    measure = claim.measure if f"m:{claim.measure}" in _vocabulary() else ""
    return msgspec.structs.replace(claim, sentence_terms=sentence, clause=clause, topic=topic, measure=measure)


def _kept(terms: Iterable[str]) -> tuple[str, ...]:
    return tuple(term for term in terms if term[:2] not in _prefixes() or term in _vocabulary())


@cache
def _vocabulary() -> Collection[str]:
    """Every id of the vocabulary as a term: m:trade, c:port."""
    from ..knowledge.vocabulary import KINDS, ids

    return frozenset(f"{kind[0]}:{id}" for kind in KINDS for id in ids(kind))


@cache
def _prefixes() -> Collection[str]:
    return frozenset(term[:2] for term in _vocabulary())
