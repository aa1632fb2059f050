"""Known differences of scope, gathered so that a figure that several sources repeat is compared once."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Claim
from .evidence import Evidence


class Scope(NamedTuple):
    """Two figures of one thing with the reason why they are not comparable, each with the claims that repeat it."""

    left: tuple[Claim, ...]
    right: tuple[Claim, ...]
    reason: str


def scopes(evidence: Evidence) -> list[Scope]:
    """All differences of scope, sorted, each pair of groups (or lone claims) once."""
    return evidence.once("scopes", _scopes)


def _scopes(evidence: Evidence) -> list[Scope]:
    home = {c: g.id for g in evidence.matching.groups for c in g.claims}
    found: dict[tuple[str, str, str], tuple[set[str], set[str]]] = {}
    told: dict[tuple[frozenset[str], tuple[str, ...]], tuple[str, str, str]] = {}
    for a, b, reason in evidence.matching.scope:
        if a in evidence.claims and b in evidence.claims and home.get(a, a) != home.get(b, b):
            (left, a), (right, b) = sorted([(home.get(a, a), a), (home.get(b, b), b)])
            # Matching names the likest pair first: of two articles and one measure that one is enough.
            if told.setdefault(_about(evidence, a, b, reason), (left, right, reason)) == (left, right, reason):
                sides = found.setdefault((left, right, reason), (set(), set()))
                sides[0].add(a)
                sides[1].add(b)
    return [Scope(_claims(evidence, a), _claims(evidence, b), key[2]) for key, (a, b) in sorted(found.items())]


def _about(evidence: Evidence, a: str, b: str, reason: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The two articles, why their figures are not comparable, and what the figures measure where that is one thing."""
    pair = evidence.claims[a], evidence.claims[b]
    what = sorted(
        {c.measure or c.unit for c in pair} | ({pair[0].unit} if reason == "measure" else {repr(pair[0].value)})
    )
    return frozenset(c.article for c in pair), (reason, *what)


def _claims(evidence: Evidence, ids: set[str]) -> tuple[Claim, ...]:
    return tuple(sorted((evidence.claims[i] for i in ids), key=lambda c: (c.article, c.start, c.id)))
