"""Per cent said where percentage points are meant, or the other way round."""

from __future__ import annotations

import math
from collections.abc import Iterator

from ..model import Claim, Finding, Interval
from . import interval_math as im
from .calculation import at_the_edge, middle
from .changes import Change, changes, is_move
from .conflicts import judged
from .evidence import Evidence
from .figures import Figure, Passage, passages
from .rules import finding
from .wording import number, quoted, slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """A difference of shares called per cent; one change that sources give in per cent and in points alike."""
    for passage in passages(evidence):
        yield from _inside(evidence, passage)
    for group in judged(evidence):
        points = [c for c in group.claims if c.unit == "pp"]
        shares = [c for c in group.claims if c.unit == "%" and any(_same(c, p) for p in points)]
        if points and shares:
            words = slots(_words, evidence, points, shares)
            yield finding("percent_point_slip", [*points, *shares], words, kind="across", group=group.group.id)


def _inside(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "From 42 % to 45 %, an increase of 3 %": the difference fits, the relative change does not."""
    shares = [p for p in changes(passage) if p.old.unit == p.new.unit == "%"]
    for stated in passage.figures:
        pairs = [p for p in shares if stated not in p]
        if stated.unit == "%" and is_move(stated) and pairs:
            pair = min(pairs, key=lambda p: p.distance(stated))
            old, new = (f.interval for f in pair)
            relative, said = im.size(im.change(old, new)), stated.interval
            if im.size(im.minus(new, old)).overlaps(said) and not _near(relative, said):
                words = slots(_named, pair, stated, relative)
                yield finding("percent_point_slip", [f.claim for f in (*pair, stated)], words, kind="inside")


def _near(relative: Interval, said: Interval) -> bool:
    """Whether the stated figure can be the relative change, without stretching every rounding to its end."""
    return relative.overlaps(said) and at_the_edge(relative, said) <= 0.5


def _named(pair: Change, stated: Figure, relative: Interval, language: str) -> dict[str, str]:
    named = {"old": pair.old, "new": pair.new, "figure": stated}
    return {k: quoted(f.claim, language) for k, f in named.items()} | {"computed": number(round(middle(relative), 1))}


def _same(a: Claim, b: Claim) -> bool:
    return a.value is not None and b.value is not None and math.isclose(abs(a.value), abs(b.value), rel_tol=1e-6)


def _words(evidence: Evidence, points: list[Claim], shares: list[Claim], language: str) -> dict[str, str]:
    return {"points": with_sources(evidence, points, language), "shares": with_sources(evidence, shares, language)}
