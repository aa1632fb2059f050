"""A weekday that is not the weekday of its date: "Monday, 7 June 2026", which is a Sunday."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache

from ..languages.cues import cues
from ..languages.lexicon import Lexicon
from ..model import Claim, Finding
from ..text import tokenise
from .evidence import Evidence
from .rules import finding, words
from .wording import quoted, slots, with_sources


def check(evidence: Evidence) -> Iterator[Finding]:
    """Days printed with a weekday, their year printed as well or that of the publication close by."""
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in evidence.claims.values():
        if claim.kind == "date" and not claim.ignored and _settled(evidence, claim):
            said = _weekday(claim)
            if said and claim.period and claim.period.start and claim.period.start.isoweekday() != said:
                found.setdefault((evidence.origin(claim), str(claim.period.start)), []).append(claim)
    for (_, day), claims in sorted(found.items()):
        date = dt.date.fromisoformat(day)
        right = _right(evidence, claims)
        text = slots(_words, evidence, claims[0], right, date.isoweekday())
        steps = [f"{day} is a {calendar.day_name[date.weekday()]}"]
        kind = "borne_out" if right else "alone"
        yield finding("weekday_date", [*claims, *right], text, kind=kind, steps=steps)


def _right(evidence: Evidence, claims: Sequence[Claim]) -> list[Claim]:
    """What other sources say of the same event and day with the weekday that it is."""
    ids = {claim.id for claim in claims}
    groups = [evidence.members(g) for g in evidence.matching.groups if ids & set(g.claims)]
    return [c for group in groups for c in group if c.id not in ids and _agrees(c, claims[0])]


def _agrees(claim: Claim, wrong: Claim) -> bool:
    start = claim.period.start if claim.period else None
    same = start is not None and wrong.period is not None and start == wrong.period.start
    return same and start is not None and claim.article != wrong.article and _weekday(claim) == start.isoweekday()


@cache
def _lexicon() -> Lexicon[str]:
    return Lexicon(cues("dates.toml", "weekday"))


def _weekday(claim: Claim) -> int:
    """The weekday that the date's own words name, 1 for Monday; 0 for none or several."""
    tokens = tokenise(claim.text)
    found = {hit.value for i in range(len(tokens)) if (hit := _lexicon().match(tokens, i))}
    return int(str(found.pop())) if len(found) == 1 else 0


def _settled(evidence: Evidence, claim: Claim) -> bool:
    """Whether the words name the very day read, in the Gregorian calendar, of a year that is no guess."""
    period = claim.period
    if period is None or period.start is None or period.grain != "day":
        return False
    numbers = [int(t.text) for t in tokenise(claim.text) if t.kind == "digits" and len(t.text) <= 4]
    if period.start.day not in numbers or any(n > 1000 and n != period.start.year for n in numbers):
        return False
    return period.start.year in numbers or _near_publication(evidence, claim)


def _near_publication(evidence: Evidence, claim: Claim) -> bool:
    published = evidence.articles[claim.article].published
    start = claim.period.start if claim.period else None
    if published is None or start is None:
        return False
    days: int = evidence.setting("weekday_date", "days")
    return abs((start - published).days) <= days


def _words(evidence: Evidence, claim: Claim, right: Sequence[Claim], day: int, language: str) -> dict[str, str]:
    return {
        "date": quoted(claim, language),
        "source": evidence.source(claim),
        "day": words("weekday_date")[language][str(day)],
        "right": with_sources(evidence, right, language),
    }
