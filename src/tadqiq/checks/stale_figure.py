"""A count that grew as time went on: the older source has the older figure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from ..knowledge.vocabulary import measures
from ..model import Claim, Finding
from .evidence import Evidence
from .judging.conflict_report import report
from .judging.conflicts import Conflict, conflicts
from .judging.distance import SLIPS, distance_of
from .judging.mirrored import turned_round
from .rules import LANGUAGES
from .wording import day, shared


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts of a growing count (casualties, cases, displaced) whose figures rise with their sources' dates.

    No count grows to its own digits with two of them swapped, nor to what another count was before.
    """
    families = evidence.setting("stale_figure", "families")
    for conflict in conflicts(evidence):
        if not all(_grows(claim, families) for claim in conflict.claims) or not _rises(evidence, conflict):
            continue
        # Each conflict is held against all others last: few are of counts that grow.
        slipped = distance_of(conflict.odd, conflict.rest) in SLIPS
        if not slipped and not turned_round(conflict, conflicts(evidence)):
            newest = max(conflict.claims, key=lambda c: (_as_of(evidence, c), c.value or 0.0))
            yield report("stale_figure", evidence, conflict, newest=_words(evidence, newest))


def _grows(claim: Claim, families: list[str]) -> bool:
    if claim.kind != "quantity" or claim.value is None or not claim.measure:
        return False
    known = measures().get(claim.measure)
    return known is not None and known.family in families


def _rises(evidence: Evidence, conflict: Conflict) -> bool:
    dated = sorted((_as_of(evidence, c), c.value or 0.0) for c in conflict.claims)
    if dated[0][0] == dt.date.min:
        return False
    return all(older < newer for (older, v), (newer, w) in pairwise(dated) if v != w) and _sorted([v for _, v in dated])


def _sorted(values: list[float]) -> bool:
    return values == sorted(values)


def _as_of(evidence: Evidence, claim: Claim) -> dt.date:
    if claim.period and claim.period.end:
        return claim.period.end
    article = evidence.articles.get(claim.article)
    return (article.published if article else None) or dt.date.min


def _words(evidence: Evidence, claim: Claim) -> dict[str, str]:
    date = _as_of(evidence, claim)
    return {
        language: f"{evidence.source(claim)}{shared('join', language)['comma']}{day(date, language)}"
        for language in LANGUAGES
    }
