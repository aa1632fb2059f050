"""What a figure allows: where two intervals meet, what shut and open ends do, and how ends move."""

from __future__ import annotations

import math

import pytest

from tadqiq.model import Article, Interval, Span

OPEN = Interval()


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        (Interval(1, 3), Interval(2, 4), True),
        (Interval(1, 4), Interval(2, 3), True),
        (Interval(1, 2), Interval(3, 4), False),
        (Interval(1, 2), Interval(2, 3), True),
        (Interval(1, 2, high_open=True), Interval(2, 3), False),
        (Interval(1, 2), Interval(2, 3, low_open=True), False),
        (Interval(1, 2, low_open=True), Interval(2, 3, high_open=True), True),
        (Interval(1, 2, high_open=True), Interval(1.5, 3), True),
        (Interval(2, 2), Interval(2, 2), True),
        (Interval(2, 2), Interval(2, 2, low_open=True), False),
        (Interval(0, 0.3), Interval(0.1 + 0.2, 2), True),
        (Interval(0, 0.3, high_open=True), Interval(0.1 + 0.2, 2), False),
        (Interval(0, 0.3), Interval(0.1 + 0.2, 2, low_open=True), False),
        (Interval(0, 0.3), Interval(0.300001, 2), False),
        (Interval(None, 2), Interval(2, None), True),
        (Interval(None, 2, high_open=True), Interval(2, None), False),
        (Interval(None, 2), Interval(3, None), False),
        (Interval(None, 3), Interval(2, None), True),
        (OPEN, OPEN, True),
        (OPEN, Interval(5, 5), True),
        (Interval(low_open=True, high_open=True), Interval(5, 5), True),
        (Interval(math.inf, math.inf), Interval(5, None), False),
    ],
)
def test_intervals_meet_where_some_figure_lies_in_both(a: Interval, b: Interval, meet: bool) -> None:
    assert a.overlaps(b) == b.overlaps(a) == meet


def test_ends_that_are_open_reach_to_infinity() -> None:
    assert (OPEN.bottom, OPEN.top) == (-math.inf, math.inf)
    assert (Interval(2, 3).bottom, Interval(2, 3).top) == (2, 3)


def test_scaling_and_widening_move_both_ends_and_keep_what_is_open() -> None:
    kept = Interval(-200, 100, low_open=True)
    assert kept.scaled(2) == Interval(-400, 200, low_open=True)
    assert kept.widened(0.05) == Interval(-210, 105, low_open=True)
    assert Interval(100, 200, high_open=True).widened(0.05) == Interval(95, 210, high_open=True)
    assert OPEN.scaled(2) == OPEN.widened(0.5) == OPEN
    assert Interval(3, None).scaled(2) == Interval(6, None) and Interval(None, 3).widened(1) == Interval(None, 6)
    assert Interval(0, 0).scaled(2) == Interval(0, 0)


def test_a_sum_is_open_where_a_part_is() -> None:
    assert Interval(1, 2).plus(Interval(3, 5)) == Interval(4, 7)
    assert Interval(1, None).plus(Interval(3, 5)) == Interval(3, 5).plus(Interval(1, None)) == Interval(4, None)
    assert Interval(None, 2).plus(Interval(3, 5)) == Interval(3, 5).plus(Interval(None, 2)) == Interval(None, 7)
    assert Interval(0, 2).plus(Interval(0, 5)) == Interval(0, 7)


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        (Span(0, 5), Span(4, 9), True),
        (Span(0, 5), Span(5, 9), False),
        (Span(2, 3), Span(0, 9), True),
        (Span(0, 2), Span(4, 9), False),
    ],
)
def test_spans_are_half_open(a: Span, b: Span, meet: bool) -> None:
    assert a.overlaps(b) == b.overlaps(a) == meet


def test_a_stretch_of_repaired_text_is_found_in_the_file() -> None:
    plain = Article(id="a", file="", text="cafe", clean="cafe")
    mended = Article(id="a", file="", text="cafÃ© au", clean="café au", offsets=(0, 1, 2, 3, 5, 6, 7, 8))
    assert plain.raw(1, 3) == Span(1, 3)
    assert mended.raw(0, 4) == Span(0, 5) and mended.raw(5, 7) == Span(6, 8)
