"""How two figures stand to each other and what links them must weigh, at the bounds between the verdicts."""

from __future__ import annotations

from typing import Any

import pytest
from checks_corpus import evidence

from tadqiq.checks.judging.distance import digits_of, distance_of, same_digits
from tadqiq.checks.judging.relation import relation
from tadqiq.checks.judging.support import linked, supported, told
from tadqiq.model import Claim, Pair


def claims(a: str, b: str, sources: str = "AB") -> tuple[Claim, Claim]:
    one, other = evidence({"claims": [f"{sources[0]}: {a}", f"{sources[1]}: {b}"]}).claims.values()
    return one, other


PAIRS = [
    ("698000 count", "698412 count", "agree", "rounding"),
    ("698000 count", "698612 count", "disagree", "apart"),
    ("60000 count", "60412 count", "disagree", "apart"),
    ("698000 count", "699000 count", "disagree", "apart"),
    ("698000 tonne", "698412 kilogram", "disagree", "apart"),
    # About as much on both sides: half a per cent; beside an exact figure only the hedge makes them meet.
    ("~2.800e9 USD", "~2.810e9 USD", "agree", "rounding"),
    ("~2.800e9 USD", "~2.820e9 USD", "compatible", "hedge"),
    ("~2.800e9 USD", "2.810e9 USD", "compatible", "hedge"),
    # One share is what the other leaves, within one point.
    ("45 %; direction=below", "55 %; direction=above", None, None),
    ("45 %; direction=below", "56 %; direction=above", None, None),
    ("45 %; direction=below", "57 %; direction=above", "disagree", "apart"),
    ("45 %; direction=below", "55 %; direction=down", "disagree", "apart"),
    ("45 %; direction=below", "55 tonne", None, None),
    # Exact figures that only touch are rounded to each side.
    ("8e6 USD", "~9e6 USD", "compatible", "hedge"),
    ("8e6 USD", "9e6 USD", "disagree", "apart"),
    ("8 person", "8 person", "agree", "equal"),
    # Ranges.
    ("5.00..7.00 tonne", "5.04..7.06 tonne", "agree", "equal"),
    ("5.00..7.00 tonne", "5.10..7.00 tonne", "compatible", "range"),
    ("5.00..7.00 tonne", "5.00..7.20 tonne", "compatible", "range"),
    ("5.00..7.00 tonne", "4.0..9.0? tonne", "vague", "vague"),
    # Bounds.
    (">200 person", "200 person", "compatible", "bound"),
    (">200 person", "199 person", "disagree", "bound"),
    (">200 person", "<200 person", "disagree", "bound"),
    (">=1000 person", "<=1000.5 person", "disagree", "bound"),
    (">=1000 person", "<=1002 person", "compatible", "bound"),
    (">5000 person", ">5004 person", "agree", "equal"),
    (">5000 person", ">5010 person", "compatible", "bound"),
    ("<5000 person", "<5004 person", "agree", "equal"),
    ("<5000 person", "<5010 person", "compatible", "bound"),
    (">=1000 person", ">=1000 count", "agree", "equal"),
    # One number of two digits in two currencies is no figure beyond the other.
    (">24e9 EUR", "24e9 EGP", "disagree", "apart"),
    (">2e9 EGP", "2e9 EUR", "compatible", "bound"),
    # Vague figures reach three times as far.
    ("3e9..9e9? USD", "26.0e9 USD", "vague", "vague"),
    ("3e9..9e9? USD", "28.0e9 USD", "disagree", "apart"),
    # Dates.
    ("<=d2026-06-04", "<=d2026-07-04", "disagree", "bound"),
    ("<=d2026-06-04", "<=d2026-06-30", "compatible", "bound"),
    ("<=d2026-06-04", "<=d2026-06", "compatible", "bound"),
    ("<=d2026-06-04", ">=d2026-06-01", "compatible", "bound"),
    ("d2026-06-04", "d2026-06-03..2026-06-09", "compatible", "precision"),
    # Who knows of a year does not tell of it as by another; the end of one may be told as by the next.
    ("d2031", "<=d2033", "disagree", "bound"),
    ("<=d2031", "<=d2033", "disagree", "bound"),
    (">=d2031", "<=d2033", "compatible", "bound"),
    ("d2031", "<=d2031", "compatible", "bound"),
    ("d2031-12", "<=d2032", "compatible", "bound"),
    # One number in two currencies, of which one alone is said to be paid each year.
    ("140e6 EGP/year", "140e6 USD", "disagree", "apart"),
    ("140e6 EGP/year", "150e6 USD", None, None),
]


@pytest.mark.parametrize(("a", "b", "verdict", "by"), PAIRS)
def test_a_pair_is_judged_the_same_from_either_side(a: str, b: str, verdict: str | None, by: str | None) -> None:
    one, other = claims(a, b)
    for found in (relation(one, other), relation(other, one)):
        assert (found and (found.verdict, found.by)) == ((verdict, by) if verdict else None)


