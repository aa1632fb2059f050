"""Which claims of a group stand against which: the camps of a group and the odd ones out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from ...knowledge.printed import same_number
from ...model import Claim, Group, Pair
from ..arithmetic.echoes import Pairs, answered, echoes_in
from ..evidence import Evidence
from .distance import digits, distance_of
from .mirrored import mirrored
from .misread import with_equivalents
from .part_of_a_sum import part_of_a_sum
from .recalculated import recalculated
from .related import BOUNDS, Relation
from .relation import relation
from .support import supported
from .told_beside import told_beside

MISPRINTS = ("turned_bound", "turned", "digits")
TELLING = 2  # more digits than these recur by chance in no two currencies


class Judged(NamedTuple):
    """A group with its live members, the relation of each pair that can be compared, and members that only repeat one.

    ``echoes`` are amounts that their own article gives as equivalents of another member and that are so.
    """

    group: Group
    claims: list[Claim]
    pairs: Pairs
    echoes: frozenset[str] = frozenset()

    def between(self, a: Claim, b: Claim) -> Relation | None:
        """The relation of two members, in either order."""
        return self.pairs.get((a.id, b.id)) or self.pairs.get((b.id, a.id))

    def at_odds(self, a: Claim, b: Claim) -> bool:
        """Whether two members cannot both be right."""
        found = self.between(a, b)
        return found is not None and found.verdict == "disagree"


class Conflict(NamedTuple):
    """One fault of a group: the claims at odds (``odd``) with those they stand against (``rest``).

    ``lone`` says that ``odd`` stands against a majority of independent origins; without one the sides are equal.
    """

    judged: Judged
    odd: tuple[Claim, ...]
    rest: tuple[Claim, ...]
    lone: bool

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims of the fault, the odd ones first."""
        return self.odd + self.rest


def judged(evidence: Evidence) -> list[Judged]:
    """Every group with the relations inside it."""
    return evidence.once("judged", lambda e: [_judge(e, group) for group in e.matching.groups])


def conflicts(evidence: Evidence) -> list[Conflict]:
    """Every fault of every group, each once, that what links the claims bears out."""
    return [conflict for conflict, sure in _all(evidence) if sure]


def doubtful(evidence: Evidence) -> list[Conflict]:
    """Figures at odds in one group that too little links to be called a fault."""
    return [conflict for conflict, sure in _all(evidence) if not sure]


def outside(
    odd: Sequence[Claim],
    rest: Sequence[Claim],
    *,
    lone: bool = False,
    pairs: Sequence[Pair] = (),
    related: Pairs | None = None,
) -> Conflict:
    """A fault that stands in no group: claims at odds with others, with the pairs that were held side by side."""
    claims = [*odd, *rest]
    ids = tuple(c.id for c in claims)
    group = Group(id="", claims=ids, subject="", measure=odd[0].measure, pairs=tuple(pairs))
    return Conflict(Judged(group, claims, related or {}), tuple(odd), tuple(rest), lone)


def _all(evidence: Evidence) -> list[tuple[Conflict, bool]]:
    return evidence.once("conflicts", lambda e: mirrored([found for j in judged(e) for found in _of_group(e, j)]))


def _of_group(evidence: Evidence, judged: Judged) -> list[tuple[Conflict, bool]]:
    """The faults of a group; where none is borne out, a number misprinted is one whatever stands beside it."""
    found = [_told(evidence, [*map(_misread, ways)]) for ways in _conflicts(evidence, judged)]
    if not found or any(sure for _, sure in found):
        return found
    return [*((conflict, True) for conflict in _misprints(evidence, judged)), *found]


def _misprints(evidence: Evidence, judged: Judged) -> list[Conflict]:
    """Members at odds of which one is the other misprinted, each with all that it is so of."""
    others = {c.id: [o for o in judged.claims if judged.at_odds(c, o) and _misprinted(c, o)] for c in judged.claims}
    found: list[Conflict] = []
    for claim in sorted(judged.claims, key=lambda c: -len(others[c.id])):
        rest = others[claim.id]
        conflict = Conflict(judged, (claim,), tuple(rest), len(rest) > 1)
        if rest and not any(claim in known.rest for known in found) and _sure(evidence, conflict):
            found.append(conflict)
    return found


def _misprinted(a: Claim, b: Claim) -> bool:
    return a.article != b.article and distance_of((a,), (b,)) in MISPRINTS


def _misread(conflict: Conflict) -> Conflict:
    """The fault with the equivalents that show how it came about."""
    judged = conflict.judged
    odd, rest = with_equivalents(judged.claims, judged.echoes, conflict.odd, conflict.rest)
    return conflict._replace(odd=odd, rest=rest)


def _told(evidence: Evidence, ways: Sequence[Conflict]) -> tuple[Conflict, bool]:
    """A fault in the first of the ways to tell it that is borne out, and whether any is.

    Another way than the first is one only where it shows a number misprinted, which stands out beside any third.
    """
    misprints = (way for way in ways[1:] if distance_of(way.odd, way.rest) in MISPRINTS)
    sure = next((way for way in (ways[0], *misprints) if _sure(evidence, way)), None)
    return sure or ways[0], sure is not None


