"""How strongly two claims seem to be about the same thing: named pieces of evidence that add up, gates first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from ..knowledge.vocabulary import Measure, measure, measures
from ..model import Claim, Pair, Period
from .contrasts import evolves, exclude, kin, one_event, rises
from .features import Rarity, View, likeness
from .values import days_apart, meet, near, points, slip_bits, surprise, worlds_apart
from .weights import EVIDENCE, THRESHOLD

# What never joins two claims alone: what comes from the figures, measures only akin, and having no better counterpart.
NEVER_ALONE = ("same_value", "unique_value", "slip", "near", "measure_family", "left_over")
MOST, MONTH, YEAR = 0.6, 31, 366
RUNNING = 120
MONEY = "money"
NEAR, CLOSE, FAR = 3, 12, 31
ROLES = ({"from", "to"}, {"total", "part"}, {"change", "to"}, {"change", "from"}, {"each", "total"})


@dataclass(slots=True, eq=False)
class Score:
    """The sum, its parts, and the difference that is known (measure, period, part or stage), "" when none is.

    ``meets``: some figure satisfies both. ``total`` are all points; ``context`` those of evidence that may join by
    itself: never may a figure alone join two claims. ``apart_from_difference`` are the points without those that the
    known difference took away. ``told``: the text itself ties the two. ``surprising`` is for the grouping to remember.
    """

    a: View
    b: View
    meets: bool
    difference: str = ""
    parts: list[tuple[str, float]] = field(init=False, default_factory=list)
    total: float = field(init=False, default=0)
    context: float = field(init=False, default=0)
    apart_from_difference: float = field(init=False, default=0)
    told: bool = field(init=False, default=False)
    surprising: bool | None = field(init=False, default=None)

    def add(self, evidence: Iterable[tuple[str, float]]) -> None:
        """More evidence, in order; a piece without points is none."""
        for name, counted in evidence:
            if counted:
                self.parts.append((name, counted))
                self.total += counted
                if name not in NEVER_ALONE:
                    self.context += counted
                if counted > 0:
                    self.apart_from_difference += counted
                if name == "told":
                    self.told = True

    def bears(self, *names: str) -> bool:
        """Whether one of these pieces of evidence was found."""
        return any(name in names for name, _ in self.parts)

    def pair(self) -> Pair:
        """The score as the report keeps it."""
        rounded = tuple((name, round(points, 2)) for name, points in self.parts)
        return Pair(a=self.a.claim.id, b=self.b.claim.id, score=round(self.total, 2), evidence=rounded)


class Contrast(NamedTuple):
    """What is known to differ between two claims, found once for the points and for the difference that is named.

    ``measures`` is what their measures are to each other, as a piece of evidence; ``period`` is None where they need
    not be the same.
    """

    measures: str
    thing: bool
    stage: bool
    part: bool
    sided: bool
    role: bool
    period: bool | None


def score(a: View, b: View, rarity: Rarity) -> Score:
    """All evidence on a pair that passed ``comparable``."""
    meets, contrast = meet(a.claim, b.claim), _contrast(a, b)
    found = Score(a, b, meets, _difference(a, b, contrast, meets))
    found.add(
        [
            ("told", EVIDENCE["told"] if tied(a, b) else 0.0),
            _measures(a, b, contrast.measures, rarity),
            *_fields(a, b, contrast),
            *_entities(a, b, rarity),
            *_words(a, b, rarity),
            ("same_dimension", EVIDENCE["same_dimension"] * min(max(rarity.dimension(a.dimension) - 1, 0), 3)),
            *_figures(a.claim, b.claim, meets),
        ]
    )
    return found


def tied(a: View, b: View) -> bool:
    """Whether the text itself says that both state one thing: an equivalent, or another version of the figure."""
    if not a.claim.ties and not b.claim.ties:
        return False
    return a.claim.id in b.equals or b.claim.id in a.equals or not a.versions.isdisjoint(b.versions)


def comparable(a: View, b: View) -> bool:
    """The first gate: one kind, one dimension."""
    if a.claim.kind != b.claim.kind or a.dimension != b.dimension:
        return False
    in_passing = "context" in (a.claim.role, b.claim.role)
    return not in_passing or not set(a.measures).isdisjoint(b.measures) or meet(a.claim, b.claim)


def _contrast(a: View, b: View) -> Contrast:
    one, other = a.claim, b.claim
    dated = one.kind == "date"
    return Contrast(
        _relation(a.measures, b.measures, dated) if a.measures and b.measures else "",
        bool(a.things and b.things) and any(_other_thing(a, b, class_) for class_ in a.things),
        bool(a.stages and b.stages) and exclude("stage", a.stages, b.stages),
        bool(a.parts and b.parts) and exclude("part", a.parts, b.parts),
        a.narrow != b.narrow,
        one.role != other.role and {one.role, other.role} in ROLES,
        periods_differ(one.period, other.period) if one.period and other.period and not dated else None,
    )


@lru_cache(maxsize=50_000)
def _relation(a: tuple[str, ...], b: tuple[str, ...], dated: bool) -> str:
    """What two runs of measures, nearest first, are to each other, as a piece of evidence."""
    if set(a) & set(b):
        return "event" if dated else "same_measure"
    if one_event(a[0], b[0]):
        return "same_event"
    if _never_one(measure(a[0]), measure(b[0])):
        return "other_measure"
    akin = not dated and any(kin(measure(x).family, measure(y).family) for x in a for y in b)
    return "measure_family" if akin else "unlike_measure"


def _never_one(left: Measure, right: Measure) -> bool:
    """Whether two measures are known never to be one: reserves and production, exports and imports."""
    if right.id in (*left.not_same, left.opposite) or left.id in (*right.not_same, right.opposite):
        return True
    return left.id != right.id and left.exclusive and left.family == right.family and not left.event


def _counts_other(a: View, b: View) -> bool:
    """Whether two counts are known to count different things: votes and seats, people and tents."""
    if not a.counted.isdisjoint(b.counted):
        return False
    known = measures()
    return not any(
        one_event(x, y) or (x in known and y in known and kin(known[x].family, known[y].family))
        for x in a.counted
        for y in b.counted
    )


def _fields(a: View, b: View, contrast: Contrast) -> Iterator[tuple[str, float]]:
    if contrast.period is not None:
        yield _named("other_period" if contrast.period else "same_period")
    if contrast.stage:
        yield _named("other_stage")
    if contrast.part:
        yield _named("other_part")
    elif contrast.sided:
        yield "one_sided_part", EVIDENCE["other_part"] / 2
    if a.claim.role == b.claim.role == "change":
        yield _named("same_role")
    if contrast.role:
        yield _named("other_role")
    if a.claim.article == b.claim.article:
        yield _named("same_article")
    yield from _kinds(a, b, contrast)


def _kinds(a: View, b: View, contrast: Contrast) -> Iterator[tuple[str, float]]:
    if a.is_rate != b.is_rate:
        yield _named("other_rate")
    if a.counted and b.counted and _counts_other(a, b):
        yield _named("other_counted")
    if contrast.thing:
        yield _named("other_thing")


def _other_thing(a: View, b: View, class_: str) -> bool:
    """Whether the nearest things of a class differ and neither sentence names the other's."""
    left, right = a.things[class_], b.things.get(class_)
    if right is None:
        return False
    # Where both own stretches name one, what else their sentences speak of changes nothing.
    own = left in a.claim.clause and right in b.claim.clause
    return left not in (b.claim.clause if own else b.told) and right not in (a.claim.clause if own else a.told)


