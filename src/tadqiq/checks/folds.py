"""Fold words beside the figures they describe: doubled, nearly tripled, halved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Finding, Interval
from . import interval_math as im
from .calculation import calculated
from .changes import Change
from .evidence import Evidence
from .figures import Figure, Passage, common

FOLDS: Mapping[str, float] = {
    "double": 2.0,
    "triple": 3.0,
    "quadruple": 4.0,
    "quintuple": 5.0,
    "tenfold": 10.0,
    "halve": 0.5,
}


def folds(evidence: Evidence, passage: Passage, pairs: list[Change]) -> Iterator[Finding]:
    """The fold of a sentence against the ratio of its old and new figure."""
    stated = _stated(evidence, passage)
    pair = _pair(passage, pairs)
    intervals = common(pair) if pair else None
    if stated is None or pair is None or not intervals or not intervals[0].low or intervals[0].low <= 0:
        return
    said, figure = stated
    ratio = im.over(intervals[1], intervals[0])
    formula = f"{pair.new.words} / {pair.old.words}"
    given, last = ([pair.old, pair.new], figure) if figure else ([pair.old], pair.new)
    yield calculated(
        "growth", evidence, given, last, ratio, said, formula,
        kind="fold", severity="warning", amount=False, old=pair.old, new=pair.new,
    )  # fmt: skip


def _stated(evidence: Evidence, passage: Passage) -> tuple[Interval, Figure | None] | None:
    """The fold that the sentence states, as a figure of its own or as a word between figures."""
    for figure in passage.figures:
        if figure.unit == "x" and figure.claim.value and figure.claim.value >= 1.5:
            nearly = figure.claim.hedge in ("approx", "less_than") or figure.by("nearly")
            return _allowed(
                evidence, figure.claim.value, nearly, figure.claim.hedge in ("more_than", "at_least")
            ), figure
    for name, value in FOLDS.items():
        for figure in passage.figures:
            for side in (figure.before, figure.after):
                if name in side:
                    near = [key for key in ("nearly", "over") if abs(side.get(key, 99) - side[name]) <= 3]
                    return _allowed(evidence, value, "nearly" in near, "over" in near), None
    return None


def _allowed(evidence: Evidence, value: float, nearly: bool, more: bool) -> Interval:
    slack = evidence.setting("growth", "fold_slack")
    if more:
        return Interval(value * (1 - slack / 5), None)
    if nearly:
        return Interval(value * (1 - 2 * slack), value * (1 + slack / 5))
    return Interval(value * (1 - slack), value * (1 + slack))


def _pair(passage: Passage, pairs: list[Change]) -> Change | None:
    if pairs:
        return pairs[0] if len(pairs) == 1 else None
    amounts = [f for f in passage.figures if f.precise and f.percent is None and f.unit != "x"]
    to = [f for f in amounts if f.led("to", within=3)]
    if len(to) != 1:
        return None
    kin = [
        f for f in amounts if f is not to[0] and f.dimension == to[0].dimension and f.claim.start < to[0].claim.start
    ]
    return Change(kin[0], to[0]) if len(kin) == 1 else None
