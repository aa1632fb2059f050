"""Figures of several things that could be taken for one, with all that the sources say of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ...model import Claim
from ..evidence import Evidence

MOST = 4  # so many things are told of in one note
# What says that two figures are of two things, and not which.
UNTOLD = ("article", "unsaid")


class Scope(NamedTuple):
    """Figures of several things, one of each with what sets it apart from another, and all claims of their groups."""

    figures: tuple[Claim, ...]
    reasons: tuple[str, ...]
    claims: tuple[Claim, ...]

    @property
    def reason(self) -> str:
        """What sets them all apart, "" where this is one thing for some and another for others."""
        return self.reasons[0] if len(set(self.reasons)) == 1 else ""

    @property
    def known(self) -> tuple[str, ...]:
        """All that is known to set them apart, each once."""
        return tuple(dict.fromkeys(r for r in self.reasons if r not in UNTOLD))

    @property
    def staged(self) -> bool:
        """Whether what sets two of them apart are two known stages: announced and paid."""
        return len(self.figures) == 2 and self.reason == "stage" and all(c.stage for c in self.figures)


class _Pair(NamedTuple):
    homes: tuple[str, str]
    figures: tuple[Claim, Claim]
    reason: str

    @property
    def staged(self) -> bool:
        return self.reason == "stage" and all(c.stage for c in self.figures)


def scopes(evidence: Evidence) -> list[Scope]:
    """All differences of scope, sorted, each pair of groups (or lone claims) once."""
    return evidence.once("scopes", _scopes)


def _scopes(evidence: Evidence) -> list[Scope]:
    groups = {g.id: g.claims for g in evidence.matching.groups}
    found = [_told(family, evidence, groups) for family in _families(list(_pairs(evidence)), evidence)]
    return sorted(found, key=lambda s: [_place(c) for c in s.figures])


def _pairs(evidence: Evidence) -> Iterator[_Pair]:
    home = {c: g.id for g in evidence.matching.groups for c in g.claims}
    for a, b, reason in evidence.matching.scope:
        homes = home.get(a, a), home.get(b, b)
        if a in evidence.claims and b in evidence.claims and homes[0] != homes[1]:
            yield _Pair(homes, (evidence.claims[a], evidence.claims[b]), reason)


def _families(pairs: list[_Pair], evidence: Evidence) -> list[list[_Pair]]:
    """Pairs that share a thing, told in one note: a reader is not told of four figures of one measure six times over.

    A draft's figures are told each by itself, and so are two known stages of one sum.
    """
    family: dict[str, list[_Pair]] = {}
    found: list[list[_Pair]] = []
    for pair in pairs:
        own = [family[h] for h in pair.homes if h in family]
        joined = [p for i, f in enumerate(own) if f not in own[:i] for p in f] + [pair]
        if evidence.matching.draft or pair.staged or len(_homes(joined)) > MOST:
            found.append([pair])
            continue
        found = [f for f in found if not any(f is one for one in own)] + [joined]
        family.update(dict.fromkeys(_homes(joined), joined))
    return found


def _homes(pairs: list[_Pair]) -> set[str]:
    return {home for pair in pairs for home in pair.homes}


def _told(pairs: list[_Pair], evidence: Evidence, groups: Mapping[str, tuple[str, ...]]) -> Scope:
    """The likeliest pair of a thing names its figure, and what sets it apart."""
    said: dict[str, tuple[Claim, str]] = {}
    for pair in sorted(pairs, key=lambda p: p.reason in UNTOLD):
        for home, figure in zip(pair.homes, pair.figures, strict=True):
            said.setdefault(home, (figure, pair.reason))
    figures = sorted(said.values(), key=lambda one: _place(one[0]))
    members = {i for home in said for i in groups.get(home, (home,)) if i in evidence.claims}
    claims = sorted((evidence.claims[i] for i in members), key=_place)
    return Scope(tuple(f for f, _ in figures), tuple(r for _, r in figures), tuple(claims))


def _place(claim: Claim) -> tuple[str, int, str]:
    return claim.article, claim.start, claim.id