def _measures(a: View, b: View, relation: str, rarity: Rarity) -> tuple[str, float]:
    """The measures of the own stretches; one that stands elsewhere in the other's sentence counts half."""
    if relation in ("event", "same_measure"):
        common = set(a.measures) & set(b.measures)
        telling = min(max(rarity(f"m:{m}") for m in common) / 2, EVIDENCE["rare_measure"])
        nearest = 1 if a.measures[0] == b.measures[0] else 0.75
        least = EVIDENCE["common_measure"]
        return relation, EVIDENCE[relation] * nearest * (least + (1 - least) * telling)
    if not a.around.isdisjoint(b.measures) or not b.around.isdisjoint(a.measures):
        return "measure_nearby", EVIDENCE["same_measure"] / 2
    if relation == "same_event":
        return relation, EVIDENCE["event"] * 0.75
    if relation == "unlike_measure" and not (a.beside and b.beside) and a.dimension not in ("date", MONEY):
        # A measure that stands further off may be another figure's; amounts of money and days are of too many kinds of
        # things to risk it.
        return _named("far_measures")
    if relation == "unlike_measure":
        return relation, EVIDENCE["other_measure"] / 2
    return (relation, EVIDENCE[relation]) if relation else ("", 0.0)


def _entities(a: View, b: View, rarity: Rarity) -> list[tuple[str, float]]:
    if not a.entities or not b.entities:
        return []
    common = a.entities & b.entities
    same = ("same_entity", EVIDENCE["same_entity"] * min(sum(map(rarity, common)) / 2, 1.0))
    if a.countries and b.countries and not (a.countries & b.named or b.countries & a.named):
        return [same, _named("other_country")]
    if common:
        return [same]
    elsewhere = (a.entities & b.named) | (b.entities & a.named)
    return [] if elsewhere else [_named("other_entity")]


