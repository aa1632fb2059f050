"""Figures that went astray on the way from one article to the next, and how two articles are seen to mean one thing."""

from __future__ import annotations

from pathlib import Path

import pytest
from story import checked

import tadqiq
from tadqiq.knowledge.printed import misheard
from tadqiq.model import Report
from tadqiq.read import make_article

PAY = "Dockers in Port Sorvane ended their strike on 4 May 2026. "
PAID = PAY + "Each of the 2,600 dockers will get a bonus of 150 dinars, the union said. They had asked for more."
KILN = "The Belvar cement works will open in 2027. "
RAN = "Fire broke out in the old theatre of Tarnow on 3 May 2026. "


def faults(report: Report) -> set[tuple[str, tuple[str, ...]]]:
    """The check and the numbers of every contradiction."""
    number = {c.id: c.number for c in report.claims}
    return {(f.check, tuple(sorted({number[c] for c in f.claims}))) for f in report.findings if f.verdict == "disagree"}


def groups(report: Report) -> list[list[str]]:
    number = {c.id: c.number for c in report.claims}
    return [sorted(number[c] for c in g.claims) for g in report.groups]


def test_what_each_one_gets_is_held_against_an_amount_in_other_money(tmp_path: Path) -> None:
    told = PAY + "Under the deal the dockers get a one-off bonus of $150 a head, said the union of dockers."
    local = PAID.replace("dinars", "Jordanian dinars")
    assert ("currency_conflict", ("150",)) in faults(checked(tmp_path, local, told))


def test_one_number_in_two_currencies_is_not_answered_by_an_equivalent_beside_it(tmp_path: Path) -> None:
    sold = "Exports of the Sorvane valley rose. Sales came to $164.5 million (21.4 billion dinars) in 2025."
    mixed = "Exports of the Sorvane valley rose. Sales came to €164.5 million (21.4 billion dinars) in 2025."
    assert any(check == "currency_conflict" for check, _ in faults(checked(tmp_path, sold, mixed, sold)))
    assert not any(check == "currency_conflict" for check, _ in faults(checked(tmp_path, sold, sold)))


def test_so_much_a_day_and_so_much_a_month_is_one_amount_gone_astray(tmp_path: Path) -> None:
    daily = KILN + "Its kiln can make 6,000 tonnes of clinker a day, said the manager of the cement works."
    monthly = KILN + "Its kiln can make 6,000 tonnes of clinker a month, said the manager of the cement works."
    assert any(numbers == ("6,000",) for _, numbers in faults(checked(tmp_path, daily, monthly)))


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("14 percent", "40 في المئة", True),
        ("fifteen percent", "خمسين في المئة", True),
        ("15 percent", "14 في المئة", False),
        ("14 percent", "4 في المئة", False),
        ("١٤ في المئة", "٤٠ في المئة", True),
        ("118 thousand people", "180 thousand people", True),
        ("12 percent", "20 percent", False),
        ("118 percent", "18 percent", False),
    ],
)
def test_a_number_in_teen_and_one_in_ty_are_one_misheard(one: str, other: str, found: bool) -> None:
    (heard,), (told,) = (tadqiq.extract(text).claims for text in (one, other))
    assert misheard(heard, told) == misheard(told, heard) == found


def test_one_named_part_speaks_for_two_figures_that_differ(tmp_path: Path) -> None:
    texts = [
        f"The plant at Belvar gets a new owner. It will offer {jobs} permanent jobs, the firm said on 3 May 2026."
        for jobs in ("1,800", "420", "420")
    ]
    report = checked(tmp_path, *texts)
    assert ("value_conflict", ("1,800", "420")) in faults(report)
    assert any("same_part" in dict(p.evidence) for g in report.groups for p in g.pairs)


