"""An age, an anniversary or a length of time that the dates beside it do not give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..model import Claim, Finding
from .arithmetic.moments import Moment, Years, years
from .arithmetic.spans_of_time import between, lasting
from .evidence import Evidence, sentences
from .rules import finding
from .rules import words as word_forms
from .wording import quoted, slots

Days = tuple[dt.date, dt.date]


class Counted(NamedTuple):
    """A number of years, what it is (age, anniversary, ago), and from what kinds of dates it may be counted."""

    moment: Moment
    kind: str
    since: tuple[str, ...]

    @property
    def slack(self) -> int:
        """How many years it may be off: an anniversary is kept the whole year round, and before and after."""
        return 0 if self.kind == "age" else 1


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every age, anniversary and length of time with the dates of its sentence or of the one beside it."""
    for claims in _by_article(evidence):
        told = [[Moment(c) for c in sentence] for sentence in sentences(claims)]
        for i, sentence in enumerate(told):
            yield from lasting(evidence, sentence)
            yield from between(evidence, sentence)
            for counted in filter(None, map(_counted, sentence)):
                yield from _judged(evidence, counted, sentence, _beside(told, i))


def _by_article(evidence: Evidence) -> Iterable[list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in evidence.claims.values():
        found.setdefault(claim.article, []).append(claim)
    return ([*sorted(claims, key=lambda c: (c.start, c.end))] for claims in found.values())


def _beside(told: Sequence[list[Moment]], i: int) -> list[list[Moment]]:
    """The sentences just before and after in the same block."""
    block = told[i][0].claim.block
    return [s for s in (*told[max(0, i - 1) : i], *told[i + 1 : i + 2]) if s[0].claim.block == block]


def _counted(moment: Moment) -> Counted | None:
    """The number of years that the claim counts, by the words beside it."""
    claim = moment.claim
    if claim.kind != "quantity" or claim.value is None or claim.hedge != "exact":
        return None
    if moment.led("anniversary", within=1) or moment.trailed("anniversary", "anniversary_of", within=1):
        return Counted(moment, "anniversary", ("founded", "died", "born"))
    if claim.unit != "year" or claim.ignored:
        return None
    if moment.trailed("ago", within=0) or moment.led("ago", within=0):
        return Counted(moment, "ago", ("founded", "died", "born"))
    aged = (
        claim.measure == "age" or claim.text.isdigit() or moment.led("age", within=0) or moment.trailed("age", within=0)
    )
    return Counted(moment, "age", ("born",)) if aged else None


def _judged(
    evidence: Evidence, counted: Counted, sentence: Sequence[Moment], beside: Sequence[Sequence[Moment]]
) -> Iterator[Finding]:
    """Sound when some date that can be meant gives the number; wrong when the only beginning told gives it nowhere."""
    near = [m for m in sentence if _begins(m, counted)]
    starts = near or [m for s in beside for m in s if m.since in counted.since]
    others = [m for m in sentence if m not in starts and m.days]
    if len(starts) != 1 or (not near and counted.kind == "ago"):
        return
    ends = [m for m in (*others, *(m for s in beside for m in s)) if m.since == "died" and m.printed] or others
    days = [(m.days, m.claim) for m in ends if m.days] + _published(evidence, counted.moment, ends)
    value, start = int(counted.moment.value), starts[0]
    passed = [(years(start.days, day), claim) for day, claim in days if start.days and day]
    fits = [p for p in passed if p[0].low - counted.slack <= value <= p[0].high + counted.slack]
    if counted.kind == "age" and near and not _neighbours(sentence, start, counted.moment):
        passed = []
    meant = passed[-1:] if counted.kind == "age" else passed  # an age without a date is that of the day of writing
    for found, claim in (fits or meant)[:1]:
        yield _finding(evidence, counted, start, found, claim, "sound" if fits else counted.kind)


def _neighbours(sentence: Sequence[Moment], a: Moment, b: Moment) -> bool:
    """Whether no date but that of a death stands between the two: it may be another person's."""
    first, last = sorted((a, b), key=lambda m: m.claim.start)
    between = [m for m in sentence if first.claim.start < m.claim.start < last.claim.start]
    return all(m.since == "died" or m.days is None for m in between)


def _begins(moment: Moment, counted: Counted) -> bool:
    named = counted.kind == "anniversary" and moment.led("anniversary_of", within=2) and moment.printed
    return named or moment.since in counted.since


def _published(evidence: Evidence, moment: Moment, ends: Sequence[Moment]) -> list[tuple[Days | None, Claim | None]]:
    """The day of publication, unless the sentence says when the person died."""
    day = evidence.articles[moment.claim.article].published
    told = any(m.since == "died" and m.printed for m in ends)
    return [] if day is None or told else [((day, day), None)]


def _spelt(found: Years, language: str) -> str:
    """ "63 or 64": a year of birth leaves open whether the birthday has been."""
    if found.low == found.high:
        return str(found.low)
    form = str(word_forms("elapsed")[language]["either" if found.high - found.low == 1 else "range"])
    return form.format(low=found.low, high=found.high)


def _finding(
    evidence: Evidence, counted: Counted, start: Moment, found: Years, end: Claim | None, kind: str
) -> Finding:
    day = evidence.articles[start.claim.article].published
    claims = [start.claim, *([end] if end else []), counted.moment.claim]

    def words(language: str) -> dict[str, str]:
        return {
            "number": quoted(counted.moment.claim, language),
            "since": quoted(start.claim, language),
            "at": quoted(end, language) if end else str(day),
            "computed": _spelt(found, language),
            "source": evidence.source(start.claim),
        }

    steps = [
        f"{start.claim.text} to {end.text if end else day}: {found} full years",
        f"stated: {counted.moment.claim.text}",
    ]
    graded = {"severity": "info", "verdict": "agree"} if kind == "sound" else {}
    return finding("elapsed", claims, slots(words), kind=kind, steps=steps, **graded)  # type: ignore[arg-type]
