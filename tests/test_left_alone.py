"""What stands alone against several articles: a count, a share, a day, a bound, and the groups that it joins or not."""

from __future__ import annotations

from pathlib import Path

import pytest
from story import checked

from tadqiq.model import Pair, Report


def found(report: Report, check: str) -> list[set[str]]:
    """The figures of each finding of a check, as their articles print them."""
    text = {c.id: c.text for c in report.claims}
    return [{text[id] for id in f.claims} for f in report.findings if f.check == check]


def pairs(report: Report) -> list[Pair]:
    """All pairs that matching reports, in groups and beside them."""
    return [*report.maybe, *(pair for group in report.groups for pair in group.pairs)]


LINE = (
    "Sarha tramway\n\n{day} May 2026\n\nThe Sarha tramway will cost 412 million dollars. "
    "There are {count} stations on the line.\n"
)
LINE_AR = "ترام سارحة\n\n5 مايو 2026\n\nتبلغ كلفة ترام سارحة 412 مليون دولار. وعلى الخط 14 محطة.\n"


@pytest.mark.parametrize(("count", "told"), [("17", True), ("90", False)])
def test_the_only_count_of_one_thing_is_held_against_that_of_two_others(tmp_path: Path, count: str, told: bool) -> None:
    report = checked(tmp_path, LINE.format(day=5, count=14), LINE.format(day=6, count=count), LINE_AR)
    number = {c.id: c.number for c in report.claims}
    alone = [{number[p.a], number[p.b]} for p in pairs(report) if "unique_counted" in dict(p.evidence)]
    assert ({"14", count} in alone) == told


OWNED = (
    "Port of Sarha\n\n5 May 2026\n\nThe port of Sarha cost 870 million dollars. "
    "Belvar Capital holds {share} per cent of it.\n"
)
BOTH = (
    "Port of Sarha\n\n6 May 2026\n\nThe port of Sarha cost 870 million dollars. "
    "Belvar Capital holds {one} per cent of it and Tarnow Rail {other} per cent.\n"
)


@pytest.mark.parametrize(("one", "other", "apart"), [(38, 62, True), (62, 38, False)])
def test_a_lone_share_that_leaves_what_another_article_gives_its_holder(
    tmp_path: Path, one: int, other: int, apart: bool
) -> None:
    report = checked(tmp_path, OWNED.format(share=62), BOTH.format(one=one, other=other))
    named = [p for p in pairs(report) if "same_owner" in dict(p.evidence)]
    number = {c.id: c.number for c in report.claims}
    assert ({"62", "38"} in [{number[p.a], number[p.b]} for p in named]) == apart


DAYS = "Sarha vote\n\n{day} May 2026\n\nThe parliament of Sarha will vote on the pension law {when}.\n"


@pytest.mark.parametrize(
    ("when", "other", "apart"),
    [
        ("before 10 December", "before mid-December", False),
        ("before 10 November", "before 10 December", True),
    ],
)
def test_a_later_deadline_told_more_coarsely_denies_none(tmp_path: Path, when: str, other: str, apart: bool) -> None:
    report = checked(tmp_path, DAYS.format(day=5, when=when), DAYS.format(day=5, when=other))
    assert bool(found(report, "date_conflict")) == apart


CROWD = "Sarha games\n\n{day} May 2026\n\nThe games in Sarha drew {crowd} spectators. {more}\n"


@pytest.mark.parametrize(("crowd", "other", "slipped"), [("63,548", "63,854", True), ("63,548", "63,912", False)])
def test_the_same_digits_in_another_order_are_a_slip(tmp_path: Path, crowd: str, other: str, slipped: bool) -> None:
    report = checked(tmp_path, CROWD.format(day=5, crowd=crowd, more=""), CROWD.format(day=6, crowd=other, more=""))
    evidence = [dict(p.evidence) for p in pairs(report)]
    assert any("slip" in e for e in evidence) == slipped


@pytest.mark.parametrize(("told", "far"), [("1,240", True), ("1,240,000", True), ("520", False)])
def test_nobody_tells_a_figure_as_more_than_a_small_part_of_it(tmp_path: Path, told: str, far: bool) -> None:
    first = CROWD.format(day=5, crowd="more than 200", more="")
    report = checked(tmp_path, first, CROWD.format(day=6, crowd=told, more=""))
    evidence = [dict(p.evidence) for p in pairs(report)]
    assert all(("far" in e) == far for e in evidence if "same_value" in e)


def test_a_figure_that_one_article_hedges_agrees_and_is_told_so(tmp_path: Path) -> None:
    about = "مهرجان سارحة\n\n6 مايو 2026\n\nاستقطب مهرجان سارحة نحو 41 ألف زائر.\n"
    exact = "مهرجان سارحة\n\n5 مايو 2026\n\nاستقطب مهرجان سارحة 41 ألف زائر.\n"
    report = checked(tmp_path, about, exact)
    assert [g.verdict for g in report.groups] == ["agree"]
    assert [len(figures) for figures in found(report, "agreement")] == [2]