def _words(a: View, b: View, rarity: Rarity) -> list[tuple[str, float]]:
    one_language = a.language == b.language
    one, other = rarity.vectors(a, one_language=one_language), rarity.vectors(b, one_language=one_language)
    topic = ("topic_words", EVIDENCE["topic_words"] * likeness(one.terms, other.terms))
    if one.said.isdisjoint(other.said):
        return [topic]
    own = likeness(one.own, other.own)
    crossed = likeness(one.own, other.sentence), likeness(one.sentence, other.own)
    sentence = max(*crossed, likeness(one.sentence, other.sentence))
    return [
        ("own_words", EVIDENCE["own_words"] * own),
        ("sentence_words", EVIDENCE["sentence_words"] * sentence),
        topic,
    ]


def _figures(a: Claim, b: Claim, meets: bool) -> list[tuple[str, float]]:
    if meets:
        return [("same_value", min(EVIDENCE["same_value"] * surprise(a, b), EVIDENCE["value_cap"]))]
    if a.kind == "date":
        return [_distance(a, b)]
    values = points(a, b)
    if values is None:
        return []
    slip = slip_bits(a, b, values)
    if not slip and worlds_apart(values):
        return [_named("far")]
    return [("slip", EVIDENCE["slip"] * slip), ("near", EVIDENCE["near"] * near(values))]


def _distance(a: Claim, b: Claim) -> tuple[str, float]:
    """Two versions of one date are mostly days apart, or as near as their grain allows."""
    apart = days_apart(a, b)
    if apart is None or apart > FAR:
        return _named("far") if apart else ("", 0.0)
    return "near", EVIDENCE["near"] * (2 if apart <= NEAR else apart <= CLOSE)


def _named(name: str) -> tuple[str, float]:
    return name, EVIDENCE[name]


def _difference(a: View, b: View, contrast: Contrast, meets: bool) -> str:
    """The first thing that is known to differ, "" when nothing is: unknown is never taken for different."""
    if contrast.measures == "other_measure" or contrast.thing:
        return "measure"
    if contrast.stage:
        return "stage"
    if contrast.part or contrast.sided or contrast.role:
        return "part"
    counted_anew = not meets and contrast.measures in ("event", "same_measure") and _evolved(a, b)
    return "period" if contrast.period or counted_anew else ""


def _evolved(a: View, b: View) -> bool:
    """Whether both count what grows from day to day (a toll, cases) as of different days; their figures differ."""
    if "vague" in (a.claim.hedge, b.claim.hedge) or a.as_of is None or b.as_of is None or a.as_of == b.as_of:
        return False
    if abs((a.as_of - b.as_of).days) > RUNNING:
        # A toll told long afterwards is the final one, whatever day it is told on.
        return False
    earlier, later = (a, b) if a.as_of < b.as_of else (b, a)
    common = [m for m in a.measures if m in b.measures]
    if any(map(rises, common)) and later.claim.interval.top < earlier.claim.interval.bottom:
        # No toll falls: one that is told lower later contradicts the other.
        return False
    return any(evolves(measure(m).family) for m in common)


def periods_differ(a: Period, b: Period) -> bool:
    """Whether two stated periods are not one: apart, or overlapping by less than most of them.

    A day or a month inside the other is the time a figure was taken at, no difference.
    """
    if a.start is None or b.start is None or a.end is None or b.end is None:
        return _open_differs(a, b)
    common = (min(a.end, b.end) - max(a.start, b.start)).days
    if common <= 0:
        return True
    short, long = sorted(((a.end - a.start).days, (b.end - b.start).days))
    return common < MOST * long and not (common == short and short <= MONTH)


def _open_differs(a: Period, b: Period) -> bool:
    """ "Since 1993" differs from "since 2005" and from "the last twenty years", not from a day it is told on."""
    if None in (a.start, b.start) and None in (a.end, b.end):
        return (a.start, a.end) != (b.start, b.end)
    closed = next((p for p in (a, b) if p.start and p.end), None)
    if closed is None or closed.start is None or closed.end is None:
        return (a.start, a.end) != (b.start, b.end)
    return (closed.end - closed.start).days > YEAR


__all__ = ["THRESHOLD", "Score", "comparable", "periods_differ", "score"]
