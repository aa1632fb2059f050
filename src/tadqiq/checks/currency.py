"""One amount printed in two currencies that the rate of its date does not join."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ..model import Finding, Interval
from . import interval_math as im
from .calculation import calculated
from .equivalents import Pair, equivalents, narrow
from .evidence import Evidence
from .figures import Figure, passages


def check(evidence: Evidence) -> Iterator[Finding]:
    """Each printed pair against the dated rate; pairs of the same currencies in one article against each other."""
    found: dict[tuple[str, str, str], list[Pair]] = {}
    for passage in passages(evidence):
        for pair in equivalents(passage, money=True):
            found.setdefault((pair[0].claim.article, pair[0].unit, pair[1].unit), []).append(pair)
    for pairs in found.values():
        flagged = [f for pair in pairs if (f := _by_rate(evidence, pair))]
        yield from flagged
        if all(f.verdict == "agree" for f in flagged):
            yield from _against_each_other(evidence, pairs)


def _by_rate(evidence: Evidence, pair: Pair) -> Finding | None:
    a, b = (narrow(evidence, f, "currency") for f in pair)
    if a is None or b is None or not _known(pair):
        return None
    rates = [step for f in pair for step in (f.claim.base.steps if f.claim.base else ())]
    formula = f"{pair[0].words} in USD ({'; '.join(rates)})" if rates else f"{pair[0].words} in USD"
    return calculated("currency", evidence, [pair[0]], pair[1], a, b, formula, edges=_coarse(pair[0]))


def _coarse(figure: Figure) -> bool:
    """Whether the amount is printed with one digit, so that its rounding alone would let almost any equivalent pass."""
    interval, value = figure.claim.interval, figure.claim.value or 0.0
    return figure.claim.hedge == "exact" and interval.top - interval.bottom > 0.2 * value


def _known(pair: Pair) -> bool:
    return len({f.dimension for f in pair}) == 1


def _against_each_other(evidence: Evidence, pairs: list[Pair]) -> Iterator[Finding]:
    """Two pairs that imply different rates: the later one is called odd, the earlier one is its measure."""
    for one, other in combinations(pairs, 2):
        rate, stated = (im.over(_own(evidence, b), _own(evidence, a)) for a, b in (one, other))
        if not rate.overlaps(stated):
            formula = f"{one[1].words} / {one[0].words}"
            yield calculated(
                "currency", evidence, [*one, other[0]], other[1], rate, stated, formula, kind="rates", edges=False
            )
            return


def _own(evidence: Evidence, figure: Figure) -> Interval:
    claim = figure.claim
    if claim.hedge == "exact" or claim.value is None:
        return claim.interval
    return im.exactly(claim.value).widened(evidence.setting("currency", "about"))
