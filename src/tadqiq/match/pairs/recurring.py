"""Telling figures that recur: what two articles on one story each state once is mostly one fact, however worded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .leftovers import shared
from .score import Score, key
from .values import surprise
from .weights import THRESHOLD

SHARE = "%"


def with_recurring(
    groups: Sequence[Sequence[str]], scores: Sequence[Score], home: Mapping[str, str]
) -> list[list[str]]:
    """``groups``, joined where a telling figure recurs that neither measures nor words have brought together.

    What is taken for a difference of two such figures (another measure, part, period) is mostly another wording:
    1,318,540 customers, 1,318,540 persons; where they print one number in two units, it is a slip. Two groups that
    share an article stay apart. ``home``: claim → its article.
    """
    group = {member: own for own in map(list, groups) for member in own}
    for s in sorted(_recurring(scores, shared(groups, home)), key=lambda s: (-s.total, s.a.claim.id, s.b.claim.id)):
        a, b = (group.setdefault(v.claim.id, [v.claim.id]) for v in (s.a, s.b))
        if {home[member] for member in a}.isdisjoint(home[member] for member in b):
            a.extend(b)
            group.update(dict.fromkeys(b, a))
    unique = {id(own): sorted(own) for own in group.values() if len(own) > 1}
    return sorted(unique.values())


def _recurring(scores: Sequence[Score], told: Mapping[tuple[str, str], float]) -> Iterator[Score]:
    """Pairs of telling figures of two articles, unique in both; percentages, days and small counts recur by chance."""
    for s in scores:
        if "unique_value" not in s.parts or "other_counted" in s.parts:
            continue
        alike = told.get(key(s.a.claim.article, s.b.claim.article), 0.0) >= THRESHOLD["shared"]
        # Two articles may have little in common but one passage.
        if (alike or s.bears("company")) and (_tells(s) if s.meets else _misprints(s)):
            yield s


def _tells(s: Score) -> bool:
    plain = s.a.claim.kind != "date" and s.a.claim.unit != SHARE
    # A bare number is no other one's degrees, years or tonnes unless something else links them.
    return (
        plain
        and (s.context > 0 or not s.bears("unit_unsaid"))
        and surprise(s.a.claim, s.b.claim) >= THRESHOLD["recurring"]
    )


def _misprints(s: Score) -> bool:
    """Whether one telling number stands in two units that cannot both be right: 4.2 million dollars, and euros."""
    units = s.a.claim.unit != s.b.claim.unit
    return units and s.bears("same_print") and s.surprises and s.total >= THRESHOLD["maybe"]
