"""What only a draft can be told: figures without a source, with one, older or firmer than the sources have them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..knowledge.dimensions import COUNTS
from ..model import Claim, Finding, Report, Support
from .draft_names import strangers
from .draft_stale import Scope, superseders
from .words import finding


def added(
    report: Report, draft: str, support: Mapping[str, Support], known: Sequence[Finding], scope: Scope
) -> list[Finding]:
    """The findings of the draft itself, beside those of the checks (``known``)."""
    claims = {claim.id: claim for claim in report.claims}
    wrong = {id for f in known if f.verdict == "disagree" and f.severity != "info" for id in f.claims}
    many = len({article.origin or article.id for article in report.articles if article.id != draft}) > 1
    found: list[Finding] = []
    for id, stands in support.items():
        claim = claims[id]
        bearing = _bearing(claim, [claims[source] for source in stands.sources])
        if stands.status == "stale":
            found.append(_superseded(report, claim, superseders(report, claim, scope)))
        elif (stands.status == "unsupported" or _untold(id, stands, known)) and id not in wrong and not _one(claim):
            found.append(finding("unsupported", {"figure": _line(claim)}, claims=(id,)))
        elif stands.status == "contradicted" and id not in wrong:
            found.append(_contradicted(report, claim, [claims[source] for source in stands.sources]))
        elif bearing and stands.status == "supported" and _firmer(claim, bearing):
            found.append(_dropped(claim, bearing))
        if bearing and stands.status == "supported" and stands.origins == 1 and many and id not in wrong:
            found.append(_alone(report, claim, bearing))
    return [*found, *strangers(report, draft)]


def _untold(id: str, stands: Support, known: Sequence[Finding]) -> bool:
    """Whether a figure is borne out in another scope alone and no check says in which."""
    return stands.status == "scope" and not any(id in f.claims for f in known if f.check == "scope_difference")


def _one(claim: Claim) -> bool:
    """Whether a count is a mere "one": an article more than a figure."""
    return claim.value == 1 and claim.unit in COUNTS


def _bearing(claim: Claim, sources: Iterable[Claim]) -> list[Claim]:
    """The figures of the sources that bear a figure out."""
    from ..checks.judging.relation import relation

    pairs = ((source, relation(claim, source)) for source in sources)
    return [source for source, found in pairs if found and found.verdict in ("agree", "compatible")]


def _firmer(claim: Claim, bearing: Sequence[Claim]) -> bool:
    """Whether the draft states as exact what every source states with a reserve."""
    return claim.hedge == "exact" and claim.kind == "quantity" and all(c.hedge != "exact" for c in bearing)


def _superseded(report: Report, claim: Claim, newer: Sequence[Claim]) -> Finding:
    dates = {article.id: article.published for article in report.articles}
    last = max(newer, key=lambda c: (str(dates[c.article]), c.value or 0.0, c.id))
    words = {"figure": _line(claim), "newer": _line(last), "date": str(dates[last.article])}
    words["source"] = _source(report, last)
    return finding("superseded", words, claims=(claim.id, *(c.id for c in newer)))


def _contradicted(report: Report, claim: Claim, sources: Sequence[Claim]) -> Finding:
    from ..checks.judging.relation import relation

    pairs = ((source, relation(claim, source)) for source in sources)
    against = [source for source, found in pairs if found and found.verdict == "disagree"]
    words = {"figure": _line(claim), "other": _line(against[0]), "source": _source(report, against[0])}
    return finding("contradicted", words, claims=(claim.id, *(c.id for c in against)))


def _dropped(claim: Claim, bearing: Sequence[Claim]) -> Finding:
    words = {"figure": _line(claim), "sources": _line(bearing[0])}
    return finding("dropped_hedge", words, claims=(claim.id, *(c.id for c in bearing)))


def _alone(report: Report, claim: Claim, bearing: Sequence[Claim]) -> Finding:
    words = {"figure": _line(claim), "source": _source(report, bearing[0])}
    return finding("one_support", words, claims=(claim.id, *(c.id for c in bearing)))


def _line(claim: Claim) -> str:
    return " ".join(claim.text.split())


def _source(report: Report, claim: Claim) -> str:
    article = next(a for a in report.articles if a.id == claim.article)
    return article.source or article.file.rpartition("/")[2]
