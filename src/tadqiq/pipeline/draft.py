"""Draft mode: each figure of a draft, and each name, held against what the sources say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

import msgspec

from ..model import Claim, Finding, NameGroup, Report, Status, Support
from ..text import fold_phrase
from .words import finding


def as_draft(report: Report, draft: str, scope: Sequence[tuple[str, str, str]]) -> Report:
    """The report seen from one article: what bears out its figures, and only the findings that concern it.

    ``scope`` holds pairs of claims whose difference is known (see ``Matching.scope``).
    """
    support = _support(report, draft, scope)
    claims = {claim.id: claim for claim in report.claims}
    own = [
        _eased(f, claims, draft, support)
        for f in report.findings
        if _concerns(f, report, draft) and f.check != "single_source"
    ]
    missing = [_unsupported(claims[id]) for id, s in support.items() if s.status == "unsupported"]
    strangers = [f for group in report.names for f in _strangers(group, draft)]
    findings = sorted([*own, *missing, *strangers], key=lambda f: ("error", "warning", "info").index(f.severity))
    return msgspec.structs.replace(report, draft=draft, support=support, findings=tuple(findings))


def _support(report: Report, draft: str, scope: Sequence[tuple[str, str, str]]) -> dict[str, Support]:
    claims = {claim.id: claim for claim in report.claims}
    partners: dict[str, list[str]] = defaultdict(list)
    for group in report.groups:
        for id in group.claims:
            partners[id] += [other for other in group.claims if claims[other].article != draft]
    known = {id for a, b, _ in scope for id in (a, b)}
    origin = {article.id: article.origin or article.id for article in report.articles}
    judge = partial(_judge, claims=claims, origin=origin, findings=report.findings)
    mine = [c for c in report.claims if c.article == draft and c.ignored is None and _counts(c, partners)]
    return {c.id: judge(c, partners[c.id], known=c.id in known) for c in mine}


def _counts(claim: Claim, partners: Mapping[str, Sequence[str]]) -> bool:
    """A date that only fixes the period of a figure needs no source of its own."""
    return claim.kind == "quantity" or claim.role != "context" or bool(partners.get(claim.id))


def _judge(
    claim: Claim,
    others: Sequence[str],
    *,
    known: bool,
    claims: Mapping[str, Claim],
    origin: Mapping[str, str],
    findings: Iterable[Finding],
) -> Support:
    from ..checks.relation import relation

    verdicts = {id: found.verdict for id in others if (found := relation(claim, claims[id]))}
    origins: dict[str, set[str]] = defaultdict(set)
    for id, verdict in verdicts.items():
        origins[verdict].add(origin[claims[id].article])
    stale = any(f.check == "stale_figure" and claim.id in f.claims for f in findings)
    bearing = origins["agree"] | origins["compatible"]
    status = _status(origins, bearing, stale=stale, known=known)
    return Support(status=status, origins=len(bearing), sources=tuple(sorted(verdicts)))


def _status(origins: Mapping[str, set[str]], bearing: set[str], *, stale: bool, known: bool) -> Status:
    against = origins.get("disagree", set())
    if stale and against:
        return "stale"
    if against and len(against) >= len(bearing):
        return "contradicted"
    if bearing:
        return "supported"
    if origins.get("vague"):
        return "vague_support"
    return "scope" if known else "unsupported"


def _concerns(found: Finding, report: Report, draft: str) -> bool:
    homes = {claim.id: claim.article for claim in report.claims}
    return any(homes.get(id) == draft for id in found.claims) or any(s.article == draft for s in found.spans)


def _eased(found: Finding, claims: Mapping[str, Claim], draft: str, support: Mapping[str, Support]) -> Finding:
    """A conflict in which the draft stands with the better supported side is for the editor to know, no fault of it."""
    if found.verdict != "disagree" or not found.claims:
        return found
    mine = [id for id in found.claims if claims[id].article == draft]
    sound = all(id in support and support[id].status == "supported" for id in mine)
    if not sound or len(mine) == len(found.claims):
        return found
    return msgspec.structs.replace(found, severity="info", steps=(*found.steps, "the draft stands with most sources"))


def _unsupported(claim: Claim) -> Finding:
    return finding("unsupported", {"figure": " ".join(claim.text.split())}, claims=(claim.id,))


def _strangers(group: NameGroup, draft: str) -> Iterable[Finding]:
    """Spellings of the draft that no source has, though the sources write the name in the same script."""
    if group.verdict != "spelling_variant":
        return
    sources = {fold_phrase(m.text): m for m in group.mentions if m.article != draft}
    seen: set[str] = set()
    for mention in group.mentions:
        spelling = fold_phrase(mention.text)
        alike = [other for folded, other in sources.items() if _script(folded) == _script(spelling)]
        if mention.article == draft and alike and not _known(spelling, sources) and spelling not in seen:
            seen.add(spelling)
            words = {"name": mention.text, "sources": alike[0].text}
            yield finding("name_unknown", words, spans=(mention, alike[0]))


def _known(spelling: str, sources: Iterable[str]) -> bool:
    """Whether a source writes it so, alone or as a part of a longer name."""
    return any(spelling == other or set(spelling.split()) <= set(other.split()) for other in sources)


def _script(folded: str) -> str:
    return "arabic" if any("\u0600" <= c <= "\u06ff" for c in folded) else "other"
