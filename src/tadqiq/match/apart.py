"""Pairs that stay apart: those that could yet be one thing, and those that differ in a known way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Pair
from .score import Score, key
from .weights import THRESHOLD


def maybe(scores: Sequence[Score], inside: set[tuple[str, str]]) -> Iterator[Pair]:
    """The uncertain pairs, the likeliest first."""
    likely = [s for s in scores if not s.difference and s.total >= THRESHOLD["maybe"] and not _among(s, inside)]
    for s in sorted(likely, key=lambda s: (-s.total, s.a.claim.id, s.b.claim.id)):
        yield s.pair()


def scope(scores: Sequence[Score], inside: set[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Pairs that differ in a known way, the likest first; of two articles each claim is named with its likest alone."""
    named: set[tuple[str, str]] = set()
    alike = [s for s in scores if s.apart_from_difference >= THRESHOLD["scope"] and not _among(s, inside)]
    alike = [s for s in alike if s.meets or not s.bears("other_counted")]
    for s in sorted(alike, key=lambda s: (-s.apart_from_difference, s.a.claim.id, s.b.claim.id)):
        a, b = s.a.claim, s.b.claim
        reason = s.difference or _unlike(s) or _told_apart(s)
        keys = (a.id, b.article), (b.id, a.article)
        if reason and not named.issuperset(keys):
            named.update(keys)
            yield a.id, b.id, reason


def _told_apart(s: Score) -> str:
    """An article that gives two figures for what looks like one thing tells two things apart."""
    alike = s.a.claim.article == s.b.claim.article and s.apart_from_difference >= THRESHOLD["told_apart"]
    return "article" if alike and not s.meets else ""


def _unlike(s: Score) -> str:
    """Other measures are a difference too, where the figures do not meet."""
    unlike = s.a.measures and s.b.measures and not set(s.a.measures) & set(s.b.measures)
    return "measure" if unlike and not s.meets else ""


def _among(s: Score, inside: set[tuple[str, str]]) -> bool:
    return key(s.a.claim.id, s.b.claim.id) in inside
