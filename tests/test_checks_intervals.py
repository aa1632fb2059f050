"""Arithmetic on intervals holds every result that the figures in them can give, and no bound is lost."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tadqiq.checks.arithmetic import interval_math as im
from tadqiq.checks.arithmetic.calculation import at_the_edge, middle, plausible
from tadqiq.model import Interval

FIGURES = st.floats(0.01, 1e9)
INSIDE = st.floats(0, 1)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(FIGURES), draw(FIGURES)))
    return Interval(low, high)


def _in(interval: Interval, share: float) -> float:
    assert interval.low is not None and interval.high is not None
    return interval.low + (interval.high - interval.low) * share


def _holds(interval: Interval, value: float) -> bool:
    slack = 1e-9 * max(abs(value), abs(interval.bottom if interval.low is not None else 0), 1)
    return interval.bottom - slack <= value <= interval.top + slack


@given(intervals(), intervals(), INSIDE, INSIDE)
def test_every_result_lies_inside(a: Interval, b: Interval, s: float, t: float) -> None:
    x, y = _in(a, s), _in(b, t)
    assert _holds(im.total([a, b]), x + y)
    assert _holds(im.minus(a, b), x - y)
    assert _holds(im.times(a, b), x * y)
    assert _holds(im.over(a, b), x / y)
    assert _holds(im.change(a, b), (y / x - 1) * 100)
    assert _holds(im.size(im.minus(a, b)), abs(x - y))


@given(intervals(), intervals())
def test_gap_is_one_when_they_overlap_and_symmetric(a: Interval, b: Interval) -> None:
    assert im.gap(a, b) == im.gap(b, a) >= 1
    assert (im.gap(a, b) == 1) or not a.overlaps(b)


@pytest.mark.parametrize(
    ("reckon", "figures", "wanted"),
    [
        (
            im.minus,
            (
                Interval(5, 7),
                Interval(1, 2),
            ),
            Interval(3, 6),
        ),
        (
            im.times,
            (
                Interval(2, 3),
                Interval(4, 5),
            ),
            Interval(8, 15),
        ),
        (
            im.over,
            (
                Interval(8, 15),
                Interval(2, 4),
            ),
            Interval(2, 7.5),
        ),
        (
            im.change,
            (
                Interval(100, 100),
                Interval(110, 120),
            ),
            Interval(10.000000000000009, 19.999999999999996),
        ),
        (
            im.over,
            (
                Interval(5, None),
                Interval(2, 4),
            ),
            Interval(1.25, None),
        ),
        (
            im.over,
            (
                Interval(5, 6),
                Interval(2, None),
            ),
            Interval(0, 3),
        ),
        (
            im.over,
            (
                Interval(5, 6),
                Interval(0, 3),
            ),
            Interval(5 / 3, None),
        ),
        (
            im.over,
            (
                Interval(None, 6),
                Interval(2, 3),
            ),
            Interval(0, 3),
        ),
        (
            im.over,
            (
                Interval(5, None),
                Interval(2, None),
            ),
            Interval(0, None),
        ),
        (
            im.change,
            (
                Interval(100, None),
                Interval(110, 120),
            ),
            Interval(-100, 19.999999999999996),
        ),
        (
            im.change,
            (
                Interval(0, 100),
                Interval(110, 120),
            ),
            Interval(10.000000000000009, None),
        ),
        (
            im.minus,
            (
                Interval(5, 7),
                Interval(1, None),
            ),
            Interval(None, 6),
        ),
        (
            im.minus,
            (
                Interval(5, None),
                Interval(None, 2),
            ),
            Interval(3, None),
        ),
        (
            im.times,
            (
                Interval(None, 3),
                Interval(4, None),
            ),
            Interval(None, None),
        ),
        (im.total, ([Interval(1, 2), Interval(3, None)],), Interval(4, None)),
        (im.size, (Interval(None, -2),), Interval(2, None)),
        (im.size, (Interval(None, 2),), Interval(0, None)),
        (
            im.minus,
            (
                Interval(None, 7),
                Interval(1, 2),
            ),
            Interval(None, 6),
        ),
        (
            im.times,
            (
                Interval(2, None),
                Interval(4, 5),
            ),
            Interval(8, None),
        ),
        (im.size, (Interval(-3, -2),), Interval(2, 3)),
        (im.size, (Interval(-3, 2),), Interval(0, 3)),
        (im.size, (Interval(2, 3),), Interval(2, 3)),
        (im.total, ([],), Interval(0, 0)),
        (im.exactly, (4,), Interval(4, 4)),
    ],
)
def test_ends(reckon: Callable[..., Interval], figures: tuple[Any, ...], wanted: Interval) -> None:
    found = reckon(*figures)
    for end in ("low", "high"):
        a, b = getattr(found, end), getattr(wanted, end)
        assert (a is None and b is None) or math.isclose(a, b, rel_tol=1e-12)


def test_strict_ends_stay_strict() -> None:
    strict = Interval(5, 7, low_open=True)
    assert im.minus(strict, Interval(1, 2)).low_open
    assert im.minus(Interval(9, 9), strict).high_open
    assert im.times(strict, Interval(1, 2)).low_open
    assert im.over(Interval(9, 9), strict).high_open
    assert im.size(Interval(-7, -5, low_open=True)).high_open


def test_an_end_is_excluded_where_either_figure_excludes_it() -> None:
    shut, low, high = Interval(5, 7), Interval(1, 2, low_open=True), Interval(1, 2, high_open=True)
    for combined in (
        im.minus(shut, high),
        im.minus(low, shut),
        im.times(shut, low),
        im.over(shut, high),
        shut.plus(low),
    ):
        assert (combined.low_open, combined.high_open) == (True, False)
    for combined in (
        im.minus(shut, low),
        im.minus(high, shut),
        im.times(shut, high),
        im.over(shut, low),
        high.plus(shut),
    ):
        assert (combined.low_open, combined.high_open) == (False, True)
    assert im.change(shut, low).low_open and im.change(high, shut).low_open


def test_factor_between_amounts_that_do_not_meet() -> None:
    assert im.gap(Interval(10, 20), Interval(60, 80)) == im.gap(Interval(60, 80), Interval(10, 20)) == 3
    assert im.gap(Interval(-5, 0), Interval(60, 80)) == math.inf
    assert im.gap(Interval(10, 20), Interval(20, 30)) == 1
    assert im.gap(Interval(10, 20, high_open=True), Interval(20, 30)) == 1


def test_middle_of_an_open_interval_is_the_end_it_has() -> None:
    assert [middle(i) for i in (Interval(2, 4), Interval(2, None), Interval(None, 4), Interval())] == [3, 2, 4, 0]


def test_how_near_the_edge_of_rounding() -> None:
    assert at_the_edge(Interval(14, 16), Interval(14.5, 15.5)) == 0
    assert at_the_edge(Interval(14, 16), Interval(15.5, 16.5)) == pytest.approx(0.5)
    assert at_the_edge(Interval(14, 16), Interval(13.5, 14.2)) == pytest.approx(0.8)
    assert at_the_edge(Interval(14, 16), Interval(17, 18)) == pytest.approx(2)
    assert at_the_edge(Interval(15, 15), Interval(17, 18)) == 1


@pytest.mark.parametrize(
    ("a", "b", "most", "wanted"),
    [
        (Interval(100, 110), Interval(120, 130), 2.0, True),
        (Interval(100, 110), Interval(230, 240), 2.0, False),
        (Interval(100, 110), Interval(1000, 1010), 2.0, True),
        (Interval(1000, 1010), Interval(100, 101), 1.1, True),
        (Interval(100, 101), Interval(100_000, 101_000), 1.1, True),
        (Interval(100, 110), Interval(3000, 3100), 2.0, False),
    ],
)
def test_what_can_be_meant_as_one_amount(a: Interval, b: Interval, most: float, wanted: bool) -> None:
    assert plausible(a, b, most) is wanted
