"""Shares and changes told across a full stop or another figure: which figures belong together, and how near."""

from __future__ import annotations

import pytest
from checks_corpus import evidence

from tadqiq.checks.engine import run


def said(check: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(f.verdict, f.claims) for f in run(evidence({"text": text}))[1] if f.check == check]


@pytest.mark.parametrize(
    "text",
    [
        "Water gave {60 per cent|60 %%} of power and wind {27 per cent|27 %%}. The sun gave the remaining {%s|%s %%}.",
        "وفر الماء {60 في المئة|60 %%} من الكهرباء والرياح {27 في المئة|27 %%}. ووفرت الشمس الباقي وهو {%s|%s %%}.",
    ],
    ids=["en", "ar"],
)
def test_what_remains_completes_the_shares_of_the_sentence_before(text: str) -> None:
    three = ("A0", "A1", "A2")
    assert said("sum", text % ("13", "13")) == [("agree", three)]
    assert said("sum", text % ("19", "19")) == [("disagree", three)]


def test_two_shares_across_a_full_stop_are_no_whole() -> None:
    text = "Water gave {60 per cent|60 %} of the power. The sun gave the remaining {47 per cent|47 %}."
    assert said("sum", text) == []


@pytest.mark.parametrize(
    ("between", "told"), [("after", True), ("after its", True), ("after its old", False), ("and", False)]
)
def test_of_three_shares_the_last_two_lie_apart_where_one_came_after_the_other(between: str, told: bool) -> None:
    support = f"At {{30%|30 %}} turnout support was {{42%|42 %}} {between} {{38%|38 %}}"
    claims = ("A1", "A2", "A3")
    assert said("difference", support + ", a rise of {6 points|6 pp}.") == [("disagree", claims)] * told
    assert said("difference", support + ", a rise of {4 points|4 pp}.") == [("agree", claims)] * told


@pytest.mark.parametrize(("share", "verdict"), [(20, "agree"), (40, "disagree")])
def test_another_count_between_a_change_and_what_came_of_it_parts_nothing(share: int, verdict: str) -> None:
    text = f"It went from {{$5m|5.0e6 USD}}, up {{{share}%|{share} %}} in {{3 towns|3 count}}, to {{$6m|6.0e6 USD}}."
    assert said("growth", text) == [(verdict, ("A0", "A3", "A1"))]


@pytest.mark.parametrize(("words", "told"), [("", True), ("so", True), ("about so", False)])
def test_a_share_said_again_in_per_cent_stands_right_behind(words: str, told: bool) -> None:
    votes = f"It won {{36 out of 120|30 %}} votes, or {words} "
    assert said("share", votes + "{40%|40 %}.") == [("disagree", ("A0", "A1"))] * told
    assert said("share", votes + "{30%|30 %}.") == [("agree", ("A0", "A1"))] * told


LOTS = (
    "It buys {20 buses|20.0 count}%s at %s{$60,000|60.0e3 USD} and {%s trams|%s count} at {$90,000|90.0e3 %s}, "
    "in all {%s|%se6 USD}."
)


def lots(total: str, red: str = "", far: int = 0, trams: str = "10", unit: str = "USD") -> list[str]:
    text = LOTS % (red, "blah " * far, trams, trams, unit, total, total)
    return [verdict for verdict, _ in said("sum", text)]


def test_several_lots_at_several_prices_make_the_bill() -> None:
    assert lots("2.100") == ["agree"] and lots("3.100") == ["disagree"]
    assert lots("2.100", red=", {30%|30 %} of them red,") == ["agree"]
    assert lots("3.100", red=", {30%|30 %} of them red,") == ["disagree"]


def test_a_bill_is_meant_within_twice_what_the_lots_make() -> None:
    assert lots("4.100") == ["disagree"] and lots("4.900") == []
    assert lots("1.100") == ["disagree"] and lots("0.900") == []