DISTANCES = [
    ("d2025-10-01", "d2025-10-16", "day"),
    ("d2025-10-01", "d2025-10-17", "far"),
    ("<=d2025-10-01", "d2026-10-03", "day"),
    ("<=d2025-10-01", "d2026-10-04", "far"),
    ("2 rank", "3 rank", "rank"),
    (">98 tonne", "<98 tonne", "turned_bound"),
    (">9 tonne", "<9 tonne", "turned_bound"),
    (">=98 tonne/year", "<=98 tonne", "turned_bound"),
    (">98 count", "<98 person", "turned_bound"),
    (">98 kilometer", "<98 mile", "turned"),
    ("136 tonne", "163 tonne", "digits"),
    ("13.6 tonne", "16.3 tonne", "digits"),
    ("98 tonne", "89 tonne", "slip"),
    ("98 %", "89 %", "slip_share"),
    ("98 %", "980 %", "slip_share"),
    ("412e3 count", "1.24e6 count", "far"),
    ("412e3 count", "214e3 count", "digits"),
    ("412 count", "214 person", "digits"),
    ("412 tonne", "214 kilometer", "far"),
    ("412 tonne", "214e3 kilogram", "digits"),
    ("~412 tonne", "214 tonne", "digits"),
    (">412 tonne", "214 tonne", "far"),
    ("1.0 tonne", "3.2 tonne", "far"),
    ("1.01e9 USD", "10.2e9 USD", "tenfold"),
    ("1.01e9 USD", "1.05e9 USD", "near"),
    ("14e6 USD", "13.96e9 USD", "scale_word"),
    ("13.96e9 USD", "13.9e3 USD", "far"),
    ("14e6 OMR", "36.4e9 USD", "tenfold"),
    ("1.00e9 USD", "10.3e9 USD", "far"),
    ("1.01e9 USD", ">10.2e9 USD", "far"),
    (">=30 tonne", "<=20 tonne", "bounds"),
    (">=30 tonne", ">=20 tonne", "near"),
    ("30 tonne", "20 tonne", "near"),
    ("31 tonne", "20 tonne", "far"),
    ("0 tonne", "20 tonne", "far"),
    ("-3 %", "-4 %", "near_share"),
    ("2.40e9 OMR", "2.4e9 USD", "turned"),
    ("2.41e9 OMR", "2.413e9 USD", "turned"),
    ("22e9 DZD", "660e6 USD", "far"),
    ("-3 %", "4 %", "far"),
    # A loose rate of exchange: ten times as much is not told to the digit.
    ("1.0000e9 EUR", "12.000e9 USD", "tenfold"),
    # One number on two sides of a bound, in two currencies of which one alone is told by the year.
    (">140e6 EGP/year", "<140e6 USD", "turned"),
]


@pytest.mark.parametrize(("a", "b", "kind"), DISTANCES)
def test_how_one_figure_may_be_the_other_gone_astray(a: str, b: str, kind: str) -> None:
    one, other = claims(a, b)
    assert distance_of((one,), (other,)) == distance_of((other,), (one,)) == kind


def test_the_least_distance_of_several_counts() -> None:
    one, near = claims("136 tonne", "150 tonne")
    _, astray = claims("136 tonne", "163 tonne")
    assert distance_of((one,), (near, astray)) == distance_of((one,), (astray, near)) == "digits"


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("26.4e9 MAD", "264e6 MAD", True),
        ("5 tonne", "50 tonne", False),
        ("56 kilometer", "56 mile", True),
        ("56 kilometer", "65 mile", False),
        ("41 kilometer", "14e3 meter", True),
        (">56 tonne", "65 tonne", False),
        ("123 tonne", "231 tonne", True),
        ("1223 tonne", "1232 tonne", True),
        ("123 tonne", "124 tonne", False),
    ],
)
def test_the_same_digits_in_any_order(a: str, b: str, same: bool) -> None:
    one, other = claims(a, b)
    assert same_digits(one, other) == same_digits(other, one) == same


@pytest.mark.parametrize(
    ("value", "printed"), [(26.4e9, "264"), (-0.05, "5"), (1e20, "1"), (100.5, "1005"), (None, ""), (0.0, "")]
)
def test_the_digits_that_count(value: float | None, printed: str) -> None:
    assert digits_of(value) == printed


def borne(a: str, b: str, *links: tuple[str, float], sources: str = "AB", **settings: Any) -> bool:
    given = evidence({"claims": [f"{sources[0]}: {a}", f"{sources[1]}: {b}"]}, {"maybe_conflict": settings})
    one, other = given.claims.values()
    pair = Pair(a=one.id, b=other.id, score=0, evidence=links)
    return supported(given, (pair,), (one,), (other,)) and supported(given, (pair,), (other,), (one,))


PLAIN = ("own_words", 9.0)


