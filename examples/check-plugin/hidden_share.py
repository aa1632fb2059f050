"""A share of survey answers printed without the number of people asked: an example of a check from another package."""

from __future__ import annotations

from collections.abc import Iterator

from tadqiq.checks import Evidence
from tadqiq.model import Finding, Message
from tadqiq.text import digest

ASKED = ("person", "count")
WORDS = ("survey", "poll", "respondents", "استطلاع", "استبيان", "المستطلعين")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Percentages in an article that speaks of a survey and never says how many were asked."""
    for article, claims in evidence.by_article.items():
        text = evidence.articles[article].text
        shares = [c for c in claims if c.unit == "%"]
        if shares and any(word in text for word in WORDS) and not any(c.unit in ASKED for c in claims):
            yield Finding(
                id="f-" + digest(["hidden_share", *(c.id for c in shares)], 5),
                check="hidden_share",
                severity="info",
                verdict="scope",
                claims=tuple(c.id for c in shares),
                message=Message(
                    ar=f"نِسَب من استطلاع لا يُذكر عدد المشاركين فيه: {evidence.source(shares[0])}.",
                    en=f"Shares from a survey that does not say how many were asked: {evidence.source(shares[0])}.",
                ),
            )
