"""What only a draft can be told: figures without a source, with one, older or firmer than the sources have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from ..model import Claim, Finding, NameGroup, Report, Support
from ..text import fold_phrase
from .words import finding

Scope = Sequence[tuple[str, str, str]]


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
        elif stands.status == "unsupported" and id not in wrong:
            found.append(finding("unsupported", {"figure": _line(claim)}, claims=(id,)))
        elif stands.status == "supported" and _firmer(claim, bearing):
            found.append(_dropped(claim, bearing))
        if stands.status == "supported" and stands.origins == 1 and many and id not in wrong:
            found.append(_alone(report, claim, bearing))
    return [*found, *(f for group in report.names for f in _strangers(group, draft))]


def superseders(report: Report, claim: Claim, scope: Scope) -> list[Claim]:
    """Newer and higher figures of a count that grows as an event goes on, in sources not younger than the draft."""
    if claim.value is None or not _grows(claim.measure):
        return []
    claims = {c.id: c for c in report.claims}
    dates = {article.id: article.published for article in report.articles}
    of_other_days = {i for a, b, reason in scope if reason == "period" and claim.id in (a, b) for i in (a, b)}
    beside = {i for group in report.groups if claim.id in group.claims for i in group.claims}
    others = [claims[i] for i in sorted(of_other_days | beside) if claims[i].article != claim.article]
    same = [d for c in others if c.value == claim.value and c.unit == claim.unit and (d := dates[c.article])]
    limit, written = max(same, default=None), dates[claim.article]
    return [
        c
        for c in others
        if limit and (day := dates[c.article]) and limit < day and (written is None or day <= written)
        and c.measure == claim.measure and c.value is not None and c.value > claim.value
    ]  # fmt: skip


@cache
def _grows(measure: str) -> bool:
    from ..knowledge.vocabulary import measures
    from ..languages.tables import read

    known = measures().get(measure) if measure else None
    return known is not None and known.family in read("checks", "defaults.toml")["stale_figure"]["families"]


def _bearing(claim: Claim, sources: Iterable[Claim]) -> list[Claim]:
    """The figures of the sources that bear a figure out."""
    from ..checks.relation import relation

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


def _dropped(claim: Claim, bearing: Sequence[Claim]) -> Finding:
    words = {"figure": _line(claim), "sources": _line(bearing[0])}
    return finding("dropped_hedge", words, claims=(claim.id, *(c.id for c in bearing)))


def _alone(report: Report, claim: Claim, bearing: Sequence[Claim]) -> Finding:
    words = {"figure": _line(claim), "source": _source(report, bearing[0])}
    return finding("one_support", words, claims=(claim.id, *(c.id for c in bearing)))


def _strangers(group: NameGroup, draft: str) -> Iterator[Finding]:
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


def _line(claim: Claim) -> str:
    return " ".join(claim.text.split())


def _source(report: Report, claim: Claim) -> str:
    article = next(a for a in report.articles if a.id == claim.article)
    return article.source or article.file.rpartition("/")[2]
