"""Findings and claims as rows of cells for spreadsheets, with nothing in them that a spreadsheet would run."""

from __future__ import annotations

from ..model import Claim, Finding
from .display import clean
from .numbers import claim_value, period
from .rows import place, source_name
from .view import View

Cell = str | float | None
CLAIM_COLUMNS = (
    "id", "source", "date", "place", "phrase", "value", "low", "high", "unit", "hedge", "normalised", "subject",
    "measure", "period", "ignored",
)  # fmt: skip
FINDING_COLUMNS = ("id", "severity", "check", "verdict", "message", "sources", "claims", "waived")
_RUNS = ("=", "+", "-", "@", "\t", "\r", "|", "%")


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe goes before what would start one."""
    line = clean(text, 2000)
    return f"'{line}" if line.lstrip().startswith(_RUNS) else line


def findings(view: View) -> list[list[Cell]]:
    """One row a finding, in the order an editor reads them, waived ones last."""
    cards = [*view.settle, *view.know, *view.sound, *view.waived]
    told = {finding.id: finding for card in cards for finding in card.findings}
    rest = {finding.id: finding for finding in view.report.findings}
    return [_finding(view, finding) for finding in {**told, **rest}.values()]


def claims(view: View) -> list[list[Cell]]:
    """One row a claim, in the order of the report."""
    return [_claim(view, claim) for claim in view.report.claims]


def _finding(view: View, finding: Finding) -> list[Cell]:
    words = view.words
    homes = [view.claims[id].article for id in finding.claims if id in view.claims]
    homes += [span.article for span in finding.spans]
    sources = [source_name(view.articles[id]) for id in dict.fromkeys(homes) if id in view.articles]
    texts: list[Cell] = [
        finding.id,
        words.of("severity", finding.severity),
        words.of("check", finding.check),
        words.of("verdict", finding.verdict),
        getattr(finding.message, words.language),
        " | ".join(sources),
        " ".join(finding.claims),
        finding.waived.reason if finding.waived else "",
    ]
    return [safe(str(text)) for text in texts]


def _claim(view: View, claim: Claim) -> list[Cell]:
    article = view.articles.get(claim.article)
    about = [claim.subject, claim.measure, period(claim.period, view.words)]
    ignored = view.words.of("ignored", claim.ignored) if claim.ignored else ""
    head = [
        claim.id,
        source_name(article) if article else claim.article,
        article.published.isoformat() if article and article.published else "",
        place(claim, article) if article else "",
        claim.text,
    ]
    numbers: list[Cell] = [claim.value, claim.low, claim.high]
    tail = [claim.unit, claim.hedge, claim_value(claim, view.words), *about, ignored]
    return [*(safe(text) for text in head), *numbers, *(safe(text) for text in tail)]
