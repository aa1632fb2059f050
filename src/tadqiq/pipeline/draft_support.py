"""How each figure of a draft stands among the figures of its sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..model import Claim, Group, Report, Status, Support
from .draft_stale import Scope, superseders

Sides = Mapping[str, set[str]]


def standing(report: Report, draft: str, scope: Scope) -> dict[str, Support]:
    """Claim of the draft → how it stands; a date that only fixes a period needs no source of its own."""
    claims = {claim.id: claim for claim in report.claims}
    homes: dict[str, list[Group]] = defaultdict(list)
    for group in report.groups:
        for id in group.claims:
            homes[id].append(group)
    live = [c for c in report.claims if c.article == draft and c.ignored is None]
    return {
        c.id: _judge(report, c, homes[c.id], claims, scope)
        for c in live
        if c.kind == "quantity" or c.role != "context" or any(_theirs(homes[c.id], claims, draft))
    }


def sides(report: Report, claim: Claim, others: Iterable[Claim]) -> dict[str, set[str]]:
    """Verdict → the independent origins of the figures of the sources that stand so to a figure of the draft."""
    from ..checks.judging.relation import relation

    origin = {article.id: article.origin or article.id for article in report.articles}
    found: dict[str, set[str]] = defaultdict(set)
    for other in others:
        if held := relation(claim, other):
            found[held.verdict].add(origin[other.article])
    return found


def _theirs(groups: Iterable[Group], claims: Mapping[str, Claim], draft: str) -> list[Claim]:
    return [claims[id] for group in groups for id in group.claims if claims[id].article != draft]


def _judge(report: Report, claim: Claim, groups: Sequence[Group], claims: Mapping[str, Claim], scope: Scope) -> Support:
    from ..checks.judging.relation import relation

    others = [c for c in _theirs(groups, claims, claim.article) if relation(claim, c)]
    held = sides(report, claim, _telling(claim, others, groups))
    bearing = held.get("agree", set()) | held.get("compatible", set())
    newer = superseders(report, claim, scope)
    status: Status = "scope" if _known(claim, claims, scope) else "unsupported"
    if newer:
        status = "stale"
    elif held:
        status = _weighed(held, bearing, _tells_both(claim, groups, claims)) or status
    sources = sorted({c.id for c in (*others, *newer)})
    return Support(status=status, origins=len(bearing), sources=tuple(sources))


def _telling(claim: Claim, others: Sequence[Claim], groups: Sequence[Group]) -> list[Claim]:
    """The figures to weigh: where a source says the same, one that contradicts must be sure to be its counterpart."""
    from ..checks.judging.relation import relation
    from ..match.pairs.weights import THRESHOLD

    verdicts = {c.id: found.verdict for c in others if (found := relation(claim, c))}
    if "agree" not in verdicts.values():
        return list(others)
    scores = {frozenset((p.a, p.b)): p.score for group in groups for p in group.pairs}
    sure = {c.id for c in others if scores.get(frozenset((c.id, claim.id)), 0.0) >= THRESHOLD["join"]}
    return [c for c in others if verdicts[c.id] != "disagree" or c.id in sure]


def _tells_both(claim: Claim, groups: Sequence[Group], claims: Mapping[str, Claim]) -> bool:
    """Whether the draft gives the other side of a dispute as well."""
    from ..checks.judging.relation import relation

    own = (claims[id] for group in groups for id in group.claims if claims[id].article == claim.article)
    return any((found := relation(claim, c)) and found.verdict == "disagree" for c in own)


def _weighed(held: Sides, bearing: set[str], both: bool) -> Status | None:
    """Sources that contradict the draft outweigh those that bear it out; of as many, those that only allow it."""
    against, agreeing = len(held.get("disagree", ())), bool(held.get("agree"))
    outweighed = against > len(bearing) or (against == len(bearing) and not agreeing)
    if against and outweighed and not (both and agreeing):
        return "contradicted"
    if bearing:
        return "supported"
    return "vague_support" if held.get("vague") else None


def _known(claim: Claim, claims: Mapping[str, Claim], scope: Scope) -> bool:
    """Whether a source speaks of the same thing in another scope; of another measure, only where the figures meet."""
    from ..checks.judging.relation import relation

    for a, b, reason in scope:
        if claim.id not in (a, b):
            continue
        other = claims[b if a == claim.id else a]
        another = reason == "measure" or not claim.measure or claim.measure != other.measure
        found = relation(claim, other) if another else None
        if other.article != claim.article and (not another or (found and found.verdict == "agree")):
            return True
    return False
