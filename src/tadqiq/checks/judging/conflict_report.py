"""The finding that a conflict inside a group becomes: its figures, sources, factor and steps."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from ...knowledge.printed import one_unit
from ...model import Claim, Finding, Severity, Verdict
from ..arithmetic.one_scale import on_one_scale
from ..evidence import Evidence
from ..rules import finding
from ..wording import counted, factor, quoted, shared, slots, with_sources
from .conflicts import Conflict


def report(
    check: str,
    evidence: Evidence,
    conflict: Conflict,
    *,
    kind: str = "",
    steps: Iterable[str] = (),
    severity: Severity | None = None,
    verdict: Verdict | None = None,
    **extra: dict[str, str],
) -> Finding:
    """The finding of ``check`` on a conflict; ``extra`` gives further slots as ``{"ar": …, "en": …}``."""

    def words(language: str) -> dict[str, str]:
        basic = {
            "odd": with_sources(evidence, conflict.odd, language),
            "rest": with_sources(evidence, conflict.rest, language),
            "factor": factor(spread(conflict)),
            "origins": counted("origin", evidence.origins(conflict.rest), language),
        }
        return basic | {name: text[language] for name, text in extra.items()}

    lines = [*steps, *sides(evidence, conflict)]
    return finding(
        check, conflict.claims, slots(words), kind=kind, steps=lines, group=conflict.judged.group.id,
        severity=severity, verdict=verdict, alone=conflict.odd if conflict.lone else (),
    )  # fmt: skip


def spread(conflict: Conflict) -> float:
    """By what factor the two sides are apart, at the pair that shows it most clearly (0 where no ratio makes sense)."""
    ratios = []
    for a, b in product(conflict.odd, conflict.rest):
        scaled = on_one_scale(a, b) if a.kind == "quantity" else None
        if scaled and scaled.x and scaled.y and scaled.x / scaled.y > 0:
            ratios.append((a.unit != b.unit, max(scaled.x / scaled.y, scaled.y / scaled.x)))
    return min(ratios)[1] if ratios else 0.0


def sides(evidence: Evidence, conflict: Conflict) -> list[str]:
    """Each figure with its source, what it allows after conversion, and who stands alone."""
    as_printed = one_unit(conflict.claims)
    lines = [line for claim in conflict.claims for line in _allowed(evidence, claim, as_printed)]
    sources = sorted({evidence.source(c) for c in conflict.odd})
    if conflict.lone and len(sources) == 1:
        lines.append(shared("join", "en")["alone"].format(source=sources[0]))
    odd, rest = (evidence.origins(side) for side in (conflict.odd, conflict.rest))
    lines.append(f"independent origins: {odd} against {rest}")
    return lines


def _allowed(evidence: Evidence, claim: Claim, as_printed: bool) -> list[str]:
    """What a figure allows, with the way to its base unit; of figures in one unit as they are printed."""
    name = f"{evidence.source(claim)}: {quoted(claim, 'en')}"
    if claim.kind == "date":
        period = claim.period
        return [f"{name} = {period.start or '…'} to {period.end or '…'} (end excluded)"] if period else [name]
    base = None if as_printed else claim.base
    interval, unit = (base.interval, base.unit) if base else (claim.interval, claim.unit)
    low, high = map(_end, (interval.low, interval.high))
    return [f"{name} allows {low} to {high} {unit}", *(base.steps if base and base.converted else ())]


def _end(value: float | None) -> str:
    """An end of an interval, in seven digits that count or to the unit."""
    if value is None:
        return "open"
    return f"{value:,.7g}" if abs(value) < 1e6 else f"{value:,.0f}"
