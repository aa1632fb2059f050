"""How long something lasts against the dates from which and to which it does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...model import Finding, Interval
from ..evidence import Evidence
from ..rules import finding, words
from ..wording import number, quoted, slots
from .beside import FAR
from .elapsed_cues import TIMES
from .moments import Moment, years
from .one_slip import slip

DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
MOST = 4.0
LONG = 10
APART = ("ago", "age", "apart")
BOTH = 2


def lasting(evidence: Evidence, sentence: Sequence[Moment]) -> Iterator[Finding]:
    """ "Runs for 10 days, from 3 to 15 May": each length of time with the range of dates beside it."""
    for i, moment in enumerate(sentence):
        if _length(moment):
            yield from _held(evidence, moment, sentence[i + 1 :][:BOTH])
            yield from _held(evidence, moment, sentence[:i][::-1][:BOTH])


def between(evidence: Evidence, sentence: Sequence[Moment]) -> Iterator[Finding]:
    """ "Opened in 1931, it had carried traffic for 82 years when it closed in 2023": one slip from the years between.

    Many a length has nothing to do with the two years beside it, and some are counted to the day of writing; that one
    slip alone keeps it from fitting is no chance.
    """
    yield from _from_to(evidence, sentence)
    lengths = [m for m in sentence if m.claim.unit == "year" and m.claim.measure != "age" and _whole(m)]
    dates = [m for m in sentence if m.days and m.printed]
    if len(lengths) != 1 or len(dates) != 2 or any(m.since == "born" for m in dates):
        return
    first, last = sorted(m.days for m in dates if m.days)
    passed, value = years(first, last), lengths[0].value
    apart = range(passed.low, passed.high + 2)
    slipped = value >= LONG and value not in apart and any(slip(value, other) for other in apart)
    if slipped and not _until_now(evidence, lengths[0], dates):
        days = Interval(passed.low * DAYS["year"], passed.high * DAYS["year"])
        yield _finding(evidence, lengths[0], sorted(dates, key=lambda m: m.claim.start), days, False)


def _from_to(evidence: Evidence, sentence: Sequence[Moment]) -> Iterator[Finding]:
    """ "It began on 2 May and ended on 23 May, after three weeks": the only length beside a start and an end."""
    lengths = [m for m in sentence if m.claim.unit in TIMES and m.claim.measure != "age" and _whole(m)]
    lengths = [m for m in lengths if not m.led("ago", "age", within=1) and not m.trailed(*APART, within=1)]
    lengths = [m for m in lengths if not m.led("planned", within=6) and not m.trailed("planned", within=3)]
    dates = [m for m in sentence if m.days]
    if len(lengths) != 1 or len(dates) != 2 or len({m.printed for m in dates}) > 1:
        return
    moved = lengths[0].led("moved", within=3)
    first, last = sorted(dates, key=lambda m: m.days or ()) if moved else dates
    tied = moved and _of_one_year(first, last)
    tied = tied or (
        first.led("began", "founded", "set_out", within=5) and last.led("ended", "died", "arrived", within=6)
    )
    tied = tied or (first.led("ended", within=5) and last.led("arrived", within=6))
    apart = _days_between(first, last) if tied else None
    said = lengths[0].claim.interval.scaled(DAYS[lengths[0].claim.unit])
    if apart is None or said.bottom <= 0:
        return
    fits = said.overlaps(apart)
    if fits or max(said.bottom / apart.top, apart.bottom / said.top) <= MOST:
        yield _finding(evidence, lengths[0], sorted(dates, key=lambda m: m.claim.start), apart, fits)


def _of_one_year(first: Moment, last: Moment) -> bool:
    """Whether two dates, with or without their years, are of one."""
    return len({m.days[0].year for m in (first, last) if m.days}) == 1


def _days_between(first: Moment, last: Moment) -> Interval | None:
    """The days that can lie between two dates, counted with both of them or without."""
    if not first.days or not last.days or last.days[0] <= first.days[1]:
        return None
    (a, b), (c, d) = first.days, last.days
    return Interval(float((c - b).days - 1), float((d - a).days + 1))


def _until_now(evidence: Evidence, length: Moment, dates: Sequence[Moment]) -> bool:
    """Whether the length is counted from one of the dates to the day of writing."""
    published = evidence.articles[length.claim.article].published
    return published is not None and any(
        abs(published.year - m.days[0].year - length.value) < 2 for m in dates if m.days
    )


def _whole(moment: Moment) -> bool:
    claim = moment.claim
    return claim.hedge == "exact" and claim.value is not None and claim.value == int(claim.value) and not claim.ignored


def _length(moment: Moment) -> bool:
    claim = moment.claim
    whole = claim.unit in TIMES and claim.hedge == "exact" and claim.value is not None and not claim.ignored
    apart = moment.led("apart", "ago", "age", within=1) or moment.trailed("apart", "ago", "age", within=1)
    return whole and not apart and (moment.led("lasted", within=2) or claim.measure == "duration")


def _held(evidence: Evidence, moment: Moment, dates: Sequence[Moment]) -> Iterator[Finding]:
    """The nearest date where it is a range, or the two nearest, against the length."""
    apart = _apart(dates)
    said = moment.claim.interval.scaled(DAYS[moment.claim.unit])
    if apart is None or _gap(moment, dates[0]) > 4 or said.bottom <= 0:
        return
    fits = said.overlaps(apart)
    if fits or max(said.bottom / apart.top, apart.bottom / said.top) <= MOST:
        used = dates[:1] if _ranged(dates[0]) else dates
        yield _finding(evidence, moment, sorted(used, key=lambda m: m.claim.start), apart, fits)


def _gap(a: Moment, b: Moment) -> int:
    later = max(a, b, key=lambda m: m.claim.start)
    return later.before.get("gap", FAR)


def _ranged(moment: Moment) -> bool:
    period = moment.claim.period
    return moment.days is not None and period is not None and period.grain == "range"


def _apart(dates: Sequence[Moment]) -> Interval | None:
    """The days that can lie between the first and the last day, counted with both of them or without."""
    if dates and _ranged(dates[0]) and dates[0].days:
        first, last = dates[0].days
        step = _step(first, last + dt.timedelta(days=1))
        return Interval(float((last - first).days - 2 * step + 1), float((last - first).days + 1))
    ends = sorted((m for m in dates if m.days and m.printed), key=lambda m: m.days or ())
    return _days_between(*ends) if len(ends) == BOTH and _gap(*dates) <= 3 else None


def _step(first: dt.date, after: dt.date) -> int:
    """How exact a range is stated: whole years, whole months, or days."""
    if (first.month, first.day) == (after.month, after.day) == (1, 1):
        return 366
    return 31 if first.day == after.day == 1 else 1


def _finding(evidence: Evidence, moment: Moment, dates: list[Moment], apart: Interval, fits: bool) -> Finding:
    unit = moment.claim.unit
    low, high = (number(round(max(end, 0.0) / DAYS[unit], 1)) for end in (apart.bottom, apart.top))

    def told(language: str) -> dict[str, str]:
        since = " – ".join(quoted(m.claim, language) for m in dates)
        stated, source = quoted(moment.claim, language), evidence.source(moment.claim)
        said = words("elapsed")[language]
        computed = str(said["range"]).format(low=low, high=high)
        return {"number": stated, "since": since, "computed": computed, "unit": said[unit], "source": source}

    span = " to ".join(m.claim.text for m in dates)
    steps = [f"{span}: {low}–{high} {words('elapsed')['en'][unit]}", f"stated: {moment.claim.text}"]
    graded = {"severity": "info", "verdict": "agree"} if fits else {}
    claims = [*(m.claim for m in dates), moment.claim]
    kind = "sound" if fits else "lasted"
    return finding("elapsed", claims, slots(told), kind=kind, steps=steps, **graded)  # type: ignore[arg-type]
