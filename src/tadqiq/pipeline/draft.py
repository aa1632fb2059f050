"""Draft mode: each figure of a draft, and each name, held against what the sources say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from ..model import Claim, Finding, Report, Support
from .draft_findings import added
from .draft_reckoned import reckoned
from .draft_support import sides, standing

NAMED = ("name_variants_across", "name_variants_in_article", "near_names")


def as_draft(report: Report, draft: str, scope: Sequence[tuple[str, str, str]]) -> Report:
    """The report seen from one article: what bears out its figures, and only the findings that concern it.

    ``scope`` holds pairs of claims whose difference is known (see ``Matching.scope``).
    """
    report = msgspec.structs.replace(report, draft=draft)
    support = reckoned(report.findings, standing(report, draft, scope))
    claims = {claim.id: claim for claim in report.claims}
    mine = [f for f in report.findings if _concerns(f, report, draft) and not _idle(f, support)]
    own = [_eased(f, claims, report, support) for f in mine]
    more = added(report, draft, support, own, scope)
    kept = [*_unsaid(own, more), *_scoped(own, support)]
    findings = sorted([*kept, *more], key=lambda f: ("error", "warning", "info").index(f.severity))
    return msgspec.structs.replace(report, support=support, findings=tuple(findings))


def _unsaid(own: Sequence[Finding], more: Sequence[Finding]) -> list[Finding]:
    """The findings of the checks, without what the draft's own findings say better."""
    named = {(s.article, s.start) for f in more if f.check == "name_unknown" for s in f.spans}
    kept = [f for f in own if f.check not in NAMED or not named & {(s.article, s.start) for s in f.spans}]
    contradicted = {id for f in more if f.check == "contradicted" for id in f.claims}
    kept = [f for f in kept if f.check != "maybe_conflict" or not contradicted & set(f.claims)]
    return [f for f in kept if f.check != "scope_difference"]


def _scoped(own: Sequence[Finding], support: Mapping[str, Support]) -> Iterator[Finding]:
    """One warning for each figure that the sources have in another scope alone, unless it is known to be wrong."""
    wrong = {id for f in own if f.verdict == "disagree" and f.severity != "info" for id in f.claims}
    open = {id for id, s in support.items() if s.status == "scope"} - wrong
    for found in own:
        if found.check == "scope_difference" and open & set(found.claims) and not set(found.claims) <= support.keys():
            open -= set(found.claims)
            yield msgspec.structs.replace(found, severity="warning")


def _concerns(found: Finding, report: Report, draft: str) -> bool:
    """Whether a finding is about the draft; what else its sources say, or say vaguely, is of no interest here."""
    if found.check in ("single_source", "one_origin"):
        return False
    claims = {claim.id: claim for claim in report.claims}
    mine = [claims[id] for id in found.claims if claims[id].article == draft]
    if found.verdict == "vague" and all(claim.hedge != "vague" for claim in mine):
        return False
    return bool(mine) or any(span.article == draft for span in found.spans)


def _idle(found: Finding, support: Mapping[str, Support]) -> bool:
    """Whether a figure is likened, across groups, to one that the draft tells as well: then they are two things."""
    mine = [id for id in found.claims if id in support]
    across = found.verdict == "disagree" and not found.group and 0 < len(mine) < len(found.claims)
    told = {source for id, s in support.items() if s.status == "supported" and id not in mine for source in s.sources}
    return across and all(support[id].status == "supported" for id in mine) and told >= set(found.claims) - set(mine)


def _eased(found: Finding, claims: Mapping[str, Claim], report: Report, support: Mapping[str, Support]) -> Finding:
    """A conflict in which the draft stands with the better supported side is for the editor to know, no fault of it."""
    if found.verdict != "disagree" or not found.claims:
        return found
    mine = [claims[id] for id in found.claims if claims[id].article == report.draft]
    others = [claims[id] for id in found.claims if claims[id].article != report.draft]
    sound = all(c.id in support and support[c.id].status == "supported" for c in mine)
    if not sound or not others:
        return found
    why = "the draft tells both sides" if _both_sides(mine, others) else ""
    if not why and all(_with_most(sides(report, c, others), support[c.id]) for c in mine):
        why = "the draft stands with most sources"
    return msgspec.structs.replace(found, severity="info", steps=(*found.steps, why)) if why else found


def _both_sides(mine: Sequence[Claim], others: Sequence[Claim]) -> bool:
    """Whether the draft has the figure of each side, so that the editor knows of both, or they are two things."""
    from ..checks.judging.relation import relation

    agreed = [o for c in mine for o in others if (held := relation(c, o)) and held.verdict == "agree"]
    at_odds = any((held := relation(a, b)) and held.verdict == "disagree" for a, b in combinations(mine, 2))
    return at_odds and {o.id for o in agreed} == {o.id for o in others}


def _with_most(sides: Mapping[str, set[str]], support: Support) -> bool:
    return len(sides.get("disagree", ())) < support.origins
