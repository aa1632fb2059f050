"""How strongly two claims seem to be about the same thing: named pieces of evidence that add up, gates first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..knowledge.vocabulary import measure, measures
from ..model import Claim, Pair, Period
from .contrasts import evolves, exclude, kin, one_event, one_sided
from .features import Rarity, View, likeness, shared
from .values import days_apart, meet, near, slip_bits, surprise, worlds_apart
from .weights import EVIDENCE, THRESHOLD

FIGURE = ("same_value", "unique_value", "slip", "near")
MOST, MONTH, YEAR = 0.6, 31, 366
RUNNING = 120
ONE_THING = ("equivalent", "alternative")
NEAR, CLOSE, FAR = 3, 12, 31
ROLES = ({"from", "to"}, {"total", "part"}, {"change", "to"}, {"change", "from"}, {"each", "total"})


@dataclass(slots=True, eq=False)
class Score:
    """The sum, its parts, and the difference that is known (measure, period, part or stage), "" when none is.

    ``total`` are all points; ``context`` those that do not come from the figure itself: never may a figure alone join
    two claims. ``told``: the text itself ties the two. ``surprising`` is for the grouping to remember.
    """

    a: View
    b: View
    parts: tuple[tuple[str, float], ...]
    difference: str = ""
    total: float = field(init=False, default=0)
    context: float = field(init=False, default=0)
    told: bool = field(init=False, default=False)
    surprising: bool | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        for name, points in self.parts:
            self.total += points
            if name not in FIGURE:
                self.context += points
            if name == "told":
                self.told = True

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
    parts = [
        ("told", EVIDENCE["told"] if tied(a.claim, b.claim) else 0.0),
        _measures(a, b, rarity),
        *_fields(a, b),
        *_things(a, b),
        *_entities(a, b, rarity),
        *_words(a, b, rarity),
        ("same_dimension", EVIDENCE["same_dimension"] * min(max(rarity.dimension(a.dimension) - 1, 0), 3)),
        *_figures(a.claim, b.claim),
    ]
    return Score(a, b, tuple((name, points) for name, points in parts if points), known_difference(a, b))


def tied(a: Claim, b: Claim) -> bool:
    """Whether the text itself says that both state one thing: an equivalent, or another version of the figure."""
    if not a.ties and not b.ties:
        return False
    wanted = {f"{kind}:{claim.id}" for kind in ONE_THING for claim in (a, b)}
    versions = {t for t in a.ties if t.startswith("alternative:")}
    return not wanted.isdisjoint((*a.ties, *b.ties)) or not versions.isdisjoint(b.ties)


def comparable(a: View, b: View) -> bool:
    """The first gate: one kind, one dimension."""
    return a.claim.kind == b.claim.kind and a.dimension == b.dimension


def _things(a: View, b: View) -> Iterator[tuple[str, float]]:
    if _counts_other(a, b):
        yield _named("other_counted")
    if any(_other_thing(a, b, class_) for class_ in a.things.keys() & b.things.keys()):
        yield _named("other_thing")


def _counts_other(a: View, b: View) -> bool:
    """Whether two counts are known to count different things: votes and seats, people and tents."""
    if not a.counted or not b.counted or not a.counted.isdisjoint(b.counted):
        return False
    known = measures()
    return not any(
        one_event(x, y) or (x in known and y in known and kin(known[x].family, known[y].family))
        for x in a.counted
        for y in b.counted
    )


def _fields(a: View, b: View) -> Iterator[tuple[str, float]]:
    if a.claim.period and b.claim.period and a.claim.kind != "date":
        yield _named("same_period" if not periods_differ(a.claim.period, b.claim.period) else "other_period")
    if exclude("stage", a.stages, b.stages):
        yield _named("other_stage")
    if exclude("part", a.parts, b.parts):
        yield _named("other_part")
    elif one_sided(a.parts, b.parts):
        yield "one_sided_part", EVIDENCE["other_part"] / 2
    if a.claim.role == b.claim.role == "change":
        yield _named("same_role")
    if {a.claim.role, b.claim.role} in ROLES:
        yield _named("other_role")
    if a.claim.article == b.claim.article:
        yield _named("same_article")
    if a.is_rate != b.is_rate:
        yield _named("other_rate")


def _other_thing(a: View, b: View, class_: str) -> bool:
    """Whether the nearest things of a class differ and neither sentence names the other's."""
    left, right = a.things[class_], b.things.get(class_)
    return right is not None and left not in b.told and right not in a.told


