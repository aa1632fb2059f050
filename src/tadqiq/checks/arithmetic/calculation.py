"""The finding that a calculation becomes, sound or not, with the steps behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...knowledge.dimensions import COUNTS
from ...languages.tables import read
from ...model import Finding, Interval, Reckoned, Severity
from ..evidence import Evidence
from ..rules import finding
from ..wording import listed, number, quoted, scaled, slots
from .figures import Figure
from .interval_math import gap


def calculated(
    check: str,
    evidence: Evidence,
    given: Sequence[Figure],
    stated: Figure,
    computed: Interval,
    said: Interval,
    formula: str,
    *,
    kind: str = "",
    right: str = "sound",
    severity: Severity | None = None,
    amount: bool = True,
    edges: bool = True,
    point: float | None = None,
    unit: str = "",
    **named: Figure,
) -> Finding:
    """What ``check`` says: the figures given, the one stated, what the calculation allows and what the text says.

    A sound calculation is an info with verdict ``agree``; ``amount`` prints the result with its scale word;
    ``edges`` turns a result that only the ends of all roundings allow into a warning; ``point`` is the result of the
    bare numbers, where that is not the middle; ``kind`` and ``right`` pick the message for a wrong and for a sound one;
    ``unit`` is that of the result where the figure stated may have another (a fold that a word states beside it);
    ``named`` gives figures with slots of their own.
    """
    exact = edges and all(f.claim.hedge == "exact" for f in (*given, stated))
    edge = exact and at_the_edge(computed, said, point) > edge_of(evidence, check)
    sound = computed.overlaps(said) and not edge
    severity = "warning" if edge and computed.overlaps(said) else severity
    named = {**named, "first": given[0], "last": given[-1]}
    centre = middle(computed) if point is None else point
    words = slots(_words, evidence, named, given, stated, centre, amount)
    return finding(
        check,
        [f.claim for f in (*given, stated)],
        words,
        kind=right if sound else kind or "wrong",
        steps=_steps(given, stated, centre, computed, said, formula, sound),
        severity="info" if sound else severity,
        verdict="agree" if sound else None,
        reckoned=_reckoned(stated, computed, said, unit),
    )


def edge_of(evidence: Evidence, check: str) -> float:
    """How near the ends of its figures' roundings a calculation of this check may lie and still hold."""
    own = "edge" in evidence.settings.get(check, {}) or "edge" in read("checks", "defaults.toml").get(check, {})
    edge: float = evidence.setting(check if own else "calculation", "edge")
    return edge


def _reckoned(stated: Figure, computed: Interval, said: Interval, unit: str) -> Reckoned:
    own = not unit or unit == stated.unit
    unit = unit or _unit(stated, said)
    return Reckoned(computed=computed, said=said, unit=unit, stated=stated.claim.id if own else "")


def _unit(stated: Figure, said: Interval) -> str:
    """The unit that the figure stated is held against the calculation in: its own, that of its kind, per cent."""
    base = stated.claim.base
    if said.overlaps(stated.claim.interval):
        return stated.claim.unit
    if base and said.overlaps(base.interval):
        return base.unit
    return stated.claim.unit if stated.percent is None else "%"


def _words(
    evidence: Evidence,
    named: Mapping[str, Figure],
    given: Sequence[Figure],
    stated: Figure,
    centre: float,
    amount: bool,
    language: str,
) -> dict[str, str]:
    value = abs(centre)
    return {name: quoted(f.claim, language) for name, f in named.items()} | {
        "given": listed((quoted(f.claim, language) for f in given), language),
        "stated": quoted(stated.claim, language),
        "computed": scaled(value, language) if amount else number(round(value, 1 if abs(value) >= 10 else 2)),
        "source": evidence.source(stated.claim),
    }


def _steps(
    given: Iterable[Figure],
    stated: Figure,
    centre: float,
    computed: Interval,
    said: Interval,
    formula: str,
    sound: bool,
) -> list[str]:
    lines = [f"{f.words}: {span(f.claim.interval)} {f.unit}" for f in given]
    lines.append(f"{formula} = {number(centre)}, with rounding {span(computed)}")
    lines.append(f"stated: {stated.words}, that is {span(said)}: {'sound' if sound else 'does not add up'}")
    return lines


def middle(interval: Interval) -> float:
    """The centre of an interval, or the end it has."""
    if interval.low is None or interval.high is None:
        return interval.low if interval.low is not None else interval.high or 0.0
    return (interval.low + interval.high) / 2


def span(interval: Interval) -> str:
    """Both ends of an interval for the steps."""
    low, high = ("open" if end is None else number(end) for end in (interval.low, interval.high))
    return f"{low} to {high}"


def as_printed(figure: Figure) -> Interval:
    """What the bare number allows by its digits, its hedge left aside."""
    value = figure.value
    digits = f"{value:.12g}".split("e")[0].partition(".")[2]
    half = 0.5 * 10.0 ** -len(digits)
    return Interval(value - half, value + half)


def rounded(each: Figure, said: Interval) -> Interval:
    """A share of a count is rounded to whole ones: 2,146 athletes of 14 countries are 153 each, not 153.3."""
    whole = each.unit.partition("/")[0] in COUNTS and each.claim.hedge == "exact"
    printed = as_printed(each)
    return Interval(min(said.bottom, printed.bottom), max(said.top, printed.top)) if whole else said


def ratio_of(pair: Sequence[Interval]) -> float | None:
    """The first figure over the second, each at its middle."""
    return middle(pair[0]) / middle(pair[1]) if middle(pair[1]) else None


def at_the_edge(computed: Interval, said: Interval, point: float | None = None) -> float:
    """How far towards the ends of what rounding allows the result must lie to fit: 0 within, 1 at the very end."""
    point = middle(computed) if point is None else point
    if said.bottom <= point <= said.top:
        return 0.0
    below = point < said.bottom
    need = said.bottom - point if below else point - said.top
    reach = computed.top - point if below else point - computed.bottom
    return need / reach if reach > 0 else 1.0


def plausible(computed: Interval, said: Interval, most: float = 2.0) -> bool:
    """Whether two amounts are near enough to be meant as one: within a factor, or apart by exactly a power of ten."""
    apart = gap(computed, said)
    return apart <= most or any(computed.overlaps(said.scaled(s)) for p in (10, 100, 1000) for s in (p, 1 / p))
