"""How strongly two claims seem to be about the same thing: named pieces of evidence that add up, gates first."""

from __future__ import annotations

from dataclasses import dataclass

from ..knowledge.vocabulary import measure
from ..model import Claim, Pair, Period
from .features import Rarity, View, likeness, shared
from .values import meet, slipped, surprise
from .weights import EVIDENCE, THRESHOLD

ROLES = ({"from", "to"}, {"total", "part"}, {"change", "to"}, {"change", "from"}, {"each", "total"})


@dataclass(frozen=True)
class Score:
    """The sum, its parts, and the known difference (``measure``, ``period``, ``part``, ``stage``) that speaks against."""

    a: View
    b: View
    parts: tuple[tuple[str, float], ...]
    difference: str = ""

    @property
    def total(self) -> float:
        """All points."""
        return sum(points for _, points in self.parts)

    @property
    def apart_from_difference(self) -> float:
        """The points without those that the known difference took away."""
        return sum(points for _, points in self.parts if points > 0)

    def pair(self) -> Pair:
        """The score as the report keeps it."""
        rounded = tuple((name, round(points, 2)) for name, points in self.parts)
        return Pair(a=self.a.claim.id, b=self.b.claim.id, score=round(self.total, 2), evidence=rounded)


def score(a: View, b: View, rarity: Rarity) -> Score:
    """All evidence on a pair that passed ``comparable``."""
    parts = [*_fields(a.claim, b.claim), *_entities(a, b, rarity), *_words(a, b, rarity), *_figures(a.claim, b.claim)]
    if a.is_rate != b.is_rate:
        parts.append(("other_rate", EVIDENCE["other_rate"]))
    difference = known_difference(a.claim, b.claim)
    return Score(a, b, tuple((name, points) for name, points in parts if points), difference)


def comparable(a: View, b: View) -> bool:
    """The first gate: one kind, one dimension."""
    return a.claim.kind == b.claim.kind and a.dimension == b.dimension


def _fields(a: Claim, b: Claim) -> list[tuple[str, float]]:
    found = [_measures(a, b)]
    if a.period and b.period and a.kind != "date":
        found.append(_named("same_period" if not periods_differ(a.period, b.period) else "other_period"))
    if a.stage and b.stage and a.stage != b.stage:
        found.append(_named("other_stage"))
    if a.part != b.part and a.part and b.part:
        found.append(_named("other_part"))
    if {a.role, b.role} in ROLES:
        found.append(_named("other_role"))
    if a.article == b.article:
        found.append(_named("same_article"))
    return found


def _measures(a: Claim, b: Claim) -> tuple[str, float]:
    if not a.measure or not b.measure:
        return "", 0.0
    if a.measure == b.measure:
        return _named("event" if a.kind == "date" else "same_measure")
    left, right = measure(a.measure), measure(b.measure)
    if left.family == right.family and b.measure not in left.not_same and a.measure not in right.not_same:
        return _named("measure_family")
    return _named("other_measure")


def _entities(a: View, b: View, rarity: Rarity) -> list[tuple[str, float]]:
    if not a.entities or not b.entities:
        return []
    common = a.entities & b.entities
    if common:
        return [("same_entity", EVIDENCE["same_entity"] * min(max(map(rarity, common)) / 2, 1.0))]
    return [_named("other_entity")]


def _words(a: View, b: View, rarity: Rarity) -> list[tuple[str, float]]:
    kinds = shared(a, b)
    own = likeness(a.own, b.own, kinds, rarity)
    sentence = max(
        likeness(a.own, b.sentence, kinds, rarity),
        likeness(a.sentence, b.own, kinds, rarity),
        likeness(a.sentence, b.sentence, kinds, rarity),
    )
    topic = likeness(a.terms, b.terms, kinds, rarity)
    return [
        ("own_words", EVIDENCE["own_words"] * own),
        ("sentence_words", EVIDENCE["sentence_words"] * sentence),
        ("topic_words", EVIDENCE["topic_words"] * topic),
    ]


def _figures(a: Claim, b: Claim) -> list[tuple[str, float]]:
    if meet(a, b) or a.kind == "date":
        return [("same_value", min(EVIDENCE["same_value"] * surprise(a, b), EVIDENCE["value_cap"]))]
    return [_named("slip")] if slipped(a, b) else []


def _named(name: str) -> tuple[str, float]:
    return name, EVIDENCE[name]


def known_difference(a: Claim, b: Claim) -> str:
    """The first thing that is known to differ, "" when nothing is: unknown is never taken for different."""
    if a.measure and b.measure and _measures(a, b)[0] == "other_measure":
        return "measure"
    if a.stage and b.stage and a.stage != b.stage:
        return "stage"
    if a.part and b.part and a.part != b.part or {a.role, b.role} in ROLES:
        return "part"
    if a.kind != "date" and a.period and b.period and periods_differ(a.period, b.period):
        return "period"
    return ""


def periods_differ(a: Period, b: Period) -> bool:
    """Whether two stated periods exclude each other or one is a small part of the other."""
    if a.start is None or b.start is None or a.end is None or b.end is None:
        return (a.start, a.end) != (b.start, b.end) and "open" in (a.grain, b.grain)
    if a.end <= b.start or b.end <= a.start:
        return True
    short, long = sorted(((a.end - a.start).days, (b.end - b.start).days))
    return long > 2 * max(short, 1) and {a.grain, b.grain} != {"year", "day"} and short > 27


__all__ = ["THRESHOLD", "Score", "comparable", "known_difference", "periods_differ", "score"]