def _measures(a: View, b: View, rarity: Rarity) -> tuple[str, float]:
    """The measures of the own stretches; one that stands elsewhere in the other's sentence counts half."""
    common = set(a.measures) & set(b.measures)
    if common:
        name = "event" if a.claim.kind == "date" else "same_measure"
        telling = min(max(rarity(f"m:{m}") for m in common) / 2, EVIDENCE["rare_measure"])
        nearest = 1 if a.measures[0] == b.measures[0] else 0.75
        least = EVIDENCE["common_measure"]
        return name, EVIDENCE[name] * nearest * (least + (1 - least) * telling)
    if set(a.measures) & set(b.nearby) or set(b.measures) & set(a.nearby):
        return "measure_nearby", EVIDENCE["same_measure"] / 2
    if not a.measures or not b.measures:
        return "", 0.0
    if one_event(a.measures[0], b.measures[0]):
        return "same_event", EVIDENCE["event"] * 0.75
    if _confused(a, b):
        return _named("other_measure")
    dated = a.claim.kind == "date"
    if not dated and any(kin(measure(x).family, measure(y).family) for x in a.measures for y in b.measures):
        return _named("measure_family")
    # A percentage is a percentage of something: inflation and growth may both be two per cent.
    return "unlike_measure", EVIDENCE["other_measure"] / (1 if a.claim.unit == b.claim.unit == "%" else 2)


def _confused(a: View, b: View) -> bool:
    """Whether the nearest measures are known never to be one: reserves and production, exports and imports."""
    if not a.measures or not b.measures:
        return False
    left, right = measure(a.measures[0]), measure(b.measures[0])
    if right.id in (*left.not_same, left.opposite) or left.id in (*right.not_same, right.opposite):
        return True
    return left.id != right.id and left.exclusive and left.family == right.family and not left.event


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
    kinds = shared(a, b)
    one, other = rarity.vectors(a, kinds), rarity.vectors(b, kinds)
    own = likeness(one.own, other.own)
    crossed = likeness(one.own, other.sentence), likeness(one.sentence, other.own)
    sentence = max(*crossed, likeness(one.sentence, other.sentence))
    topic = likeness(one.terms, other.terms)
    return [
        ("own_words", EVIDENCE["own_words"] * own),
        ("sentence_words", EVIDENCE["sentence_words"] * sentence),
        ("topic_words", EVIDENCE["topic_words"] * topic),
    ]


def _figures(a: Claim, b: Claim) -> list[tuple[str, float]]:
    if meet(a, b):
        return [("same_value", min(EVIDENCE["same_value"] * surprise(a, b), EVIDENCE["value_cap"]))]
    if a.kind == "date":
        return [_distance(a, b)]
    slip = slip_bits(a, b)
    if not slip and worlds_apart(a, b):
        return [_named("far")]
    return [("slip", EVIDENCE["slip"] * slip), ("near", EVIDENCE["near"] * near(a, b))]


def _distance(a: Claim, b: Claim) -> tuple[str, float]:
    """Two versions of one date are mostly days apart, or as near as their grain allows."""
    apart = days_apart(a, b)
    if apart is None or apart > FAR:
        return _named("far") if apart else ("", 0.0)
    return "near", EVIDENCE["near"] * (2 if apart <= NEAR else apart <= CLOSE)


def _named(name: str) -> tuple[str, float]:
    return name, EVIDENCE[name]


def known_difference(a: View, b: View) -> str:
    """The first thing that is known to differ, "" when nothing is: unknown is never taken for different."""
    if not set(a.measures) & set(b.measures) and _confused(a, b):
        return "measure"
    if any(_other_thing(a, b, class_) for class_ in a.things.keys() & b.things.keys()):
        return "measure"
    if exclude("stage", a.stages, b.stages):
        return "stage"
    if exclude("part", a.parts, b.parts) or one_sided(a.parts, b.parts) or {a.claim.role, b.claim.role} in ROLES:
        return "part"
    if _evolved(a, b):
        return "period"
    one, other = a.claim.period, b.claim.period
    if a.claim.kind != "date" and one and other and periods_differ(one, other):
        return "period"
    return ""


def _evolved(a: View, b: View) -> bool:
    """Whether both count what grows from day to day (a toll, cases) as of different days, and the figures differ."""
    common = set(a.measures) & set(b.measures)
    if "vague" in (a.claim.hedge, b.claim.hedge):
        return False
    if not common or a.as_of is None or b.as_of is None or a.as_of == b.as_of or meet(a.claim, b.claim):
        return False
    if abs((a.as_of - b.as_of).days) > RUNNING:
        # A toll told long afterwards is the final one, whatever day it is told on.
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


__all__ = ["THRESHOLD", "Score", "comparable", "known_difference", "periods_differ", "score"]
