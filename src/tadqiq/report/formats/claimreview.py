"""schema.org ClaimReview as JSON-LD, only for findings that a person has decided: the tool itself rates nothing."""

from __future__ import annotations

import json
from typing import Any

from ...model import Finding, Human, Report
from ..rows import source_name
from ..view import View, view
from ..words import words

SUFFIX = ".jsonld"
CONTEXT = "https://schema.org"


def render(report: Report, language: str = "ar", *, publisher: str = "", **_: Any) -> str:
    """A list of reviews, empty when nobody has decided anything; ``publisher`` names who reviews."""
    shown = view(report, words(language))
    reviews = [
        _review(shown, finding, id, decision, publisher)
        for finding in report.findings
        for id, decision in _decided(shown, finding)
    ]
    return json.dumps(reviews, ensure_ascii=False, indent=1) + "\n"


def _decided(shown: View, finding: Finding) -> list[tuple[str, Human]]:
    claims = [(id, shown.claims[id].human) for id in finding.claims if id in shown.claims]
    return [(id, human) for id, human in claims if human and human.decision in ("confirmed", "corrected")]


def _review(shown: View, finding: Finding, id: str, decision: Human, publisher: str) -> dict[str, Any]:
    claim = shown.claims[id]
    article = shown.articles.get(claim.article)
    author = publisher or decision.by
    review: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "inLanguage": shown.words.language,
        "claimReviewed": " ".join(part for part in (claim.subject, claim.text) if part),
        "reviewBody": getattr(finding.message, shown.words.language),
        "itemReviewed": {"@type": "Claim", "identifier": id},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": 5 if decision.decision == "confirmed" else 1,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": shown.words.of("decision", decision.decision),
        },
    }
    if author:
        review["author"] = {"@type": "Organization", "name": author}
    if article:
        review["itemReviewed"]["appearance"] = {"@type": "CreativeWork", "name": article.title or source_name(article)}
    if article and article.published:
        review["itemReviewed"]["datePublished"] = article.published.isoformat()
    return review
