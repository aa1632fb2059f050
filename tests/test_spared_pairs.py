"""What spares the comparison of most pairs never says that two cannot be one which are, and loses none of them."""

from __future__ import annotations

import itertools
import tomllib
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tadqiq.match.naming.ends import may_be_one
from tadqiq.match.naming.forms import form
from tadqiq.match.naming.links import compare
from tadqiq.match.naming.nodes import in_order
from tadqiq.match.pairs.candidates import SMALL_RUN, candidates
from tadqiq.match.pairs.features import views
from tadqiq.match.pairs.rarity import Rarity
from tadqiq.match.pairs.score import comparable
from tadqiq.match.pairs.values import intervals, meet
from tadqiq.match.pairs.view import View
from tadqiq.model import Article, Base, Claim, Interval, Name, NameKind

NAMES = tomllib.loads((Path(__file__).parent / "data" / "name_pairs.toml").read_text(encoding="utf-8"))
PAIRS = [(form(row["a"]), form(row["b"])) for row in (*NAMES["true"], *NAMES["false"])]
KINDS: tuple[NameKind, ...] = ("person", "organisation", "other")
UNITS = (("count", "count"), ("person", "count"), ("year", "time"), ("USD", "money"), ("USD/tonne", "money/mass"))
UNITS += (("%", "share"), ("point", "points"), ("MW", "power"), ("MWh", "energy"), ("tonne", "mass"), ("x", "fold"))
ENDS = st.none() | st.sampled_from([0.0, 1.0, 1.0 + 1e-12, 2.5, 40.0, -3.0])


def test_no_name_is_turned_down_that_is_the_same() -> None:
    told = [(a, b, compare(a, b, kind, kind).verdict) for a, b in PAIRS if a.latin != b.latin for kind in KINDS]
    assert len([verdict for *_, verdict in told if verdict == "same"]) > 100
    assert all(may_be_one(a, b) for a, b, verdict in told if verdict == "same")


@pytest.mark.parametrize(
    ("stretch", "name"),
    [
        ("كوردالين وضواحيها", "Cordaline Marossa"),
        ("غادر ماروسا", "Cordaline Marossa"),
        ("وافق مجلس كوردالين", "Cordaline Partners"),
        ("كوردالين ماروسا في تافروت", "Cordaline Marossa"),
        ("بريندال وساحلها", "Brindal Marossa"),
    ],
)
def test_a_stretch_without_the_name_s_end_is_not_held_against_it(stretch: str, name: str) -> None:
    assert not may_be_one(form(stretch), form(name))


@pytest.mark.parametrize(
    ("stretch", "name"), [("ميناء بريندال", "Brindal Port"), ("جامعة كوردالين", "Cordaline University")]
)
def test_a_word_that_is_translated_ends_no_stretch(stretch: str, name: str) -> None:
    assert may_be_one(form(stretch), form(name))


def figures() -> list[View]:
    """Figures of two articles in many units, some bare, some said with what they count."""
    claims = [
        figure(f"{article}{unit}{value}{noun}", article, unit, dimension, value, noun)
        for article in "ab"
        for unit, dimension in UNITS
        for value in (7.0, 70.0)
        for noun in ("", "k:bus")
    ]
    articles = {id: Article(id=id, file="", text="", clean="") for id in "ab"}
    return views(claims, articles, [])


def figure(id: str, article: str, unit: str, dimension: str, value: float, noun: str) -> Claim:
    interval = Interval(value, value)
    return Claim(
        id=id, article=article, start=0, end=2, text=f"{value}", number=f"{value}", kind="quantity", value=value,
        low=value, high=value, unit=unit, clause=(noun,) if noun else (), role="context" if noun and value == 7 else "",
        base=Base(dimension=dimension, unit=unit, value=value, interval=interval),
    )  # fmt: skip


def test_all_pairs_of_a_story_that_can_be_compared_are_scored() -> None:
    items = figures()
    assert len(items) <= SMALL_RUN
    found = [(a.claim.id, b.claim.id) for a, b in candidates(items, Rarity(items))]
    wanted = {(a.claim.id, b.claim.id) for a, b in itertools.combinations(items, 2) if comparable(a, b)}
    assert len(found) == len(set(found))
    assert set(found) == wanted
    crossing = [(a, b) for a, b in itertools.combinations(items, 2) if a.dimension != b.dimension and comparable(a, b)]
    assert crossing


@given(ENDS, ENDS, ENDS, ENDS, st.booleans(), st.sampled_from(["tonne", "kg"]))
@settings(max_examples=400, deadline=None)
def test_ends_far_apart_say_what_the_intervals_say(
    low: float | None, high: float | None, least: float | None, most: float | None, strict: bool, unit: str
) -> None:
    (low, high), (least, most) = (sorted(p) if None not in p else p for p in ((low, high), (least, most)))  # type: ignore[type-var]
    one = Claim(id="a", article="a", start=0, end=1, text="", kind="quantity", low=low, high=high, unit="tonne")
    other = Claim(
        id="b", article="b", start=0, end=1, text="", kind="quantity", low=least, high=most, low_open=strict, unit=unit
    )
    both = intervals(one, other)
    assert meet(one, other) == (both is not None and both[0].overlaps(both[1]))


def test_two_readings_of_one_stretch_come_in_one_order() -> None:
    read = [Name(article="a", start=3, end=9, text="سلمان", kind=kind) for kind in get_args(NameKind)]
    assert in_order(read) == in_order(list(reversed(read)))