def test_a_price_stands_near_its_number_and_one_piece_is_no_lot() -> None:
    assert lots("3.100", far=7) == ["disagree"] and lots("3.100", far=8) == []
    assert lots("2.400", trams="2") == ["disagree"] and lots("2.400", trams="1") == []
    assert lots("3.100", unit="EUR") == []


@pytest.mark.parametrize(("far", "told"), [(6, ["disagree"]), (7, [])])
def test_what_a_part_added_to_another_makes_stands_near_the_word_for_it(far: int, told: list[str]) -> None:
    both = "It adds {17 km|17 kilometer} to the existing {39 km|39 kilometer}"
    text = f"{both}, making {'blah ' * far}{{58 km|58 kilometer}}."
    assert [verdict for verdict, _ in said("sum", text)] == told


CREW = "The crew has {15 people|15 person}, {6 women|6 person} and {7 men|7 person}"


def test_women_and_men_are_all_unless_a_third_kind_stands_behind_them() -> None:
    assert said("sum", f"{CREW}.") == [("disagree", ("A1", "A2", "A0"))]
    assert said("sum", CREW.replace(" and", ",") + " and {2 children|2 person}.") == []


@pytest.mark.parametrize(("words", "told"), [("", True), ("fully ", True), ("or so ", False)])
def test_a_share_is_of_the_figure_that_stands_right_behind_it(words: str, told: bool) -> None:
    text = f"It has {{300 cars|300 count}}, {{60 %|60 %}} {words}of the {{600|600 count}}."
    assert said("share", text) == [("disagree", ("A0", "A2", "A1"))] * told


def test_a_figure_in_brackets_is_no_member_of_the_list_around_it() -> None:
    text = "In total {71|71 count}: {40|40 count} lamps ({%s|%s count} red) and {31|31 count} jars."
    assert [verdict for verdict, _ in said("sum", text % (12, 12))] != ["disagree"]
    lists = "In total {95|95 count}: lamps ({40|40 count}), jars ({31|31 count}) and cups ({%s|%s count})."
    assert [verdict for verdict, _ in said("sum", lists % (12, 12))] == ["disagree"]
    assert [verdict for verdict, _ in said("sum", lists % (24, 24))] == ["agree"]


@pytest.mark.parametrize(
    ("fold", "now", "told"),
    [
        ("have {halved|0.5 x}", 205, ["agree"]), ("have {halved|0.5 x}", 310, ["disagree"]),
        ("are to fall to {half|0.5 x}", 310, []), ("went to {double|2 x}", 820, ["agree"]),
        ("went to {double|2 x}", 1150, ["disagree"]), ("{doubled|2 x} down", 1150, []),
    ],
)  # fmt: skip
def test_what_halved_or_doubled_is_told_by_the_sentence_after(fold: str, now: int, told: list[str]) -> None:
    text = f"Rents {fold} in a decade. A flat that cost {{£410|410 GBP}} is now let at {{£{now}|{now} GBP}}."
    assert [verdict for verdict, _ in said("growth", text)] == told


@pytest.mark.parametrize(("number", "told"), [(3, ["disagree"]), (4, [])])
def test_a_number_before_a_colon_says_how_many_make_the_whole(number: int, told: list[str]) -> None:
    text = f"The {{so many|{number} count}} lists won this: {{40 %|40 %}}, {{31 %|31 %}} and {{35 %|35 %}}."
    assert [verdict for verdict, _ in said("sum", text)] == told


@pytest.mark.parametrize(("there", "verdict"), [(410, "agree"), (450, "disagree")])
def test_the_two_counts_right_before_the_abstentions_are_the_votes(there: int, verdict: str) -> None:
    votes = (
        "On {9|9 count; clause=k:lists} lists came {240|240 count} votes to {130|130 count}, {40|40 count} abstained."
    )
    found = said("sum", f"{votes} {{{there}|{there} count}} members took part.")
    assert found == [(verdict, ("A1", "A2", "A3", "A4"))]
