"""Figures of two owners the other way round, and folds whose two figures the next sentence tells."""

from __future__ import annotations

import pytest
from checks_corpus import evidence

from tadqiq.checks.engine import run

OWNER = "same_owner"


def conflicts(claims: list[str], *pairs: tuple[str, str], name: str = OWNER) -> list[tuple[str, ...]]:
    given = evidence({"claims": claims, "maybe": [(a, b, 4.0, name) for a, b in pairs]})
    return [f.claims for f in run(given)[1] if f.check == "value_conflict"]


TURNED = ["A: 62 %; group=x", "A: 38 %; group=y", "B: 62 %; group=x", "B: 38 %; group=y"]


def test_two_owners_that_changed_places_are_one_conflict_with_both() -> None:
    assert conflicts(TURNED, ("A0", "B3"), ("A1", "B2")) == [("B3", "B2", "A0", "A1")]
    assert conflicts(TURNED, ("A0", "B3"), ("B2", "A1")) == [("B3", "B2", "A0", "A1")]
    assert conflicts(TURNED, ("B3", "A0"), ("A1", "B2")) == [("B3", "B2", "A0", "A1")]


def test_sides_that_are_equal_are_called_even() -> None:
    given = evidence({"claims": TURNED, "maybe": [("A0", "B3", 4.0, OWNER), ("A1", "B2", 4.0, OWNER)]})
    assert [f.alone for f in run(given)[1] if f.check == "value_conflict"] == [()]


APART = ["A: 62 %; group=x", "A: 31 %; group=y", "B: 62 %; group=x", "B: 31 %; group=y"]


def test_without_an_owner_or_with_one_pair_alone_nothing_has_changed_places() -> None:
    assert conflicts(APART, ("A0", "B3"), ("A1", "B2"), name="same_measure") == []
    assert conflicts(APART, ("A0", "B3")) == []
    assert conflicts(APART, ("A0", "B2"), ("A1", "B3")) == []
    assert conflicts(APART, ("A0", "B3"), ("A1", "none")) == conflicts(APART, ("A0", "B3"), ("none", "B2")) == []


NAMED = "same_owner same_entity"


def test_one_named_owner_and_both_figures_in_both_texts_are_enough() -> None:
    assert conflicts(APART, ("A0", "B3"), name=NAMED) == [("B3", "B2", "A0", "A1")]
    assert conflicts([*APART[:2], "B: 31 %; group=y"], ("A0", "B2"), name=NAMED) == []
    assert conflicts(["A: 62 %; group=x", *APART[2:]], ("A0", "B2"), name=NAMED) == []


def test_figures_of_two_kinds_change_no_owners() -> None:
    kinds = ["A: 62 year; measure=age; group=x", "A: 31 year; measure=age; group=y"]
    other = ["B: 62 year; measure=age; group=x", "B: 31 year; measure=sentence; group=y"]
    assert conflicts([*kinds, *other], ("A0", "B3"), name=NAMED) == []
    assert conflicts([*kinds, *(o.replace("sentence", "age") for o in other)], ("A0", "B3"), name=NAMED) != []


@pytest.mark.parametrize(
    ("claims", "pairs"),
    [
        # The figures of the other owner come from other articles.
        (["A: 62 %; group=x", "B: 31 %; group=y", "C: 31 %; group=y", "D: 62 %; group=x"], ("C2", "D3")),
        (["A: 62 %; group=x", "B: 31 %; group=y", "A: 31 %; group=y", "D: 62 %; group=x"], ("A2", "D3")),
        (["A: 62 %; group=x", "B: 31 %; group=y", "C: 31 %; group=y", "B: 62 %; group=x"], ("C2", "B3")),
        # One of the figures is another one.
        (["A: 62 %; group=x", "B: 31 %; group=y", "A: 31 %; group=y", "B: 61 %; group=z"], ("A2", "B3")),
        (["A: 62 %; group=x", "B: 31 %; group=y", "A: 30 %; group=z", "B: 62 %; group=x"], ("A2", "B3")),
    ],
)
def test_another_figure_or_another_article_is_no_swap(claims: list[str], pairs: tuple[str, str]) -> None:
    assert conflicts(claims, ("A0", "B1"), pairs) == []


@pytest.mark.parametrize(
    ("one", "other", "swapped"),
    [
        ("62 %", "38 %", True),
        ("57.4 %", "42.6 %", True),
        ("62 %", "31 %", False),
        ("~62 %", "38 %", False),
        ("50 %", "50 %", False),
        ("62 count", "38 count", False),
    ],
)
def test_an_owner_with_what_its_own_share_leaves_has_changed_places(one: str, other: str, swapped: bool) -> None:
    claims = [f"A: {one}; group=x", f"A: {other}; group=y", f"B: {other}; group=y"]
    assert bool(conflicts(claims, ("A0", "B2"))) == swapped


