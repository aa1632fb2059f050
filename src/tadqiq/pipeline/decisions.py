"""A person's word wins: what claims, groups and findings become once decisions are applied."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from ..model import Claim, Finding, Group, Human, Matching
from ..text import digest
from ..workspace import Decisions, FindingDecision
from .words import finding

CONTESTED = "contested: "


def decided(claim: Claim) -> Claim:
    """The claim as corrected by a person; as it was when nobody corrected it."""
    human = claim.human
    if human is None or human.decision != "corrected":
        return claim
    changes = {key: getattr(human, key) for key in ("unit", "hedge", "subject", "measure") if getattr(human, key)}
    if human.value:
        value = float(human.value)
        changes |= {"value": value, "low": value, "high": value, "low_open": False, "high_open": False}
    by = human.by or "hand"
    steps = tuple(f"{key} = {value}: corrected by {by}" for key, value in changes.items() if "_" not in key)
    return msgspec.structs.replace(claim, **changes, steps=(*claim.steps, *steps))


def live(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that take part in comparisons: not those that a person rejected as misread."""
    return [claim for claim in claims if claim.human is None or claim.human.decision != "rejected"]


def regrouped(matching: Matching, decisions: Decisions) -> Matching:
    """The matching with the claims that a person linked in one group and those told apart in two."""
    groups = list(matching.groups)
    for tie in decisions.same:
        groups = _linked(groups, *tie.claims, by=tie.by)
    for tie in decisions.different:
        groups = [_parted(group, *tie.claims, by=tie.by) for group in groups]
    parted = {frozenset(tie.claims) for tie in decisions.different}
    maybe = tuple(pair for pair in matching.maybe if frozenset((pair.a, pair.b)) not in parted)
    return msgspec.structs.replace(matching, groups=tuple(groups), maybe=maybe)


def settled(
    findings: Sequence[Finding], claims: Sequence[Claim], decisions: Decisions, today: dt.date
) -> tuple[list[Finding], list[str]]:
    """The findings with their waivers, contested decisions as findings of their own, and notes on what ran out."""
    found = waived(findings, claims, decisions, today)
    contested = [_contested(claim, note) for claim in claims for note in claim.notes if note.startswith(CONTESTED)]
    return found + contested, [_ran_out(d) for d in decisions.finding if d.until is not None and today > d.until]


def waived(findings: Sequence[Finding], claims: Sequence[Claim], decisions: Decisions, today: dt.date) -> list[Finding]:
    """The findings, each with the waiver that holds for it today, its own or that of one of its claims."""
    waivers = {c.id: c.human for c in claims if c.human and c.human.decision == "waived" and _holds(c.human, today)}
    return [msgspec.structs.replace(f, waived=_waiver(f, waivers, decisions.finding, today)) for f in findings]


def _waiver(
    finding: Finding, claims: dict[str, Human], decisions: Iterable[FindingDecision], today: dt.date
) -> Human | None:
    for decision in decisions:
        if decision.decision != "confirmed" and decision.covers(finding, today):
            return decision.human()
    return next((claims[id] for id in finding.claims if id in claims), None)


def _holds(human: Human, today: dt.date) -> bool:
    return human.until is None or today <= human.until


def _ran_out(decision: FindingDecision) -> str:
    return f"the waiver of {decision.id} by {decision.by or 'no name'} ran out on {decision.until}: {decision.reason}"


def _linked(groups: Sequence[Group], a: str, b: str, by: str) -> list[Group]:
    touched = [group for group in groups if a in group.claims or b in group.claims]
    if any(a in group.claims and b in group.claims for group in touched):
        return list(groups)
    ids = tuple(dict.fromkeys([*(id for group in touched for id in group.claims), a, b]))
    step = f"{a} and {b}: linked by {by or 'hand'}"
    if not touched:
        first = Group(id="g-" + digest(sorted(ids), 5), claims=ids, subject="", measure="", steps=(step,))
        return [*groups, first]
    pairs = tuple(pair for group in touched for pair in group.pairs)
    merged = msgspec.structs.replace(touched[0], claims=ids, pairs=pairs, steps=(*touched[0].steps, step))
    return [merged if group is touched[0] else group for group in groups if group not in touched[1:]]


def _parted(group: Group, a: str, b: str, by: str) -> Group:
    """The group without the one of two claims that holds to fewer of the others."""
    if a not in group.claims or b not in group.claims:
        return group
    strength = {id: sum(pair.score for pair in group.pairs if id in (pair.a, pair.b)) for id in (a, b)}
    leaving = min((b, a), key=lambda id: strength[id])
    claims = tuple(id for id in group.claims if id != leaving)
    step = f"{leaving} left: {a} and {b} told apart by {by or 'hand'}"
    return msgspec.structs.replace(group, claims=claims, steps=(*group.steps, step))


def _contested(claim: Claim, note: str) -> Finding:
    words = {"figure": " ".join(claim.text.split()), "change": note.removeprefix(CONTESTED)}
    return finding("needs_decision", words, claims=(claim.id,), steps=(note,))