@pytest.mark.parametrize(
    ("a", "b", "sources", "sure"),
    [
        ("30 %; part=each", "45 %", "AB", False),
        ("30 %; part=each", "45 %; part=each", "AB", True),
        ("30 %; part=half", "45 %", "AB", True),
        (">=98 count; part=each", "<=98 count", "AB", True),
        (">=98 count; part=each", ">=97 count", "AB", False),
        (">=8 count; measure=x", "<=8 person; measure=y", "AB", True),
        ("30 %; stage=expected", "45 %; stage=actual", "AB", False),
        ("30 %; stage=actual", "45 %; stage=expected", "AB", False),
        ("30 %; stage=expected", "45 %; stage=expected", "AB", True),
        ("30 %; stage=expected", "45 %", "AB", True),
        # A slip is one, whatever the stage, but not of another part.
        ("136 tonne; stage=expected", "163 tonne; stage=actual", "AB", True),
        ("136 tonne; part=each", "163 tonne", "AB", False),
        ("30 %; role=change; measure=x", "45 %; role=change; measure=y", "AA", False),
        ("30 %; role=change; measure=x", "45 %; role=change; measure=y", "AB", True),
        ("30 %; role=change; measure=x", "45 %; role=change; measure=x", "AA", True),
        ("30 %; role=change; measure=x", "45 %; role=change", "AA", True),
        ("30 %; role=change; measure=x", "45 %; measure=y", "AA", True),
        ("30 %; direction=up", "45 %; direction=down", "AA", False),
        ("30 %; direction=down", "45 %; direction=up", "AA", False),
        ("30 %; direction=up", "45 %; direction=up", "AA", True),
        ("30 %; direction=up", "45 %; direction=down", "AB", True),
        ("d2025-10-27; part=each", "d2025-10-29", "AB", True),
    ],
)
def test_figures_that_say_what_parts_them_are_not_at_odds(a: str, b: str, sources: str, sure: bool) -> None:
    link = ("same_measure", 9.0) if sources == "AA" else PLAIN
    assert borne(a, b, link, ("own_words", 9.0), sources=sources) is sure


def test_without_recorded_pairs_a_group_is_taken_as_it_is() -> None:
    one, other = claims("30 %", "90 %")
    given = evidence({"claims": ["A: 30 %", "B: 90 %"]})
    assert supported(given, (), (one,), (other,))
    elsewhere = Pair(a="A7", b="B8", score=0, evidence=(PLAIN,))
    assert not supported(given, (elsewhere,), (one,), (other,)), "what links others links nothing here"


def test_a_figure_of_another_owner_wants_links_of_its_own_weight() -> None:
    for weight, sure in ((2.0, True), (1.9, False)):
        assert borne("30 %", "90 %", ("same_owner", 1.0), ("own_words", weight)) is sure
    assert not borne("9 person", "120 person", ("same_owner", 1.0), ("own_words", 2.0)), "nine of 120"


def test_what_is_merely_different_wants_words_and_weight() -> None:
    assert borne("30 tonne", "45 tonne", ("own_words", 3.7))
    assert not borne("30 tonne", "45 tonne", ("own_words", 3.6))
    assert not borne("30 tonne", "45 tonne", ("same_story", 9.0)), "no word links them"
    assert borne("30 tonne", "45 tonne", ("same_story", 3.2), ("own_words", 0.5))
    assert not borne("30 tonne", "45 tonne", ("same_story", 4.0), ("own_words", 0.4))
    assert not borne("30 tonne", "45 tonne", ("left_over", 9.0), ("own_words", 3.6)), (
        "what is left over counts for nothing"
    )
    assert borne("30 tonne", "90 tonne", ("own_words", 5.5)) and not borne("30 tonne", "90 tonne", ("own_words", 5.4))
    assert borne("30 %", "45 %", ("own_words", 5.2)) and not borne("30 %", "45 %", ("own_words", 5.1)), "of shares"


def test_a_telling_measure_that_both_state_speaks_loudest() -> None:
    given = evidence({"claims": ["A: 30 %", "B: 45 %", "C: 45 tonne"]})

    def weight(other: str, *links: tuple[str, float]) -> float:
        return linked(given, Pair(a="A0", b=other, score=0, evidence=links))

    assert weight("B1", ("same_measure", 2.3)) == pytest.approx(3.2)
    assert weight("B1", ("same_measure", 2.2)) == pytest.approx(2.2)
    assert weight("B1", ("own_words", 2.3)) == pytest.approx(2.3)
    assert weight("C2", ("same_measure", 2.3)) == pytest.approx(2.3), "of two units"
    assert weight("B1", ("same_measure", 2.3), ("other", -0.5)) == pytest.approx(1.8), "something speaks against it"
    assert weight("B1", ("same_measure", 2.3), ("other", 0.0)) == pytest.approx(3.2)
    assert weight("B1", ("same_value", 4.0), ("own_words", 1.0)) == pytest.approx(1.0), "the figures themselves"


def test_words_that_speak_against_a_pair_are_not_weighed_as_telling() -> None:
    given = evidence({"claims": ["A: 30 %", "B: 45 %"]})
    for links, sure in (
        ((("own_words", 0.5),), True),
        ((("own_words", 0.4),), False),
        ((("own_words", 0.5), ("other_words", -3.0)), True),
        ((("same_measure", 5.0),), False),
        ((("same_value", 5.0),), False),
    ):
        assert told(given, Pair(a="A0", b="B1", score=0, evidence=links)) is sure
