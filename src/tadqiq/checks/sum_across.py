"""A total held against its parts in another source or in a list, after conversion to one unit and substance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Claim, Finding, Interval, Reckoned, Severity, Verdict
from .arithmetic import interval_math as im
from .arithmetic.calculation import middle, span
from .evidence import Evidence
from .rules import finding
from .wording import factor, number, scaled, slots, with_sources

Grade = tuple[str, Severity, Verdict]
POWERS = (10.0, 100.0, 1000.0)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every total that matching found the parts of, each once for the same figures."""
    told: set[tuple[float | None, tuple[str, ...]]] = set()
    for total_id, part_ids in evidence.matching.sums:
        total, parts = evidence.claims[total_id], [evidence.claims[p] for p in part_ids]
        key = total.value, part_ids
        if key not in told and all(c.base for c in (total, *parts)) and not _below_a_part(total, parts):
            told.add(key)
            yield _held(evidence, total, parts)


def _below_a_part(total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether one of the parts is more than the total by itself, and no power of ten explains it: they are no parts.

    A purse of 120 million dinars is no total of loans of 400 million dollars and 30 million euros.
    """
    said, held = _allowed(total), [_allowed(part) for part in parts]
    # Of a substance the total may be told of the metal where the parts are of its oxide: just that is looked for.
    beyond = not total.basis and any(part.bottom > said.top for part in held)
    return beyond and not any(im.total(held).overlaps(said.scaled(power)) for power in POWERS)


def _held(evidence: Evidence, total: Claim, parts: Sequence[Claim]) -> Finding:
    said, computed = _allowed(total), im.total(_allowed(p) for p in parts)
    kind, severity, verdict = _grade(total, parts, said, computed)

    def words(language: str) -> dict[str, str]:
        apart = max(middle(computed) / middle(said), middle(said) / middle(computed)) if middle(said) else 0.0
        return {
            "total": with_sources(evidence, [total], language),
            "parts": with_sources(evidence, parts, language),
            "computed": scaled(_in_unit(total, middle(computed)), language),
            "factor": factor(apart),
        }

    steps = _steps(evidence, total, parts, said, computed)
    unit, basis = (total.base.unit, total.base.basis) if total.base else (total.unit, total.basis)
    return finding(
        "sum_across", [total, *parts], slots(words), kind=kind, steps=steps, severity=severity, verdict=verdict,
        reckoned=Reckoned(computed=computed, said=said, unit=unit, basis=basis, stated=total.id),
    )  # fmt: skip


def _grade(total: Claim, parts: Sequence[Claim], said: Interval, computed: Interval) -> Grade:
    exact = all(c.hedge == "exact" for c in (total, *parts))
    if total.article == parts[0].article:
        # A list of the main ones need not be whole: it may fall short of the total, not exceed it.
        exceeds = computed.bottom > said.top
        return ("exceeds", "error", "disagree") if exceeds else ("within", "info", "compatible")
    if computed.overlaps(said):
        return ("sound", "info", "agree") if exact else ("sound", "info", "compatible")
    return "wrong", "error", "disagree"


def _allowed(claim: Claim) -> Interval:
    return claim.base.interval.widened(claim.base.tolerance) if claim.base else claim.interval


def _in_unit(claim: Claim, value: float) -> float:
    """A value of the base unit in the claim's own unit."""
    ratio = claim.base.value / claim.value if claim.base and claim.base.value and claim.value else 1.0
    return value / ratio


def _steps(
    evidence: Evidence, total: Claim, parts: Sequence[Claim], said: Interval, computed: Interval
) -> Iterator[str]:
    for part in parts:
        yield f"{evidence.source(part)}: {part.text}"
        yield from part.base.steps if part.base else ()
    unit = f"{total.base.unit} {total.base.basis}".strip() if total.base else total.unit
    added = " + ".join(number(p.base.value) for p in parts if p.base and p.base.value is not None)
    yield f"{added} = {number(middle(computed))} {unit}, with rounding {span(computed)}"
    yield f"{evidence.source(total)}: {total.text}, that is {span(said)} {unit}"
    low, high = sorted((middle(computed), middle(said)))
    if low > 0 and not computed.overlaps(said):
        yield f"factor {high / low:.1f}"
