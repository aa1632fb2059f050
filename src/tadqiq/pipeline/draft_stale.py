"""Counts of a draft that newer sources have overtaken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from ..languages.tables import read
from ..model import Article, Claim, Pair, Report

Scope = Sequence[tuple[str, str, str]]
Told = tuple[dt.date, dt.date]


def superseders(report: Report, claim: Claim, scope: Scope) -> list[Claim]:
    """Newer figures of a count that changes as an event goes on, in sources not younger than the draft.

    Newer is what was told after the last source that has the draft's figure, and has moved as such counts do. A draft
    that gives the newer figure as well tells what was said before.
    """
    claims = {c.id: c for c in report.claims}
    articles = {article.id: article for article in report.articles}
    beside = {i for group in report.groups if claim.id in group.claims for i in group.claims}
    same = [claims[i] for i in beside if claims[i].article != claim.article and _equal(claims[i], claim)]
    last = max((told for c in same if (told := _told(articles[c.article], c))), default=None)
    if last is None:
        return []
    measure = claim.measure or next((c.measure for c in same if c.measure), "")
    ids = {claim.id, *(c.id for c in same)}
    later = {i for i in _likely(ids, report.maybe) if _after(last[0], articles[claims[i].article])}
    others = [claims[i] for i in sorted(beside | later | _of_other_days(ids, scope))]
    moved = [c for c in others if c.article != claim.article and c.measure == measure and _moved(claim, c)]
    newer = [c for c in moved if _between(last, _told(articles[c.article], c), articles[claim.article].published)]
    return [] if _retold(report, claim, beside) & {c.id for c in newer} else newer


def _of_other_days(ids: Collection[str], scope: Scope) -> set[str]:
    """What is known to state the same thing as of another day."""
    return {i for a, b, reason in scope if reason == "period" and (a in ids or b in ids) for i in (a, b)}


def _likely(ids: Collection[str], maybe: Iterable[Pair]) -> set[str]:
    """What may be about the same thing and states the same measure."""
    pairs = (p for p in maybe if (p.a in ids or p.b in ids) and any(name == "same_measure" for name, _ in p.evidence))
    return {i for p in pairs for i in (p.a, p.b)}


def _retold(report: Report, claim: Claim, beside: Collection[str]) -> set[str]:
    """The figures of the sources that another figure of the draft retells."""
    mine = {c.id for c in report.claims if c.article == claim.article}
    return {i for group in report.groups if mine & set(group.claims) for i in group.claims} - set(beside)


def _equal(a: Claim, b: Claim) -> bool:
    return a.value == b.value and (a.unit == b.unit or a.base == b.base)


def _after(day: dt.date, article: Article) -> bool:
    return article.published is not None and article.published > day


def _between(last: Told, told: Told | None, written: dt.date | None) -> bool:
    return told is not None and last < told and (written is None or told[0] <= written)


def _told(article: Article, claim: Claim) -> Told | None:
    """When a count was published, and the day it holds for: that of its period, else the same day."""
    if article.published is None:
        return None
    period = claim.period
    one_day = period and period.start and period.end and (period.end - period.start).days == 1
    return article.published, period.start if one_day and period and period.start else article.published


def _moved(old: Claim, new: Claim) -> bool:
    """Whether a count moves so as an event goes on: most grow, the missing grow fewer."""
    if old.value is None or new.value is None or not _changes(new.measure):
        return False
    known = _known()
    few, many = (new.value, old.value) if new.measure in known["falling"] else (old.value, new.value)
    most: float = known["most"] * few
    return few < many < most


def _known() -> Mapping[str, Any]:
    known: Mapping[str, Any] = read("checks", "defaults.toml")["stale_figure"]
    return known


@cache
def _changes(measure: str) -> bool:
    from ..knowledge.vocabulary import measures

    found = measures().get(measure) if measure else None
    return found is not None and found.family in _known()["families"] and measure not in _known()["steady"]
