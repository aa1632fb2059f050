"""One fault, one finding: of several checks that speak of the same claims, the most specific is heard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..languages.tables import read
from ..model import Claim, Finding
from .arithmetic.cues import in_title
from .evidence import Evidence

WORST = {"error": 0, "warning": 1, "info": 2}


def settle(findings: Iterable[Finding], claims: Mapping[str, Claim]) -> list[Finding]:
    """The findings that remain, worst first, in an order that does not depend on the order of the sources."""
    kept: dict[str, Finding] = {}
    heard: dict[str, list[tuple[Finding, frozenset[str]]]] = {}
    for finding in sorted(findings, key=lambda f: (_rank(f.check), -len(f.claims), f.id)):
        own = frozenset(finding.claims)
        earlier = {other.id: (other, theirs) for claim in own for other, theirs in heard.get(claim, ())}
        if finding.id in kept or any(_same_fault(finding, own, *other, claims) for other in earlier.values()):
            continue
        kept[finding.id] = finding
        for claim in own:
            heard.setdefault(claim, []).append((finding, own))
    return sorted(kept.values(), key=lambda f: (WORST[f.severity], _rank(f.check), f.group, f.id))


def in_order(findings: Iterable[Finding], evidence: Evidence) -> list[Finding]:
    """The findings worst first; of one severity what stands in a headline, then what more origins are at odds about."""
    return sorted(findings, key=lambda f: (WORST[f.severity], *_prominence(f, evidence)))


def _prominence(finding: Finding, evidence: Evidence) -> tuple[bool, int, int]:
    """Whether no headline has it, how many origins it sets against each other (negative), how far down it stands."""
    claims = [evidence.claims[id] for id in finding.claims if id in evidence.claims]
    headed = any(c.article in evidence.articles and in_title(evidence.articles[c.article], c) for c in claims)
    articles = {c.article for c in claims} | {span.article for span in finding.spans}
    sources = {evidence.matching.origins.get(article, article) for article in articles}
    return not headed, -len(sources), min((c.block for c in claims), default=0)


def of_conflicts(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that say what a conflict inside a group is."""
    family = read("checks", "precedence.toml")["conflicts"]
    return [f for f in findings if f.check in family and f.group]


def _same_fault(
    finding: Finding, own: frozenset[str], earlier: Finding, theirs: frozenset[str], claims: Mapping[str, Claim]
) -> bool:
    """Of one group the same claims; else two alarms that share two claims: what is wrong between those is said once.

    That an article's figures do not come out says nothing of the article that has them the other way round.
    """
    if of_conflicts([finding]) and of_conflicts([earlier]):
        return own == theirs and finding.group == earlier.group
    if not finding.verdict == earlier.verdict == "disagree" or len(own & theirs) < 2:
        return False
    within = len({claims[id].article for id in theirs if id in claims}) == 1
    across = finding.check == "direction_conflict" and len({claims[id].article for id in own if id in claims}) > 1
    return not (within and across)


def _rank(check: str) -> int:
    order: list[str] = read("checks", "precedence.toml")["order"]
    return order.index(check) if check in order else len(order)
