"""One fault, one finding: of several checks that speak of the same claims, the most specific is heard."""

from __future__ import annotations

from collections.abc import Iterable

from ..languages.tables import read
from ..model import Finding

WORST = {"error": 0, "warning": 1, "info": 2}


def settle(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that remain, worst first, in an order that does not depend on the order of the sources."""
    kept: dict[str, Finding] = {}
    heard: dict[str, list[tuple[Finding, frozenset[str]]]] = {}
    for finding in sorted(findings, key=lambda f: (_rank(f.check), -len(f.claims), f.id)):
        claims = frozenset(finding.claims)
        earlier = {other.id: (other, theirs) for claim in claims for other, theirs in heard.get(claim, ())}
        if finding.id in kept or any(_same_fault(finding, claims, *other) for other in earlier.values()):
            continue
        kept[finding.id] = finding
        for claim in claims:
            heard.setdefault(claim, []).append((finding, claims))
    return sorted(kept.values(), key=lambda f: (WORST[f.severity], _rank(f.check), f.group, f.id))


def of_conflicts(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that say what a conflict inside a group is."""
    family = read("checks", "precedence.toml")["conflicts"]
    return [f for f in findings if f.check in family and f.group]


def _same_fault(finding: Finding, claims: frozenset[str], earlier: Finding, theirs: frozenset[str]) -> bool:
    """Of one group the same claims; else two alarms that share two claims: what is wrong between those is said once."""
    if of_conflicts([finding]) and of_conflicts([earlier]):
        return claims == theirs and finding.group == earlier.group
    return finding.verdict == earlier.verdict == "disagree" and len(claims & theirs) > 1


def _rank(check: str) -> int:
    order: list[str] = read("checks", "precedence.toml")["order"]
    return order.index(check) if check in order else len(order)
