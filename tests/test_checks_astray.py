"""Figures of two groups that are one figure gone astray: what must link them, and when chance may have made them."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from checks_corpus import evidence

from tadqiq.checks.judging.astray import astray
from tadqiq.model import Pair


def found(a: str, b: str, *more: str, **links: float) -> bool:
    """Whether two figures of two groups are told as one gone astray; ``more`` are further claims."""
    given = evidence({"claims": [f"A: {a}; group=x", f"B: {b}; group=y", *more]})
    pair = Pair(a="A0", b="B1", score=0, evidence=tuple(links.items()))
    return bool(astray(replace(given, matching=msgspec.structs.replace(given.matching, maybe=(pair,)))))


# The other article tells the figure too: then only words or a measure make one of the two.
TOLD = "B: 136 tonne; group=x; measure=stock"


@pytest.mark.parametrize(
    ("links", "astray"),
    [
        ({"own_words": 2.4}, True),
        ({"own_words": 2.3}, False),
        ({"own_words": 1.5, "same_entity": 0.9}, True),
        ({"own_words": 1.5, "same_entity": 0.8}, False),
        ({"own_words": 1.4, "same_entity": 1.0}, False),
        ({"same_measure": 2.4}, True),
        ({"same_entity": 9.0}, False),
    ],
    ids=str,
)
def test_an_amount_with_its_digits_swapped_wants_words_or_a_measure(links: dict[str, float], astray: bool) -> None:
    assert found("136 tonne", "163 tonne", TOLD, **links) is astray


def test_words_alone_make_no_count_of_another() -> None:
    told = "B: 136 count; group=x; measure=stock"
    assert not found("136 count", "163 count", told, own_words=9.0)
    assert found("136 count", "163 count", told, same_measure=2.4)


@pytest.mark.parametrize(
    ("a", "b", "astray"),
    [
        ("136 tonne", "163 tonne", True), ("13 tonne", "31 tonne", False), ("136 count", "163 count", False),
        ("1346 count", "1364 count", True), ("136e3 USD", "136e6 USD", True), ("13e3 USD", "13e6 USD", False),
        ("136e3 count", "136e6 count", False), ("136e3 USD", "163e6 USD", False), ("~136 tonne", "163 tonne", False),
    ],
)  # fmt: skip
def test_a_figure_that_nobody_else_tells_may_be_too_telling_for_chance(a: str, b: str, astray: bool) -> None:
    assert found(a, b, same_entity=1.6) is astray


@pytest.mark.parametrize(("digits", "astray"), [("1364", True), ("136", False)])
def test_four_digits_at_two_scales_are_sure_even_where_both_articles_tell_the_one(digits: str, astray: bool) -> None:
    told = f"B: {digits}e3 USD; group=x; measure=stock"
    assert found(f"{digits}e3 USD", f"{digits}e6 USD", told, same_entity=1.6) is astray


@pytest.mark.parametrize(
    ("a", "b", "astray"),
    [
        ("~136e6 tonne", "136e9 tonne", True),
        ("<136e6 tonne", "136e9 tonne", False),
        ("136e9 tonne", "<136e6 tonne", False),
        ("136 tonne", "0 tonne", False),
        ("0 tonne", "136 tonne", False),
        ("136e6 tonne", "136e9 second", False),
    ],
)
def test_bounds_and_nothing_are_no_slip(a: str, b: str, astray: bool) -> None:
    assert found(a, b, own_words=9.0) is astray


def test_an_article_that_states_both_figures_of_one_measure_tells_two_things() -> None:
    a, b = "136 count; measure=visitors", "163 count; measure=visitors"
    assert found(a, b, same_measure=2.4)
    for both in ("A: 163 count; measure=visitors", "B: 136 count; measure=visitors"):
        assert not found(a, b, f"{both}; group=z", same_measure=2.4)
        assert found(a, b, f"{both}; group=z", same_measure=2.6)
    for other in ("A: 163 count; measure=guides", "A: 163 tonne; measure=visitors", "A: 164 count; measure=visitors"):
        assert found(a, b, f"{other}; group=z", same_measure=2.4)
