"""The unit that a number leaves out, lent by the amount beside it: "63 million of its 90 million dollars".

What is read of an article keeps such numbers as they stand; for a calculation they are told in the unit of their row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...knowledge.dimensions import COUNTS, TIMES
from ...model import Base, Claim
from .beside import FAR, Beside
from .cues import ALONE, CUE
from .money import guessed
from .nouns import nouns

MOST, OF_TIME = 60.0, 10.0
REACH = 160
SCALED = 1000.0
BOUNDS = ("less_than", "more_than", "at_least", "at_most")
# Terms of years and months are told in a row, hours and days stand beside counts of other things.
SPANS = ("second", "minute", "hour", "day", "week")
NONE = ("%", "pp", "bp", "x", "rank", "point", "count", "person", "degC", "degF", "magnitude", *SPANS)


class _Cued(Beside):
    """A claim with the tie words beside it."""

    kind = CUE


def lent(sentence: Sequence[Claim], above: Sequence[Claim] = ()) -> Iterator[Claim]:
    """The claims of a sentence, those that leave out their unit with that of an amount beside them.

    Where their sentence has none, thousands and millions take that of the last amount of the one ``above``.
    """
    lender = None if any(map(_lends, sentence)) else next((c for c in reversed(above) if _lends(c)), None)
    for claim, after in zip(sentence, (*sentence[1:], None), strict=False):
        if _lends(claim):
            lender = claim
        elif _alone(claim):
            yield _told_in(claim, _whole(claim, after) or lender, sentence)
            continue
        elif claim.unit in COUNTS:
            lender = None  # "an office of 140 square metres and 52 pictures, 30 of them oils": the row is another one
        yield claim


def _whole(claim: Claim, after: Claim | None) -> Claim | None:
    """The amount that the number is said to be of: "63 million of its 90 million dollars"."""
    beside = _Cued(after) if after is not None and _lends(after) else None
    inside = beside is not None and beside.led("of", "out_of", within=3) and beside.before.get("gap", FAR) <= 3
    less = after is not None and (claim.value or 0.0) <= (after.value or 0.0)  # "70 of them of 3.5 megawatts each"
    return after if inside and less else None


def _lends(claim: Claim) -> bool:
    # "Children under 15 years": a bound of age or size is in no row with what it is told of.
    bound = claim.unit in TIMES and claim.hedge in BOUNDS
    return claim.unit not in NONE and claim.value is not None and claim.role != "equivalent" and not bound


def _alone(claim: Claim) -> bool:
    """Whether a number stands without unit and noun: "and 27 to the east"."""
    beside = _Cued(claim)
    return (
        claim.unit == "count"
        and claim.value is not None
        and not nouns(claim)
        and beside.trailed(ALONE, within=0)
        and not beside.trailed("per", "each", within=0)
    )


def _one_row(source: Claim, claim: Claim) -> bool:
    """Whether the two stand near each other and are of one size."""
    a, b = abs(source.value or 0.0), abs(claim.value or 0.0)
    most = OF_TIME if source.unit in TIMES else MOST  # "tripled in six years: there were 140 in 2019 and 420 now"
    sized = a > 0 and b > 0 and max(a / b, b / a) <= most
    apart = max(claim.start - source.end, source.start - claim.end)
    return sized and apart <= REACH


def _told_in(claim: Claim, source: Claim | None, sentence: Sequence[Claim]) -> Claim:
    """The claim in the unit of its source, or as it is where the two are in no row."""
    if source is None or claim.value is None or not _one_row(source, claim):
        return claim
    if source not in sentence and claim.value < SCALED:
        return claim
    base = source.base
    if base is None or not base.value or not source.value:
        return replace(claim, unit=source.unit, base=None if base is None else claim.base)
    # What is unsure of the unit is unsure of every figure that it is lent to.
    notes = tuple(dict.fromkeys((*claim.notes, *source.notes))) if guessed(source) else claim.notes
    return replace(claim, unit=source.unit, base=_scaled(base, base.value / source.value, claim), notes=notes)


def _scaled(base: Base, factor: float, claim: Claim) -> Base:
    value = claim.value or 0.0
    return replace(base, value=value * factor, interval=claim.interval.scaled(factor))
