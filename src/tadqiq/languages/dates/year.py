"""The year of a date that states none: from the publication, the tense and the dates said before it."""

from __future__ import annotations

import datetime as dt

from .days import IN_YEAR
from .meaning import MODIFIERS, Anchor, date_or_none
from .phrases import DatePhrase

FROM_PUBLICATION = "year taken from the publication"
JUST_PAST = 60
AT_HAND = 14
HALF = 6
SOON = 3
AS_SAID = ("same", "that")
PAST = ("since", "from", "after")
STEPS = ("from", "starting")


def year_of(phrase: DatePhrase, anchor: Anchor, month: int, day: int) -> tuple[int, tuple[str, ...], bool]:
    """The year of a phrase, what had to be assumed for it, and whether it was counted from the publication."""
    if phrase.year:
        return phrase.year, (), False
    if phrase.offset.startswith("year"):
        said = anchor.said.start if anchor.said else None
        base = said or anchor.published
        return (base.year - 1, (), True) if base else (0, ("no date to count from",), True)
    if phrase.offset == IN_YEAR:
        return _in_year(phrase, anchor, month, day)
    if phrase.offset and anchor.published and day:
        return (anchor.published + dt.timedelta(days=int(phrase.offset.split()[1]))).year, (), True
    published = anchor.published
    if published is None:
        return _year_from_text(phrase, anchor, month, day)
    if phrase.modifier in AS_SAID and anchor.said and anchor.said.start:
        return anchor.said.start.year, ("year taken from the date said before it",), False
    if phrase.kind not in ("day", "days", "month", "months", "season", "ended") and phrase.modifier:
        return published.year + MODIFIERS.get(phrase.modifier, 0), (), True
    year = _nearest(phrase, anchor, published, month, day)
    recent = phrase.weekday and day and _is_news(published, month, day)
    if not phrase.modifier and not recent and _follows_said(phrase, anchor, published, month, day):
        assert anchor.said and anchor.said.start
        later = _leads_on(phrase, anchor.said.start, month, day)
        return anchor.said.start.year + later, ("year taken from the date said before it",), False
    further = _next_step(phrase, anchor, published, month, day) or _soon_after(phrase, anchor, published, month, day)
    if not phrase.modifier and further:
        assert anchor.said and anchor.said.start
        wraps = (month, day or 31) < (anchor.said.start.month, anchor.said.start.day)
        return anchor.said.start.year + wraps, ("year taken from the date said before it",), False
    year = _on_weekday(phrase, anchor, year, month, day) if phrase.weekday and day else year
    return year, (FROM_PUBLICATION,), bool(phrase.modifier)


def _in_year(phrase: DatePhrase, anchor: Anchor, month: int, day: int) -> tuple[int, tuple[str, ...], bool]:
    """Of last year, of this year; of the same year, which the date said before tells, be it in another sentence."""
    if phrase.modifier in AS_SAID:
        base = anchor.said.start if anchor.said and anchor.said.start else anchor.published
        told = (base.year, ("year taken from the date said before it",), False) if base else None
        return told or _year_from_text(phrase, anchor, month, day)
    year = anchor.published.year + MODIFIERS[phrase.modifier] if anchor.published else 0
    return year, () if year else ("no date of publication to count from",), True


def _follows_said(phrase: DatePhrase, anchor: Anchor, published: dt.date, month: int, day: int) -> bool:
    """Whether a date without its year goes on from one of the same sentence; what lies ahead lends none to what was."""
    said = anchor.said
    if said is None or said.start is None or said.relative or not anchor.same_sentence:
        return False
    news = day and (_is_news(published, month, day) or (anchor.another_clause and _just_past(published, month, day)))
    if said.grain == "year" and news:
        # "A loss of 20 million in 2023, by accounts approved on 17 March", five days ago.
        return False
    ahead = anchor.future or phrase.cue in ("by", "until", "to", "not_after")
    if said.start > published:
        # In force on 1 January if passed before mid-December: the condition comes first.
        first = phrase.cue == "before" and (month, day or 1) > (said.start.month, said.start.day)
        return ahead and not first and not (day and _just_past(published, month, day))
    date = date_or_none(said.start.year, month, day or 1)
    return ahead or FROM_PUBLICATION not in said.notes or date is None or date <= published


def _leads_on(phrase: DatePhrase, said: dt.date, month: int, day: int) -> bool:
    """Whether a date ends in the year after what began on one said: "began on 20 October 2025 and ran to mid-March"."""
    return phrase.cue in ("to", "until") and (month, day or 31) < (said.month, said.day)


