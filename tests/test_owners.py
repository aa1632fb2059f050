"""Whose figure it is: outlets that swap the figures of two owners contradict each other, those that reorder do not."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq
from tadqiq.model import Report

OWNERSHIP = "The Sorvane tunnel cost 870 million dollars. "
LISTED = OWNERSHIP + "Owners are Tarnow Rail (45 per cent), Belvar Capital (33 per cent) and the city (22 per cent)."
REORDERED = OWNERSHIP + "The city holds 22 per cent of it, Belvar Capital 33 per cent and Tarnow Rail 45 per cent."
SWAPPED = OWNERSHIP + "Belvar Capital holds 22 per cent of it, the city 33 per cent and Tarnow Rail 45 per cent."
GIVEN_TO = (
    OWNERSHIP
    + "It went to bidders: 45 per cent to Tarnow Rail, 22 per cent to Belvar Capital, 33 per cent to the city."
)

VERDICT = "نطقت محكمة سوسة بأحكامها في قضية الميناء القديم. "
JUDGED = VERDICT + "وقضت بسجن المحاسب 14 سنة، وسجن المهندس 6 سنوات، وسجن الحارس سنتين."
JUDGED_OTHERWISE = VERDICT + "ونال المحاسب 6 سنوات سجناً، ونال المهندس 14 سنة، والحارس سنتين."

VOTED = "صوت برلمان سلطنة ريفال على الموازنة. وأيدها 61 نائباً، وامتنع 11، وتغيب 4 نواب."
VOTED_OTHERWISE = "صوت برلمان سلطنة ريفال على الموازنة. وأيدها 61 نائباً، وامتنع 4 نواب، وتغيب 11."
COUNTED = "The Rivale council passed the budget: 61 members voted for it, 11 abstained and 4 were absent."
COUNTED_OTHERWISE = "The Rivale council passed the budget: 61 members voted for it, 4 abstained and 11 were absent."


def checked(folder: Path, *texts: str) -> Report:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return tadqiq.check([folder])


def together(report: Report, *numbers: str) -> bool:
    """Whether a group holds exactly these figures."""
    number = {c.id: c.number for c in report.claims}
    return sorted(numbers) in [sorted(number[c] for c in group.claims) for group in report.groups]


def conflicts(report: Report) -> list[list[str]]:
    number = {c.id: c.number for c in report.claims}
    return sorted(sorted(number[c] for c in f.claims) for f in report.findings if f.check == "value_conflict")


@pytest.mark.parametrize("retold", [SWAPPED, GIVEN_TO])
def test_swapped_shares_contradict_each_other(tmp_path: Path, retold: str) -> None:
    report = checked(tmp_path, LISTED, retold)
    assert conflicts(report) == [["22", "33"], ["22", "33"]]
    assert together(report, "45", "45")


def test_swapped_sentences_contradict_each_other(tmp_path: Path) -> None:
    assert conflicts(checked(tmp_path, JUDGED, JUDGED_OTHERWISE)) == [["14", "6"], ["14", "6"]]


@pytest.mark.parametrize(("told", "retold"), [(VOTED, VOTED_OTHERWISE), (COUNTED, COUNTED_OTHERWISE)])
def test_swapped_counts_contradict_each_other(tmp_path: Path, told: str, retold: str) -> None:
    report = checked(tmp_path, told, retold)
    assert conflicts(report) == [["11", "4"], ["11", "4"]]
    assert together(report, "61", "61")


def test_figures_that_each_list_gives_otherwise_are_not_called_swapped(tmp_path: Path) -> None:
    later = OWNERSHIP + "Belvar Capital holds 31 per cent of it, the city 24 per cent and Tarnow Rail 45 per cent."
    report = checked(tmp_path, LISTED, later)
    points = [dict(p.evidence) for g in report.groups for p in g.pairs] + [dict(p.evidence) for p in report.maybe]
    assert any("same_owner" in p and "same_value" in p for p in points)
    assert not any("same_owner" in p and "same_value" not in p for p in points)


def test_the_same_owners_in_another_order_agree(tmp_path: Path) -> None:
    report = checked(tmp_path, LISTED, REORDERED)
    assert not conflicts(report)
    assert together(report, "33", "33")
    assert together(report, "22", "22")


def test_the_points_name_the_owner(tmp_path: Path) -> None:
    report = checked(tmp_path, LISTED, REORDERED)
    named = {name for g in report.groups for p in g.pairs for name, _ in p.evidence}
    assert "same_owner" in named


def test_a_rise_beside_a_share_is_in_no_list_with_it(tmp_path: Path) -> None:
    rose = OWNERSHIP + "Belvar Capital, which owns 33 per cent of it beside Tarnow Rail, rose 4 per cent in Vienna."
    report = checked(tmp_path, LISTED, rose)
    number = {c.id: c.number for c in report.claims}
    told = [p for g in report.groups for p in g.pairs] + list(report.maybe)
    owned = [{number[p.a], number[p.b]} for p in told if any(name == "same_owner" for name, _ in p.evidence)]
    assert {"33", "4"} not in owned
    assert not conflicts(report)


RISES = (
    "Prices in Rivale\n\nTransport cost 7.3% more, clothing 4.1% more and rents 5.6% more than a year earlier.",
    "Prices in Rivale\n\nTransport was up 4.1%, clothing 7.3% and rents 5.6% over the year.",
)
RISES_IN_ARABIC = (
    "الأسعار في ريفال\n\nوزاد النقل 7.3٪ والملابس 4.1٪ والإيجارات 5.6٪ خلال عام.",
    "الأسعار في ريفال\n\nوارتفعت أسعار النقل بنسبة 4.1٪، والملابس 7.3٪، والإيجارات 5.6٪ خلال عام.",
)


@pytest.mark.parametrize("told", [RISES, RISES_IN_ARABIC])
def test_rises_of_two_kinds_of_goods_changed_over(tmp_path: Path, told: tuple[str, str]) -> None:
    found = conflicts(checked(tmp_path, *told))
    assert any({"4.1", "7.3"} <= set(numbers) for numbers in found)


APPOSED = (
    OWNERSHIP + "Tarnow Rail, a state operator, holds 45 per cent and Belvar Capital, a family fund, 33 per cent; "
    "the rest is traded."
)
SWAPPED_TWO = OWNERSHIP + "Belvar Capital owns 45 per cent of it and Tarnow Rail 33 per cent."
AGREED_TWO = OWNERSHIP + "Belvar Capital owns 33 per cent of it and Tarnow Rail 45 per cent."

TUNNEL = "بلغت كلفة نفق سرفان 870 مليون دولار. "
QUOTED = TUNNEL + "وتملك «تارنو للسكك» 45 بالمائة و«بلفار كابيتال» 33 بالمائة من النفق."
QUOTED_OTHERWISE = TUNNEL + "وتملك «بلفار كابيتال» 45 بالمائة من النفق، و«تارنو للسكك» 33 بالمائة."


@pytest.mark.parametrize(("told", "retold"), [(APPOSED, SWAPPED_TWO), (QUOTED, QUOTED_OTHERWISE)])
def test_words_in_apposition_and_quotation_marks_leave_each_figure_its_owner(
    tmp_path: Path, told: str, retold: str
) -> None:
    assert conflicts(checked(tmp_path, told, retold)) == [["33", "45"], ["33", "45"]]


def test_owners_in_apposition_who_hold_the_same_agree(tmp_path: Path) -> None:
    assert not conflicts(checked(tmp_path, APPOSED, AGREED_TWO))
