"""Figures, intervals and dates as a reader writes them: 4.2 مليار دولار, 3 to 9 billion USD, 6 March 2024."""

from __future__ import annotations

import datetime as dt
import math

from ..model import Claim, Hedge, Interval, Period
from .words import Words

SCALES = (("1e12", 1e12), ("1e9", 1e9), ("1e6", 1e6))
DIGITS = 4
ATTACHED = ("%", "‰")


def scale_of(size: float) -> tuple[str, float]:
    """The scale word that suits a figure of this size, and its factor ("" and 1 below a million)."""
    return next(((key, factor) for key, factor in SCALES if abs(size) >= factor), ("", 1.0))


def digits(value: float, significant: int = DIGITS) -> str:
    """A number in digits: grouped, no exponent, as many decimals as it has within ``significant`` digits."""
    if float(value).is_integer():
        return f"{value:,.0f}"
    places = max(1, significant - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:,.{min(places, 12)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantity(value: float, unit: str, words: Words, *, like: float | None = None) -> str:
    """A figure with its scale word and unit; ``like`` is the figure whose scale word it shares (ranges)."""
    if like is None and _spelt_out(value):
        return " ".join(part for part in (f"{value:,.0f}", words.unit(unit, value)) if part)
    return with_unit(digits(value / scale_of(like or value)[1]), value, unit, words, like=like)


def _spelt_out(value: float) -> bool:
    """A whole number that a scale word would round is given in full, up to a milliard."""
    scaled = value / scale_of(value)[1]
    exact = math.isclose(float(f"{scaled:.{DIGITS}g}"), scaled, rel_tol=1e-9)
    return float(value).is_integer() and abs(value) < 1e9 and not exact


def with_unit(text: str, value: float, unit: str, words: Words, *, like: float | None = None) -> str:
    """Digits already written, followed by the scale word and the unit that agrees."""
    key, factor = scale_of(like or value)
    name = words.unit(unit, value if factor == 1 else None)
    if name in ATTACHED:
        return text + name
    one = "" if text == "1" and key and words.language == "ar" else text
    return " ".join(part for part in (one, words.scale(key, value / factor) if key else "", name) if part)


def interval(low: float, high: float, unit: str, words: Words) -> str:
    """A closed interval: بين 3 و9 مليارات."""
    top = max(abs(low), abs(high))
    if digits(low / scale_of(top)[1]) == digits(high / scale_of(top)[1]):
        return quantity(high, unit, words)
    return words(
        "between",
        low=digits(low / scale_of(top)[1]),
        high=quantity(high, unit, words, like=top),
    )


def hedged(value: float | None, span: Interval, hedge: Hedge, unit: str, words: Words) -> str:
    """What a figure allows, in words: نحو 410,000 طن، أكثر من مليار دولار."""
    bound = {"more_than": span.low, "at_least": span.low, "less_than": span.high, "at_most": span.high}.get(hedge)
    if bound is not None:
        return words(hedge, value=quantity(bound, unit, words))
    if hedge == "approx" and value is not None:
        return words("about", value=quantity(value, unit, words))
    if hedge == "exact" and value is not None:
        return quantity(value, unit, words)
    text = _span(value, span, unit, words)
    return words("vague", value=text) if hedge == "vague" else text


def _span(value: float | None, span: Interval, unit: str, words: Words) -> str:
    if span.low is not None and span.high is not None:
        return interval(span.low, span.high, unit, words)
    if span.low is not None:
        return words("at_least", value=quantity(span.low, unit, words))
    if span.high is not None:
        return words("at_most", value=quantity(span.high, unit, words))
    return words.unit(unit) if value is None else quantity(value, unit, words)


def claim_value(claim: Claim, words: Words) -> str:
    """The figure of a claim in its own unit, or its date."""
    if claim.kind == "date":
        return period(claim.period, words)
    return hedged(claim.value, claim.interval, claim.hedge, claim.unit, words)


def day(date: dt.date, words: Words) -> str:
    """A day: 6 مارس 2024."""
    return f"{date.day} {words.month(date.month)} {date.year}"


def period(value: Period | None, words: Words) -> str:
    """A stretch of days at its own grain: a day, a month, a year, or from … until …"""
    if value is None or (value.start is None and value.end is None):
        return ""
    if value.start is None or value.end is None:
        return _open_period(value, words)
    start, last = value.start, value.end - dt.timedelta(days=1)
    if last <= start:
        return day(start, words)
    if start.day == 1 and value.end.day == 1:
        return _months(start, last, words)
    return f"{words('from_date', low=day(start, words))} {words('until_date', high=day(last, words))}"


def _open_period(value: Period, words: Words) -> str:
    if value.start is not None:
        return words("from_date", low=day(value.start, words))
    assert value.end is not None
    return words("until_date", high=day(value.end - dt.timedelta(days=1), words))


def _months(start: dt.date, last: dt.date, words: Words) -> str:
    whole_years = start.month == 1 and last.month == 12
    if whole_years and start.year == last.year:
        return str(start.year)
    if whole_years:
        return words("between", low=start.year, high=last.year)
    first, final = (f"{words.month(d.month)} {d.year}" for d in (start, last))
    return first if first == final else words("between", low=first, high=final)
