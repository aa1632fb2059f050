"""What is known to differ between two claims: measure, thing, stage, part, role or period."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from ...knowledge.printed import confused
from ...knowledge.vocabulary import Measure, measure
from ...model import Period
from .contrasts import evolves, exclude, kin, one_event, rises
from .values import points, slip_bits
from .view import View, same_number

MOST, MONTH, YEAR = 0.6, 31, 366
RUNNING = 120
SLIPPED = 6.0
APART = (("from", "to"), ("total", "part"), ("change", "to"), ("change", "from"), ("each", "total"))
ROLES = frozenset((*APART, *((other, one) for one, other in APART)))


class Contrast(msgspec.Struct, frozen=True, gc=False):
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


def contrast_of(a: View, b: View) -> Contrast:
    """All that is known to differ between two claims."""
    one, other = a.claim, b.claim
    dated = one.kind == "date"
    return Contrast(
        _relation(a.measures, b.measures, dated) if a.measures and b.measures else "",
        bool(a.things and b.things) and not dated and any(_other_thing(a, b, class_) for class_ in a.things),
        bool(a.stages and b.stages) and not dated and exclude("stage", a.stages, b.stages),
        bool(a.parts and b.parts) and exclude("part", a.parts, b.parts),
        a.narrow != b.narrow and not dated,
        (one.role, other.role) in ROLES and not confused(one, other),
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


def _other_thing(a: View, b: View, class_: str) -> bool:
    """Whether the nearest things of a class differ and neither sentence names the other's."""
    left, right = a.things[class_], b.things.get(class_)
    if right is None:
        return False
    # Where both own stretches name one, what else their sentences speak of changes nothing.
    own = left in a.claim.clause and right in b.claim.clause
    if own:
        return left not in b.claim.clause and right not in a.claim.clause
    return not b.tells(left) and not a.tells(right)


def difference(a: View, b: View, contrast: Contrast, meets: bool) -> str:
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
    day, other = a.as_of, b.as_of
    if "vague" in (a.claim.hedge, b.claim.hedge) or day is None or other is None or day == other:
        return False
    if same_number(a, b):
        # Nor to its own number in another unit: 8 million dollars and 8 million euros.
        return False
    if abs((day - other).days) > RUNNING:
        # A toll told long afterwards is the final one, whatever day it is told on.
        return False
    values = points(a.claim, b.claim)
    if values is not None and slip_bits(a.claim, b.claim, values) >= SLIPPED:
        # No count grows to its own digits at another scale, and seldom to the same ones with two of them swapped.
        return False
    earlier, later = (a, b) if day < other else (b, a)
    common = [m for m in a.measures if m in b.measures]
    if any(map(rises, common)) and later.claim.interval.top < earlier.claim.interval.bottom:
        # No toll falls: one that is told lower later contradicts the other.
        return False
    return any(map(evolves, common))


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