def test_a_share_that_two_articles_give_otherwise_stands_alone() -> None:
    claims = ["A: 24 %; group=x", "B: 24 %; group=x", "C: 31 %; group=y"]
    assert conflicts(claims, ("A0", "C2"), ("B1", "C2")) == [("C2", "A0", "B1")]
    assert conflicts(claims, ("A0", "C2"), ("C2", "B1")) == [("C2", "A0", "B1")]
    given = evidence({"claims": claims, "maybe": [("A0", "C2", 3.0, OWNER), ("B1", "C2", 3.0, OWNER)]})
    assert [f.alone for f in run(given)[1] if f.check == "value_conflict"] == [("C2",)]


@pytest.mark.parametrize(
    "claims",
    [
        ["A: 24 %; group=x", "A: 24 %; group=x", "C: 31 %; group=y"],
        ["A: 24 %; group=x", "B: 26 %; group=z", "C: 31 %; group=y"],
        ["A: 240 count; group=x", "B: 240 count; group=x", "C: 310 count; group=y"],
    ],
    ids=["one article", "two figures", "counts"],
)
def test_what_bears_no_share_out(claims: list[str]) -> None:
    other = "A1" if claims[1].startswith("A") else "B1"
    assert conflicts(claims, ("A0", "C2"), (other, "C2")) == []


def growth(text: str) -> list[str]:
    return [f.verdict for f in run(evidence({"text": text}))[1] if f.check == "growth"]


COST = "A flat that cost {£410|410 GBP} in spring is now let at {£%s|%s GBP}."


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Rents have {tripled|3 x} in a decade. ", True),
        ("Rents went up to {three times|3 x; role=change} the old ones. ", True),
        ("Rents are {three times|3 x} as high. ", False),
        ("Some want to cut rents to {half|0.5 x}. ", False),
        ("Rents have {nearly tripled|~3 x}. ", False),
        ("Rents have {tripled|3 x} and wages {doubled|2 x}. ", False),
        ("Rents have {tripled|3 x}, for {12|12 count} clerks and {40|40 count} cooks. ", False),
        ("Rents have {tripled|3 x} in {12 years|12 year} and {3 months|3 month}. ", True),
        ("Rents have {tripled|3 x}, by {some|3..9? count} counts. ", True),
        ("Rents have {tripled|3 x} in a decade. It rained on {12 days|12 day}. ", False),
        ("Rents have risen. ", False),
    ],
)
def test_a_fold_is_told_by_the_sentence_after(before: str, told: bool) -> None:
    assert growth(before + COST % ("1,650", 1650)) == ["disagree"] * told
    assert growth(before + COST % ("1,230", 1230)) == ["agree"] * told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rents {tripled|3 x} from {£410|410 GBP} in May. They are {£1,650|1650 GBP} now.", ["disagree"]),
        ("Rents {tripled|3 x} from {£410|410 GBP} in May. They are {£1,230|1230 GBP} now.", ["agree"]),
        ("Rents {tripled|3 x}. Of {£410|410 GBP} then, {12 %|12 %} went; it is {£1,650|1650 GBP} now.", []),
        ("Rents {tripled|3 x}. A flat of {£410|410 GBP} in {2014 days|2014 day} is {£1,650|1650 GBP}.", ["disagree"]),
        (
            "Rents {tripled|3 x}. A flat of {£410|410 GBP} ({$500|500 USD; role=equivalent}) is {£1,650|1650 GBP}.",
            ["disagree"],
        ),
        ("Rents {tripled|3 x}. A flat of {£410|410 GBP} with {3 rooms|3 count} is {£1,650|1650 GBP}.", ["disagree"]),
        ("Rents {tripled|3 x}. A flat of {£410|410 GBP} has {3 rooms|3 count}.", []),
        ("Rents {tripled|3 x}. A flat is {£1,650|1650 GBP} now.", []),
        ("Rents {tripled|3 x}. A flat of {£410 a month|410 GBP/month} is {£1,650|1650 GBP} now.", ["disagree"]),
        ("Rents {tripled|3 x}. A flat of {some hundreds|400..500? GBP} is {£1,650|1650 GBP} now.", []),
    ],
)
def test_the_two_amounts_of_one_kind_are_the_old_and_the_new(text: str, told: list[str]) -> None:
    assert growth(text) == told
