"""Draft mode: each figure of a draft, and each name, held against what the sources say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from ..model import Claim, Finding, Report, Status, Support
from .draft_findings import added, superseders

NAMED = ("name_variants_across", "name_variants_in_article", "near_names")


def as_draft(report: Report, draft: str, scope: Sequence[tuple[str, str, str]]) -> Report:
    """The report seen from one article: what bears out its figures, and only the findings that concern it.

    ``scope`` holds pairs of claims whose difference is known (see ``Matching.scope``).
    """
    support = _support(report, draft, scope)
    claims = {claim.id: claim for claim in report.claims}
    own = [_eased(f, claims, draft, support) for f in report.findings if _concerns(f, report, draft)]
    more = added(report, draft, support, own, scope)
    told = {(s.article, s.start) for f in more if f.check == "name_unknown" for s in f.spans}
    kept = [f for f in own if f.check not in NAMED or not told & {(s.article, s.start) for s in f.spans}]
    # What is known to be wrong is not also told to be of another scope.
    wrong = {id for f in own if f.verdict == "disagree" and f.severity != "info" for id in f.claims}
    scoped = {id for id, s in support.items() if s.status == "scope"} - wrong
    kept = [f for f in kept if f.check != "scope_difference" or scoped & set(f.claims)]
    findings = sorted([*kept, *more], key=lambda f: ("error", "warning", "info").index(f.severity))
    return msgspec.structs.replace(report, draft=draft, support=support, findings=tuple(findings))


def _support(report: Report, draft: str, scope: Sequence[tuple[str, str, str]]) -> dict[str, Support]:
    claims = {claim.id: claim for claim in report.claims}
    partners: dict[str, list[str]] = defaultdict(list)
    for group in report.groups:
        for id in group.claims:
            partners[id] += [other for other in group.claims if claims[other].article != draft]
    mine = [c for c in report.claims if c.article == draft and c.ignored is None and _counts(c, partners)]
    return {c.id: _judge(report, c, [claims[id] for id in partners[c.id]], scope) for c in mine}


def _counts(claim: Claim, partners: Mapping[str, Sequence[str]]) -> bool:
    """A date that only fixes the period of a figure needs no source of its own."""
    return claim.kind == "quantity" or claim.role != "context" or bool(partners.get(claim.id))


def _judge(report: Report, claim: Claim, others: Sequence[Claim], scope: Sequence[tuple[str, str, str]]) -> Support:
    from ..checks.relation import relation

    origin = {article.id: article.origin or article.id for article in report.articles}
    verdicts = {c.id: found.verdict for c in others if (found := relation(claim, c))}
    origins: dict[str, set[str]] = defaultdict(set)
    for other in others:
        if other.id in verdicts:
            origins[verdicts[other.id]].add(origin[other.article])
    newer = superseders(report, claim, scope)
    bearing = origins["agree"] | origins["compatible"]
    status: Status = "stale" if newer else _status(origins, bearing, known=_known(report, claim, scope))
    return Support(status=status, origins=len(bearing), sources=tuple(sorted({*verdicts, *(c.id for c in newer)})))


def _status(origins: Mapping[str, set[str]], bearing: set[str], *, known: bool) -> Status:
    against = origins.get("disagree", set())
    if against and len(against) >= len(bearing):
        return "contradicted"
    if bearing:
        return "supported"
    if origins.get("vague"):
        return "vague_support"
    return "scope" if known else "unsupported"


def _known(report: Report, claim: Claim, scope: Sequence[tuple[str, str, str]]) -> bool:
    """Whether a source speaks of the same thing in another scope; of another measure, only where the figures meet."""
    from ..checks.relation import relation

    claims = {c.id: c for c in report.claims}
    for a, b, reason in scope:
        if claim.id not in (a, b):
            continue
        other = claims[b if a == claim.id else a]
        another = reason == "measure" or claim.measure != other.measure
        found = relation(claim, other) if another else None
        if other.article != claim.article and (not another or (found and found.verdict == "agree")):
            return True
    return False


def _concerns(found: Finding, report: Report, draft: str) -> bool:
    """Whether a finding is about the draft; what else its sources say about other things is of no interest here."""
    if found.check in ("single_source", "one_origin"):
        return False
    homes = {claim.id: claim.article for claim in report.claims}
    mine = [id for id in found.claims if homes.get(id) == draft]
    return bool(mine) or any(span.article == draft for span in found.spans)


def _eased(found: Finding, claims: Mapping[str, Claim], draft: str, support: Mapping[str, Support]) -> Finding:
    """A conflict in which the draft stands with the better supported side is for the editor to know, no fault of it."""
    if found.verdict != "disagree" or not found.claims:
        return found
    mine = [id for id in found.claims if claims[id].article == draft]
    sound = all(id in support and support[id].status == "supported" for id in mine)
    if not sound or len(mine) == len(found.claims):
        return found
    return msgspec.structs.replace(found, severity="info", steps=(*found.steps, "the draft stands with most sources"))