def _soon_after(phrase: DatePhrase, anchor: Anchor, published: dt.date, month: int, day: int) -> bool:
    """Whether a date comes soon after one that lies ahead: "flights begin on 28 October, others in November"."""
    said = anchor.said.start if anchor.said and anchor.same_sentence and not anchor.another_clause else None
    if said is None or said <= published or phrase.cue in PAST or (day and _just_past(published, month, day)):
        return False
    return 0 <= (month - said.month) % 12 <= SOON


def _next_step(phrase: DatePhrase, anchor: Anchor, published: dt.date, month: int, day: int) -> bool:
    """Whether a step follows one that lies ahead: "rise 4% from 1 April and 3% from 1 January", of the year after."""
    said = anchor.said.start if anchor.said and anchor.same_sentence else None
    if said is None or said <= published or not day or phrase.cue not in STEPS or _just_past(published, month, day):
        return False
    return (month, day) < (said.month, said.day)


def _on_weekday(phrase: DatePhrase, anchor: Anchor, year: int, month: int, day: int) -> int:
    """The year nearest to ``year`` in which the date falls on its weekday.

    A day close to the publication stays in its year: nobody tells it of another one, the weekday is wrong.
    """
    read = date_or_none(year, month, day)
    away = (read - anchor.published).days if read and anchor.published else JUST_PAST
    if -JUST_PAST < away < (JUST_PAST if anchor.future or anchor.present else AT_HAND):
        return year
    dates = ((y, date_or_none(y, month, day)) for y in (year, year - 1, year + 1))
    return next((y for y, date in dates if date and date.isoweekday() == phrase.weekday), year)


def _year_from_text(phrase: DatePhrase, anchor: Anchor, month: int, day: int) -> tuple[int, tuple[str, ...], bool]:
    if anchor.same_sentence and anchor.said and anchor.said.start:
        later = _leads_on(phrase, anchor.said.start, month, day)
        return anchor.said.start.year + later, ("year taken from the date said before it",), False
    if anchor.fallback_year:
        return anchor.fallback_year, ("year taken from elsewhere in the text",), False
    return 0, ("no year is said and no date of publication is known",), False


def _just_past(published: dt.date, month: int, day: int) -> bool:
    """Whether the day lies within the last weeks: nobody dates something a year ahead without its year."""
    date = date_or_none(published.year, month, day)
    return date is not None and 0 < (published - date).days < JUST_PAST


def _is_news(published: dt.date, month: int, day: int) -> bool:
    """Whether the day lies within the last two weeks: told with its weekday it is of this year, whatever was said."""
    date = date_or_none(published.year, month, day)
    return date is not None and 0 <= (published - date).days < AT_HAND


def _at_hand(published: dt.date, month: int, day: int) -> bool:
    """Whether the day lies within the next weeks, so that it is likelier ahead than a year back."""
    date = date_or_none(published.year, month, day)
    return date is not None and 0 <= (date - published).days < JUST_PAST


def _nearest(phrase: DatePhrase, anchor: Anchor, published: dt.date, month: int, day: int) -> int:
    """Last, next and this decide; then by, until and since; then the verb; when something starts
    is nearest, else a day is near, a month without more is past or at hand."""
    this, mark = (published.month, published.day), (month, day or (31 if phrase.modifier != "past" else 1))
    if phrase.modifier in ("past", "previous"):
        return published.year - (mark > this) - (not day and month == published.month)
    if phrase.modifier == "future":
        return published.year + (mark < this or (not day and month == published.month))
    if phrase.modifier == "current":
        return published.year
    ahead = phrase.cue in ("by", "before", "not_before", "not_after") or (anchor.future and phrase.cue != "since")
    if ahead and not (day and phrase.cue != "not_before" and _just_past(published, month, day)):
        return published.year + (mark < this)
    if phrase.cue in ("since", "between") and not anchor.future and not (day and _at_hand(published, month, day)):
        return published.year - (mark > this)
    distance = (month - published.month) + (min(day or 15, 28) - min(published.day, 28)) / 31
    if anchor.present and (distance > 0 or (day and not _just_past(published, month, day))):
        return published.year + (mark < this)
    if anchor.starts or anchor.present or phrase.cue in ("until", "to"):
        return published.year + (1 if distance < -HALF else -1 if distance > HALF else 0)
    return published.year + (1 if day and distance < -8 else -1 if distance > 2 else 0)
