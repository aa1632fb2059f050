"""Whether parts make the total that the text ties to them, and when that they do not is worth an alarm."""

from __future__ import annotations

import pytest
from checks_passages import marked

from tadqiq.checks.arithmetic.figures import passages
from tadqiq.checks.arithmetic.listed import Listed
from tadqiq.checks.arithmetic.totals import added


def said(text: str, parts: int, totals: int = 1, certain: bool = True, mixed: bool = False) -> list[str]:
    """The verdict on a text whose first figures are totals, the next ones parts and the others stand beside."""
    given = marked(text)
    figures = [f for passage in passages(given) for f in passage.figures]
    listed = Listed(
        figures[totals : totals + parts], figures[:totals], certain, beside=figures[totals + parts :], mixed=mixed
    )
    return [f"{f.verdict} {' '.join(f.claims)}" for f in added(given, listed)]


def counts(*numbers: float, unit: str = "count") -> str:
    return "It has " + " with ".join(f"{{{n}|{n} {unit}}}" for n in numbers) + "."


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ((60, 40, 20), ["agree A1 A2 A0"]), ((70, 40, 20), ["disagree A1 A2 A0"]),
        ((120, 40, 20), ["disagree A1 A2 A0"]),
        ((121, 40, 20), []), ((41, 40, 20), ["disagree A1 A2 A0"]), ((39, 40, 20), []),
        ((600, 40, 20), ["disagree A1 A2 A0"]),
        ((20, 40, 20.5), []), ((20, 40, 20), []),
    ],
)  # fmt: skip
def test_a_total_that_the_parts_can_have_been_meant_to_make(numbers: tuple[float, ...], found: list[str]) -> None:
    assert said(counts(*numbers), 2) == found


@pytest.mark.parametrize(("total", "found"), [(90, True), (91, False)])
def test_an_unsure_total_must_be_nearer(total: int, found: bool) -> None:
    assert bool(said(counts(total, 40, 20), 2, certain=False)) is found
    assert said(counts(total, 40, 20), 2)


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ((70, 66, 40, 20), ["disagree A2 A3 A1"]), ((100, 90, 40, 20), []), ((66, 60, 40, 20), ["agree A2 A3 A1"]),
        ((60, 60, 40, 20), ["agree A2 A3 A0"]), ((68.5, 68, 40, 20), []),
    ],
)  # fmt: skip
def test_of_two_totals_the_only_near_one_is_meant(numbers: tuple[float, ...], found: list[str]) -> None:
    assert said(counts(*numbers), 2, totals=2) == found


@pytest.mark.parametrize(
    ("numbers", "parts", "found"),
    [
        ((60, 40, 20, 9), 3, ["agree A1 A2 A0"]), ((69, 40, 20, 9), 2, ["agree A1 A2 A3 A0"]),
        ((75, 40, 20, 9, 6), 2, ["agree A1 A2 A3 A4 A0"]), ((76, 40, 20, 7, 5, 4), 2, ["disagree A1 A2 A0"]),
        ((69, 40, 20, 5, 9), 3, ["agree A1 A2 A4 A0"]), ((101, 31, 24, 55), 3, []), ((24, 18, 6, 30), 3, []),
        ((70, 40, 20, 9), 3, ["disagree A1 A2 A3 A0"]), ((61, 41, 20, 9), 3, ["agree A1 A2 A0"]),
    ],
)  # fmt: skip
def test_fewer_parts_or_more_may_make_it(numbers: tuple[float, ...], parts: int, found: list[str]) -> None:
    assert said(counts(*numbers), parts) == found


def test_a_part_of_another_kind_completes_nothing() -> None:
    assert said("It has {69|69 EUR}, {40|40 EUR} and {20|20 EUR} with {9|9 tonne}.", 2) == ["disagree A1 A2 A0"]
    assert said("It has {69|69 EUR}, {40|40 EUR} and {20|20 EUR} with {9|9 EUR}.", 2) == ["agree A1 A2 A3 A0"]


@pytest.mark.parametrize(
    ("words", "found"), [("or x x", False), ("or x x x", True), ("y or x x", True), ("at", True)]
)  # fmt: skip
def test_an_amount_told_again_in_other_money_is_no_total(words: str, found: bool) -> None:
    text = f"It has {{40|40 EUR}} and {{20|20 EUR}} {words} {{65|65.0 USD}}."
    given = marked(text)
    first, second, total = passages(given)[0].figures
    assert bool(list(added(given, Listed([first, second], [total], True)))) is found


@pytest.mark.parametrize(
    ("of", "parts", "found"),
    [
        ("contract", ("profit", "revenue"), False), ("contract", ("profit", "profit"), True),
        ("", ("profit", "revenue"), True),
        ("profit", ("profit", "revenue"), True), ("contract", ("profit", ""), True),
    ],
)  # fmt: skip
def test_what_each_measures_something_else_has_no_total(of: str, parts: tuple[str, str], found: bool) -> None:
    told = zip((3.1, 2.8, 0.2), (of, *parts), strict=True)
    text = "It has " + " with ".join(f"{{{n}|{n} EUR; measure={m}}}" for n, m in told) + "."
    assert bool(said(text, 2, certain=False)) is found
    assert said(text, 2, certain=True)


def test_exact_terms_of_years_are_not_rounded() -> None:
    years = "It has {18|18 year}, {seven|7 year}, {six|6 year} and {four|4 year}."
    assert said(years, 3) == ["disagree A1 A2 A3 A0"]
    assert said(years.replace("year}", "tonne}"), 3) == ["agree A1 A2 A3 A0"]
    assert said(years.replace("|18", "|~18"), 3) == ["agree A1 A2 A3 A0"]


@pytest.mark.parametrize(("mixed", "found"), [(False, False), (True, True)])
def test_things_of_several_kinds_have_a_total_only_where_the_text_mixes_them(mixed: bool, found: bool) -> None:
    text = "It has {70|70 count; clause=k:seats}, {40|40 count; clause=k:votes} and {20|20 count; clause=k:doses}."
    assert bool(said(text, 2, mixed=mixed)) is found


def test_what_two_more_may_stand_behind_is_open() -> None:
    text = "لديه {70|70 count} منها {40|40 count} و{20|20 count} %s."
    assert said(text % "وسائقين", 2) == [] and said(text % "سائق", 2) == ["disagree A1 A2 A0"]
