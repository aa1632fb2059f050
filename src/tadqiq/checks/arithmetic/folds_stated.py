"""The folds that a sentence states, as figures of their own or as words, and what each of them allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ...model import Interval
from ..evidence import Evidence
from .beside import FAR
from .figures import Figure, Passage

FOLDS: Mapping[str, float] = {
    "double": 2.0,
    "triple": 3.0,
    "quadruple": 4.0,
    "quintuple": 5.0,
    "tenfold": 10.0,
    "halve": 0.5,
}


class Fold(NamedTuple):
    """A fold as stated: what it allows, the figure that bears it (None for a word) and the figures beside it."""

    said: Interval
    figure: Figure | None
    beside: tuple[Figure | None, Figure | None]


def stated_in(evidence: Evidence, passage: Passage) -> Iterator[Fold]:
    """The folds that the sentence states, as figures of their own or as words between figures."""
    figures = passage.figures
    for i, figure in enumerate(figures):
        beside = (figures[i - 1] if i else None, figures[i + 1] if i + 1 < len(figures) else None)
        if (
            figure.unit == "x"
            and figure.claim.value
            and not _valuation(figure)
            and (figure.claim.value >= 1.5 or _halved(figure))
        ):
            nearly = figure.claim.hedge in ("approx", "less_than") or figure.by("nearly")
            more = figure.claim.hedge in ("more_than", "at_least")
            yield Fold(allowed(evidence, figure.claim.value, nearly, more), figure, beside)
        for name in FOLDS:
            if name in figure.before and figure.unit != "x":  # «تضاعف أربع مرات» is no doubling
                yield _worded(evidence, name, figure.before, (beside[0], figure))
            elif i + 1 == len(figures) and name in figure.after:
                yield _worded(evidence, name, figure.after, (figure, None))


def _halved(figure: Figure) -> bool:
    """Whether a fall "to half" or "to a third" is spoken of, not half of something."""
    fallen = figure.led("to", within=0) and figure.led("down", within=6)
    return (figure.claim.role == "change" or fallen) and (figure.claim.value or 1.0) < 1


def _valuation(figure: Figure) -> bool:
    """Whether a price is told in earnings, "a multiple of 8.5": no fold of two figures of one kind."""
    return figure.led("multiple", within=4) or figure.trailed("multiple", within=3)


def _worded(
    evidence: Evidence, name: str, side: Mapping[str, int], beside: tuple[Figure | None, Figure | None]
) -> Fold:
    near = [key for key in ("nearly", "over") if abs(side.get(key, FAR) - side[name]) <= 3]
    return Fold(allowed(evidence, FOLDS[name], "nearly" in near, "over" in near), None, beside)


def allowed(evidence: Evidence, value: float, nearly: bool, more: bool) -> Interval:
    """What a fold allows: a little to both sides, mostly below if it is nearly so many, all above if it is more."""
    slack = evidence.setting("growth", "fold_slack")
    if more:
        return Interval(value * (1 - slack / 5), None)
    if nearly:
        return Interval(value * (1 - 2 * slack), value * (1 + slack / 5))
    return Interval(value * (1 - slack), value * (1 + slack))
