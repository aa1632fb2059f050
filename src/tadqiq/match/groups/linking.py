"""Which pairs are sure enough to join: tied by the text, repeated, or mutual best of their articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ...knowledge.dimensions import COUNTS
from ..pairs.score import Score, printed
from ..pairs.values import points, rescaled, surprise
from ..pairs.view import same_number
from ..pairs.weights import THRESHOLD

TELLING, TELLING_COUNT = 6.0, 9.0
# What hardly speaks against a figure that is all that two articles leave over.
HARDLY, COUNTED = ("other_entity", "other_rate"), "other_counted"
# No pair with less joins two claims, unless the text itself ties them.
LEAST = min(THRESHOLD["repeat"], THRESHOLD["join"] + min(THRESHOLD["meet"], THRESHOLD["apart"], 0.0))


def links(scores: Sequence[Score]) -> list[Score]:
    """Pairs sure enough to join, the surest first: tied by the text, repeated, or mutual best of their articles."""
    likely = promising(scores)
    item = items(likely)
    best: dict[tuple[str, str], float] = defaultdict(float)
    for s in likely:
        if not s.difference:
            a, b = s.a.claim, s.b.claim
            for place in ((item.get(a.id, a.id), b.article), (item.get(b.id, b.id), a.article)):
                best[place] = max(best[place], s.total)
    chosen = [s for s in likely if s.told or _repeats(s) or (_open(s) and _mutual(s, best, item))]
    return sorted(chosen, key=_surest_first)


def promising(scores: Sequence[Score]) -> list[Score]:
    """Pairs with points enough to join two claims, or tied by the text."""
    return [s for s in scores if s.total >= LEAST or s.told]


def _surest_first(s: Score) -> tuple[bool, bool, float, str, str]:
    """What the text ties, what an article repeats, then by the score; figures that meet to the digit get a start."""
    alike = s.a.claim.kind != "date" and s.meets and (s.surprises or same_number(s.a, s.b))
    start = THRESHOLD["start"] if alike else 0.0
    return not s.told, not _repeats(s), -s.total - start, s.a.claim.id, s.b.claim.id


def items(scores: Sequence[Score]) -> dict[str, str]:
    """Claim → the first of those that state the same figure for the same thing within its article."""
    members: dict[str, list[str]] = {}
    lead: dict[str, str] = {}
    for s in scores:
        if s.told or _repeats(s):
            keep, drop = sorted(lead.setdefault(v.claim.id, v.claim.id) for v in (s.a, s.b))
            if keep != drop:
                moved = members.pop(drop, [drop])
                members.setdefault(keep, [keep]).extend(moved)
                lead.update(dict.fromkeys(moved, keep))
    return lead


def _repeats(s: Score) -> bool:
    """Whether an article states the figure again: in its headline, or in other words."""
    a, b = s.a.claim, s.b.claim
    # What is cheap and seldom true comes first: every pair is asked.
    if a.value is None or a.value != b.value or a.article != b.article or s.difference or a.unit != b.unit:
        return False
    unlike = s.bears("unlike_measure", "other_measure", "other_counted")
    telling = a.unit != "%" and not unlike and surprise(a, b) >= TELLING
    # A handful that recurs is one only where both say what is counted.
    said = s.surprises or s.bears("same_measure") or not (s.a.counted or s.b.counted)
    return s.total >= THRESHOLD["repeat"] and (telling or (said and s.context >= THRESHOLD["repeat_context"]))


def _open(s: Score) -> bool:
    """Whether nothing known sets the two apart, or nothing that other evidence does not outweigh."""
    return not s.difference or outweighed(s)


def outweighed(s: Score) -> bool:
    """Whether two figures may be one although something known differs: fields are misread, or worded freely.

    What differs has cost its points already: of pairs that meet and have as many without it no more are one, and a
    floor that is another's ceiling is as telling. But a figure told for each of several, or that something rose from,
    is no other one's total, and two parts, stages, things or measures that both articles name are one only in company.
    Figures that do not meet must make up for a part or measure worded otherwise by all else.
    """
    if not s.across or s.a.claim.kind == "date" or s.bears("other_role"):
        return False
    if not s.meets:
        worded = s.bears("one_sided_part", "other_part") or s.difference == "measure"
        # A count may have grown between two days, but not to its own digits, nor where its owner has changed places.
        anew = s.grown and s.bears("slip", "same_owner")
        least = THRESHOLD["outweighed_anew" if anew else "outweighed_apart"]
        return s.bears("turned_bound") or ((worded or anew) and s.total >= least)
    both_told = s.difference in ("measure", "stage") or s.bears("other_part")
    return (s.bears("company") or not both_told) and s.total >= THRESHOLD["outweighed"]


def _mutual(s: Score, best: Mapping[tuple[str, str], float], item: Mapping[str, str]) -> bool:
    """The best counterpart on both sides; a figure that meets the other may fall a little short of the best."""
    a, b = s.a.claim, s.b.claim
    if s.total < THRESHOLD["join"] + _margin(s):
        return False
    slack = THRESHOLD["slack"] if s.meets else 0.0
    rivals = best[item.get(a.id, a.id), b.article], best[item.get(b.id, b.id), a.article]
    if s.total < max(rivals) - slack - 1e-9 or _said(s) < THRESHOLD[_kind_of_context(s)]:
        return False
    return a.article != b.article or s.meets or contradicts_itself(s)


def _margin(s: Score) -> float:
    """What figures that do not meet need more, and figures of one measure that meet need less."""
    if not s.meets:
        dated = s.a.claim.kind == "date"
        return THRESHOLD["apart_days" if dated else "apart" if printed(s) else "worded"]
    return THRESHOLD["meet"] if s.unopposed and set(s.a.measures) & set(s.b.measures) else 0.0


def _kind_of_context(s: Score) -> str:
    """Which threshold the words and names of a pair must pass: figures and days recur by chance."""
    if "turned_bound" in s.parts:
        return "telling"
    if "unlike_measure" in s.parts:
        return "unlike"
    if s.a.claim.kind == "date":
        # The same day, which each article names once and neither has told otherwise.
        alone = "unique_value" in s.parts and s.parts.get("left_over", 0.0) >= THRESHOLD["alone"]
        return "day" if alone else "date"
    return "telling" if (s.unopposed or _hardly_opposed(s)) and _alone(s) else "context"


def _said(s: Score) -> float:
    """The evidence besides the figures; what hardly opposes a figure that is all that is left over does not count."""
    return s.context - (s.counts((*HARDLY, COUNTED)) if _hardly_opposed(s) and _alone(s) else 0.0)


def _hardly_opposed(s: Score) -> bool:
    """Whether a surprising figure meets its like, and only other names or a rate oppose it.

    What is counted is worded in many ways, too, where the number has three digits.
    """
    opposing = {name for name, points in s.parts.items() if points < 0}
    hardly = {*HARDLY, COUNTED} if s.bits >= TELLING_COUNT else set(HARDLY)
    return s.meets and s.surprises and opposing <= hardly


def _alone(s: Score) -> bool:
    """Whether each article states the figure once, or has hardly anything else that the other leaves over.

    "31.2 million dinars" in two reports; "736 hotels" and "about 700", the last figures of two. At another scale the
    digits are those of too many counts by chance.
    """
    last = s.parts.get("left_over", 0.0) >= THRESHOLD["alone"] and not _rescaled(s)
    once = "left_over" in s.parts or (s.bits >= THRESHOLD["once"] and "same_story" in s.parts)
    return last or (once and "unique_value" in s.parts)


def _rescaled(s: Score) -> bool:
    values = points(s.a.claim, s.b.claim)
    return values is not None and rescaled(*values)


def contradicts_itself(s: Score) -> bool:
    """Whether an article gives one thing two figures in two places; within a sentence two figures are two things.

    Two days are of one thing only where both name one event.
    """
    if {s.a.claim.unit, s.b.claim.unit} == COUNTS:
        # The number of people and that of other things, whatever words stand beside both.
        return False
    apart = s.a.claim.sentence != s.b.claim.sentence and (s.a.claim.kind != "date" or s.bears("event"))
    return apart and s.total >= THRESHOLD["join"] + THRESHOLD["self"]
