"""A claim's figure carried into the base unit of its dimension, with each step of the way."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from ..model import Article, Base, Claim, Interval
from .crops import weight
from .local import local_size, sizes
from .money import Month, Rate, month_of, months_between, rate
from .substances import content
from .units import Conversion, conversion

LONGEST = 400  # days: over more than a year one rate says nothing
# How far a rate may have moved for an old amount to be told at either.
DRIFT = 0.15
METAL = frozenset({"mass", "mass/time"})


@dataclass(frozen=True)
class _Draft:
    """A conversion on its way: what the figure is multiplied by and what has been said so far."""

    dimension: str
    unit: str
    factor: float
    basis: str
    tolerance: float = 0.0
    converted: bool = False
    steps: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())


def based(claim: Claim, article: Article | None, newest: dt.date | None) -> tuple[Base | None, tuple[str, ...]]:
    """The claim's base and what must be noted with it; ``None`` where the unit is unknown or there is no figure.

    ``newest`` is the date of the newest article at hand, for one that bears no date.
    """
    found = conversion(claim.unit)
    if found is None:
        return None, (f"unit {claim.unit} is unknown",)
    draft = _Draft(found.dimension, found.unit, found.factor, claim.basis, found.tolerance)
    draft = _weighed(draft, found, claim, article)
    written = (article.published if article else None) or newest
    draft = _priced(draft, found, months_of(claim, article, newest), (month_of(written),) if written else ())
    draft = _refined(draft)
    value, interval = _carried(claim, found, draft.factor)
    if value is None and interval == Interval():
        return None, draft.notes
    steps = (*draft.steps, *_line(claim, value, interval, draft))
    base = Base(
        dimension=draft.dimension,
        unit=draft.unit,
        value=value,
        interval=interval,
        basis=draft.basis,
        tolerance=draft.tolerance,
        converted=draft.converted,
        steps=steps,
    )
    return base, draft.notes


def months_of(claim: Claim, article: Article | None, newest: dt.date | None) -> tuple[Month, ...]:
    """The months whose rates count: those of the claim's period if it is past and no longer than about a year."""
    written = (article.published if article else None) or newest
    period = claim.period
    if period and period.start and period.end and (period.end - period.start).days <= LONGEST:
        last = period.end - dt.timedelta(days=1)
        if written is None or period.start <= written:
            return months_between(period.start, max(period.start, min(last, written or last)))
    return (month_of(written),) if written else ()


def _weighed(draft: _Draft, found: Conversion, claim: Claim, article: Article | None) -> _Draft:
    for measure, power in found.customary:
        if measure in sizes():
            factor, step = local_size(measure, claim, article)
            told = (*draft.steps, step) if step else draft.steps
            draft = replace(
                draft, factor=draft.factor * factor**power, converted=draft.converted or bool(step), steps=told
            )
            continue
        heavier = weight(measure, claim)
        notes = (heavier.step,) if heavier.assumed else ()
        draft = replace(
            draft,
            factor=draft.factor * heavier.factor**power,
            converted=True,
            steps=(*draft.steps, heavier.step),
            notes=(*draft.notes, *notes),
        )
    return draft


def _priced(draft: _Draft, found: Conversion, months: tuple[Month, ...], written: tuple[Month, ...]) -> _Draft:
    for code, power in found.money:
        if code == "USD":
            continue
        dated = rate(code, months)
        draft = _at_rate(draft, _or_at(dated, rate(code, written)), power) if dated else _without_rate(draft, code)
    return draft


def _or_at(dated: Rate, today: Rate | None) -> Rate:
    """The rate of a claim's time, loose enough for writers who take that of their own day for last year's amounts."""
    drift = abs(today.usd / dated.usd - 1) if today else 0.0
    return dated if drift > DRIFT else dated._replace(tolerance=dated.tolerance + drift)


def _at_rate(draft: _Draft, dated: Rate, power: int) -> _Draft:
    return replace(
        draft,
        unit="USD" if draft.dimension == "money" else draft.unit,
        factor=draft.factor * dated.usd**power,
        tolerance=draft.tolerance + dated.tolerance,
        converted=True,
        steps=(*draft.steps, dated.source),
    )


def _without_rate(draft: _Draft, code: str) -> _Draft:
    return replace(
        draft,
        dimension=draft.dimension.replace("money", f"money:{code}", 1),
        unit=draft.unit.replace("USD", code, 1),
        notes=(*draft.notes, f"no rate for {code} at that time"),
    )


def _refined(draft: _Draft) -> _Draft:
    """A mass of oxide as the mass of its metal."""
    metal = content(draft.basis) if draft.dimension in METAL else None
    if metal is None:
        return draft
    step = f"{draft.basis} is {metal.fraction:.2%} {metal.element} by mass"
    factor = draft.factor * metal.fraction
    return replace(draft, factor=factor, basis=metal.element, converted=True, steps=(*draft.steps, step))


def _carried(claim: Claim, found: Conversion, factor: float) -> tuple[float | None, Interval]:
    """Value and interval in the base unit; an upside-down exchange rate is turned, its ends change places."""
    interval, value = claim.interval, claim.value
    if found.exchange:
        return (1 / value if value else None), _turned(interval)
    low, high = (None if end is None else end * factor + found.shift for end in (interval.low, interval.high))
    moved = Interval(low, high, interval.low_open, interval.high_open)
    return (None if value is None else value * factor + found.shift), moved


def _turned(interval: Interval) -> Interval:
    low = 1 / interval.high if interval.high else None
    high = 1 / interval.low if interval.low else None
    return Interval(low, high, interval.high_open, interval.low_open)


def _line(claim: Claim, value: float | None, interval: Interval, draft: _Draft) -> tuple[str, ...]:
    """The multiplication as one line; none where nothing changed."""
    if claim.unit == draft.unit and value == claim.value and not draft.converted:
        return ()
    before = f"{_figure(claim.value, claim.interval)} {_with(claim.unit, claim.basis)}"
    return (f"{before} = {_figure(value, interval)} {_with(draft.unit, draft.basis)}",)


def _with(unit: str, basis: str) -> str:
    return f"{unit} {basis}".strip()


def _figure(value: float | None, interval: Interval) -> str:
    if value is not None:
        return number(value)
    low = "…" if interval.low is None else number(interval.low)
    high = "…" if interval.high is None else number(interval.high)
    return f"{low}–{high}"


def number(value: float) -> str:
    """A figure with thousands separators and six digits that count."""
    if value and not 1e-4 <= abs(value) < 1e15:
        return f"{value:.6g}"
    digits = max(0, 5 - len(str(int(abs(value))))) if abs(value) >= 1 else 6
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
