"""Groups that hold two things after all: what too little links to be a fault is no longer told as one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from ...model import Claim, Group, Verdict
from ...text import digest
from ..evidence import Evidence
from .conflicts import Conflict, Judged, doubtful

WORST_FIRST: tuple[Verdict, ...] = ("disagree", "vague", "compatible", "agree")


def verdict_of(judged: Judged, members: set[str]) -> Verdict:
    """The worst that the relations among some members say; figures that cannot be compared agree."""
    found = {r.verdict for ids, r in judged.pairs.items() if members.issuperset(ids)}
    return next((v for v in WORST_FIRST if v in found), "agree")


def parted(evidence: Evidence, groups: Sequence[Group]) -> list[Group]:
    """``groups``, of those that only doubts hold together each side by itself; a draft's stay whole.

    The doubt is told by ``maybe_conflict``, which names both sides. Two figures alone stay a group of two things.
    """
    doubts: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in doubtful(evidence):
        doubts[conflict.judged.group.id].append(conflict)
    return [part for group in groups for part in _parts(evidence, group, doubts)]


def _parts(evidence: Evidence, group: Group, doubts: Mapping[str, Sequence[Conflict]]) -> Iterator[Group]:
    found = doubts.get(group.id, ())
    if group.verdict != "scope" or evidence.matching.draft or not found:
        yield group
        return
    aside = [_side(group, conflict) for conflict in found]
    main = set(group.claims).difference(*aside)
    parts = [members for members in (main, *aside) if len(members) > 1]
    if not parts:
        yield group
    for members in parts:
        yield _part(evidence, group, members, verdict_of(found[0].judged, members), whole=members is main)


def _side(group: Group, conflict: Conflict) -> set[str]:
    """The odd ones of a doubt, with the members that stand against neither side and are linked best to an odd one."""
    odd, rest = ({c.id for c in side} for side in (conflict.odd, conflict.rest))
    linked: dict[str, tuple[float, bool]] = {}
    for pair in group.pairs:
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            if one not in odd and one not in rest:
                linked[one] = max(linked.get(one, (pair.score, other in odd)), (pair.score, other in odd))
    return odd | {one for one, (_, to_odd) in linked.items() if to_odd}


def _part(evidence: Evidence, group: Group, members: set[str], verdict: Verdict, *, whole: bool) -> Group:
    """Some members as a group of their own, which keeps the name of all where it is the main part."""
    claims = tuple(c for c in group.claims if c in members)
    pairs = tuple(p for p in group.pairs if p.a in members and p.b in members)
    told: list[Claim] = [evidence.claims[c] for c in claims if c in evidence.claims]
    measure = next((c.measure for c in told if c.measure), "")
    own = {} if whole else {"id": "g" + digest(claims), "subject": max((c.subject for c in told), key=len, default="")}
    return msgspec.structs.replace(group, claims=claims, pairs=pairs, verdict=verdict, measure=measure, **own)
