"""Dated rates to the US dollar: fixed parities first, then the monthly lists that ship with hmrc-rates; no network."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any, NamedTuple

from ..languages import tables

Month = tuple[int, int]
LEAST, PEG = 0.01, 0.002
STALE, STALE_MONTH, STALE_MOST = 0.03, 0.005, 0.08
LOOK_BACK = 24


class Rate(NamedTuple):
    """US dollars for one unit, how far rates strayed from it around that time (relative), and where it is from."""

    usd: float
    tolerance: float
    source: str


@cache
def rate(code: str, months: tuple[Month, ...]) -> Rate | None:
    """The rate of a currency over some months (their mean); ``None`` where no source has one.

    ``months`` are in order; none at all stand for an unknown time, for which only parities that hold today answer.
    """
    if code == "USD":
        return Rate(1.0, 0.0, "")
    found = _pegged(code, months) or _tied(code, months) or (_listed(code, months) if months else None)
    return found and _parallel(found, code, months)


def month_of(day: dt.date) -> Month:
    """The month a day lies in."""
    return day.year, day.month


def months_between(first: dt.date, last: dt.date) -> tuple[Month, ...]:
    """All months from one day's to another's."""
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return tuple((i // 12, i % 12 + 1) for i in range(start, end + 1))


def _row(section: str, code: str, months: tuple[Month, ...]) -> dict[str, Any] | None:
    """The row of ``rates.toml`` for a currency if it holds through all of the months."""
    row: dict[str, Any] | None = tables.read("knowledge", "rates.toml")[section].get(code)
    if row is None or (not months and "until" in row):
        return None
    since, until = month_of(row["since"]), month_of(row.get("until", dt.date.max))
    return row if all(since <= month <= until for month in months) else None


def _pegged(code: str, months: tuple[Month, ...]) -> Rate | None:
    row = _row("pegs", code, months)
    if row is None:
        return None
    return Rate(1 / row["per_usd"], PEG, f"{row['per_usd']:g} {code} per USD, fixed ({row['source']})")


def _tied(code: str, months: tuple[Month, ...]) -> Rate | None:
    row = _row("tied", code, months)
    anchor = rate(row["to"], months) if row else None
    if row is None or anchor is None:
        return None
    how = f"{row['rate']:g} {code} per {row['to']}, fixed ({row['source']})"
    return Rate(anchor.usd / row["rate"], anchor.tolerance, f"{how}; {anchor.source}")


def _parallel(found: Rate, code: str, months: tuple[Month, ...]) -> Rate:
    rows = [row for month in months if (row := _row("parallel", code, (month,)))]
    if not rows:
        return found
    return Rate(found.usd, max(row["tolerance"] for row in rows), f"{found.source}; official, markets differed")


def _listed(code: str, months: tuple[Month, ...]) -> Rate | None:
    """The mean of the monthly lists, with the last known month in place of later ones."""
    found = [_per_usd(code, month) for month in months]
    known = [entry for entry in found if entry is not None]
    if len(known) < len(months):
        return None
    mean = sum(value for value, _, _ in known) / len(known)
    return Rate(1 / mean, _spread(code, months, mean) + max(stale for _, stale, _ in known), _source(code, mean, known))


def _source(code: str, mean: float, known: list[tuple[float, float, Month]]) -> str:
    first, last = known[0][2], known[-1][2]
    when = _text(first) if first == last else f"{_text(first)} to {_text(last)}, mean"
    late = ", the last one known" if any(stale for _, stale, _ in known) else ""
    return f"{mean:.6g} {code} per USD, HMRC monthly rate of {when}{late}"


def _spread(code: str, months: tuple[Month, ...], mean: float) -> float:
    """The farthest that a month among or beside those strayed from their mean, one per cent at least."""
    around = {_moved(months[0], -1), *months, _moved(months[-1], 1)}
    rates = [_on(code, month) for month in around]
    return max([LEAST, *(abs(value / mean - 1) for value in rates if value)])


@cache
def _per_usd(code: str, month: Month) -> tuple[float, float, Month] | None:
    """Units per dollar, the room a stale rate wants, and the month it is of."""
    last = _months()[-1]
    late = max(0, (month[0] - last[0]) * 12 + month[1] - last[1])
    asked = min(month, last)
    for back in range(LOOK_BACK):
        value = _on(code, _moved(asked, -back))
        if value:
            age = late + back
            return value, min(STALE_MOST, STALE + STALE_MONTH * age) if age else 0.0, _moved(asked, -back)
    return None


@cache
def _on(code: str, month: Month) -> float | None:
    import hmrc_rates

    try:
        table = _rates().monthly(_text(month))
    except hmrc_rates.PeriodNotAvailableError:
        return None
    found, dollar = table.get(code), table.get("USD")
    pounds = 1.0 if code == "GBP" else float(found.units_per_gbp) if found else 0.0
    return pounds / float(dollar.units_per_gbp) or None


@cache
def _rates() -> Any:
    import hmrc_rates

    return hmrc_rates.Rates()


@cache
def _months() -> list[Month]:
    return [(month.year, month.month) for month in _rates().months()]


def _moved(month: Month, by: int) -> Month:
    i = month[0] * 12 + month[1] - 1 + by
    return i // 12, i % 12 + 1


def _text(month: Month) -> str:
    return f"{month[0]:04}-{month[1]:02}"
