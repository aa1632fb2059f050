"""A headline whose figure the article's own body contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import TITLE, Claim, Finding
from .evidence import Evidence
from .judging.astray import rescaled
from .judging.conflict_report import report
from .judging.conflicts import Conflict, conflicts, outside
from .judging.distance import digits

# So many digits of a number are told of one thing; of fewer only where both state one measure.
TELLING = 3


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts inside one article with a title on one side and none on the other."""
    for conflict in conflicts(evidence):
        if len({c.article for c in conflict.claims}) == 1 and _in_title(conflict):
            yield report("headline_body", evidence, conflict)
    for figures in evidence.by_article.values():
        titles = (c for c in figures if TITLE in c.ties and c.hedge == "exact" and evidence.origin(c) == c.article)
        for title in titles:
            yield from (report("headline_body", evidence, c) for c in _at_another_scale(title, figures))


def _at_another_scale(title: Claim, figures: Sequence[Claim]) -> Iterator[Conflict]:
    """ "2.13 million dinars" over "2.13 billion dinars", where the body tells the headline's amount nowhere."""
    alike = [c for c in figures if c is not title and c.unit == title.unit and digits(c) == digits(title)]
    body = [c for c in alike if TITLE not in c.ties and rescaled(c, title)]
    telling = len(digits(title)) >= TELLING or any(c.measure == title.measure != "" for c in body)
    if body and len(body) == len(alike) and telling:
        yield outside((title,), body)


def _in_title(conflict: Conflict) -> bool:
    odd, rest = ([TITLE in c.ties for c in side] for side in (conflict.odd, conflict.rest))
    return any(odd) != any(rest)
