"""What a figure allows: from value, last printed place and hedge to low and high."""

from __future__ import annotations

from ..figure import Figure

DISCRETE = ("count", "person", "rank")
LOOSE = 0.10
CLOSE = 0.015


def bound(figure: Figure) -> None:
    """Fill ``low`` and ``high`` of a figure, and clear the value of one that has none."""
    if figure.hedge in ("range", "vague") or figure.margin:
        return
    value, half = figure.value, figure.step / 2
    if figure.form == "fraction" and figure.unit == "%":
        half = 0.5
    if figure.hedge == "approx":
        loose = max(half, abs(value) * LOOSE)
        half = _rounded(value) if _whole(figure) else half
        figure.low, figure.high = value - loose, value + (half if figure.leaning else loose)
    elif figure.hedge in ("more_than", "at_least"):
        figure.low, figure.high, figure.low_open = value, None, figure.hedge == "more_than"
    elif figure.hedge in ("less_than", "at_most"):
        figure.low, figure.high, figure.high_open = None, value, figure.hedge == "less_than"
    elif _whole(figure):
        figure.low = figure.high = value
    else:
        figure.low, figure.high = value - half, value + half


def _rounded(value: float) -> float:
    """How far above a round count "nearly" may still reach: half its last place that is not zero, 1.5 % at most."""
    printed = f"{value:.0f}"
    zeros = len(printed) - len(printed.rstrip("0"))
    return min(10.0**zeros / 2, abs(value) * CLOSE) if zeros else 0.0


def _whole(figure: Figure) -> bool:
    """Whether the figure counts things one by one, so that it is exact as printed."""
    return figure.unit in DISCRETE and figure.step == 1 and float(figure.value).is_integer()
