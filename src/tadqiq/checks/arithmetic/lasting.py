"""How long so much lasts at so much a day, a month or a year: a store, a backlog, a queue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...knowledge.dimensions import COUNTS, TIMES
from ...model import Finding, Interval
from ..evidence import Evidence
from . import interval_math as im
from .calculation import calculated, plausible
from .each_words import A_TIME, OF_A_TIME
from .figures import Figure, Passage
from .nouns import unlike

DAYS: Mapping[str, float] = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}
REACH = 6
MOST = 2.5
# How many words "a monthly consumption of" takes.
NEAR = 3


def lasting(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "54 million cubic metres, of which the city uses 300,000 a day, enough for 180 days"."""
    for span in passage.figures:
        if span.unit not in TIMES or not span.precise or not span.led("lasts", "represent", "equals", within=REACH):
            continue
        if span.led("level", within=REACH):
            continue  # "a plateau that lasts six years": how long the rate is kept up, not the store
        found = [(w, r, _made(w, r, per, span)) for r, per in _rates(passage, span) for w in _wholes(passage, r, span)]
        fits = [f for f in found if f[2].overlaps(span.interval)]
        one = len({(w.value, r.value) for w, r, _ in found}) == 1 and span.claim.hedge in ("exact", "approx")
        near = [f for f in found if one and plausible(f[2], span.interval, MOST)]
        for whole, rate, made in (fits or near)[:1]:
            formula = f"{whole.words} / {rate.words}"
            yield calculated(
                "ratio", evidence, [whole, rate], span, made, span.interval, formula, kind="lasting", amount=False
            )


def _rates(passage: Passage, span: Figure) -> Iterator[tuple[Figure, str]]:
    """The amounts told for a time, of the sentence where it has one, each with that time."""
    for sentence in (passage.figures, *passage.earlier[:1]):
        told = [(f, _time_of(f)) for f in sentence if f is not span and f.precise and f.percent is None]
        told = [(f, per) for f, per in told if per]
        yield from told
        if told:
            return


def _time_of(rate: Figure) -> str:
    below = rate.unit.partition("/")[2]
    told = (time for word, time in OF_A_TIME.items() if rate.led(word, within=NEAR))
    if below or rate.unit not in COUNTS:
        return below if below in DAYS else "" if below else next(told, "")
    behind = (time for word, time in A_TIME.items() if rate.trailed(word, within=0))
    return next(behind, "") or next(told, "")


def _wholes(passage: Passage, rate: Figure, span: Figure) -> Iterator[Figure]:
    """The amounts that the rate may be taken from: of its unit, greater, and told for no time."""
    above = rate.unit.partition("/")[0]
    for figure in passage.all():
        same = figure.unit == above or {figure.unit, above} <= COUNTS
        told = same and figure.precise and not figure.repeats and not _time_of(figure)
        if told and figure is not span and figure.value > rate.value and not unlike(figure.claim, rate.claim):
            yield figure


def _made(whole: Figure, rate: Figure, per: str, span: Figure) -> Interval:
    return im.over(whole.interval, rate.interval).scaled(DAYS[per] / DAYS[span.unit])
