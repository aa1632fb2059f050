"""Per cent said where percentage points are meant, or the other way round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from ..knowledge.printed import number
from ..model import Claim, Finding, Interval
from .arithmetic import interval_math as im
from .arithmetic.calculation import at_the_edge, middle
from .arithmetic.changes import POINTS, Change, changes, is_move
from .arithmetic.figures import Figure, Passage, passages
from .evidence import Evidence
from .judging.conflicts import judged
from .judging.distance import digits
from .rules import finding
from .wording import number as printed
from .wording import quoted, slots, with_sources

NEAR = 6


def check(evidence: Evidence) -> Iterator[Finding]:
    """A difference of shares called per cent; one change that sources give in per cent and in points alike."""
    for passage in passages(evidence):
        yield from _inside(evidence, passage)
    told: set[str] = set()
    for group in judged(evidence):
        points, shares = _sides(evidence, group.claims)
        if points and shares:
            told |= {c.id for c in (*points, *shares)}
            words = slots(_words, evidence, points, shares)
            yield finding("percent_point_slip", [*points, *shares], words, kind="across", group=group.group.id)
    for point, share in _of_one_level(evidence):
        if told.isdisjoint((point.id, share.id)):
            told |= {point.id, share.id}
            words = slots(_words, evidence, [point], [share])
            yield finding("percent_point_slip", [point, share], words, kind="across")


def _of_one_level(evidence: Evidence) -> Iterator[tuple[Claim, Claim]]:
    """One number of points and of per cent in two articles whose sentences tell the same share before or after it."""
    every = [c for claims in evidence.by_article.values() for c in claims]
    shares: dict[float, list[Claim]] = defaultdict(list)
    for claim in every:
        if claim.unit == "%" and claim.role not in ("from", "to") and (value := number(claim)) is not None:
            shares[abs(value)].append(claim)
    for point in every if shares else ():
        value = number(point) if point.unit in POINTS else None
        for share in shares.get(abs(value), ()) if value is not None else ():
            levels = product(_levels(evidence, point), _levels(evidence, share))
            if not _both(evidence, point, share) and any(_one_number(*pair) for pair in levels):
                yield point, share


def _levels(evidence: Evidence, change: Claim) -> list[Claim]:
    """The shares that stand in the sentence of a change and are none."""
    beside = (c for c in evidence.by_article[change.article] if c.sentence == change.sentence)
    return [c for c in beside if c.unit == "%" and c is not change and c.role != "change" and c.hedge == "exact"]


def _sides(evidence: Evidence, claims: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Points, and what other articles give as per cent with the same number; an article that gives both means both."""
    points = [c for c in claims if c.unit in POINTS]
    shares = [c for c in claims if c.unit == "%"]
    slipped = [(p, s) for p, s in product(points, shares) if _one_number(p, s) and not _both(evidence, p, s)]
    return _some(points, [p for p, _ in slipped]), _some(shares, [s for _, s in slipped])


def _some(claims: Sequence[Claim], chosen: Sequence[Claim]) -> list[Claim]:
    """Those of the claims that were chosen, each once, in their order."""
    ids = {c.id for c in chosen}
    return [c for c in claims if c.id in ids]


def _both(evidence: Evidence, point: Claim, share: Claim) -> bool:
    """Whether one of the two articles prints the number in per cent and in points: up 3 points, or 3 per cent."""
    if point.article == share.article:
        return True
    return _prints(evidence, point.article, "%", point) or any(
        _prints(evidence, share.article, unit, share) for unit in POINTS
    )


def _prints(evidence: Evidence, article: str, unit: str, like: Claim) -> bool:
    return any(c.unit == unit and _one_number(c, like) for c in evidence.by_article.get(article, ()))


def _inside(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "From 42 % to 45 %, an increase of 3 %": the difference fits, the relative change does not."""
    tied = [p for p in changes(passage) if p.old.unit == p.new.unit == "%"]
    for stated in passage.figures:
        pairs = [p for p in tied if stated not in p] or _beside(passage, stated)
        if stated.unit == "%" and is_move(stated) and pairs:
            pair = min(pairs, key=lambda p: p.distance(stated))
            old, new = (f.interval for f in pair)
            relative, said = im.size(im.change(old, new)), stated.interval
            if im.size(im.minus(new, old)).overlaps(said) and not _near(relative, said):
                points = _elsewhere(evidence, pair, stated.claim)
                words = slots(_named, evidence, pair, stated, relative, points)
                claims = [*(f.claim for f in (*pair, stated)), *points]
                yield finding("percent_point_slip", claims, words, kind="elsewhere" if points else "inside")


def _elsewhere(evidence: Evidence, pair: Change, stated: Claim) -> list[Claim]:
    """The same change in points as another article has it, with the level before or after it or in telling digits.

    Where matching has put the two together, they are told as one change in per cent and in points.
    """
    together = next((set(g.claims) for g in evidence.matching.groups if stated.id in g.claims), set())
    others = (c for article, claims in evidence.by_article.items() if article != stated.article for c in claims)
    points = [c for c in others if c.unit in POINTS and c.id not in together and _one_number(c, stated)]
    return [p for p in points if not _both(evidence, p, stated) and (_telling(p) or _level(evidence, p, pair))]


def _telling(claim: Claim) -> bool:
    return len(digits(claim)) > 1


def _level(evidence: Evidence, point: Claim, pair: Change) -> bool:
    """Whether the article that gives the points gives the share before or after the change too."""
    return any(_prints(evidence, point.article, "%", figure.claim) for figure in pair)


def _beside(passage: Passage, stated: Figure) -> list[Change]:
    """ "57 % of revenue, down 6 % on the level of 63 %": the new share just before the change, the old one behind."""
    shares = [f for f in passage.figures if f.unit == "%" and f.precise]
    i = shares.index(stated) if stated in shares else 0
    new, old = (shares[i - 1], shares[i + 1]) if 0 < i < len(shares) - 1 else (None, None)
    if new is None or old is None or is_move(new) or is_move(old) or old.gap > NEAR:
        return []
    return [Change(old, new)] if old.led("than", "from", "against", within=4) else []


def _near(relative: Interval, said: Interval) -> bool:
    """Whether the stated figure can be the relative change, without stretching every rounding to its end."""
    return relative.overlaps(said) and at_the_edge(relative, said) <= 0.5


def _named(
    evidence: Evidence, pair: Change, stated: Figure, relative: Interval, points: list[Claim], language: str
) -> dict[str, str]:
    named = {"old": pair.old, "new": pair.new, "figure": stated}
    told = {k: quoted(f.claim, language) for k, f in named.items()}
    computed = printed(round(middle(relative), 1))
    return {**told, "computed": computed, "points": with_sources(evidence, points, language)}


def _one_number(a: Claim, b: Claim) -> bool:
    one, other = number(a), number(b)
    return one is not None and other is not None and abs(one) == abs(other)


def _words(evidence: Evidence, points: list[Claim], shares: list[Claim], language: str) -> dict[str, str]:
    return {"points": with_sources(evidence, points, language), "shares": with_sources(evidence, shares, language)}