def _sure(evidence: Evidence, conflict: Conflict) -> bool:
    if part_of_a_sum(evidence, conflict.odd, conflict.rest) or told_beside(evidence, conflict.odd, conflict.rest):
        return False
    if recalculated(evidence, conflict.odd, conflict.rest):
        return True
    return supported(evidence, conflict.judged.group.pairs, conflict.odd, conflict.rest)


def _judge(evidence: Evidence, group: Group) -> Judged:
    claims = evidence.members(group)
    related = ((a, b, relation(a, b)) for a, b in combinations(claims, 2))
    pairs = {(a.id, b.id): r for a, b, r in related if r is not None}
    echoes = echoes_in(evidence, claims, pairs)
    slips = {(a.id, b.id) for a, b in combinations(claims, 2) if _other_currency(a, b)}
    spared = {ids for ids in pairs if ids not in slips and answered(ids, echoes, pairs)}
    kept = {ids: r for ids, r in pairs.items() if r.verdict != "disagree" or ids not in spared}
    return Judged(group, claims, kept, frozenset(echoes))


def _other_currency(a: Claim, b: Claim) -> bool:
    """Whether one telling number stands in two currencies: no equivalent beside either answers for that."""
    return a.article != b.article and a.unit != b.unit and same_number(a, b) and len(digits(a)) > TELLING


def _conflicts(evidence: Evidence, judged: Judged) -> list[list[Conflict]]:
    """The faults of a group, each in the ways it can be told: of equal sides any may be the odd one."""
    if not any(r.verdict == "disagree" for r in judged.pairs.values()):
        return []
    camps = _camps(judged, [c for c in judged.claims if _is_point(c) and c.id not in judged.echoes])
    loose = [c for c in judged.claims if not _is_point(c) and c.id not in judged.echoes]
    if len(camps) < 2:
        return [[c] for c in _loose(judged, camps[0] if camps else [], loose)]
    ranked = sorted(camps, key=lambda camp: (-evidence.origins(camp), -len(camp)))
    first, second = (evidence.origins(camp) for camp in ranked[:2])
    if first == second:
        return [[_even(judged, camp, ranked) for camp in ranked]]
    odd_ones = [Conflict(judged, tuple(camp), _against(judged, camp, ranked[0] + loose), True) for camp in ranked[1:]]
    return [[c] for c in odd_ones + _loose(judged, ranked[0], loose)]


def _even(judged: Judged, odd: list[Claim], camps: Sequence[list[Claim]]) -> Conflict:
    return Conflict(judged, tuple(odd), tuple(c for camp in camps if camp is not odd for c in camp), False)


def _camps(judged: Judged, claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims that do not disagree, gathered round the most precise ones.

    No round figure links two camps; one that suits several ("in November" beside the 6th and the 7th) bears out none.
    """
    camps: list[list[Claim]] = []
    for claim in sorted(claims, key=_coarseness):
        homes = [camp for camp in camps if _suits(judged, claim, camp)]
        if not homes:
            camps.append([claim])
        elif len(homes) == 1:
            homes[0].append(claim)
    return camps


def _suits(judged: Judged, claim: Claim, camp: Sequence[Claim]) -> bool:
    """Whether a claim does not contradict the leader of a camp, or any member where it cannot be held against him."""
    if judged.between(claim, camp[0]) is None:
        return not any(judged.at_odds(claim, member) for member in camp)
    return not judged.at_odds(claim, camp[0])


def _loose(judged: Judged, main: Sequence[Claim], loose: Sequence[Claim]) -> list[Conflict]:
    """Bounds and vague figures that contradict the main camp, or each other where there is none."""
    if not main:
        main, *others = _camps(judged, loose) or [[]]
        loose = [claim for camp in others for claim in camp]
    offenders = [claim for claim in loose if _against(judged, [claim], main)]
    borne_out = [*main, *(claim for claim in loose if claim not in offenders)]
    found = []
    for camp in _camps(judged, offenders):
        rest = _against(judged, camp, borne_out)
        found.append(Conflict(judged, tuple(camp), rest, len(rest) > 1))
    return found


def _against(judged: Judged, camp: Sequence[Claim], others: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(c for c in others if any(judged.at_odds(c, member) for member in camp))


def _is_point(claim: Claim) -> bool:
    return claim.hedge not in BOUNDS and claim.hedge != "vague"


def _coarseness(claim: Claim) -> tuple[float, str, int, str]:
    if claim.kind == "date":
        period = claim.period
        width = float((period.end - period.start).days) if period and period.start and period.end else math.inf
        return (width, claim.article, claim.start, claim.id)
    interval = claim.base.interval if claim.base else claim.interval
    middle = abs(claim.base.value if claim.base and claim.base.value else claim.value or 0.0) or 1.0
    return ((interval.top - interval.bottom) / middle, claim.article, claim.start, claim.id)