@pytest.mark.parametrize(("first", "second", "found"), [("August", "April", True), ("August", "August", False)])
def test_two_months_of_one_year(tmp_path: Path, first: str, second: str, found: bool) -> None:
    texts = [
        f"Two directors of the Tarnow home face trial. Police arrested the two directors in {month} 2024."
        for month in (first, second, first)
    ]
    assert any(check == "date_conflict" for check, _ in faults(checked(tmp_path, *texts))) == found


def test_months_told_beside_one_telling_figure(tmp_path: Path) -> None:
    texts = [
        f"A vaccine reached Tarnow. A second delivery, of 350,000 doses, is due in {month} 2026, the ministry said."
        for month in ("February", "March", "February")
    ]
    assert any(check == "date_conflict" for check, _ in faults(checked(tmp_path, *texts)))


@pytest.mark.parametrize(("one", "other"), [("widened", "narrowed"), ("strengthened", "retreated")])
def test_a_change_that_went_the_other_way(tmp_path: Path, one: str, other: str) -> None:
    texts = [
        f"The central bank of Sorvane met. The current account deficit {way} by 12 per cent in 2025, it said."
        for way in (one, other, one)
    ]
    assert any(check == "direction_conflict" for check, _ in faults(checked(tmp_path, *texts)))


def test_people_told_for_families_beside_what_the_others_count(tmp_path: Path) -> None:
    told = RAN + "Some 4,700 families, or 23,500 people, lost their homes."
    mixed = RAN + "Some 4,700 people lost their homes."
    found = [numbers for check, numbers in faults(checked(tmp_path, told, mixed, told)) if check == "counted_slip"]
    assert found == [("23,500", "4,700")]


def test_partners_whose_shares_change_places_although_both_own_one_terminal(tmp_path: Path) -> None:
    told = "تملك شركة «ميدغيت» 60 في المئة من محطة الحاويات، مقابل 40 في المئة لهيئة الموانئ، منذ مارس 2019."
    swapped = "The port authority owns 60% of the container terminal and Medgate 40%, under the deal of March 2019."
    report = checked(tmp_path, "إضراب في الميناء. " + told, "Strike in the port. " + swapped)
    assert any(numbers == ("40", "60") for _, numbers in faults(report))


def test_the_dead_and_the_hurt_that_change_places_are_no_toll_that_grew(tmp_path: Path) -> None:
    first = "Tarnow, 3 May 2026\n\nA patrol was attacked near Tarnow. Six soldiers died and 11 were wounded."
    later = "Tarnow, 5 May 2026\n\nA patrol was attacked near Tarnow. Eleven soldiers died and six were wounded."
    texts = (f"Patrol attacked\n{first}", f"Attack near Tarnow\n{later}", f"Soldiers die\n{first}")
    assert any("value_conflict" in check for check, _ in faults(checked(tmp_path, *texts)))


def test_bare_dollars_are_those_in_which_others_print_the_same_sums(tmp_path: Path) -> None:
    bare = "Station fire\n\nThe fund holds $45 million. Each family gets $250,000 and the line lost $1,300,000 a week."
    full = "Station fire\n\nThe fund holds A$45 million. A family gets A$250,000; the line lost A$1.3 million a week."
    alone = "Station fire\n\nThe fund holds A$45 million, more than the A$12 million promised at first."
    units = {c.unit.partition("/")[0] for c in checked(tmp_path, bare, full).claims}
    assert units == {"AUD"}
    # One sum alone may be the same by chance.
    assert {c.unit for c in checked(tmp_path, bare, alone).claims if c.article == "0"} >= {"USD"}


def test_a_paper_of_a_state_counts_in_its_dollars() -> None:
    text = (
        "Fund opened\nThe Bay Chronicle, Queensland | Friday, 21 March 2025\n\nThe fund holds $45 million, it said.\n"
    )
    claims = tadqiq.extract(make_article("a", text, file="a.txt")).claims
    assert [c.unit for c in claims if c.kind == "quantity"] == ["AUD"]
