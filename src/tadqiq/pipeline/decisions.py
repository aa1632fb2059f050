"""A person's word wins: what claims and findings become once decisions are applied."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from ..model import Claim, Finding, Human


def decided(claim: Claim) -> Claim:
    """The claim as corrected by a person; as it was when nobody corrected it."""
    human = claim.human
    if human is None or human.decision != "corrected":
        return claim
    changes = {key: getattr(human, key) for key in ("unit", "hedge", "subject", "measure") if getattr(human, key)}
    steps = tuple(f"{key} = {value}: corrected by {human.by or 'hand'}" for key, value in changes.items())
    if human.value:
        value = float(human.value)
        changes |= {"value": value, "low": value, "high": value, "low_open": False, "high_open": False}
        steps += (f"value = {human.value}: corrected by {human.by or 'hand'}",)
    return msgspec.structs.replace(claim, **changes, steps=(*claim.steps, *steps))


def live(claims: Sequence[Claim]) -> list[Claim]:
    """The claims that take part in comparisons: not those that a person rejected as misread."""
    return [claim for claim in claims if claim.human is None or claim.human.decision != "rejected"]


def waive(findings: Sequence[Finding], claims: Sequence[Claim], today: dt.date) -> list[Finding]:
    """The findings with a waiver where a person waived a claim of theirs and the waiver has not run out."""
    waivers = {c.id: c.human for c in claims if c.human and c.human.decision == "waived" and _holds(c.human, today)}
    return [msgspec.structs.replace(f, waived=_waiver(f, waivers) or f.waived) for f in findings]


def _waiver(finding: Finding, waivers: dict[str, Human]) -> Human | None:
    return next((waivers[id] for id in finding.claims if id in waivers), None)


def _holds(human: Human, today: dt.date) -> bool:
    return human.until is None or today <= human.until
